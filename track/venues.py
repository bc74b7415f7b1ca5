"""Venues as lists print them."""

import re

_NATION = re.compile(r"\s*\([A-Z]{3}\)(?:\s*\(i\))?\s*$")
_STATE = re.compile(r"[A-Z]{2}")


def city_of(venue: str) -> str:
    """Return the city of “Hayward Field, Eugene, OR (USA)”; a text of another form as it is."""
    parts = [part.strip() for part in _NATION.sub("", venue).split(",")]
    if len(parts) > 1 and _STATE.fullmatch(parts[-1]):
        parts.pop()
    return parts[-1]
