"""Questions about records: who held them, since when, and what they were.

Holders and marks are asked as of the day up to which the records were looked for.
"""

import random

from track.race_words import event_of
from track.storylines.phrases import record_name, told
from track.trivia.choices import marks_near, question
from track.trivia.question import Question
from track.trivia.rows import Asked, Standing
from track.trivia.words import cited

_YEARS_AROUND = 6


def record_holder(asked: Asked, standing: Standing, rng: random.Random) -> Question | None:
    """Ask who held a record, among compatriots or holders of other records of the event.

    A record of an area is held by somebody of it: those of others give it away.
    """
    record = standing.record
    if not standing.current:
        return None
    alike = [each for each in standing.others if each.mark.value == record.mark.value]
    if any(each.holder != record.holder for each in alike):
        return None
    called, others = _called(standing), [each.holder for each in standing.others]
    near = standing.compatriots if len(standing.compatriots) > 1 else others
    return question(
        asked,
        f"Who held {called} on {record.as_of}?",
        record.holder,
        near,
        answer=f"{record.holder} held {called} on {record.as_of}, with {_mark(standing)} of "
        f"{record.day}.",
        proof=[_proof(standing)],
        rng=rng,
        least=3,
    )


def record_year(asked: Asked, standing: Standing, rng: random.Random) -> Question | None:
    """Ask in which year a record was set."""
    record = standing.record
    years = {
        each.day.year
        for each in standing.others
        if each.holder == record.holder and each.mark.value == record.mark.value
    }
    if years - {record.day.year}:
        return None
    right = record.day.year
    last = record.as_of.year
    first = max(1900, min(right - _YEARS_AROUND // 2, last - _YEARS_AROUND))
    called = _called(standing)
    return question(
        asked,
        f"In which year did {record.holder} set {called} of {_mark(standing)}?",
        str(right),
        [str(year) for year in range(first, min(first + _YEARS_AROUND, last) + 1)],
        answer=f"{record.holder} set {called} of {_mark(standing)} on {record.day}.",
        proof=[_proof(standing)],
        rng=rng,
    )


def record_mark(asked: Asked, standing: Standing, rng: random.Random) -> Question | None:
    """Ask what a record was."""
    record = standing.record
    if not standing.current or record.hand:
        return None
    called, right = _called(standing), _mark(standing)
    return question(
        asked,
        f"What was {called} on {record.as_of}?",
        right,
        [told(each, standing.event) for each in marks_near(record.mark, rng)],
        answer=f"It was {right}, by {record.holder}, {record.day}.",
        proof=[_proof(standing)],
        rng=rng,
    )


def _called(standing: Standing) -> str:
    """Return a record with whose it is, as in “the world record for the women's mile”."""
    event = standing.event
    name = record_name(standing.record, event)
    head, _, tail = name.rpartition(f"for the {event.name}")
    return f"{head}for the {event_of(event, standing.sex)}{tail}"


def _mark(standing: Standing) -> str:
    return told(standing.record.mark, standing.event, hand=standing.record.hand)


def _proof(standing: Standing) -> str:
    record = standing.record
    called = _called(standing).removeprefix("the ")
    row = (
        f"{called[0].upper()}{called[1:]}: {_mark(standing)} {record.holder}, {record.nation}, "
        f"{record.venue}, {record.day}, {record.state}, looked for to {record.as_of}"
    )
    return cited(row, record.sources)
