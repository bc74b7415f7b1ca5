"""What is wrong with settings, store and permissions, and what to do about it."""

import sqlite3
from dataclasses import dataclass

from bot.opening import opened
from bot.settings import Settings
from db.overview import overview
from track.coverage import data_to
from track.errors import TrackError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was checked."""

    good: bool
    text: str


async def examine(settings: Settings) -> list[Finding]:
    """Return every check with its result; a bad one says what to do."""
    return [_token(settings), *await _store(settings)]


def _token(settings: Settings) -> Finding:
    if not settings.token:
        return Finding(True, "DISCORD_TOKEN is not set: Bell Lap will serve its local preview.")
    if not settings.token_looks_right:
        return Finding(
            False,
            "DISCORD_TOKEN does not look like a bot token (three parts with dots between); "
            "copy it from the Bot page of https://discord.com/developers/applications.",
        )
    return Finding(True, "DISCORD_TOKEN is set and looks right; only Discord can say if it works.")


async def _store(settings: Settings) -> list[Finding]:
    try:
        async with opened(settings.database) as lent:
            found = await overview(lent.store.view(None))
            ((verdict,),) = await lent.store.view(None).rows("integrity")
            async with lent.store.writer.transaction():
                pass
    except TrackError as error:
        return [Finding(False, str(error))]
    except sqlite3.Error as error:
        return [
            Finding(
                False,
                f"{settings.database} cannot be used ({error}); if it is damaged put a backup in "
                "its place, else let this user write the file and its folder.",
            )
        ]
    counts = found.counts
    whole = verdict == "ok"
    return [
        Finding(True, f"{settings.database} can be read and written."),
        Finding(
            whole,
            "The store is whole."
            if whole
            else f"The store is damaged ({verdict}); put a backup in its place.",
        ),
        Finding(
            counts.races > 0,
            f"It holds {counts.results} results of {counts.races} races, {data_to(counts.newest)}."
            if counts.races
            else "It holds no races; start once without --no-seeds.",
        ),
    ]
