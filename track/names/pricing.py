"""What a reading of the text costs against one person's name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from track.names import costs
from track.names.parts import PART_BITS, PART_MASK, Part
from track.names.query import Hint
from track.names.roster import Roster
from track.names.shelf import Shelf
from track.names.terms import Term

_PARTICLE = int(Part.PARTICLE)
_TOGETHER = (0.0,) * (PART_MASK + 1)
_ALONE = (0.0, 0.5, 2.5, 4.0, 0.0, 0.0, 0.0, 0.0)
"""For a word typed alone, by part: the family name, then what people are called by; a middle name
or a particle hardly ever stands for a person."""
_INITIAL_FIRST = (2.0, 0.0, 0.0, 4.0, 2.0, 0.0, 0.0, 0.0)
"""J. Kerr is a given name's letter and then the family name, not the other way round."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A typed word held against a name. ``code`` is the word it fits, with its part, or -1."""

    term: Term
    cost: float
    code: int

    @property
    def part(self) -> Part | None:
        """The part of the name the word fits."""
        return Part(self.code & PART_MASK) if self.code >= 0 else None

    @property
    def loose(self) -> bool:
        """True when only the consonants, or roughly the sound, agree."""
        return self.code >> PART_BITS in self.term.loose


class Pricer:
    """Prices rows for one reading of the text."""

    __slots__ = ("_codes", "_readings")

    def __init__(self, shelf: Shelf, terms: Sequence[Term]) -> None:
        self._codes = shelf.codes
        alone = _ALONE if sum(1 for term in terms if term.text) == 1 else _TOGETHER
        self._readings = [
            (
                term,
                _INITIAL_FIRST if term.initial and not term.final else alone,
                hint_price(term.word.hint, shelf.roster),
            )
            for term in terms
        ]

    def price(self, row: int) -> float:
        """Return the cost of the text for the person of ``row``."""
        return self._price(row, None)

    def account(self, row: int) -> list[Fit]:
        """Return what each word of the reading is held to mean in the name of ``row``."""
        fits: list[Fit] = []
        self._price(row, fits)
        return fits

    def _price(self, row: int, fits: list[Fit] | None) -> float:
        codes = self._codes(row)
        used = 0
        total = 0.0
        for term, parts, hint in self._readings:
            best = term.unexplained
            at = -1
            if hint is not None:
                best = min(best, hint(row))
            if term.text:
                known = term.costs
                first, last = term.first, term.last
                for place, code in enumerate(codes):
                    number = code >> PART_BITS
                    cost = known.get(number)
                    if cost is None:
                        if not first <= number < last:
                            continue
                        cost = term.prefix_cost
                    cost += parts[code & PART_MASK]
                    if cost < best and not used >> place & 1:
                        best, at = cost, place
                if at >= 0:
                    used |= 1 << at
            total += best
            if fits is not None:
                fits.append(Fit(term, best, codes[at] if at >= 0 else -1))
        return total + costs.UNTYPED * _untyped(codes, used)


def _untyped(codes: Sequence[int], used: int) -> int:
    """Count the words of a name, particles and spellings aside, that nothing was typed for."""
    count = 0
    for code in codes:
        if code & PART_MASK < _PARTICLE and not used & 1:
            count += 1
        used >>= 1
    return count


def hint_price(hint: Hint, roster: Roster) -> Callable[[int], float] | None:
    """Return what a hint costs by row, or None where it says nothing."""
    tests: list[tuple[Callable[[int], bool], float]] = []
    if hint.nations:
        tests.append((roster.of_nations(hint.nations), 0.0))
        tests.append((roster.of_nations(hint.kin), costs.KIN_NATION))
    if hint.events:
        tests.append((roster.of_events(hint.events), 0.0))
        tests.append((roster.of_events(hint.near_events), costs.NEAR_EVENT))
    if hint.year:
        born, year = roster.birth_year, hint.year
        tests.append((lambda row: born(row) == year, 0.0))
        tests.append((lambda row: abs(born(row) - year) == 1, costs.NEAR_YEAR))
        tests.append((lambda row: not born(row), costs.UNKNOWN_YEAR))
    if not tests:
        return None

    def price(row: int) -> float:
        return min((cost for test, cost in tests if test(row)), default=costs.HOPELESS)

    return price
