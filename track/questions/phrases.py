"""Phrases of the grammar: how one is written, and the words it may begin with.

``did {who} [ever] (beat|defeat) {other}``: a word stands for itself, ``(a|b)`` is one of several,
``[a]`` may be left out, ``{slot}`` holds a value.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_CLOSED_BY = {"(": ")", "[": "]"}
_PART = re.compile(r"\{(\w+)\}|([\w'&/=#]+)|([()\[\]|])")


@dataclass(frozen=True, slots=True)
class Literal:
    """One word of a phrase."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of a phrase."""

    name: str


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of several ways on; an empty one may be left out."""

    ways: tuple["Sequel", ...]


Part = Literal | Slot | AnyOf
Sequel = tuple[Part, ...]


@cache
def compiled(phrase: str) -> Sequel:
    """Return the parts of a phrase; raises ValueError for one that is badly written."""
    tokens = list(_PART.finditer(phrase))
    if "".join(phrase.split()) != "".join(token[0] for token in tokens):
        raise ValueError(phrase)
    parts, rest = _sequel(tokens, 0, "")
    if rest != len(tokens):
        raise ValueError(phrase)
    return parts


def _sequel(tokens: Sequence[re.Match[str]], at: int, end: str) -> tuple[Sequel, int]:
    ways: list[list[Part]] = [[]]
    while at < len(tokens):
        slot, word, sign = tokens[at].groups()
        at += 1
        if slot:
            ways[-1].append(Slot(slot))
        elif word:
            ways[-1].append(Literal(word))
        elif sign == "|":
            ways.append([])
        elif sign == end:
            end = ""
            break
        elif sign in _CLOSED_BY:
            inner, at = _sequel(tokens, at, _CLOSED_BY[sign])
            ways[-1].append(AnyOf((*_ways(inner), ())) if sign == "[" else AnyOf(_ways(inner)))
        else:
            raise ValueError(sign)
    if end:
        raise ValueError(end)
    made = tuple(tuple(way) for way in ways)
    return (made[0] if len(made) == 1 else (AnyOf(made),)), at


def _ways(inner: Sequel) -> tuple[Sequel, ...]:
    """Return the ways of a group: its own where it is nothing but a choice."""
    if len(inner) == 1 and isinstance(inner[0], AnyOf):
        return inner[0].ways
    return (inner,)


@cache
def first_words(phrase: str) -> frozenset[str] | None:
    """Return the words a phrase may begin with; None where that may be any."""
    return _firsts(compiled(phrase))


def _firsts(parts: Sequel) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for part in parts:
        if isinstance(part, Slot):
            return None
        if isinstance(part, Literal):
            return found | {part.text}
        for way in part.ways:
            firsts = _firsts(way) if way else frozenset()
            if firsts is None:
                return None
            found |= firsts
        if () not in part.ways:
            return found
    return found
