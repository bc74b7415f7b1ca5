"""From costs to an order, and from the order to a verdict."""

from collections.abc import Callable
from heapq import nlargest
from math import log2

from track.names import costs
from track.names.parts import PART_MASK, Part
from track.names.person import Hit, Matches, Verdict
from track.names.pricing import Fit
from track.names.search import Search

FAME_WEIGHT = 0.5
"""Prominence says less the more words of the name were typed."""
HERE, HERE_NATION, HERE_EVENT = 9.0, 1.5, 1.5
"""Doublings for people of the race or meet at hand, its nation, its event."""
KNOWN_BY_IT = 2.0
"""Doublings for somebody whom fans call by the one word typed."""
CLEARLY_BETTER = 0.72
"""Share of the odds the first must hold against all others found."""
BETTER_AS_NARROWED = 0.51
"""Less is enough once more than a bare word was typed: the fan has answered "which one?"."""
PLAUSIBLE = 28.0
"""Nobody is meant by a text that costs more than this against every name."""
WORD_LIMIT, LONG_WORD, TEXT_LIMIT = 14.5, 6, 32.0
"""What a word of six letters may cost beside others, and what all may."""
LETTER = 3.2
"""What a letter of a name is worth, in doublings: names are less varied than letters."""
MARGIN, LOOSE_MARGIN, NAME_MARGIN = -2.0, 4.0, -6.0
"""Doublings a likeness must be above chance; what slips give is surer than what merely sounds,
and words that come together in one name are surest."""
TWINS = 4
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
    enough = CLEARLY_BETTER if len(search.terms) == 1 else BETTER_AS_NARROWED
    total -= sum(
        share
        for (_, other), share in zip(best[1:TWINS], shares[1:TWINS], strict=False)
        if _same_person(search, row, -other)
    )
    clear = 1 / total >= enough and _explained(search, row)
    return Matches(Verdict.CONFIDENT if clear else Verdict.WHICH_ONE, hits)


def _same_person(search: Search, row: int, other: int) -> bool:
    """True for one athlete stored twice, as before and after a marriage: no rivals in a search."""
    roster, codes = search.shelf.roster, search.shelf.codes
    one, two = (
        {code for code in codes(each) if code & PART_MASK <= Part.GIVEN} for each in (row, other)
    )
    shared = {code & PART_MASK for code in one & two}
    return (
        shared == {Part.FAMILY, Part.GIVEN}
        and one != two
        and roster.birth_year(row) == roster.birth_year(other) != 0
        and roster.sex(row) == roster.sex(other)
        and not set(roster.nations(row)).isdisjoint(roster.nations(other))
    )


def _odds(search: Search) -> list[tuple[float, int]]:
    roster = search.shelf.roster
    fame = roster.fame
    context = search.context
    naming = [term for term in search.terms if term.required]
    solo = len(naming) == 1
    weight = 1.0 if solo else FAME_WEIGHT
    text = naming[0].text if solo else ""
    worst = sum(term.unexplained for term in search.terms)
    found = [
        (weight * fame[row] - cost, -row) for row, cost in search.costs.items() if cost < worst
    ]
    if context.people or context.nation or context.events or (solo and search.shelf.lone):
        favour = _favour(search, text)
        found = [(odds + favour(-row), row) for odds, row in found]
    return found


def _favour(search: Search, text: str) -> Callable[[int], float]:
    """Return what speaks for a row beside its name: the race at hand, being known by ``text``."""
    roster, context, lone = search.shelf.roster, search.context, search.shelf.lone
    here = {roster.row(person) for person in context.people}
    nations = roster.of_nations(frozenset({context.nation}))
    events = roster.of_events(context.events)

    def favour(row: int) -> float:
        return (
            HERE * (row in here)
            + HERE_NATION * nations(row)
            + HERE_EVENT * events(row)
            + KNOWN_BY_IT * (text in lone.get(row, ()))
        )

    return favour


def _explained(search: Search, row: int) -> bool:
    """True when the name of ``row`` accounts for the text, and not by a chance likeness."""
    account = search.account(row)
    if not account:
        return search.costs[row] <= costs.ACRONYM
    if any(fit.cost >= costs.WRONG_NATION for fit in account if not fit.term.required):
        return False
    fits = [fit for fit in account if fit.term.required]
    if len(fits) == 1:
        return _no_chance(search, row, fits[0])
    likely = [fit for fit in fits if fit.part is not None and fit.cost <= _word_limit(fit)]
    if len(likely) == len(fits):
        spent = search.costs[row]
        return spent <= TEXT_LIMIT and _above_chance(search, row, fits, spent) >= NAME_MARGIN
    # A word too many is forgiven beside a whole name.
    parts = {fit.part for fit in likely if fit.cost <= SURE_WORD}
    return {Part.FAMILY, Part.GIVEN} <= parts


def _word_limit(fit: Fit) -> float:
    """Return what a word of several may cost: the longer it is, the less others are as near."""
    longer = len(fit.term.text) - LONG_WORD
    return WORD_LIMIT + (longer if fit.loose else max(0, longer))


def _no_chance(search: Search, row: int, fit: Fit) -> bool:
    """True when one word is too long, and the person too well known, for a chance likeness."""
    if fit.cost < costs.SAME_SOUND:
        return len(fit.term.text) > 1
    margin = LOOSE_MARGIN if fit.loose else MARGIN
    return _above_chance(search, row, [fit], fit.cost) >= margin


def _above_chance(search: Search, row: int, fits: list[Fit], cost: float) -> float:
    """Return by how many doublings the text names ``row`` better than random letters would.

    Among many people some name is near any text: so much the letters must first make up for.
    """
    letters = sum(min(len(fit.term.text), 2 * len(set(fit.term.text))) for fit in fits)
    return LETTER * letters - cost - log2(search.shelf.roster.rank(row) + 2)
