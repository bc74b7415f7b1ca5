"""What the buttons and menus of recaps remember: the number of the recap, or of the race."""

from dataclasses import dataclass
from typing import ClassVar, Self

from track.ids import short, unshort


@dataclass(frozen=True, slots=True)
class RecapOf:
    """The button under a result that previews a recap of the race."""

    race_id: int

    TEMPLATE: ClassVar[str] = r"recap:race:(?P<race>[0-9a-z]{1,10})"

    def __str__(self) -> str:
        return f"recap:race:{short(self.race_id)}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(unshort(parts["race"]))


@dataclass(frozen=True, slots=True)
class RecapDoes:
    """A button of a preview, or the one that shows a kept-back result to whoever presses."""

    does: str
    recap_id: int

    TEMPLATE: ClassVar[str] = r"recap:(?P<does>post|intro|text|drop|show):(?P<recap>[0-9]{1,12})"

    def __str__(self) -> str:
        return f"recap:{self.does}:{self.recap_id}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(parts["does"], int(parts["recap"]))


@dataclass(frozen=True, slots=True)
class RecapPicks:
    """A menu of a recap's preview: which storylines it has, or which leads."""

    picks: str
    recap_id: int

    TEMPLATE: ClassVar[str] = r"recap:(?P<picks>choose|lead):menu:(?P<recap>[0-9]{1,12})"

    def __str__(self) -> str:
        return f"recap:{self.picks}:menu:{self.recap_id}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        return cls(parts["picks"], int(parts["recap"]))
