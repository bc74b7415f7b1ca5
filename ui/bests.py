"""Marks that may stand as bests, in the words and tables the cards about them share."""

from collections.abc import Iterable, Sequence

from track.careers import Career, Performance
from track.coverage import of_career
from track.dates import Day
from track.events import Event
from ui.words import event_on, performance_mark, race_event, race_title

UNITS = {"ms": "s", "mm": "m", "points": "points"}
"""What a difference between two marks is counted in."""


def surface(event: Event, *, short_track: bool) -> str:
    """Return where a mark was set: “outdoors”, “short track” or, for a field event, “indoors”."""
    if not short_track:
        return "outdoors"
    return "short track" if event.metres is not None else "indoors"


def best_of(performance: Performance) -> str:
    """Return what a best of its surface is called, as in “short-track best”."""
    if not performance.short_track:
        return "outdoor best"
    return "short-track best" if performance.event.metres is not None else "indoor best"


def city(performance: Performance) -> str:
    """Return the city, as in “Eugene” for “Eugene, OR”; empty where no source gives it."""
    return performance.where.split(",", maxsplit=1)[0]


def day_and_city(performance: Performance) -> str:
    """Return when and where, as in “25 May 2024, Eugene”."""
    return ", ".join(filter(None, (str(performance.day), city(performance))))


def proven_bests(performances: Iterable[Performance], name: str = "") -> tuple[str, ...]:
    """Return one line a mark with its sources; ``name`` stands before each if it is given."""
    return tuple(
        " ".join(filter(None, (name, str(each.day), _race(each) + ":", performance_mark(each))))
        + f" · {', '.join(each.sources)}"
        for each in performances
    )


def no_mark(stored: Career, as_of: Day | None) -> str:
    """Return that no mark is stored, and what to do about it."""
    until = f" up to {as_of}; try a later day" if as_of else ""
    seen = "; /season lists the stored races" if stored.starts and not until else ""
    return f"No mark of {stored.athlete.name} that may stand as a best is stored{until or seen}."


def coverage_of_each(careers: Sequence[Career]) -> tuple[str, ...]:
    """Return how much of each career is stored, with the name where there are several."""
    if len(careers) == 1:
        return (of_career(careers[0].log),)
    return tuple(f"{each.athlete.family}: {of_career(each.log)}" for each in careers)


def _race(each: Performance) -> str:
    if each.race is not None:
        return f"{race_title(each.race)}, {race_event(each.race)}"
    # A list gives the place, but not the race.
    where = f"{each.where}, " if each.where else ""
    return where + event_on(each.event, short_track=each.short_track)
