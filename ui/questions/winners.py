"""Answers on the winners of a race through the years: the youngest, the oldest, the fastest."""

from dataclasses import dataclass

from db.careers import births
from db.races import StoredRace
from track.coverage import STORED
from track.dates import Day, years_and_days
from track.errors import NothingStored
from track.events import Unit
from track.results import Race, Result
from track.winners import best_won
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.named import lookup_answer, one_or_edition
from ui.questions.years import finals_of
from ui.words import mark_of, race_title


@dataclass(frozen=True, slots=True)
class _Aged:
    """A winner with the fewest and the most days they can have been old."""

    race: Race
    line: Result
    born: Day

    @property
    def least(self) -> int:
        return (self.race.day.earliest - self.born.latest).days

    @property
    def most(self) -> int:
        return (self.race.day.latest - self.born.earliest).days

    @property
    def told(self) -> str:
        age = years_and_days(self.born, self.race.day)
        how_old = age or f"born {self.born}"
        return f"{self.line.athlete.name} ({self.line.nation}), {how_old}, {race_title(self.race)}"


async def youngest_winner(asking: Asking) -> Answer:
    """Answer who was the youngest, or oldest, to win a race, of those whose birth is stored."""
    found = await one_or_edition(asking)
    if isinstance(found, StoredRace):
        raise NothingStored("One race has one winner; leave the year out, or ask who won it.")
    finals = await finals_of(asking, found)
    won = [(each.race, line) for each in finals for line in each.winners]
    born = await births(asking.here.view, [line.athlete.id for _, line in won])
    known = [
        _Aged(race, line, born[line.athlete.id]) for race, line in won if line.athlete.id in born
    ]
    oldest = asking.says("oldest")
    what = f"the {'oldest' if oldest else 'youngest'} to win"
    if not known:
        said = "Cannot tell: no birth of those who won it is stored"
        return await lookup_answer(asking, found, what, said)
    if oldest:
        bound = max(each.least for each in known)
        first = [each for each in known if each.most >= bound]
    else:
        bound = min(each.most for each in known)
        first = [each for each in known if each.least <= bound]
    sure = STORED if len(known) == len(won) else f"of {len(known)} wins whose winner's birth is"
    told = " or ".join(each.told for each in first)
    said = f"{told}; {sure}" if sure is STORED else f"{told}; {sure} stored, of {len(won)}"
    return await lookup_answer(asking, found, what, said)


async def fastest_win(asking: Asking) -> Answer:
    """Answer in which year a race was won in the best mark, on each surface it was held on."""
    found = await one_or_edition(asking)
    if isinstance(found, StoredRace):
        raise NothingStored("Leave the year out, or ask for the winning time of that race.")
    finals = await finals_of(asking, found)
    told = []
    for short_track in (False, True):
        best = best_won(finals, short_track=short_track)
        if best is None:
            continue
        won, line = best
        if won.race.event.unit is not Unit.MS:
            raise NothingStored("Nobody is fastest in that event; ask for its winners instead.")
        where = ", short track" if short_track else ""
        mark = f"{mark_of(line)}{where}"
        told.append(f"{mark}, {line.athlete.name} ({line.nation}), {race_title(won.race)}")
    said = f"{'; '.join(told)}; fastest win {STORED}" if told else "No winning time is stored"
    return await lookup_answer(asking, found, "fastest win,", said)
