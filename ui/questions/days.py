"""Answers on days: what happened on one, and how many lie between two."""

from track.dates import Day, days_between
from track.errors import NothingStored
from track.results import Race
from ui.cards import Button, Card, Colour, Fact
from ui.custom_ids import RaceProof
from ui.lookups.on_this_day import OnThisDayLookup
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.words import count, race_label, race_title

WEEK = 7


async def on_day(asking: Asking) -> Answer:
    """Show what happened on a day of the year, or of one year."""
    lookup = OnThisDayLookup(asking.get("date"))
    card = await lookup.card(asking.here)
    return Answer(card, f"what happened on {asking.get('date')}")


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
    card = Card(
        title=f"{count(gap.days, 'day')}, {first} to {second}",
        lines=(" ".join(told),) if told else (),
        facts=tuple(Fact(str(race.day), race_label(race)) for race in races),
        buttons=tuple(
            Button(f"Proof: {race_title(race)}", str(RaceProof(race.id))) for race in races
        ),
        colour=Colour.CONVERSION,
    )
    return Answer(card, f"the days from {first} to {second}")
