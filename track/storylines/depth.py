"""How deep a race was: marks under a barrier, nations in front."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from track.careers import better
from track.coverage import STORED, of_field
from track.events import Event, Kind, Unit
from track.marks import Mark
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import (
    MEN,
    capital,
    listing,
    named,
    nation_called,
    number,
    people,
    race_called,
    told,
)
from track.storylines.rows import rows_of
from track.storylines.storyline import Storyline

FEWEST = 3
FIRST = 5
_TIME_STEPS = ((12_000, 100), (30_000, 500), (90_000, 500), (150_000, 1_000), (300_000, 5_000),
               (1_200_000, 10_000), (4_000_000, 30_000), (10**9, 60_000))  # fmt: skip
"""Up to a time in ms, the step between barriers fans speak of."""
_FIELD_STEPS = {Kind.JUMP: ((3_000, 50), (7_000, 100), (10**6, 500)),
                Kind.THROW: ((25_000, 500), (10**6, 5_000)),
                Kind.COMBINED: ((10**6, 100),)}  # fmt: skip


def depth(context: RaceContext) -> Iterator[Storyline]:
    """Yield the barrier and the nations of the first five."""
    if context.final:
        yield from _barrier(context)
        yield from _nations(context)


def barrier(marks: list[Mark], event: Event) -> tuple[Mark, int] | None:
    """Return the hardest round mark that at least three were better than, and how many were."""
    if len(marks) < FEWEST:
        return None
    third = marks[FEWEST - 1].value
    table = _TIME_STEPS if event.unit is Unit.MS else _FIELD_STEPS.get(event.kind)
    if table is None:
        return None
    step = next(step for up_to, step in table if third <= up_to)
    if event.lower_is_better:
        bar = Mark((third // step + 1) * step, event.unit, event.step)
        return bar, sum(mark.value < bar.value for mark in marks)
    bar = Mark(third // step * step, event.unit, event.step)
    return bar, sum(mark.value >= bar.value for mark in marks)


def _known_deep_enough(context: RaceContext, bar: Mark) -> bool:
    """Return whether nobody whose line is not stored can have been better."""
    if context.race.complete:
        return len(context.marked) == len(context.finishers)
    # Of places without a gap the last one stored is slower than the bar, and so are all behind it.
    last: Mark | None = None
    for place, runner in enumerate(context.marked, 1):
        if (runner.line.place or 0) > place:
            break
        last = runner.line.mark
    return last is not None and better(bar, last, context.race.event)


def _barrier(context: RaceContext) -> Iterator[Storyline]:
    event, race = context.race.event, context.race
    marks = [each.line.mark for each in context.marked if each.line.mark is not None]
    found = barrier(marks, event)
    if found is None or not _known_deep_enough(context, found[0]):
        return
    bar, many = found
    beyond = "ran under" if event.lower_is_better else "reached"
    most, earlier = _most_before(context, bar)
    under = context.marked[:many]
    who = "X" if event.kind is Kind.RELAY else race.sex
    plain = f"{people(many, who)} {beyond} {_round_mark(bar, event)} in {race_called(race)}"
    line = Storyline(
        kind="depth",
        subject="barrier",
        about=tuple(each.id for each in under),
        rank=460 + 10 * min(many, 10),
        why=f"how many {beyond} {_round_mark(bar, event)}",
        sentence=f"{capital(plain)}.",
        sure=True,
        scope="this race",
        coverage=of_field(race, len(context.runners)),
        proof=rows_of(context, [each.line for each in under]),
    )
    yield line
    if earlier >= FEWEST and many > most:
        yield replace(
            line,
            rank=line.rank + 20,
            sentence=(
                f"{capital(plain)}, more than in any of the {earlier} earlier editions stored "
                "with a whole field."
            ),
            sure=False,
            scope=f"{named(context)}, stored editions",
            coverage=STORED,
        )


def _round_mark(bar: Mark, event: Event) -> str:
    """Return a round mark without needless digits, as in “3:50” or “10.0”."""
    if event.unit is not Unit.MS:
        return f"{bar.value // 1000} m" if _whole_metres(bar, event) else told(bar, event)
    if bar.value % 1000:
        return str(bar)
    if bar.value < 60_000:
        return f"{bar.value // 1000} seconds"
    return str(replace(bar, step=1000))


def _whole_metres(bar: Mark, event: Event) -> bool:
    return event.unit is Unit.MM and bar.value % 1000 == 0


def _most_before(context: RaceContext, bar: Mark) -> tuple[int, int]:
    """Return the most under the barrier in an earlier whole field, and how many such fields."""
    whole = [
        each
        for each in context.editions
        if each.race.complete and each.race.short_track == context.race.short_track
    ]
    event = context.race.event
    counts = [
        sum(
            mark.value < bar.value if event.lower_is_better else mark.value >= bar.value
            for _, mark in each.marks
        )
        for each in whole
    ]
    return max(counts, default=0), len(whole)


def _nations(context: RaceContext) -> Iterator[Storyline]:
    first: tuple[Runner, ...] = context.finishers[:FIRST]
    if len(first) < FIRST or [each.line.place for each in first] != list(range(1, FIRST + 1)):
        return
    if context.race.meet.level.small:
        return
    tally = Counter(each.line.nation for each in first)
    nation, many = tally.most_common(1)[0]
    if many < FEWEST:
        return
    of_it = [each for each in first if each.line.nation == nation]
    yield Storyline(
        kind="depth",
        subject="nations",
        about=tuple(each.id for each in of_it),
        rank=370 + 20 * many,
        why="one nation in front",
        sentence=(
            f"{capital(nation_called(nation))} had {number(many)} of the first five "
            f"{MEN[context.race.sex]} in {race_called(context.race)}: "
            f"{listing([each.name for each in of_it])}."
        ),
        sure=True,
        scope="the first five",
        coverage=of_field(context.race, len(context.runners)),
        proof=rows_of(context, [each.line for each in of_it]),
    )
