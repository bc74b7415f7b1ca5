"""Everybody's names, to find whom a printed name may mean."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from db.imports.asking import Asking
from track.dates import Day
from track.events import event_by_number
from track.identity import Described, Known, event_family, name_key


class Namebook:
    """Who has which name, as one server sees it. Kept through an import of many files."""

    def __init__(self, named: dict[str, set[int]]) -> None:
        self._named = named

    @classmethod
    async def read(cls, view: Asking) -> "Namebook":
        """Return the names of everybody the asking server sees."""
        rows = await view.rows("names_and_aliases")
        return cls(await asyncio.to_thread(_by_key, rows))

    def add(self, athlete: int, name: str) -> None:
        """Take in somebody new."""
        self._named.setdefault(name_key(name), set()).add(athlete)

    async def candidates(
        self, view: Asking, people: Sequence[Described]
    ) -> list[tuple[Known, ...]]:
        """Return whom each of ``people`` may be: everybody of the name, or with the number."""
        keys = [name_key(told.name) for told in people]
        numbered = await _numbered(view, people)
        wanted = {athlete for key in set(keys) for athlete in self._named.get(key, ())}
        known = await known_people(view, wanted.union(*numbered.values()))
        return [
            tuple(
                known[athlete]
                for athlete in sorted(
                    self._named.get(key, set()) | numbered.get(told.external, set())
                )
                if athlete in known
            )
            for told, key in zip(people, keys, strict=True)
        ]


def _by_key(rows: Iterable[Sequence[Any]]) -> dict[str, set[int]]:
    named: dict[str, set[int]] = {}
    for athlete, name in rows:
        named.setdefault(name_key(name), set()).add(athlete)
    return named


async def known_people(view: Asking, athletes: Iterable[int]) -> dict[int, Known]:
    """Return what the store tells of some athletes, as far as the asking server sees them."""
    asked = json.dumps(sorted(athletes))
    external: dict[int, set[tuple[str, str]]] = {}
    for athlete, scheme, value in await view.rows("external_ids_of", people=asked):
        external.setdefault(athlete, set()).add((scheme, value))
    return {
        row[0]: _known(row, frozenset(external.get(row[0], ())))
        for row in await view.rows("known_people", people=asked)
    }


async def _numbered(
    view: Asking, people: Iterable[Described]
) -> dict[tuple[str, str] | None, set[int]]:
    """Return whom the numbers that others gave to ``people`` belong to."""
    given = {told.external for told in people if told.external is not None}
    found: dict[tuple[str, str] | None, set[int]] = {}
    for scheme in {scheme for scheme, _ in given}:
        values = sorted(value for of, value in given if of == scheme)
        for of, value, athlete in await view.rows(
            "athletes_numbered", scheme=scheme, numbers=json.dumps(values)
        ):
            found.setdefault((of, value), set()).add(athlete)
    return found


def _known(row: Sequence[Any], external: frozenset[tuple[str, str]]) -> Known:
    identity, name, nation, others, sex, born, events, first, last = row
    return Known(
        identity,
        name,
        frozenset(filter(None, (nation, *others.split(";")))),
        sex,
        None if born is None else Day(born),
        frozenset(_family(int(event)) for event in events.split(",") if event),
        first,
        last,
        external,
    )


@cache
def _family(number: int) -> int:
    return event_family(event_by_number(number))
