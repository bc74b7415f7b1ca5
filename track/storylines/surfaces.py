"""Which marks those of a race compare with: the surface, and the model of the implement."""

from track.race_words import surface_name
from track.results import Race

NEW_MODEL = {"JT": {"M": 19860401, "W": 19990401}}
"""Events whose implement was changed, with the day from which marks with the new one are listed.

Source: World Athletics, Technical Rules, javelin of 1986 (men) and 1999 (women).
"""


def of_old_model(race: Race) -> bool:
    """Return whether a race was thrown with a javelin that lists of today leave out."""
    return race.day.number < NEW_MODEL.get(race.event.code, {}).get(race.sex, 0)


def surface_of(race: Race) -> str:
    """Return which marks those of a race compare with, as in “ outdoors” or “ indoors”."""
    if race.event.code in NEW_MODEL:
        return " (present model)"
    if not race.event.has_short_track:
        return ""
    if not race.short_track:
        return " outdoors"
    return " indoors" if race.event.metres is None else f" on a {surface_name(race.event)}"
