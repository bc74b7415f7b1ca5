"""Codes of nations: what can be asked of them is in no store."""

from db.quiz.search import Search, Turns
from track.trivia import codes
from track.trivia.difficulty import Band
from track.trivia.kinds import Kind
from track.trivia.rows import Asked


async def about_codes(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the codes of nations."""
    if not search.wants(band):
        return
    for code in search.rng.sample(codes.codes(), len(codes.codes())):
        asked = Asked(kind.name, code, kind.topic, codes.difficulty_of_code(code))
        if asked.difficulty is band.difficulty and search.fits(asked):
            made = codes.code_of(asked, code, search.rng)
            if made is not None:
                yield made
