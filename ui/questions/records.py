"""Answers on records: who holds one, who held it before, how long it stood, who was first."""

from collections.abc import Sequence
from itertools import groupby

from db.careers import career
from track.dates import Day, years_and_days
from track.errors import NobodyCan, NothingStored
from track.events import Event
from track.marks import Mark
from track.names import fold_name
from track.plausible import sensible
from track.records import Held, Record, RecordRule, Reign, Scope
from track.venues import city_of
from ui.lookups.records import RecordsLookup
from ui.options.nations import nation_meant
from ui.options.series import series_meant
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.careers import required

_OLYMPICS = "olympic games"


class _Asked:
    """The records a question asks of: the look-up, and the one group the answer is of."""

    def __init__(self, asking: Asking, lookup: RecordsLookup, held: Sequence[Held], name: str):
        self.asking, self.lookup, self.held = asking, lookup, held
        as_of = f", as of {lookup.rule.as_of}" if lookup.rule.as_of else ", as of today"
        where = ", indoors" if asking.get("surface") == "indoor" else ""
        self.what = f"{lookup.what}: {name}{where}{as_of}"
        self.group = self._group()

    def _group(self) -> Held | None:
        """Return the group asked for: of the area named, outdoors unless the question says so."""
        scope, area = self.asking.get("scope") or ("", "")
        area = area if scope == "area" else ""
        fitting = [each for each in self.held if not area or each.area == area]
        inside = self.asking.get("surface") == "indoor"
        fitting = [each for each in fitting if each.short_track == inside]
        scopes = {(each.scope, each.area) for each in fitting}
        if self.lookup.rule.scope == "world":
            return fitting[0] if fitting else None
        return fitting[0] if len(scopes) == 1 else None

    async def answer(self, what: str, said: str) -> Answer:
        card = await self.lookup.card(self.asking.here)
        return Answer(card, f"{what}{self.what}", said)


async def _asked(asking: Asking) -> _Asked:
    scope, nation, meet = "national", "", 0
    if asking.get("scope"):
        scope, area = asking.get("scope")
        if area == _OLYMPICS:
            meet = (await series_meant(asking.here.view, _OLYMPICS)).id
    elif asking.question.slot("meet"):
        meet = (await asking.meet()).id
        scope = "championship" if asking.says("championship", "championships") else "meeting"
    else:
        slot = asking.question.slot("nation")
        if slot is None:
            raise NothingStored("Whose national record? Name the nation, as in “British record”.")
        nation = nation_meant(slot.text)
    athlete = await asking.who() if asking.question.slot("who") else None
    rule = RecordRule(
        _SCOPES[scope],
        asking.required_event(),
        asking.sex(athlete),
        nation,
        meet,
        await asking.as_of(),
    )
    lookup = RecordsLookup(rule)
    held, name = await lookup.held(asking.here)
    return _Asked(asking, lookup, held, name)


_SCOPES: dict[str, Scope] = {
    "world": "world",
    "area": "area",
    "national": "national",
    "meeting": "meeting",
    "championship": "championship",
    "u20": "u20",
}


def told(record: Record) -> str:
    """Return a record as an answer: who, the mark, where and when."""
    nation = f" ({record.nation})" if record.nation else ""
    where = f", {city_of(record.venue)}" if record.venue else ""
    return f"{record.holder}{nation}, {record.mark}{'h' * record.hand}{where}, {record.day}"


async def holds(asking: Asking) -> Answer:
    """Answer who holds a record, or held it on a day."""
    asked = await _asked(asking)
    standing = asked.group.standing if asked.group else []
    said = "; ".join(map(told, standing))
    if not said and asked.group is None and not asked.held:
        said = "No such record is stored"
    return await asked.answer("", said)


async def is_holder(asking: Asking) -> Answer:
    """Answer whether somebody holds a record, or held it on a day."""
    asked = await _asked(asking)
    athlete = await asking.who()
    what = f"whether {athlete.name} holds, "
    standing = asked.group.standing if asked.group else []
    if not standing:
        return await asked.answer(what, "Cannot tell: no such record is stored")
    holders = {fold_name(record.holder) for record in standing}
    word = "Yes" if fold_name(athlete.name) in holders else "No"
    return await asked.answer(what, f"{word}: {'; '.join(map(told, standing))}")


async def held_before(asking: Asking) -> Answer:
    """Answer who held a record before the one who holds it, or before somebody named."""
    asked = await _asked(asking)
    reigns = _stood(asked)
    if asking.question.slot("who"):
        athlete = await asking.who()
        place = _first_of(reigns, athlete.name)
        if place is None:
            said = f"Cannot tell: no such record of {athlete.name} is stored"
            return await asked.answer(f"before {athlete.name}, ", said)
        what = f"before {athlete.name}, "
    else:
        place, what = _standing(reigns), "before the one that stands, "
    if not place:
        return await asked.answer(what, "Cannot tell: none before it is stored")
    before = reigns[place - 1]
    stood = before.length(before.until) if before.until else None
    until = f"; stood {stood} to {before.until}" if stood else ""
    return await asked.answer(what, f"{told(before.record)}{until}")


