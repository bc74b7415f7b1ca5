"""The words questions are put in, and the rows they are proved by."""

import re
from collections.abc import Iterable

from track.coverage import LEVEL_NAMES
from track.race_words import event_of, mark_of, ordinal
from track.results import Race, Result
from track.series import called_year
from track.storylines.phrases import told_line

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b", re.ASCII)
CITED_SHOWN = 3
"""Sources a row of a proof names."""


def meet_called(race: Race) -> str:
    """Return the meet in a sentence, as in “the World Championships 2023”.

    Meets of a circuit have their city too, for sponsors lend one name to many of them.
    """
    meet = race.meet
    year = called_year(meet)
    if meet.level.of_nations:
        return f"the {LEVEL_NAMES[meet.level]} {year}"
    name = meet.name if _YEAR.search(meet.name) else f"{meet.name} {year}"
    city = meet.city.partition(",")[0]
    return f"the {name}" if city.casefold() in name.casefold() else f"the {name} ({city})"


def race_called(race: Race) -> str:
    """Return a final in a sentence, as in “the women's mile at the World Championships 2023”."""
    if race.name:
        name = race.name if _YEAR.search(race.name) else f"{race.name} {race.day.year}"
        return f"the {name}"
    return f"the {event_of(race.event, race.sex)} at {meet_called(race)}"


def cited(row: str, sources: Iterable[str]) -> str:
    """Return a row of a proof with the codes of its sources behind it."""
    codes = tuple(sources)
    more = ", …" if len(codes) > CITED_SHOWN else ""
    return f"{row} ({', '.join(codes[:CITED_SHOWN])}{more})"


def line_proof(race: Race, line: Result) -> str:
    """Return a line of a race as a proof shows it, with the race, its day and its sources."""
    place = "-" if line.place is None else ordinal(line.place)
    mark = told_line(race, line) or mark_of(line)
    where = race_called(race).removeprefix("the ")
    row = f"{where}, {race.day}: {place} {line.athlete.name}, {line.nation}, {mark}"
    return cited(row, line.sources)
