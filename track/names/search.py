"""One search: read the text one way after another until a name accounts for it."""

from collections.abc import Iterable, Sequence

from track.names import costs
from track.names.gather import CROWD, crowd, gather, lookalikes
from track.names.parts import PART_BITS
from track.names.person import Context
from track.names.pricing import Fit, Pricer
from track.names.query import Word
from track.names.readings import JOINED, SPLIT, join, split
from track.names.shelf import Shelf
from track.names.terms import Term
from track.names.view import View

GOOD, POOR = 6.5, 15.0
"""Costs: at the first nobody looks for slips; above the second, for stranger readings."""
REACHED = 2
"""Words looked up the slow way in one text."""
_OUT_OF_REACH = 1e9


class Search:
    """Work on one text. ``costs`` holds the cheapest reading for every row looked at."""

    __slots__ = ("_pricers", "_reading", "_view", "context", "costs", "shelf", "terms")

    def __init__(self, shelf: Shelf, context: Context) -> None:
        self.shelf = shelf
        self.costs: dict[int, float] = {}
        self.terms: list[Term] = []
        self.context = context
        self._view = View(shelf, context.guild_id)
        self._reading: dict[int, int] = {}
        self._pricers: list[tuple[list[Term], Pricer]] = []

    def run(self, words: Sequence[Word]) -> None:
        """Look for ``words``, and where they fit nobody, for slips and other partings."""
        reading = self._terms(words)
        self.terms = self._pricers[reading][0]
        best = self._weigh(reading, 0.0)
        if best > GOOD:
            best = min(best, self._read_joined(words, slips=False))
        required = self._required(reading)
        if best > GOOD + JOINED and self._mostly_explained(required):
            self._compare(reading, [row for row, cost in self.costs.items() if cost < best + GOOD])
        elif best > GOOD + JOINED:
            best = self._with_slips(reading, required)
            if best > POOR and not self._mostly_explained(required):
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
        for together in join(words, self._view, known=not slips):
            reading = self._terms(together)
            if slips:
                for term in self._required(reading):
                    term.widen(joined=True)
            best = min(best, self._weigh(reading, JOINED))
        return best

    def _with_slips(self, reading: int, required: list[Term]) -> float:
        """Look for spellings near the words typed, the cheap ways first."""
        for term in required:
            term.widen()
        best = self._weigh(reading, 0.0)
        if best > POOR and not self._mostly_explained(required):
            if len(required) > 1:
                best = min(best, self._compare_all(reading, required))
            if best > POOR:
                for term in self._misfits(required):
                    term.reach()
                best = min(best, self._weigh(reading, 0.0))
        return best

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

    def _mostly_explained(self, required: list[Term]) -> bool:
        """True when two words fit a name and one does not: one too many, not a slip."""
        spent = self._best_account()
        fitting = [term for term in required if spent.get(term, _OUT_OF_REACH) <= GOOD]
        return len(fitting) > 1 and len(fitting) == len(required) - 1

    def _misfits(self, required: list[Term]) -> list[Term]:
        """Return the words the best name found so far does not account for."""
        spent = self._best_account()
        return [term for term in required if spent.get(term, _OUT_OF_REACH) > GOOD][:REACHED]

    def _best_account(self) -> dict[Term, float]:
        if not self.costs:
            return {}
        best = min(self.costs, key=self.costs.__getitem__)
        return {fit.term: fit.cost for fit in self.account(best)}

    def _required(self, reading: int) -> list[Term]:
        return [term for term in self._pricers[reading][0] if term.required]

    def _terms(self, words: Sequence[Word]) -> int:
        """Return the number of a new reading of the text."""
        shelf = self.shelf
        named = [word for word in words if word.text]
        last = named[-1] if named else None
        alone = sum(1 for word in named if not word.optional) == 1
        terms = [Term(word, self._view, final=word is last, alone=alone) for word in words]
        for term in terms:
            holders = shelf.postings.count(term.exact) if term.exact >= 0 else 0
            term.weigh(shelf.roster.founders, holders)
        self._pricers.append((terms, Pricer(shelf, terms)))
        return len(self._pricers) - 1

    def _weigh(self, reading: int, extra: float) -> float:
        terms = self._pricers[reading][0]
        if not any(term.required for term in terms):
            return _OUT_OF_REACH
        return self._price(gather(self._view, terms), reading, extra)

    def _price(self, rows: Iterable[int], reading: int, extra: float) -> float:
        """Price ``rows``; return the cheapest, with the ``extra`` an odd reading costs."""
        known = self.costs
        price = self._pricers[reading][1].price
        seen = self._view.seen
        best = _OUT_OF_REACH
        for row in rows:
            if seen(row):
                cost = price(row) + extra
                best = min(best, cost)
                if cost < known.get(row, _OUT_OF_REACH):
                    known[row] = cost
                    self._reading[row] = reading
        return best
