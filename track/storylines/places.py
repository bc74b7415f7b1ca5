"""The best marks for their places, of all races and of the editions of one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from track.careers import better
from track.coverage import STORED
from track.events import Wind
from track.marks import Mark
from track.race_words import count, event_of, ordinal
from track.results import Race, Result
from track.storylines.context import BestOfEditions, Edition, RaceContext, Runner
from track.storylines.phrases import listing, named, told_line
from track.storylines.rows import row_of, rows_of
from track.storylines.storyline import Storyline
from track.storylines.surfaces import of_old_model, surface_of

FEWEST = 3
"""Earlier editions with a mark for a place that make the best of them worth telling."""
OFTEN = 4
"""Times the best for a place was broken before: of fewer marks it says little."""
NAMED = 5
"""Marks that are no longer named one by one."""


def places(context: RaceContext) -> Iterator[Storyline]:
    """Yield the places whose marks are the best ever stored, and those of earlier editions."""
    if not context.final:
        return
    ever = list(_ever(context))
    if ever:
        yield _of_all(context, ever)
    yield from _of_editions(context, {each.line.place for each in ever})


def _ever(context: RaceContext) -> Iterator[Runner]:
    """Yield who was better than anybody before at the same place; first is told of elsewhere."""
    if not context.race.day.exact or of_old_model(context.race):
        return
    for runner in context.marked:
        held = context.for_places.get(runner.line.place or 0)
        if runner.own is None or held is None or held.times < OFTEN or held.line.mark is None:
            continue
        if better(runner.own.mark, held.line.mark, context.race.event):
            yield runner


def _of_all(context: RaceContext, ever: Sequence[Runner]) -> Storyline:
    race = context.race
    windy = race.event.wind is not Wind.NONE and not race.short_track
    legal = " with a legal wind" if windy else ""
    kind = f"{event_of(race.event, race.sex)}{surface_of(race)}{legal}"
    held = [context.for_places[each.line.place or 0] for each in ever]
    if len(ever) == 1:
        beyond = "faster" if race.event.lower_is_better else "better"
        sentence = (
            f"In the stored results no {ordinal(ever[0].line.place or 0)} place in a {kind} had "
            f"been {beyond} than {ever[0].name}'s {told_line(race, ever[0].line)}."
        )
    else:
        sentence = (
            f"The marks of {_spans(ever)} were the best for those places in any {kind} in the "
            f"stored results{_names(race, ever)}."
        )
    return Storyline(
        kind="depth",
        subject="places of all",
        about=tuple(each.id for each in ever),
        rank=470 + 10 * min(len(ever), 8),
        why="the best mark for a place in any race stored",
        sentence=sentence,
        sure=False,
        scope=f"{kind}, marks for lists of all stored races to {race.day}, by place",
        coverage=STORED,
        proof=(
            *rows_of(context, [each.line for each in ever]),
            *(row_of(each.race, each.line) for each in held),
        ),
    )


def best_of(race: Race, editions: Iterable[Edition]) -> dict[int, BestOfEditions]:
    """Return the best mark for each place in earlier editions on the surface of ``race``.

    Of places for which few editions have a mark there is none.
    """
    held: dict[int, list[tuple[Mark, Race]]] = {}
    for edition in editions:
        if edition.race.short_track == race.short_track:
            for place, mark in edition.marks:
                held.setdefault(place, []).append((mark, edition.race))
    choose = min if race.event.lower_is_better else max
    return {
        place: BestOfEditions(place, *choose(marks, key=lambda each: each[0].value))
        for place, marks in held.items()
        if len(marks) >= FEWEST
    }


def beyond(
    race: Race, lines: Iterable[Result], best: Mapping[int, BestOfEditions]
) -> list[BestOfEditions]:
    """Return the bests for places that the ``lines`` of ``race`` bettered."""
    return [
        held
        for line in lines
        if (held := best.get(line.place or 0)) is not None
        and line.mark is not None
        and better(line.mark, held.mark, race.event)
    ]


def _of_editions(context: RaceContext, told: set[int | None]) -> Iterator[Storyline]:
    """Yield the places whose marks are better than at any stored earlier edition."""
    race = context.race
    earlier = [each for each in context.editions if each.race.short_track == race.short_track]
    if len(earlier) < FEWEST:
        return
    lines = [each.line for each in context.marked if each.line.place not in told]
    held = {best.place: best for best in beyond(race, lines, context.of_editions)}
    ahead = [each for each in context.marked if each.line.place in held]
    if not ahead:
        return
    many = len(ahead) > 1
    what, those = ("marks", "those places") if many else ("mark", "that place")
    yield Storyline(
        kind="depth",
        subject="places",
        about=tuple(each.id for each in ahead),
        rank=430 + 8 * len(ahead),
        why="the best mark for a place in this race",
        sentence=(
            f"The {what} of {_spans(ahead)} {'were' if many else 'was'} the best for {those} in "
            f"the {count(len(earlier) + 1, 'stored edition')} of {named(context)}"
            f"{_names(race, ahead)}."
        ),
        sure=False,
        scope=f"{named(context)}, stored editions",
        coverage=STORED,
        proof=(
            *rows_of(context, [each.line for each in ahead]),
            *(_row(context, held[each.line.place or 0]) for each in ahead),
        ),
    )


def _row(context: RaceContext, best: BestOfEditions) -> str:
    """Return the line of a best in an earlier edition as a row of the proof."""
    (edition,) = (each for each in context.editions if each.race.id == best.race.id)
    line = next(
        each for each in edition.lines if each.place == best.place and each.mark == best.mark
    )
    return row_of(edition.race, line)


def _names(race: Race, runners: Sequence[Runner]) -> str:
    names = [f"{each.name} {told_line(race, each.line)}" for each in runners]
    return f": {listing(names)}" if len(names) < NAMED else ""


def _spans(runners: Sequence[Runner]) -> str:
    """Return places as “2nd to 9th and 11th”."""
    parts: list[list[int]] = []
    for place in (each.line.place or 0 for each in runners):
        if parts and place == parts[-1][-1] + 1:
            parts[-1].append(place)
        elif not parts or place != parts[-1][-1]:
            parts.append([place])
    told = [
        f"{ordinal(part[0])} to {ordinal(part[-1])}" if len(part) > 2 else ordinal(place)
        for part in parts
        for place in (part if len(part) < 3 else part[:1])
    ]
    return listing(told)
