"""Answers on lists and marks: who is nth, where somebody or a mark ranks, what it is worth."""

from dataclasses import replace

from db.careers import career
from db.lists import top_list
from db.races import newest_day
from db.standings import standing
from track.careers import better
from track.conversions import convert
from track.coverage import STORED
from track.errors import NothingStored
from track.legality import counts_for_lists
from track.marks import Mark, Notation
from track.nations import nation_name
from track.plausible import sensible
from track.progressions import main_event
from track.signs import Note
from track.toplists import ListRule, Ranked, TopList
from ui.cards import PAGE
from ui.conversions import conversion_card
from ui.lookups.toplist import TopListLookup
from ui.options.nations import nation_meant
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.standings import what_if_card
from ui.words import SEX_NAMES, count, event_on, family_names, ordinal

DEEPEST = 100
"""Lines looked through for somebody, or shown."""
SHOWN = 10


async def worth(asking: Asking) -> Answer:
    """Answer what a mark is worth in another event."""
    event, target = asking.question.slot("event"), asking.question.slot("target")
    if event is None or target is None:
        raise NothingStored("Name the event of the mark and the one it is to be in.")
    sex = asking.get("sex") or ""
    answers = convert(asking.get("mark"), event.text, target.text, "", sex)
    what = f"{asking.get('mark')} {asking.required_event().name} in the {target.text}"
    return Answer(conversion_card(answers), what)


async def _rule(asking: Asking, sex: str, season: int = 0) -> ListRule:
    """Return the list asked for; ``season`` is a year that is not of the day it is to stand on."""
    slot, event = asking.question.slot("nation"), asking.required_event()
    dated = asking.get("as_of") or asking.get("eve")
    return ListRule(
        event,
        sex,
        short_track=asking.get("surface") == "indoor" and event.has_short_track,
        season=season,
        nation=nation_meant(slot.text) if slot else "",
        as_of=await asking.as_of() if dated else None,
    )


def _list(rule: ListRule) -> str:
    """Return which list is meant in words."""
    parts = [f"{SEX_NAMES[rule.sex]} {event_on(rule.event, short_track=rule.short_track)}"]
    parts.append(f"season {rule.season}" if rule.season else "all time")
    if rule.nation:
        parts.append(f"for {nation_name(rule.nation)}")
    parts.append(f"as of {rule.as_of}" if rule.as_of else "as of today")
    return ", ".join(parts)


def _sure(found: TopList) -> str:
    """Return nothing where a complete list of that day proves a place, else what it is of."""
    return "" if found.proven else f", {STORED}"


def _told(line: Ranked) -> str:
    made = line.performance
    where = f", {made.where.split(',')[0]}" if made.where else ""
    hand = "h" if made.hand else ""
    return f"{line.athlete.name} ({made.nation}), {made.mark}{hand}{where}, {made.day}"


def _refuse_other_end(asking: Asking) -> None:
    """Raise NothingStored where the fastest of a jump is asked for, or the longest of a race."""
    event = asking.required_event()
    fast, far = ("fastest", "quickest"), ("longest", "highest", "farthest", "furthest")
    if asking.says(*(far if event.lower_is_better else fast)):
        word = "fastest" if event.lower_is_better else "best"
        raise NothingStored(f"Lists of the {event.name} begin with the {word}; ask for that.")


