"""Claims about lists: how many were under a mark, where one ranks, what one is worth."""

from typing import NamedTuple

from db.lists import top_list
from db.standings import list_reach, standing
from track.careers import better
from track.claims import Claim, Relation
from track.conversions import convert
from track.coverage import of_field, of_list
from track.errors import TrackError
from track.events import Event
from track.marks import Mark, Status
from track.results import Athlete
from track.standing import ListReach
from track.toplists import ListRule
from ui.claims.asked import Asked
from ui.claims.marks import same, told_mark
from ui.claims.ruling import Ruling, open_, proof_of, ruled
from ui.custom_ids import RaceProof
from ui.lookups.toplist import TopListLookup
from ui.words import event_of, ordinal, race_event, race_title

LONGEST = 100
"""Places down to which somebody is looked for in a list."""


async def count_in_race(asked: Asked, claim: Claim) -> Ruling:
    """Return whether so many in a race were under a mark; the whole field has to be stored."""
    race = await asked.meant(claim.race, claim.sex) if claim.race else None
    sole = True
    if not claim.race:
        race, sole = await asked.context(claim, claim.sex)
    if race is None or not sole:
        return open_("In which race? The message names none that I know for sure.")
    mark = told_mark(claim.mark, race.event)
    if mark is None:
        return open_(f"{claim.mark} is no mark of the {race.event.name}.")
    stored = await asked.race(race)
    lines = [line for line in stored.lines if line.mark and line.status is Status.OK]
    under = [line for line in lines if line.mark and better(line.mark, mark, race.event)]
    title = f"{race_title(race)}, {race_event(race)}"
    told = f"{len(under)} under {mark} in {title}: {of_field(race, len(stored.lines))}."
    proof = str(RaceProof(race.id))
    if len(under) == claim.number and race.complete:
        return ruled(right=True, told=told, proof=proof)
    if race.complete or len(under) > (claim.number or 0):
        return ruled(right=False, told=told, proof=proof)
    return open_(told, proof)


async def count_ever(asked: Asked, claim: Claim) -> Ruling:
    """Return whether so many were ever under a mark, as a complete list proves."""
    event = claim.event
    mark = told_mark(claim.mark, event) if event else None
    if event is None or mark is None:
        return open_("In which event? The claim names none that fits the mark.")
    sex = claim.sex or "M"
    rank = await _ranks(asked, event, sex, mark)
    told = f"{rank.better} under {mark} in the {event_of(event, sex)} to {asked.told}; {rank.said}."
    rule = ListRule(event, sex, as_of=asked.told)
    proof = proof_of(TopListLookup(rule, max(rank.better, 1))) if rank.better < LONGEST else ""
    if rank.within and rank.better == claim.number:
        return ruled(right=True, told=told, proof=proof)
    most = rank.better + await _indoors(asked, event, sex, mark)
    if rank.better > (claim.number or 0) or (rank.proven and most < (claim.number or 0)):
        return ruled(right=False, told=told, proof=proof)
    return open_(told, proof)


async def ranked(asked: Asked, claim: Claim, athlete: Athlete | None = None) -> Ruling:
    """Return whether a mark, or somebody, ranks so high of all time."""
    if athlete is None:
        return await _mark_ranked(asked, claim)
    event = claim.event
    if event is None:
        race, _ = await asked.context(claim, athlete.sex)
        event = race.event if race else None
    if event is None:
        return open_(f"In which event of {athlete.name}? The claim names none.")
    reach, of_the_day = await _day(asked, event, athlete.sex)
    rule = ListRule(event, athlete.sex, as_of=asked.told)
    found = await top_list(asked.here.view, rule, LONGEST, asked.here.athlete)
    line = next((each for each in found.lines if each.athlete.id == athlete.id), None)
    if line is None:
        return open_(f"{athlete.name} is not among the first {LONGEST} stored.")
    made = line.performance
    what = event_of(event, athlete.sex)
    told = (
        f"{athlete.name}: {ordinal(line.rank)} in the {what} with {made.mark} to {asked.told}; "
        f"{_said(asked, reach)}."
    )
    proof = proof_of(TopListLookup(rule, line.rank))
    within = reach is not None and not better(reach.complete_to, made.mark, event)
    if line.rank == claim.number and within:
        return ruled(right=True, told=told, proof=proof)
    if within and of_the_day and (claim.number or 0) < line.rank:
        return ruled(right=False, told=told, proof=proof)
    return open_(f"{told} Other lists could give another place.", proof)


