"""The picture of a recap: the gaps behind the winner, with the words that stand for it."""

from collections.abc import Sequence

from track.marks import difference
from track.results import Race, Result, Round
from ui.cards import Picture
from ui.charts.artist import gap_chart
from ui.charts.traces import Gap
from ui.words import family_names, ordinal

MOST = 16
"""Finishers in the picture; of a mass field the first."""
FILE = "gaps.png"


async def gaps_picture(race: Race, lines: Sequence[Result]) -> Picture | None:
    """Return the gaps of a race, None where they say nothing: of one finisher, or no contest."""
    gaps = _gaps(race, lines)
    if len(gaps) < 2:
        return None
    return Picture(FILE, await gap_chart(gaps), gaps_alt(gaps))


def gaps_alt(gaps: Sequence[Gap]) -> str:
    """Return what the picture shows, in words."""
    behind = ", ".join(
        f"{ordinal(place)} {gap.name} {gap.told}" for place, gap in enumerate(gaps[1:], start=2)
    )
    return f"Gaps behind the winner, {gaps[0].name} {gaps[0].mark}: {behind}."


def _gaps(race: Race, lines: Sequence[Result]) -> tuple[Gap, ...]:
    if race.round is Round.EXHIBITION:
        return ()
    names = family_names(line.athlete for line in lines)
    placed = [(line, line.mark) for line in lines if line.place and line.mark]
    if not placed or placed[0][0].place != 1:
        return ()
    best = placed[0][1]
    return tuple(
        Gap(
            names[line.athlete.id],
            f"{mark}{'h' if line.hand else ''}",
            abs(mark.value - best.value),
            "" if mark == best else difference(mark, best),
        )
        for line, mark in placed[:MOST]
    )
