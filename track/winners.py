"""Who won: finals with those who were first, and what they amount to over the years."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from track.careers import better
from track.legality import counts_for_lists
from track.results import Race, Result
from track.series import called_year


@dataclass(frozen=True, slots=True)
class Won:
    """A final and its winners: several share a first place, none is stored of some."""

    race: Race
    winners: tuple[Result, ...]

    @property
    def year(self) -> int:
        """The year the edition is called by."""
        return called_year(self.race.meet)


@dataclass(frozen=True, slots=True)
class Wins:
    """A winner of several editions; ``years`` newest first."""

    name: str
    years: tuple[int, ...]


def best_won(won: Iterable[Won], *, short_track: bool) -> tuple[Won, Result] | None:
    """Return the best winning mark of a surface that may stand as a best, the first of equals."""
    best: tuple[Won, Result] | None = None
    for each in sorted(won, key=lambda each: each.race.day):
        for line in each.winners:
            if each.race.short_track is not short_track or not _stands(each.race, line):
                continue
            held = best[1].mark if best else None
            if line.mark and (held is None or better(line.mark, held, each.race.event)):
                best = (each, line)
    return best


def most_wins(won: Iterable[Won]) -> tuple[Wins, ...]:
    """Return who won most often, if anybody did more than once; several where they are level."""
    tally: Counter[tuple[int, str]] = Counter()
    years: dict[tuple[int, str], list[int]] = {}
    for each in won:
        for line in each.winners:
            who = (line.athlete.id, line.athlete.name)
            tally[who] += 1
            years.setdefault(who, []).append(each.year)
    most = max(tally.values(), default=0)
    if most < 2:
        return ()
    return tuple(Wins(who[1], tuple(years[who])) for who in tally if tally[who] == most)


def gaps(years: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the years before and after each gap that is longer than the usual one between two."""
    held: Sequence[int] = sorted(set(years))
    steps = Counter(after - before for before, after in pairwise(held))
    if steps:
        # Of two that are as common, a shorter interval would claim gaps where there are none.
        usual = max(steps, key=lambda step: (steps[step], step))
        yield from ((a, b) for a, b in pairwise(held) if b - a > usual)


def spans(years: Iterable[int]) -> str:
    """Return years as “2017–2019, 2021–2024”."""
    parts: list[list[int]] = []
    for year in sorted(set(years)):
        if parts and year == parts[-1][-1] + 1:
            parts[-1][1:] = [year]
        else:
            parts.append([year])
    return ", ".join("–".join(map(str, part)) for part in parts)


def _stands(race: Race, line: Result) -> bool:
    wind = race.wind_cms if line.wind_cms is None else line.wind_cms
    return counts_for_lists(
        race.event,
        line.status,
        hand=line.hand,
        wind_cms=wind,
        annulled=line.annulled,
        tags=line.tags,
    )
