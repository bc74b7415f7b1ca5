"""Claims about records: who holds one, what it is, how long it has stood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from db.lists import top_list
from db.records import LAST_DAY, records_of_event
from track.careers import better
from track.claims import Claim, Relation
from track.coverage import STORED
from track.dates import Day
from track.events import EVENTS, Event
from track.names import fold_name
from track.nations import nation_name
from track.records import Held, Record, RecordRule, Reign, Scope, held_records
from track.results import Athlete
from track.toplists import ListRule
from ui.claims.asked import Asked
from ui.claims.marks import is_mark, told_mark
from ui.claims.ruling import Ruling, Verdict, open_, proof_of, ruled
from ui.lookups.records import RecordsLookup
from ui.words import event_of

_AREAS = {
    "european": "Europe", "african": "Africa", "asian": "Asia", "oceanian": "Oceania",
    "north american": "NACAC", "south american": "South America",
}  # fmt: skip
_PLAIN = {"WR", "NR", "AR", "OR"}
"""Records as people call them; bests and those of women alone have names of their own."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The records of one event, sex, scope and surface, as they stood on a day."""

    event: Event
    sex: str
    rule: RecordRule
    held: Held
    day: Day

    @property
    def standing(self) -> list[Record]:
        """The records that stood on the day."""
        return [
            each.record
            for each in self.held.reigns
            if not each.record.refused
            and each.record.day.number <= self.day.end
            and (each.until is None or each.until.number > self.day.end)
        ]

    def aged(self, *, past: bool) -> list[tuple[Record, Day | None]]:
        """Return the records whose age may be meant, with the day each fell.

        Where it is told in the ``past``, the one that fell last comes first.
        """
        fallen = [
            (each.record, each.until)
            for each in self.held.reigns
            if past and each.until is not None and each.until.number <= self.day.end
        ]
        return [*fallen[-1:], *((record, None) for record in self.standing)]

    def fell(self, record: Record) -> bool:
        """Return whether a record was bettered since."""
        return any(each.until is not None for each in self.held.reigns if each.record is record)

    @property
    def looked(self) -> Day:
        """The day up to which records were looked for."""
        return max(each.record.as_of for each in self.held.reigns)

    @property
    def known(self) -> bool:
        """Whether the day is one up to which records were looked for."""
        return self.day.number <= self.looked.end

    @property
    def proof(self) -> str:
        """The custom id of the button that lists the records."""
        return proof_of(RecordsLookup(self.rule))


async def holds(asked: Asked, claim: Claim, athlete: Athlete) -> Ruling:
    """Return whether somebody holds a record, or held, set or broke one."""
    groups = await _groups(asked, claim, [athlete.sex], claim.event)
    if claim.past or claim.day:
        return _once(claim, athlete, groups)
    theirs = [
        (group, record)
        for group in groups
        for record in group.standing
        if _by(record, athlete) and _marked(claim, group.event, record)
    ]
    return await _standing(asked, claim, groups, theirs)


async def _standing(
    asked: Asked,
    claim: Claim,
    groups: Sequence[_Group],
    fitting: Sequence[tuple[_Group, Record]],
) -> Ruling:
    """Return what the records that fit say: those of a short track count where it is named."""
    if claim.event is None or not groups:
        return _no_event(claim)
    outdoors = [each for each in fitting if claim.surface or not each[0].held.short_track]
    if fitting and not outdoors:
        group, each = fitting[0]
        told = f"That is the record of another surface: {_sentence(group, each)}"
        return open_(told, group.proof)
    for group in groups:
        for each in group.standing:
            told = await _bettered(asked, group, each)
            if told and (claim.surface or not group.held.short_track):
                return open_(f"{_sentence(group, each)} {told}", group.proof)
    return _of(*outdoors[0], right=True) if outdoors else _refuted(claim, groups)


