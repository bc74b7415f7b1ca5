"""Who has exactly the words of a text as a name: no likeness, no beginning, no hint."""

from collections.abc import Sequence

from track.names.parts import PART_BITS, PART_MASK, Part
from track.names.shelf import Shelf
from track.names.view import View

MOST_LOOKED_AT = 300
"""People of a word looked at, the best known first; some words are borne by thousands."""

SHORTEST_GIVEN = 5
"""Letters of a given name that may stand for somebody; shorter ones are mostly other words."""
MUCH = 2.0
"""Doublings by which somebody has to be better known than the next of a given name."""
FEW = 20


def bearers(shelf: Shelf, words: Sequence[str], guild_id: int, most: int) -> list[int]:
    """Return the ids of those who have all folded ``words``, a family name among them.

    The best known come first, ``most`` at most. One letter stands for a given name that begins
    with it. A given name alone is nobody's, but for those whom everybody calls by it.
    """
    view = View(shelf, guild_id)
    whole = [word for word in words if len(word) > 1]
    numbers = [view.number(word) for word in whole]
    if not numbers or min(numbers) < 0:
        return []
    rarest = min(numbers, key=shelf.postings.count)
    found = []
    for row in view.rows(rarest, MOST_LOOKED_AT):
        if view.seen(row) and _has(shelf, row, words, numbers):
            found.append(shelf.roster.id(row))
            if len(found) == most:
                break
    return found or _called(view, words, numbers)


def _called(view: View, words: Sequence[str], numbers: Sequence[int]) -> list[int]:
    """Return whom a given name alone means: somebody much better known than all others of it."""
    if len(words) != 1 or len(words[0]) < SHORTEST_GIVEN:
        return []
    shelf, (number,) = view.shelf, numbers
    given = (number << PART_BITS) | Part.GIVEN
    rows = [row for row in view.rows(number, 2 * FEW) if view.seen(row)]
    rows = [row for row in rows if given in shelf.codes(row)][:2]
    fame = [shelf.roster.fame[row] for row in rows]
    if not fame or (len(fame) > 1 and fame[0] - fame[1] < MUCH):
        return []
    return [shelf.roster.id(rows[0])]


def _has(shelf: Shelf, row: int, words: Sequence[str], numbers: Sequence[int]) -> bool:
    parts = {code >> PART_BITS: code & PART_MASK for code in shelf.codes(row)}
    if any(number not in parts for number in numbers):
        return False
    initials = [word for word in words if len(word) == 1]
    given = [
        shelf.vocabulary.word(number)
        for number, part in parts.items()
        if part in (Part.GIVEN, Part.MIDDLE)
    ]
    if any(all(not name.startswith(letter) for name in given) for letter in initials):
        return False
    if any(parts[number] in (Part.FAMILY, Part.SPELLING) for number in numbers):
        return True
    called = shelf.lone.get(row, frozenset())
    aliases = all(parts[number] == Part.ALIAS for number in numbers)
    return aliases or (len(words) == 1 and words[0] in called)
