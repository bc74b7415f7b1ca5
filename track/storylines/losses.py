"""Losses that are rare, and long times without a win."""

from collections.abc import Iterator

from track.careers import Start
from track.coverage import STORED, of_career
from track.dates import Day
from track.head_to_head import Rule
from track.race_words import count
from track.storylines.context import RaceContext, Runner, followed
from track.storylines.phrases import beaten_by, either, group_of, number, on_day, where
from track.storylines.rows import start_row
from track.storylines.storyline import Storyline
from track.streaks import Fate, fate

FEW_LOSSES, MANY_RACES = 3, 8
WINNER = 3
"""Wins that make it worth telling that there was none for long."""
YEARS = 2
LEADERS = 6


def losses(context: RaceContext) -> Iterator[Storyline]:
    """Yield whose loss was a rare one, and who used to win and has not for long.

    Of a career no source follows, neither: it is chance which wins and losses are stored.
    """
    if not context.final:
        return
    group = group_of(context.race.event)
    for runner in filter(followed, context.finishers[:LEADERS]):
        own = Start(context.race, runner.line, runner.own is not None)
        if fate(own) is Fate.LOST:
            before = [
                each
                for each in runner.finals
                if each.race.event in group and fate(each) is not Fate.OPEN
            ]
            if len(before) >= MANY_RACES:
                yield from _rare(context, runner, before)
                yield from _winless(context, runner, own, before)


def _rare(context: RaceContext, runner: Runner, decided: list[Start]) -> Iterator[Storyline]:
    """Yield that a loss was one of few in the two years before."""
    race = context.race
    since = _years_before(race.day, YEARS)
    rule = Rule(group_of(race.event), since=since)
    before = [each for each in decided if rule.counts(each.race)]
    lost = [each for each in before if fate(each) is Fate.LOST]
    if len(before) < MANY_RACES or not 0 < len(lost) < FEW_LOSSES:
        return
    if not runner.covered(since, race.day):
        return
    sure = runner.logged(since, race.day)
    told = " and ".join(
        f"{on_day(each.race.day)} in {where(each)}{beaten_by(context, each)}" for each in lost[::-1]
    )
    finals = f"{'' if sure else 'stored '}{either(rule.events)} finals"
    yield Storyline(
        kind="streak",
        subject=f"losses {runner.id}",
        about=(runner.id,),
        rank=600 + 5 * len(before) - 20 * len(lost),
        why=f"only {count(len(lost), 'loss', 'losses')} in {len(before)} finals before",
        sentence=(
            f"{runner.name} had lost only {number(len(lost))} of {number(len(before))} {finals} "
            f"in the 24 months before: {told}."
        ),
        sure=sure,
        scope=rule.words,
        coverage=of_career(runner.career.log) if sure else STORED,
        proof=tuple(map(start_row, before)),
    )


def _winless(
    context: RaceContext, runner: Runner, own: Start, before: list[Start]
) -> Iterator[Storyline]:
    """Yield that somebody who used to win has not for many finals, this one among them."""
    race = context.race
    won = [number_ for number_, each in enumerate(before) if fate(each) is Fate.WON]
    if len(won) < WINNER or won[0] + 1 < MANY_RACES:
        return
    last, without = before[won[0]], won[0] + 1
    if not runner.covered(last.race.day, race.day):
        return
    sure = runner.logged(last.race.day, race.day)
    rule = Rule(group_of(race.event), as_of=race.day)
    yield Storyline(
        kind="streak",
        subject=f"winless {runner.id}",
        about=(runner.id,),
        rank=400 + 4 * min(without, 20),
        why=f"no win in {without} finals",
        sentence=(
            f"{runner.name} has not won a {'' if sure else 'stored '}{either(rule.events)} final "
            f"since {on_day(last.race.day)} in {where(last)}: {number(without)} without a win."
        ),
        sure=sure,
        scope=rule.words,
        coverage=of_career(runner.career.log) if sure else STORED,
        proof=tuple(map(start_row, (own, *before[:without]))),
    )


def _years_before(day: Day, years: int) -> Day:
    """Return the day so many years before; of the 29th of February the day before it."""
    earlier = day.number - years * 10000
    return Day(earlier - 1 if earlier % 10000 == 229 else earlier)