async def _mark_ranked(asked: Asked, claim: Claim) -> Ruling:
    event, sexes = claim.event, [claim.sex] if claim.sex else ["M", "W"]
    rulings = []
    for sex in sexes:
        mark = told_mark(claim.mark, event) if event else None
        if event is None or mark is None:
            continue
        rank = await _ranks(asked, event, sex, mark)
        told = (
            f"{mark} in the {event_of(event, sex)}: {rank.better} better to {asked.told}, so "
            f"{ordinal(rank.better + 1)}; {rank.said}."
        )
        top = min(rank.better + 1, LONGEST)
        proof = proof_of(TopListLookup(ListRule(event, sex, as_of=asked.told), top))
        if rank.within and rank.better + 1 == claim.number:
            return ruled(right=True, told=told, proof=proof)
        rulings.append(
            ruled(right=False, told=told, proof=proof)
            if rank.proven and len(sexes) == 1 and (claim.number or 0) <= rank.better
            else open_(told, proof)
        )
    return rulings[0] if rulings else open_(f"{claim.mark} is no mark of that event.")


class _Rank(NamedTuple):
    """How many athletes were better; whether a list goes so far down, and is of the very day."""

    better: int
    within: bool
    proven: bool
    said: str


async def _ranks(asked: Asked, event: Event, sex: str, mark: Mark) -> _Rank:
    """Return where a mark stood on the day of the message, and how far a list proves that."""
    reach, of_the_day = await _day(asked, event, sex)
    found = await standing(asked.here.view, mark, event, sex, as_of=asked.told)
    within = reach is not None and not better(reach.complete_to, mark, event)
    return _Rank(found.all_time.better, within, within and of_the_day, _said(asked, reach))


async def _day(asked: Asked, event: Event, sex: str) -> tuple[ListReach | None, bool]:
    """Return the newest list of the day of the message, and whether it is of that day or later.

    Marks set since the list was made are those of stored races alone.
    """
    reach = await list_reach(asked.here.view, event, sex, short_track=False, day=asked.told.end)
    return reach, reach is not None and asked.told.number <= reach.as_of.end


async def _indoors(asked: Asked, event: Event, sex: str, mark: Mark) -> int:
    """Return how many were better on a short track, who may be counted as well."""
    if not event.has_short_track:
        return 0
    found = await standing(asked.here.view, mark, event, sex, short_track=True, as_of=asked.told)
    return found.all_time.better


def _said(asked: Asked, reach: ListReach | None) -> str:
    """Return what stands behind a rank, as in “list complete to 3:51.84 as of 1 Jul 2023”."""
    if reach is None:
        return "no complete list of it is stored"
    return f"list {of_list(reach.complete_to, reach.as_of)}, later marks from stored races"


async def equals(asked: Asked, claim: Claim) -> Ruling:
    """Return whether a mark is worth another elsewhere, by one of the known ways."""
    if claim.event is None or claim.target is None:
        return open_("No two events are named.")
    mark = told_mark(claim.mark, claim.event)
    try:
        answers = convert(f"{claim.mark} {claim.event.code}", "", claim.target.code)
    except TrackError as error:
        return open_(str(error))
    told = told_mark(claim.second, claim.target)
    for each in answers:
        worth = told_mark(each.mark.removesuffix("h"), claim.target)
        how = f"{each.given} = {each.worth} by {each.method}: {each.how}."
        fits = told is not None and worth is not None and same(told, worth)
        if mark is not None and fits and (not claim.word or claim.word in each.how):
            return ruled(right=True, told=how)
    ways = "; ".join(f"{each.mark} by {each.method}" for each in answers[:3])
    return open_(f"No way to convert known here gives that: {ways}. All are estimates.")


MAYBE = {Relation.RANKED: ranked}
ALONE = {
    Relation.COUNT_IN_RACE: count_in_race,
    Relation.COUNT_EVER: count_ever,
    Relation.EQUALS: equals,
}
