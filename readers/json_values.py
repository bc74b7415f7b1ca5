"""JSON somebody else wrote: loaded within limits, and read without trusting any of its types.

Numbers stay the text they are printed as: 7.10 keeps its zero, and no number is too big.
"""

import json
from typing import Any

from readers.printed_cells import LONGEST_VALUE, clean
from track.errors import UnreadableResults

MOST_CHARACTERS = 8_000_000
"""A saved results page is a few megabytes."""


def refuse_large(text: str) -> None:
    """Raise UnreadableResults where ``text`` is more than anybody's results."""
    if len(text) > MOST_CHARACTERS:
        raise UnreadableResults(
            f"This is more than {MOST_CHARACTERS // 1_000_000} million characters; send one meet "
            "at a time."
        )


def load_json(text: str) -> object:
    """Return the value ``text`` is, every number in it as the text it is printed as.

    Raises:
        UnreadableResults: the text is no JSON, too long, or nested deeper than results are.
    """
    refuse_large(text)
    try:
        # Infinity and NaN are no numbers of a result: they read as nothing.
        return json.loads(
            text.removeprefix("\ufeff"),
            parse_int=str,
            parse_float=str,
            parse_constant=lambda _: None,
        )
    except RecursionError:
        raise UnreadableResults(
            "This JSON is nested far deeper than results are; send the file as it was saved."
        ) from None
    except ValueError:
        raise UnreadableResults("This is not JSON; send the file as it was saved.") from None


def fields(value: object) -> dict[str, Any]:
    """Return ``value`` where it is an object, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def said(value: object) -> str:
    """Return ``value`` where it is a text or a number, in one clean line, else nothing."""
    return clean(value[:LONGEST_VALUE]) if isinstance(value, str) else ""


def first_said(holder: dict[str, Any], *keys: str) -> str:
    """Return the first of ``keys`` that says something in ``holder``."""
    for key in keys:
        found = said(holder.get(key))
        if found:
            return found
    return ""


def texts(value: object, most: int) -> tuple[str, ...]:
    """Return the texts of a list, or of one text, ``most`` at most."""
    values = value[:most] if isinstance(value, list) else [value]
    return tuple(filter(None, map(said, values)))


def row_text(row: object) -> str:
    """Return what a row says in its own texts, to show where it cannot be read."""
    parts = ((key, said(value)) for key, value in fields(row).items())
    return ", ".join(f"{clean(key[:40])} {value}" for key, value in parts if value) or said(row)
