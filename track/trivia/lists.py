"""Questions about bests, from all-time lists that were complete on their day.

What they ask is true as of that day, whatever was run since, and they say so.
"""

import random
from decimal import Decimal
from itertools import permutations

from track.events import Event, Unit
from track.marks import Mark
from track.race_words import event_of, ordinal
from track.storylines.phrases import listing, told
from track.trivia.choices import marks_near, places_near, question
from track.trivia.question import Question
from track.trivia.rows import Asked, Entry, Listed
from track.trivia.words import cited

_LAP_M, _KM = Decimal(400), Decimal(1000)
_LONGEST_BY_SPEED_M = 400
"""Up to here a time is told as a speed, beyond as laps."""
_INCH_MM = Decimal("25.4")
_IN_ORDER = 3


def personal_best(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask which of four marks is somebody's best; those around it in the list come first."""
    mine, event = listed.mine, listed.event
    right = told(mine.mark, event)
    around = [told(each.mark, event) for each in listed.near if each.mark.value != mine.mark.value]
    made_up = [told(each, event) for each in marks_near(mine.mark, rng)]
    wrong = list(dict.fromkeys(around))[:3] or made_up
    return question(
        asked,
        f"What was {mine.name}'s best in the {listed.what} on {listed.as_of}?",
        right,
        [*wrong, *made_up[: max(0, 3 - len(wrong))]],
        answer=f"{mine.name}'s best in the {listed.what} was {right} on {listed.as_of}.",
        proof=[_proof(listed, mine)],
        rng=rng,
    )


def higher_lower(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask whose best of two is better; the second of the two is the only one near."""
    other = next(iter(listed.near), listed.mine)
    if other.mark.value == listed.mine.mark.value:
        return None
    better, worse = _in_order(listed, [listed.mine, other])
    event = listed.event
    return question(
        asked,
        f"Who had the better best in the {_event(listed)} on {listed.as_of}?",
        better.name,
        [worse.name],
        answer=f"{better.name}'s {told(better.mark, event)} was better than {worse.name}'s "
        f"{told(worse.mark, event)} on {listed.as_of}.",
        proof=[_proof(listed, better), _proof(listed, worse)],
        rng=rng,
        least=2,
    )


def best_order(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask for the order of three by their bests."""
    others = [each for each in listed.near if each.mark.value != listed.mine.mark.value]
    if len(others) < _IN_ORDER - 1:
        return None
    three = _in_order(listed, [listed.mine, *rng.sample(others, _IN_ORDER - 1)])
    names = [each.person.athlete.family for each in three]
    marks = {each.mark.value for each in three}
    told_of = listing(sorted(each.name for each in three))
    if len(marks) < _IN_ORDER or len({name.casefold() for name in names}) < _IN_ORDER:
        return None
    return question(
        asked,
        f"Order {told_of} by their best in the {_event(listed)} on {listed.as_of}, best first.",
        ", ".join(names),
        [", ".join(each) for each in permutations(names) if list(each) != names],
        answer=", ".join(f"{each.name} {told(each.mark, listed.event)}" for each in three)
        + f": the order on {listed.as_of}.",
        proof=[_proof(listed, each) for each in three],
        rng=rng,
    )


def list_place(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask where somebody stood on the all-time list."""
    mine = listed.mine
    right = ordinal(mine.rank)
    return question(
        asked,
        f"Where did {mine.name} stand on the world all-time list of the {_event(listed)} on "
        f"{listed.as_of}?",
        right,
        places_near(mine.rank, mine.rank + 4),
        answer=f"{mine.name} was {right} on the all-time list on {listed.as_of}, with "
        f"{told(mine.mark, listed.event)}.",
        proof=[_proof(listed, mine)],
        rng=rng,
    )


def conversion(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask what a best is as a speed, as the time of a lap, or in feet and inches."""
    mine, event = listed.mine, listed.event
    made = _converted(mine.mark, event, rng)
    if made is None:
        return None
    what, per, right, wrong = made
    best = told(mine.mark, event)
    return question(
        asked,
        f"{mine.name}'s best in the {listed.what} was {best} on {listed.as_of}. {what}",
        right,
        wrong,
        answer=f"{best} in the {event.name} is about {right}{per}.",
        proof=[_proof(listed, mine)],
        rng=rng,
    )


def _converted(
    mark: Mark, event: Event, rng: random.Random
) -> tuple[str, str, str, list[str]] | None:
    """Return the question, what its answer is for, the right one, and others far enough from it."""
    if event.unit is Unit.MM:
        inches = round(mark.value / _INCH_MM)
        wrong = _apart(inches, max(3, inches // 50), rng)
        return "About what is that in feet and inches?", "", _feet(inches), [*map(_feet, wrong)]
    if event.unit is not Unit.MS or event.metres is None:
        return None
    if event.metres <= _LONGEST_BY_SPEED_M:
        tenths = round(event.metres * 36_000 / mark.value)
        speeds = _apart(tenths, 6, rng)
        return "About what average speed is that?", "", _speed(tenths), [*map(_speed, speeds)]
    if event.metres <= 2 * _LAP_M:
        return None
    metres, what = (_KM, "a kilometre") if event.on_road else (_LAP_M, "400 m")
    lap = round(mark.value * metres / event.metres / 100)
    laps = _apart(lap, 8, rng)
    return (
        f"About what average for {what} is that?",
        f" for {what}",
        _clock(lap),
        [*map(_clock, laps)],
    )


def _apart(value: int, gap: int, rng: random.Random) -> list[int]:
    """Return two numbers on either side of ``value``, at least ``gap`` from it and each other."""
    return [
        value + side * (turn * 2 * gap + rng.randint(gap, 2 * gap - 1))
        for side in (-1, 1)
        for turn in (0, 1)
    ]


def _feet(inches: int) -> str:
    feet, rest = divmod(inches, 12)
    return f"{feet} ft {rest} in"


def _speed(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10} km/h"


def _clock(tenths: int) -> str:
    minutes, rest = divmod(tenths, 600)
    seconds = f"{rest // 10}.{rest % 10}"
    return f"{minutes}:{seconds.zfill(4)}" if minutes else f"{seconds} s"


def _in_order(listed: Listed, entries: list[Entry]) -> list[Entry]:
    """Return ``entries`` from the best on."""
    lower = listed.event.lower_is_better
    return sorted(entries, key=lambda each: each.mark.value, reverse=not lower)


def _event(listed: Listed) -> str:
    """Return the event with who contests it and where, as in “women's mile outdoors”."""
    whose = event_of(listed.event, listed.sex)
    return f"{whose}{listed.what.removeprefix(listed.event.name)}"


def _proof(listed: Listed, entry: Entry) -> str:
    row = (
        f"All-time list of the {_event(listed)}, {listed.as_of}: {entry.rank}. {entry.name}, "
        f"{entry.nation}, {told(entry.mark, listed.event)}, {entry.venue}, {entry.day}"
    )
    return cited(row, entry.sources)
