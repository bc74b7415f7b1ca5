"""The choices of a question: the right one, and wrong ones that could be it."""

import random
from collections.abc import Iterable, Sequence

from track.events import Event, Unit
from track.marks import Mark
from track.race_words import ordinal
from track.trivia.question import Question, Topic
from track.trivia.rows import Asked

LONGEST_CHOICE = 38
"""Characters a button shows on a phone."""
LONGEST_TEXT = 300
MOST = 4
_STEPS_APART = 3
"""Steps of the clock or the tape a made-up mark is away from the right one, at least."""


def question(
    asked: Asked,
    text: str,
    right: str,
    wrong: Iterable[str],
    *,
    answer: str,
    proof: Sequence[str],
    rng: random.Random,
    meets: Iterable[int] = (),
    topic: Topic | None = None,
    least: int = MOST,
    most: int = MOST,
) -> Question | None:
    """Return the question with ``right`` and up to ``most`` - 1 of ``wrong`` in random order.

    None where fewer than ``least`` different choices are left, or something is too long to be read
    on a phone.
    """
    others = {each.casefold(): each for each in wrong if each.casefold() != right.casefold()}
    if len(others) < least - 1:
        return None
    keys = sorted(others)
    chosen = [right, *(others[key] for key in rng.sample(keys, min(most - 1, len(keys))))]
    rng.shuffle(chosen)
    if len(text) > LONGEST_TEXT or any(not each or len(each) > LONGEST_CHOICE for each in chosen):
        return None
    return Question(
        kind=asked.kind,
        subject=asked.subject,
        topic=topic or asked.topic,
        difficulty=asked.difficulty,
        text=text,
        choices=tuple(chosen),
        right=chosen.index(right),
        answer=answer,
        proof=tuple(proof),
        meets=tuple(sorted(set(meets))),
    )


def places_near(place: int, last: int) -> list[str]:
    """Return places about ``place``, up to ``last``, but not itself."""
    first = max(1, min(place - 2, last - 4))
    return [ordinal(each) for each in range(first, first + 5) if each != place]


def marks_near(mark: Mark, rng: random.Random, *, spread: float = 0.01) -> list[Mark]:
    """Return six made-up marks as far as ``spread`` from ``mark``, three on either side.

    They are known as finely as it is, and no two are alike.
    """
    room = max(int(mark.value * spread) // mark.step, 3 * _STEPS_APART + 3)
    found = []
    for side in (-1, 1):
        for steps in rng.sample(range(_STEPS_APART, room + 1), 3):
            value = mark.value + side * steps * mark.step
            if value > 0:
                found.append(Mark(value, mark.unit, mark.step))
    return found


def gaps_near(gap: Mark, rng: random.Random) -> list[Mark]:
    """Return made-up gaps of the size of ``gap``, none of them alike."""
    steps = gap.value // gap.step
    room = [each for each in range(1, 3 * steps + 6) if abs(each - steps) > max(1, steps // 8)]
    return [Mark(each * gap.step, gap.unit, gap.step) for each in rng.sample(room, 4)]


def gap_words(gap: Mark, event: Event) -> str:
    """Return a gap as a choice has it, as in “0.26 s”, “13 s”, “1:03.44” or “0.12 m”."""
    if event.unit is Unit.POINTS:
        return f"{gap} point{'' if gap.value == 1 else 's'}"
    if event.unit is Unit.MM:
        return f"{gap} m"
    if gap.value >= 60_000:
        return str(gap)
    # A mark of whole seconds is written as a clock, as in 0:13: a gap is not.
    return f"{gap.value // 1000} s" if gap.step >= 1000 else f"{gap} s"
