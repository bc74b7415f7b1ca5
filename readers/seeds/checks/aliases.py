"""Checks of aliases: each means one athlete, adds to the name, and was read where it says."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from readers.seeds.problem import Problem
from readers.seeds.rows import Seeds
from track.names.fold import words

WEB_PAGE = "web page"
"""The kind of source in which nicknames are read; results and lists print none."""

_KEYS = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def shared_aliases(seeds: Seeds) -> Iterator[Problem]:
    """An alias that is the name or an alias of somebody else whom the note does not name."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for row in seeds.athletes:
        owners[_folded(row.name)].add(row.key)
    for alias in seeds.aliases:
        owners[_folded(alias.alias)].add(alias.athlete)
    for alias in seeds.aliases:
        noted = set(_KEYS.findall(alias.note))
        others = sorted(owners[_folded(alias.alias)] - {alias.athlete} - noted)
        if others:
            yield Problem.at(alias, f"the alias {alias.alias} also means {', '.join(others)}")


def needless_aliases(seeds: Seeds) -> Iterator[Problem]:
    """An alias that folds to the athlete's own name, in any order, or only to a part of it.

    One word and the family name are found without help, as are other orders, accents and capitals.
    A family name that several share is an alias of the one a source means by it alone.
    """
    athletes = {row.key: row for row in seeds.athletes}
    bearers = Counter(_folded(row.family) for row in seeds.athletes)
    for row in seeds.aliases:
        if row.athlete not in athletes:
            continue
        athlete, alias = athletes[row.athlete], words(row.alias)
        own = words(athlete.name)
        one_word = len(alias) == 1 and alias[0] in own
        if (
            alias == words(athlete.family)
            and row.kind == "short"
            and bearers[_folded(row.alias)] > 1
        ):
            continue
        if one_word or alias == words(athlete.family) or sorted(alias) == sorted(own):
            yield Problem.at(row, f"the alias {row.alias} only repeats the name of {row.athlete}")


def unread_nicknames(seeds: Seeds) -> Iterator[Problem]:
    """A nickname none of whose sources is a web page that uses it."""
    pages = {row.code for row in seeds.sources if row.kind == WEB_PAGE}
    for row in seeds.aliases:
        if row.kind == "nickname" and pages.isdisjoint(row.sources):
            yield Problem.at(row, f"no web page says that {row.athlete} is called {row.alias}")


def _folded(name: str) -> str:
    return " ".join(words(name))
