"""Athletes event by event: the answer in words, as a grid of two or as lines of several."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from track.careers import Career, Performance
from track.comparisons import By, Row, age_on, most_points, newest_season, wins
from track.dates import Day
from track.scoring import EDITIONS
from ui.cards import PAGE, Column, Fact, Table, fitted
from ui.words import (
    athlete_line,
    event_on,
    family_names,
    ordinal,
    performance_mark,
    short_event,
)

STACKED = 5
"""Events on a page where each athlete has a line."""
EDGE, MIDDLE = 9, 10
"""Columns of a mark with its sign, and of the event between two: 28 together."""
INSIDE = "Short track, indoors"
_LINES = (Column(stretches=True), Column(), Column(right=True))


@dataclass(frozen=True, slots=True)
class Compared:
    """Athletes with the rows compared. ``age`` is the oldest counted where ages are."""

    careers: tuple[Career, ...]
    by: By
    as_of: Day | None
    rows: tuple[Row, ...]
    age: int = 0

    @property
    def names(self) -> list[str]:
        """What each is called in a table."""
        named = family_names(each.athlete for each in self.careers)
        return [named[each.athlete.id] for each in self.careers]

    @property
    def gridded(self) -> bool:
        """True where the marks of two say it all, and fit one line an event."""
        return len(self.careers) == 2 and self.by in {By.PB, By.SB}

    @property
    def page(self) -> int:
        """How many events stand on a page."""
        return PAGE if self.gridded else STACKED

    @property
    def top_scores(self) -> list[tuple[str, Performance, int]]:
        """Each one's mark with most points, of any event; the most points first."""
        scored = [
            (name, *most)
            for name, each in zip(self.names, self.careers, strict=True)
            if (most := most_points(each.performances, each.athlete.sex)) is not None
        ]
        return sorted(scored, key=lambda top: -top[2])


def title(found: Compared) -> str:
    """Return the answer: in how many events each is the better, or each one's most points."""
    if found.by is By.POINTS:
        tops = ", ".join(f"{name} {most}" for name, _, most in found.top_scores)
        return f"Points: {tops or 'none of the marks is scored'}"
    head = {
        By.PB: "Personal bests",
        By.SB: "Season bests",
        By.AGE: f"Bests at {found.age} or younger",
    }[found.by]
    won = wins(found.rows, len(found.careers))
    told = [f"{name} {number}" for name, number in zip(found.names, won, strict=True)]
    return f"{head}: {', '.join(told)}"


def context(found: Compared) -> str:
    """Return what is compared, and up to when."""
    until = f", to {found.as_of}" if found.as_of else ""
    if found.by is By.POINTS:
        return f"World Athletics points of each best, tables {EDITIONS[0]}{until}"
    who = "both" if len(found.careers) == 2 else "at least two"
    events = f"the {len(found.rows)} events" if len(found.rows) > 1 else "the one event"
    return f"Who is better in {events} {who} have{until}"


def athletes_told(found: Compared) -> Iterator[str]:
    """Yield who is meant, with the season or the age that counts."""
    for each in found.careers:
        told = athlete_line(each.athlete)
        if found.by is By.SB:
            told += f": season {newest_season(each)}"
        if found.by is By.AGE and each.born is not None and found.as_of is not None:
            born = f"{'on' if each.born.exact else 'in'} {each.born}"
            told += f": {years_told(each.born, found.as_of)}, born {born}"
        yield told


def best_scored(found: Compared) -> Iterator[Fact]:
    """Yield the mark of each with most points, of whichever event."""
    for name, best, most in found.top_scores:
        event = event_on(best.event, short_track=best.short_track)
        yield Fact(name, f"{most}, {event} {performance_mark(best)}, {best.day}")


def notes(found: Compared, page: int) -> Iterator[str]:
    """Yield what the signs mean and what is left out."""
    total, size = len(found.rows), found.page
    if total > size:
        yield f"Events {page * size + 1}–{min((page + 1) * size, total)} of {total}"
    if total:
        level = ", = level" if any(len(row.ahead) > 1 for row in found.rows) else ""
        apart = "; surfaces are kept apart" if any(row.short_track for row in found.rows) else ""
        yield f"* the best of an event{level}{apart}"
    if found.by is By.AGE:
        yield f"Counted: marks before the {ordinal(found.age + 1)} birthday"
        for each in found.careers:
            if each.born is not None and not each.born.exact:
                known = "month" if each.born.month else "year"
                yield (
                    f"Of {each.athlete.family} only the {known} of birth is stored: "
                    "marks that may be too late are left out"
                )
    if len({each.athlete.sex for each in found.careers}) > 1:
        yield "Women and men: hurdles and implements differ, and so do the points tables"


def nothing_shared(careers: Sequence[Career], by: By, age: int) -> str:
    """Return that there is no event to compare, and what to ask instead."""
    named = " and ".join(each.athlete.name for each in careers)
    within = {
        By.SB: " in their newest stored seasons",
        By.AGE: f" up to the age of {age}",
    }.get(by, "")
    return f"{named} share no stored event{within}; by:points compares across events."


def comparison_table(found: Compared, rows: Sequence[Row]) -> Table:
    """Return ``rows`` as a grid of two, or as lines of several."""
    return _grid(found, rows) if found.gridded else _stacked(found, rows)


def _grid(found: Compared, rows: Sequence[Row]) -> Table:
    """Return one line an event: the first one's mark, the event, the second one's mark."""
    left, right = found.names
    width = EDGE * 2 + MIDDLE
    lines: list[tuple[str, ...] | str] = [f"{left}{right:>{max(width - len(left), 0)}}"]
    inside = False
    for row in rows:
        if row.short_track and not inside:
            inside = True
            lines.append(INSIDE)
        first, second = (_mark(row, place) for place in range(2))
        event = short_event(row.event.name)
        lines.append(f"{first:<{EDGE}}{fitted(f'{event:^{MIDDLE}}', MIDDLE)}{second:>{EDGE}}")
    return Table((), tuple(lines))


def _stacked(found: Compared, rows: Sequence[Row]) -> Table:
    """Return the event, then one line an athlete: name, mark, and points or age where asked for."""
    lines: list[tuple[str, ...] | str] = []
    for row in rows:
        lines.append(event_on(row.event, short_track=row.short_track))
        for place, name in enumerate(found.names):
            lines.append((name, _mark(row, place), _beside(found, row, place)))
    return Table(_LINES, tuple(lines))


def _beside(found: Compared, row: Row, place: int) -> str:
    """Return what stands after a mark: its points, the age it was set at, or nothing."""
    best, born = row.bests[place], found.careers[place].born
    if best is None:
        return ""
    if found.by is By.POINTS:
        scored = row.points[place]
        return "-" if scored is None else str(scored)
    if found.by is By.AGE and born is not None:
        return f"at {years_told(born, best.day)}"
    return ""


def years_told(born: Day, day: Day) -> str:
    """Return an age in full years, as in “17”, or “16–17” where the days do not tell."""
    least, most = age_on(born, day)
    return str(most) if least == most else f"{least}–{most}"


def _mark(row: Row, place: int) -> str:
    """Return the mark with a star where it is the better one, or = where it shares that."""
    best = row.bests[place]
    if best is None:
        return "- "
    sign = " " if place not in row.ahead else "*" if len(row.ahead) == 1 else "="
    return f"{best.mark}{'h' if best.hand else ''}{sign}"
