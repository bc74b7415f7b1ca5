"""Claims about a career: streaks, losses, age, nation, titles."""

from collections.abc import Iterable

from db.careers import birth_days, honours
from track.claims import Claim, Relation
from track.coverage import LEVEL_NAMES, STORED
from track.dates import ages_on, days_between
from track.head_to_head import Kind, Rule
from track.honours import Honour, medals
from track.nations import nation_name
from track.results import Athlete, Level
from track.streaks import Streaks, streaks
from ui.claims.asked import Asked
from ui.claims.ruling import Ruling, open_, proof_of, ruled
from ui.custom_ids import RaceProof
from ui.lookups.athlete import AthleteLookup
from ui.lookups.losses import LossesLookup
from ui.lookups.streak import StreakLookup
from ui.starts import start_told
from ui.words import count

_TITLES = {
    "olympic": Level.OLYMPICS, "world": Level.WORLD, "world indoor": Level.WORLD_INDOOR,
    "european": Level.EUROPEAN, "european indoor": Level.EUROPEAN_INDOOR,
    "commonwealth": Level.COMMONWEALTH, "african": Level.AFRICAN, "asian": Level.ASIAN,
}  # fmt: skip
_NOW = frozenset({"reigning", "current", "defending"})
_LATER = "One may have been held since that is not stored."


