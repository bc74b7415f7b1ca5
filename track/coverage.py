"""How far the store can back a statement, in words made in one place."""

from dataclasses import dataclass

from track.dates import Day
from track.events import Event
from track.marks import Mark
from track.race_words import count
from track.results import Level, Race

STORED = "in the stored results"
"""Said of every count the store cannot prove complete."""

_SEX = {"M": "men's ", "W": "women's ", "": ""}
LEVEL_NAMES: dict[Level, str] = {
    Level.OLYMPICS: "Olympic Games",
    Level.WORLD: "World Championships",
    Level.WORLD_INDOOR: "World Indoor Championships",
    Level.EUROPEAN: "European Championships",
    Level.EUROPEAN_INDOOR: "European Indoor Championships",
    Level.AFRICAN: "African Championships",
    Level.ASIAN: "Asian Championships",
    Level.ASIAN_INDOOR: "Asian Indoor Championships",
    Level.SOUTH_AMERICAN: "South American Championships",
    Level.NORTH_AMERICAN: "NACAC Championships",
    Level.OCEANIAN: "Oceania Championships",
    Level.DIAMOND_LEAGUE: "Diamond League",
    Level.DIAMOND_LEAGUE_FINAL: "Diamond League final",
    Level.INDOOR_TOUR: "World Indoor Tour",
    Level.COMMONWEALTH: "Commonwealth Games",
    Level.WORLD_U20: "World U20 Championships",
    Level.EUROPEAN_U20: "European U20 Championships",
    Level.EUROPEAN_U23: "European U23 Championships",
    Level.WORLD_CROSS: "World Cross Country Championships",
    Level.EUROPEAN_CROSS: "European Cross Country Championships",
    Level.WORLD_ROAD: "World Road Running Championships",
    Level.EUROPEAN_TEAM: "European Team Championships",
}
"""Meets as fans call them; national and smaller ones have names of their own alone."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A claim on what the store holds; empty parts do not narrow it.

    ``complete`` False is a known gap.
    """

    kind: str
    event: Event | None
    sex: str
    series: str
    levels: tuple[Level, ...]
    first: Day | None
    last: Day | None
    complete: bool
    note: str = ""

    @property
    def what(self) -> str:
        """The event, as in “men's 1500 m”; empty where the claim is about all."""
        event = self.event.name if self.event else ""
        return f"{_SEX[self.sex]}{event}".strip()

    @property
    def where(self) -> str:
        """The meets, as in “Diamond League” or “Prefontaine Classic”; empty for all."""
        if self.series:
            return self.series.replace("-", " ").title()
        # A circuit and its final are one thing to a fan.
        circuit = Level.DIAMOND_LEAGUE in self.levels
        return " and ".join(
            LEVEL_NAMES.get(level, level.value)
            for level in self.levels
            if not (circuit and level is Level.DIAMOND_LEAGUE_FINAL)
        )

    @property
    def when(self) -> str:
        """The months, as in “May 2017–Sep 2020”; empty where the claim has no limits."""
        days = [day.month_words for day in (self.first, self.last) if day is not None]
        return "–".join(dict.fromkeys(days))

    @property
    def scope(self) -> str:
        """All of it, as in “men's mile, Prefontaine Classic, Jul 2025”."""
        return ", ".join(part for part in (self.what, self.where, self.when) if part)

    def tells_of(self, series: str, event: Event | None, sex: str, first: Day, last: Day) -> bool:
        """Return whether this is about fields of ``series`` in those days, and of that event."""
        return (
            self.kind == "fields"
            and self.series == series
            and (event is None or self.event in (None, event))
            and (not sex or self.sex in ("", sex))
            and (self.first is None or self.first.number <= last.end)
            and (self.last is None or first.number <= self.last.end)
        )


@dataclass(frozen=True, slots=True)
class Careers:
    """Days between which a career, or those of two athletes, are stored but for some starts."""

    first: Day
    last: Day
    left_out: int

    @property
    def words(self) -> str:
        """What that says of two, as in “Both careers are stored from 1 Jan 2012 to 12 Jun 2024”."""
        return f"Both careers are stored {self._span}"

    @property
    def words_of_one(self) -> str:
        """The same of one, as in “The career is stored from 1 Jan 2012 to 12 Jun 2024”."""
        return f"The career is stored {self._span}"

    @property
    def _span(self) -> str:
        told = f"from {self.first} to {self.last}"
        starts = "start" if self.left_out == 1 else "starts"
        return f"{told} but for {self.left_out} {starts}" if self.left_out else told


def of_list(complete_to: Mark, as_of: Day) -> str:
    """Return how far down a stored list goes, and when that was so."""
    return f"complete to {complete_to} as of {as_of}"


def of_career(log: Careers | None) -> str:
    """Return how much of an athlete's career is stored."""
    if log is None:
        return "No source holds this career whole: races elsewhere may be missing"
    return log.words_of_one


ENTERED = "entered"
"""The field of a race somebody entered: a sheet does not say whether it is whole."""
_FIELDS = {
    "winner": "winner stored",
    "partial": "only some of the field stored",
    ENTERED: "field as entered",
}


def of_field(race: Race, lines: int = 0) -> str:
    """Return how much of the field is stored, as in “complete field” or “first 4 places stored”.

    ``lines`` is how many are; later places beside the first few are told of. A field to which a
    server added lines is not called complete there: its sources do not know of them.
    """
    known = _of_sources(race, lines - race.added)
    if not race.added:
        return known
    if race.field == "complete":
        known = "the field of the sources"
    return f"{known}, and {count(race.added, 'line')} added in this server"


def _of_sources(race: Race, lines: int) -> str:
    if race.field == "complete":
        return "complete field"
    if race.field.startswith("top-"):
        places = race.field.removeprefix("top-")
        others = " and some others" if lines > int(places) else ""
        return f"first {places} places{others} stored" if places != "1" else "winner stored"
    return _FIELDS[race.field]


def data_to(newest: Day | None) -> str:
    """Return how fresh the store is, as in “data to 22 Mar 2026”."""
    return "no races stored" if newest is None else f"data to {newest}"
