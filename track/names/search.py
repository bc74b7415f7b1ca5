"""One search: read the text one way after another until a name accounts for it."""

from collections.abc import Sequence

from track.names import costs
from track.names.gather import CROWD, crowd, gather, lookalikes
from track.names.person import Context
from track.names.pricing import Pricer
from track.names.query import Word
from track.names.readings import readings
from track.names.shelf import Shelf
from track.names.terms import Term

GOOD, POOR = 6.5, 15.0
"""Costs: at the first nobody looks for slips; above the second, for stranger readings."""
REACHED = 2
"""Words looked up the slow way in one text."""
_OUT_OF_REACH = 1e9


class Search:
    """Work on one text. ``costs`` holds the cheapest reading for every row looked at."""

    __slots__ = ("_context", "_pricers", "_reading", "costs", "shelf", "terms")

    def __init__(self, shelf: Shelf, context: Context) -> None:
        self.shelf = shelf
        self.costs: dict[int, float] = {}
        self.terms: list[Term] = []
        self._context = context
        self._reading: dict[int, int] = {}
        self._pricers: list[tuple[list[Term], Pricer]] = []

    @property
    def context(self) -> Context:
        """Where the text was typed."""
        return self._context

    def run(self, words: Sequence[Word]) -> None:
        """Look for ``words``, and where they fit nobody, for other ways to part the text."""
        best = self._read(words, 0.0, thorough=True)
        self.terms = self._pricers[0][0]
        if best > GOOD:
            for reading, extra in readings(words, self.shelf, desperate=best > POOR):
                self._read(reading, extra, thorough=False)
        for row in self.shelf.acronyms.get("".join(word.text for word in words), ()):
            if self._seen(row) and costs.ACRONYM < self.costs.get(row, _OUT_OF_REACH):
                self.costs[row] = costs.ACRONYM
                self._reading.pop(row, None)

    def account(self, row: int) -> list[tuple[Term, float]]:
        """Return the words of the reading ``row`` was found by, and what each costs."""
        place = self._reading.get(row)
        if place is None:
            return []
        terms, pricer = self._pricers[place]
        return list(zip(terms, pricer.account(row), strict=True))

    def _read(self, words: Sequence[Word], extra: float, *, thorough: bool) -> float:
        """Look for one reading of the text; return its cheapest cost, ``extra`` included."""
        terms = self._terms(words)
        required = [term for term in terms if term.required]
        if not required:
            return _OUT_OF_REACH
        good, poor = GOOD + extra, POOR + extra
        best = self._weigh(terms, extra)
        if best > good:
            for term in required:
                term.widen(joined=not thorough)
            best = self._weigh(terms, extra)
        if best > poor and len(required) > 1:
            best = self._compare(terms, extra)
        if best > poor and thorough:
            for term in self._misfits(required):
                term.reach()
            best = self._weigh(terms, extra)
        return best

    def _compare(self, terms: list[Term], extra: float) -> float:
        """Hold the unexplained words against the names of people found by the others."""
        rows = lookalikes(self.shelf, terms)
        for term in terms:
            if term.required:
                rows.update(crowd(self.shelf, term, CROWD))
        return self._price(rows, extra)

    def _misfits(self, required: list[Term]) -> list[Term]:
        """Return the words the best name found so far does not account for."""
        if len(required) < 2 or not self.costs:
            return required[:REACHED]
        best = min(self.costs, key=self.costs.__getitem__)
        spent = {id(term): cost for term, cost in self.account(best)}
        return [term for term in required if spent.get(id(term), POOR) > GOOD][:REACHED]

    def _terms(self, words: Sequence[Word]) -> list[Term]:
        shelf = self.shelf
        named = [word for word in words if word.text]
        terms = [Term(word, shelf.vocabulary, final=word is named[-1]) for word in words]
        for term in terms:
            holders = shelf.postings.count(term.exact) if term.exact >= 0 else 0
            term.weigh(len(shelf.roster), holders)
        self._pricers.append((terms, Pricer(shelf, terms)))
        return terms

    def _weigh(self, terms: list[Term], extra: float) -> float:
        return self._price(gather(self.shelf, terms), extra)

    def _price(self, rows: Sequence[int] | set[int], extra: float) -> float:
        known = self.costs
        place = len(self._pricers) - 1
        price = self._pricers[place][1].price
        open_to_all = self.shelf.roster.all_public
        best = _OUT_OF_REACH
        for row in rows:
            if open_to_all or self._seen(row):
                cost = price(row) + extra
                best = min(best, cost)
                if cost < known.get(row, _OUT_OF_REACH):
                    known[row] = cost
                    self._reading[row] = place
        return best

    def _seen(self, row: int) -> bool:
        return self.shelf.roster.seen(row, self._context.guild_id)
