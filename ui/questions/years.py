"""Answers on a race or a meet through the years: who won, how often, who was ever in it."""

from collections.abc import Sequence

from db.careers import career
from db.races import StoredRace, stored_race
from db.series import editions
from db.winners import finals_of_name, finals_of_series
from track.coverage import of_career
from track.results import Athlete, Race
from track.series import series_name
from track.winners import Won, most_wins, spans
from ui.lookups.lookup import Lookup
from ui.lookups.winners import NamedRaceLookup, WinnersLookup
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.lines import absent, came, in_mark, line_of, race_answer, winner, winners_told
from ui.questions.named import lookup_answer, one_or_edition
from ui.words import count, race_title


async def won(asking: Asking) -> Answer:
    """Answer who won a race; of one through the years who won it last, up to a day said."""
    found = await one_or_edition(asking)
    as_of = await asking.as_of()
    if isinstance(found, StoredRace):
        asking.only_the_race()
        return race_answer(found, "who won", winner(found))
    finals = await finals_of(asking, found)
    if as_of is not None:
        finals = [each for each in finals if each.race.day.end <= as_of.end]
    when = f"who won, up to {as_of}:" if as_of else "who won"
    newest = next((each for each in finals if each.winners), None)
    if newest is None:
        return await lookup_answer(asking, found, when)
    mark = in_mark(newest.race, newest.winners[0])
    said = f"{winners_told(newest.winners)} won the latest, {race_title(newest.race)},{mark}"
    return await lookup_answer(asking, found, when, said)


async def finals_of(asking: Asking, lookup: Lookup) -> Sequence[Won]:
    """Return the finals of a race through the years, newest first; none for one edition."""
    view = asking.here.view
    if isinstance(lookup, NamedRaceLookup):
        return await finals_of_name(view, lookup.race)
    if isinstance(lookup, WinnersLookup):
        return await finals_of_series(view, lookup.meet, lookup.event, lookup.sex)
    return ()


async def won_times(asking: Asking) -> Answer:
    """Answer how often somebody won a race, or who won it most often."""
    found = await one_or_edition(asking)
    athlete = await asking.who() if asking.question.slot("who") else None
    if isinstance(found, StoredRace):
        return await _won_once(found, athlete)
    finals = await finals_of(asking, found)
    if athlete is None:
        most = most_wins(finals)
        told = " and ".join(f"{each.name} {len(each.years)} ({spans(each.years)})" for each in most)
        said = f"{told}, in the stored results" if most else "Nobody won twice of those stored"
        return await lookup_answer(asking, found, "who won most often,", said)
    years = [
        each.year for each in finals if athlete.id in {line.athlete.id for line in each.winners}
    ]
    times = f"{count(len(years), 'time')} ({spans(years)})" if years else "Never"
    said = f"{times} in the stored results: {athlete.name}"
    return await lookup_answer(asking, found, f"how often {athlete.name} won", said)


async def _won_once(stored: StoredRace, athlete: Athlete | None) -> Answer:
    if athlete is None:
        return race_answer(stored, "who won", winner(stored))
    line = line_of(stored, athlete)
    said = absent(stored, athlete) if line is None else f"{athlete.name} {came(stored.race, line)}"
    return race_answer(stored, f"whether {athlete.name} won", said, athlete)


async def ran(asking: Asking) -> Answer:
    """Answer whether somebody was in a race, in any year of it, or in none before."""
    skipped, first = asking.says("skip", "miss"), asking.says("first")
    if asking.names_year("race"):
        asking.only_the_race()
        race, (athlete,) = await asking.race_of("who")
        if first:
            return await _first(asking, race, athlete)
        stored = await stored_race(asking.here.view, race)
        line = line_of(stored, athlete)
        what = f"whether {athlete.name} was in"
        if line is not None:
            yes = "No" if skipped else "Yes"
            return race_answer(stored, what, f"{yes}: {athlete.name} {came(race, line)}", athlete)
        told = absent(stored, athlete)
        word = ("Yes" if skipped else "No") if race.complete else ""
        return race_answer(stored, what, f"{word}: {told}" if word else told, athlete)
    athlete = await asking.who()
    found = await one_or_edition(asking)
    if isinstance(found, StoredRace):
        return await _first(asking, found.race, athlete)
    return await _ever(asking, found, athlete)


async def _ever(asking: Asking, found: Lookup, athlete: Athlete) -> Answer:
    """Answer in which years of a race somebody was in it, up to a day where one is said."""
    as_of = await asking.as_of()
    races = {each.race.id for each in await finals_of(asking, found)}
    stored = (await career(asking.here.view, athlete)).until(as_of)
    years = [start.race.day.year for start in stored.starts if start.race.id in races]
    before = f" up to {as_of}" if as_of else ""
    if asking.says("first") and len(years) > 1:
        said = f"No: {athlete.name} was in it in {spans(years)}"
    elif years and not asking.says("first"):
        word = "No" if asking.says("skip", "miss") else "Yes"
        said = f"{word}: {athlete.name} was in it in {spans(years)}"
    else:
        other = "no earlier start" if years else "no start"
        said = f"Cannot tell: {other} of {athlete.name} in it is stored{before}"
    what = f"whether {athlete.name}{before} was in"
    told = await lookup_answer(asking, found, what, said)
    return told.with_note(of_career(stored.log))


async def _first(asking: Asking, race: Race, athlete: Athlete) -> Answer:
    """Answer whether somebody was never in earlier years of a race."""
    view = asking.here.view
    finals = await (
        finals_of_name(view, race.id)
        if race.name
        else finals_of_series(view, race.meet.id, race.event, race.sex)
    )
    races = {each.race.id for each in finals}
    stored = await career(view, athlete)
    earlier = [
        start.race.day.year
        for start in stored.starts
        if start.race.id in races and start.race.day.end < race.day.number
    ]
    called = race.name or series_name((await editions(view, race.meet.id))[0])
    found = await stored_race(view, race)
    if earlier:
        said = f"No: {athlete.name} was in it in {spans(earlier)}"
    else:
        said = f"Cannot tell: no earlier start of {athlete.name} in it is stored"
    what = f"whether {athlete.name} was never in the {called} before"
    return race_answer(found, what, said, athlete).with_note(of_career(stored.log))
