"""A card: one answer as plain data. ``ui.components`` draws it for Discord, ``ui.plain`` as text.

Texts in a card are plain words. The renderers alone add markup, escape and shorten.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from rich.cells import cell_len, set_cell_size

from track.marks import Mark

TABLE_WIDTH = 28
"""Columns of a code block that do not wrap on a phone."""
PAGE = 10
"""Lines of a long list on one page."""


class Colour(Enum):
    """One quiet colour for each kind of answer."""

    RESULT = 0xC0392B
    HEAD_TO_HEAD = 0x2C5F8A
    CONVERSION = 0x3A7D5C
    ABOUT = 0x6B6F76
    QUESTION = 0xB9852F
    GAME = 0x6F5A8E


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. The one that stretches takes what the others leave, and is shortened."""

    right: bool = False
    stretches: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, one for each column; drawn at most ``TABLE_WIDTH`` wide.

    A row that is one text is a line of its own across the columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...] | str, ...]

    def lines(self) -> tuple[str, ...]:
        """Return the rows as lines of text with the columns aligned, none wider than allowed."""
        widths = self._widths()
        return tuple(
            fitted(
                _seen(row if isinstance(row, str) else self._line(row, widths)), TABLE_WIDTH
            ).rstrip()
            for row in self.rows
        )

    def _widths(self) -> list[int]:
        cells = [row for row in self.rows if not isinstance(row, str)]
        widths = [
            max((cell_len(one_line(row[place])) for row in cells), default=0)
            for place in range(len(self.columns))
        ]
        for place, column in enumerate(self.columns):
            if column.stretches:
                others = sum(widths) - widths[place] + len(widths) - 1
                widths[place] = max(1, min(widths[place], TABLE_WIDTH - others))
        return widths

    def _line(self, row: tuple[str, ...], widths: list[int]) -> str:
        return " ".join(
            one_line(cell).rjust(width) if column.right else fitted(one_line(cell), width)
            for cell, width, column in zip(row, widths, self.columns, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """A short bold heading and one line about it.

    Discord tells the moment ``at``, where there is one, in the reader's own time as it goes by.
    """

    name: str
    text: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it says and the custom id that says what it does."""

    label: str
    custom_id: str
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a select menu."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Menu:
    """A select menu: what it asks, the custom id that says what it does, and how many to choose."""

    placeholder: str
    custom_id: str
    choices: tuple[Choice, ...]
    most: int = 1


@dataclass(frozen=True, slots=True)
class Picture:
    """An image with the words that stand for it."""

    filename: str
    content: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Card:
    """One answer. Everything but the title may be left out; the order here is the order shown.

    ``lead`` holds facts that are the answer, ``facts`` those that explain the table above them.
    ``menus`` outlive a restart, as buttons do. ``outside`` stands before a card that is ``covered``
    and tells nothing of what is in it. ``marks`` are those told in it that ``ui.units`` may tell in
    other units too.
    """

    title: str
    context: str = ""
    lines: tuple[str, ...] = ()
    lead: tuple[Fact, ...] = ()
    table: Table | None = None
    facts: tuple[Fact, ...] = ()
    picture: Picture | None = None
    notes: tuple[str, ...] = ()
    footer: str = ""
    buttons: tuple[Button, ...] = ()
    choices: tuple[Choice, ...] = ()
    menus: tuple[Menu, ...] = ()
    colour: Colour = Colour.ABOUT
    covered: bool = False
    outside: str = ""
    marks: tuple[Mark, ...] = ()


def shorten(text: str, width: int) -> str:
    """Return ``text``, cut with an ellipsis where it is longer than ``width``."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def one_line(text: str) -> str:
    """Return ``text`` on one line: runs of white space as one space, nothing unseen."""
    return _seen(" ".join(text.split()))


def _seen(text: str) -> str:
    """Return ``text`` without what takes no place on paper."""
    if text.isprintable():
        return text
    return "".join(letter for letter in text if letter.isprintable())


def fitted(text: str, width: int) -> str:
    """Return ``text`` exactly ``width`` columns wide, cut or filled up; wide letters take two."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(set_cell_size(text, width - 1).rstrip() + "…", width)
