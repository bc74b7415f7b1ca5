"""What of a message no cover hides, and the words in it that nobody knew before the race."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import discord
from discord.http import handle_message_parameters

from track.results import Race
from ui.recaps.message import RecapMessage
from ui.words import race_event, race_round

_WORD = re.compile(r"\d+(?:[.:,]\d+)*|[^\W\d_]+")
_CUT = re.compile(r"\w*…")
"""A word that was cut where a label had no more room."""
_NEVER_COVERED = frozenset({"description", "custom_id", "label", "filename", "url"})
"""Keys of texts that Discord shows, reads out or passes on also where a cover is."""
_OURS = """
    The gaps of the race, covered. attachment gaps.png recap show Show me now
    The result is kept back until
"""
"""Words of ours that tell nothing of any race."""


def payload_of(message: RecapMessage) -> dict[str, Any]:
    """Return what discord.py sends to Discord for a recap, and the name of its thread.

    Beside files the payload is a part of its own, written out.
    """
    with handle_message_parameters(**message.sent()) as sent:
        parts = sent.multipart or [{"value": json.dumps(sent.payload)}]
        files = [{"filename": each["filename"]} for each in parts[1:]]
        return {**json.loads(parts[0]["value"]), "files": files, "thread": message.thread}


def payload_seen(message: discord.Message, thread: str) -> dict[str, Any]:
    """Return the same of a message that stands in a channel."""
    return {
        "content": message.content,
        "embeds": [each.to_dict() for each in message.embeds],
        "components": [each.to_dict() for each in message.components],
        "attachments": [
            {"filename": each.filename, "description": each.description}
            for each in message.attachments
        ],
        "thread": thread,
    }


def outside(payload: Mapping[str, Any]) -> Iterator[str]:
    """Yield every text of a payload that no cover hides."""
    return (text for text, covered in _texts(payload) if not covered)


def inside(payload: Mapping[str, Any]) -> Iterator[str]:
    """Yield every text of a payload that a cover hides."""
    return (text for text, covered in _texts(payload) if covered)


def _texts(part: Any, key: str = "", *, covered: bool = False) -> Iterator[tuple[str, bool]]:
    if isinstance(part, str):
        # Where a picture lies says nothing; how its file is called may.
        text = part.rpartition("/")[2] if key == "url" else part
        yield text, covered and key not in _NEVER_COVERED
    elif isinstance(part, Mapping):
        covered = covered or part.get("spoiler") is True
        for name, each in part.items():
            yield from _texts(each, name, covered=covered)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from _texts(each, key, covered=covered)


def leaked(told: Iterable[str], race: Race, *known: str) -> set[str]:
    """Return the words in ``told`` that are neither ours nor known of ``race`` before it was run.

    So it finds a name, a mark, a place or an order, whosever and in whatever words.
    """
    before = (
        race_event(race), race_round(race), race.name, race.meet.name, race.meet.city,
        str(race.day), _OURS, *known,
    )  # fmt: skip
    return _words(told) - _words(before)


def _words(texts: Iterable[str]) -> set[str]:
    return set(_WORD.findall(_CUT.sub("", "\n".join(texts)).casefold()))
