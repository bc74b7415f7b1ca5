"""Against time: the same weekend a year ago, and a return after absence."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta

from track.careers import Start
from track.conversions import convert
from track.coverage import of_career
from track.dates import Day, days_between
from track.errors import TrackError
from track.events import Event, Kind
from track.marks import Mark, Status
from track.race_words import count, ordinal
from track.results import Race, Round
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import HIS, group_of, on_day, told, told_line, verb
from track.storylines.rows import rows_of, start_row
from track.storylines.storyline import Storyline

FRIDAY = 4
MEDALS = 3
LONG = 180
"""Days without a race that make the next one a return."""


def a_year_ago(context: RaceContext) -> Iterator[Storyline]:
    """Yield what the first three did in the same week of the year before, converted if need be.

    Races for titles are left out: there the time tells little.
    """
    race = context.race
    if race.meet.level.championship or not (context.final and race.day.exact):
        return
    week = week_a_year_before(race.day)
    for runner in context.marked[:MEDALS]:
        start = next((each for each in runner.finals if _then(race, each, *week)), None)
        if start is not None:
            yield _compared(context, runner, start)


def week_a_year_before(day: Day) -> tuple[Day, Day]:
    """Return the first and the last day of the same week of the year before."""
    monday = day.earliest - timedelta(days=day.earliest.weekday(), weeks=52)
    return Day.of(monday), Day.of(monday + timedelta(days=6))


def _then(race: Race, start: Start, monday: Day, sunday: Day) -> bool:
    """Return whether a start was a final of such an event between two days."""
    then = start.race
    return (
        monday <= then.day <= sunday
        and then.day.exact
        and then.event in group_of(race.event)
        and then.round is Round.FINAL
        and not then.meet.level.championship
        and start.line.mark is not None
    )


def _compared(context: RaceContext, runner: Runner, start: Start) -> Storyline:
    race, then = context.race, start.race
    mark, before = runner.line.mark, start.line.mark
    worth = ""
    if then.event != race.event and mark is not None:
        converted = converted_mark(mark, race.event, then.event)
        worth = f", worth {converted} for the {then.event.name} at 1.08" if converted else ""
    city = then.meet.city.split(",", maxsplit=1)[0]
    old = told(before, then.event) if before else ""
    ended = all(day.earliest.weekday() >= FRIDAY for day in (race.day, then.day))
    return Storyline(
        kind="year ago",
        subject=f"year ago {runner.id}",
        about=(runner.id,),
        rank=470 - 5 * (runner.line.place or 9) + (20 if then.event != race.event else 0),
        why="the same week a year before",
        sentence=(
            f"{runner.name} {verb(race.event)} {told_line(race, runner.line)} in the "
            f"{race.event.name}{worth}; {'on the same weekend' if ended else 'in the same week'} a "
            f"year before it was {old} in the {then.event.name} in {city} ({on_day(then.day)})."
        ),
        sure=True,
        scope="finals 52 weeks before",
        coverage="both races are stored",
        proof=(*rows_of(context, [runner.line]), start_row(start)),
    )


def converted_mark(mark: Mark, event: Event, goal: Event) -> str:
    """Return what a mark is worth by the rule of thumb; empty where there is none."""
    with suppress(TrackError):
        return convert(str(mark), event.code, goal.code, method="factor")[0].mark
    return ""


def worth(context: RaceContext) -> Iterator[Storyline]:
    """Yield what the winning mark is worth over the sister distance."""
    race, first = context.race, context.first
    if first is None or first.line.mark is None or race.meet.level.championship:
        return
    goal = next((each for each in group_of(race.event) if each != race.event), None)
    converted = converted_mark(first.line.mark, race.event, goal) if goal else ""
    if goal is None or not converted:
        return
    yield Storyline(
        kind="mark",
        subject="worth",
        about=(first.id,),
        rank=270,
        why="the winning mark over the sister distance",
        sentence=(
            f"{first.name}'s {told_line(race, first.line)} for the {race.event.name} is worth "
            f"{converted} for the {goal.name} by the rule of thumb of 1.08."
        ),
        sure=True,
        scope="rule of thumb, see /convert",
        coverage="computed",
        proof=rows_of(context, [first.line]),
    )


def returns(context: RaceContext) -> Iterator[Storyline]:
    """Yield who had not raced on the track for half a year, where a source follows the career."""
    race = context.race
    if not _on_track(race):
        return
    for runner in context.finishers:
        last = next((each for each in runner.earlier if _raced(each)), None)
        if last is None or not runner.whole:
            continue
        apart = days_between(last.race.day, race.day)
        if apart is None or apart.days < LONG or not runner.covered(last.race.day, race.day):
            continue
        his = HIS[runner.line.athlete.sex]
        sure = runner.logged(last.race.day, race.day)
        yield Storyline(
            kind="return",
            subject=f"return {runner.id}",
            about=(runner.id,),
            rank=500 + min(apart.days // 20, 40) - 8 * (runner.line.place or 9),
            why=f"no race on the track for {apart.days} days",
            sentence=(
                f"{runner.name} placed {ordinal(runner.line.place or 0)} in {his} first "
                f"{'' if sure else 'stored '}race on the track since {on_day(last.race.day)}, "
                f"{count(apart.days, 'day')} before."
            ),
            sure=sure,
            scope="all starts but those on the road and across country",
            coverage=of_career(runner.career.log),
            proof=(start_row(last), *rows_of(context, [runner.line])),
        )


def _raced(start: Start) -> bool:
    return _on_track(start.race) and start.line.status is not Status.DNS


def _on_track(race: Race) -> bool:
    return not race.event.on_road and race.event.kind is not Kind.CROSS
