"""Claims about one race: places, marks, who did not finish, who was there at all."""

from collections.abc import Sequence

from db.races import StoredRace
from track.careers import Performance, Start
from track.claims import Claim, Relation
from track.coverage import STORED, of_field
from track.errors import shown
from track.events import Kind
from track.marks import Status
from track.results import Athlete, Race, Result, Round
from ui.claims.asked import Asked, query_of
from ui.claims.marks import is_mark
from ui.claims.ruling import Ruling, open_, proof_of, ruled
from ui.custom_ids import RaceProof
from ui.lookups.progression import ProgressionLookup
from ui.starts import start_told
from ui.words import event_on, mark_of, ordinal, place_of, race_event, race_round, race_title

_CLAIMED = frozenset({"mark", "place", "status"})
_MEDALS = {"gold": 1, "silver": 2, "bronze": 3}


async def placed(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether an athlete came in a place, in a mark where one is told."""
    place = _MEDALS.get(claim.word) or claim.number or 1
    return await _in_race(asked, claim, athlete, place)


async def ran(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether an athlete ran a mark, in a race where one is named."""
    if not claim.race and claim.event is None and not claim.before:
        return await _ever_ran(asked, claim, athlete)
    found = await _in_race(asked, claim, athlete, None)
    return found if claim.race or _plain(found) else await _ever_ran(asked, claim, athlete)


def _plain(ruling: Ruling) -> bool:
    return ruling.verdict.value != "Cannot tell"


async def _ever_ran(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    stored = await asked.known(athlete)
    made = [each for each in stored.performances if _made(claim, each)]
    if made:
        each = made[-1]
        what = event_on(each.event, short_track=each.short_track)
        told = f"{athlete.name}: {each.mark} {what}, {each.where}, {each.day}."
        return ruled(
            right=True, told=told, proof=proof_of(ProgressionLookup(athlete.id, each.event))
        )
    return open_(f"No such mark of {athlete.name} is {STORED}; there may be others.")


def _made(claim: Claim, each: Performance) -> bool:
    if claim.event not in (None, each.event) or (
        claim.word and each.short_track is not (claim.word == "indoors")
    ):
        return False
    return is_mark(claim.mark, each.event, each.mark)


async def _in_race(asked: Asked, claim: Claim, athlete: Athlete, place: int | None) -> Ruling:
    race, sole = (None, True) if claim.race else await asked.context(claim, athlete.sex)
    if claim.race:
        own = await asked.starts(athlete, claim.race)
        race = await asked.meant(claim.race, athlete.sex)
    else:
        own = list((await asked.known(athlete)).starts)
    fitting = [each for each in own if _fits(claim, each, place)]
    here = [each for each in fitting if race is not None and each.race.id == race.id]
    # Who won a heat has not won the final that is meant.
    final = race is not None and race.round is Round.FINAL and place == 1
    elsewhere = [each for each in fitting if not final or each.race.round is Round.FINAL]
    if here or (elsewhere and (claim.race or claim.mark)):
        return await _confirmed(asked, claim, athlete, here or elsewhere)
    if race is None or not sole:
        return _which(claim, athlete, own)
    if asked.yet_to_come(race):
        return _to_come(race)
    return await _against(asked, claim, athlete, await asked.race(race), place)


def _fits(claim: Claim, start: Start, place: int | None) -> bool:
    line, race = start.line, start.race
    return (
        line.status is Status.OK
        and claim.event in (None, race.event)
        and (place is None or line.place == place)
        and (not claim.mark or is_mark(claim.mark, race.event, line.mark))
    )


async def _confirmed(
    asked: Asked, claim: Claim, athlete: Athlete, fitting: Sequence[Start]
) -> Ruling:
    finals = [each for each in fitting if each.race.round is Round.FINAL]
    start = (finals or list(fitting))[0]
    proof = str(RaceProof(start.race.id))
    told = f"{athlete.name}: {start_told(start)}."
    if start.line.annulled:
        return open_(f"{told} That was annulled later.", proof)
    named = claim.race and query_of(claim.race).round is not None
    if not finals and not named and claim.relation is Relation.PLACED and claim.race:
        return open_(f"{told} No final fits.", proof)
    if claim.other is not None:
        return await _behind(asked, claim, start)
    return ruled(right=True, told=told, proof=proof)


async def _behind(asked: Asked, claim: Claim, start: Start) -> Ruling:
    """Return whether somebody was ahead of the place that was confirmed."""
    proof = str(RaceProof(start.race.id))
    stored = await asked.race(start.race)
    known = claim.other.bearers if claim.other else ()
    others = [line for line in stored.lines if line.athlete.id in known]
    told = f"{start.line.athlete.name}: {start_told(start)}"
    if len(others) != 1 or others[0].place is None or start.line.place is None:
        return open_(f"{told}; how the other came off in it is not stored.", proof)
    (other,) = others
    right = other.place is not None and other.place < start.line.place
    return ruled(right=right, told=f"{told}; {other.athlete.name}: {place_of(other)}.", proof=proof)


def _which(claim: Claim, athlete: Athlete, own: Sequence[Start]) -> Ruling:
    if not claim.race:
        return open_(f"Which race of {athlete.name}? The message names none that I know.")
    if own:
        one = f"of {athlete.name}'s the last is {start_told(own[0])}"
        return open_(f"Which race is meant is not sure; {one}.", str(RaceProof(own[0].race.id)))
    return open_(f"{shown(claim.race.text or str(claim.race.day))} names no one race that I know.")


async def _against(
    asked: Asked, claim: Claim, athlete: Athlete, stored: StoredRace, place: int | None
) -> Ruling:
    """Return what the race meant says against a claim that none of the athlete's lines fits."""
    race, proof = stored.race, str(RaceProof(stored.race.id))
    line = next((each for each in stored.lines if each.athlete.id == athlete.id), None)
    if line is None:
        return _without(claim, athlete, stored, place)
    told = f"{athlete.name}: {start_told(Start(race, line, True))}."
    if claim.event not in (None, race.event):
        return open_(f"Which race is meant is not sure; {told}", proof)
    if place != 1 and claim.mark and _has_rounds(race) and query_of(claim.race).round is None:
        return open_(f"{told} An earlier round may be meant that is not stored.", proof)
    if _disputed(athlete.id, stored) or line.annulled:
        return open_(f"{told} Sources do not agree on that line.", proof)
    unplaced = place is not None and line.place is None
    unmarked = line.mark is None and (place is None or (bool(claim.mark) and line.place == place))
    if line.status is Status.OK and (unplaced or unmarked):
        return open_(f"{told} The {'place' if unplaced else 'mark'} is not stored.", proof)
    return ruled(right=False, told=told, proof=proof)


def _has_rounds(race: Race) -> bool:
    """Return whether the race may have had heats before it."""
    return race.meet.level.championship or race.event.kind in (Kind.SPRINT, Kind.HURDLES)


def _without(claim: Claim, athlete: Athlete, stored: StoredRace, place: int | None) -> Ruling:
    race, proof = stored.race, str(RaceProof(stored.race.id))
    there = [line for line in stored.lines if place is not None and line.place == place]
    title = f"{race_title(race)}, {race_event(race)}"
    if len(there) == 1 and not _disputed(there[0].athlete.id, stored):
        told = f"{title}: {ordinal(there[0].place or 0)} was {_who(there[0])}."
        return ruled(right=False, told=told, proof=proof)
    if race.complete:
        told = f"{athlete.name} was not in {title}; its complete field is stored."
        return ruled(right=False, told=told, proof=proof)
    return open_(f"{athlete.name} is not among the lines stored of {title}.", proof)


def _to_come(race: Race) -> Ruling:
    return open_(f"{race_title(race)} was still to come on the day of the message.")


def _who(line: Result) -> str:
    return f"{line.athlete.name} in {mark_of(line)}" if line.mark else line.athlete.name


def _disputed(athlete_id: int, stored: StoredRace) -> bool:
    """Return whether sources disagree on how somebody came off in a race."""
    return any(
        each.athlete_id == athlete_id and each.field in _CLAIMED for each in stored.disagreements
    )


async def unfinished(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether an athlete dropped out of a race."""
    found = await _line(asked, claim, athlete)
    if isinstance(found, Ruling):
        return found
    race, line = found
    told = f"{athlete.name}: {start_told(Start(race, line, True))}."
    proof = str(RaceProof(race.id))
    if line.status is Status.DNS or line.annulled:
        return open_(told, proof)
    return ruled(right=line.status is not Status.OK, told=told, proof=proof)


async def raced(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether an athlete took part in a race."""
    started = [
        each
        for each in await asked.starts(athlete, claim.race)
        if each.line.status is not Status.DNS
    ]
    if started and query_of(claim.race).words:
        each = started[0]
        told = f"{athlete.name}: {start_told(each)}."
        several = claim.negated and len({start.race.meet.id for start in started}) > 1
        if several:
            return open_(f"Which race is meant is not sure; {told}", str(RaceProof(each.race.id)))
        return ruled(right=True, told=told, proof=str(RaceProof(each.race.id)))
    race = await asked.meant(claim.race, athlete.sex)
    if race is None:
        return _which(claim, athlete, [])
    if asked.yet_to_come(race):
        return _to_come(race)
    return _without(claim, athlete, await asked.race(race), None)


async def _line(asked: Asked, claim: Claim, athlete: Athlete) -> tuple[Race, Result] | Ruling:
    """Return the line of an athlete in the race meant, or why there is none."""
    race = await asked.meant(claim.race, athlete.sex) if claim.race else None
    sole = True
    if not claim.race:
        race, sole = await asked.context(claim, athlete.sex)
    if race is None or not sole:
        return _which(claim, athlete, [])
    if asked.yet_to_come(race):
        return _to_come(race)
    stored = await asked.race(race)
    line = next((each for each in stored.lines if each.athlete.id == athlete.id), None)
    if line is None:
        title = f"{race_title(race)} ({race_round(race)})"
        how = of_field(race, len(stored.lines))
        return open_(f"{athlete.name} is not among the lines stored of {title}: {how}.")
    return race, line


RULES = {
    Relation.PLACED: placed,
    Relation.RAN: ran,
    Relation.UNFINISHED: unfinished,
    Relation.RACED: raced,
}
