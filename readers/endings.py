"""How a line ended: the mark, or the word that stands in its place, in all the forms sheets have.

Beside a word there is never a mark: a time printed there (``DQ 8:08.47``, ``37.62DQ``) is shown.
"""

import re
from dataclasses import dataclass

from readers.outcomes import SYSTEM_OUTCOMES
from readers.printed_cells import clean
from readers.sheets import Outcome
from track.errors import UnreadableMark
from track.events import Event, Unit
from track.marks import Mark, parse_mark, read_mark
from track.signs import PRINTED_SIGNS, Note

LONGEST_ENDING = 80
_WORDS: dict[str, Outcome] = {
    **SYSTEM_OUTCOMES,
    "NP": "UNKNOWN",
    "ANNULLED": "ANNULLED",
    "UNKNOWN": "UNKNOWN",
}
_TOLD_BY_TAG = {"FS", "NP"}
"""Words that say more than the outcome they are counted under."""
_NUMBER = r"\d[\d:.,]{0,12}h?"
_ENDING = re.compile(
    rf"(?P<before>{_NUMBER})? ?(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
    r"(?:(?=[ (\[\d]|T?R ?\d)(?P<rest>.*))?",
    re.ASCII | re.IGNORECASE,
)
_CLOCK = re.compile(rf"(?:\d+:)?{_NUMBER}", re.ASCII)
_RULE = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}(?:\.?[a-z]\b|\([a-z]\)|\[[a-z]\])?", re.ASCII)
_BARE_RULE = re.compile(rf"\(?(?:tr|cr|r)? ?{_RULE.pattern}\)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Ending:
    """What a line of a sheet says about how it ended; see ``SheetLine``."""

    outcome: Outcome
    mark: Mark | None = None
    hand: bool = False
    wind_cms: int | None = None
    shown: str = ""
    rule: str = ""
    tags: tuple[str, ...] = ()


def read_ending(
    text: str, event: Event | None, unit: Unit | None = None, *, zeros_lost: bool = False
) -> Ending:
    """Return what ``text`` says in the place of a mark.

    Of an event nobody knows, only ``unit`` may be said; a clock (``3:45.34``) is a time anyhow.

    Raises:
        UnreadableMark: neither a mark nor a word for its absence.
    """
    plain = clean(text[: LONGEST_ENDING + 1])
    word = read_word(plain)
    if word is not None:
        return word
    if event is None:
        unit = unit or (Unit.MS if ":" in plain else None)
        if unit is None:
            raise UnreadableMark(text)
        reading = read_mark(plain, unit)
        return Ending("OK", reading.mark, reading.hand)
    # Sources that lose zeros keep those of a text with a colon: only bare numbers were numbers.
    written = parse_mark(plain, event, zeros_lost=zeros_lost and ":" not in plain)
    found = written.required()
    notes = written.notes
    tags = tuple(sign for note, sign in PRINTED_SIGNS.items() if note in notes) if notes else ()
    if Note.NO_GAUGE in notes:
        tags = (*tags, "NWI")
    return Ending("OK", found.mark, found.hand, written.wind_cms, tags=tags)


def read_word(text: str) -> Ending | None:
    """Return the ending of a text with a word such as DNF or DQ in it, None where it has none.

    What else stands there is a time (shown), the rule broken, or words, which are kept as a tag.
    """
    match = _ENDING.fullmatch(text) if len(text) <= LONGEST_ENDING else None
    if match is None:
        return None
    word, rest = match["word"].upper(), (match["rest"] or "").strip()
    shown = match["before"] or ""
    tags = (word,) if word in _TOLD_BY_TAG else ()
    if _CLOCK.fullmatch(rest) and (":" in rest or rest == shown or "." not in shown + rest):
        return Ending(_WORDS[word], shown=shown or rest, tags=tags)
    rule = _RULE.search(rest.casefold())
    tags = (*tags, rest) if rest and not _BARE_RULE.fullmatch(rest.casefold()) else tags
    return Ending(_WORDS[word], shown=shown, rule=rule[0] if rule else "", tags=tags)
