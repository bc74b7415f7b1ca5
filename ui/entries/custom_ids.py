"""What the buttons and the menu of a preview remember, and those of the log."""

from dataclasses import dataclass
from typing import ClassVar, Self


@dataclass(frozen=True, slots=True)
class DraftDoes:
    """A button of a preview: confirm, fix, join or cancel."""

    does: str
    draft_id: int

    TEMPLATE: ClassVar[str] = r"draft:(?P<does>confirm|fix|join|cancel):(?P<draft>[0-9]{1,12})"

    def __str__(self) -> str:
        return f"draft:{self.does}:{self.draft_id}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(parts["does"], int(parts["draft"]))


@dataclass(frozen=True, slots=True)
class DraftWho:
    """The menu of a preview that asks who a name is."""

    draft_id: int

    TEMPLATE: ClassVar[str] = r"draft:who:(?P<draft>[0-9]{1,12})"

    def __str__(self) -> str:
        return f"draft:who:{self.draft_id}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(int(parts["draft"]))


@dataclass(frozen=True, slots=True)
class LogPage:
    """A button of the log: another page."""

    page: int

    TEMPLATE: ClassVar[str] = r"racelog:(?P<page>[0-9]{1,4})"

    def __str__(self) -> str:
        return f"racelog:{self.page}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(int(parts["page"]))
