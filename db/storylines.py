"""Everything a race's storylines follow from, read for the whole field at once."""

from collections.abc import Sequence
from typing import Any

from db.best_for_places import best_for_places
from db.best_intervals import ALL_YEARS, EVERYBODY
from db.editions import editions_of
from db.fields import LEADERS, runners_of
from db.lists import Known
from db.national_bests import national_bests
from db.races import StoredRace
from db.records import records_of_event
from db.rows import stored_mark
from db.store import View
from db.winners import finals_of_meet, with_winners
from track.dates import Day
from track.events import Event, Kind
from track.marks import Mark
from track.records import Record
from track.results import Race, Result, Round
from track.standing import ListReach
from track.storylines import RaceContext, Runner
from track.storylines.context import AllTime, Listed, followed
from track.storylines.phrases import group_of
from track.storylines.runs import SHORTEST
from track.streaks import Fate, fate
from track.venues import city_of
from track.winners import Won

MOST_BESTS = 60
"""Athletes of the all-time list read; places beyond the first fifty are not told."""
LOSSES = 8
"""Lost finals of a leader that are read with who won them."""

Rows = Sequence[Sequence[Any]]


async def race_context(view: View, stored: StoredRace, known: Known) -> RaceContext:
    """Return the race with all that was known of those in it at the end of its day."""
    return await view.at_once(lambda here: _context(here, stored, known))


async def _context(view: View, stored: StoredRace, known: Known) -> RaceContext:
    race = stored.race
    records = await records_of_event(view, race.event, race.sex, race.day.end)
    listed = await _all_time(view, stored, known)
    runners = await runners_of(view, stored, _called_best(stored, records, listed))
    called, earlier, bests = await editions_of(view, stored)
    return RaceContext(
        race=race,
        called=called,
        runners=runners,
        records=records,
        all_time=listed,
        editions=earlier,
        of_editions=bests,
        for_places=await best_for_places(view, race) if race.round is Round.FINAL else {},
        meeting=await _meeting(view, race),
        winners=await _winners(view, race, runners),
        newest=stored.newest,
    )


def _called_best(stored: StoredRace, records: Sequence[Record], listed: AllTime) -> set[int]:
    """Return of whom a source may call the mark a best: of life, of the year or a record."""
    race = stored.race
    if any(record.day == race.day for record in records):
        return {line.athlete.id for line in stored.lines}
    on_list = {each.athlete for each in listed.later if each.day == race.day}
    return on_list | {line.athlete.id for line in stored.lines if line.tags}


async def _all_time(view: View, stored: StoredRace, known: Known) -> AllTime:
    """Return the best of each at the end of the day, and the list that proves who they are.

    Nobody with a worse mark than the worst of the race is read, and nobody at all where no mark of
    it is among the best.
    """
    race, event = stored.race, stored.race.event
    marks = [mark for line in stored.lines if (mark := stored_mark(line.mark, event)) is not None]
    if not marks or event.kind is Kind.RELAY:
        return AllTime()
    first, worst = min(marks), max(marks)
    table = {"event": event.number, "sex": race.sex, "short_track": race.short_track}
    best = await view.rows(
        "top_athletes",
        **table,
        nation=EVERYBODY,
        year=ALL_YEARS,
        day=race.day.end,
        limit=MOST_BESTS,
    )
    later = await view.rows("list_on_or_after", **table, day=race.day.end, mark=worst)
    reach = None
    if later:
        complete_to, as_of = later[0][:2]
        reach = ListReach(Mark(abs(complete_to), event.unit, event.step), Day(as_of))
    on_list = [_listed(event, row[2:]) for row in later if row[2] is not None]
    proof = {(each.athlete, each.day.number, each.mark.value): each for each in on_list}
    bests = []
    beyond = len(best) == MOST_BESTS and best[-1][1] <= first
    for athlete, mark, since in () if beyond else best:
        if mark > worst:
            break
        held = proof.get((athlete, since, abs(mark)))
        if held is None:
            name = known(athlete).name
            held = Listed(athlete, name, Mark(abs(mark), event.unit, event.step), Day(since))
        bests.append(held)
    whole = not beyond and (len(bests) < len(best) or len(best) < MOST_BESTS)
    national = await national_bests(view, race, stored.lines, known) if reach else {}
    return AllTime(tuple(bests), whole, tuple(on_list), reach, national)


def _listed(event: Event, row: Sequence[Any]) -> Listed:
    athlete, name, day, mark, step, venue, codes, nations = row
    return Listed(
        athlete,
        name,
        Mark(abs(mark), event.unit, step),
        Day(day),
        city_of(venue),
        tuple(codes.split(";")),
        tuple(dict.fromkeys(filter(None, nations.split(";")))),
    )


async def _meeting(view: View, race: Race) -> tuple[Won, ...]:
    """Return the finals of the meet up to the day of ``race``; none where it is no final."""
    if race.round is not Round.FINAL:
        return ()
    finals = await finals_of_meet(view, race.meet.id)
    return tuple(won for won in finals if won.race.day.end <= race.day.end)


async def _winners(
    view: View, race: Race, runners: Sequence[Runner]
) -> dict[int, tuple[Result, ...]]:
    """Return who won the finals the leaders lost last."""
    if race.round is not Round.FINAL or not any(map(_may_have_lost_a_streak, runners)):
        return {}
    lost: dict[int, Race] = {}
    group = group_of(race.event)
    for runner in runners[:LEADERS]:
        losses = (
            start.race
            for start in runner.finals
            if start.race.event in group and fate(start) is Fate.LOST
        )
        for each, _ in zip(losses, range(LOSSES), strict=False):
            lost[each.id] = each
    return {won.race.id: won.winners for won in await with_winners(view, list(lost.values()))}


def _may_have_lost_a_streak(runner: Runner) -> bool:
    """Return whether a sentence may say who beat the runner: it takes wins, and a loss now."""
    wins = sum(start.line.place == 1 for start in runner.finals)
    return followed(runner) and runner.line.place != 1 and wins >= SHORTEST - 1
