"""What a button remembers, written into its custom id: ids and settings, never names.

Discord allows 100 characters, and a button must still work after a restart or in a rebuilt store.
"""

from dataclasses import dataclass
from typing import ClassVar, Self

from track.ids import short, unshort


@dataclass(frozen=True, slots=True)
class RaceProof:
    """The Proof button of a race."""

    race_id: int

    TEMPLATE: ClassVar[str] = r"proof:race:(?P<race>[0-9a-z]{1,10})"

    def __str__(self) -> str:
        return f"proof:race:{short(self.race_id)}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(unshort(parts["race"]))


@dataclass(frozen=True, slots=True)
class DataPage:
    """A button of what the store holds: its gaps, full fields or sources, or another page of them.

    ``turned`` is true on the buttons of a page, which is replaced by the one asked for.
    """

    what: str
    page: int = 0
    turned: bool = False

    TEMPLATE: ClassVar[str] = r"data:(?P<what>gaps|fields|sources)(?::(?P<page>[0-9]{1,3}))?"

    def __str__(self) -> str:
        return f"data:{self.what}:{self.page}" if self.turned else f"data:{self.what}"

    @classmethod
    def read(cls, parts: dict[str, str | None]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        page = parts["page"]
        return cls(str(parts["what"]), int(page or 0), turned=page is not None)
