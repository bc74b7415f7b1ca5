"""A message as sentences: without markup, and with what makes each no plain statement."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from track.digits import straighten
from track.mark_finder import LONGEST_MESSAGE

QUESTION = "it asks and claims nothing"
QUOTED = "it quotes somebody"
TAKEN_BACK = "it is struck out or quoted"
MOCKING = "the message may not mean what it says"

_UNSAID = frozenset({"Cf", "Mn", "So", "Sk", "Cs", "Co", "Cn"})
"""Kinds of signs that say nothing in words: unseen ones, accents put on top, pictures."""
_BLOCK = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`", re.DOTALL)
_MENTION = re.compile(r"<[@#][!&]?\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|https?://\S+", re.ASCII)
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\([^)\n]{0,400}\)")
_STRUCK = re.compile(r"~~.*?~~", re.DOTALL)
_EMPHASIS = re.compile(r"\*+|__+|\|\||(?<!\w)_|_(?!\w)")
_LINE_START = re.compile(r"^\s*(?:#{1,3}\s+|[-•]\s+|-#\s+)")
_END = re.compile(r"[.!?…]+[\"')]*(?=\s|$)")
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|vs|st|mt|no|int|mr|mrs|dr|jr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:who|whom|whose|what|when|where|which|why|how|did|does|do|is|was|are|were|has|have|had|can"
    r"|could|will|would|should)\b",
    re.IGNORECASE,
)
_JOKE = re.compile(
    r"/s\b|\bkidding\b|\bjk\b|\bapril fools?\b|\bsarcas\w*|\bas if\b|\byeah right\b"
    r"|\bnot!|\blol\b|\blmao\b|\bsaid (?:nobody|no one)\b|\bfake news\b|\bimagine\b|\bpsych\b"
    r"|\bin (?:my|your|his|her|their) dreams\b|\bfan ?fic\w*|\bwhat if\b|\bpredictions?\b"
    r"|[🙄🤡😂🤣😏🙃😉😜🤪]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in plain letters; ``doubt`` says why it states nothing, or is empty."""

    text: str
    doubt: str = ""


def sentences(message: str) -> Iterator[Sentence]:
    """Yield the sentences of a message in order; code, links and marks of emphasis are left out."""
    written = message[:LONGEST_MESSAGE]
    doubt = MOCKING if _JOKE.search(written) else ""
    plain = _plain(written)
    for line in plain.splitlines():
        quoted = line.lstrip().startswith(">")
        inside = False
        for text in _split(_LINE_START.sub("", line.lstrip("> "))):
            marks = _quote_marks(text)
            why = doubt or (TAKEN_BACK if quoted else QUOTED if inside or marks else _asked(text))
            inside ^= bool(marks % 2)
            yield Sentence(text, why)


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFC", text)
    for pattern, instead in (
        (_BLOCK, " ; "), (_LINK, r"\1"), (_MENTION, " @ "), (_STRUCK, " @ "), (_EMPHASIS, ""),
    ):  # fmt: skip
        plain = pattern.sub(instead, plain)
    seen = "".join(sign for sign in plain if unicodedata.category(sign) not in _UNSAID)
    return straighten(seen)


def _split(line: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(line):
        if _SHORTENED.search(line, start, end.end()):
            continue
        yield line[start : end.end()].strip()
        start = end.end()
    if line[start:].strip():
        yield line[start:].strip()


def _quote_marks(text: str) -> int:
    """Return how many quotation marks stand in ``text``; those of inches follow a digit."""
    return len(re.findall(r"(?<![0-9½¼¾])\"|\"(?=\w)", text))


def _asked(text: str) -> str:
    return QUESTION if "?" in text or _ASKS.match(text) else ""
