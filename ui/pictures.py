"""Pictures with the words that stand for them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from track.holdings import Holding
from ui.cards import Picture
from ui.charts.artist import coverage_map
from ui.words import count

NAMED = 8
"""Rows an alternative text names before it counts the rest."""


async def coverage_picture(what: str, rows: tuple[Holding, ...]) -> Picture | None:
    """Return the map of ``rows``, or None where there is none; ``what`` is what they are of."""
    if not rows:
        return None
    return Picture("stored-races.png", await coverage_map(rows), coverage_alt(what, rows))


def coverage_alt(what: str, rows: Sequence[Holding]) -> str:
    """Return what the map of ``rows`` shows, in words."""
    counts = [(row.name, row.races, row.complete) for row in rows]
    races, complete = sum(each for _, each, _ in counts), sum(each for _, _, each in counts)
    first, last = min(row.first for row in rows), max(row.last for row in rows)
    told = [
        f"Map of the stored races of {what} by year, {first} to {last}: {count(races, 'race')}, "
        f"{complete} with the full field (blue), {races - complete} with a part of it (orange)."
    ]
    most = sorted(counts, key=lambda each: -each[1])
    told.append(f"Races: {_listed(f'{name} {number}' for name, number, _ in most)}.")
    if whole := [name for name, number, full in counts if full == number]:
        told.append(f"All fields full: {_listed(whole)}.")
    if part := [name for name, _, full in counts if not full]:
        told.append(f"No full field: {_listed(part)}.")
    full = Counter(each.year for row in rows for each in row.years if each.complete)
    if years := [year for year in sorted(full) if 2 * full[year] >= len(rows)]:
        told.append(f"Years with full fields in at least half of the rows: {_spans(years)}.")
    return " ".join(told)


def _spans(years: list[int]) -> str:
    """Return ``years`` with those in a row as one span, as in “2010–2019, 2021”."""
    spans: list[list[int]] = []
    for year in years:
        if spans and spans[-1][-1] == year - 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return _listed(f"{each[0]}–{each[-1]}" if len(each) > 1 else each[0] for each in spans)


def _listed(items: Iterable[object]) -> str:
    """Return the first few ``items`` and how many more there are."""
    names = list(map(str, items))
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + more
