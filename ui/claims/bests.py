"""Claims about bests: what somebody's is, and whose is better."""

from db.standings import list_reach
from track.careers import Career, Performance, bests, better
from track.claims import Claim, Relation
from track.coverage import STORED, of_list
from track.events import Event
from track.results import Athlete
from ui.claims.asked import Asked
from ui.claims.marks import is_mark, told_mark
from ui.claims.ruling import Ruling, open_, proof_of, ruled
from ui.lookups.progression import ProgressionLookup
from ui.lookups.season import SeasonLookup
from ui.words import event_on, performance_mark


async def best(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether a mark is somebody's best, as of the day told or the message's own."""
    season = claim.word == "sb" or claim.word.startswith("season")
    day = claim.day if claim.day and (claim.day.exact or not season) else None
    year = (claim.day or asked.told).year
    stored = await asked.until(athlete, day)
    performances = [each for each in stored.performances if not season or each.day.year == year]
    event = claim.event or _event(claim, performances)
    if event is None:
        return open_(f"In which event? No best of {athlete.name} is {claim.mark} {STORED}.")
    held = [each for (of, _), each in bests(performances).items() if of == event]
    lookup = (
        SeasonLookup(athlete.id, year)
        if season
        else ProgressionLookup(athlete.id, event, None, day or asked.told)
    )
    proof = proof_of(lookup)
    if not held:
        return open_(f"No {event.name} of {athlete.name} is stored for that time.")
    top = next(each for each in held if not any(other.beats(each) for other in held))
    told = f"{athlete.name}: {_told(top)}."
    if is_mark(claim.mark, event, top.mark):
        return ruled(right=True, told=told, proof=proof)
    other = next((each for each in held if is_mark(claim.mark, event, each.mark)), None)
    if other is not None:
        return open_(f"{told} {performance_mark(other)} is the best on the other surface.", proof)
    mark = told_mark(claim.mark, event)
    if mark is not None and better(top.mark, mark, event):
        return ruled(right=False, told=f"A better mark is stored. {told}", proof=proof)
    return open_(f"The best stored is worse than that: {told}", proof)


def _event(claim: Claim, performances: list[Performance]) -> Event | None:
    """Return the event of which a mark is a best, where the claim names none."""
    found = {
        each.event
        for (_, _), each in bests(performances).items()
        if is_mark(claim.mark, each.event, each.mark)
    }
    return found.pop() if len(found) == 1 else None


def _told(each: Performance) -> str:
    what = event_on(each.event, short_track=each.short_track)
    return f"{performance_mark(each)} {what}, {each.where}, {each.day}"


async def faster(asked: Asked, claim: Claim, first: Athlete, second: Athlete) -> Ruling:
    """Return whether one has a better best than another; lists prove that nothing is missing."""
    event = claim.event
    if event is None:
        return open_("In which event? The message names none beside it.")
    known = await asked.careers(first, second)
    mine, yours = (_best(each, event, short_track=False) for each in known)
    if mine is None or yours is None or first.sex != second.sex:
        return open_(f"No {event.name} that can be compared is {STORED} of both.")
    told = f"{first.name} {_told(mine)}; {second.name} {_told(yours)}."
    proof = proof_of(ProgressionLookup(first.id, event, second.id, asked.told))
    top = mine if mine.beats(yours) else yours
    inside = [_best(each, event, short_track=True) for each in known]
    if any(each is not None and each.beats(top) for each in inside):
        return open_(f"{told} On a short track a better one is stored.", proof)
    reach = await list_reach(
        asked.here.view, event, first.sex, short_track=False, day=asked.told.end
    )
    if reach is None or better(reach.complete_to, top.mark, event):
        return open_(f"{told} No complete list proves that there is no better one.", proof)
    as_of = of_list(reach.complete_to, reach.as_of)
    return ruled(right=mine.beats(yours), told=f"{told} The list is {as_of}.", proof=proof)


def _best(stored: Career, event: Event, *, short_track: bool) -> Performance | None:
    made = [
        each
        for each in stored.performances
        if each.event == event and each.short_track is short_track
    ]
    return next(iter(bests(made).values()), None)


RULES = {Relation.BEST: best}
PAIRS = {Relation.FASTER: faster}
