"""From costs to an order, and from the order to a verdict."""

from heapq import nlargest

from track.names import costs
from track.names.person import Hit, Matches, Verdict
from track.names.search import Search

FAME_WEIGHT = 0.6
CLEARLY_BETTER = 0.8
GOOD_ENOUGH = 16.0
HERE = 9.0
LONE = 2.0


def rank(search: Search, limit: int) -> Matches:
    """Return the people found in order of their odds, with the verdict."""
    roster = search.shelf.roster
    fame = roster.fame
    context = search.context
    naming = [t for t in search.terms if t.text and not t.word.noise]
    solo = len(naming) == 1
    weight = 1.0 if solo else FAME_WEIGHT
    here = {row for person in context.people if (row := roster.row(person)) is not None}
    worst = sum(term.unexplained for term in search.terms)
    found = []
    for row, cost in search.costs.items():
        if cost >= worst:
            continue
        odds = weight * fame[row] - cost
        if row in here:
            odds += HERE
        if solo and row in search.shelf.lone and naming[0].text in search.shelf.lone[row]:
            odds += LONE
        found.append((odds, -row, cost))
    best = nlargest(limit, found)
    if not best:
        return Matches(Verdict.NOBODY)
    top = best[0][0]
    shares = [2.0 ** (odds - top) for odds, _, _ in best]
    total = sum(shares)
    hits = tuple(
        Hit(roster.id(-row), share / total) for (_, row, _), share in zip(best, shares, strict=True)
    )
    cost = best[0][2]
    verdict = Verdict.WHICH_ONE
    if cost > 28:
        verdict = Verdict.NOBODY
    elif cost < GOOD_ENOUGH and 1 / total >= CLEARLY_BETTER:
        verdict = Verdict.CONFIDENT
    return Matches(verdict, hits)
