"""Answers on two athletes: who beat whom, how often, when, by how much."""

from contextlib import suppress
from dataclasses import replace

from db.races import stored_race
from track.coverage import STORED
from track.errors import NobodyFound, SameAthlete
from track.head_to_head import HeadToHead, Meeting, Outcome, Rule
from track.questions.nearest import nearest_forms
from track.questions.reading import NotUnderstood
from track.questions.words import split
from track.results import Athlete, Result
from ui.lookups.head_to_head import HeadToHeadLookup
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.careers import who_is
from ui.questions.lines import absent, came, gap_told, line_of, race_answer
from ui.questions.refusal import NotAsked
from ui.words import count, family_names, race_title

MANY = 9999
"""Stands for no place at all: behind everybody who has one."""


class Pair:
    """Two athletes, what counts between them, and the meetings that do."""

    def __init__(self, asking: Asking, first: Athlete, second: Athlete, rule: Rule) -> None:
        self.asking = asking
        self.first, self.second, self.rule = first, second, rule
        names = family_names((first, second))
        self.names = names[first.id], names[second.id]
        self.lookup = HeadToHeadLookup(first.id, second.id, rule)

    @classmethod
    async def of(cls, asking: Asking) -> "Pair":
        """Return the pair a question names; raises as its slots do."""
        first, second = await asking.both()
        return cls(asking, first, second, await asking.rule())

    async def score(self, rule: Rule | None = None) -> HeadToHead:
        """Return the count, under another rule where one is given."""
        lookup = HeadToHeadLookup(self.first.id, self.second.id, rule or self.rule)
        return (await lookup.score(self.asking.here))[0]

    async def answer(self, said: str) -> Answer:
        """Return the head-to-head with ``said`` above it."""
        understood = f"head-to-head of {self.first.name} and {self.second.name}, {self.rule.words}"
        if self.rule.as_of is None:
            understood += ", as of today"
        return Answer(await self.lookup.card(self.asking.here), understood, said)


def won_by(met: Meeting) -> str:
    """Return by how much and where a meeting was won."""
    by = f" by {met.gap}" if met.gap is not None and met.gap.value else ""
    return f"{by}, {race_title(met.race)}, {met.race.event.name}"


async def named(asking: Asking) -> Answer:
    """Answer two names alone with their head-to-head, and one with who that is."""
    score = asking.says("h2h", "head")
    if not score:
        with suppress(NobodyFound):
            return await who_is(asking.naming_one())
    for pair in asking.naming_two():
        with suppress(NobodyFound, SameAthlete):
            return await h2h(pair)
    if score:
        raise NobodyFound(asking.question.text)
    text = asking.question.text
    raise NotAsked(NotUnderstood(text, "", nearest_forms(split(text))))


async def beat(asking: Asking) -> Answer:
    """Answer whether one ever beat the other, and when last; or in one race."""
    if asking.question.slot("race"):
        asking.only_the_race()
        return await _in_race(asking)
    pair = await Pair.of(asking)
    score = await pair.score()
    first, second = pair.names
    wins = [met for met in score.meetings if met.outcome is Outcome.FIRST]
    if wins:
        times = f"{count(len(wins), 'time')}; last on" if len(wins) > 1 else "once, on"
        return await pair.answer(f"Yes: {first} beat {second} {times} {wins[0].race.day}")
    return await pair.answer(f"{_never(pair, score)}{await _in_rounds(pair)}")


async def _in_race(asking: Asking) -> Answer:
    """Answer whether one beat the other in one race, and by how much."""
    race, (first, second) = await asking.race_of("who", "other")
    stored = await stored_race(asking.here.view, race)
    lines = line_of(stored, first), line_of(stored, second)
    what = f"whether {first.name} beat {second.name} in"
    if lines[0] is None or lines[1] is None:
        return race_answer(stored, what, absent(stored, first if lines[0] is None else second))
    met = Meeting(race, lines[0], lines[1])
    word = {Outcome.FIRST: "Yes", Outcome.NOBODY: "Cannot tell"}.get(met.outcome, "No")
    names = family_names((first, second))
    told = ", ".join(f"{names[line.athlete.id]} {came(race, line)}" for line in lines if line)
    return race_answer(stored, what, f"{word}: {told}")


