"""What a server and a person may set about how answers come to them."""

from dataclasses import dataclass, field
from enum import Enum


class Spoiler(Enum):
    """How a recap keeps its result from those who have not seen the race."""

    OFF = "off"
    COVER = "cover"
    TIMED = "timed"


class Units(Enum):
    """What lengths and paces are told in. Metric marks are the official ones and always told."""

    METRIC = "metric"
    IMPERIAL = "imperial"


@dataclass(frozen=True, slots=True)
class ServerDefaults:
    """What a server's moderators set.

    ``recap_channel`` is the number of a channel, None for wherever the command is typed.
    ``timezone`` is a name of the IANA database. ``covers`` names the meets kept covered today.
    """

    recap_channel: int | None = None
    spoiler: Spoiler = Spoiler.OFF
    private: bool = False
    units: Units = Units.METRIC
    timezone: str = "UTC"
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonalDefaults:
    """What a person set for themselves, None where they leave it to the server."""

    private: bool | None = None
    covered: bool | None = None
    units: Units | None = None


@dataclass(frozen=True, slots=True)
class Preferences:
    """What holds for one person in one server."""

    server: ServerDefaults = field(default_factory=ServerDefaults)
    person: PersonalDefaults = field(default_factory=PersonalDefaults)

    @property
    def private(self) -> bool:
        """Whether an answer is the person's alone where they do not say."""
        return self.server.private if self.person.private is None else self.person.private

    @property
    def units(self) -> Units:
        """What lengths and paces of an answer are told in."""
        return self.server.units if self.person.units is None else self.person.units

    def covers(self, *, private: bool) -> bool:
        """Return whether an answer that tells results comes covered.

        What a server keeps covered is covered for everybody who reads along; a private answer is
        covered for those who asked for that.
        """
        if self.person.covered is not None and private:
            return self.person.covered
        return bool(self.server.covers) or bool(self.person.covered)
