"""/h2h of three or four athletes: everybody against everybody."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

from db.meetings import meetings
from track.coverage import STORED
from track.dates import Day
from track.head_to_head import HeadToHead, Outcome, Rule
from track.results import Athlete
from ui.cards import Card, Colour, Column, Fact, Table
from ui.lookups.lookup import Here, Lookup
from ui.words import count, family_names, footer, ordinal, race_title

Pairs = Mapping[tuple[int, int], HeadToHead]


@dataclass(frozen=True, slots=True)
class MatrixLookup(Lookup):
    """The head-to-heads among several athletes that a rule counts."""

    CODE: ClassVar[str] = "hm"

    others: tuple[int, ...]
    rule: Rule

    async def card(self, here: Here, page: int = 0) -> Card:
        """Return who beat whom how often, pair by pair, and the races they were all in."""
        people, pairs, newest = await self._pairs(here)
        names = family_names(people)
        met = any(score.meetings for score in pairs.values())
        return Card(
            title=" v ".join(names[each.id] for each in people),
            context=f"Counted: {self.rule.words}",
            table=_table(people, names, pairs) if met else None,
            facts=tuple(_facts(people, names, pairs)),
            notes=(
                "A number is how often the one of the row beat the one of the column",
                "Two of them race by race: /h2h with these two alone",
            )
            if met
            else ("No two of them have a meeting that counts here.",),
            footer=footer(STORED, newest),
            buttons=self.buttons(proof=met),
            colour=Colour.HEAD_TO_HEAD,
        )

    async def proof(self, here: Here, page: int = 0) -> Card:
        """Return every meeting of every pair."""
        people, pairs, newest = await self._pairs(here)
        names = family_names(people)
        return Card(
            title=f"Proof: {' v '.join(names[each.id] for each in people)}",
            context=f"Counted: {self.rule.words}",
            lines=tuple(_proven(names, pairs)),
            footer=footer(STORED, newest),
            colour=Colour.HEAD_TO_HEAD,
        )

    async def _pairs(self, here: Here) -> tuple[list[Athlete], Pairs, Day | None]:
        people = [here.athlete(each) for each in self.others]
        couples = list(combinations(people, 2))
        found = await asyncio.gather(*(meetings(here.view, *couple) for couple in couples))
        pairs = {
            (first.id, second.id): HeadToHead.count(first, second, met.all, self.rule)
            for (first, second), met in zip(couples, found, strict=True)
        }
        return people, pairs, found[0].newest


def _wins(pairs: Pairs, athlete: int, other: int) -> int:
    if (athlete, other) in pairs:
        return pairs[athlete, other].total(Outcome.FIRST)
    return pairs[other, athlete].total(Outcome.SECOND)


def _table(people: Sequence[Athlete], names: Mapping[int, str], pairs: Pairs) -> Table:
    """Return a row an athlete with the wins over each of the others, headed by three letters."""
    columns = (Column(stretches=True), *(Column(right=True) for _ in people))
    head = ("", *(names[each.id][:3] for each in people))
    rows = [
        (
            names[each.id],
            *("-" if each is other else str(_wins(pairs, each.id, other.id)) for other in people),
        )
        for each in people
    ]
    return Table(columns, (head, *rows))


def _facts(people: Sequence[Athlete], names: Mapping[int, str], pairs: Pairs) -> Iterator[Fact]:
    for (first, second), score in pairs.items():
        if not score.meetings:
            yield Fact(f"{names[first]} and {names[second]}", "no meeting that counts here")
            continue
        wins, losses = score.score
        last = score.meetings[0].race
        yield Fact(
            f"{names[first]} {wins} – {losses} {names[second]}",
            f"last {race_title(last)}, {last.event.name}, {last.day}",
        )
    yield from _together(people, names, pairs)


def _together(people: Sequence[Athlete], names: Mapping[int, str], pairs: Pairs) -> Iterator[Fact]:
    """Tell of the races all of them were in: how many, and who of them came first."""
    first = people[0].id
    lines = {met.race.id: {first: met.first} for met in pairs[first, people[1].id].meetings}
    for other in people[1:]:
        for met in pairs[first, other.id].meetings:
            if met.race.id in lines:
                lines[met.race.id][other.id] = met.second
    whole = [race for race in lines.values() if len(race) == len(people)]
    best: Counter[int] = Counter()
    for race in whole:
        placed = [(line.place, who) for who, line in race.items() if line.place]
        if placed:
            best[min(placed)[1]] += 1
    if whole:
        told = ", ".join(f"{names[who]} {times}" for who, times in best.most_common())
        yield Fact("All in one race", f"{count(len(whole), 'time')}; ahead of the others: {told}")


def _proven(names: Mapping[int, str], pairs: Pairs) -> Iterator[str]:
    for (first, second), score in pairs.items():
        for met in score.meetings:
            places = " ".join(
                f"{names[who]} {ordinal(line.place) if line.place else line.status.value}"
                for who, line in ((first, met.first), (second, met.second))
            )
            codes = ", ".join(dict.fromkeys((*met.first.sources, *met.second.sources)))
            race = f"{met.race.day} {race_title(met.race)}, {met.race.event.name}"
            yield f"{race}: {places} · {codes}"
