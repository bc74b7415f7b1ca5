"""What Discord sends: objects of the gateway and of REST, as small as discord.py takes them.

Source: the keys discord.py 2.7.1 reads while it builds its models.
"""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

Payload = dict[str, Any]
"""A JSON object on its way to a bot or from it."""

GUILD_ID = "300000000000000001"
CHANNEL_ID = "300000000000000002"
ASKERS = 500
"""How many people ask in turn: enough that a cooldown per person is never what is measured."""
MAY = str(1 << 10 | 1 << 11 | 1 << 14 | 1 << 15 | 1 << 31)
"""Look at the channel, write, embed links, attach files, use commands."""
LONG_AGO = "2024-05-25T23:00:00+00:00"
COMMAND, AUTOCOMPLETE = 2, 4
"""Interaction types."""
PRIVATE = 1 << 6
"""The message flag of an answer only the asker sees."""

_numbers = count(400_000_000_000_000_000)


def next_id() -> str:
    """Return a snowflake nobody else has."""
    return str(next(_numbers))


@dataclass(frozen=True, slots=True)
class Application:
    """One bot as Discord knows it; its token decides its ids, so they survive a restart."""

    token: str

    @property
    def id(self) -> str:
        """The application's id, which is its user's id as well."""
        return str(200_000_000_000_000_000 + zlib.crc32(self.token.encode()))

    def user(self) -> Payload:
        """Return the bot's own account."""
        return _user(self.id, self.token, bot=True)

    def info(self) -> Payload:
        """Return what the bot is told about itself at log-in."""
        return {
            "id": self.id,
            "name": self.token,
            "description": "",
            "icon": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "owner": _user("100000000000000000", "owner"),
            "verify_key": "0" * 64,
            "flags": 0,
        }

    def ready(self, session_id: str, gateway: str) -> Payload:
        """Return the first event of a new session."""
        return {
            "v": 10,
            "user": self.user(),
            "guilds": [{"id": GUILD_ID, "unavailable": True}],
            "session_id": session_id,
            "resume_gateway_url": gateway,
            "application": {"id": self.id, "flags": 0},
        }

    def guild(self) -> Payload:
        """Return the one server every bot is in."""
        everyone = {"id": GUILD_ID, "name": "@everyone", "permissions": MAY, "position": 0}
        look = {"color": 0, "hoist": False, "managed": False, "mentionable": False, "flags": 0}
        return {
            "id": GUILD_ID,
            "name": "Infield",
            "owner_id": "100000000000000000",
            "member_count": ASKERS,
            "roles": [everyone | look],
            "channels": [_channel()],
            "members": [{"user": self.user(), "roles": [], "joined_at": LONG_AGO, "flags": 0}],
            "threads": [],
            "emojis": [],
            "stickers": [],
            "features": [],
            "voice_states": [],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
            "preferred_locale": "en-US",
            "premium_tier": 0,
            "verification_level": 0,
            "default_message_notifications": 1,
            "explicit_content_filter": 0,
            "mfa_level": 0,
            "nsfw_level": 0,
            "system_channel_flags": 0,
        }

    def interaction(
        self, kind: int, command: str, options: Sequence[tuple[str, str]], asker: int
    ) -> Payload:
        """Return somebody's slash command, or their typing in its last option."""
        chosen: list[Payload] = [
            {"name": name, "type": 3, "value": value} for name, value in options
        ]
        if kind == AUTOCOMPLETE:
            chosen[-1]["focused"] = True
        return {
            "id": next_id(),
            "application_id": self.id,
            "type": kind,
            "token": f"{self.token}-{next_id()}",
            "version": 1,
            "data": {
                "id": command_id(self.id, command),
                "name": command,
                "type": 1,
                "options": chosen,
            },
            "guild_id": GUILD_ID,
            "guild": {"id": GUILD_ID, "locale": "en-US", "features": []},
            "guild_locale": "en-US",
            "locale": "en-US",
            "channel_id": CHANNEL_ID,
            "channel": _channel() | {"guild_id": GUILD_ID, "permissions": MAY},
            "member": {
                "user": _user(str(500_000_000_000_000_000 + asker % ASKERS), f"fan{asker}"),
                "roles": [],
                "joined_at": LONG_AGO,
                "permissions": MAY,
                "deaf": False,
                "mute": False,
                "flags": 0,
            },
            "attachment_size_limit": 10_485_760,
            "authorizing_integration_owners": {"0": GUILD_ID},
            "entitlements": [],
            "app_permissions": MAY,
            "context": 0,
        }

    def message(self, reply: Mapping[str, Any]) -> Payload:
        """Return the message a reply became, with everything the bot put into it."""
        return {
            "id": next_id(),
            "type": 20,
            "channel_id": CHANNEL_ID,
            "author": self.user(),
            "webhook_id": self.id,
            "application_id": self.id,
            "content": reply.get("content") or "",
            "embeds": reply.get("embeds") or [],
            "components": reply.get("components") or [],
            "flags": reply.get("flags") or 0,
            "attachments": [],
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": False,
            "timestamp": LONG_AGO,
            "edited_timestamp": None,
        }


def command_id(application_id: str, name: str) -> str:
    """Return the id under which an application's command is registered."""
    return str(600_000_000_000_000_000 + zlib.crc32(f"{application_id}/{name}".encode()))


def _user(user_id: str, name: str, *, bot: bool = False) -> Payload:
    return {
        "id": user_id,
        "username": name,
        "global_name": None,
        "discriminator": "0",
        "avatar": None,
        "bot": bot,
    }


def _channel() -> Payload:
    return {
        "id": CHANNEL_ID,
        "name": "infield",
        "type": 0,
        "position": 0,
        "permission_overwrites": [],
    }
