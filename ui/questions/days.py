"""Answers on days: what happened on one, and how many lie between two."""

from db.anniversaries import records_on
from track.dates import Day, days_between
from track.errors import NothingStored
from track.results import Race
from ui.cards import Button, Card, Colour, Fact
from ui.custom_ids import RaceProof
from ui.lookups.on_this_day import OnThisDayLookup, mark_told
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.words import count, race_label, race_title

WEEK = 7
MOST_RECORDS = 3
"""Records named in one line of an answer."""


async def on_day(asking: Asking) -> Answer:
    """Show what happened on a day of the year, or of one year."""
    day = asking.get("date")
    card = await OnThisDayLookup(day).card(asking.here)
    if not asking.says("record", "records"):
        return Answer(card, f"what happened on {day}")
    world = asking.says("world")
    sets = [
        each
        for each in await records_on(asking.here.view, day)
        if not world or any(record.scope == "WR" for record in each.records)
    ]
    told = [f"{each.records[0].day.year}: {mark_told(each)}" for each in sets[:MOST_RECORDS]]
    more = len(sets) - MOST_RECORDS
    if more > 0:
        told.append(count(more, "more", "more"))
    kind = "world records" if world else "records"
    said = "; ".join(told) or f"No {kind.removesuffix('s')} of that day is stored"
    return Answer(card, f"{kind} set on {day}", said)


async def between(asking: Asking) -> Answer:
    """Answer how many days lie between two days, or two races."""
    ends: list[tuple[Day, Race | None]] = []
    for filled in asking.question.filled:
        if filled.slot in ("race", "other_race"):
            race = await asking.race(filled.slot)
            ends.append((race.day, race))
        elif filled.slot in ("day", "other_day"):
            ends.append((filled.value, None))
    (first, _), (second, _) = sorted(ends, key=lambda end: end[0])
    gap = days_between(first, second)
    if gap is None:
        raise NothingStored(
            f"From {first} to {second} cannot be counted in days; name two whole dates."
        )
    weeks, rest = divmod(gap.days, WEEK)
    told = [count(weeks, "week")] if weeks else []
    told += [count(rest, "day")] if rest and weeks else []
    races = [race for _, race in ends if race is not None]
    length = count(gap.days, "day")
    if told and asking.says("weeks"):
        length = f"{' '.join(told)} ({length})"
    card = Card(
        title=f"{length}, {first} to {second}",
        facts=tuple(Fact(str(race.day), race_label(race)) for race in races),
        buttons=tuple(
            Button(f"Proof: {race_title(race)}", str(RaceProof(race.id))) for race in races
        ),
        colour=Colour.CONVERSION,
    )
    return Answer(card, f"the days from {first} to {second}")
