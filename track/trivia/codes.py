"""The question which nation a code of three letters is."""

import random
from functools import cache

from track.nations import flag, nation_codes, nation_name, same_career
from track.storylines.phrases import nation_called
from track.trivia.choices import question
from track.trivia.question import Difficulty, Question
from track.trivia.rows import Asked


@cache
def codes() -> tuple[str, ...]:
    """Return the codes that can be asked about: with a flag and a name no other code has."""
    names = [nation_name(code) for code in nation_codes()]
    return tuple(
        code for code in nation_codes() if flag(code) and names.count(nation_name(code)) == 1
    )


def difficulty_of_code(code: str) -> Difficulty:
    """Return how hard a code is: it begins the name, its letters are all in it, or they are not."""
    name = nation_name(code).casefold()
    if name.startswith(code.casefold()):
        return Difficulty.EASY
    letters = iter(name)
    inside = all(letter in letters for letter in code.casefold())
    return Difficulty.MEDIUM if inside else Difficulty.HARD


def code_of(asked: Asked, code: str, rng: random.Random) -> Question | None:
    """Ask which nation ``code`` is, among nations that begin alike."""
    right, kin = nation_name(code), same_career(code)
    others = [other for other in codes() if other not in kin]
    alike = [nation_name(other) for other in others if other[0] == code[0]]
    spare = rng.sample([nation_name(other) for other in others], 3)
    return question(
        asked,
        f"Which nation is {code} in results?",
        right,
        alike if len(alike) > 2 else [*alike, *spare],
        answer=f"{code} is {nation_called(code)} {flag(code)}.",
        proof=[f"{code}: {right} (Bell Lap's table of nations)"],
        rng=rng,
    )