async def _bettered(asked: Asked, group: _Group, record: Record) -> str:
    """Return that a better mark is stored than the record, which may be a later record; or ""."""
    if group.rule.scope not in ("world", "national"):
        return ""
    rule = ListRule(
        group.event, group.sex, record.short_track, nation=group.rule.nation, as_of=asked.told
    )
    found = await top_list(asked.here.view, rule, 1, asked.here.athlete)
    for line in found.lines:
        made = line.performance
        if better(made.mark, record.mark, group.event):
            return f"But a better mark is stored: {made.mark} {line.athlete.name}, {made.day}."
    return ""


def _once(claim: Claim, athlete: Athlete, groups: Sequence[_Group]) -> Ruling:
    """Return whether somebody set a record, on a day and with a mark where they are told."""
    found = _was(claim, athlete, groups)
    if found.verdict is Verdict.OPEN:
        return open_(f"No such record of {athlete.name} is {STORED}.")
    return found


async def record(asked: Asked, claim: Claim, athlete: Athlete | None = None) -> Ruling:
    """Return whether a record is a mark, somebody's and of a day where they are told."""
    sexes = [athlete.sex] if athlete else [claim.sex] if claim.sex else ["M", "W"]
    groups = await _groups(asked, claim, sexes, claim.event)
    if claim.past:
        return _was(claim, athlete, groups)
    fitting = [
        (group, each)
        for group in groups
        for each in group.standing
        if _marked(claim, group.event, each)
        and (athlete is None or _by(each, athlete))
        and (claim.day is None or _on(each.day, claim.day))
    ]
    return await _standing(asked, claim, groups, fitting)


def _was(claim: Claim, athlete: Athlete | None, groups: Sequence[_Group]) -> Ruling:
    """Return whether a record was ever so; that it never was is not proved."""
    for group in groups:
        for reign in group.held.reigns:
            each = reign.record
            if (
                not each.refused
                and each.day.number <= group.day.end
                and (claim.surface or not group.held.short_track)
                and _marked(claim, group.event, each)
                and (athlete is None or _by(each, athlete))
                and (claim.day is None or _on(each.day, claim.day))
            ):
                return _of(group, each, right=True, until=reign.until)
    return open_(f"No such record is {STORED}.")


async def record_age(asked: Asked, claim: Claim) -> Ruling:
    """Return whether a record is so many whole years old."""
    if claim.event is None:
        return _no_event(claim)
    groups = await _groups(asked, claim, [claim.sex] if claim.sex else ["M", "W"], claim.event)
    ages = [
        (group, record, length)
        for group in groups
        if not group.held.short_track
        for record, until in group.aged(past=" was " in f" {claim.quote} ")
        if (length := Reign(record, until).length(group.day)) is not None
    ]
    right = [each for each in ages if each[2].years == claim.number]
    if not ages:
        return open_(f"No such record is {STORED}.")
    group, each, length = (right or ages)[0]
    stood = f"has stood to {group.day}" if each in group.standing else "stood"
    told = f"{_sentence(group, each)} It {stood} {length}."
    if right:
        return ruled(right=True, told=told, proof=group.proof)
    if len({(of.sex, of.held.area) for of, *_ in ages}) != 1 or not group.known:
        return open_(told, group.proof)
    nearly = length.years + 1 == claim.number and length.days > NEARLY
    return ruled(right=False, told=f"{'Nearly: ' if nearly else ''}{told}", proof=group.proof)


NEARLY = 274
"""Days of a year from which on it is nearly over."""


