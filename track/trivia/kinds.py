"""The kinds of questions, as a server can bar them."""

from dataclasses import dataclass

from track.trivia.question import Topic


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of question: its name, what it asks in a few words, and the topic it belongs to.

    Of one whose topic is EVERYTHING the questions about championships belong to CHAMPIONSHIPS.
    """

    name: str
    told: str
    topic: Topic


KINDS = (
    Kind("winner", "who won a final", Topic.EVERYTHING),
    Kind("place", "where somebody finished", Topic.EVERYTHING),
    Kind("odd_one_out", "who of four was not in a final", Topic.EVERYTHING),
    Kind("medal", "which medal it was", Topic.CHAMPIONSHIPS),
    Kind("margin", "by how much a final was won", Topic.MARKS),
    Kind("winning_mark", "what a final was won with", Topic.MARKS),
    Kind("ahead", "who finished ahead of somebody", Topic.RIVALRIES),
    Kind("finish_order", "in which order three finished", Topic.RIVALRIES),
)
"""Every kind, in the order to list them."""
KIND_NAMES = frozenset(kind.name for kind in KINDS)


def serves(kind: Kind, topic: Topic) -> bool:
    """Return whether a kind has questions of a topic."""
    if topic is Topic.EVERYTHING or kind.topic is topic:
        return True
    return topic is Topic.CHAMPIONSHIPS and kind.topic is Topic.EVERYTHING
