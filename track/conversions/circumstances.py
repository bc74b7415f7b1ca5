"""The same race under other circumstances: how it was run, and what it can be converted to."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from track.events import Event
from track.marks import Reading
from track.scoring import hand_ms
from track.signs import print_wind


class Setting(Enum):
    """Circumstances a mark can be converted to, in the words of an answer."""

    AUTOMATIC = "automatic timing"
    STILL_AIR = "still air at sea level"
    SEA_LEVEL = "sea level"
    FLAT = "flat 200 m track"
    BANKED = "banked or oversized track"
    UNDERSIZED = "undersized track"


TRACKS = (Setting.FLAT, Setting.BANKED, Setting.UNDERSIZED)
_OTHER_TRACK = {
    Setting.FLAT: Setting.BANKED,
    Setting.BANKED: Setting.FLAT,
    Setting.UNDERSIZED: Setting.BANKED,
}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """A race and how it was run: wind in cm/s, altitude in metres and as typed, the track."""

    reading: Reading
    event: Event
    sexes: tuple[str, ...] = ("M", "W")
    wind_cms: int | None = None
    altitude_m: Decimal | None = None
    height: str = ""
    track: Setting | None = None

    @property
    def usual_goal(self) -> Setting | None:
        """What somebody who states these circumstances wants to know; None for none stated."""
        if self.wind_cms is not None and self.event.code == "100":
            return Setting.STILL_AIR
        if self.track is not None:
            return _OTHER_TRACK[self.track]
        if self.altitude_m is not None:
            return Setting.SEA_LEVEL
        return Setting.AUTOMATIC if hand_ms(self.reading, self.event) else None

    @property
    def given(self) -> str:
        """The mark with its event and circumstances."""
        wind = "" if self.wind_cms is None else f" ({print_wind(self.wind_cms)})"
        track = "" if self.track is None else f", {self.track.value}"
        height = f", {self.height}" if self.height else ""
        return f"{self.reading}{wind} {self.event.name}{track}{height}"

    @property
    def words(self) -> str:
        """What was stated beside the mark, as in “wind and track”; "" for nothing."""
        stated = {
            "wind": self.wind_cms is not None,
            "altitude": self.altitude_m is not None,
            "track": self.track is not None,
        }
        return " and ".join(name for name, said in stated.items() if said)
