"""One search: read the text one way after another until a name accounts for it."""

from collections.abc import Collection, Sequence
from heapq import nsmallest
from itertools import islice

from track.names import costs
from track.names.gather import CROWD, crowd, gather, lookalikes, unfinished
from track.names.parts import PART_BITS
from track.names.person import Context
from track.names.pricing import Fit, Pricer
from track.names.query import Word
from track.names.readings import JOINED, SPLIT, join, split
from track.names.shelf import Shelf
from track.names.terms import Term
from track.names.view import View

GOOD, POOR, SLIPPED = 6.5, 15.0, 14.0
"""Costs: up to the first nobody looks for slips; above the second, for stranger readings, unless no
word costs more than the third."""
FEW, JOINS = 4, 3
"""Words of a text that is looked into from all sides, and pairs of them read as one; of longer ones
only words nobody has are looked at closer."""
MOST_PRICED = 320
"""People times words weighed at once, the best known first."""
LONG_JOINED = 11
"""Letters of two words together that are looked up the slow way: inger britson."""
_OUT_OF_REACH = 1e9


class Search:
    """Work on one text. ``costs`` holds the cheapest reading for every row looked at.

    ``here`` are people of the race or meet at hand, always looked at.
    ``unfinished`` are rows for whom a word typed alone is only the beginning of one of theirs.
    """

    __slots__ = (
        "_pricers", "_reading", "_view", "context", "costs", "here", "shelf", "terms", "unfinished",
    )  # fmt: skip

    def __init__(self, shelf: Shelf, context: Context) -> None:
        self.shelf = shelf
        self.costs: dict[int, float] = {}
        self.terms: list[Term] = []
        self.unfinished: set[int] = set()
        self.context = context
        self._view = View(shelf, context.guild_id)
        found = (shelf.roster.row(person) for person in context.people)
        self.here = frozenset(row for row in found if row is not None)
        self._reading: dict[int, int] = {}
        self._pricers: list[tuple[list[Term], Pricer]] = []

    def run(self, words: Sequence[Word]) -> None:
        """Look for ``words``, and where they fit nobody, for slips and other partings."""
        reading = self._terms(words)
        self.terms = self._pricers[reading][0]
        best = self._weigh(reading, 0.0)
        if best > GOOD:
            best = min(best, self._read_joined(words, slips=False))
        if best > GOOD + JOINED:
            if self._one_too_many(reading):
                known = [row for row, cost in self.costs.items() if cost < best + GOOD]
                self._compare(reading, known)
            elif not self._with_slips(reading) and len(words) <= FEW:
                self._read_joined(words, slips=True)
                for apart in split(words, self._view):
                    self._weigh(self._terms(apart), SPLIT)
        for row in self.shelf.acronyms.get("".join(word.text for word in words), ()):
            if self._view.seen(row) and self.costs.get(row, _OUT_OF_REACH) > costs.ACRONYM:
                self.costs[row] = costs.ACRONYM
                self._reading.pop(row, None)

    def account(self, row: int) -> list[Fit]:
        """Return the words of the reading ``row`` was found by, and what each is held to mean."""
        reading = self._reading.get(row)
        return [] if reading is None else self._pricers[reading][1].account(row)

    def _read_joined(self, words: Sequence[Word], *, slips: bool) -> float:
        """Read two words as one: a word somebody has, or with ``slips`` anything near one."""
        best = _OUT_OF_REACH
        most = JOINS if len(words) <= FEW else 1
        for together in islice(join(words, self._view, known=not slips), most):
            reading = self._terms(together)
            if slips:
                for term in self._required(reading):
                    term.widen(joined=True)
                    if len(term.text) >= LONG_JOINED:
                        term.reach()
            best = min(best, self._weigh(reading, JOINED))
        return best

    def _with_slips(self, reading: int) -> bool:
        """Look for spellings near the words typed, the cheap ways first; return if any will do."""
        required = self._required(reading)
        for term in required:
            if term.exact < 0 or len(required) <= FEW:
                term.widen()
        best = self._weigh(reading, 0.0)
        if best <= POOR or self._settled(reading):
            return True
        if 1 < len(required) <= FEW:
            best = self._compare_all(reading, required)
        elif len(required) == 1:
            required[0].reach()
            best = self._weigh(reading, 0.0)
        return best <= POOR or self._settled(reading)

    def _compare_all(self, reading: int, required: list[Term]) -> float:
        """Hold each word against the names of people who have another."""
        rarest = sorted(required, key=lambda term: len(term.holders()))
        rows = lookalikes(self._view, rarest)
        for term in required:
            rows.update(crowd(self._view, term, CROWD))
        return self._price(rows, reading, 0.0)

    def _compare(self, reading: int, rows: list[int]) -> None:
        """Hold the words against the names of ``rows``, who have all the others."""
        numbers = {code >> PART_BITS for row in rows for code in self.shelf.codes(row)}
        for term in self._required(reading):
            term.resemble(numbers)
        self._price(rows, reading, 0.0)

    def _one_too_many(self, reading: int) -> bool:
        """True when all words but one fit a name: that one is no slip, but stands beside it."""
        fits = self._best_fits(reading)
        return len(fits) > 2 and sum(fit.cost <= GOOD for fit in fits) == len(fits) - 1

    def _settled(self, reading: int) -> bool:
        """True when each of several words is at most a slip away from a name's."""
        fits = self._best_fits(reading)
        return self._one_too_many(reading) or (
            len(fits) > 1 and all(fit.cost <= SLIPPED for fit in fits)
        )

    def _best_fits(self, reading: int) -> list[Fit]:
        """Return what the words are held to mean in the cheapest name, if found by ``reading``."""
        best = min(self.costs, key=self.costs.__getitem__, default=-1)
        if self._reading.get(best) != reading:
            return []
        return [fit for fit in self.account(best) if fit.term.required]

    def _required(self, reading: int) -> list[Term]:
        return [term for term in self._pricers[reading][0] if term.required]

    def _terms(self, words: Sequence[Word]) -> int:
        """Return the number of a new reading of the text."""
        shelf = self.shelf
        named = [word for word in words if word.text]
        last = words[-1]
        alone = sum(1 for word in named if not word.optional) == 1
        terms = [Term(word, self._view, final=word is last, alone=alone) for word in words]
        for term in terms:
            holders = shelf.postings.count(term.exact) if term.exact >= 0 else 0
            term.weigh(shelf.roster.founders, holders)
        self._pricers.append((terms, Pricer(shelf, terms)))
        return len(self._pricers) - 1

    def _weigh(self, reading: int, extra: float) -> float:
        """Look up and price the people one reading may mean; return the cheapest."""
        required = self._required(reading)
        if not required:
            return _OUT_OF_REACH
        rows = gather(self._view, self._pricers[reading][0])
        best = self._price(rows, reading, extra)
        if self.here:
            best = min(best, self._price(self.here, reading, extra))
        if len(required) == 1:
            begun = [row for row in unfinished(self._view, required[0]) if row not in rows]
            self.unfinished.update(begun)
            best = min(best, self._price(begun, reading, extra))
        return best

    def _price(self, rows: Collection[int], reading: int, extra: float) -> float:
        """Price ``rows``; return the cheapest, with the ``extra`` an odd reading costs."""
        known = self.costs
        price = self._pricers[reading][1].price
        seen = self._view.seen
        best = _OUT_OF_REACH
        most = MOST_PRICED // len(self._pricers[reading][0])
        if len(rows) > most:
            rows = nsmallest(most, rows)
        for row in rows:
            if seen(row):
                cost = price(row) + extra
                best = min(best, cost)
                if cost < known.get(row, _OUT_OF_REACH):
                    known[row] = cost
                    self._reading[row] = reading
        return best