async def nth_best(asking: Asking) -> Answer:
    """Answer who or what is nth on a list, the first where no place is said."""
    season = asking.get("year") or 0
    if asking.says("leads", "leading", "led") and not season:
        newest = await newest_day(asking.here.view)
        season = newest.year if newest else 0
    _refuse_other_end(asking)
    rule = await _rule(asking, asking.sex(), season)
    if asking.says("what", "is", "was") and asking.says("what"):
        rule = replace(rule, by_mark=True)
    place = asking.get("place") or 1
    if place < 0:
        raise NothingStored("No list has a last place; ask for the first hundred, as in “third”.")
    if place > DEEPEST:
        raise NothingStored(f"Lists here are read {DEEPEST} deep; ask for a place up to that.")
    if number := asking.get("number"):
        if number > DEEPEST:
            raise NothingStored(f"Lists here are read {DEEPEST} deep; ask for up to that.")
        return Answer(
            await TopListLookup(rule, number).card(asking.here), f"top {number}, {_list(rule)}"
        )
    top = max(SHOWN, place)
    found = await top_list(asking.here.view, rule, top, asking.here.athlete)
    card = await TopListLookup(rule, top).card(asking.here, (place - 1) // PAGE)
    lines = [line for line in found.lines if line.rank == place]
    of = f"{ordinal(place)} of " if place > 1 or asking.get("place") else ""
    what = f"{of}{_list(rule)}"
    if not lines:
        return Answer(card, what, f"Nobody is {ordinal(place)} there: equal marks share a place")
    return Answer(card, what, f"{'; '.join(map(_told, lines))}{_sure(found)}")


async def rank_of(asking: Asking) -> Answer:
    """Answer where somebody ranks among the best of an event."""
    athlete = await asking.who()
    event = asking.event
    if event is None:
        stored = await career(asking.here.view, athlete)
        event = main_event(stored.performances)
        if event is None:
            raise NothingStored(f"No mark of {athlete.name} is stored that a list may hold.")
    dated = asking.get("as_of") or asking.get("eve")
    rule = ListRule(
        event,
        athlete.sex,
        asking.get("surface") == "indoor" and event.has_short_track,
        as_of=await asking.as_of() if dated else None,
    )
    found = await top_list(asking.here.view, rule, DEEPEST, asking.here.athlete)
    own = next((line for line in found.lines if line.athlete.id == athlete.id), None)
    what = f"rank of {athlete.name}, {_list(rule)}"
    if own is None:
        card = await TopListLookup(rule, SHOWN).card(asking.here)
        return Answer(card, what, f"{athlete.name} is not among the best {DEEPEST} stored")
    top = max(SHOWN, own.rank)
    card = await TopListLookup(rule, top).card(asking.here, (own.rank - 1) // PAGE)
    said = f"{ordinal(own.rank)}{_sure(found)}: {athlete.name}, {own.performance.mark}"
    return Answer(card, what, said)


async def rank_mark(asking: Asking) -> Answer:
    """Answer where a mark would rank, or how many have bettered it."""
    sex = asking.sex()
    written = sensible(asking.get("mark"), asking.required_event())
    if asking.says("many"):
        return await _how_many(asking, written, sex)
    event, reading = asking.required_event(), written.required()
    short_track = Note.INDOOR in written.notes or asking.get("surface") == "indoor"
    as_of = await asking.as_of()
    found = None
    if counts_for_lists(event, written.status, hand=reading.hand, wind_cms=None, annulled=False):
        found = await standing(
            asking.here.view, reading.mark, event, sex, short_track=short_track, as_of=as_of
        )
    card = what_if_card(written, event, sex, found, "", as_of)
    place = next((fact.text for fact in card.facts if fact.name == "All time"), "")
    what = f"rank of {written}, {_list(ListRule(event, sex, short_track, as_of=as_of))}"
    return Answer(card, what, f"{written} {event.name}: {place}" if place else "")


async def _how_many(asking: Asking, written: Notation, sex: str) -> Answer:
    """Answer how many have a best that is better, with who they are."""
    rule = await _rule(asking, sex)
    mark = written.required().mark
    found = await top_list(asking.here.view, rule, DEEPEST, asking.here.athlete)
    lines = [line for line in found.lines if better(line.performance.mark, mark, rule.event)]
    what = f"how many are better than {mark}, {_list(rule)}"
    card = await TopListLookup(rule, max(SHOWN, min(len(lines), DEEPEST))).card(asking.here)
    if len(lines) >= DEEPEST:
        return Answer(card, what, f"{DEEPEST} or more: lists here are read {DEEPEST} deep")
    names = family_names(line.athlete for line in lines)
    told = ", ".join(names[line.athlete.id] for line in lines[:SHOWN])
    who = f": {told}{', …' * (len(lines) > SHOWN)}" if lines else ""
    sure = "" if _reaches(found, mark) else ", at least"
    return Answer(card, what, f"{count(len(lines), 'athlete')}{sure}{who}")


def _reaches(found: TopList, mark: Mark) -> bool:
    """Return whether a complete list goes down to a mark on the very day asked for."""
    reach = found.reach
    return (
        found.proven and reach is not None and not better(reach.complete_to, mark, found.rule.event)
    )
