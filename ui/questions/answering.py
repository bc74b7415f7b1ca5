"""From a question to its answer: each form with what answers it."""

from collections.abc import Awaitable, Callable

from track.questions.reading import Question, read_question
from ui.lookups.lookup import Here
from ui.questions import pairs, races, years
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.refusal import NotAsked

ANSWERS: dict[str, Callable[[Asking], Awaitable[Answer]]] = {
    "beat": pairs.beat,
    "margin": pairs.margin,
    "score": pairs.score,
    "h2h": pairs.h2h,
    "last_beat": pairs.last_beat,
    "first_beat": pairs.first_beat,
    "last_met": pairs.last_met,
    "won": years.won,
    "placed": races.placed,
    "place_of": races.place_of,
    "was_placed": races.was_placed,
    "mark_of": races.mark_of_athlete,
    "ran_mark": races.ran_mark,
    "tagged": races.tagged,
    "winning_margin": races.winning_margin,
    "ahead_of": races.ahead_of,
    "ran": years.ran,
    "did_finish": races.did_finish,
    "did_not_finish": races.did_not_finish,
    "field": races.field,
    "under": races.under,
    "split_of": races.split_of,
    "last_lap": races.last_lap,
    "when_race": races.when_race,
    "won_times": years.won_times,
}
"""What answers each form, by its name."""


async def answer(text: str, here: Here) -> Answer:
    """Return the answer to a question.

    Raises:
        NotAsked: no form accounts for it.
        TrackError: what it names is not clear, or not stored.
    """
    read = read_question(text)
    if not isinstance(read, Question):
        raise NotAsked(read)
    return await ANSWERS[read.form.name](Asking(read, here))
