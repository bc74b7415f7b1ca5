"""Everything the process needs from outside, read once."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from track.errors import TrackError

DATABASE = Path("data/belllap.sqlite3")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_TOKEN = re.compile(r"[\w-]{20,}\.[\w-]{4,}\.[\w-]{20,}", re.ASCII)


class BadSettings(TrackError):
    """A setting that cannot be used; the text names it and says what it should be."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run. An empty token means the local preview."""

    token: str = field(repr=False)
    database: Path
    log_level: str

    @classmethod
    def read(cls, env: Mapping[str, str], database: Path | None = None) -> Self:
        """Return the settings of ``env``; ``database`` overrides its variable.

        Raises:
            BadSettings: a variable holds something that cannot be right.
        """
        level = env.get("BELLLAP_LOG_LEVEL", "").strip().upper() or "INFO"
        if level not in LOG_LEVELS:
            raise BadSettings(
                f"BELLLAP_LOG_LEVEL is {level}; set it to one of {', '.join(LOG_LEVELS)}."
            )
        path = database or Path(env.get("BELLLAP_DATABASE", "").strip() or DATABASE)
        if path.is_dir():
            raise BadSettings(f"The database {path} is a folder; name a file inside it.")
        return cls(env.get("DISCORD_TOKEN", "").strip(), path, level)

    @property
    def token_looks_right(self) -> bool:
        """Whether the token has the three parts Discord's bot tokens have."""
        return _TOKEN.fullmatch(self.token) is not None
