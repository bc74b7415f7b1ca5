"""Past winners of the race: wins repeated, and who of them was beaten."""

from collections.abc import Iterator

from track.dates import Day
from track.marks import Status
from track.race_words import count, ordinal
from track.series import called_year
from track.storylines.context import Edition, RaceContext, Runner
from track.storylines.phrases import listing, named
from track.storylines.rows import row_of, rows_of
from track.storylines.storyline import Storyline


def past_winners(context: RaceContext) -> Iterator[Storyline]:
    """Yield repeat wins, and who in the field had won the race before."""
    # Of a final in sections each has somebody in first place.
    if not context.final or context.race.heat or not context.editions:
        return
    won: dict[int, list[Edition]] = {}
    for edition in context.editions:
        for line in edition.lines:
            if line.place == 1 and not line.annulled:
                won.setdefault(line.athlete.id, []).append(edition)
    first = context.first
    if first is not None and first.id in won:
        yield _again(context, first, won[first.id])
    others = [
        each
        for each in context.runners
        if each.id in won and each is not first and each.line.status is not Status.DNS
    ]
    if others:
        yield _in_field(context, others, won)


def _again(context: RaceContext, first: Runner, won: list[Edition]) -> Storyline:
    years = [str(called_year(each.race.meet)) for each in won][::-1]
    wins = len(won) + 1
    return Storyline(
        kind="winners",
        subject=f"winner {first.id}",
        about=(first.id,),
        rank=590 + 15 * min(wins, 8),
        why=f"win number {wins} in this race",
        sentence=(
            f"{first.name} won {named(context)} for at least the {ordinal(wins)} time, after "
            f"{listing(years)}."
        ),
        sure=True,
        scope=_editions(context),
        coverage="the editions named are stored",
        proof=(*rows_of(context, [first.line]), *_winning_rows(first.id, won)),
    )


def _in_field(
    context: RaceContext, others: list[Runner], won: dict[int, list[Edition]]
) -> Storyline:
    told_ = []
    for each in others:
        years = listing([str(called_year(edition.race.meet)) for edition in won[each.id]][::-1])
        place = ordinal(each.line.place) if each.line.place else each.line.status.value
        told_.append(f"{each.name} ({years}; {place} this time)")
    past = "was a past winner" if len(others) == 1 else "were past winners"
    return Storyline(
        kind="winners",
        subject="past winners",
        about=tuple(each.id for each in others),
        rank=420,
        why="past winners in the field",
        sentence=f"In the field of {named(context)} {past}: {listing(told_)}.",
        sure=True,
        scope=_editions(context),
        coverage="the editions named are stored",
        proof=tuple(row for each in others for row in _winning_rows(each.id, won[each.id])),
    )


def _winning_rows(athlete: int, won: list[Edition]) -> tuple[str, ...]:
    return tuple(
        row_of(edition.race, line)
        for edition in won
        for line in edition.lines
        if line.athlete.id == athlete and line.place == 1
    )


def _editions(context: RaceContext) -> str:
    oldest: Day = context.editions[-1].race.day
    return f"{count(len(context.editions), 'earlier edition')} stored, from {oldest.year}"
