"""What the runner asks the stand-in to do, and what it hears back: values that travel as JSON."""

from dataclasses import dataclass
from typing import Any, Self

from bench.payloads import AUTOCOMPLETE, COMMAND

Options = tuple[tuple[str, str], ...]
"""A command's options as (name, text), in the order they were typed."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Put ``count`` interactions to the bot with this token, ``width`` of them at a time.

    The option sets are used in turn. ``typing`` makes each one an autocomplete of its last option.
    """

    token: str
    command: str
    options: tuple[Options, ...]
    typing: bool
    count: int
    width: int

    @property
    def kind(self) -> int:
        """The interaction's type."""
        return AUTOCOMPLETE if self.typing else COMMAND

    @classmethod
    def read(cls, said: dict[str, Any]) -> Self:
        """Undo ``dataclasses.asdict`` and JSON."""
        options = tuple(
            tuple((name, text) for name, text in chosen) for chosen in said.pop("options")
        )
        return cls(options=options, **said)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an errand went.

    ``nanoseconds`` are the waits from event sent to answer read, shortest first. ``private`` counts
    answers only the asker sees (refusals), ``empty`` autocompletes with nothing to pick.
    ``first`` is the first answer, for a person to look at.
    """

    nanoseconds: tuple[int, ...]
    unanswered: int
    private: int
    empty: int
    first: dict[str, Any]
