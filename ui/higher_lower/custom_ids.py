"""What the buttons of higher or lower remember: whose run it is, which, and which question."""

from dataclasses import dataclass
from typing import ClassVar, Self

from track.ids import short, unshort

AGAIN = "again"
"""What the button does that begins another run."""


@dataclass(frozen=True, slots=True)
class RunPress:
    """A press: an answer after so many athletes ``asked``, or another run after this one."""

    does: str
    user_id: int
    run: int
    asked: int

    TEMPLATE: ClassVar[str] = (
        r"hl:(?P<does>better|worse|again):(?P<user>[0-9a-z]{1,13}):(?P<run>[0-9a-z]{1,10})"
        r":(?P<asked>[0-9]{1,3})"
    )

    def __str__(self) -> str:
        return f"hl:{self.does}:{short(self.user_id)}:{short(self.run)}:{self.asked}"

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say."""
        # Numbers of people are longer than those of the store.
        user_id = int(parts["user"], 36)
        return cls(parts["does"], user_id, unshort(parts["run"]), int(parts["asked"]))