def _refuted(claim: Claim, groups: Sequence[_Group]) -> Ruling:
    """Return what the standing records say against a claim that none of them fits.

    A record set after the last day records were looked for may be what is meant.
    """
    plain = [group for group in groups if not group.held.short_track] or list(groups)
    standing = [(group, each) for group in plain for each in group.standing]
    if not standing:
        return open_(f"No such record of that time is {STORED}.")
    group, _ = standing[0]
    told = " ".join(_sentence(of, one) for of, one in standing[:2])
    if len({(of.sex, of.event.code) for of, _ in standing}) > 1 and not claim.mark:
        return open_(told, group.proof)
    if claim.day is not None and claim.day.end > group.looked.number:
        return open_(f"{told} Records were looked for up to {group.looked}.", group.proof)
    if any(of.fell(one) for of, one in standing):
        # Of one that fell since, another may have come before it that is not stored.
        return open_(f"{told} Not every record before the latest is stored.", group.proof)
    marks = [told_mark(claim.mark, of.event) if claim.mark else None for of, _ in standing]
    beyond = any(
        mark is not None and (mark.value < one.mark.value) is of.event.lower_is_better
        for mark, (of, one) in zip(marks, standing, strict=True)
    )
    surely = group.known or (claim.mark and not beyond)
    until = "" if group.known else f" Records were looked for up to {group.looked}."
    if claim.scope == "national" or (not surely and claim.mark):
        # The seeds' lists of nations are the best marks known, not those of federations.
        return open_(f"{told}{until}", group.proof)
    return ruled(right=False, told=f"{told}{until}", proof=group.proof)


def _of(group: _Group, record: Record, *, right: bool, until: Day | None = None) -> Ruling:
    fell = f" It fell {until}." if until else ""
    known = "" if group.known or until else f" Records were looked for up to {group.looked}."
    told = f"{_sentence(group, record)}{fell}{known}"
    return ruled(right=right, told=told, proof=group.proof)


def _sentence(group: _Group, record: Record) -> str:
    track = ", short track" if record.short_track else ""
    name = {
        "WR": "World record", "OR": "Olympic record", "AR": f"{record.area} record",
        "NR": f"{nation_name(record.area)} record",
    }.get(record.scope, record.scope)  # fmt: skip
    what = event_of(group.event, group.sex)
    return f"{name}, {what}{track}: {record.mark} {record.holder}, {record.day}."


def _no_event(claim: Claim) -> Ruling:
    if claim.event is None:
        return open_("A record in which event? The claim names none that fits.")
    return open_(f"No such record is {STORED}.")


def _by(record: Record, athlete: Athlete) -> bool:
    return fold_name(record.holder) == fold_name(athlete.name)


def _marked(claim: Claim, event: Event, record: Record) -> bool:
    return not claim.mark or is_mark(claim.mark, event, record.mark)


def _on(day: Day, asked: Day) -> bool:
    return day == asked or (day.exact and asked.number <= day.number <= asked.end)


async def _groups(
    asked: Asked, claim: Claim, sexes: Iterable[str], event: Event | None
) -> list[_Group]:
    """Return the records a claim may speak of: of its event, or of any where a mark tells it."""
    rule_scope, area = _scope(claim)
    if rule_scope is None or (event is None and not claim.mark):
        return []
    events = [event] if event else [each for each in EVENTS if _may_be(claim, each)]
    found = []
    for each in events:
        for sex in sexes:
            rule = RecordRule(rule_scope, each, sex, claim.nation)
            records = await records_of_event(asked.here.view, each, sex, LAST_DAY)
            held = held_records(
                [one for one in records if one.scope in _PLAIN and (not area or one.area == area)],
                rule,
                "olympic-games" if claim.scope == "olympic" else "",
            )
            day = asked.told
            found += [
                _Group(each, sex, rule, group, day) for group in held if _surface(claim, group)
            ]
    return found


def _surface(claim: Claim, group: Held) -> bool:
    asked = {"indoor": True, "short track": True, "outdoor": False}
    return group.short_track is asked.get(claim.surface, group.short_track)


def _may_be(claim: Claim, event: Event) -> bool:
    return told_mark(claim.mark, event) is not None


def _scope(claim: Claim) -> tuple[Scope | None, str]:
    """Return the scope asked with, and the area where records of several stand together."""
    if claim.scope == "national":
        return ("national", "") if claim.nation else (None, "")
    if claim.scope == "olympic":
        return "championship", ""
    if claim.scope in _AREAS:
        return "area", _AREAS[claim.scope]
    return ("world", "") if claim.scope == "world" else (None, "")


RULES = {Relation.HOLDS: holds}
MAYBE = {Relation.RECORD: record}
ALONE = {Relation.RECORD_AGE: record_age}
