"""A progression in words, as a table and as a picture."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from track.careers import Performance
from track.dates import Day
from track.marks import difference, distance_between
from track.progressions import Progression, Step
from track.signs import print_wind
from ui.bests import UNITS, best_of, city, day_and_city, surface
from ui.cards import Column, Fact, Picture, Table, shorten
from ui.charts.artist import marks_over_years
from ui.charts.traces import Dot, Trace
from ui.starts import day_and_event
from ui.words import performance_mark

COLUMNS = (Column(right=True), Column(right=True), Column(stretches=True))


@dataclass(frozen=True, slots=True)
class Told:
    """One progression with the words that tell it from the others on the card.

    ``name`` is the athlete's where there are two, else empty; ``where`` the surface, empty where
    it needs no telling.
    """

    held: Progression
    name: str
    where: str
    second: bool = False

    @property
    def heading(self) -> str:
        """What it is of, as in “Kerr, short track”, “Outdoors” or “Best”."""
        told = ", ".join(filter(None, (self.name, self.where))) or "best"
        return told[0].upper() + told[1:]


def told_apart(held: Sequence[Progression], name: str = "", *, second: bool = False) -> list[Told]:
    """Return the progressions of one athlete, the surface named where it is not plain outdoors."""
    return [
        Told(
            each,
            name,
            surface(each.event, short_track=each.short_track)
            if len(held) > 1 or each.short_track
            else "",
            second,
        )
        for each in held
    ]


def best_told(told: Told) -> Fact:
    """Return the best mark with its day, its city, and what it bettered."""
    step = told.held.steps[-1]
    gained = bettered(step)
    text = f"{performance_mark(step.best)}, {day_and_city(step.best)}"
    return Fact(told.heading, f"{text}: {gained}" if gained else text)


def bettered(step: Step) -> str:
    """Return what a best was better than, in words; empty for the first mark of all."""
    parts = []
    if step.before is not None:
        parts.append(f"{gap(step.best, step.before)} better than {step.before.mark}")
    if step.other is not None:
        held = f"the {best_of(step.other)} {step.other.mark}"
        if step.beats_other:
            parts.append(f"{gap(step.best, step.other)} better than {held}")
        elif step.other.beats(step.best):
            parts.append(f"{gap(step.best, step.other)} short of {held}")
        else:
            parts.append(f"level with {held}")
    return ", ".join(parts)


def gap(one: Performance, other: Performance) -> str:
    """Return how far apart two marks are with the unit, as in “8.54 s”, “0.14 m” or “1:05”."""
    apart = str(distance_between(one.mark, other.mark))
    return apart if ":" in apart else f"{apart} {UNITS[one.mark.unit.value]}"


def steps_table(steps: Iterable[tuple[Told, Step]]) -> Table:
    """Return two lines a best: day, city and wind; then the mark and what it gained.

    A third says how it stands to the best of the other surface, where that was better before. A
    heading stands where the athlete or the surface changes, unless there is but one.
    """
    rows: list[tuple[str, ...] | str] = []
    before = None
    for told, step in steps:
        if told is not before and (told.name or told.where):
            rows.append(told.heading)
        before, best = told, step.best
        wind = "" if best.wind_cms is None else print_wind(best.wind_cms)
        rows.append(day_and_event(str(best.day), city(best), wind).rstrip())
        gained = difference(best.mark, step.before.mark) if step.before else "first"
        mark = f"{best.mark}h" if best.hand else str(best.mark)
        if step.other is None:
            rows.append((mark, gained, ""))
        else:
            own, elsewhere = (
                surface(each.event, short_track=each.short_track) for each in (best, step.other)
            )
            rows.append((mark, gained, own))
            rows.append(("", difference(best.mark, step.other.mark), elsewhere))
    return Table(COLUMNS, tuple(rows))


def seasons_told(told: Told) -> Fact:
    """Return the best mark of each year on one line, newest first."""
    name = told.heading if told.name or told.where else ""
    return Fact(
        f"Season bests, {name[0].lower() + name[1:] if not told.name else name}"
        if name
        else "Season bests",
        " · ".join(f"{each.day.year} {each.mark}" for each in reversed(told.held.seasons)),
    )


def vague_days(parts: Iterable[Told]) -> Iterator[str]:
    """Yield a note where the very day of a best is not known, for then the order is not either."""
    vague = [step.best for told in parts for step in told.held.steps if not step.best.day.exact]
    if vague:
        days = ", ".join(str(each.day) for each in vague)
        yield f"The day is not stored of {days}: taken as the start of that time"


async def progression_picture(parts: Sequence[Told]) -> Picture | None:
    """Return the marks over the years; None where there are fewer than two to be seen."""
    if sum(len(told.held.marks) for told in parts) < 2:
        return None
    traces = tuple(_trace(told) for told in parts)
    drawn = await marks_over_years(parts[0].held.event, traces)
    return Picture("progression.png", drawn, progression_alt(parts))


def progression_alt(parts: Sequence[Told]) -> str:
    """Return what the picture shows, in words."""
    years = [each.day.year for told in parts for each in told.held.marks]
    span = f"{min(years)} to {max(years)}" if min(years) < max(years) else str(min(years))
    event = parts[0].held.event.name
    head = f"Chart of marks in the {event}, {span}, better marks higher, the best so far as a line."
    return " ".join([head, *map(_alt, parts)])


def _alt(told: Told) -> str:
    marks, best = told.held.marks, told.held.best
    colour = "orange" if _trace_look(told)[0] else "blue"
    rings = " rings" if told.held.short_track else ""
    head = f"{told.heading if told.name or told.where else 'All'} ({colour}{rings})"
    if len(marks) == 1:
        return f"{head}: 1 mark, {_at(best)}."
    return (
        f"{head}: {len(marks)} marks, first {_at(marks[0])}, "
        f"best {_at(best)}, last {_at(marks[-1])}."
    )


def _at(each: Performance) -> str:
    return f"{each.mark} on {each.day}" if each.day.exact else f"{each.mark} in {each.day}"


def _trace_look(told: Told) -> tuple[bool, bool]:
    """Return whether it has the second colour, and rings: the surface decides among one's own."""
    inside = told.held.short_track
    return (told.second if told.name else inside and bool(told.where)), inside


def _trace(told: Told) -> Trace:
    second, hollow = _trace_look(told)
    named = [told.name, told.where]
    dots = sorted(Dot(_middle(each.day), each.mark.value) for each in told.held.marks)
    return Trace(
        shorten(", ".join(filter(None, named)) or "best so far", 40), tuple(dots), second, hollow
    )


def _middle(day: Day) -> int:
    """Return the day, or the middle of the days it may be, counted from the year 1."""
    return (day.earliest.toordinal() + day.latest.toordinal()) // 2
