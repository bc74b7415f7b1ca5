"""The smallest parts of a line: places, marks, outcomes, and the signs that part cells."""

import re
from dataclasses import dataclass

from readers.pasted.plain import EDGE
from readers.pasted.vocabulary import MEDALS, PASTED_OUTCOMES, SPELLED
from readers.sheets import Outcome

LONGEST_WORD = 40
MOST_TOKENS = 120
"""A line with more words than this is no row of a table."""

_PLACE = re.compile(
    r"[=T#]?(?P<place>\d{1,4})(?:st|nd|rd|th|er|ère|e|ème|ª|º|°)?[.):=T,;]{0,3}", re.IGNORECASE
)
_MARK = re.compile(
    r"(?P<number>[Jj]?\d{1,3}(?:[:.,'\"h-]{1,2}\d{1,3}){1,3}[½¼¾]?[\"']{0,2}"
    r"|\d{1,3}'[½¼¾]?)(?P<metres>m(?![a-z])|(?=[^\d:.,]|$))(?P<rest>[=*#@A-Za-z]{0,6})",
    re.ASCII,
)
_MINUTES = re.compile(
    r"(?<![\w:.,])(?:(?P<h>\d{1,2}) ?h(?:rs?|ours?|eures?)? ?)?(?P<m>\d{1,3}) ?min(?:utes?)?\.? ?"
    r"(?P<s>\d{1,2})(?: ?(?:seconds?|secondes?|sec|s)\b\.? ?(?P<f>\d{1,3}(?!\w))?"
    r"|[.,](?P<g>\d{1,3}))?",
    re.ASCII,
)
_SECONDS = re.compile(r"(?<![\w:.,])(\d{1,3}) ?s ?(\d{2})(?![\w:.,])", re.ASCII)
_QUOTED = re.compile(r"(?<![\w:.,])(\d{1,3})' ?(\d{2})(?:\"|[.,]) ?(\d{1,3})\"?(?!\w)", re.ASCII)
_PARTED = re.compile(r"(?<![\w:.,])(\d{1,3}) ?: ?(\d{2})(?=[.,]\d)", re.ASCII)
_METRES = re.compile(r"(?<![\w:.,])(\d{1,3}[.,]\d{2}) (?:m|metres|meters)(?![\w])", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,2},\d00", re.ASCII)
"""The length of a race, as in 10,000 m."""
_SENTENCES = re.compile(r"\b(did not finish|did not start|disqualified)\b", re.IGNORECASE)
_DOTTED_COMMA = re.compile(r"(\d{1,2})\.(\d{2}),(\d{1,3})", re.ASCII)
# Tabs, pipes and flags part cells, as do two spaces and a dash on its own.
_CELLS = re.compile(rf"[\t|{EDGE}]|  +| (?=[-–—] )")
DASHES = frozenset({"-", "–", "—", "--", "---", "–-", "―", "·", "…", "n/a", "*"})
"""What stands in a cell that is empty, or between cells."""
TIED = frozenset({"=", "t"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a line and the number of the cell it stands in."""

    text: str
    cell: int


def joined_marks(text: str) -> str:
    """Return ``text`` with marks and outcomes of several words as one.

    ``3 min 24 s 83`` is ``3:24.83``, “did not finish” is DNF.
    """
    if "di" in text or "DI" in text or "Di" in text:
        text = _SENTENCES.sub(lambda match: SPELLED[match[1].casefold()], text)
    if "min" in text:
        text = _MINUTES.sub(_clock, text)
    if "s" in text:
        text = _SECONDS.sub(r"\1.\2", text)
    if "'" in text:
        text = _QUOTED.sub(r"\1:\2.\3", text)
    if ":" in text:
        text = _PARTED.sub(r"\1:\2", text)
    return _METRES.sub(r"\1m", text)


def _clock(match: re.Match[str]) -> str:
    fraction = match["f"] or match["g"]
    hours = f"{match['h']}:{match['m'].zfill(2)}" if match["h"] else match["m"]
    return f"{hours}:{match['s'].zfill(2)}{'.' if fraction else ''}{fraction or ''}"


def cells_of(text: str) -> list[str]:
    """Return the cells of a line parted by tabs or pipes, empty ones too; else one cell."""
    if "\t" in text:
        cells = text.split("\t")
    elif text.count("|") > 1 or " | " in text:
        cells = text.split("|")
        if not cells[0].strip():
            cells = cells[1:]
        if len(cells) > 1 and not cells[-1].strip():
            cells = cells[:-1]
    else:
        cells = [text]
    return [cell.strip() for cell in cells]


def tokens_of(text: str) -> list[Token]:
    """Return the words of a line with the cells they stand in; one too many where there are more.

    A dash on its own only parts cells, unless it opens the line, where it stands for the place.
    """
    found: list[Token] = []
    if text.count(";") > 1 and "(" not in text:
        text = text.replace(";", EDGE)
    for cell, part in enumerate(_CELLS.split(text)):
        for word in part.split():
            if word in DASHES and found:
                continue
            found.append(Token(word, cell))
            if len(found) > MOST_TOKENS:
                return found
    return found


def place_of(word: str) -> int | None:
    """Return the place a word states (``4th``, ``=3``, ``1.)``), or None."""
    match = _PLACE.fullmatch(word) if len(word) <= 12 else None
    return int(match["place"]) if match else None


def medal_of(text: str) -> int | None:
    """Return the place a medal in words stands for, or None."""
    return MEDALS.get(text.casefold()) if len(text) <= LONGEST_WORD else None


def outcome_of(text: str) -> Outcome | None:
    """Return the outcome a word or cell names, or None; words only where they are all of it."""
    if len(text) > LONGEST_WORD:
        return None
    stripped = text.strip("()[].,:;")
    return PASTED_OUTCOMES.get(stripped.upper()) or SPELLED.get(text.casefold().strip("()[],:;"))


def capital_outcome(text: str) -> Outcome | None:
    """Return the outcome a word in capitals names, or None."""
    return PASTED_OUTCOMES.get(text.strip("()[].,:;")) if len(text) <= LONGEST_WORD else None


@dataclass(frozen=True, slots=True)
class MarkToken:
    """What a word that looks like a mark holds: its digits, and letters behind them."""

    digits: str
    metres: bool
    rest: str


def mark_of(word: str) -> MarkToken | None:
    """Return the parts of a word that looks like a mark, or None."""
    bare = word.strip("()[];")
    bare = bare.removesuffix(",").removesuffix(".")
    if len(bare) > 24 or not any(sign.isdigit() for sign in bare[:2]):
        return None
    match = _MARK.fullmatch(bare)
    if match is None:
        return None
    if _THOUSANDS.fullmatch(match["number"]):
        return None
    # Reactions and gaps begin with a nought; no race and no distance does.
    if match["number"].startswith(("0.", "0,", "0:", "00:00")):
        return None
    digits = _DOTTED_COMMA.sub(r"\1:\2.\3", match["number"])
    return MarkToken(digits, match["metres"] == "m", match["rest"])
