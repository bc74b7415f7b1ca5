"""What follows a name: marks, an outcome with its rule, flags, wind; not reactions and gaps."""

import re
from dataclasses import dataclass, field

from readers.pasted.tokens import DASHES, MarkToken, Token, capital_outcome, mark_of, outcome_of
from readers.pasted.vocabulary import STOPWORDS, note
from readers.sheets import Outcome

_RULE_WORDS = frozenset({"R", "TR", "CR", "IAAF", "WA", "RIAAF", "RULE", "RULES", "R."})
_RULE = re.compile(
    r"(?:R|TR|CR|RIAAF|IAAF)?\.?(?P<rule>[1-9]\d{0,2}(?:\.\d{1,2}){1,3}(?:\.?[a-z]|\([a-z]\)|\[[a-z]\])?"
    r"|\d{2,3}[a-z]?)",
    re.IGNORECASE | re.ASCII,
)
_WIND = re.compile(r"[+-]?\d{1,2}[.,]\d{1,2}", re.ASCII)
_FLAG = re.compile(r"[=]?[A-Za-z][A-Za-z0-9]{0,6}[*#]?|[*#^@]")
_NUMBER = re.compile(r"[+-]?[\d.,:'\"h/-]{1,16}[sm%]?", re.ASCII)
_UNITS = frozenset({"min", "mins", "min.", "s", "sec", "secs", "sec.", "m", "m.", "pts", "points"})
_SMALL_FLAGS = frozenset({"q", "h", "w", "i", "a", "qr", "qj", "qd"})
MOST_WORDS = 3
"""Words of a remark; more are prose."""


@dataclass(slots=True)
class Tail:
    """What stands behind a name.

    ``prose`` says that a sentence does, so that this is no row; ``unread`` that words do which are
    neither flags nor a known note.
    """

    marks: list[MarkToken] = field(default_factory=list)
    outcome: Outcome | None = None
    rule: str = ""
    tags: list[str] = field(default_factory=list)
    winds: list[str] = field(default_factory=list)
    reserve: str = ""
    prose: bool = False
    unread: bool = False


def read_tail(tokens: list[Token], points: bool = False, ended: bool = False) -> Tail:
    """Return what the words behind a name say.

    ``points`` lets whole numbers be marks, ``ended`` says that the outcome stood before the name.
    """
    tail = Tail()
    for words in _cells(tokens):
        skipped = _read_rule(words, tail) if ended or tail.outcome is not None else 0
        if words[skipped:]:
            _read_cell(words[skipped:], tail, points)
    return tail


def _cells(tokens: list[Token]) -> list[list[str]]:
    cells: dict[int, list[str]] = {}
    for token in tokens:
        cells.setdefault(token.cell, []).append(token.text)
    return list(cells.values())


def _read_cell(words: list[str], tail: Tail, points: bool) -> None:
    text = " ".join(words)
    outcome = outcome_of(text)
    if outcome is not None:
        tail.outcome = tail.outcome or outcome
        return
    place = 0
    while place < len(words):
        word = words[place]
        outcome = capital_outcome(word)
        if outcome is not None:
            tail.outcome = tail.outcome or outcome
            place += 1 + _read_rule(words[place + 1 :], tail)
            continue
        mark = mark_of(word)
        if mark is not None and not is_wind(word):
            _add_mark(mark, tail)
        elif (
            points and word.replace(",", "").isdecimal() and len(word) in (4, 5) and not tail.marks
        ):
            tail.marks.append(MarkToken(word, False, ""))
        else:
            rest = _read_words(words[place:], tail)
            if rest:
                place += rest
                continue
        place += 1


def _add_mark(mark: MarkToken, tail: Tail) -> None:
    """Take a mark with what is glued behind it: ``h``, an outcome, or a flag."""
    glued = capital_outcome(mark.rest) if mark.rest else None
    if glued is not None:
        tail.outcome = tail.outcome or glued
    elif mark.rest and mark.rest not in ("h", "H") and not tail.marks:
        tail.tags.append(mark.rest)
    hand = mark.rest if mark.rest in ("h", "H") else ""
    tail.marks.append(MarkToken(mark.digits, mark.metres, hand))


def _read_rule(words: list[str], tail: Tail) -> int:
    """Return how many words behind an outcome name the rule, which becomes a tag as printed."""
    size = 0
    while size < min(3, len(words)) and words[size].upper().strip("(") in _RULE_WORDS:
        size += 1
    if size >= len(words):
        return 0
    last = words[size].strip("()[]") if size == 0 and words[0][:1] in "([" else words[size]
    last = last.rstrip(",") if "(" in last else last.rstrip(",)")
    match = _RULE.fullmatch(last)
    if match is None or (not size and last[:1].isdigit() and "." in last and mark_of(last)):
        return 0
    tail.rule = match["rule"].casefold()
    tail.tags.append(" ".join([*words[:size], last]).strip("("))
    return size + 1


def is_rule(text: str) -> bool:
    """Return whether a cell holds nothing but the rule somebody broke."""
    words = text.split()
    return bool(words) and _read_rule(words, Tail()) == len(words)


def _read_words(words: list[str], tail: Tail) -> int:
    """Read flags and notes up to the next mark; return how many words they take, none for one."""
    size = 0
    while size < len(words) and not (mark_of(words[size]) and not is_wind(words[size])):
        if capital_outcome(words[size]) is not None:
            break
        size += 1
    unread: list[str] = []
    for phrase in " ".join(words[:size]).replace(";", ",").split(","):
        letters = note(phrase.strip("()[] "))
        if letters:
            tail.tags.append(letters)
            continue
        for word in phrase.split():
            bare = _bare(word)
            if bare and not _read_word(bare, word, tail):
                unread.append(bare)
    if unread:
        tail.unread = True
        small = any(word.casefold().rstrip(".") in STOPWORDS for word in unread)
        tail.prose = tail.prose or small or len(unread) > MOST_WORDS
        tail.tags.append(" ".join(unread))
    return size


def _read_word(bare: str, word: str, tail: Tail) -> bool:
    """Read one flag, wind or number; return whether it was one."""
    if bare in DASHES or bare.casefold() in _UNITS:
        return True
    if is_wind(word) or bare.casefold() == "nwi":
        tail.winds.append(bare)
        return True
    if _NUMBER.fullmatch(bare):
        tail.reserve = tail.reserve or bare
        return True
    upper = bare.isupper() or bare.casefold() in _SMALL_FLAGS or bare[:1] in "*#^@="
    mixed = any(sign.isupper() for sign in bare[1:])
    if _FLAG.fullmatch(bare) and (upper or mixed):
        tail.tags.append(bare)
        return True
    return False


def _bare(word: str) -> str:
    """Return a word without the brackets around it; those within it, as in 162.7(b), stay."""
    word = word.lstrip("([").rstrip("!:")
    return word if "(" in word or "[" in word else word.rstrip(")]")


def is_wind(word: str) -> bool:
    """Return whether a word is a wind: signed, with a decimal, small."""
    bare = word.strip("()[],")
    signed = bare[:1] in "+-" or word[:1] == "("
    return signed and bool(_WIND.fullmatch(bare)) and len(bare.lstrip("+-").split(".")[0]) < 2
