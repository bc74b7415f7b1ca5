"""How hard a question is: from how well known whom it is about is, and how long ago it was.

Fame is the ``prominence`` the store works out for the search by name: titles, records, wins at big
meets, being seen of late. Of the athletes of the seeds one in thirty is EASY, five of six are HARD.
"""

from dataclasses import dataclass

from track.trivia.question import Difficulty

OLD_YEARS = 20
"""What happened longer ago than this is one step harder: many who play were not there."""
MOST_FAMOUS = 1_000
"""Few are as famous; a random one is looked for up to here."""
_UNBOUNDED = 1 << 40


@dataclass(frozen=True, slots=True)
class Band:
    """The fame of some athletes: ``low`` or more, less than ``high``."""

    difficulty: Difficulty
    low: int
    high: int

    @property
    def reach(self) -> int:
        """Where the search for a random one of the band ends."""
        return min(self.high, MOST_FAMOUS)


BANDS = (
    Band(Difficulty.EASY, 250, _UNBOUNDED),
    Band(Difficulty.MEDIUM, 90, 250),
    Band(Difficulty.HARD, 0, 90),
)
"""The most famous first."""


def difficulty_of(fame: int, years_ago: int = 0) -> Difficulty:
    """Return how hard it is to know something of somebody of that fame, that many years ago."""
    step = next(number for number, band in enumerate(BANDS) if fame >= band.low)
    if years_ago > OLD_YEARS:
        step = min(step + 1, len(BANDS) - 1)
    return BANDS[step].difficulty


def bands_of(difficulty: Difficulty | None) -> tuple[Band, ...]:
    """Return the bands whose athletes have questions as hard as that, of late or long ago."""
    if difficulty is None:
        return BANDS
    step = [band.difficulty for band in BANDS].index(difficulty)
    return BANDS[max(0, step - 1) : step + 1]
