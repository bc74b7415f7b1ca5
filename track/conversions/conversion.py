"""What a conversion is asked about, and its answer."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from track.errors import NoConversion
from track.events import Event, Unit
from track.marks import Mark, Reading
from track.scoring import hand_ms

SEX_NAMES = {"M": "men", "W": "women"}


@dataclass(frozen=True, slots=True)
class Conversion:
    """One answer: what was given, the mark it is worth, of what, how, and whether that is exact.

    ``given`` reads as on a results sheet (“3:46.22 mile”), and so do ``mark`` and ``of`` together.
    """

    given: str
    mark: str
    of: str
    method: str
    how: str
    source: str
    exact: bool = False

    @property
    def worth(self) -> str:
        """The answer, as in “3:29.46 1500 m” or “29-4.25 ft”."""
        return f"{self.mark} {self.of}"


@dataclass(frozen=True, slots=True)
class Question:
    """A mark of one event asked about in another, as ``shown`` with all that stood beside it.

    ``sexes`` has both where nobody said.
    """

    reading: Reading
    event: Event
    goal: Event
    sexes: tuple[str, ...] = ("M", "W")
    shown: str = ""

    @property
    def given(self) -> str:
        """The mark as it was written, with its event."""
        return f"{self.shown or self.reading} {self.event.name}"

    @property
    def seconds(self) -> Decimal:
        """The time in seconds, a hand time of a sprint lengthened to an automatic one."""
        return Decimal(self.reading.mark.value + hand_ms(self.reading, self.event)) / 1000


def metres_of(event: Event) -> Decimal:
    """Return the length of a race; raises NoConversion for what has none."""
    if event.metres is None:
        raise NoConversion(f"The {event.name} has no length to reckon with.")
    return event.metres


def nearest(seconds: Decimal, event: Event) -> Mark:
    """Return a computed time to the nearest hundredth, on the road to the nearest second."""
    step = event.step
    return Mark(int((seconds * 1000 / step).to_integral_value(ROUND_HALF_UP)) * step, Unit.MS, step)


def last_digit_up(seconds: Decimal) -> Mark:
    """Return a computed time rounded up to the hundredth, as college charts have it."""
    return Mark(int((seconds * 100).to_integral_value(ROUND_CEILING)) * 10, Unit.MS, 10)
