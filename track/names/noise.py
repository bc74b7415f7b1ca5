"""Words fans type beside a name that are no part of it."""

_WORDS = """
pb pbs sb sbs wr wl wrs nr ar er mr cr or dnf dns dq best bests record records who is was the of in
at season seasons personal world national lead leading results result splits split stats profile age
time times race races mark marks history champion olympic olympics medal medals gold silver bronze
final finals heat rank ranking show me find about what whats s mens womens men women athlete runner
please pls vs
"""
NOISE = frozenset(_WORDS.split())
"""Each may still be a name: George Best."""
