"""Words the cards share: races, rounds, sexes, names in a table, footers."""

import re
from collections import Counter
from collections.abc import Iterable

from track.careers import Performance
from track.coverage import data_to
from track.dates import Day
from track.events import Event
from track.marks import Status
from track.results import Athlete, Race, Result, Round
from track.signs import print_wind

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b", re.ASCII)
SEX_WORDS = {"M": "men", "W": "women", "X": "mixed teams"}
SEX_CODES = {"men": "M", "women": "W", "mixed": "X"}
"""The sexes as options name them."""
SEX_NAMES = {"M": "Men's", "W": "Women's", "X": "Mixed"}
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


def race_label(race: Race) -> str:
    """Return a race so that no two in a list look alike, and none tells its result."""
    parts = [race_title(race), race_event(race)]
    if race.heat or race.round is not Round.FINAL:
        parts.append(race_round(race))
    if race.name:
        parts.append(race.meet.name)
    parts += [race.meet.city, str(race.day)]
    return " · ".join(filter(None, parts))


def race_context(race: Race) -> str:
    """Return the one line under a title: event, round, place and day, and the wind of a sprint."""
    event = race_event(race)
    wind = "" if race.wind_cms is None else f" · wind {print_wind(race.wind_cms)}"
    where = ", ".join(filter(None, (race.meet.city, str(race.day))))
    told = f"{event[0].upper()}{event[1:]} · {race_round(race)} · {where}"
    return told + wind


def family_names(athletes: Iterable[Athlete]) -> dict[int, str]:
    """Return each athlete's name in a table, by id.

    The family name; with an initial where two share it; whole where the initials are shared too.
    """
    people = list(athletes)
    families = Counter(person.family for person in people)
    initialled = Counter(_initialled(person) for person in people)
    return {
        person.id: person.family
        if families[person.family] == 1
        else _initialled(person)
        if initialled[_initialled(person)] == 1
        else person.name
        for person in people
    }


def _initialled(person: Athlete) -> str:
    return f"{person.name[0]}. {person.family}"


def athlete_line(athlete: Athlete) -> str:
    """Return who is meant, for those who typed a name others have too: “Josh Kerr (GBR)”."""
    return f"{athlete.name} ({athlete.nation})"


def event_on(event: Event, *, short_track: bool) -> str:
    """Return an event with its surface, as in “mile, short track” or “long jump, indoors”."""
    return f"{event.name}, {surface_name(event)}" if short_track else event.name


def surface_name(event: Event) -> str:
    """Return what marks made indoors are called: “short track”, or “indoors” on the field."""
    return "short track" if event.metres is not None else "indoors"


def performance_mark(performance: Performance) -> str:
    """Return a mark as lists print it, with an h where it was timed by hand, and its wind."""
    hand = "h" if performance.hand else ""
    wind = "" if performance.wind_cms is None else f" ({print_wind(performance.wind_cms)})"
    return f"{performance.mark}{hand}{wind}"


def marks_told(performances: Iterable[Performance]) -> str:
    """Return marks with their events on one line, as in “mile 3:45.34 · 1500 m 3:27.79”."""
    return " · ".join(
        f"{event_on(each.event, short_track=each.short_track)} {performance_mark(each)}"
        for each in performances
    )


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


def footer(coverage: str, newest: Day | None, sources: Iterable[str] = ()) -> str:
    """Return the last line of an answer: where it is from, how complete and how fresh it is."""
    named = ", ".join(dict.fromkeys(sources))
    parts = [f"Source: {named}"] if named else []
    told = " · ".join([*parts, coverage, data_to(newest)])
    return told[0].upper() + told[1:]


_SHORT = {
    " hurdles": " H",
    " steeplechase": " SC",
    "half marathon": "half mar.",
    " walk": " W",
    "distance medley": "DMR",
    "triple jump": "triple j.",
}


def short_event(name: str) -> str:
    """Return the name of an event as programmes shorten it, as in “110 m H” or “3000 m SC”.

    Senior events take ten letters at most.
    """
    for long, short in _SHORT.items():
        name = name.replace(long, short)
    return name
