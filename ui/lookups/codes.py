"""Values as the text of a custom id, and back: ids and settings, never names.

Discord allows 100 characters, and a button must still work after a restart or in a rebuilt store.
A member of an enumeration is written as its place, so new ones go to the end.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from track.dates import Day
from track.errors import NothingStored, UnreadableDate
from track.events import Event, event_by_number
from track.ids import short, unshort

T = TypeVar("T")

BETWEEN, WITHIN = ":", "."


def write_fields(value: Any) -> str:
    """Return the fields of a dataclass, and of the dataclasses in it, as one text."""
    return BETWEEN.join(_parts(value))


def read_fields(kind: type[T], text: str) -> T:
    """Return the value of ``kind`` that ``write_fields`` wrote as ``text``.

    Raises:
        NothingStored: it was not, or by a version that knew other fields.
    """
    parts = iter(text.split(BETWEEN))
    try:
        value: T = _read(kind, parts)
    except (ArithmeticError, LookupError, ValueError, StopIteration, UnreadableDate) as error:
        raise NothingStored("That button is from another version; please ask again.") from error
    if next(parts, None) is not None:
        raise NothingStored("That button is from another version; please ask again.")
    return value


def _parts(value: Any) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, Day | Event):
        for field in fields(value):
            yield from _parts(getattr(value, field.name))
    else:
        yield _text(value)


def _text(value: Any) -> str:
    if isinstance(value, tuple):
        return WITHIN.join(map(_text, value))
    if isinstance(value, Enum):
        return str(list(type(value)).index(value))
    return _WRITERS[type(value)](value)


_WRITERS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    bool: lambda value: str(int(value)),
    int: short,
    str: str,
    Day: lambda day: short(day.number),
    Event: lambda event: str(event.number),
}
_READERS: dict[Any, Callable[[str], Any]] = {
    bool: lambda text: {"0": False, "1": True}[text],
    int: unshort,
    str: str,
    Day: lambda text: Day.iso(Day(unshort(text)).isoformat),
    Event: lambda text: event_by_number(int(text)),
}


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _read(kind: Any, parts: Iterator[str]) -> Any:
    if isinstance(kind, type) and is_dataclass(kind) and kind not in _READERS:
        return kind(**{name: _read(hint, parts) for name, hint in _hints(kind).items()})
    return _value(kind, next(parts))


def _value(kind: Any, text: str) -> Any:
    if isinstance(kind, UnionType):
        inner = next(each for each in get_args(kind) if each is not type(None))
        return _value(inner, text) if text else None
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return tuple(_value(inner, part) for part in text.split(WITHIN) if part)
    if get_origin(kind) is Literal:
        return get_args(kind)[get_args(kind).index(text)]
    if issubclass(kind, Enum):
        return list(kind)[unshort(text)]
    return _READERS[kind](text)