def _stood(asked: _Asked) -> list[Reign]:
    """Return the reigns of those that stood, oldest first."""
    if asked.group is None:
        return []
    return [each for each in asked.group.reigns if not each.record.refused]


def _first_of(reigns: Sequence[Reign], name: str) -> int | None:
    wanted = fold_name(name)
    found = [place for place, each in enumerate(reigns) if fold_name(each.record.holder) == wanted]
    return found[0] if found else None


def _standing(reigns: Sequence[Reign]) -> int | None:
    standing = [place for place, each in enumerate(reigns) if each.until is None]
    return standing[0] if standing else None


async def stood(asking: Asking) -> Answer:
    """Answer when a record was set, and how long it has stood or stood."""
    asked = await _asked(asking)
    reigns = _stood(asked)
    if not asking.question.slot("who"):
        place = _standing(reigns)
        said = _length(reigns[place], asked) if place is not None else "No such record is stored"
        return await asked.answer("age of ", said)
    athlete = await asking.who()
    wanted = fold_name(athlete.name)
    own = [each for each in reigns if fold_name(each.record.holder) == wanted]
    what = f"{athlete.name}, "
    if not own:
        said = f"Cannot tell: no such record of {athlete.name} is stored"
    elif asking.says("broke"):
        place = reigns.index(own[0])
        said = _length(reigns[place - 1], asked) if place else "Cannot tell: none before is stored"
    elif asking.says("hold", "held") and len(own) > 1:
        said = _held(reigns, wanted, asked)
    else:
        said = _length(own[-1], asked)
    return await asked.answer(what, said)


def _length(reign: Reign, asked: _Asked) -> str:
    """Return how long a record stood, to the day it fell, the day asked for, or the last look."""
    record = reign.record
    until = reign.until or _today(record, asked)
    length = reign.length(until)
    if length is None:
        return f"{told(record)}; how long it stood is not known to the day"
    if reign.until:
        return f"{length}, to {until}: {told(record)}"
    return f"{length} to {until}: {told(record)}"


def _today(record: Record, asked: _Asked) -> Day:
    as_of = asked.lookup.rule.as_of
    return record.as_of if as_of is None or record.as_of.end < as_of.end else as_of


def _held(reigns: Sequence[Reign], holder: str, asked: _Asked) -> str:
    """Return how long somebody held a record, each time from the first record to its fall.

    Records broken by their own holder are one time; between two times somebody else held it.
    """
    told = []
    for own, run in groupby(reigns, lambda each: fold_name(each.record.holder) == holder):
        if own:
            times = list(run)
            first = times[0].record.day
            last = times[-1].until or _today(times[-1].record, asked)
            length = years_and_days(first, last)
            told.append(f"{length or 'from'}, {first} to {last}")
    return "; ".join(told)


async def set_age(asking: Asking) -> Answer:
    """Answer how old somebody was on setting a record, each time they did."""
    asked = await _asked(asking)
    athlete = await asking.who()
    wanted = fold_name(athlete.name)
    own = [each.record for each in _stood(asked) if fold_name(each.record.holder) == wanted]
    what = f"age of {athlete.name} at the record, "
    if not own:
        return await asked.answer(what, f"Cannot tell: no such record of {athlete.name} is stored")
    born = required(await career(asking.here.view, athlete))
    aged = [f"{years_and_days(born, each.day) or f'born {born}'} at {told(each)}" for each in own]
    return await asked.answer(what, "; ".join(aged))


def _barrier(text: str, event: Event) -> Mark:
    """Return a barrier as people call it: “sub 4” is of the mile in minutes."""
    try:
        return sensible(text, event).required().mark
    except NobodyCan:
        if not text.isdigit():
            raise
    try:
        return sensible(f"{text}:00", event).required().mark
    except NobodyCan:
        return sensible(f"{text}:00:00", event).required().mark


async def first_under(asking: Asking) -> Answer:
    """Answer who first bettered a barrier, where the stored world records prove it.

    Whoever was first past a mark no record had reached set a record.
    """
    rule = RecordRule("world", asking.required_event(), asking.sex())
    event = rule.event
    lookup = RecordsLookup(rule)
    held, name = await lookup.held(asking.here)
    asked = _Asked(asking, lookup, held, name)
    barrier = _barrier(asking.get("barrier"), event)
    what = f"first past {barrier}, {event.name}: "
    reigns = _stood(asked)
    sign = 1 if event.lower_is_better else -1
    past = [sign * each.record.mark.value < sign * barrier.value for each in reigns]
    if True not in past:
        return await asked.answer(what, f"Nobody past {barrier} holds a stored record")
    place = past.index(True)
    if place == 0:
        oldest = reigns[0].record
        said = f"Cannot tell: the oldest stored record, {oldest.mark} of {oldest.day}, is past it"
        return await asked.answer(what, said)
    return await asked.answer(what, f"{told(reigns[place].record)}, by the stored world records")
