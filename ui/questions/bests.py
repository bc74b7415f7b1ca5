"""Answers on somebody's bests: of all time, of a season, and by how much one was bettered."""

from collections.abc import Iterable, Sequence

from db.careers import career
from db.races import stored_race
from track.careers import Performance, bests
from track.dates import Day
from track.errors import NothingStored
from track.events import Event
from track.results import Athlete
from ui.bests import best_of, day_and_city
from ui.lookups.athlete import AthleteLookup
from ui.lookups.progression import ProgressionLookup
from ui.lookups.season import SeasonLookup
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.lines import absent, came, gap_told, line_of, race_answer
from ui.words import event_on, performance_mark


async def best(asking: Asking) -> Answer:
    """Answer what somebody's best is in an event, outdoors and on a short track apart."""
    athlete, as_of, event = await asking.who(), await asking.as_of(), asking.event
    when = f"as of {as_of}" if as_of else "as of today"
    if event is None and asking.get("surface"):
        event = asking.required_event()
    if event is None:
        card = await AthleteLookup(athlete.id, as_of).card(asking.here)
        return Answer(card, f"bests of {athlete.name}, {when}")
    stored = (await career(asking.here.view, athlete)).until(as_of)
    found = _of_event(stored.performances, event, asking.get("surface"))
    if not found:
        raise NothingStored(
            f"No {event.name} of {athlete.name} that may stand as a best is stored; "
            "/athlete shows the bests that are."
        )
    card = await ProgressionLookup(athlete.id, event, None, as_of).card(asking.here)
    return Answer(card, f"best {event.name} of {athlete.name}, {when}", _told(found))


async def season_best(asking: Asking) -> Answer:
    """Answer what somebody's best of a year is, in an event or in all."""
    athlete, year, event = await asking.who(), asking.get("year"), asking.event
    as_of = asking.get("as_of")
    stored = (await career(asking.here.view, athlete)).until(as_of)
    card = await SeasonLookup(athlete.id, year, as_of).card(asking.here)
    made = [each for each in stored.performances if each.day.year == year]
    what = f"best of {athlete.name} in {year}"
    if event is None and asking.get("surface"):
        event = asking.required_event()
    if event is None:
        return Answer(card, what)
    found = _of_event(made, event, asking.get("surface"))
    said = _told(found) if found else f"Cannot tell: no {event.name} of that year is stored"
    return Answer(card, f"{what}, {event.name}", said)


def _of_event(
    made: Iterable[Performance], event: Event, surface: str | None = None
) -> list[Performance]:
    """Return the best outdoors, then that on a short track; one of them where it is asked for."""
    wanted = {None: (False, True), "outdoor": (False,), "indoor": (True,)}[surface]
    held = bests(each for each in made if each.event == event)
    return [held[event, short] for short in wanted if (event, short) in held]


def _told(found: Sequence[Performance]) -> str:
    return "; ".join(
        f"{event_on(each.event, short_track=each.short_track)} {performance_mark(each)}, "
        f"{day_and_city(each)}"
        for each in found
    )


async def improved(asking: Asking) -> Answer:
    """Answer by how much a mark bettered the bests of before, outdoors and indoors apart."""
    if asking.question.slot("race"):
        race, (athlete,) = await asking.race_of("who")
        stored = await stored_race(asking.here.view, race)
        line = line_of(stored, athlete)
        what = f"how {athlete.name} bettered the own best in"
        if line is None:
            return race_answer(stored, what, absent(stored, athlete), athlete)
        if line.mark is None:
            said = f"Not at all: {athlete.name} {came(race, line)}"
            return race_answer(stored, what, said, athlete)
        event = race.event
        if asking.event not in (None, event):
            raise NothingStored(f"That race was a {event.name}; leave the other event out.")
        return await _improved(asking, athlete, event, race.day)
    return await _improved(asking, await asking.who(), asking.required_event(), asking.get("day"))


async def _improved(asking: Asking, athlete: Athlete, event: Event, day: Day) -> Answer:
    performances = (await career(asking.here.view, athlete)).performances
    made = _of_event((each for each in performances if each.day == day), event)
    before = _of_event((each for each in performances if each.day.end < day.number), event)
    card = await ProgressionLookup(athlete.id, event, None, day).card(asking.here)
    what = f"how {athlete.name} bettered the {event.name} best on {day}"
    if not made:
        return Answer(card, what, f"Cannot tell: no {event.name} of {day} may stand as a best")
    if not before:
        return Answer(card, what, f"{made[0].mark} is the first {event.name} stored")
    told = [_against(made[0], each) for each in before]
    return Answer(card, what, f"{made[0].mark}: {', '.join(told)}")


def _against(made: Performance, held: Performance) -> str:
    gap = gap_told(made.mark, held.mark)
    than = f"the {best_of(held)} {held.mark}"
    if made.beats(held):
        return f"{gap} better than {than}"
    return f"{gap} short of {than}" if held.beats(made) else f"level with {than}"
