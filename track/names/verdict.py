"""From costs to an order, and from the order to a verdict."""

from collections.abc import Callable
from heapq import nlargest
from math import log2

from track.names import costs
from track.names.parts import PART_MASK, Part
from track.names.person import Hit, Matches, Verdict
from track.names.pricing import Fit
from track.names.search import Search
from track.names.terms import Term

FAME_WEIGHT = 0.5
"""Prominence says less the more words of the name were typed."""
HERE, HERE_NATION, HERE_EVENT, HERE_SEX = 16.0, 1.5, 1.5, 3.0
"""Doublings for people of the race or meet at hand, its nation, its event, its sex."""
KNOWN_BY_IT = 2.0
"""Doublings for somebody whom fans call by the one word typed."""
RIVALS = 25
CLEARLY_BETTER = 0.71
"""Share of the odds the first must hold against all others found."""
BETTER_AS_NARROWED = 0.51
"""Less is enough once more than a bare word was typed: the fan has answered "which one?"."""
PLAUSIBLE = 28.0
"""Nobody is meant by a text that costs more than this against every name."""
TELLING = 4
"""A word this long says enough to be no name at all; a shorter one is a beginning."""
WORD_LIMIT, LONG_WORD, TEXT_LIMIT = 16.5, 6, 32.0
"""What a word of six letters may cost beside others, and what all may."""
LETTER = 3.2
"""What a letter of a name is worth, in doublings: names are less varied than letters."""
MARGIN, LOOSE_MARGIN, NAME_MARGIN = -2.0, 4.0, -6.0
"""Doublings a likeness must be above chance; what slips give is surer than what merely sounds
alike or is not finished, and words that come together in one name are surest."""
OBSCURE = 15.5
"""Beyond the 46 thousand best known, somebody's names are always near any two words: only words
typed as they are name anybody there."""
TWINS = 4
"""Among so many of the best, one athlete stored twice is looked for."""
WHOLE_WORD = 0.9
"""By how much people of longer names are no rivals to one whose whole name was typed."""
SURE_WORD = 6.0
"""What a word may cost and still be beyond doubt."""


def rank(search: Search, limit: int) -> Matches:
    """Return the people found in order of their odds, with the verdict."""
    found = _odds(search)
    best = nlargest(max(limit, RIVALS), found)
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
    if row not in search.unfinished:
        # Who typed a whole name means it whole, though a picker offers the longer ones as well.
        total -= WHOLE_WORD * sum(
            share
            for (_, other), share in zip(best, shares, strict=True)
            if -other in search.unfinished
        )
    if search.costs[row] > _plausible(search) and not _explained(search, row):
        return Matches(Verdict.NOBODY, hits)
    enough = CLEARLY_BETTER if len(search.terms) == 1 else BETTER_AS_NARROWED
    total -= sum(
        share
        for (_, other), share in zip(best[1:TWINS], shares[1:TWINS], strict=False)
        if _same_person(search, row, -other)
    )
    clear = 1 / total >= enough and _explained(search, row)
    return Matches(Verdict.CONFIDENT if clear else Verdict.WHICH_ONE, hits)


def _plausible(search: Search) -> float:
    """Return what a text may cost and still name somebody: one word, less than its letters say."""
    naming = [len(term.text) for term in search.terms if term.required]
    if len(naming) == 1 and naming[0] >= TELLING:
        return min(PLAUSIBLE, LETTER * naming[0])
    return PLAUSIBLE


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
    worst = sum(term.unexplained for term in search.terms)
    found = [
        (weight * fame[row] - cost, -row) for row, cost in search.costs.items() if cost < worst
    ]
    told = context.people or context.nation or context.events or context.sex
    if told or (solo and search.shelf.lone):
        favour = _favour(search, naming[0] if solo else None)
        found = [(odds + favour(-row), row) for odds, row in found]
    return found


def _favour(search: Search, term: Term | None) -> Callable[[int], float]:
    """Return what speaks for a row beside its name: the race at hand, being known by ``term``."""
    roster, context = search.shelf.roster, search.context
    nations = roster.of_nations(frozenset({context.nation}))
    events = roster.of_events(context.events)

    def favour(row: int) -> float:
        return (
            HERE * (row in search.here)
            + HERE_NATION * nations(row)
            + HERE_EVENT * events(row)
            + HERE_SEX * (context.sex != "" and roster.sex(row) == context.sex)
            + KNOWN_BY_IT * (term is not None and _known_by(search, row, term))
        )

    return favour


def _known_by(search: Search, row: int, term: Term) -> bool:
    """True when fans call the person of ``row`` by the one word typed, or by one it may be."""
    number = search.shelf.vocabulary.number
    return any(number(word) in term.costs for word in search.shelf.lone.get(row, ()))


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
    if log2(search.shelf.roster.rank(row) + 2) > OBSCURE and any(fit.cost > 1 for fit in fits):
        return False
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
    if fit.cost < costs.SAME_SOUND and not fit.begun:
        return len(fit.term.text) > 1
    margin = LOOSE_MARGIN if fit.loose or fit.begun else MARGIN
    return _above_chance(search, row, [fit], fit.cost) >= margin


def _above_chance(search: Search, row: int, fits: list[Fit], cost: float) -> float:
    """Return by how many doublings the text names ``row`` better than random letters would.

    Among many people some name is near any text: so much the letters must first make up for.
    """
    letters = sum(min(len(fit.term.text), 2 * len(set(fit.term.text))) for fit in fits)
    rivals = len(search.here) if row in search.here else search.shelf.roster.rank(row)
    return LETTER * letters - cost - log2(rivals + 2)
