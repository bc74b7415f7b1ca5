"""Questions about one final: who won it, by how much, in what, who came where, who was in it.

None is made of a race whose places or marks are in doubt: whoever reads it sees to that
(``db.trivia_rows``). What is asked is also left alone where athletes share the places it is about.
"""

import random
from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from track.marks import Mark, Status, distance_between
from track.race_words import ordinal
from track.results import Race, Result
from track.storylines.phrases import listing, told, verb
from track.trivia.choices import MOST, gap_words, gaps_near, marks_near, places_near, question
from track.trivia.question import Question, Topic
from track.trivia.rows import Asked, Final
from track.trivia.words import cited, line_proof, race_called

MEDALS = {1: "Gold", 2: "Silver", 3: "Bronze"}
LAST_PLACE = 8
"""Nobody is asked to know a place behind this one."""
_IN_ORDER = 3
_LEAST_STARTERS, _MOST_STARTERS = 5, 30
"""A smaller field is no field to have been in or not; of a larger one nobody reads all names."""


def winner(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask who won, among those who were in it and, where few are stored, others of that year."""
    if not _alone(final, final.mine) or final.mine.place != 1:
        return None
    name, race = final.mine.athlete.name, final.race
    beaten = [line.athlete.name for line in final.placed if line.place != 1][:LAST_PLACE]
    wrong = beaten if len(beaten) > 2 else [*beaten, *(peer.name for peer in final.peers)]
    if name in wrong:
        return None
    return question(
        asked,
        f"Who won {race_called(race)}?",
        name,
        wrong,
        answer=f"{name} won {race_called(race)}{_with_mark(final, final.mine)}.",
        proof=[line_proof(race, final.mine)],
        rng=rng,
        meets=[race.meet.id],
        topic=_topic(asked, final),
    )


def margin(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask by how much the winner won."""
    race, first = final.race, final.mine
    second = next((line for line in final.placed if line.place == 2), None)
    if second is None or first.place != 1 or not _alone(final, first, second):
        return None
    if first.mark is None or second.mark is None or first.hand or second.hand:
        return None
    behind = second.mark.value - first.mark.value
    gap = distance_between(first.mark, second.mark)
    # Fewer failures decide between equal heights; what else decided, the marks do not say.
    if first.mark.step != second.mark.step or not gap.value:
        return None
    if (behind > 0) != race.event.lower_is_better:
        return None
    right = gap_words(gap, race.event)
    name = first.athlete.name
    return question(
        asked,
        f"By how much did {name} win {race_called(race)}?",
        right,
        [gap_words(each, race.event) for each in gaps_near(gap, rng)],
        answer=f"{name} won {race_called(race)} by {right}, ahead of {second.athlete.name}.",
        proof=[line_proof(race, first), line_proof(race, second)],
        rng=rng,
        meets=[race.meet.id],
    )


def winning_mark(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask what the winner won with."""
    race, first = final.race, final.mine
    if first.place != 1 or not _alone(final, first) or first.mark is None or first.hand:
        return None
    name, event = first.athlete.name, race.event
    right = told(first.mark, event)
    return question(
        asked,
        f"What did {name} win {race_called(race)} with?",
        right,
        [told(each, event) for each in marks_near(first.mark, rng)],
        answer=f"{name} {verb(event)} {right} to win {race_called(race)}.",
        proof=[line_proof(race, first)],
        rng=rng,
        meets=[race.meet.id],
    )


def place(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask where somebody came."""
    race, mine = final.race, final.mine
    if mine.place is None or mine.place > LAST_PLACE or not _alone(final, mine):
        return None
    name, right = mine.athlete.name, ordinal(mine.place)
    return question(
        asked,
        f"Where did {name} finish in {race_called(race)}?",
        right,
        places_near(mine.place, max(5, len(final.placed))),
        answer=f"{name} was {right} in {race_called(race)}{_with_mark(final, mine)}.",
        proof=[line_proof(race, mine)],
        rng=rng,
        meets=[race.meet.id],
        topic=_topic(asked, final),
    )


def medal(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask which medal somebody won at a championship."""
    race, mine = final.race, final.mine
    if not race.meet.level.of_nations or mine.place not in MEDALS or not _alone(final, mine):
        return None
    name, right = mine.athlete.name, MEDALS[mine.place]
    return question(
        asked,
        f"Which medal did {name} win in {race_called(race)}?",
        right,
        [each for each in MEDALS.values() if each != right],
        answer=f"{name} won {right.lower()} in {race_called(race)}{_with_mark(final, mine)}.",
        proof=[line_proof(race, mine)],
        rng=rng,
        meets=[race.meet.id],
        least=3,
    )


def ahead(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask who of four came in ahead of somebody."""
    race, mine = final.race, final.mine
    if mine.place is None or mine.place > LAST_PLACE or not _alone(final, mine):
        return None
    before = [line for line in final.placed if _place(line) < mine.place]
    behind = [line for line in final.placed if _place(line) > mine.place]
    if not before or len(behind) < 2:
        return None
    better = rng.choice(before)
    wrong = rng.sample(behind[:LAST_PLACE], min(MOST - 1, len(behind)))
    name, right = mine.athlete.name, better.athlete.name
    return question(
        asked,
        f"Who finished ahead of {name} in {race_called(race)}?",
        right,
        [line.athlete.name for line in wrong],
        answer=f"{right} was {ordinal(_place(better))} and {name} {ordinal(mine.place)} in "
        f"{race_called(race)}.",
        proof=[line_proof(race, line) for line in (better, mine, *wrong)],
        rng=rng,
        meets=[race.meet.id],
        least=3,
    )


def finish_order(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask in which order three of the first finished, the one asked about among them."""
    race, mine = final.race, final.mine
    others = [line for line in final.placed if line is not mine and _place(line) <= LAST_PLACE]
    if mine.place is None or mine.place > LAST_PLACE or len(others) < _IN_ORDER - 1:
        return None
    three = sorted([mine, *rng.sample(others, _IN_ORDER - 1)], key=_place)
    names = [line.athlete.family for line in three]
    if not _alone(final, *three) or len({name.casefold() for name in names}) < _IN_ORDER:
        return None
    told_of = listing(sorted(line.athlete.name for line in three))
    right = ", ".join(names)
    return question(
        asked,
        f"In which order did {told_of} finish {race_called(race)}?",
        right,
        [", ".join(each) for each in permutations(names) if list(each) != names],
        answer=f"In {race_called(race)} "
        + ", ".join(f"{line.athlete.name} was {ordinal(_place(line))}" for line in three)
        + ".",
        proof=[line_proof(race, line) for line in three],
        rng=rng,
        meets=[race.meet.id],
    )


def odd_one_out(asked: Asked, final: Final, rng: random.Random) -> Question | None:
    """Ask who of four was not in a final whose whole field is stored."""
    race = final.race
    started = [line for line in final.lines if line.status is not Status.DNS]
    known = {line.athlete.name.casefold() for line in final.lines}
    peers = [peer for peer in final.peers if peer.name.casefold() not in known]
    if not race.complete or not peers or not _LEAST_STARTERS <= len(started) <= _MOST_STARTERS:
        return None
    absent = rng.choice(peers)
    in_it = rng.sample(started[:LAST_PLACE], 3)
    return question(
        asked,
        f"Three of these were in the final of {race_called(race)}. Who was not?",
        absent.name,
        [line.athlete.name for line in in_it],
        answer=f"{absent.name} was not in {race_called(race)}; the others were.",
        proof=[_whole_field(race, started)],
        rng=rng,
        meets=[race.meet.id],
        topic=_topic(asked, final),
    )


def _whole_field(race: Race, started: Sequence[Result]) -> str:
    """Return everybody who was in a final, since nothing less proves that somebody was not."""
    where = race_called(race).removeprefix("the ")
    names = [line.athlete.name for line in started]
    row = f"{where}, {race.day}, the whole field: {listing(names)}"
    return cited(row, dict.fromkeys(code for line in started for code in line.sources))


def _topic(asked: Asked, final: Final) -> Topic:
    return Topic.CHAMPIONSHIPS if final.race.meet.level.of_nations else asked.topic


def _place(line: Result) -> int:
    """Return the place of a line that has one."""
    return line.place or 0


def _alone(final: Final, *lines: Result) -> bool:
    """Return whether nobody shares the place of any of ``lines``, nor the name."""
    places = Counter(line.place for line in final.lines)
    names = Counter(line.athlete.name.casefold() for line in final.lines)
    return all(
        places[line.place] == 1 and names[line.athlete.name.casefold()] == 1 for line in lines
    )


def _with_mark(final: Final, line: Result) -> str:
    mark: Mark | None = line.mark
    return "" if mark is None else f" with {told(mark, final.race.event, hand=line.hand)}"
