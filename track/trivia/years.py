"""The question in which year somebody won: of meets whose other winners are known."""

import random
from collections import Counter
from collections.abc import Sequence

from track.coverage import LEVEL_NAMES
from track.race_words import event_of
from track.results import Athlete, Race
from track.trivia.choices import question
from track.trivia.question import Question, Topic
from track.trivia.rows import Asked
from track.trivia.words import line_proof
from track.winners import Won


def year(
    asked: Asked, race: Race, athlete: Athlete, series: str, editions: Sequence[Won],
    rng: random.Random,
) -> Question | None:  # fmt: skip
    """Ask in which year ``athlete`` won ``race``, of a series with ``editions`` of its event.

    Only years in which somebody else is known to have won are wrong. None where the athlete won, or
    may have won, more than one edition, or a year had two.
    """
    editions = [each for each in editions if each.race.sex == race.sex]
    finals = Counter(each.year for each in editions)
    won = [each for each in editions if athlete.id in {line.athlete.id for line in each.winners}]
    if [each.race.id for each in won] != [race.id] or len(won[0].winners) != 1:
        return None
    right = won[0].year
    # The Games called 2020 were held in 2021: there is no telling which of the two is meant.
    if finals[right] != 1 or right != race.day.year:
        return None
    others = [
        each
        for each in editions
        if each.year != right
        and each.year == each.race.day.year
        and finals[each.year] == 1
        and len(each.winners) == 1
        and each.winners[0].athlete.name != athlete.name
    ]
    near = sorted(others, key=lambda each: abs(each.year - right))[:5]
    championship = race.meet.level.of_nations
    where = LEVEL_NAMES[race.meet.level] if championship else series
    what = f"the {event_of(race.event, race.sex)} at the {where}"
    (line,) = won[0].winners
    return question(
        asked,
        f"In which year did {athlete.name} win {what}?",
        str(right),
        [str(each.year) for each in near],
        answer=f"{athlete.name} won {what} in {right}.",
        proof=[line_proof(race, line), *(line_proof(e.race, e.winners[0]) for e in near)],
        rng=rng,
        meets=[race.meet.id, *(each.race.meet.id for each in near)],
        topic=Topic.CHAMPIONSHIPS if championship else asked.topic,
        least=3,
    )
