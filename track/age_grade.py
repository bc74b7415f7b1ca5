"""Age grading: how good a mark is for an age.

races   100 * (open standard / factor) / time      factor below 1
field   100 * mark * factor / open standard        factor above 1
"""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import cache

from track import masters, road_age_table
from track.errors import NoScore
from track.events import Event, Unit, find_event
from track.marks import Mark, Reading
from track.road_age_table import ROAD_FACTORS
from track.scoring import hand_ms

ROAD_SOURCE = "USATF road tables 2025 (Alan Jones)"


@dataclass(frozen=True, slots=True)
class Grade:
    """How a mark compares with the standard of an age.

    ``percent`` has two decimals; ``standard`` is the open standard, ``age_standard`` that of the
    age, ``open_mark`` what the mark is worth at the best age.
    """

    percent: Decimal
    factor: Decimal
    standard: Mark
    age_standard: Mark
    open_mark: Mark
    source: str


def age_grade(reading: Reading, event: Event, sex: str, age: int) -> tuple[Grade, ...]:
    """Return the grade of a mark by each table that knows the event: road 2025, then WMA 2023.

    ``sex`` is M or W. Road and flat races and walks are graded from 5 to 100 years, everything else
    from 30. Hurdles, steeplechase and throws are those of the age group.

    Raises:
        NoScore: no table has the event at this age; the text says what the age group does instead.
    """
    if not road_age_table.FIRST_AGE <= age <= road_age_table.LAST_AGE:
        raise NoScore(f"Age factors go from 5 to 100 years; {age} is not among them.")
    found = []
    road = _road_tables().get((sex, event.code))
    if road is not None:
        standard, factors = road
        factor = factors[age - road_age_table.FIRST_AGE]
        found.append(_grade(reading, event, factor, standard, ROAD_SOURCE))
    wma = masters.wma_factor(event, sex, age)
    if wma is not None:
        found.append(_grade(reading, event, wma.factor, wma.standard, masters.SOURCE))
    if not found:
        raise NoScore(_no_factor(event, sex, age))
    return tuple(found)


def _no_factor(event: Event, sex: str, age: int) -> str:
    race = masters.masters_race(event, sex, age)
    if age >= masters.FIRST_MASTERS_AGE and race:
        return f"At {age} the tables grade {find_event(race).name} instead of {event.name}."
    if age < masters.FIRST_MASTERS_AGE:
        return (
            f"Below {masters.FIRST_MASTERS_AGE} only flat races and walks have age factors; "
            f"{event.name} has none at {age}."
        )
    return (
        f"No table has age factors for {event.name}; they know road and flat races, hurdles, "
        "steeplechase, walks, jumps and throws."
    )


def _grade(
    reading: Reading, event: Event, factor: Decimal, standard: Decimal, source: str
) -> Grade:
    mark = Decimal(reading.mark.value + hand_ms(reading, event)) / 1000
    of_age = standard / factor
    worth = mark * factor
    ratio = of_age / mark if event.unit is Unit.MS else mark / of_age
    return Grade(
        percent=(100 * ratio).quantize(Decimal("0.01"), ROUND_HALF_UP),
        factor=factor,
        standard=_as_mark(standard, event),
        age_standard=_as_mark(of_age, event),
        open_mark=_as_mark(worth, event),
        source=source,
    )


def _as_mark(value: Decimal, event: Event) -> Mark:
    """Return seconds or metres as officials would record them: times up, distances down."""
    rounding = ROUND_CEILING if event.unit is Unit.MS else ROUND_FLOOR
    steps = int((value * 1000 / event.step).to_integral_value(rounding))
    return Mark(steps * event.step, event.unit, event.step)


@cache
def _road_tables() -> dict[tuple[str, str], tuple[Decimal, tuple[Decimal, ...]]]:
    tables: dict[tuple[str, str], tuple[Decimal, tuple[Decimal, ...]]] = {}
    for block in ROAD_FACTORS.strip().replace("\n    ", " ").splitlines():
        sex, code, standard, *factors = block.split()
        key = (sex, find_event(code).code)
        tables[key] = Decimal(standard), tuple(Decimal(each) / 10_000 for each in factors)
    return tables
