"""The kinds of questions, as a server can bar them."""

from dataclasses import dataclass

from track.trivia.question import Topic


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of question: its name, what it asks in a few words, and the topic it belongs to.

    ``titles`` says that those of its questions that are about championships belong there.
    """

    name: str
    told: str
    topic: Topic
    titles: bool = False


KINDS = (
    Kind("winner", "who won a final", Topic.EVERYTHING, titles=True),
    Kind("place", "where somebody finished", Topic.EVERYTHING, titles=True),
    Kind("odd_one_out", "who of four was not in a final", Topic.EVERYTHING, titles=True),
    Kind("medal", "which medal it was", Topic.CHAMPIONSHIPS),
    Kind("margin", "by how much a final was won", Topic.MARKS),
    Kind("winning_mark", "what a final was won with", Topic.MARKS),
    Kind("ahead", "who finished ahead of somebody", Topic.RIVALRIES),
    Kind("finish_order", "in which order three finished", Topic.RIVALRIES),
    Kind("year", "in which year somebody won", Topic.EVERYTHING, titles=True),
    Kind("personal_best", "which mark is somebody's best", Topic.MARKS),
    Kind("higher_lower", "whose best of two is better", Topic.RIVALRIES),
    Kind("best_order", "three in the order of their bests", Topic.MARKS),
    Kind("list_place", "a place on the all-time list", Topic.CAREERS),
    Kind("conversion", "a mark as a speed, a lap, or feet", Topic.MARKS),
    Kind("guess", "who is described", Topic.CAREERS),
    Kind("older", "who was born first", Topic.CAREERS),
    Kind("nation", "which nation somebody stands for", Topic.CAREERS),
    Kind("flag", "whose flag it is", Topic.CAREERS),
    Kind("record_holder", "who held a record", Topic.RECORDS),
    Kind("record_year", "in which year a record was set", Topic.RECORDS),
    Kind("record_mark", "what a record was", Topic.RECORDS),
    Kind("head_to_head", "the score between two", Topic.RIVALRIES),
    Kind("streak", "the longest run of wins", Topic.CAREERS),
    Kind("code", "which nation a code is", Topic.EVERYTHING),
)
"""Every kind, in the order to list them."""
KIND_NAMES = frozenset(kind.name for kind in KINDS)


def serves(kind: Kind, topic: Topic) -> bool:
    """Return whether a kind has questions of a topic."""
    if topic is Topic.EVERYTHING or kind.topic is topic:
        return True
    return topic is Topic.CHAMPIONSHIPS and kind.titles
