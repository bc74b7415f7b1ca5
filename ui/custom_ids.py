"""What a button remembers, written into its custom id: ids and settings, never names.

Discord allows 100 characters, and a button must still work after a restart or in a rebuilt store.
"""

from dataclasses import dataclass
from typing import ClassVar, Self

from track.dates import Day
from track.errors import NothingStored, UnreadableDate
from track.events import event_by_number
from track.head_to_head import Kind, Rule, Surface
from track.ids import short, unshort

_KINDS = {"a": Kind.ANY, "p": Kind.PACED, "c": Kind.CHAMPIONSHIP}
_SURFACES = {"a": Surface.ANY, "o": Surface.OUTDOOR, "i": Surface.INDOOR}


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


@dataclass(frozen=True, slots=True)
class HeadToHeadId:
    """A button of a head-to-head: its proof, or a page of its list."""

    proof: bool
    first: int
    second: int
    rule: Rule
    page: int = 0

    TEMPLATE: ClassVar[str] = (
        r"h2h:(?P<what>proof|page):(?P<first>[0-9a-z]{1,10}):(?P<second>[0-9a-z]{1,10})"
        r":(?P<events>[0-9.]{0,20}):(?P<flags>[fa][apc][aoi])"
        r":(?P<since>[0-9a-z]{0,6}):(?P<as_of>[0-9a-z]{0,6}):(?P<page>[0-9]{1,3})"
    )

    def __str__(self) -> str:
        rule = self.rule
        flags = "f" if rule.finals_only else "a"
        flags += _letter(_KINDS, rule.kind) + _letter(_SURFACES, rule.surface)
        events = ".".join(str(event.number) for event in rule.events)
        return ":".join(
            (
                "h2h",
                "proof" if self.proof else "page",
                short(self.first),
                short(self.second),
                events,
                flags,
                _day(rule.since),
                _day(rule.as_of),
                str(self.page),
            )
        )

    @classmethod
    def read(cls, parts: dict[str, str]) -> Self:
        """Return what the groups of ``TEMPLATE`` say.

        Raises:
            NothingStored: an event or a day this version does not know.
        """
        try:
            return cls._read(parts)
        except (KeyError, ValueError, UnreadableDate) as error:
            raise NothingStored("That button is from another version; please ask again.") from error

    @classmethod
    def _read(cls, parts: dict[str, str]) -> Self:
        finals, kind, surface = tuple(parts["flags"])
        numbers = [int(number) for number in parts["events"].split(".") if number]
        rule = Rule(
            events=tuple(event_by_number(number) for number in numbers),
            finals_only=finals == "f",
            kind=_KINDS[kind],
            surface=_SURFACES[surface],
            since=_read_day(parts["since"]),
            as_of=_read_day(parts["as_of"]),
        )
        first, second = unshort(parts["first"]), unshort(parts["second"])
        return cls(parts["what"] == "proof", first, second, rule, int(parts["page"]))


def _letter(letters: dict[str, Kind] | dict[str, Surface], value: Kind | Surface) -> str:
    return next(letter for letter, meaning in letters.items() if meaning is value)


def _day(day: Day | None) -> str:
    return "" if day is None else short(day.number)


def _read_day(text: str) -> Day | None:
    return Day.iso(Day(unshort(text)).isoformat) if text else None
