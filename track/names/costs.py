"""What every way to miss a name costs, in doublings.

One unit halves the odds, so costs and prominence can be weighed against each other: a slip that
costs 10 is forgiven only to somebody a thousand times likelier to be meant. The figures were set
by hand and adjusted on typed queries with known answers (see the benchmark), never for one name.
"""

EXACT = 0.0
SWAPPED, SWAPPED_ALONE = 2.0, 4.5
"""Josh for Joshua: nearly as good as the name itself, less so when nothing else was typed."""
SAME_SOUND = 5.5
SAME_BONES, VOWEL = 17.0, 2.0
SAME_BONES_BARE = 9.0
"""The same consonants, with a vowel more or less; and where the script has no vowels."""
SOUND_SLIP = 13.0
"""Another spelling and a slip on top."""
LENGTH_GAP = 1.5
"""Each letter beyond one that two spellings of a sound differ by."""
PREFIX = 5.0
"""A word not finished."""
UNFINISHED_INSIDE = 2.0
"""More where the unfinished word is not the last one typed."""
INITIAL = 4.0
SLIPS = (0.0, 10.0, 18.0, 20.0)
"""By how many letters were dropped, added, changed or swapped; three only in long words."""
FIRST_LETTER = 2.0
ALIKE, RESEMBLES, UNLIKE = 0.45, 8.0, 24.0
"""Beside a word that fits: half the sound may be wrong, for a price that grows with it."""
CLOSEST, VOWELS = 40, 5
RESEMBLING, SOUGHT, FEW_WORDS = 20, 40, 60
COMMON, HELD_BY_SLIP = 20_000, 1000
"""People looked at for a word as it was typed, and for one it may be a slip for."""
FAR_LETTERS = 4
HOPELESS = 40.0
WORTH_KEEPING = 30.0

UNEXPLAINED, BRIEF = 6.0, 5.0
"""A word that stands for nothing in the name: this, and how rare it is, up to so much a letter."""
NOISE_WORD = 0.5
WRONG_NATION, WRONG_EVENT, WRONG_YEAR = 24.0, 18.0, 26.0
"""A hint is typed to be heeded. Of events the index knows only the main ones, so they say less."""
UNKNOWN_YEAR = 12.0
KIN_NATION, NEAR_EVENT, NEAR_YEAR = 5.0, 5.0, 14.0
UNTYPED = 0.5
"""A part of the name that nobody typed."""
ACRONYM = 6.0

_SHORT_WORD, _LONG_ENOUGH = 2.0, 6


def shortness(word: str) -> float:
    """Return what to add to a slip: the shorter a word, the more names are as near to it."""
    return _SHORT_WORD * max(0, _LONG_ENOUGH - len(word))


def most_slips(word: str) -> int:
    """Return how many slips a word of that length can carry and still be recognised."""
    return 1 if len(word) < 4 else 2 if len(word) < 9 else 3
