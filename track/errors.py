"""Every refusal the person who asked may read.

TrackError
├── UnreadableMark, UnknownEvent, UnknownNation, UnreadableDate,
│   UnreadableOption, UnreadableResults          the text cannot be read
├── NobodyFound, WhichOne, NothingStored         who or what is meant is unclear, or not there
├── SameAthlete, NoConversion, NoScore, NobodyCan,
│   NoPace                                       the question makes no sense
└── StoreProblem, EmptyStore                     the store cannot answer anybody
"""

from collections.abc import Sequence
from dataclasses import dataclass

SHOWN_TEXT = 60
"""Longest piece of typed text a refusal repeats; more would push the way forward off a phone."""


class TrackError(Exception):
    """A refusal whose text is the sentence the user reads, with a way forward.

    ``ways`` are lines below it, where there are several ways.
    """

    ways: tuple[str, ...] = ()


def shown(text: str) -> str:
    """Return typed text in quotes, on one line and short enough to repeat in a refusal."""
    line = " ".join(text.split())
    return f"“{line[: SHOWN_TEXT - 1]}…”" if len(line) > SHOWN_TEXT else f"“{line}”"


class UnreadableMark(TrackError):
    """Text that is no time, distance or score."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{shown(text)} is not a mark I can read; try 3:45.34, 8.95m or 29-4.5.")


class UnknownEvent(TrackError):
    """Text that names no event of the catalogue."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{shown(text)} is not an event I know; try 1500, mile, 110H or long jump."
        )


class UnreadableDate(TrackError):
    """Text that is no date, or a date that does not exist."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{shown(text)} is not a date that exists; write it like 2024-05-25 or 25 May 2024."
        )


class UnknownNation(TrackError):
    """Text that names no nation."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{shown(text)} is no nation I know; try GBR, Kenya or American.")


class UnreadableOption(TrackError):
    """An option whose value is not one of those on offer."""

    def __init__(self, option: str, text: str, offered: Sequence[str]) -> None:
        super().__init__(f"{option} cannot be {shown(text)}; choose {' or '.join(offered)}.")


class UnreadableResults(TrackError):
    """Results that cannot be read at all; the text says why."""


class NobodyFound(TrackError):
    """Nobody answers to the name."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"Nobody in the store answers to {shown(text)}; try the family name, as in “Kerr”."
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several meanings: what people read, and what a picker sends back."""

    label: str
    value: str


class WhichOne(TrackError):
    """Several people, races or meets fit, none clearly best. ``candidates`` can be offered.

    ``fills`` names the option a choice goes into, where it is not the one that held ``text``.
    """

    def __init__(
        self, text: str, option: str, candidates: Sequence[Candidate], fills: str = ""
    ) -> None:
        labels = ", ".join(candidate.label for candidate in candidates)
        super().__init__(f"Which {option} is {shown(text)}? {labels}")
        self.text = text
        self.option = option
        self.candidates = tuple(candidates)
        self.fills = fills


class NothingStored(TrackError):
    """The store holds nothing that fits; the text says what would."""


class SameAthlete(TrackError):
    """A person set against themselves."""

    def __init__(self, name: str) -> None:
        super().__init__(f"Both names are {name}; pick two different athletes.")


class NoConversion(TrackError):
    """No sound way from one event to the other."""


class NoScore(TrackError):
    """The tables do not score the event or the mark; the text says what they do."""


class NobodyCan(TrackError):
    """A mark better than anyone could set: of another event, or a slip."""


class NoPace(TrackError):
    """Distance, time and pace that do not make a run, or splits nobody could use."""


class StoreProblem(TrackError):
    """The store is from a newer version, or cannot be read or written."""


class EmptyStore(StoreProblem):
    """A store without a single race."""

    def __init__(self) -> None:
        super().__init__("The store is empty; start once without --no-seeds to fill it.")
