"""Claims about two athletes: who beat whom, by how much, and the count between them."""

from collections.abc import Iterable
from itertools import product

from db.meetings import meetings
from track.claims import Claim, Relation
from track.coverage import STORED
from track.dates import Day
from track.head_to_head import HeadToHead, Kind, Meeting, Outcome, Rule, Surface
from track.marks import Mark
from track.results import Athlete, Result, Round
from ui.claims.asked import Asked
from ui.claims.marks import same, told_margin
from ui.claims.ruling import Ruling, open_, proof_of, ruled
from ui.custom_ids import RaceProof
from ui.lookups.head_to_head import HeadToHeadLookup
from ui.words import mark_of, ordinal, race_event, race_title

_SWAPPED = frozenset({"lost", "lose", "behind", "by"})
"""Words after which the second is who won."""


async def beat(asked: Asked, claim: Claim, first: Athlete, second: Athlete) -> Ruling:
    """Return whether one beat the other, in a race where one is named."""
    if claim.word in _SWAPPED:
        first, second = second, first
    met, several = await _met(asked, claim, first, second)
    won = [each for each in met if each.outcome is Outcome.FIRST]
    if won:
        return ruled(right=True, told=_told(won[0]), proof=_proof(won[0]))
    lost = [each for each in met if each.outcome in (Outcome.SECOND, Outcome.TIE)]
    if lost and claim.race and not several:
        return ruled(right=False, told=_told(lost[0]), proof=_proof(lost[0]))
    return _unmet(first, second, met)


async def margin(asked: Asked, claim: Claim, first: Athlete, second: Athlete) -> Ruling:
    """Return whether two were so far apart in a race."""
    met, several = await _met(asked, claim, first, second)
    if not claim.race:
        race, sole = await asked.context(claim, first.sex)
        here = [each for each in met if race is not None and each.race.id == race.id]
        met, several = (here, not sole) if here else (met, True)
    fitting = [each for each in met if _apart(claim.mark, each)]
    ordered = [each for each in fitting if claim.word or _goes(claim, each)]
    if ordered:
        return ruled(right=True, told=_told(ordered[0]), proof=_proof(ordered[0]))
    if len(met) == 1 and not several and met[0].gap is not None:
        return ruled(right=False, told=_told(met[0]), proof=_proof(met[0]))
    return _unmet(first, second, met)


def _goes(claim: Claim, met: Meeting) -> bool:
    """Return whether who is said to be ahead was; a gap between two has no order."""
    text = claim.quote.casefold()
    if "between" in text:
        return True
    behind = "behind" in text
    return met.outcome is (Outcome.SECOND if behind else Outcome.FIRST)


def _apart(text: str, met: Meeting) -> bool:
    told, gap = told_margin(text, met.race.event), met.gap
    return told is not None and gap is not None and same(told, gap)


async def score(asked: Asked, claim: Claim, first: Athlete, second: Athlete) -> Ruling:
    """Return whether the count between two is so, as of the day of the message."""
    if claim.score is None:
        return open_("No count is told.")
    events = (claim.event,) if claim.event else ()
    rule = Rule(events=events, as_of=claim.day or asked.told)
    told = claim.score
    found = await _count(asked, first, second, rule)
    if claim.word == "trails":
        told = min(told), max(told)
    elif claim.word == "leads":
        told = max(told), min(told)
    mine, yours = found.score
    ties = found.total(Outcome.TIE)
    sentence = (
        f"{first.family} {mine} – {yours} {second.family}, {rule.words}"
        f"{f', {ties} tied' if ties else ''}, {STORED}."
    )
    proof = proof_of(HeadToHeadLookup(first.id, second.id, rule))
    if (mine, yours) == told:
        return ruled(right=True, told=sentence, proof=proof)
    others = [await _count(asked, first, second, each) for each in _rules(rule)]
    if any(each.score == told for each in others):
        return open_(f"Other ways to count give that: {sentence}", proof)
    # Every win stored is one more than a smaller count has; a larger one may know others.
    if mine > told[0] or yours > told[1]:
        return ruled(right=False, told=sentence, proof=proof)
    return open_(sentence, proof)


def _rules(rule: Rule) -> Iterable[Rule]:
    """Return other ways in which people count."""
    for finals, kind, surface in product((True, False), Kind, Surface):
        yield Rule(rule.events, finals, kind, surface, None, rule.as_of)


async def never_beat(asked: Asked, claim: Claim, first: Athlete, second: Athlete) -> Ruling:
    """Return whether one never beat the other: a win says no, and nothing proves yes."""
    if claim.word == "lost":
        first, second = second, first
    rule = Rule(as_of=claim.day or asked.told)
    found = await _count(asked, first, second, rule)
    proof = proof_of(HeadToHeadLookup(first.id, second.id, rule))
    wins = [each for each in found.meetings if each.outcome is Outcome.FIRST]
    if wins:
        return ruled(right=False, told=_told(wins[0]), proof=_proof(wins[0]))
    mine, yours = found.score
    count = f"{first.family} {mine} – {yours} {second.family} in finals {STORED} to {rule.as_of}"
    return open_(f"{count}; races that are not stored could differ.", proof if yours else "")


async def _count(asked: Asked, first: Athlete, second: Athlete, rule: Rule) -> HeadToHead:
    met = await meetings(asked.here.view, first, second)
    return HeadToHead.count(first, second, met.all, rule)


async def _met(
    asked: Asked, claim: Claim, first: Athlete, second: Athlete
) -> tuple[list[Meeting], bool]:
    """Return the meetings a claim may speak of, finals first, and whether they are of several."""
    found = await meetings(asked.here.view, first, second)
    upto: Day = asked.told
    met = [
        each
        for each in found.all
        if each.race.day.number <= upto.end and each.race.round is not Round.EXHIBITION
    ]
    if claim.race:
        ids = {start.race.id for start in await asked.starts(first, claim.race)}
        met = [each for each in met if each.race.id in ids]
    finals = [each for each in met if each.race.round is Round.FINAL]
    chosen = sorted(finals or met, key=lambda each: each.race.day, reverse=True)
    meant = await asked.meant(claim.race, first.sex) if claim.race else None
    return chosen, meant is None or [each.race.id for each in chosen] != [meant.id]


def _unmet(first: Athlete, second: Athlete, met: list[Meeting]) -> Ruling:
    if met:
        return open_(f"Which race is meant is not sure; the last: {_told(met[0])}", _proof(met[0]))
    return open_(f"No such meeting of {first.name} and {second.name} is {STORED}.")


def _told(met: Meeting) -> str:
    sides = [_side(line) for line in (met.first, met.second)]
    gap: Mark | None = met.gap
    apart = f", {gap} apart" if gap is not None else ""
    title = f"{race_title(met.race)}, {race_event(met.race)}, {met.race.day}"
    return f"{', '.join(sides)}{apart}: {title}."


def _side(line: Result) -> str:
    """Return how one came off, as in “Kerr 1st (3:45.34)” or “Kessler DNF”."""
    if line.place is None:
        return f"{line.athlete.family} {mark_of(line)}"
    mark = f" ({mark_of(line)})" if line.mark else ""
    return f"{line.athlete.family} {ordinal(line.place)}{mark}"


def _proof(met: Meeting) -> str:
    return str(RaceProof(met.race.id))


PAIRS = {
    Relation.BEAT: beat,
    Relation.MARGIN: margin,
    Relation.SCORE: score,
    Relation.NEVER_BEAT: never_beat,
}
