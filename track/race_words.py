"""Races, events, places and counts in the words of the sport."""

import re

from track.events import Event
from track.marks import Status
from track.results import Race, Result, Round

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b", re.ASCII)
_SEX = {"M": "men's", "W": "women's", "X": "mixed"}
_ROUND = {
    Round.FINAL: "final",
    Round.SEMI_FINAL: "semi-final",
    Round.QUARTER_FINAL: "quarter-final",
    Round.HEAT: "heat",
    Round.REPECHAGE: "repechage",
    Round.QUALIFICATION: "qualification",
    Round.PRELIMINARY: "preliminary round",
    Round.EXHIBITION: "exhibition",
}


def race_round(race: Race) -> str:
    """Return the stage, as in “final” or “heat 2”."""
    return f"{_ROUND[race.round]} {race.heat}" if race.heat else _ROUND[race.round]


def race_event(race: Race) -> str:
    """Return what was contested, as in “men's mile” or “women's 1500 m, short track”."""
    return f"{_SEX[race.sex]} {event_on(race.event, short_track=race.short_track)}"


def event_of(event: Event, sex: str) -> str:
    """Return an event with who contests it, as in “men's mile”."""
    return f"{_SEX[sex]} {event.name}"


def race_title(race: Race) -> str:
    """Return the race as people call it, as in “Bowerman Mile 2024”. It never tells a result."""
    name = race.name or race.meet.name
    # Tokyo 2020 was held in 2021 and keeps its name; a name with a year needs no second one.
    return name if _YEAR.search(name) else f"{name} {race.day.year}"


def event_on(event: Event, *, short_track: bool) -> str:
    """Return an event with its surface, as in “mile, short track” or “long jump, indoors”."""
    return f"{event.name}, {surface_name(event)}" if short_track else event.name


def surface_name(event: Event) -> str:
    """Return what marks made indoors are called: “short track”, or “indoors” on the field."""
    return "short track" if event.metres is not None else "indoors"


def place_of(line: Result) -> str:
    """Return the place, or a dash where the athlete has none."""
    return "-" if line.place is None else str(line.place)


def mark_of(line: Result) -> str:
    """Return the mark column of a line: the mark, the outcome, or a dash where none is stored."""
    if line.status is not Status.OK:
        return str(line.status.value)
    if line.mark is None:
        return "-"
    return f"{line.mark}h" if line.hand else str(line.mark)


def ordinal(number: int) -> str:
    """Return ``number`` as a place, as in “2nd”."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, as in “1 race” or “3 races”."""
    return f"{number} {one if number == 1 else many or one + 's'}"
