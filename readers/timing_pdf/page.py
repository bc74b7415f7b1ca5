"""What every page of a timing company's PDF has: a title, a day, a wind, one race or several."""

import re
from dataclasses import dataclass, field

from readers.headings import MOST_WORDS, event_of, round_of, sex_of
from readers.printed_marks import unit_of
from readers.sheets import Sheet, SheetLine
from track.dates import Day
from track.errors import UnreadableDate
from track.events import Event, Unit
from track.results import Round
from track.signs import read_wind

_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9}),? (\d{4})\b", re.ASCII)
_WIND = re.compile(r"\bwind\b[: ]{0,6}([+-]?\d{1,2}\.\d{1,2})", re.ASCII | re.IGNORECASE)
_HEAT = re.compile(r"\b(?:heat|race|section) {1,3}(\d{1,2})\b", re.ASCII | re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b(?: ?[AP]M)?", re.ASCII)


@dataclass(slots=True)
class Race:
    """A race while its lines are read."""

    label: str
    event: Event | None
    sex: str
    round: Round | None
    heat: int = 0
    wind_cms: int | None = None
    day: Day | None = None
    lines: list[SheetLine] = field(default_factory=list)

    @property
    def unit(self) -> Unit:
        """What its marks count."""
        return unit_of(self.event, self.label)

    def sheet(self, meet: str) -> Sheet:
        """Return the race as read."""
        return Sheet(
            tuple(self.lines), self.event, self.label, self.sex, self.round, self.heat,
            self.wind_cms, self.day, meet,
        )  # fmt: skip


def day_in(line: str) -> Day | None:
    """Return the day a line names, as in “16 JUN 2019”; None for none, or a range of days."""
    found = _DAY.findall(line)
    if len(found) != 1 or re.search(r"\d(?:st|nd|rd|th)? ?[-–] ?\d", line, re.ASCII):
        return None
    try:
        return Day.read(" ".join(found[0]))
    except UnreadableDate:
        return None


def wind_in(line: str) -> int | None:
    """Return the wind a line states."""
    match = _WIND.search(line)
    return read_wind(match[1]) if match else None


def title_of(line: str) -> Race | None:
    """Return the race a line is the title of: an event and a sex, perhaps a round, hour and day."""
    label = " ".join(_CLOCK.sub(" ", _DAY.sub(" ", line)).split())
    if not label or len(label.split()) > MOST_WORDS or not sex_of(label):
        return None
    event = event_of(label)
    if event is None:
        return None
    heat = _HEAT.search(label)
    return Race(
        label, event, sex_of(label), round_of(label), int(heat[1]) if heat else 0, day=day_in(line)
    )
