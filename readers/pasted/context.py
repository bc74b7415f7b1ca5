"""What is known of a table from all that stands above it, the nearest line first."""

from collections.abc import Sequence
from dataclasses import dataclass

from readers.pasted.headings import SILENT, Said, said_by
from readers.pasted.plain import Line
from track.dates import Day
from track.events import Event
from track.results import Round

NEAR = 3
"""Lines above a table in which a list of marks says that it is one."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a table and the text of it that may head the table."""

    line: Line
    text: str

    @property
    def said(self) -> Said:
        """What the line says."""
        return said_by(self.text)


@dataclass(frozen=True, slots=True)
class Context:
    """What the lines above say of a table; None or empty what they do not."""

    event: Event | None = None
    sex: str = ""
    round: Round | None = None
    heat: int = 0
    day: Day | None = None
    wind_cms: int | None = None
    meet: str = ""
    label: str = ""
    a_list: bool = False
    results: bool = False
    sex_alone: bool = False


NOTHING = Context()


def context(above: Sequence[Heading], before: Context) -> Context:
    """Return what the lines since the last table say, and what still holds of the one ``before``.

    An event named anew lets nothing said of the last one hold but the day, the meet, and a sex that
    stood on a line of its own.
    """
    said = [heading.said for heading in reversed(above)]
    named = next((each for each in said if each.event is not None or each.unclear), SILENT)
    fresh = named is not SILENT
    event = named.event if fresh else before.event
    round_ = next((each for each in said if each.round is not None), SILENT)
    sex = named.sex or next((each.sex for each in said if each.sex), "")
    holds = not fresh or before.sex_alone
    return Context(
        event=event,
        sex=sex or (before.sex if holds else ""),
        round=round_.round or (None if fresh else before.round if not said else None),
        heat=round_.heat,
        day=next((each.day for each in said if each.day is not None), before.day),
        wind_cms=next((each.wind_cms for each in said if each.wind_cms is not None), None),
        meet=next((each.meet for each in reversed(said) if each.meet), before.meet),
        label=_label(above, named, round_) or ("" if fresh else before.label),
        a_list=any(each.a_list for each in said[:NEAR]),
        results=any(each.results or each.round is not None for each in said[:NEAR]),
        sex_alone=(bool(sex) and not named.sex) or (not sex and holds and before.sex_alone),
    )


def _label(above: Sequence[Heading], named: Said, round_: Said) -> str:
    """Return the line that heads the table, as printed."""
    for wanted in (named, round_):
        for heading in above:
            if wanted is not SILENT and heading.said is wanted:
                return heading.line.plain
    return ""
