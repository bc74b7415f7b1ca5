"""Answers on one athlete's races: wins, losses, streaks, seasons, the last start."""

from collections.abc import Sequence
from dataclasses import replace

from db.careers import career, opponents
from track.careers import Career, Start
from track.coverage import STORED, of_career
from track.dates import Day, days_between
from track.errors import NothingStored
from track.head_to_head import Rule
from track.results import Athlete
from track.streaks import Fate, Streak, Streaks, fate, streaks
from ui.lookups.athlete import AthleteLookup
from ui.lookups.losses import LossesLookup
from ui.lookups.nemesis import NemesisLookup
from ui.lookups.season import SeasonLookup
from ui.lookups.streak import StreakLookup, behind
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.starts import start_told
from ui.words import count

MET = 3
"""Meetings from which on somebody is a rival, as in /nemesis."""


async def _counted(asking: Asking) -> tuple[Athlete, Career, Streaks]:
    """Return the athlete, their career, and what the races asked for amount to."""
    athlete = await asking.who()
    stored = await career(asking.here.view, athlete)
    return athlete, stored, streaks(stored.starts, await asking.rule())


def _understood(what: str, rule: Rule) -> str:
    return f"{what}, {rule.words}" + ("" if rule.as_of else ", as of today")


async def last_lost(asking: Asking) -> Answer:
    """Answer when somebody last lost, to whom, and how long that was before the day asked for."""
    athlete, stored, found = await _counted(asking)
    card = await LossesLookup(athlete.id, found.rule).card(asking.here)
    understood = _understood(f"last loss of {athlete.name}", found.rule)
    if not found.losses:
        said = _none("loss", found, athlete)
        return Answer(card, understood, said)
    loss = found.losses[0]
    met = await opponents(asking.here.view, athlete)
    ago = await _before(asking, loss.race.day, stored.newest)
    said = f"{loss.race.day}: {start_told(loss, day=False)}{behind(asking.here, loss, met)}{ago}"
    return Answer(card, understood, said)


async def last_won(asking: Asking) -> Answer:
    """Answer when somebody last won, and how long that was before the day asked for."""
    athlete, stored, found = await _counted(asking)
    card = await StreakLookup(athlete.id, found.rule).card(asking.here)
    understood = _understood(f"last win of {athlete.name}", found.rule)
    wins = _wins(found)
    if not wins:
        return Answer(card, understood, _none("win", found, athlete))
    ago = await _before(asking, wins[0].race.day, stored.newest)
    said = f"{wins[0].race.day}: {start_told(wins[0], day=False)}{ago}"
    return Answer(card, understood, said)


async def _before(asking: Asking, day: Day, newest: Day | None) -> str:
    """Return how many days ``day`` was before the one asked for, or before the newest stored."""
    eve_race = asking.question.slot("eve_race")
    asked = (await asking.race("eve_race")).day if eve_race else asking.get("eve")
    until = asked or asking.get("as_of")
    if until is None and not asking.says("long", "days"):
        return ""
    to = until or newest
    gap = None if to is None else days_between(day, to)
    if gap is None:
        return ""
    to = until or f"{newest}, the newest day stored"
    return f"; {count(gap.days, 'day')} before {to}"


def _wins(found: Streaks) -> list[Start]:
    return [start for start in found.decided if fate(start) is Fate.WON]


def _none(what: str, found: Streaks, athlete: Athlete) -> str:
    if not found.decided:
        return f"Cannot tell: no race of {athlete.name} that counts here is stored"
    return f"No {what} {STORED}: {count(len(found.decided), 'race')} of {athlete.name} counted"


async def count_lost(asking: Asking) -> Answer:
    """Answer how many races somebody lost."""
    athlete, _, found = await _counted(asking)
    card = await LossesLookup(athlete.id, found.rule).card(asking.here)
    return Answer(card, _understood(f"losses of {athlete.name}", found.rule))


async def has_lost(asking: Asking) -> Answer:
    """Answer whether somebody lost at all, or stayed unbeaten."""
    athlete, stored, found = await _counted(asking)
    card = await LossesLookup(athlete.id, found.rule).card(asking.here)
    wins, losses = _wins(found), found.losses
    unbeaten = asking.says("unbeaten", "undefeated", "not")
    if not found.decided:
        said = _none("race", found, athlete)
    elif losses:
        word = "No" if unbeaten else "Yes"
        lost = f"{count(len(losses), 'loss', 'losses')} in {count(len(found.decided), 'race')}"
        said = f"{word}: {lost}, the last on {losses[0].race.day}"
    else:
        word = "Yes" if unbeaten else "No"
        said = f"{word}, {STORED}: {count(len(wins), 'win')} and no loss"
    answer = Answer(card, _understood(f"whether {athlete.name} lost", found.rule), said)
    return answer.with_note(of_career(stored.log))