async def streak(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether somebody has won so many in a row; more stored wins are no other claim."""
    stored = await asked.until(athlete, claim.day)
    rule = Rule(events=(claim.event,) if claim.event else (), as_of=claim.day or asked.told)
    found = streaks(stored.starts, rule)
    wins = len(found.current.wins) if found.current else 0
    told = f"{athlete.name}: {count(wins, 'win')} in a row, {rule.words}, {STORED}."
    proof = proof_of(StreakLookup(athlete.id, rule)) if found.decided else ""
    if wins and wins == claim.number:
        return ruled(right=True, told=told, proof=proof)
    return open_(f"{told} Other ways to count, or races not stored, could give that.", proof)


async def last_loss(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether the last loss was on a day."""
    day = claim.day
    found, rule = await _finals(asked, athlete)
    proof = proof_of(LossesLookup(athlete.id, rule))
    if not found.losses:
        return open_(f"No loss of {athlete.name} in a final is {STORED}.")
    newest = found.losses[0]
    told = f"{athlete.name}'s last loss in a final {STORED} to {rule.as_of}: {start_told(newest)}."
    gap = days_between(newest.race.day, asked.told)
    if day is None and gap is not None:
        told += f" That was {count(gap.days, 'day')} before."
        if gap.days == claim.number:
            return ruled(right=True, told=told, proof=proof)
        right = False if claim.number is not None and gap.days < claim.number else None
    elif day is not None and day.number <= newest.race.day.number <= day.end:
        return ruled(right=True, told=told, proof=proof)
    else:
        right = False if day is not None and newest.race.day.number > day.end else None
    return open_(told, proof) if right is None else ruled(right=False, told=told, proof=proof)


async def unbeaten(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether somebody has not lost since a day: a loss says no, and nothing proves yes."""
    found, rule = await _finals(asked, athlete)
    day = claim.day
    if day is None:
        return open_("Since when? No day is told.")
    until = day.end if claim.word == "in" else asked.told.end
    losses = [
        each
        for each in found.losses
        if (day.end if claim.word == "since" else day.number - 1) < each.race.day.number <= until
    ]
    proof = proof_of(LossesLookup(athlete.id, rule)) if found.losses else ""
    if losses:
        told = f"{athlete.name}: {start_told(losses[0])}."
        return ruled(right=False, told=told, proof=str(RaceProof(losses[0].race.id)))
    return open_(
        f"No loss of {athlete.name} in a final of that time is {STORED}; others could be.", proof
    )


async def _finals(asked: Asked, athlete: Athlete) -> tuple[Streaks, Rule]:
    rule = Rule(kind=Kind.ANY, as_of=asked.told)
    return streaks((await asked.until(athlete, None)).starts, rule), rule


async def aged(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether somebody was so old, on the day of a race or of the message."""
    days = await birth_days(asked.here.view, athlete)
    if not days:
        return open_(f"The birth of {athlete.name} is not stored.")
    first, last = asked.told.earliest, asked.told.latest
    when = ""
    if claim.race:
        race = await asked.meant(claim.race, athlete.sex)
        day = race.day if race else claim.race.day if not claim.race.text else None
        if day is None:
            return open_("The day of that race is not sure.")
        first, last, when = day.earliest, day.latest, f" on {day}" if day.exact else f" in {day}"
    else:
        when = f" on {asked.told}"
    ages = [age for born in days for on in (first, last) for age in ages_on(born, on)]
    youngest, oldest = min(ages), max(ages)
    span = f"{youngest}" if youngest == oldest else f"{youngest} or {oldest}"
    told = f"{athlete.name}, born {' or '.join(map(str, days))}, was {span}{when}."
    proof = proof_of(AthleteLookup(athlete.id, asked.told))
    if youngest <= (claim.number or 0) <= oldest and youngest != oldest and first == last:
        return open_(told, proof)
    right = youngest <= (claim.number or 0) <= oldest
    return ruled(right=right, told=told, proof=proof)


async def nation(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether somebody stands for a nation; where they are from is not stored."""
    person = asked.here.people.person(athlete.id)
    stored = await asked.career(athlete)
    known = {athlete.nation, *(person.nations if person else ())}
    known |= {start.line.nation for start in stored.starts}
    names = " and ".join(sorted(nation_name(code) for code in known if code))
    told = f"Results list {athlete.name} for {names}."
    proof = proof_of(AthleteLookup(athlete.id, asked.told))
    if claim.nation in known:
        return ruled(right=True, told=told, proof=proof)
    if claim.word in ("for", "represents") and len(known) == 1:
        return ruled(right=False, told=told, proof=proof)
    return open_(f"{told} Where somebody was born is not stored.", proof)


async def champion(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether somebody won a title: the latest where it says so, else any, or of a year."""
    level = _TITLES[claim.scope]
    stored = await asked.until(athlete, None)
    won = medals(stored.starts, await honours(asked.here.view, athlete), asked.told)
    golds = [
        each
        for each in won
        if each.level is level
        and each.place == 1
        and not each.age
        and claim.event in (None, each.event)
    ]
    proof = proof_of(AthleteLookup(athlete.id, asked.told))
    if claim.day is not None:
        golds = [each for each in golds if claim.day.year in (each.year, each.called)]
    if claim.word in _NOW:
        return await _reigning(asked, claim, athlete, golds)
    if golds and claim.word != "former":
        return ruled(right=True, told=f"{athlete.name}: {_titles(golds)}.", proof=proof)
    other = await _other_winner(asked, claim, athlete, level)
    if other is not None:
        return other
    title = LEVEL_NAMES[level]
    return open_(f"No such title of {athlete.name} at the {title} is {STORED}.", proof)


async def _reigning(asked: Asked, claim: Claim, athlete: Athlete, golds: list[Honour]) -> Ruling:
    """Return whether a title is that of the latest championship stored up to the day."""
    level = _TITLES[claim.scope]
    events = {each.event for each in golds} | ({claim.event} if claim.event else set())
    latest, since = await asked.latest_finals(level, athlete.sex, events or None)
    if not latest:
        return open_(f"No final of the {LEVEL_NAMES[level]} up to then is stored.")
    wins = [won for won in latest if any(each.athlete.id == athlete.id for each in won.winners)]
    if wins:
        race = wins[0].race
        told = f"{athlete.name} won the {race.event.name}, {race.meet.name}, {race.day}."
        if not since:
            return open_(f"{told} {_LATER}", str(RaceProof(race.id)))
        return ruled(right=True, told=told, proof=str(RaceProof(race.id)))
    decided = [won for won in latest if won.winners and won.race.event == claim.event]
    if claim.event is not None and len(decided) == 1:
        race, winner = decided[0].race, decided[0].winners[0].athlete.name
        told = f"{winner} won the {race.event.name}, {race.meet.name}, {race.day}."
        if not since:
            return open_(f"{told} {_LATER}", str(RaceProof(race.id)))
        return ruled(right=False, told=told, proof=str(RaceProof(race.id)))
    where = latest[0].race.meet.name
    return open_(f"No win of {athlete.name} at the latest of them stored, {where}, is stored.")


async def _other_winner(
    asked: Asked, claim: Claim, athlete: Athlete, level: Level
) -> Ruling | None:
    """Return that somebody else won the final of the year and event told, where that is stored."""
    if claim.event is None or claim.day is None:
        return None
    finals = await asked.finals(level, claim.event, athlete.sex)
    of_year = [won for won in finals if claim.day.year in (won.year, won.race.day.year)]
    if len(of_year) != 1 or not of_year[0].winners:
        return None
    race, winner = of_year[0].race, of_year[0].winners[0].athlete
    told = f"{winner.name} won the {race.event.name}, {race.meet.name}, {race.day}."
    return ruled(right=winner.id == athlete.id, told=told, proof=str(RaceProof(race.id)))


def _titles(golds: Iterable[Honour]) -> str:
    return ", ".join(
        f"{LEVEL_NAMES[each.level]} {each.called}, {each.event.name}" for each in golds
    )


RULES = {
    Relation.STREAK: streak,
    Relation.LAST_LOSS: last_loss,
    Relation.UNBEATEN: unbeaten,
    Relation.AGED: aged,
    Relation.NATION: nation,
    Relation.CHAMPION: champion,
}
