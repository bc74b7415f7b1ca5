"""From costs to an order, and from the order to a verdict."""

from heapq import nlargest
from math import log2

from track.names import costs
from track.names.person import Hit, Matches, Verdict
from track.names.search import Search
from track.names.terms import Term

FAME_WEIGHT = 0.6
"""Prominence says less the more words of the name were typed."""
HERE, HERE_NATION, HERE_EVENT = 9.0, 1.5, 1.5
"""Doublings for people of the race or meet at hand, its nation, its event."""
KNOWN_BY_IT = 2.0
"""Doublings for somebody whom fans call by the one word typed."""
CLEARLY_BETTER = 0.72
"""Share of the odds the first must hold against all others found."""
PLAUSIBLE = 28.0
"""Nobody is meant by a text that costs more than this against every name."""
WORD_LIMIT, TEXT_LIMIT = 14.5, 28.0
LETTER = 3.2
"""What a letter of a name is worth, in doublings: names are less varied than letters."""
SURE_WORD = 6.0


def rank(search: Search, limit: int) -> Matches:
    """Return the people found in order of their odds, with the verdict."""
    found = _odds(search)
    best = nlargest(max(limit, 25), found)
    if not best:
        return Matches(Verdict.NOBODY)
    top = best[0][0]
    shares = [2.0 ** (odds - top) for odds, _ in best]
    total = sum(shares)
    roster = search.shelf.roster
    hits = tuple(
        Hit(roster.id(-row), share / total)
        for (_, row), share in zip(best[:limit], shares, strict=False)
    )
    row = -best[0][1]
    if search.costs[row] > PLAUSIBLE and not _explained(search, row):
        return Matches(Verdict.NOBODY, hits)
    clear = 1 / total >= CLEARLY_BETTER and _explained(search, row)
    return Matches(Verdict.CONFIDENT if clear else Verdict.WHICH_ONE, hits)


def _odds(search: Search) -> list[tuple[float, int]]:
    roster = search.shelf.roster
    fame = roster.fame
    context = search.context
    naming = [term for term in search.terms if term.required]
    solo = len(naming) == 1
    weight = 1.0 if len(search.terms) == 1 else FAME_WEIGHT
    text = naming[0].text if solo else ""
    worst = sum(term.unexplained for term in search.terms)
    found = [
        (weight * fame[row] - cost, -row) for row, cost in search.costs.items() if cost < worst
    ]
    lone = search.shelf.lone
    if context.people or context.nation or context.events or (solo and lone):
        here = {row for person in context.people if (row := roster.row(person)) is not None}
        for place, (odds, row) in enumerate(found):
            if -row in here:
                odds += HERE
            if context.nation and context.nation in roster.nations(-row):
                odds += HERE_NATION
            if context.events and not context.events.isdisjoint(roster.events(-row)):
                odds += HERE_EVENT
            if solo and text in lone.get(-row, ()):
                odds += KNOWN_BY_IT
            found[place] = (odds, row)
    return found


def _explained(search: Search, row: int) -> bool:
    """True when the name of ``row`` accounts for the text: no chance likeness, no word left over."""
    pairs = [(term, cost) for term, cost in search.account(row) if term.required]
    if not pairs:
        return search.costs[row] <= costs.ACRONYM
    if len(pairs) == 1:
        return _no_chance(search, row, *pairs[0])
    fitting = [cost for term, cost in pairs if cost <= WORD_LIMIT and cost < term.unexplained]
    if len(fitting) == len(pairs):
        return search.costs[row] <= TEXT_LIMIT
    return sum(1 for cost in fitting if cost <= SURE_WORD) >= 2


def _no_chance(search: Search, row: int, term: Term, cost: float) -> bool:
    """True when one word is too long, and the person too well known, for a chance likeness."""
    if cost < costs.SAME_SOUND:
        return len(term.text) > 1
    known = log2(search.shelf.roster.rank(row) + 2)
    return LETTER * len(term.text) - cost >= known
