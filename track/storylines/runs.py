"""Wins in a row, what ended them, and years without a loss."""

from collections.abc import Iterator
from dataclasses import replace

from track.careers import Start
from track.coverage import STORED, of_career
from track.dates import Day, days_between
from track.events import Event
from track.head_to_head import Kind, Rule
from track.race_words import count, ordinal
from track.storylines.context import RaceContext, Runner, followed
from track.storylines.phrases import beaten_by, either, group_of, number, on_day, where
from track.storylines.rows import start_row
from track.storylines.storyline import Storyline
from track.streaks import Fate, Streak, Streaks, fate, streaks

SHORTEST, LONG_DAYS, SHORT_DAYS = 5, 365, 120
"""Wins in a row worth telling of when they end; one fewer where they took a year."""
MANY = 8
"""Wins in a row worth telling of that took no more than a season."""
ON = 4
"""Wins in a row worth telling of while they last."""
LEADERS = 6


def runs(context: RaceContext) -> Iterator[Storyline]:
    """Yield streaks that ended or go on, and who is unbeaten in the year, of followed careers."""
    if not context.final:
        return
    for runner in filter(followed, context.finishers[:LEADERS]):
        own = Start(context.race, runner.line, runner.own is not None)
        if fate(own) is Fate.LOST:
            yield from _ended(context, runner, own)
        elif fate(own) is Fate.WON:
            yield from _goes_on(context, runner, own)


def _rules(context: RaceContext, runner: Runner) -> Iterator[tuple[Rule, str]]:
    """Yield the rules a streak is looked for under, with what a race of it is called.

    Only those under which the final before was won: else no streak can go on or end.
    """
    race = context.race
    group, same = group_of(race.event), either(group_of(race.event))
    rules = [(Rule(group), f"{same} final")]
    if race.paced:
        rules.insert(0, (Rule(group, kind=Kind.PACED), f"paced {same} final"))
    if race.meet.level.championship:
        rules.insert(0, (Rule(group, kind=Kind.CHAMPIONSHIP), f"championship {same} final"))
    if runner.whole:
        rules.append((Rule(), "final"))
    for rule, one in rules:
        fates = (fate(each) for each in runner.finals if rule.counts(each.race))
        if next((each for each in fates if each is not Fate.OPEN), None) is Fate.WON:
            yield rule, one


def _found(context: RaceContext, runner: Runner, own: Start, rule: Rule) -> Streaks:
    """Return the streaks with this race last, whatever else was run that day."""
    return streaks([*runner.finals, own], replace(rule, as_of=context.race.day))


def _ended(context: RaceContext, runner: Runner, own: Start) -> Iterator[Storyline]:
    best: Storyline | None = None
    for rule, one in _rules(context, runner):
        found = _found(context, runner, own, rule)
        run = found.runs[0] if found.runs else None
        if run is None or run.ended_by != own or not _long(run, context.race.day):
            continue
        if not _followed(context, runner, run):
            continue
        told = _end(context, runner, found, one, rule)
        if best is None or told.rank > best.rank:
            best = told
    if best is not None:
        yield best


def _followed(context: RaceContext, runner: Runner, run: Streak) -> bool:
    """Return whether a source follows the career from the loss before the run, or its first win.

    Of other careers it is chance which losses are stored.
    """
    return runner.covered((run.after or run.wins[-1]).race.day, context.race.day)


def _long(run: Streak, day: Day) -> bool:
    apart = days_between(run.wins[-1].race.day, day)
    if apart is not None and apart.days < SHORT_DAYS:
        return len(run.wins) >= MANY
    year = apart is not None and apart.days >= LONG_DAYS
    return len(run.wins) >= SHORTEST - year


