"""From claims to rulings: who is meant, what the store says, and what is left open."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import NamedTuple

from track.claims import Claim, Name, Relation
from track.errors import NothingStored, TrackError
from track.names import Context
from track.results import Athlete
from ui.claims import bests, careers, lists, meetings, placed, records
from ui.claims.asked import Asked, query_of
from ui.claims.ruling import Ruling, Verdict, open_

_ONE = {**placed.RULES, **bests.RULES, **records.RULES, **careers.RULES}
_TWO = {**meetings.PAIRS, **bests.PAIRS}
_MAYBE = {**records.MAYBE, **lists.MAYBE}
_ALONE = {**records.ALONE, **lists.ALONE}
MOST_MEANINGS = 4
"""People of one name a claim is tried on; of more, none is meant for sure."""
_AROUND = "Not all of its sentence is understood, so it is not called false:"
_PROOF_AGREES = frozenset({Relation.PLACED, Relation.RAN, Relation.BEST, Relation.HOLDS})
"""Relations whose mark tells who is meant among several of a name."""

_BOTH_TELL = frozenset({Relation.FASTER, Relation.SCORE, Relation.NEVER_BEAT})


async def judge(asked: Asked, claim: Claim, full: Sequence[Name]) -> Ruling:
    """Return what the store says to a claim; ``full`` are the full names of the message."""
    if claim.doubt:
        return open_(f"It is no plain claim: {claim.doubt}.")
    if claim.race.text and claim.event is not None and query_of(claim.race).event is None:
        words = f"{claim.race.text} {claim.event.code}"
        claim = replace(claim, race=replace(claim.race, text=words))
    try:
        ruling = await _of_names(asked, claim, full)
    except TrackError as error:
        return open_(str(error))
    if claim.past and claim.day is None and ruling.verdict is Verdict.FALSE:
        ruling = open_(f"It tells of the past, at no day that is told. {ruling.told}", ruling.proof)
    if claim.negated and ruling.verdict is not Verdict.OPEN:
        turned = Verdict.FALSE if ruling.verdict is Verdict.TRUE else Verdict.TRUE
        ruling = replace(ruling, verdict=turned)
    if ruling.verdict is Verdict.FALSE and not (claim.whole and await _headed(asked, claim)):
        return replace(ruling, verdict=Verdict.OPEN, told=f"{_AROUND} {ruling.told}")
    return ruling


async def _headed(asked: Asked, claim: Claim) -> bool:
    """Return whether every headline before a claim is a race's name: another may change it."""
    return all([await asked.races(words, "") for words in claim.before if words.text])


async def _of_names(asked: Asked, claim: Claim, full: Sequence[Name]) -> Ruling:
    if claim.relation in _ALONE:
        return await _ALONE[claim.relation](asked, claim)
    if claim.subject is None:
        return await _MAYBE[claim.relation](asked, claim)
    firsts = await _meant(asked, claim, claim.subject, full)
    if claim.relation in _TWO and claim.other is not None:
        seconds = await _meant(asked, claim, claim.other, full)
        tried = [
            (first, second)
            for first in firsts.people
            for second in seconds.people
            if first.id != second.id and first.sex == second.sex
        ]
        if not tried:
            return open_(f"Who {claim.subject.text} and {claim.other.text} are is not sure.")
        rulings = [await _TWO[claim.relation](asked, claim, *pair) for pair in tried]
        return _settled(claim, rulings, how=min(firsts.how, seconds.how))
    if claim.relation is Relation.UNFINISHED and claim.other is not None:
        return await _both(asked, claim, full)
    rule = _ONE.get(claim.relation) or _MAYBE[claim.relation]
    rulings = [await rule(asked, claim, person) for person in firsts.people]
    return _settled(claim, rulings, how=firsts.how)


async def _both(asked: Asked, claim: Claim, full: Sequence[Name]) -> Ruling:
    """Return a claim of two people as one: true of both, or false of one."""
    one = await _of_names(asked, replace(claim, other=None), full)
    other = await _of_names(asked, replace(claim, subject=claim.other, other=None), full)
    for verdict in (Verdict.FALSE, Verdict.OPEN):
        for each in (one, other):
            if each.verdict is verdict:
                return each
    return replace(one, told=f"{one.told} {other.told}")


class _How(IntEnum):
    """How surely the first of several is meant."""

    ANY = 0
    LIKELY = 1
    SURE = 2


class _People(NamedTuple):
    """Whom a name may mean, the likeliest first, and how surely that one."""

    people: Sequence[Athlete]
    how: _How


async def _meant(asked: Asked, claim: Claim, name: Name, full: Sequence[Name]) -> _People:
    """Return whom a name means: who is named in full, who ran in the race, or who is best known."""
    bearers = list(name.bearers)
    if not name.full:
        named = {each for one in full for each in one.bearers[:1] if each in bearers}
        if len(named) == 1:
            return _People(_known(asked, list(named)), _How.SURE)
    if len(bearers) == 1:
        return _People(_known(asked, bearers), _How.SURE)
    people = _known(asked, bearers)
    race = None
    for sex in sorted({each.sex for each in people}):
        race = race or (await asked.meant(claim.race, sex) if claim.race else None)
        race = race or (await asked.context(claim, sex))[0]
    if race is not None:
        there = await asked.people_in(race)
        inside = [each for each in people if each.id in there]
        if len(inside) == 1:
            return _People(inside, _How.SURE)
    most = len(people) if claim.mark and claim.other is None else MOST_MEANINGS
    try:
        likeliest = asked.here.people.find(name.text, Context(asked.here.view.guild_id))
    except TrackError:
        return _People(people[:most], _How.ANY)
    rest = [each for each in people if each.id != likeliest.id]
    return _People([likeliest, *rest][:most], _How.LIKELY)


def _known(asked: Asked, bearers: Sequence[int]) -> list[Athlete]:
    """Return those of the numbers whom the asking server sees."""
    found = []
    for number in bearers:
        try:
            found.append(asked.here.athlete(number))
        except NothingStored:
            continue
    return found


def _settled(claim: Claim, rulings: Sequence[Ruling], *, how: _How) -> Ruling:
    """Return the ruling of whom is meant; of several who may be, only what does not depend on it.

    A mark tells them apart: whom it is true of is meant.
    """
    if not rulings:
        return open_("Nobody of that name is stored any more.")
    first = rulings[0]
    # Two names together mean the two best known of them.
    together = how is _How.LIKELY and claim.relation in _BOTH_TELL
    if how is _How.SURE or len(rulings) == 1 or together:
        return first
    true = [each for each in rulings if each.verdict is Verdict.TRUE]
    by_mark = bool(claim.mark) and claim.relation in _PROOF_AGREES and len(true) == 1
    if true and (by_mark or (how is _How.LIKELY and true[0] is first)):
        return true[0]
    if true:
        told = f"Which {_name(claim)}? {first.told} Of another it is true: {true[0].told}"
        return open_(told, true[0].proof)
    if how is _How.ANY and any(each.verdict is not Verdict.FALSE for each in rulings):
        return open_(f"Which {_name(claim)}? Several of the name fit as well as another.")
    return first


def _name(claim: Claim) -> str:
    return claim.subject.text if claim.subject else "athlete"
