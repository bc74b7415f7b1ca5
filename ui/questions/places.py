"""Answers on one race: who came where, who was ahead, who finished, when it was."""

from db.races import StoredRace, stored_race
from track.coverage import of_field
from track.marks import Status
from ui.lookups.lookup import Lookup
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.lines import OUTCOMES, absent, came, line_of, names_told, race_answer, winner
from ui.questions.named import lookup_answer, one_or_edition
from ui.words import event_of, ordinal, race_title

_NO_LAST = "Cannot tell: the whole field of that race is not stored"


def last_place(stored: StoredRace) -> int:
    """Return the place of whoever finished last; 0 where nobody has one."""
    places = (line.place or 0 for line in stored.lines if line.status is Status.OK)
    return max(places, default=0)


async def placed(asking: Asking) -> Answer:
    """Answer who came in a place."""
    stored = await stored_race(asking.here.view, await asking.race())
    place = asking.get("place")
    finished = [line for line in stored.lines if line.place and line.status is Status.OK]
    if place < 0 and not stored.race.complete:
        return race_answer(stored, "who was last in", _NO_LAST)
    if place < 0:
        place = last_place(stored)
    lines = [line for line in finished if line.place == place]
    what = f"{ordinal(place)} place in"
    if not lines:
        return race_answer(stored, what, f"No {ordinal(place)} place is stored of that race")
    who = " and ".join(line.athlete.name for line in lines)
    return race_answer(stored, what, f"{who} {came(stored.race, lines[0])}")


async def place_of(asking: Asking) -> Answer:
    """Answer where somebody came, with their mark."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    said = absent(stored, athlete) if line is None else f"{athlete.name} {came(race, line)}"
    return race_answer(stored, f"{athlete.name} in", said, athlete)


async def was_placed(asking: Asking) -> Answer:
    """Answer whether somebody came in a place; whether they won, where none is said."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line, place = line_of(stored, athlete), asking.get("place") or 1
    if place < 0 and not race.complete:
        return race_answer(stored, f"whether {athlete.name} was last in", _NO_LAST, athlete)
    if place < 0:
        place = last_place(stored)
    if line is None:
        said = absent(stored, athlete)
    else:
        yes = line.status is Status.OK and line.place == place
        unknown = line.status is Status.OK and line.place is None
        word = "Cannot tell" if unknown else "Yes" if yes else "No"
        said = f"{word}: {athlete.name} {came(race, line)}"
    asked = "won" if place == 1 else f"came {ordinal(place)} in"
    return race_answer(stored, f"whether {athlete.name} {asked}", said, athlete)


async def ahead_of(asking: Asking) -> Answer:
    """Answer who finished before somebody."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    what = f"who was ahead of {athlete.name} in"
    if line is None:
        return race_answer(stored, what, absent(stored, athlete), athlete)
    if line.status is not Status.OK or line.place is None:
        return race_answer(stored, what, f"{athlete.name} {came(race, line)}", athlete)
    ahead = [each for each in stored.lines if each.place and each.place < line.place]
    if line.place == 1:
        said = f"Nobody: {athlete.name} {came(race, line)}"
    elif not ahead:
        said = f"{athlete.name} {came(race, line)}; who was ahead is not stored"
    else:
        some = "" if len(ahead) == line.place - 1 else ", of those stored"
        said = f"{names_told(ahead)}{some}; {athlete.name} {came(race, line)}"
    return race_answer(stored, what, said, athlete)


async def did_finish(asking: Asking) -> Answer:
    """Answer whether somebody finished, or dropped out."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    out = asking.says("drop", "dnf")
    what = f"whether {athlete.name} {'dropped out of' if out else 'finished'}"
    if line is None:
        return race_answer(stored, what, absent(stored, athlete), athlete)
    finished = line.status is Status.OK
    yes = line.status is Status.DNF if out else finished
    word = "Yes" if yes else "No"
    return race_answer(stored, what, f"{word}: {athlete.name} {came(race, line)}", athlete)


async def did_not_finish(asking: Asking) -> Answer:
    """Answer who dropped out; who was disqualified or did not start is told beside."""
    stored = await stored_race(asking.here.view, await asking.race())
    told = []
    for status, words in OUTCOMES.items():
        lines = [line for line in stored.lines if line.status is status]
        if lines:
            told.append(f"{names_told(lines)} {words}")
    said = "; ".join(told) or _all_finished(stored)
    return race_answer(stored, "who did not finish", said)


def _all_finished(stored: StoredRace) -> str:
    if stored.race.complete:
        return "Everybody in the field of that race finished"
    return "Cannot tell: the whole field of that race is not stored"


async def when_race(asking: Asking) -> Answer:
    """Answer on which day a race was, and where."""
    found = await one_or_edition(asking)
    if isinstance(found, Lookup):
        return await lookup_answer(asking, found, "the days of")
    race = found.race
    where = ", ".join(filter(None, (str(race.day), race.meet.city)))
    said = f"{where}: {event_of(race.event, race.sex)}, {race_title(race)}"
    return race_answer(found, "day and place of", said)


async def field(asking: Asking) -> Answer:
    """Answer who was in a race, or what came of it."""
    found = await one_or_edition(asking)
    if isinstance(found, Lookup):
        return await lookup_answer(asking, found, "results of")
    if asking.says("who"):
        lines = [line for line in found.lines if line.status is not Status.DNS]
        said = f"{len(lines)} stored: {of_field(found.race, len(lines))}"
        return race_answer(found, "who was in", said)
    return race_answer(found, "result of", winner(found))
