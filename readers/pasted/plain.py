"""What people paste, made plain: no Markdown, no emoji, no signs nobody sees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from track.digits import straighten
from track.errors import UnreadableResults
from track.nations import find_nation

MOST_CHARACTERS = 200_000
"""More than any paste: an attachment of results of a whole championship."""
MOST_LINES = 2_500
LONGEST_LINE = 4_000
"""Discord lets nobody write a longer message; a longer line is no table."""
LONGEST_SHOWN = 200
"""Characters of an unread line that are kept to show it again."""
EDGE = "\x1f"
"""Stands where a cell ends though the text has no separator there, as beside a flag."""

# Control characters, soft hyphens, joiners, marks of direction and the selectors of emoji.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff]"
)
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BRITISH = re.compile("\U0001f3f4[\U000e0020-\U000e007f]{1,8}")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_NAMED_FLAG = re.compile(r":flag_([a-z]{2}):", re.ASCII)
_KEYCAP = re.compile("([0-9]{1,3})\u20e3")
_MEDALS = {
    "🥇": " 1 ", ":first_place:": " 1 ", "🥈": " 2 ", ":second_place:": " 2 ",
    "🥉": " 3 ", ":third_place:": " 3 ", "🔟": " 10 ",
}  # fmt: skip
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff]|<a?:\\w{1,40}:\\d{1,25}>")
_MENTION = re.compile(r"@(?:everyone|here)\b|<[@#][!&]?\d{1,25}>", re.ASCII)
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\(<?https?://[^\s()]{1,500}>?\)", re.ASCII)
_ADDRESS = re.compile(r"<?https?://\S{1,500}", re.ASCII)
_BOLD = re.compile(r"\*\*|__|~~|`|\|\|")
_STARS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,60})\*(?![\w*])")
_FOOTNOTE = re.compile(r"\[(?:\d{1,3}|[a-z]|note \d{1,2}|nb \d{1,2})\]", re.ASCII)
_SIGNS = str.maketrans({"´": "'", "`": "'", "−": "-", "‑": "-", "‐": "-", "｜": "|", "│": "|"})
_OPENING = re.compile(r"(?:>{1,3} |#{1,6} |[*•·‣▪◦] )+")
_TWO = re.compile(r"''")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the input that is not blank: where it stands, as pasted (cut), and made plain.

    ``fenced`` says that it only opens or closes a code block; ``also`` the numbers of further lines
    that were joined to this one.
    """

    number: int
    text: str
    plain: str
    fenced: bool = False
    also: tuple["Line", ...] = field(default=())


def plain_lines(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank.

    Raises:
        UnreadableResults: more than is read at once.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnreadableResults(
            f"That is more than {MOST_CHARACTERS:,} characters; send one race or one day at a time."
        )
    return list(_lines(text))


def _lines(text: str) -> Iterator[Line]:
    count = 0
    for number, written in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        shown = written.strip()
        if not shown:
            continue
        count += 1
        if count > MOST_LINES:
            raise UnreadableResults(
                f"That is more than {MOST_LINES:,} lines; send one race or one day at a time."
            )
        fenced = shown.startswith("```") and " " not in shown
        plain = "" if fenced or len(written) > LONGEST_LINE else plain_text(written)
        yield Line(number, shown[:LONGEST_SHOWN], plain, fenced)


def plain_text(text: str) -> str:
    """Return one line without Markdown, emoji, mentions and links; tabs and pipes stay.

    Flags become the code of their nation, medals and keycaps the place they stand for.
    """
    text = _SPACES.sub(" ", _UNSEEN.sub("", text))
    if not text.isascii():
        text = _BRITISH.sub(f"{EDGE}GBR{EDGE}", text)
        text = _FLAG.sub(lambda match: _flag(match[0]), text)
        text = _KEYCAP.sub(r" \1 ", text)
        for sign, place in _MEDALS.items():
            text = text.replace(sign, place)
        text = text.translate(_SIGNS)
    if ":" in text:
        for sign, place in _MEDALS.items():
            text = text.replace(sign, place)
        text = _NAMED_FLAG.sub(lambda match: _flag(_letters(match[1])), text)
    text = _EMOJI.sub(" ", _MENTION.sub("", text))
    text = _ADDRESS.sub("", _LINK.sub(r"\1", text))
    text = _STARS.sub(r"\1", _BOLD.sub("", text))
    text = _FOOTNOTE.sub("", text)
    text = _TWO.sub('"', straighten_quotes(text))
    opening = _OPENING.match(text.lstrip(" "))
    if opening is not None:
        text = text.lstrip(" ")[opening.end() :]
    return text.strip(" ")


def straighten_quotes(text: str) -> str:
    """Return ``text`` with plain quotes; long dashes stay, which part the cells of a line."""
    return "–".join(straighten(part) for part in text.split("–"))


def _letters(iso: str) -> str:
    return "".join(chr(0x1F1E6 + ord(letter) - ord("a")) for letter in iso)


def _flag(sign: str) -> str:
    return f"{EDGE}{find_nation(sign) or ''}{EDGE}"
