"""One search: gather people any typed word may mean, then weigh whole names against each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations

from track.names import costs
from track.names.parts import PART_BITS, PART_MASK, Part
from track.names.person import Context
from track.names.query import Word
from track.names.readings import readings
from track.names.shelf import Shelf
from track.names.terms import Term

SOLO_ROWS = 30
"""People looked at for one word: the best-known of those who have it."""
CROWD = 400
FUZZY_ROWS = 12
COMPARED = 60
GOOD, POOR = 6.5, 19.0
"""Text costs: below the first nobody looks for slips, above the second for stranger readings."""
_SOLO_PART = {Part.FAMILY: 0.0, Part.GIVEN: 0.5, Part.MIDDLE: 2.5, Part.PARTICLE: 4.0}
_SOLO = tuple(_SOLO_PART.get(Part(part), 0.0) if part < 6 else 0.0 for part in range(8))
_TOGETHER = (0.0,) * 8


@dataclass(slots=True)
class Found:
    """A person found: what the text costs against their name, and the odds with fame."""

    row: int
    cost: float
    odds: float = 0.0


class Search:
    """Work on one text. ``costs`` collects the cheapest reading for every row looked at."""

    def __init__(self, shelf: Shelf, context: Context) -> None:
        self.shelf = shelf
        self.context = context
        self.costs: dict[int, float] = {}
        self._read_by: dict[int, list[Term]] = {}
        self.terms: list[Term] = []

    def run(self, words: Sequence[Word]) -> None:
        """Look for ``words``, and where they fit nobody, for other ways to part the text."""
        best = self.read(words)
        plain = self.terms
        if best > GOOD:
            for reading, extra in readings(words, self.shelf, desperate=best > POOR):
                best = min(best, self.read(reading, extra))
        self.terms = plain

    def read(self, words: Sequence[Word], extra: float = 0.0) -> float:
        """Look for one reading of the text; return its cheapest cost, ``extra`` included."""
        shelf = self.shelf
        named = [word for word in words if word.text]
        self.terms = terms = [
            Term(word, shelf.vocabulary, final=bool(named) and word is named[-1]) for word in words
        ]
        for term in terms:
            seen = shelf.postings.count(term.exact) if term.exact >= 0 else 0
            term.weigh(len(shelf.roster), seen)
        required = [term for term in terms if term.text and not term.word.optional]
        if not required:
            return costs.HOPELESS
        best = self._weigh(self._gather(required), extra)
        if best > GOOD + extra:
            far = False
            for term in required:
                term.widen(shelf.vocabulary, far=far)
            best = self._weigh(self._gather(required), extra)
            if best > POOR + extra:
                for term in required:
                    if len(term.text) > 4:
                        term.widen(shelf.vocabulary, far=True)
                best = self._weigh(self._gather(required), extra)
                if best > POOR + extra and len(required) > 1:
                    best = self._compare(required, extra)
        return best

    def _compare(self, required: list[Term], extra: float) -> float:
        """Hold the unexplained words against the names of people found by the others."""
        vocabulary = self.shelf.vocabulary
        rows = nsmallest(COMPARED, self.costs, key=self.costs.__getitem__)
        numbers = {code >> PART_BITS for row in rows for code in self.shelf.codes(row)}
        for term in required:
            term.resemble(vocabulary, numbers)
        return self._weigh(rows, extra)

    def _weigh(self, rows: Iterable[int], extra: float) -> float:
        known = self.costs
        best = costs.HOPELESS * 10
        guild = self.context.guild_id
        roster = self.shelf.roster
        open_to_all = roster.all_public
        price = self._pricer(None)
        for row in rows:
            if not (open_to_all or roster.seen(row, guild)):
                continue
            cost = price(row) + extra
            if cost < known.get(row, 1e9):
                known[row] = cost
                self._read_by[row] = self.terms
            best = min(best, cost)
        return best

    def account(self, row: int) -> tuple[list[Term], list[float]]:
        """Return the words of the reading ``row`` was found by, and what each costs."""
        self.terms = self._read_by.get(row, [])
        spent: list[float] = []
        self._pricer(spent)(row)
        return self.terms, spent

    def _pricer(self, spent):  # noqa
        shelf = self.shelf
        roster = shelf.roster
        codes_of = shelf.codes
        solo = sum(1 for term in self.terms if term.text) == 1
        part_cost = _SOLO if solo else _TOGETHER
        readings = [
            (t.costs, t.first, t.last, t.prefix_cost, t.unexplained, self._hint(t.word), t.text)
            for t in self.terms
        ]

        def price(row: int) -> float:
            codes = codes_of(row)
            used = 0
            total = 0.0
            for known, first, last, prefix, unexplained, hint, text in readings:
                best = unexplained
                if hint is not None:
                    best = min(best, hint(row))
                at = -1
                if text:
                    for place, code in enumerate(codes):
                        number = code >> PART_BITS
                        cost = known.get(number)
                        if cost is None:
                            if not first <= number < last:
                                continue
                            cost = prefix
                        cost += part_cost[code & PART_MASK]
                        if cost < best and not used >> place & 1:
                            best, at = cost, place
                    if at >= 0:
                        used |= 1 << at
                total += best
                if spent is not None:
                    spent.append(best)
            untyped = 0
            for place, code in enumerate(codes):
                if code & PART_MASK < Part.PARTICLE and not used >> place & 1:
                    untyped += 1
            return total + untyped * costs.UNTYPED

        return price

    def _hint(self, word: Word):  # noqa
        hint = word.hint
        roster = self.shelf.roster
        if not word.optional or word.noise and not (hint.year or hint.events or hint.nations):
            return None

        def cost(row: int) -> float:
            best = costs.HOPELESS
            if hint.nations:
                own = roster.nations(row)
                if not hint.nations.isdisjoint(own):
                    return 0.0
                if not hint.kin.isdisjoint(own):
                    best = costs.KIN_NATION
            if hint.events:
                own = roster.events(row)
                if not hint.events.isdisjoint(own):
                    return 0.0
                if not hint.near_events.isdisjoint(own):
                    best = min(best, costs.NEAR_EVENT)
            if hint.year:
                off = abs(roster.birth_year(row) - hint.year)
                if off == 0:
                    return 0.0
                if off == 1:
                    best = min(best, costs.NEAR_YEAR)
                elif off == hint.year:
                    best = min(best, costs.UNKNOWN_YEAR)
            return best

        return cost

    def _gather(self, required: list[Term]) -> Iterable[int]:
        if len(required) == 1:
            return self._solo_rows(required[0])
        sets = [self._rows(term) for term in required]
        rows: set[int] = set()
        for one, other in combinations(sets, 2):
            rows |= one & other
        if not rows or len(required) > 2 or self.terms[-1].prefix_cost < 5:
            pass
        if not rows:
            for term in required:
                rows.update(self._crowd(term))
        else:
            last = required[-1]
            if last.last - last.first > len(last.costs) and len(rows) < CROWD:
                for term in required[:-1]:
                    rows.update(self._crowd(term))
        return rows

    def _crowd(self, term: Term) -> list[int]:
        rows: list[int] = []
        for number in term.costs:
            rows += self.shelf.postings.packed(number)
            rows += self.shelf.postings.later(number)
        if len(rows) > CROWD:
            rows = nsmallest(CROWD, rows)
        return rows

    def _rows(self, term: Term) -> set[int]:
        postings = self.shelf.postings
        rows: set[int] = set()
        for number in term.costs:
            rows.update(postings.packed(number))
            rows.update(postings.later(number))
        if term.last - term.first < 60:
            for number in range(term.first, term.last):
                rows.update(postings.packed(number))
        return rows

    def _solo_rows(self, term: Term) -> set[int]:
        postings = self.shelf.postings
        hinted = [t for t in self.terms if t is not term]
        rows: set[int] = set()
        for number, cost in term.costs.items():
            packed = postings.packed(number)
            rows.update(packed[: SOLO_ROWS if cost < costs.SAME_SOUND else FUZZY_ROWS])
            rows.update(postings.later(number))
            if hinted and len(packed) > SOLO_ROWS and cost < costs.EDIT:
                for other in hinted:
                    hint = self._hint(other.word)
                    if hint is not None:
                        rows.update([row for row in packed[SOLO_ROWS:] if hint(row) < 4][:SOLO_ROWS])
                    if other.exact >= 0:
                        rows.update(set(packed) & set(postings.packed(other.exact)))
        for row in self.shelf.acronyms.get(term.text, ()):
            self.costs[row] = costs.ACRONYM
        rows.update(self._unfinished(term))
        return rows

    def _unfinished(self, term: Term) -> list[int]:
        postings = self.shelf.postings
        numbers = self.shelf.vocabulary.best_known(term.text)
        if numbers is None:
            numbers = range(term.first, term.last)
        heads = nsmallest(SOLO_ROWS, [(postings.first(number), number) for number in numbers])
        rows = set()
        for _, number in heads:
            rows.update(postings.packed(number)[:SOLO_ROWS])
        return nsmallest(SOLO_ROWS, rows)
