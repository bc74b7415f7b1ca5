"""Words the cards share: races, rounds, sexes, names in a table, footers."""

from collections import Counter
from collections.abc import Iterable

from track.careers import Performance
from track.coverage import data_to
from track.dates import Day
from track.marks import Mark
from track.race_words import (
    count,
    event_of,
    event_on,
    mark_of,
    ordinal,
    place_of,
    race_event,
    race_round,
    race_title,
    surface_name,
)
from track.results import Athlete, Race, Result, Round
from track.signs import print_wind

__all__ = (
    "count",
    "event_of",
    "event_on",
    "mark_of",
    "ordinal",
    "place_of",
    "race_event",
    "race_round",
    "race_title",
    "surface_name",
)

SEX_WORDS = {"M": "men", "W": "women", "X": "mixed teams"}
SEX_CODES = {"men": "M", "women": "W", "mixed": "X"}
"""The sexes as options name them."""
SEX_NAMES = {"M": "Men's", "W": "Women's", "X": "Mixed"}


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


def marks_of(made: Iterable[Result | Performance]) -> tuple[Mark, ...]:
    """Return the marks of lines or performances, for a card to say which it tells."""
    return tuple(each.mark for each in made if each.mark is not None)


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