async def count_won(asking: Asking) -> Answer:
    """Answer how many races somebody won; of one year with all its races."""
    athlete, stored, found = await _counted(asking)
    year, as_of = asking.get("year"), found.rule.as_of
    card = (
        await SeasonLookup(athlete.id, year).card(asking.here)
        if year and found.rule == Rule(since=found.rule.since, as_of=as_of)
        else await StreakLookup(athlete.id, found.rule).card(asking.here)
    )
    said = f"{count(len(_wins(found)), 'win')} in {count(len(found.decided), 'race')} {STORED}"
    answer = Answer(card, _understood(f"wins of {athlete.name}", found.rule), said)
    return answer.with_note(of_career(stored.log))


async def streak(asking: Asking) -> Answer:
    """Answer how many races in a row somebody has won."""
    athlete, _, found = await _counted(asking)
    card = await StreakLookup(athlete.id, found.rule).card(asking.here)
    return Answer(card, _understood(f"winning streak of {athlete.name}", found.rule))


async def longest_streak(asking: Asking) -> Answer:
    """Answer what the longest streak of those stored is."""
    athlete, _, found = await _counted(asking)
    card = await StreakLookup(athlete.id, found.rule).card(asking.here)
    longest = found.longest
    said = _none("win", found, athlete) if longest is None else _span(longest)
    return Answer(card, _understood(f"longest streak of {athlete.name}", found.rule), said)


def _span(run: Streak) -> str:
    first, last = run.wins[-1].race.day, run.wins[0].race.day
    return f"{count(len(run.wins), 'win')} in a row {STORED}, {first} to {last}"


async def season(asking: Asking) -> Answer:
    """Show somebody's races of a year."""
    athlete, year = await asking.who(), asking.get("year")
    card = await SeasonLookup(athlete.id, year).card(asking.here)
    return Answer(card, f"season {year} of {athlete.name}")


async def last_raced(asking: Asking) -> Answer:
    """Answer which race was somebody's last, of those stored."""
    athlete, as_of = await asking.who(), await asking.as_of()
    stored = (await career(asking.here.view, athlete)).until(as_of)
    events = asking.get("event") or ()
    starts = [start for start in stored.starts if not events or start.race.event in events]
    card = await AthleteLookup(athlete.id, as_of).card(asking.here)
    when = f"up to {as_of}" if as_of else "as of today"
    understood = f"last stored race of {athlete.name}, {when}"
    answer = Answer(card, understood, _last(starts, athlete))
    return answer.with_note(of_career(stored.log))


def _last(starts: Sequence[Start], athlete: Athlete) -> str:
    if not starts:
        return f"Cannot tell: no race of {athlete.name} is stored"
    return f"{starts[0].race.day} {STORED}: {start_told(starts[0], day=False)}"


async def nemesis(asking: Asking) -> Answer:
    """Show by whom somebody is beaten most, and whom they beat most."""
    athlete, as_of = await asking.who(), await asking.as_of()
    lookup = NemesisLookup(athlete.id, MET, as_of)
    when = f" as of {as_of}" if as_of else ""
    return Answer(await lookup.card(asking.here), f"rivals of {athlete.name}{when}")


async def who_is(asking: Asking) -> Answer:
    """Show who somebody is."""
    athlete, as_of = await asking.who(), await asking.as_of()
    when = f"as of {as_of}" if as_of else "as of today"
    card = await AthleteLookup(athlete.id, as_of).card(asking.here)
    return Answer(card, f"{athlete.name}, {when}")


async def records_of(asking: Asking) -> Answer:
    """Show which records somebody holds."""
    answer = await who_is(asking)
    held = [fact.text for fact in answer.card.lead if fact.name == "Holds"]
    said = held[0] if held else f"No record is stored that {answer.card.title} holds"
    return replace(answer, understood=f"records held by {answer.understood}", said=said)


def required(stored: Career) -> Day:
    """Return when somebody was born; raises NothingStored where that is not stored."""
    if stored.born is None:
        raise NothingStored(
            f"When {stored.athlete.name} was born is not stored; ask for a best or a race instead."
        )
    return stored.born
