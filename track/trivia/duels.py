"""Questions about the score between two athletes, and how long somebody went on winning.

Both are counts of what is stored, by the rules of the cards that tell them, and say so.
"""

import random
from collections import Counter
from collections.abc import Sequence

from track.dates import Day
from track.events import Event
from track.head_to_head import HeadToHead, Meeting, Outcome, Rule, undecided
from track.marks import Status
from track.race_words import count, ordinal
from track.results import Athlete
from track.trivia.choices import question
from track.trivia.question import Question
from track.trivia.rows import Asked, Outing
from track.trivia.words import cited, race_called

LEAST_MEETINGS = 4
LEAST_WINS = 4
"""A shorter run is none to ask about."""
_ROWS_SHOWN = 6
"""Finals of two athletes a proof tells one by one; of the others it tells how they ended."""


def head_to_head(
    asked: Asked, first: Athlete, second: Athlete, meetings: Sequence[Meeting], to: Day,
    rng: random.Random,
) -> Question | None:  # fmt: skip
    """Ask for the score of two athletes in the finals stored up to ``to``."""
    counted = HeadToHead.count(first, second, meetings, Rule())
    won, lost = counted.score
    if won + lost < LEAST_MEETINGS or won + lost != len(counted.meetings):
        return None
    near = [(won + up, lost + down) for up in (-2, -1, 0, 1, 2) for down in (-2, -1, 0, 1, 2)]
    wrong = [(lost, won), *(each for each in near if abs(sum(each) - won - lost) <= 1)]
    right = f"{won}–{lost}"
    return question(
        asked,
        f"{first.name} against {second.name}: what is the score in their stored finals to {to}?",
        right,
        [f"{mine}–{yours}" for mine, yours in wrong if mine >= 0 and yours >= 0],
        answer=f"{first.name} {won}, {second.name} {lost}: their stored finals to {to}.",
        proof=[*map(_met, counted.meetings[:_ROWS_SHOWN]), *_more_met(counted)],
        rng=rng,
        meets=[met.race.meet.id for met in counted.meetings],
    )


def _met(met: Meeting) -> str:
    places = [
        f"{ordinal(line.place) if line.place else line.status.value} {line.athlete.name}"
        for line in (met.first, met.second)
    ]
    where = race_called(met.race).removeprefix("the ")
    return cited(f"{where}, {met.race.day}: {', '.join(places)}", met.first.sources)


def _more_met(counted: HeadToHead) -> list[str]:
    """Return how the finals behind those that are shown ended, so that the score adds up."""
    more = counted.meetings[_ROWS_SHOWN:]
    if not more:
        return []
    won = sum(met.outcome is Outcome.FIRST for met in more)
    row = (
        f"And {count(len(more), 'more final')} before: {counted.first.name} {won}, "
        f"{counted.second.name} {len(more) - won}"
    )
    return [cited(row, dict.fromkeys(code for met in more for code in met.first.sources))]


def streak(
    asked: Asked, athlete: Athlete, event: Event, outings: Sequence[Outing], to: Day,
    rng: random.Random,
) -> Question | None:  # fmt: skip
    """Ask how many finals of an event in a row somebody won at most.

    None where two were on one day, so that nobody knows which came first.
    """
    decided = [(each, won) for each in outings if (won := _won(each)) is not None]
    days = Counter(each.day for each in outings)
    if any(number > 1 for number in days.values()) or not all(day.exact for day in days):
        return None
    best: list[Outing] = []
    run: list[Outing] = []
    for each, won in decided:
        run = [*run, each] if won else []
        best = max(best, run, key=len)
    longest = len(best)
    if longest < LEAST_WINS:
        return None
    near = [longest + step for step in (-3, -2, -1, 1, 2, 3) if longest + step > 1]
    return question(
        asked,
        f"How many stored {event.name} finals did {athlete.name} win in a row at most, to {to}?",
        str(longest),
        [str(each) for each in near],
        answer=f"{athlete.name} won {count(longest, f'stored {event.name} final')} in a row, from "
        f"{best[0].day} to {best[-1].day}.",
        proof=[
            cited(
                f"{athlete.name}, {event.name}, won on {', '.join(str(each.day) for each in best)}",
                dict.fromkeys(code for each in best for code in each.sources),
            )
        ],
        rng=rng,
        meets=[each.meet for each in outings],
    )


def _won(outing: Outing) -> bool | None:
    """Return whether a final was won; None where it neither goes on with a run nor ends it."""
    if undecided(outing, paced=outing.paced):
        return None
    if outing.status is not Status.OK:
        return False
    return None if outing.place is None else outing.place == 1
