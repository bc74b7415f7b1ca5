"""Cards of points: one mark, the mark a score takes, a combined event part by part."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from track.combined import Series, score_series, split_marks
from track.equal_marks import equal_marks
from track.errors import Candidate, NoScore, TrackError
from track.events import Event, Kind, Unit, Wind, find_event
from track.legality import LEGAL_WIND_CMS
from track.marks import Mark, Notation, Reading, parse_mark
from track.plausible import sensible
from track.scoring import (
    EDITIONS,
    LAST_PRINTED,
    hand_ms,
    head_wind_points,
    mark_for,
    points,
)
from track.signs import Note, print_wind
from ui.cards import Card, Colour, Column, Fact, Table
from ui.words import SEX_CODES, SEX_WORDS, count

_EQUAL = (Column(stretches=True), Column(right=True))
_PARTS = (Column(stretches=True), Column(right=True), Column(right=True))


@dataclass(frozen=True, slots=True)
class ScoringTable:
    """Which table is asked: of an event, for a sex, of an edition, on which track."""

    event: Event
    sex: str
    tables: str = EDITIONS[0]
    short_track: bool = False

    @classmethod
    def typed(cls, options: Mapping[str, Any]) -> "ScoringTable | None":
        """Return the table that half-typed options of ``/points`` name; None without an event."""
        try:
            event = find_event(str(options.get("event", "")))
        except TrackError:
            return None
        sex = SEX_CODES.get(options.get("sex", ""), "M")
        return cls(event, sex, options.get("tables") or EDITIONS[0], bool(options.get("indoor")))

    def points(self, reading: Reading, wind_cms: int | None = None) -> int:
        """Return the points of a mark; raises NoScore."""
        return points(reading, wind_cms=wind_cms, **self._options())

    def mark_for(self, wanted: int) -> Mark:
        """Return the weakest mark worth ``wanted`` points; raises NoScore."""
        return mark_for(wanted, **self._options())

    def equal(self, worth: int) -> Table | None:
        """Return the marks of other events worth the same; None where there are none."""
        equal = equal_marks(worth, **self._options())
        rows = [(other.name, str(mark)) for other, mark in equal]
        return Table(_EQUAL, ("As many points:", *rows)) if rows else None

    @property
    def words(self) -> str:
        """Whose table it is, as in “Men · 2025 tables, short track”."""
        surface = ", short track" if self.short_track else ""
        spec = f", {self.event.spec(self.sex)}" if self.event.specs else ""
        return f"{SEX_WORDS[self.sex].capitalize()} · {self.tables} tables{surface}{spec}"

    @property
    def source(self) -> str:
        """The last line of an answer out of it."""
        return f"Source: World Athletics Scoring Tables {self.tables}"

    def _options(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("event", "sex", "tables", "short_track")}


def answer_points(mark: str, wanted: int | None, table: ScoringTable) -> Card:
    """Return the card of ``/points``: of a mark, of a series of a combined event, or of a score.

    Raises:
        NoScore: neither or both of mark and score, or what the tables do not hold.
        UnreadableMark: a mark nobody can read.
    """
    if bool(mark) == (wanted is not None):
        raise NoScore("Give a mark or a number of points, one of the two.")
    if wanted is not None:
        return wanted_card(wanted, table)
    marks = split_marks(mark)
    if table.event.kind is Kind.COMBINED and len(marks) > 1 and not _is_total(mark, table.event):
        return series_card(score_series(marks, table.event, table.sex))
    written = sensible(mark, table.event)
    if Note.INDOOR in written.notes:
        table = replace(table, short_track=True)
    return points_card(written, table)


def _is_total(mark: str, event: Event) -> bool:
    """Return whether ``mark`` is one score, as in “8847 points” or “8 847”."""
    try:
        return parse_mark(mark, event).mark is not None
    except TrackError:
        return False


def suggest_points(mark: str, wanted: int | None, table: ScoringTable) -> list[Candidate]:
    """Return the answer to what is typed so far; nothing while it cannot be read."""
    try:
        title = answer_points(mark, wanted, table).title
    except TrackError:
        return []
    return [Candidate(title, mark or str(wanted))]


def points_card(written: Notation, table: ScoringTable) -> Card:
    """Return what a mark is worth, what was added to it, and equal marks elsewhere."""
    reading, wind, event = written.required(), written.wind_cms, table.event
    worth = table.points(reading, wind)
    facts = []
    added_ms = hand_ms(reading, event)
    if added_ms:
        automatic = Mark(reading.mark.value + added_ms, Unit.MS, 10)
        facts.append(Fact("Hand time", f"scored as {automatic}"))
    head = head_wind_points(event, wind, short_track=table.short_track) if worth else 0
    if head:
        facts.append(Fact("Head wind", f"+{head} for {print_wind(wind or 0)} m/s"))
    facts += _next_score(worth - head, table)
    return Card(
        title=f"{written} {event.name} = {count(worth, 'point')}",
        context=table.words,
        table=table.equal(worth),
        facts=tuple(facts),
        notes=(*_about_score(worth), *_about_wind(written, event)),
        footer=table.source,
        colour=Colour.CONVERSION,
        marks=(reading.mark,),
    )


def wanted_card(wanted: int, table: ScoringTable) -> Card:
    """Return the weakest mark worth ``wanted`` points, with equal marks elsewhere."""
    mark = table.mark_for(wanted)
    worth = table.points(Reading(mark))
    # A score can be missing between two marks a step apart: a hundredth of a 60 m is 3 points.
    facts = (Fact("Worth", f"{worth} points; no mark is worth {wanted}"),) if worth > wanted else ()
    return Card(
        title=f"{count(wanted, 'point')} = {mark} {table.event.name}",
        context=table.words,
        table=table.equal(wanted),
        facts=facts,
        notes=_about_score(wanted),
        footer=table.source,
        colour=Colour.CONVERSION,
        marks=(mark,),
    )


def series_card(series: Series) -> Card:
    """Return a combined event mark by mark with its total."""
    rows = tuple(
        (part.event.name, "-" if part.written is None else str(part.written), str(part.points))
        for part in series.parts
    )
    so_far = "" if series.complete else f" after {count(series.done, 'event')}"
    return Card(
        title=f"{series.event.name.capitalize()}: {series.total} points{so_far}",
        context=f"{SEX_WORDS[series.sex].capitalize()} · mark by mark",
        table=Table(_PARTS, rows),
        facts=_total_worth(series),
        footer="Source: IAAF Scoring Tables for Combined Events, 2001",
        colour=Colour.CONVERSION,
    )


def _total_worth(series: Series) -> tuple[Fact, ...]:
    if not series.complete:
        return ()
    try:
        worth = points(Reading(Mark(series.total, Unit.POINTS, 1)), series.event, series.sex)
    except NoScore:
        return ()
    return (Fact("Worth", f"{worth} points in the World Athletics tables of all events"),)


def _next_score(worth: int, table: ScoringTable) -> list[Fact]:
    try:
        better = table.mark_for(worth + 1)
    except NoScore:
        return []
    return [Fact("Next point" if worth else "First point", str(better))]


def _about_score(worth: int) -> tuple[str, ...]:
    if worth > LAST_PRINTED:
        return (f"The printed tables end at {LAST_PRINTED}; beyond, their formula is continued.",)
    return () if worth else ("The tables begin at 1 point; this mark is below them.",)


def _about_wind(written: Notation, event: Event) -> tuple[str, ...]:
    if event.wind is Wind.NONE:
        return ()
    aided = written.wind_cms is not None and written.wind_cms > LEGAL_WIND_CMS
    if aided or Note.WIND_AIDED in written.notes:
        return ("Wind-aided: the plain score; what the ranking takes off is not verified.",)
    return ()
