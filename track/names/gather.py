"""Which people to price: those any reading of the typed words could mean, and not many more."""

from collections.abc import Sequence
from heapq import nsmallest

from track.names import costs
from track.names.parts import PART_BITS
from track.names.pricing import hint_price
from track.names.shelf import Shelf
from track.names.terms import Term
from track.names.view import View

BEST_KNOWN = 30
"""People looked at for one typed word: more than a picker shows."""
BY_SLIP, ENOUGH = 12, 150
"""People of one word it may be a slip for, and of all those words."""
CROWD, STRANGERS, LIKENESSES = 30, 250, 60
"""People of one word when no name has two of the typed ones, and when the last is unfinished; and
those of words that are only like it."""
BOTH_BY_SLIP, COUNTED = 150, 300
HINTS = 3
"""Hints heeded in one text."""
INITIALS = 2
"""Unfinished words held against others, and the rarest others they are held against."""


def gather(view: View, terms: Sequence[Term]) -> set[int]:
    """Return the rows a word typed alone may mean, or who have the most words of several."""
    required = [term for term in terms if term.required]
    if len(required) == 1:
        return _for_one(view, required[0], [term for term in terms if term is not required[0]])
    rows = _of_both(*required) if len(required) == 2 else _of_most(required)
    begun = [
        term
        for term in required
        if term.last - term.first > costs.FEW_WORDS and (term is required[-1] or term.initial)
    ]
    for term in begun[:INITIALS]:
        others = sorted([other for other in required if other is not term], key=_commonness)
        for other in others[:INITIALS]:
            rows |= _beginning(view.shelf, crowd(view, other, STRANGERS), term)
    return rows


def _commonness(term: Term) -> int:
    return len(term.holders())


def crowd(view: View, term: Term, most: int) -> list[int]:
    """Return the best-known people who have ``term``'s word, the very word before likenesses."""
    rows = list(view.rows(term.exact, most)) if term.exact >= 0 else []
    if len(rows) < most:
        held = term.holders()
        left = min(most - len(rows), LIKENESSES)
        rows += nsmallest(left, held) if len(held) > left else held
    return rows


def lookalikes(view: View, terms: Sequence[Term]) -> set[int]:
    """Return people of one of two words who have another that sounds roughly like one typed."""
    rows: set[int] = set()
    for term in terms[:2]:
        people: dict[int, list[int]] = {}
        for row in crowd(view, term, STRANGERS):
            for code in view.shelf.codes(row):
                people.setdefault(code >> PART_BITS, []).append(row)
        for other in terms:
            if other is not term:
                for number in other.resemble(people):
                    rows.update(people[number])
    return rows


def _of_both(one: Term, other: Term) -> set[int]:
    """Return who has both words, one of them as typed; and the best known by two slips."""
    held, others = one.holders(), other.holders()
    rows = (one.sure() & others) | (held & other.sure())
    both = held & others
    if len(both) > BOTH_BY_SLIP:
        both = set(nsmallest(BOTH_BY_SLIP, both))
    return rows | both


def _of_most(terms: Sequence[Term]) -> set[int]:
    """Return who has as many of the words as anybody, and the best known with one fewer.

    Who lacks one word at most has the rarest, or both of the next two: nobody else is counted.
    """
    holders = sorted([term.holders() for term in terms], key=len)
    counted: dict[int, list[int]] = {}
    rarest = holders[0] | (holders[1] & holders[2])
    if len(rarest) > COUNTED:
        rarest = set(nsmallest(COUNTED, rarest))
    for row in rarest:
        counted.setdefault(sum([row in held for held in holders]), []).append(row)
    most = max(counted, default=0)
    if most < 2:
        return set()
    rows = set(counted[most])
    if most > 2:
        rows.update(nsmallest(BEST_KNOWN, counted.get(most - 1, ())))
    return rows


def _beginning(shelf: Shelf, rows: Sequence[int], last: Term) -> set[int]:
    """Return those of ``rows`` who have a word that begins with the last one typed."""
    low, high = last.first << PART_BITS, last.last << PART_BITS
    codes = shelf.codes
    return {row for row in rows for code in codes(row) if low <= code < high}


def _for_one(view: View, term: Term, others: Sequence[Term]) -> set[int]:
    shelf = view.shelf
    postings = shelf.postings
    rows: set[int] = set()
    for number in term.sought:
        sure = term.costs[number] <= costs.SAME_SOUND
        most = BEST_KNOWN if sure else BY_SLIP
        rows.update(view.rows(number, most if len(rows) < ENOUGH else 0))
        if others and sure and postings.count(number) > most:
            rows.update(_heeding(shelf, postings.packed(number)[: costs.COMMON], others[:HINTS]))
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


def unfinished(view: View, term: Term) -> list[int]:
    """Return the best-known people with a word that begins with the term."""
    packed, first = view.shelf.postings.packed, view.shelf.postings.first
    numbers = view.shelf.vocabulary.best_known(term.text)
    if numbers is None:
        numbers = range(term.first, term.last)
    heads = nsmallest(BEST_KNOWN, [(first(number), number) for number in numbers])
    rows = {row for _, number in heads for row in packed(number)[:BEST_KNOWN]}
    return nsmallest(BEST_KNOWN, rows)
