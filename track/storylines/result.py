"""Who won, by how much, and who is missing at the finish."""

from collections.abc import Iterator

from track.coverage import of_field
from track.events import Unit
from track.marks import Status
from track.results import Round
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import crowd, gap, listing, on_day, race_called, told_line
from track.storylines.rows import rows_of
from track.storylines.storyline import Storyline

WON = 850


def result(context: RaceContext) -> Iterator[Storyline]:
    """Yield the win with its margin, the gap over the first three, and who did not finish."""
    if context.race.round is Round.EXHIBITION:
        return
    yield from _won(context)
    yield from _close(context)
    for status, told in (
        (Status.DQ, "disqualified"),
        (Status.DNF, "did not finish"),
        (Status.NM, "had no valid mark"),
    ):
        yield from _missing(context, status, told)


def _won(context: RaceContext) -> Iterator[Storyline]:
    race, winners = context.race, [each for each in context.finishers if each.line.place == 1]
    if not winners:
        return
    second = [each for each in context.finishers if each.line.place == 2]
    mark = told_line(race, winners[0].line)
    with_mark = f" {'in' if race.event.unit is Unit.MS else 'with'} {mark}" if mark else ""
    names = listing([each.name for each in winners])
    shared = " together" if len(winners) > 1 else ""
    ahead = _ahead(context, winners[0], second[0]) if second and not shared else ""
    told = [*winners, *second[:1]]
    yield Storyline(
        kind="result",
        subject="won",
        about=tuple(each.id for each in told),
        rank=WON,
        why="who won",
        sentence=f"{names} won {race_called(race)}{shared}{with_mark}{ahead}.",
        sure=True,
        scope=f"this race, {on_day(race.day)}",
        coverage=of_field(race, len(context.runners)),
        proof=rows_of(context, [each.line for each in told]),
    )


def _ahead(context: RaceContext, first: Runner, second: Runner) -> str:
    mine, yours = first.line.mark, second.line.mark
    if mine is None or yours is None:
        return f", ahead of {second.name}"
    if mine.value == yours.value:
        return f", placed ahead of {second.name} with the same mark"
    return f", {gap(mine, yours, context.race.event)} ahead of {second.name}"


def _close(context: RaceContext) -> Iterator[Storyline]:
    """Yield how far the first three were apart, where all three marks are stored."""
    medals = [each for each in context.marked if (each.line.place or 9) <= 3]
    if len(medals) != 3 or [each.line.place for each in medals] != [1, 2, 3]:
        return
    event = context.race.event
    first, last = medals[0].line.mark, medals[2].line.mark
    if first is None or last is None or first.value == last.value:
        return
    yield Storyline(
        kind="result",
        subject="first three",
        about=tuple(each.id for each in medals),
        rank=330,
        why="how close the first three were",
        sentence=(
            f"{gap(first, last, event)} separated the first three: "
            f"{listing([f'{each.name} {told_line(context.race, each.line)}' for each in medals])}."
        ),
        sure=True,
        scope="this race",
        coverage=of_field(context.race, len(context.runners)),
        proof=rows_of(context, [each.line for each in medals]),
    )


def _missing(context: RaceContext, status: Status, told: str) -> Iterator[Storyline]:
    out = [each for each in context.unfinished if each.line.status is status]
    if not out:
        return
    names = crowd([f"{each.name}{' (pacemaker)' if each.line.pacemaker else ''}" for each in out])
    were = ("were " if len(out) > 1 else "was ") if status is Status.DQ else ""
    of_whom = f" in {race_called(context.race)}"
    yield Storyline(
        kind="result",
        subject=told,
        about=tuple(each.id for each in out),
        rank=320 if status is Status.DQ else 210,
        why="who is missing at the finish",
        sentence=f"{names} {were}{told}{of_whom}.",
        sure=True,
        scope="this race",
        coverage=of_field(context.race, len(context.runners)),
        proof=rows_of(context, [each.line for each in out]),
    )
