"""What athletes really did: ratios of the season bests of the same person in the same year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from track.conversions.conversion import SEX_NAMES, Conversion, Question, nearest
from track.errors import NoConversion
from track.events import find_event

SOURCE = "season bests in World Athletics' all-time lists to 2023"
_RATIOS = """
100 200 | 2562 1.9814 2.0098 2.0396 | 3645 2.0026 2.0383 2.0732
200 400 | 449 2.1612 2.1924 2.2274 | 1046 2.1700 2.2120 2.2602
400 800 | | 102 2.2531 2.3199 2.3714
400 400H | 93 1.0465 1.0644 1.0903 | 181 1.0334 1.0565 1.0794
800 1000 | 276 1.2903 1.3063 1.3237 | 302 1.2898 1.3077 1.3283
800 1500 | 410 2.0079 2.0419 2.0788 | 948 1.9964 2.0375 2.0787
1500 MILE | 963 1.0752 1.0869 1.0993 | 430 1.0733 1.0879 1.1031
1500 2000 | 149 1.3717 1.3869 1.4027 | 51 1.3502 1.3823 1.4030
1500 3000 | 382 2.1001 2.1376 2.1746 | 678 2.0919 2.1376 2.1768
MILE 3000 | 179 1.9451 1.9780 2.0003 | 149 1.9411 1.9745 2.0153
3000 2MT | 98 1.0664 1.0778 1.0962 | 51 1.0673 1.0867 1.1022
3000 5000 | 1061 1.6996 1.7235 1.7465 | 872 1.6874 1.7214 1.7510
3000 3000SC | 87 1.0471 1.0671 1.0952 | 74 1.0338 1.0651 1.0963
1500 5000 | 497 3.6156 3.6922 3.7591 | 497 3.5838 3.6825 3.7566
5000 10000 | 1510 2.0502 2.0781 2.1085 | 811 2.0453 2.0836 2.1248
10000 10K | 208 0.9845 1.0056 1.0287 | 160 0.9703 0.9967 1.0224
10000 HM | 554 2.1564 2.1967 2.2389 | 343 2.1159 2.1705 2.2266
10K HM | 341 2.1330 2.1801 2.2165 | 197 2.1236 2.1810 2.2235
HM MAR | 892 2.0609 2.1070 2.1531 | 575 2.0532 2.1088 2.1596
10000 MAR | 277 4.5492 4.6452 4.7296 | 322 4.4672 4.6024 4.7152
"""
"""Events; then for men and for women: athlete-seasons, tenth percentile, median, ninetieth.

Lists hold the best only, and milers race 1500 m more often, so the ratios lean towards the event
raced more.
"""


@dataclass(frozen=True, slots=True)
class Ratio:
    """How the longer event's time compares with the shorter's, over ``seasons`` athlete-seasons."""

    seasons: int
    low: Decimal
    median: Decimal
    high: Decimal


def by_lists(asked: Question) -> Iterator[Conversion]:
    """Yield the answer of the median ratio, for each sex it is known for.

    Raises:
        NoConversion: too few people raced both in one year.
    """
    found = []
    for sex in asked.sexes:
        forward = _ratios().get((asked.event.code, asked.goal.code, sex))
        backward = _ratios().get((asked.goal.code, asked.event.code, sex))
        if forward is not None:
            found.append((sex, forward, "×", asked.seconds * forward.median))
        elif backward is not None:
            found.append((sex, backward, "÷", asked.seconds / backward.median))
    if not found:
        raise NoConversion(
            f"The lists hold too few who raced {asked.event.name} and {asked.goal.name} "
            "in one year; leave method out."
        )
    for sex, ratio, sign, seconds in found:
        yield Conversion(
            given=asked.given,
            mark=str(nearest(seconds, asked.goal)),
            of=asked.goal.name,
            method="lists",
            how=f"{sign} {ratio.median} for {SEX_NAMES[sex]}, median of {ratio.seasons} seasons; "
            f"eight in ten from {ratio.low} to {ratio.high}",
            source=SOURCE,
        )


@cache
def _ratios() -> dict[tuple[str, str, str], Ratio]:
    ratios = {}
    for row in _RATIOS.strip().splitlines():
        pair, *sides = row.split("|")
        shorter, longer = (find_event(code).code for code in pair.split())
        for sex, side in zip("MW", sides, strict=True):
            if side.strip():
                seasons, low, median, high = side.split()
                ratio = Ratio(int(seasons), Decimal(low), Decimal(median), Decimal(high))
                ratios[shorter, longer, sex] = ratio
    return ratios
