"""What every way to miss a name costs, in doublings.

One unit halves the odds, so costs and prominence can be weighed against each other: a slip that
costs 10 is forgiven only to somebody a thousand times likelier to be meant. The figures were set
by hand and adjusted on typed queries with known answers (see the benchmark), never for one name.
"""

from functools import lru_cache

from rapidfuzz.distance import OSA

from track.names.sounds import skeleton, sound

# One word against one word of a name.
EXACT = 0.0
SWAPPED = 2.0
"""Josh for Joshua: as good as the name, after the exact one."""
SAME_SOUND = 5.0
SAME_BONES = 17.0
PREFIX, PREFIX_LETTER, PREFIX_MOST = 8.0, 0.4, 12.0
"""A word not finished, and each letter still missing."""
UNFINISHED_INSIDE = 2.0
"""More where the unfinished word is not the last one typed."""
INITIAL = 4.0
EDIT, EDITS, MORE_EDITS = 10.0, 18.0, 26.0
FIRST_LETTER = 2.0
SHORT_WORD, LONG_ENOUGH = 2.0, 6
"""Each letter a word is short of six makes a slip less believable: more words are that near."""
HOPELESS = 40.0
ALIKE, RESEMBLES, UNLIKE = 0.45, 8.0, 24.0
"""Beside a word that fits: half the sound may be wrong, for a price that grows with it."""

# One word that stands for nothing in the name.
UNEXPLAINED = 6.0
"""Beside how rare the word is."""
NOISE_WORD = 0.5
WRONG_NATION, WRONG_EVENT, WRONG_YEAR = 18.0, 14.0, 20.0
"""A hint is typed to be heeded. Of events the index knows only the main ones, so they say less."""
UNKNOWN_YEAR = 10.0
KIN_NATION, NEAR_EVENT, NEAR_YEAR = 3.0, 3.0, 6.0

# One part of the name that nobody typed.
UNTYPED = 0.5
ACRONYM = 6.0


@lru_cache(maxsize=16384)
def slip(word: str, heard: str, other: str, other_heard: str) -> float:
    """Return what it costs to have typed ``word`` for ``other``; HOPELESS when far off."""
    length = min(len(word), len(other))
    most = 1 if length < 4 else 2 if length < 9 else 3
    short = SHORT_WORD * max(0, LONG_ENOUGH - length)
    cost = HOPELESS
    edits = OSA.distance(word, other, score_cutoff=most)
    if edits <= most:
        cost = (EXACT, EDIT, EDITS, MORE_EDITS)[edits] + (short if edits else 0)
        if word[0] != other[0]:
            cost += FIRST_LETTER
    off = OSA.distance(heard, other_heard, score_cutoff=1)
    if off == 0:
        cost = min(cost, SAME_SOUND)
    elif off == 1 and length > 3:
        cost = min(cost, EDIT + 3 + short)
    if cost > SAME_BONES and length > 3 and skeleton(heard) == skeleton(other_heard):
        gap = abs(len(heard) - len(other_heard))
        cost = min(cost, SAME_BONES + short + 2 * gap)
    return cost