def _never(pair: Pair, score: HeadToHead) -> str:
    first, second = pair.names
    if not score.decided:
        return f"Cannot tell: no meeting of {first} and {second} that counts is stored"
    met = count(len(score.decided), "meeting")
    return f"Not in the stored results: {first} won none of {met} with {second}"


async def _in_rounds(pair: Pair) -> str:
    """Return the wins in earlier rounds that finals alone leave out."""
    if not pair.rule.finals_only:
        return ""
    every = await pair.score(replace(pair.rule, finals_only=False))
    wins = [met for met in every.meetings if met.outcome is Outcome.FIRST]
    return f"; in earlier rounds {count(len(wins), 'win')}, last {wins[0].race.day}" if wins else ""


async def margin(asking: Asking) -> Answer:
    """Answer how far apart the two were in a race, or when they last met."""
    if not asking.question.slot("race"):
        pair = await Pair.of(asking)
        score = await pair.score()
        met = next((each for each in score.decided if each.gap is not None), None)
        if met is None:
            return await pair.answer("Cannot tell: no meeting of the two with both marks is stored")
        ahead = pair.names[met.outcome is Outcome.SECOND]
        when = f"when they last met, {met.race.day}"
        return await pair.answer(f"{ahead} ahead {when}{won_by(met)}")
    asking.only_the_race()
    race, (first, second) = await asking.race_of("who", "other")
    stored = await stored_race(asking.here.view, race)
    mine, yours = line_of(stored, first), line_of(stored, second)
    what = f"how far {first.name} and {second.name} were apart in"
    if mine is None or yours is None:
        return race_answer(stored, what, absent(stored, first if mine is None else second))
    names = family_names((first, second))
    if mine.mark is None or yours.mark is None:
        told = ", ".join(f"{names[each.athlete.id]} {came(race, each)}" for each in (mine, yours))
        return race_answer(stored, what, f"No gap: {told}")
    before, after = (mine, yours) if _ahead(mine, yours) else (yours, mine)
    gap = gap_told(mine.mark, yours.mark)
    said = f"{gap}: {names[before.athlete.id]} ahead of {names[after.athlete.id]}"
    return race_answer(stored, what, said)


def _ahead(first: Result, second: Result) -> bool:
    return (first.place or MANY) <= (second.place or MANY)


async def score(asking: Asking) -> Answer:
    """Answer how often one beat the other."""
    pair = await Pair.of(asking)
    wins, losses = (await pair.score()).score
    first, second = pair.names
    said = f"{count(wins, 'time')}: {first} {wins} – {losses} {second}"
    return await pair.answer(f"{said}{await _in_rounds(pair) if not wins else ''}")


async def h2h(asking: Asking) -> Answer:
    """Show the head-to-head; how often they met stands first where that is asked."""
    pair = await Pair.of(asking)
    counted = await pair.score()
    if not asking.says("times", "often"):
        return await pair.answer("")
    met = count(len(counted.meetings), "meeting")
    return await pair.answer(f"{met} of {' and '.join(pair.names)} {STORED}")


async def last_beat(asking: Asking) -> Answer:
    """Answer when one last beat the other."""
    return await _beat_at(asking, 0, "last")


async def first_beat(asking: Asking) -> Answer:
    """Answer when one first beat the other, of the meetings stored."""
    return await _beat_at(asking, -1, "first")


async def _beat_at(asking: Asking, place: int, word: str) -> Answer:
    pair = await Pair.of(asking)
    counted = await pair.score()
    wins = [met for met in counted.meetings if met.outcome is Outcome.FIRST]
    if not wins:
        return await pair.answer(f"{_never(pair, counted)}{await _in_rounds(pair)}")
    met = wins[place]
    stored = "" if word == "last" else f", of the {count(len(wins), 'win')} stored"
    first, second = pair.names
    where = f"{race_title(met.race)}, {met.race.event.name}"
    return await pair.answer(f"{met.race.day}: {first} {word} beat {second}, {where}{stored}")


async def last_met(asking: Asking) -> Answer:
    """Answer when two last met, and who won."""
    pair = await Pair.of(asking)
    counted = await pair.score()
    if not counted.decided:
        return await pair.answer(_never(pair, counted))
    met = counted.decided[0]
    winner = {Outcome.FIRST: pair.names[0], Outcome.SECOND: pair.names[1]}.get(met.outcome)
    told = f"{winner} won" if winner else "a tie"
    return await pair.answer(f"{met.race.day}: {told}{won_by(met)}")
