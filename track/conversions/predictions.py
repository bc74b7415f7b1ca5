"""Race predictions side by side, each only inside what its formula was made for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from track.conversions.conversion import Conversion, Question, metres_of, nearest
from track.errors import NoConversion
from track.events import FLAT, MILE
from track.predictors import (
    cameron,
    predict_by_purdy,
    predict_by_vdot,
    purdy_points,
    riegel,
    vdot,
)

FARTHEST_APART = 10
"""No formula is trusted over more than ten times the distance."""
_SHORTEST_S, _LONGEST_S = Decimal(210), Decimal(4 * 3600)


@dataclass(frozen=True, slots=True)
class Formula:
    """A predictor, what ``how`` says of a race it predicts from, and what it was made for."""

    method: str
    predict: Callable[[Decimal, Decimal, Decimal], Decimal]
    how: Callable[[Decimal, Decimal], str]
    seconds: tuple[Decimal, Decimal]
    metres: tuple[Decimal, Decimal]
    made_for: str
    source: str

    def holds(self, seconds: Decimal, metres: Decimal) -> bool:
        """Return whether the formula was made for such a race."""
        return (
            self.seconds[0] <= seconds <= self.seconds[1]
            and self.metres[0] <= metres <= self.metres[1]
        )


_ANY_TIME = (Decimal(0), Decimal(10**6))
_ANY_LENGTH = (Decimal(0), Decimal(10**7))
FORMULAS = (
    Formula(
        "riegel",
        riegel,
        lambda seconds, ran: "× (D2 ÷ D1)^1.06",
        (_SHORTEST_S, _LONGEST_S),
        _ANY_LENGTH,
        "3.5 minutes to 4 hours",
        "Riegel 1981",
    ),
    Formula(
        "cameron",
        cameron,
        lambda seconds, ran: "Cameron's model",
        _ANY_TIME,
        (Decimal(400), 50 * MILE),
        "400 m to 50 miles",
        "Cameron 1998",
    ),
    Formula(
        "vdot",
        predict_by_vdot,
        lambda seconds, ran: f"VDOT {vdot(seconds, ran):.1f} both ways",
        (_SHORTEST_S, _ANY_TIME[1]),
        _ANY_LENGTH,
        "3.5 minutes and longer",
        "Daniels and Gilbert 1979",
    ),
    Formula(
        "purdy",
        predict_by_purdy,
        lambda seconds, ran: f"{purdy_points(seconds, ran):.0f} Purdy points each",
        _ANY_TIME,
        (Decimal(40), Decimal(100_000)),
        "40 m to 100 km",
        "Purdy 1974, least squares curve",
    ),
)


def by_formula(formula: Formula, asked: Question) -> Iterator[Conversion]:
    """Yield what ``formula`` predicts.

    Raises:
        NoConversion: not two flat races, too far apart, or outside what it was made for.
    """
    if asked.event.kind not in FLAT or asked.goal.kind not in FLAT:
        raise NoConversion(f"{formula.source} is for flat races only; leave method out.")
    ran, to_run = metres_of(asked.event), metres_of(asked.goal)
    if not ran / FARTHEST_APART <= to_run <= ran * FARTHEST_APART:
        raise NoConversion(
            f"{asked.event.name} and {asked.goal.name} are too far apart for a prediction; "
            f"{FARTHEST_APART} times the distance is the most."
        )
    predicted = formula.predict(asked.seconds, ran, to_run)
    if not formula.holds(asked.seconds, ran) or not formula.holds(predicted, to_run):
        raise NoConversion(f"{formula.source} was made for {formula.made_for}; leave method out.")
    yield Conversion(
        given=asked.given,
        mark=str(nearest(predicted, asked.goal)),
        of=asked.goal.name,
        method=formula.method,
        how=f"{formula.how(asked.seconds, ran)}, made for {formula.made_for}",
        source=formula.source,
    )
