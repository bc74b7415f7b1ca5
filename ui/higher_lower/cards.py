"""The card of a run: what was right, what is asked now, and how it ended."""

from collections.abc import Iterator

from track.careers import better
from track.coverage import STORED
from track.higher_lower import Guess, Run, State, words_of
from track.marks import distance_between
from track.toplists import Ranked, TopList
from ui.cards import Button, Card, Colour, Fact
from ui.higher_lower.custom_ids import AGAIN, RunPress
from ui.lookups.bests_asked import BestsAskedLookup, best_fact
from ui.words import SEX_NAMES, event_on, footer

_CHANGED = "The stored marks of that question have changed since; your score stands."
_THROUGH = "Nobody of the list is left to ask about."


def run_card(run: Run, found: TopList, user_id: int, player: str) -> Card:
    """Return how a run of ``player`` stands, with the buttons that go on from there."""
    lines = {line.athlete.id: line for line in found.lines}
    what = SEX_NAMES[run.sex].casefold(), event_on(run.event, short_track=False)
    return Card(
        title=f"Higher or lower: {' '.join(what)}",
        context=f"{player}: score {run.score}, best here {run.best}",
        lines=tuple(_told(run, lines)),
        lead=tuple(_bests(run, lines)),
        notes=("Bests set outdoors alone.",) if run.event.has_short_track else (),
        footer=footer(STORED, found.newest),
        buttons=_buttons(run, user_id),
        colour=Colour.RESULT,
    )


def _told(run: Run, lines: dict[int, Ranked]) -> Iterator[str]:
    """Yield what came of the last answer, and why the run is over."""
    if run.state is State.CHANGED:
        yield _CHANGED
        return
    last = run.asked[-3:-1] if run.state is State.ON else run.pair
    if len(last) == 2 and all(number in lines for number in last):
        word = "Wrong" if run.state is State.WRONG else "Right"
        yield f"{word}: {_compared(run, lines[last[1]], lines[last[0]])}."
    if run.state is State.THROUGH:
        yield _THROUGH


def _compared(run: Run, line: Ranked, other: Ranked) -> str:
    mark, before = line.performance.mark, other.performance.mark
    is_better, is_worse = words_of(run.event)
    word = is_better if better(mark, before, run.event) else is_worse
    gap = distance_between(mark, before)
    return f"{line.athlete.name}'s {mark} is {word} than {other.athlete.name}'s {before} by {gap}"


def _bests(run: Run, lines: dict[int, Ranked]) -> Iterator[Fact]:
    """Yield the two bests in question; the second is kept back while the run is on."""
    for number in run.pair:
        if number in lines:
            fact = best_fact(lines[number])
            asked = run.state is State.ON and number == run.asked[-1]
            yield Fact(fact.name, f"{' or '.join(words_of(run.event))}?") if asked else fact


def _buttons(run: Run, user_id: int) -> tuple[Button, ...]:
    def press(does: str) -> str:
        return str(RunPress(does, user_id, run.number, len(run.asked)))

    if run.state is State.ON:
        better_word, worse_word = words_of(run.event)
        return (
            Button(better_word.capitalize(), press(Guess.BETTER.value)),
            Button(worse_word.capitalize(), press(Guess.WORSE.value)),
        )
    asked = BestsAskedLookup(run.event, run.sex, run.pair)
    return (*asked.buttons(), Button("Play again", press(AGAIN)))
