"""Starts of an athlete as tables and as proof, shared by the cards that list them."""

from collections.abc import Iterable, Sequence

from track.careers import Start
from track.results import Round
from ui.cards import TABLE_WIDTH, Column, Table, shorten
from ui.words import mark_of, ordinal, place_of, race_event, race_round, race_title, short_event

ROUNDS = {
    Round.FINAL: "",
    Round.SEMI_FINAL: " sf",
    Round.QUARTER_FINAL: " qf",
    Round.HEAT: " h",
    Round.REPECHAGE: " rep",
    Round.QUALIFICATION: " q",
    Round.PRELIMINARY: " pr",
    Round.EXHIBITION: " ex",
}
"""What follows an event in a table where the race was no final."""
_BEFORE = {True: "in", False: "with"}
"""A time is run in, a distance or a score won with."""
_COLUMNS = (Column(right=True), Column(right=True), Column(stretches=True))


def starts_table(starts: Sequence[Start], told: Sequence[str] = (), *, years: bool = True) -> Table:
    """Return two lines a start: day, city and event; then place, mark and what ``told`` adds.

    Without ``years`` the days are of one year that stands elsewhere.
    """
    rows: list[tuple[str, ...] | str] = []
    for number, start in enumerate(starts):
        race = start.race
        day = str(race.day) if years else str(race.day).removesuffix(f" {race.day.year}")
        rows.append(day_and_event(day, race.meet.city, event_and_round(start)))
        rows.append((place_of(start.line), mark_of(start.line), told[number] if told else ""))
    return Table(_COLUMNS, tuple(rows))


def day_and_event(day: str, city: str, event: str, *, indent: int = 0) -> str:
    """Return one line with the event at its right end; the city is cut where there is no room."""
    width = TABLE_WIDTH - indent - len(event) - 1
    where = shorten(f"{day} {city.split(',', maxsplit=1)[0]}", width)
    return f"{where:<{width}} {event}"


def event_and_round(start: Start) -> str:
    """Return the event of a start as a table names it, as in “1500 m h”."""
    track = " i" if start.race.short_track else ""
    return f"{short_event(start.race.event.name)}{track}{ROUNDS[start.race.round]}"


def start_told(start: Start, *, day: bool = True) -> str:
    """Return one start in words, as in “2nd in 3:45.60, Bowerman Mile 2024, mile, 25 May 2024”."""
    line, race = start.line, start.race
    mark = "" if line.mark is None else f" {_BEFORE[race.event.lower_is_better]} {mark_of(line)}"
    how = f"{ordinal(line.place)}{mark}" if line.place else mark_of(line)
    stage = "" if race.round is Round.FINAL else f" {race_round(race)}"
    when = f", {race.day}" if day else ""
    return f"{how}, {race_title(race)}, {race.event.name}{stage}{when}"


def proven(starts: Iterable[Start]) -> tuple[str, ...]:
    """Return one line a start with its sources."""
    return tuple(
        f"{start.race.day} {race_title(start.race)}, {race_event(start.race)} "
        f"{race_round(start.race)}: {place_of(start.line)} {mark_of(start.line)}"
        f" · {', '.join(start.line.sources)}"
        for start in starts
    )
