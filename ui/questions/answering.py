"""From a question to its answer: each form with what answers it."""

from collections.abc import Awaitable, Callable

from track.questions.reading import Question, read_question
from ui.cards import Card
from ui.lookups.lookup import Here
from ui.questions import (
    bests,
    careers,
    days,
    lists,
    pairs,
    people,
    races,
    records,
    unknowable,
    years,
)
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.refusal import NotAsked, forms_card

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
    "winning_mark": races.winning_mark,
    "youngest": people.youngest,
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
    "older": people.older,
    "faster": people.faster,
    "faster_at_age": people.faster_at_age,
    "age": people.age,
    "is_age": people.is_age,
    "origin": people.origin,
    "is_from": people.is_from,
    "medals": people.won_medals,
    "count_medals": people.won_medals,
    "last_lost": careers.last_lost,
    "last_won": careers.last_won,
    "count_lost": careers.count_lost,
    "has_lost": careers.has_lost,
    "count_won": careers.count_won,
    "streak": careers.streak,
    "longest_streak": careers.longest_streak,
    "season": careers.season,
    "last_raced": careers.last_raced,
    "nemesis": careers.nemesis,
    "who_is": careers.who_is,
    "records_of": careers.records_of,
    "best": bests.best,
    "season_best": bests.season_best,
    "improved": bests.improved,
    "holds": records.holds,
    "held_before": records.held_before,
    "stood": records.stood,
    "first_under": records.first_under,
    "worth": lists.worth,
    "nth_best": lists.nth_best,
    "rank_of": lists.rank_of,
    "rank_mark": lists.rank_mark,
    "on_day": days.on_day,
    "days_between": days.between,
    "led": unknowable.led,
    "national_champion": unknowable.national_champion,
    "selection": unknowable.selection,
}
"""What answers each form, by its name."""


async def answer(text: str, here: Here) -> Card:
    """Return the answer to a question; where none is asked, every kind of question.

    Raises:
        NotAsked: no form accounts for it.
        TrackError: what it names is not clear, or not stored.
    """
    if not text.strip():
        return forms_card()
    read = read_question(text)
    if not isinstance(read, Question):
        raise NotAsked(read)
    return (await ANSWERS[read.form.name](Asking(read, here))).shown
