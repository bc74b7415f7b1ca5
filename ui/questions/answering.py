"""From a question to its answer: each form with what answers it."""

import asyncio
from collections.abc import Awaitable, Callable

from track.questions.reading import Question, read_question
from ui.cards import Card
from ui.lookups.lookup import Here
from ui.questions import (
    ages,
    bests,
    careers,
    days,
    lists,
    marks,
    pairs,
    people,
    places,
    records,
    unknowable,
    winners,
    years,
)
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.questions.refusal import NotAsked, forms_card
from ui.questions.sexes import for_both

ANSWERS: dict[str, Callable[[Asking], Awaitable[Answer]]] = {
    "beat": pairs.beat,
    "margin": pairs.margin,
    "score": pairs.score,
    "h2h": pairs.h2h,
    "named": pairs.named,
    "last_beat": pairs.last_beat,
    "first_beat": pairs.first_beat,
    "last_met": pairs.last_met,
    "won": for_both(years.won),
    "placed": places.placed,
    "place_of": places.place_of,
    "was_placed": places.was_placed,
    "mark_of": marks.mark_of_athlete,
    "ran_mark": marks.ran_mark,
    "tagged": marks.tagged,
    "winning_mark": marks.winning_mark,
    "youngest": ages.youngest,
    "winning_margin": marks.winning_margin,
    "ahead_of": places.ahead_of,
    "ran": years.ran,
    "did_finish": places.did_finish,
    "did_not_finish": places.did_not_finish,
    "field": places.field,
    "under": marks.under,
    "split_of": marks.split_of,
    "last_lap": marks.last_lap,
    "when_race": places.when_race,
    "won_times": years.won_times,
    "youngest_winner": for_both(winners.youngest_winner),
    "fastest_win": for_both(winners.fastest_win),
    "older": ages.older,
    "faster": ages.faster,
    "faster_at_age": ages.faster_at_age,
    "age": ages.age,
    "is_age": ages.is_age,
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
    "holds": for_both(records.holds),
    "is_holder": records.is_holder,
    "held_before": for_both(records.held_before),
    "stood": for_both(records.stood),
    "set_age": records.set_age,
    "first_under": for_both(records.first_under),
    "worth": lists.worth,
    "nth_best": for_both(lists.nth_best),
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
    # Reading takes some hundredths of a second, and others are waiting.
    read = await asyncio.to_thread(read_question, text)
    if not isinstance(read, Question):
        raise NotAsked(read)
    return (await ANSWERS[read.form.name](Asking(read, here))).shown
