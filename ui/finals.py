"""Finals and their winners as rows of a table and as proof, shared by the cards that list them."""

from collections.abc import Iterable, Iterator, Sequence

from track.coverage import Coverage
from track.marks import Mark, Status
from track.results import Race, Result
from track.signs import print_wind
from track.winners import Won
from ui.cards import TABLE_WIDTH, Column, Table, shorten
from ui.words import mark_of, marks_of, race_event, race_round, race_title

COLUMNS = (Column(stretches=True), Column(right=True))
Rows = list[tuple[str, ...] | str]


def winner_rows(heading: str, won: Won) -> Rows:
    """Return a final as a line with its winning mark at the right end, then each winner."""
    mark = won_mark(won.race, won.winners[0]) if won.winners else "-"
    rows: Rows = [spread(heading, mark)]
    rows += [(line.athlete.name, line.nation) for line in won.winners]
    return rows if won.winners else [*rows, "winner not stored"]


def winners_table(rows: Rows) -> Table | None:
    """Return the rows of ``winner_rows`` as a table."""
    return Table(COLUMNS, tuple(rows)) if rows else None


def spread(left: str, right: str) -> str:
    """Return one line as wide as a table; the left side is cut where there is no room."""
    width = TABLE_WIDTH - len(right) - 1
    return f"{shorten(left, width):<{width}} {right}"


def won_mark(race: Race, line: Result) -> str:
    """Return a winning mark with the wind it was set with, as in “9.79 (+1.0)”."""
    wind = race.wind_cms if line.wind_cms is None else line.wind_cms
    mark = mark_of(line) if line.mark or line.status is not Status.OK else "-"
    return mark if wind is None or line.mark is None else f"{mark} ({print_wind(wind)})"


def winning_marks(finals: Iterable[Won]) -> tuple[Mark, ...]:
    """Return the marks finals were won with."""
    return marks_of(won.winners[0] for won in finals if won.winners)


def proven_finals(finals: Iterable[Won]) -> tuple[str, ...]:
    """Return one line a final with its winners and the sources of their lines."""
    return tuple(
        f"{won.race.day} {race_title(won.race)}, {race_event(won.race)} {race_round(won.race)}: "
        f"{_told(won)}"
        for won in finals
    )


def _told(won: Won) -> str:
    if not won.winners:
        return f"winner not stored · {', '.join(won.race.sources)}"
    who = " and ".join(f"{line.athlete.name} ({line.nation})" for line in won.winners)
    sources = dict.fromkeys(source for line in won.winners for source in line.sources)
    return f"{who} {won_mark(won.race, won.winners[0])} · {', '.join(sources)}"


def claim_notes(claims: Sequence[Coverage], *, gaps: bool) -> Iterator[str]:
    """Yield what the store claims to hold whole, and with ``gaps`` what it knows to be missing."""
    for claim in claims:
        if claim.complete:
            yield f"Full fields: {claim.note}"
        elif gaps:
            what = f"{claim.what}, " if claim.what else ""
            yield f"Known gap: {what}{claim.note}"
