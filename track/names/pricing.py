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

    @property
    def begun(self) -> bool:
        """True when what was typed is only the beginning of the word."""
        return self.code >= 0 and self.code >> PART_BITS not in self.term.costs


class Pricer:
    """Prices rows for one reading of the text."""

    __slots__ = ("_codes", "_readings", "_starts")

    def __init__(self, shelf: Shelf, terms: Sequence[Term]) -> None:
        self._codes, self._starts = shelf.table
        alone = _ALONE if sum(1 for term in terms if term.text) == 1 else _TOGETHER
        # Unpacked once: a search prices some hundred people with the same few words.
        self._readings = [
            (
                term,
                term.costs,
                term.first,
                term.last,
                term.prefix_cost,
                term.unexplained,
                _INITIAL_FIRST if term.initial and not term.final else alone,
                hint_price(term.word.hint, shelf.roster),
            )
            for term in terms
        ]

    def account(self, row: int) -> list[Fit]:
        """Return what each word of the reading is held to mean in the name of ``row``."""
        fits: list[Fit] = []
        self.price(row, fits)
        return fits

    def price(self, row: int, fits: list[Fit] | None = None) -> float:
        """Return the cost of the text for the person of ``row``, and its ``fits`` if wanted."""
        codes = self._codes[self._starts[row] : self._starts[row + 1]]
        used = 0
        total = 0.0
        for term, known, first, last, prefix, unexplained, parts, hint in self._readings:
            best = unexplained if hint is None else min(unexplained, hint(row))
            at = -1
            for place, code in enumerate(codes):
                number = code >> PART_BITS
                cost = known.get(number)
                if cost is None:
                    if not first <= number < last:
                        continue
                    cost = prefix
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
    prices = []
    if hint.nations:
        exact, kin = roster.of_nations(hint.nations), roster.of_nations(hint.kin)
        prices.append(_graded(exact, kin, costs.KIN_NATION))
    if hint.events:
        exact, near = roster.of_events(hint.events), roster.of_events(hint.near_events)
        prices.append(_graded(exact, near, costs.NEAR_EVENT))
    if hint.year:
        prices.append(_by_year(hint.year, roster))
    if len(prices) < 2:
        return prices[0] if prices else None
    return lambda row: min([price(row) for price in prices])


def _graded(
    exact: Callable[[int], bool], near: Callable[[int], bool], cost: float
) -> Callable[[int], float]:
    def price(row: int) -> float:
        return 0.0 if exact(row) else cost if near(row) else costs.HOPELESS

    return price


def _by_year(year: int, roster: Roster) -> Callable[[int], float]:
    known = {0: costs.UNKNOWN_YEAR, year: 0.0, year - 1: costs.NEAR_YEAR, year + 1: costs.NEAR_YEAR}
    born = roster.birth_year
    return lambda row: known.get(born(row), costs.HOPELESS)
