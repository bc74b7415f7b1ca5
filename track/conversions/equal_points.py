"""The mark of another event that World Athletics' tables give the same points."""

from collections.abc import Iterator

from track.conversions.conversion import SEX_NAMES, Conversion, Question
from track.errors import NoConversion
from track.scoring import EDITIONS, LAST_PRINTED, is_scored, mark_for, points


def by_points(asked: Question) -> Iterator[Conversion]:
    """Yield the mark worth the same points, for each sex whose table the mark is in.

    Raises:
        NoConversion: the tables do not score both events, or the mark is outside them.
    """
    sexes = [
        sex for sex in asked.sexes if is_scored(asked.event, sex) and is_scored(asked.goal, sex)
    ]
    worths = {sex: points(asked.reading, asked.event, sex) for sex in sexes}
    within = [sex for sex in sexes if 0 < worths[sex] <= LAST_PRINTED]
    if not within:
        raise NoConversion(
            f"The tables do not score {asked.reading} {asked.event.name} and {asked.goal.name} "
            f"with 1 to {LAST_PRINTED} points alike."
        )
    for sex in within:
        yield Conversion(
            given=asked.given,
            mark=str(mark_for(worths[sex], asked.goal, sex)),
            of=asked.goal.name,
            method="points",
            how=f"{worths[sex]} points each ({SEX_NAMES[sex]}, {EDITIONS[0]} tables)",
            source="World Athletics Scoring Tables",
        )
