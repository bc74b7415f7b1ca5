"""Answers on the marks of one race: who made which, by how much it was won, splits."""

from typing import cast

from db.races import StoredRace, stored_race
from track.events import Event, Unit
from track.marks import Mark, Status
from track.plausible import sensible
from track.results import Athlete, Race
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.lines import (
    absent,
    came,
    gap_told,
    line_of,
    names_told,
    race_answer,
    verb,
    winner,
)
from ui.words import family_names, mark_of, ordinal


async def mark_of_athlete(asking: Asking) -> Answer:
    """Answer which mark somebody made."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    if line is None:
        said = absent(stored, athlete)
    elif line.mark is None:
        said = f"{athlete.name} {came(race, line)}"
    else:
        place = f", {ordinal(line.place)}" if line.place else ""
        said = f"{athlete.name} {verb(race)} {mark_of(line)}{place}"
    return race_answer(stored, f"the mark of {athlete.name} in", said, athlete)


async def ran_mark(asking: Asking) -> Answer:
    """Answer whether somebody made a mark, and what sources say where they differ."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    asked = sensible(asking.get("mark"), race.event).required().mark
    what = f"whether {athlete.name} {verb(race)} {asked} in"
    if line is None:
        return race_answer(stored, what, absent(stored, athlete), athlete)
    if line.mark is None:
        return race_answer(stored, what, f"No: {athlete.name} {came(race, line)}", athlete)
    elsewhere = [
        each.value
        for each in stored.disagreements
        if each.athlete_id == athlete.id and not each.believed and each.value == str(asked)
    ]
    if line.mark.value == asked.value or _rounds_to(line.mark, asking.get("mark"), race):
        said = f"Yes: {athlete.name} {came(race, line)}"
    elif elsewhere:
        said = f"Sources differ: {mark_of(line)} is believed, {asked} is said elsewhere"
    else:
        said = f"No: {athlete.name} {verb(race)} {mark_of(line)}"
    return race_answer(stored, what, said, athlete)


def _rounds_to(mark: Mark, typed: str, race: Race) -> bool:
    """Return whether a time is of the whole seconds typed, as 3:45.34 is a 3:45."""
    whole = race.event.unit is Unit.MS and "." not in typed and ":" in typed
    asked = sensible(typed, race.event).required().mark
    return whole and mark.value // 1000 == asked.value // 1000


async def tagged(asking: Asking) -> Answer:
    """Answer whether a mark is tagged as a record or a best by a source."""
    athlete: Athlete | None = None
    if asking.question.slot("who"):
        race, (athlete,) = await asking.race_of("who")
        stored = await stored_race(asking.here.view, race)
        line = line_of(stored, athlete)
    else:
        stored = await stored_race(asking.here.view, await asking.race())
        line = next((each for each in stored.lines if each.place == 1), None)
    tag = asking.get("tag")
    who = "the winner" if athlete is None else athlete.name
    what = f"whether {who} has {tag} beside the mark in"
    if line is None:
        nobody = "No winner is stored of that race"
        return race_answer(stored, what, nobody if athlete is None else absent(stored, athlete))
    tags = " ".join(line.tags)
    mark = mark_of(line)
    if tag in line.tags:
        said = f"Yes: the source has {tags} beside {mark}"
    elif line.tags:
        said = f"Not by the source: it has {tags} beside {mark}, and no {tag}"
    else:
        said = f"Cannot tell: the source has nothing beside {mark}"
    return race_answer(stored, what, said, athlete)


async def winning_mark(asking: Asking) -> Answer:
    """Answer with which mark a race was won."""
    stored = await stored_race(asking.here.view, await asking.race())
    return race_answer(stored, "the winning mark of", winner(stored))


