"""Who met whom: first wins, scores after this race, finals run again."""

from collections.abc import Iterator

from track.coverage import LEVEL_NAMES, STORED
from track.dates import days_between
from track.head_to_head import HeadToHead, Meeting, Outcome, Rule
from track.race_words import count, ordinal
from track.storylines.context import PODIUM, RaceContext, Runner
from track.storylines.phrases import either, group_of, number, numbered, race_called
from track.storylines.rows import row_of
from track.storylines.storyline import Storyline

LEADERS, DEEPEST = 3, 8
WINLESS = 4


def meetings(context: RaceContext) -> Iterator[Storyline]:
    """Yield what the race means for pairs of the first three with the first eight."""
    if not context.final:
        return
    finishers = context.finishers[:DEEPEST]
    for place, winner in enumerate(finishers[:LEADERS]):
        for loser in finishers[place + 1 :]:
            # Nothing is told of a first meeting.
            if winner.lines.keys().isdisjoint(loser.lines):
                continue
            pair = head_to_head(context, winner, loser)
            if not pair.decided or pair.decided[0].race.id != context.race.id:
                continue
            if pair.decided[0].outcome is not Outcome.FIRST:
                continue
            told = _told(context, winner, loser, pair, close=place == 0 and loser is finishers[1])
            if told is not None:
                yield told
    yield from _rematch(context)


def head_to_head(context: RaceContext, first: Runner, second: Runner) -> HeadToHead:
    """Return the count of the two after the race, in finals of the event and those like it."""
    race = context.race
    both = [
        Meeting(start.race, start.line, second.lines[start.race.id])
        for start in first.finals
        if start.race.id in second.lines
    ]
    both.append(Meeting(race, first.line, second.line))
    rule = Rule(group_of(race.event), finals_only=True, as_of=race.day)
    return HeadToHead.count(first.line.athlete, second.line.athlete, both, rule)


def _told(
    context: RaceContext, winner: Runner, loser: Runner, pair: HeadToHead, *, close: bool
) -> Storyline | None:
    wins, losses = pair.score
    ties = pair.total(Outcome.TIE)
    both = winner.logged_fully(context.race.day) and loser.logged_fully(context.race.day)
    subject = f"pair {winner.id} {loser.id}"
    finals = f"{'' if both else 'stored '}{either(group_of(context.race.event))} finals"
    top = 30 * (4 - (winner.line.place or 4)) if (winner.line.place or 9) < 4 else 0
    if wins == 1 and losses >= 2 and not ties:
        sentence = (
            f"{winner.name} beat {loser.name} for the first time in {number(losses + 1)} {finals}."
            if both
            else f"It was the first of {number(losses + 1)} {finals} with both in which "
            f"{winner.name} beat {loser.name}."
        )
        rank, why = 560 + 6 * min(losses, 10) + top, "a first win over somebody"
    elif wins >= WINLESS and not losses and not ties:
        sentence = f"{loser.name} is now 0–{wins} against {winner.name} in {finals}."
        rank, why = 430 + 8 * min(wins, 10) + top, "somebody never beaten"
        subject = f"winless {loser.id}"
    elif close and wins + losses >= 2:
        drawn = f", {count(ties, 'tie')}" if ties else ""
        sentence = (
            f"It was {winner.name}'s {ordinal(wins)} win over {loser.name} in "
            f"{number(wins + losses + ties)} {finals} ({wins}–{losses}{drawn})."
        )
        rank, why = 580, "the first two against one another"
    else:
        return None
    return Storyline(
        kind="meetings",
        subject=subject,
        about=(winner.id, loser.id) if wins == 1 or close else (loser.id, winner.id),
        rank=rank,
        why=why,
        sentence=sentence,
        sure=both,
        scope=pair.rule.words,
        coverage="both careers are stored whole" if both else STORED,
        proof=tuple(_row(met) for met in pair.decided),
    )


def _row(met: Meeting) -> str:
    return f"{row_of(met.race, met.first)}; {met.second.athlete.name} {_place(met)}"


def _place(met: Meeting) -> str:
    line = met.second
    mark = f" {line.mark}" if line.mark else ""
    return f"{line.place}{mark}" if line.place else line.status.value


def _rematch(context: RaceContext) -> Iterator[Storyline]:
    """Yield that the first two met in a championship final before, the last time they did."""
    if len(context.finishers) < 2 or context.first is None:
        return
    first, second = context.finishers[:2]
    earlier = [
        met
        for met in head_to_head(context, first, second).decided
        if met.race.id != context.race.id
    ]
    if not earlier or not earlier[0].race.meet.level.of_nations:
        return
    last = earlier[0]
    apart = days_between(last.race.day, context.race.day)
    if apart is None or last.outcome not in {Outcome.FIRST, Outcome.SECOND}:
        return
    again = last.outcome is Outcome.FIRST
    better, worse = (last.first, last.second) if again else (last.second, last.first)
    if better.place not in PODIUM or worse.place not in PODIUM:
        return
    places = f" ({ordinal(better.place or 0)} and {ordinal(worse.place or 0)})"
    he = {"M": "he", "W": "she"}[first.line.athlete.sex]
    then = f"{he} also finished ahead" if again else f"{second.name} finished ahead"
    did = f"beat {second.name} again" if again else f"turned the tables on {second.name}"
    sentence = (
        f"{first.name} {did} in a rematch of {race_called(last.race)} "
        f"{numbered(apart.days, 'day')} before, where {then}{places}."
    )
    yield Storyline(
        kind="meetings",
        subject="rematch",
        about=(first.id, second.id),
        rank=640,
        why=f"a final of the {LEVEL_NAMES[last.race.meet.level]} run again",
        sentence=sentence,
        sure=True,
        scope="the first two of the race",
        coverage="both races are stored",
        proof=(_row(last), *(row_of(context.race, each.line) for each in (first, second))),
    )
