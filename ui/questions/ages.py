"""Answers on ages: how old somebody was, who is older, who was better at an age."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from db.careers import births, career
from db.races import stored_race
from track.careers import Performance, bests
from track.comparisons import By, at_most
from track.dates import Day, ages_on
from track.errors import NothingStored
from track.events import Event
from track.marks import Status
from track.results import Athlete
from ui.lookups.athlete import AthleteLookup, seen_of_late
from ui.lookups.compare import CompareLookup
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.careers import required
from ui.questions.lines import gap_told, race_answer
from ui.words import family_names, race_title


async def age(asking: Asking) -> Answer:
    """Answer how old somebody is, or was on a day or in a race."""
    athlete, day, where = await _day(asking)
    stored = await career(asking.here.view, athlete)
    born = required(stored)
    card = await AthleteLookup(athlete.id, day).card(asking.here)
    if asking.says("born", "birthday", "birthdate", "birth"):
        return Answer(card, f"birth of {athlete.name}", f"{athlete.name} was born {born}")
    what = f"age of {athlete.name}{where or ', as of today'}"
    if day is None and not seen_of_late(stored):
        # Deaths are not stored.
        return Answer(card, what, f"{athlete.name} was born {born}; whether alive is not stored")
    word = "is" if day is None else "was"
    return Answer(card, what, f"{athlete.name} {word} {_years(born, day)}{where}")


async def is_age(asking: Asking) -> Answer:
    """Answer whether somebody has, or had, an age."""
    athlete, day, where = await _day(asking)
    stored = await career(asking.here.view, athlete)
    born = required(stored)
    card = await AthleteLookup(athlete.id, day).card(asking.here)
    years, asked = _years(born, day), str(asking.get("age"))
    word = "Yes" if years == asked else "Cannot tell" if asked in years.split(" or ") else "No"
    verb = "is" if day is None else "was"
    what = f"whether {athlete.name} {verb} {asked}{where or ', as of today'}"
    return Answer(card, what, f"{word}: {athlete.name} {verb} {years}{where}, born {born}")


async def _day(asking: Asking) -> tuple[Athlete, Day | None, str]:
    """Return who is meant, and the day asked for in words; None for today."""
    if asking.question.slot("race"):
        asking.only_the_race()
        race, (athlete,) = await asking.race_of("who")
        return athlete, race.day, f" at {race_title(race)}, {race.day}"
    day = await asking.as_of()
    where = "" if day is None else f" on {day}" if day.exact else f" in {day}"
    return await asking.who(), day, where


def _years(born: Day, day: Day | None) -> str:
    """Return an age in years; two where it is not known whether the birthday was before."""
    if day is None:
        youngest, oldest = ages_on(born, datetime.now(UTC).date())
    else:
        youngest, oldest = ages_on(born, day.earliest)[0], ages_on(born, day.latest)[1]
    if oldest < 0:
        raise NothingStored(f"That is before the birth, {born}; ask for a later day.")
    return str(oldest) if youngest == oldest else f"{max(youngest, 0)} or {oldest}"


async def older(asking: Asking) -> Answer:
    """Answer who of two is older, or younger."""
    first, second = await asking.both()
    born = [required(await career(asking.here.view, each)) for each in (first, second)]
    card = await CompareLookup((first.id, second.id)).card(asking.here)
    what = f"who is {'younger' if asking.says('younger') else 'older'}, {first.name} or "
    what += second.name
    one, other = born
    if one.end < other.number or other.end < one.number:
        elder, junior = (0, 1) if one.end < other.number else (1, 0)
        chosen = junior if asking.says("younger") else elder
        people = (first, second)
        told = f"{people[chosen].name}, born {born[chosen]}"
        rest = f"{people[1 - chosen].name} was born {born[1 - chosen]}"
        return Answer(card, what, f"{told}; {rest}")
    return Answer(card, what, f"Cannot tell: they were born {one} and {other}")


async def faster(asking: Asking) -> Answer:
    """Answer who of two has the better best in an event, or show all they share."""
    first, second = await asking.both()
    as_of = await asking.as_of()
    careers = [(await career(asking.here.view, each)).until(as_of) for each in (first, second)]
    card = await CompareLookup((first.id, second.id), By.PB, as_of).card(asking.here)
    when = f"as of {as_of}" if as_of else "as of today"
    what = f"bests of {first.name} and {second.name}, {when}"
    event = asking.event
    if event is None:
        return Answer(card, what)
    marks = [bests(each.performances).get((event, False)) for each in careers]
    said = _better(asking, (first, second), event, marks)
    return Answer(card, f"{what}, {event.name}", said)


async def faster_at_age(asking: Asking) -> Answer:
    """Answer who of two was better at an age, in an event or in all they share."""
    first, second = await asking.both()
    years = asking.get("age")
    careers = [await career(asking.here.view, each) for each in (first, second)]
    youngest = max(required(each) for each in careers)
    # The last day on which the younger of the two has that age.
    day = Day.of(_birthday(youngest, years + 1) - timedelta(days=1))
    card = await CompareLookup((first.id, second.id), By.AGE, day).card(asking.here)
    what = f"{first.name} and {second.name} at {years}"
    event = asking.event
    if event is None:
        return Answer(card, what)
    marks = [
        bests(at_most(each.performances, required(each), years)).get((event, False))
        for each in careers
    ]
    said = _better(asking, (first, second), event, marks)
    return Answer(card, f"{what}, {event.name}", f"{said} at {years}")


def _better(
    asking: Asking,
    people: Sequence[Athlete],
    event: Event,
    marks: Sequence[Performance | None],
) -> str:
    """Return whose outdoor best is better and by how much; yes or no where that is asked."""
    names = family_names(people)
    for athlete, made in zip(people, marks, strict=True):
        if made is None:
            return f"Cannot tell: no {event.name} of {athlete.name} is stored"
    one, other = (made for made in marks if made is not None)
    told = f"{names[people[0].id]} {one.mark}, {names[people[1].id]} {other.mark}"
    yes = asking.says("than")
    if not one.beats(other) and not other.beats(one):
        return f"{'No: level' if yes else 'Level'}: {told}"
    lead = people[0 if one.beats(other) else 1]
    word = f"{'Yes' if one.beats(other) else 'No'}: " if yes else ""
    return f"{word}{names[lead.id]} by {gap_told(one.mark, other.mark)}: {told}"


def _birthday(born: Day, age: int) -> date:
    """Return the day somebody turns an age, the last it can be."""
    latest = born.latest
    leap = (latest.month, latest.day) == (2, 29)
    return date(latest.year + age, 3 if leap else latest.month, 1 if leap else latest.day)


async def youngest(asking: Asking) -> Answer:
    """Answer who was the youngest or oldest in a race, of those whose birth is stored."""
    stored = await stored_race(asking.here.view, await asking.race())
    lines = [line for line in stored.lines if line.status is not Status.DNS]
    born = await births(asking.here.view, [line.athlete.id for line in lines])
    oldest = asking.says("oldest")
    what = f"the {'oldest' if oldest else 'youngest'} in"
    known = sorted(
        (line.athlete for line in lines if line.athlete.id in born),
        key=lambda athlete: born[athlete.id].number,
        reverse=not oldest,
    )
    if not known:
        return race_answer(stored, what, "Cannot tell: no birth of those in it is stored")
    first = born[known[0].id]
    same = [each for each in known if _may_be(born[each.id], first)]
    whole = len(known) == len(lines) and stored.race.complete
    sure = "" if whole else f", of {len(known)} whose birth is stored"
    told = " or ".join(f"{each.name}, born {born[each.id]}" for each in same)
    return race_answer(stored, what, f"{told}{sure}")


def _may_be(born: Day, first: Day) -> bool:
    """Return whether two may be born on one day, as far as is known."""
    return born.number <= first.end and first.number <= born.end
