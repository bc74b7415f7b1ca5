"""The words of a message somebody chose a menu on."""

from collections.abc import Iterator
from typing import Any

import discord
from discord.components import Container, TextDisplay


def message_text(message: discord.Message) -> str:
    """Return everything a message says: its text, its cards, and those of what it forwards."""
    parts = [message.content, *_shown(message.components)]
    for snapshot in message.message_snapshots:
        parts += [snapshot.content, *_shown(snapshot.components)]
    return "\n".join(part for part in parts if part)


def _shown(components: Any) -> Iterator[str]:
    for each in components:
        if isinstance(each, TextDisplay):
            yield each.content
        elif isinstance(each, Container):
            yield from _shown(each.children)
