"""Event words beside a name, and how near an athlete's events are to the one typed."""

from functools import cache, lru_cache

from track.events import EVENTS, FLAT, Event, Kind, event_names

_FAMILIES: dict[str, Kind] = {
    "hurdles": Kind.HURDLES,
    "hurdle": Kind.HURDLES,
    "sprint": Kind.SPRINT,
    "sprints": Kind.SPRINT,
    "walk": Kind.WALK,
    "walks": Kind.WALK,
    "relay": Kind.RELAY,
    "throw": Kind.THROW,
    "throws": Kind.THROW,
    "jump": Kind.JUMP,
    "jumps": Kind.JUMP,
    "road": Kind.ROAD,
    "multis": Kind.COMBINED,
}
_SAME_FACTOR, _NEAR_FACTOR = 1.02, 2.2
"""Races within 2 % are one distance, on the track or the road; from 1500 m to two miles (a factor
of 2.15) the same people run."""
NO_EVENTS: frozenset[str] = frozenset()


@lru_cache(maxsize=1024)
def named_events(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the event codes a folded word names, and those near them; both empty for no event."""
    event = _names().get(text)
    if event is None:
        kind = _FAMILIES.get(text)
        family = frozenset(event.code for event in EVENTS if event.kind is kind)
        return family, family
    same = frozenset(other.code for other in EVENTS if _alike(event, other, _SAME_FACTOR))
    near = frozenset(other.code for other in EVENTS if _alike(event, other, _NEAR_FACTOR))
    return same | {event.code}, near | same


@cache
def _names() -> dict[str, Event]:
    return event_names()


def _alike(event: Event, other: Event, factor: float) -> bool:
    flat = event.kind in FLAT and other.kind in FLAT
    if not flat and (event.kind is not other.kind or event.kind not in (Kind.HURDLES, Kind.WALK)):
        return event.kind is other.kind is Kind.STEEPLE
    if event.metres is None or other.metres is None:
        return False
    short, long = sorted((float(event.metres), float(other.metres)))
    return long <= short * factor
