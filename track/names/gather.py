"""Which people to price: those any reading of the typed words could mean, and not many more."""

from collections.abc import Sequence
from heapq import nsmallest

from track.names import costs
from track.names.parts import PART_BITS
from track.names.pricing import hint_price
from track.names.shelf import Shelf
from track.names.terms import Term

BEST_KNOWN = 30
"""People looked at for one typed word: more than a picker shows."""
BY_SLIP, ENOUGH = 12, 150
"""People of one word it may be a slip for, and of all those words."""
CROWD, STRANGERS = 40, 400
"""People of one word when no name has two of the typed ones, and when the last is unfinished."""
COMMON = 20_000
"""Rows looked through for a hint."""


def gather(shelf: Shelf, terms: Sequence[Term]) -> set[int]:
    """Return the rows a word typed alone may mean, or who have the most words of several."""
    required = [term for term in terms if term.required]
    if len(required) == 1:
        return _for_one(shelf, required[0], [term for term in terms if term is not required[0]])
    holders = [term.holders(shelf.postings) for term in required]
    rows = holders[0] & holders[1] if len(holders) == 2 else _of_most(holders)
    for place, term in enumerate(required):
        if term.last - term.first > costs.FEW_WORDS and (term is required[-1] or term.initial):
            rows.update(_beginning(shelf, holders[:place] + holders[place + 1 :], term))
    return rows


def crowd(shelf: Shelf, term: Term, most: int) -> list[int]:
    """Return the best-known people who have ``term``'s word, the very word before likenesses."""
    rows = list(shelf.postings.packed(term.exact)[:most]) if term.exact >= 0 else []
    if len(rows) < most:
        held = term.holders(shelf.postings)
        rows += nsmallest(most - len(rows), held) if len(held) > most else held
    return rows


def lookalikes(shelf: Shelf, terms: Sequence[Term]) -> set[int]:
    """Return people of one of two words who have another that sounds roughly like one typed."""
    rows: set[int] = set()
    for term in terms[:2]:
        people: dict[int, list[int]] = {}
        for row in crowd(shelf, term, STRANGERS):
            for code in shelf.codes(row):
                people.setdefault(code >> PART_BITS, []).append(row)
        for other in terms:
            if other is not term:
                for number in other.resemble(people):
                    rows.update(people[number])
    return rows


def _of_most(holders: Sequence[set[int]]) -> set[int]:
    """Return who has as many of the words as anybody, and the best known with one fewer."""
    layers = [set[int]()]
    for held in holders:
        layers.append(set())
        for depth in range(len(layers) - 2, -1, -1):
            layers[depth + 1] |= layers[depth] & held if depth else held
    full = [layer for layer in layers[2:] if layer]
    if not full:
        return set()
    rows = set(full[-1])
    if len(full) > 1:
        rows.update(nsmallest(BEST_KNOWN, full[-2]))
    return rows


def _beginning(shelf: Shelf, holders: list[set[int]], last: Term) -> list[int]:
    """Return holders of the words before who have a word that begins with the last one typed."""
    low, high = last.first << PART_BITS, last.last << PART_BITS
    rows: set[int] = set()
    for held in holders:
        rows.update(nsmallest(STRANGERS, held) if len(held) > STRANGERS else held)
    codes = shelf.codes
    return [row for row in rows if any(low <= code < high for code in codes(row))]


def _for_one(shelf: Shelf, term: Term, others: Sequence[Term]) -> set[int]:
    postings = shelf.postings
    rows: set[int] = set()
    for number in term.sought:
        cost = term.costs[number]
        packed = postings.packed(number)
        if len(rows) < ENOUGH:
            rows.update(packed[: BEST_KNOWN if cost <= costs.SAME_SOUND else BY_SLIP])
        rows.update(postings.later(number))
        if others and cost <= costs.SAME_SOUND and len(packed) > BEST_KNOWN:
            rows.update(_heeding(shelf, packed[:COMMON], others))
    rows.update(_unfinished(shelf, term))
    return rows


def _heeding(shelf: Shelf, rows: Sequence[int], others: Sequence[Term]) -> set[int]:
    """Return those of ``rows`` a hint points to, or who have its word in their name."""
    found: set[int] = set()
    for other in others:
        price = hint_price(other.word.hint, shelf.roster)
        if price is not None:
            found.update([row for row in rows if price(row) <= costs.NEAR_EVENT][:BEST_KNOWN])
        if other.exact >= 0:
            found |= set(rows) & set(shelf.postings.packed(other.exact))
    return found


def _unfinished(shelf: Shelf, term: Term) -> list[int]:
    """Return the best-known people with a word that begins with the term."""
    packed, first = shelf.postings.packed, shelf.postings.first
    numbers = shelf.vocabulary.best_known(term.text)
    if numbers is None:
        numbers = range(term.first, term.last)
    heads = nsmallest(BEST_KNOWN, [(first(number), number) for number in numbers])
    rows = {row for _, number in heads for row in packed(number)[:BEST_KNOWN]}
    return nsmallest(BEST_KNOWN, rows)
