"""What the buttons of trivia remember: numbers of rounds, questions, games and days."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from track.errors import NothingStored

DAY_GONE = "That question is gone; today's comes with /trivia daily."


@dataclass(frozen=True, slots=True)
class Chooses:
    """A choice of a round."""

    round_id: int
    choice: int

    TEMPLATE: ClassVar[str] = r"trivia:round:(?P<round>[0-9]{1,12}):(?P<choice>[0-3])"

    def __str__(self) -> str:
        return f"trivia:round:{self.round_id}:{self.choice}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(int(parts["round"]), int(parts["choice"]))


@dataclass(frozen=True, slots=True)
class ChoosesDaily:
    """A choice of the question of a day."""

    day: date
    choice: int

    TEMPLATE: ClassVar[str] = (
        r"trivia:daily:(?P<day>[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))"
        r":(?P<choice>[0-3])"
    )

    def __str__(self) -> str:
        return f"trivia:daily:{self.day.isoformat()}:{self.choice}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say; raises NothingStored where it is no day."""
        try:
            day = date.fromisoformat(parts["day"])
        except ValueError:
            raise NothingStored(DAY_GONE) from None
        return cls(day, int(parts["choice"]))


@dataclass(frozen=True, slots=True)
class Questions:
    """A button under an answer: its proof, or that somebody disputes it."""

    does: str
    question_id: int

    TEMPLATE: ClassVar[str] = r"trivia:(?P<does>proof|dispute):(?P<question>[0-9]{1,12})"

    def __str__(self) -> str:
        return f"trivia:{self.does}:{self.question_id}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(parts["does"], int(parts["question"]))


@dataclass(frozen=True, slots=True)
class GoesOn:
    """The button that goes on with an interrupted game."""

    game_id: int

    TEMPLATE: ClassVar[str] = r"trivia:go:(?P<game>[0-9]{1,12})"

    def __str__(self) -> str:
        return f"trivia:go:{self.game_id}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(int(parts["game"]))


@dataclass(frozen=True, slots=True)
class Reports:
    """A button of the disputed questions: another page, or a kind to bar or let in again."""

    does: str
    page: int
    kind: str = ""

    TEMPLATE: ClassVar[str] = (
        r"trivia:report:(?P<does>page|bar|unbar):(?P<page>[0-9]{1,4})(?::(?P<kind>[a-z0-9_ -]+))?"
    )

    def __str__(self) -> str:
        return f"trivia:report:{self.does}:{self.page}" + (f":{self.kind}" if self.kind else "")

    @classmethod
    def read(cls, parts: dict[str, str | None]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(str(parts["does"]), int(parts["page"] or 0), parts["kind"] or "")