async def winning_margin(asking: Asking) -> Answer:
    """Answer by how much a race was won, or how far behind the winner somebody was."""
    if asking.question.slot("who"):
        race, (athlete,) = await asking.race_of("who")
        stored = await stored_race(asking.here.view, race)
        line = line_of(stored, athlete)
        if line is None or line.place != 1:
            said = absent(stored, athlete) if line is None else f"{athlete.name} {came(race, line)}"
            return race_answer(stored, f"by how much {athlete.name} won", said, athlete)
    else:
        stored = await stored_race(asking.here.view, await asking.race())
    return race_answer(stored, "the winning margin,", _margin(stored))


def _margin(stored: StoredRace) -> str:
    first, second = (
        [line for line in stored.lines if line.place == place and line.status is Status.OK]
        for place in (1, 2)
    )
    if len(first) > 1:
        return f"No margin: {names_told(first)} shared the win"
    if not first or not second or first[0].mark is None or second[0].mark is None:
        return "Cannot tell: the first two marks are not stored"
    names = family_names([first[0].athlete, second[0].athlete])
    gap = gap_told(first[0].mark, second[0].mark)
    return f"{gap}: {names[first[0].athlete.id]} ahead of {names[second[0].athlete.id]}"


async def under(asking: Asking) -> Answer:
    """Answer how many were on one side of a mark."""
    stored = await stored_race(asking.here.view, await asking.race())
    race = stored.race
    barrier = sensible(asking.get("barrier"), race.event).required().mark
    better = asking.says("broke", "beat", "bettered")
    below = asking.says("under", "sub", "below", "inside", "faster", "quicker")
    less = race.event.lower_is_better if better else below
    lines = [
        line
        for line in stored.lines
        if line.mark is not None
        and line.status is Status.OK
        and (line.mark.value < barrier.value if less else line.mark.value > barrier.value)
    ]
    side = "under" if less else "over"
    least = "" if race.complete else "at least "
    who = f": {names_told(lines)}" if lines else ""
    said = f"{least}{len(lines)} {verb(race)} {side} {barrier}{who}"
    what = f"how many {verb(race)} {side} {barrier} in"
    return race_answer(stored, what, f"{said[0].upper()}{said[1:]}")


async def split_of(asking: Asking) -> Answer:
    """Answer what the splits were, one of them, or who set the pace."""
    stored = await stored_race(asking.here.view, await asking.race())
    race, event = stored.race, _split(asking)
    splits = race.splits
    if asking.says("paced", "was") and asking.says("paced", "pacer", "pacemaker") and not event:
        named = [line for line in stored.lines if line.pacemaker]
        said = names_told(named) if named else "No source says who set the pace of that race"
        return race_answer(stored, "the pacemaker of", said)
    if event is not None:
        splits = tuple(each for each in splits if each.at == str(event.metres))
    if not splits:
        return race_answer(stored, "the splits of", "No such split is stored of that race")
    told = (f"{each.at} in {each.time}{f', {each.leader}' * bool(each.leader)}" for each in splits)
    return race_answer(stored, "the splits of", "; ".join(told))


def _split(asking: Asking) -> Event | None:
    """Return the event whose length a split is named by, as in “the 800 split”."""
    events = asking.get("split") or (None,)
    return cast("Event | None", events[0])


async def last_lap(asking: Asking) -> Answer:
    """Answer how fast the end of a race was, where a source says."""
    athlete = None
    if asking.question.slot("who"):
        race, (athlete,) = await asking.race_of("who")
        stored = await stored_race(asking.here.view, race)
    else:
        stored = await stored_race(asking.here.view, await asking.race())
    event = _split(asking)
    wanted = f"last {event.metres}" if event else "last"
    splits = [each for each in stored.race.splits if each.at.startswith(wanted)]
    what = f"the last part of {athlete.name} in" if athlete else "the last part of"
    if not splits:
        return race_answer(stored, what, "Cannot tell: no such split is stored of that race")
    split = splits[0]
    if split.leader and (athlete is None or athlete.family == split.leader):
        said = f"{split.at} in {split.time}, {split.leader}, as its source says"
        return race_answer(stored, what, said, athlete)
    said = f"The source has {split.at} in {split.time} and does not say whose"
    return race_answer(stored, what, said, athlete)