def _end(context: RaceContext, runner: Runner, found: Streaks, one: str, rule: Rule) -> Storyline:
    run, day = found.runs[0], context.race.day
    wins = len(run.wins)
    since = run.after.race.day if run.after else run.wins[-1].race.day
    apart = days_between(since, day) if run.after else None
    sure = run.after is not None and runner.logged(since, day) and _clear(runner, since, rule)
    last = ""
    if run.after is not None and apart is not None:
        behind = beaten_by(context, run.after)
        last = f" in {count(apart.days, 'day')}, since {on_day(since)} ({where(run.after)}{behind})"
    stored = "" if sure else "stored "
    sentence = (
        f"{runner.name} lost a {stored}{one} for the first time{last}, after "
        f"{number(wins)} wins in a row."
    )
    return Storyline(
        kind="streak",
        subject=f"streak {runner.id}",
        about=(runner.id,),
        rank=700 + 6 * min(wins, 15) + (rule.kind is Kind.PACED),
        why=f"the end of {wins} wins in a row",
        sentence=sentence,
        sure=sure,
        scope=found.rule.words,
        coverage=of_career(runner.career.log) if sure else STORED,
        proof=tuple(start_row(each) for each in (run.ended_by, *run.wins, run.after) if each),
    )


def _clear(runner: Runner, since: Day, rule: Rule) -> bool:
    """Return whether no lost final since then may have been one of those counted.

    Of some races no source says whether they were paced.
    """
    if rule.kind is not Kind.PACED:
        return True
    loose = replace(rule, kind=Kind.ANY)
    return not any(
        start.race.paced is None
        and loose.counts(start.race)
        and start.race.day.number > since.number
        and fate(start) is Fate.LOST
        for start in runner.finals
    )


def _goes_on(context: RaceContext, runner: Runner, own: Start) -> Iterator[Storyline]:
    best: Storyline | None = None
    for rule, one in _rules(context, runner):
        found = _found(context, runner, own, rule)
        run = found.current
        if run is None or len(run.wins) < ON or not _followed(context, runner, run):
            continue
        told = _on(context, runner, found, one)
        if best is None or told.rank > best.rank:
            best = told
    if best is not None:
        yield best
    if runner.whole:
        yield from _unbeaten(context, runner, own)


def _on(context: RaceContext, runner: Runner, found: Streaks, one: str) -> Storyline:
    run = found.runs[0]
    wins, first = len(run.wins), run.wins[-1].race.day
    since = run.after.race.day if run.after else first
    sure = runner.logged(since, context.race.day) and _clear(runner, since, found.rule)
    stored = "" if sure else "stored "
    lost = ""
    if run.after is not None:
        lost = f"; the last {stored}loss was on {on_day(since)} ({where(run.after)})"
    return Storyline(
        kind="streak",
        subject=f"streak {runner.id}",
        about=(runner.id,),
        rank=450 + 12 * min(wins, 20),
        why=f"{wins} wins in a row",
        sentence=(
            f"It was {runner.name}'s {ordinal(wins)} win in a row in {stored}{one}s, a run that "
            f"began on {on_day(first)}{lost}."
        ),
        sure=sure,
        scope=found.rule.words,
        coverage=of_career(runner.career.log) if sure else STORED,
        proof=tuple(start_row(each) for each in (*run.wins, run.after) if each),
    )


def _unbeaten(context: RaceContext, runner: Runner, own: Start) -> Iterator[Storyline]:
    """Yield that every final of the year was won, of any event."""
    day = context.race.day
    rule = Rule(since=Day(day.year * 10000 + 101))
    found = _found(context, runner, own, rule)
    new_year = Day(day.year * 10000 + 101)
    if len(found.decided) < 3 or found.losses or found.open:
        return
    if not runner.covered(new_year, day):
        return
    sure = runner.logged(new_year, day)
    yield Storyline(
        kind="streak",
        subject=f"unbeaten {runner.id}",
        about=(runner.id,),
        rank=480 + 4 * min(len(found.decided), 10),
        why="unbeaten in the year",
        sentence=(
            f"{runner.name} has won all {number(len(found.decided))} {'' if sure else 'stored '}"
            f"finals of {day.year}: {_listed(found.decided)}."
        ),
        sure=sure,
        scope=found.rule.words,
        coverage=of_career(runner.career.log) if sure else STORED,
        proof=tuple(map(start_row, found.decided)),
    )


def _listed(starts: tuple[Start, ...]) -> str:
    told = [f"{_event(each.race.event)} in {each.race.meet.city.split(',')[0]}" for each in starts]
    *others, last = told[::-1]
    return f"{', '.join(others)} and {last}" if others else last


def _event(event: Event) -> str:
    return f"the {event.name}"
