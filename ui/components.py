"""A card as Discord components v2, with Discord's limits clamped here and nowhere else."""

import re
from dataclasses import dataclass
from io import BytesIO

import discord
from discord import ui
from discord.utils import escape_mentions, format_dt

from ui.cards import Button, Card, Choice, Fact, Menu, one_line, shorten

TEXT_LIMIT = 4000
"""Characters of text in all components of one message together."""
LABEL_LIMIT = 80
OPTION_LIMIT = 100
PLACEHOLDER_LIMIT = 150
OPTIONS_LIMIT = 25
BUTTONS_LIMIT = 5
ALT_LIMIT = 1024

_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Invisible characters that turn the direction of the text after them."""

_FORMAT = re.compile(r"[\\*_~|`\[\]<>#]|^-")
"""What Discord may take for formatting, a link or a mention."""

_PLAIN = re.compile(r"(?:[^\W_]|[,.:;·–%&/'’“”×÷=+ ])*")
"""Most lines: nothing in them can format or mention, so nothing needs escaping."""


class CardView(ui.LayoutView):
    """The layout of one card. Buttons answer through ``DynamicItem``; nothing here waits."""

    def __init__(self, card: Card, select: ui.Select["CardView"] | None = None) -> None:
        super().__init__(timeout=None)
        self.card = card
        outside = safe(card.outside)
        texts = _fitting(_blocks(card), TEXT_LIMIT - len(outside))
        body: list[ui.Item[CardView]] = [ui.TextDisplay(text) for text in texts]
        if card.picture is not None:
            gallery: ui.MediaGallery[CardView] = ui.MediaGallery()
            gallery.add_item(
                media=f"attachment://{card.picture.filename}",
                description=shorten(card.picture.alt, ALT_LIMIT),
            )
            small_print = bool(card.notes) + bool(card.footer)
            body.insert(len(body) - small_print, gallery)
        if select is not None:
            body.append(ui.ActionRow(select))
        body += [ui.ActionRow(_menu(each)) for each in card.menus if each.choices]
        if card.buttons:
            body.append(ui.ActionRow(*(_button(each) for each in card.buttons[:BUTTONS_LIMIT])))
        if outside:
            self.add_item(ui.TextDisplay(outside))
        self.add_item(ui.Container(*body, accent_colour=card.colour.value, spoiler=card.covered))

    def files(self) -> list[discord.File]:
        """Return the pictures to send along."""
        picture = self.card.picture
        if picture is None:
            return []
        alt = shorten(picture.alt, ALT_LIMIT)
        return [discord.File(BytesIO(picture.content), picture.filename, description=alt)]


def select_options(choices: tuple[Choice, ...]) -> list[discord.SelectOption]:
    """Return the entries of a select menu, as many and as long as Discord takes."""
    return [
        discord.SelectOption(label=shorten(each.label, OPTION_LIMIT), value=each.value)
        for each in choices[:OPTIONS_LIMIT]
    ]


def safe(text: str) -> str:
    """Return ``text`` so that it neither formats nor mentions anything in Discord."""
    if _PLAIN.fullmatch(text) is not None:
        return text
    # discord.py's escape_markdown takes seconds on some texts and passes links over two lines.
    return escape_mentions(_FORMAT.sub(r"\\\g<0>", one_line(_DIRECTION.sub("", text))))


def _verbatim(line: str) -> str:
    """Return ``line`` so that it cannot end the code block it stands in."""
    return _DIRECTION.sub("", line).replace("`", "ˋ")


def _button(button: Button) -> ui.Button["CardView"]:
    return ui.Button(
        label=shorten(button.label, LABEL_LIMIT),
        custom_id=button.custom_id,
        disabled=button.disabled,
    )


def _menu(menu: Menu) -> ui.Select["CardView"]:
    options = select_options(menu.choices)
    return ui.Select(
        custom_id=menu.custom_id,
        options=options,
        placeholder=shorten(menu.placeholder, PLACEHOLDER_LIMIT),
        max_values=min(menu.most, len(options)),
    )


@dataclass(slots=True)
class _Block:
    """Lines that stand together; the last ones go first when a message grows too long."""

    lines: list[str]
    fenced: bool = False
    dropped: int = 0

    @property
    def text(self) -> str:
        lines = [*self.lines, f"… and {self.dropped} more"] if self.dropped else self.lines
        return "\n".join(("```", *lines, "```") if self.fenced else lines)

    def cut(self, excess: int) -> None:
        """Drop the last line, or shorten the only one by ``excess`` characters."""
        if len(self.lines) > 1:
            self.lines.pop()
            self.dropped += 1
        else:
            self.lines[0] = self.lines[0][: -excess - 1].rstrip("\\") + "…"


def _blocks(card: Card) -> list[_Block]:
    """Return the card's texts; the footer is a block of its own, so that it is never cut off."""
    head = [f"### {safe(card.title)}", safe(card.context), *map(safe, card.lines)]
    blocks = [_Block([line for line in (*head, *_facts(card.lead)) if line])]
    if card.table is not None and card.table.rows:
        blocks.append(_Block([_verbatim(line) for line in card.table.lines()], fenced=True))
    if card.facts:
        blocks.append(_Block(_facts(card.facts)))
    small = (card.notes, (card.footer,) if card.footer else ())
    return blocks + [_Block([f"-# {safe(line)}" for line in lines]) for lines in small if lines]


def fact_line(fact: Fact) -> str:
    """Return ``fact`` as it is sent, for those who count characters."""
    told = f"**{safe(fact.name)}** {safe(fact.text)}"
    return told if fact.at is None else f"{told.rstrip()} {format_dt(fact.at, 'R')}"


def _facts(facts: tuple[Fact, ...]) -> list[str]:
    return list(map(fact_line, facts))


def _fitting(blocks: list[_Block], limit: int) -> list[str]:
    """Return the blocks' texts, together within ``limit``; the longest block gives way first."""
    while (excess := sum(len(block.text) for block in blocks) - limit) > 0:
        max(blocks, key=lambda block: len(block.text)).cut(excess)
    return [block.text for block in blocks]
