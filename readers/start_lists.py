"""Start lists as read: who is entered in which lane; never a result."""

from dataclasses import dataclass

from readers.sheets import Unread
from track.events import Event


@dataclass(frozen=True, slots=True)
class Starter:
    """Somebody on a start list; a relay has the name of its team. Empty is what it does not say."""

    number: int
    name: str
    team: str = ""
    lane: int | None = None
    bib: str = ""
    external_id: str = ""


@dataclass(frozen=True, slots=True)
class StartList:
    """One race to come. ``number`` is the event's in the meet, ``metres`` its length as printed."""

    number: str
    stage: str
    heat: int
    label: str
    event: Event | None
    sex: str
    metres: str
    starters: tuple[Starter, ...]


@dataclass(frozen=True, slots=True)
class StartFile:
    """Everything a start list or a schedule holds, every line of it accounted for."""

    lists: tuple[StartList, ...]
    ignored: tuple[Unread, ...] = ()
    rejected: tuple[Unread, ...] = ()
    total: int = 0
    used: int = 0

    @property
    def accounted(self) -> bool:
        """True when no line of the input was dropped without a word."""
        return self.used + len(self.ignored) + len(self.rejected) == self.total
