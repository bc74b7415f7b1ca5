"""How old they were: the youngest and the oldest, and what others had done at that age."""

from collections.abc import Iterator

from track.careers import Performance, bests
from track.comparisons import age_on, at_most
from track.coverage import STORED, of_career, of_field
from track.race_words import ordinal
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import gap, on_day, told, verb
from track.storylines.rows import performance_row, rows_of
from track.storylines.storyline import Storyline
from track.storylines.surfaces import surface_of

TEENAGER = 19
VETERAN = 35


def ages(context: RaceContext) -> Iterator[Storyline]:
    """Yield the youngest and oldest where notable, and young ones against the leaders."""
    yield from _extremes(context)
    for runner in context.marked:
        born = runner.career.born
        if born is not None and context.race.day.year - born.year <= TEENAGER + 1:
            age = _age(context, runner)
            if age is not None and age <= TEENAGER:
                yield from _same_age(context, runner, age)


def _age(context: RaceContext, runner: Runner) -> int | None:
    """Return the full years on the day, where they are certain."""
    if runner.career.born is None:
        return None
    least, most = age_on(runner.career.born, context.race.day)
    return least if least == most else None


def _extremes(context: RaceContext) -> Iterator[Storyline]:
    known = [(each.career.born, each) for each in context.finishers if each.career.born is not None]
    if len(known) < 3 or any(not born.exact for born, _ in known):
        return
    whole = context.race.complete and len(known) == len(context.finishers)
    ordered = sorted(known, key=lambda each: each[0].number)
    for (born, runner), word in ((ordered[-1], "youngest"), (ordered[0], "oldest")):
        age = _age(context, runner)
        if age is None or (age > TEENAGER if word == "youngest" else age < VETERAN):
            continue
        among = "of the finishers" if whole else "of those whose birth day is stored"
        mark = f" with {told(runner.line.mark, context.race.event)}" if runner.line.mark else ""
        yield Storyline(
            kind="ages",
            subject=word,
            about=(runner.id,),
            rank=380 if (runner.line.place or 9) > 1 else 560,
            why=f"the {word} at {age}",
            sentence=(
                f"{runner.name}, {age}, was the {word} {among} and placed {_ordinal(runner)}{mark}."
            ),
            sure=whole,
            scope="who finished",
            coverage=of_field(context.race, len(context.runners)) if whole else STORED,
            proof=(*rows_of(context, [runner.line]), f"born {on_day(born)}"),
        )


def _ordinal(runner: Runner) -> str:
    return ordinal(runner.line.place or 0)


def _same_age(context: RaceContext, runner: Runner, age: int) -> Iterator[Storyline]:
    """Yield the young one's mark against the best of each leader at that age, if better."""
    race, own = context.race, runner.own
    if own is None:
        return
    for other in context.finishers[:2]:
        born = other.career.born
        if other.id == runner.id or born is None or not other.logged_whole(race.day):
            continue
        if (other_age := _age(context, other)) is None or other_age <= age:
            continue
        found = _best_at(context, other, age)
        if found is None or not own.beats(found[0]):
            continue
        theirs, surface = found
        yield Storyline(
            kind="ages",
            subject=f"age {runner.id}",
            about=(runner.id, other.id),
            rank=575 - 5 * (other.line.place or 9),
            why=f"better at {age} than a leader of the race was",
            sentence=(
                f"{runner.name} {verb(race.event)} {told(own.mark, race.event)} at {age}, "
                f"{gap(own.mark, theirs.mark, race.event)} better than {other.name}'s best"
                f"{surface} up to that age{_where(context, theirs)}."
            ),
            sure=True,
            scope=f"{race.event.name}, marks up to the age of {age}",
            coverage=of_career(other.career.log),
            proof=(
                *rows_of(context, [runner.line]),
                performance_row(theirs, other.name),
                f"{runner.name} born {on_day(runner.career.born)}; {other.name} born {on_day(born)}"
                if runner.career.born
                else "",
            ),
        )


def _best_at(context: RaceContext, other: Runner, age: int) -> tuple[Performance, str] | None:
    """Return the best of another before the birthday after ``age``, and the surface it is of.

    That is none where the mark is the best on both; else it is the surface of the race.
    """
    race, born = context.race, other.career.born
    if born is None:
        return None
    found = bests(at_most(other.marks, born, age))
    same, away = (
        found.get((race.event, inside)) for inside in (race.short_track, not race.short_track)
    )
    if same is None:
        return None
    return same, surface_of(race) if away is not None and away.beats(same) else ""


def _where(context: RaceContext, theirs: Performance) -> str:
    mark = told(theirs.mark, theirs.event)
    held, race = theirs.race, context.race
    same = held is not None and held.name == race.name and bool(race.name)
    here = (
        f"in this race in {theirs.day.year}" if same else f"in {theirs.where}, {on_day(theirs.day)}"
    )
    return f", {mark} {here}"
