"""Who was there: champions, splits on the way, the points of the day."""

from collections.abc import Iterator

from track.coverage import LEVEL_NAMES, of_field
from track.honours import Honour
from track.marks import Reading, Status
from track.results import Level, Result
from track.scoring import is_scored, points
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import capital, listing, told_line
from track.storylines.rows import row_of, rows_of
from track.storylines.storyline import Storyline
from track.winners import Won

FEWEST = 5
"""Other winners with points that make the most of them worth telling."""
GLOBAL = (Level.OLYMPICS, Level.WORLD, Level.WORLD_INDOOR)


def champions(context: RaceContext) -> Iterator[Storyline]:
    """Yield who in the field had won a global title, and where they came in."""
    found = [
        (each, titles)
        for each in context.runners
        if each.line.status is not Status.DNS
        and not each.line.pacemaker
        and (titles := _titles(each))
    ]
    if not found:
        return
    told = [f"{each.name} ({_told(titles)})" for each, titles in found]
    yield Storyline(
        kind="field",
        subject="champions",
        about=tuple(each.id for each, _ in found),
        rank=450 + 10 * min(len(found), 6),
        why="global champions in the field",
        sentence=f"In the field were global champions: {listing(told)}."
        if len(found) > 1
        else f"In the field was a global champion: {told[0]}.",
        sure=True,
        scope="Olympic, world and world indoor titles before the day",
        coverage="those stored; others may have titles that are not",
        proof=tuple(
            f"{each.name}: {_title(title)} · {', '.join(title.sources)}"
            for each, titles in found
            for title in titles
        ),
    )


def _titles(runner: Runner) -> list[Honour]:
    return [
        each for each in runner.medals if each.place == 1 and each.level in GLOBAL and not each.age
    ]


def _title(title: Honour) -> str:
    return f"{LEVEL_NAMES[title.level]} {title.called}, {title.event.name}"


def _told(titles: list[Honour]) -> str:
    """Return the titles in short, as in “Olympic 1500 m 2020, world 1500 m 2023”."""
    short = {Level.OLYMPICS: "Olympic", Level.WORLD: "world", Level.WORLD_INDOOR: "world indoor"}
    grouped: dict[tuple[Level, str], list[int]] = {}
    for each in titles:
        grouped.setdefault((each.level, each.event.name), []).append(each.called)
    return ", ".join(
        f"{short[level]} {event} {listing([str(year) for year in sorted(years)])}"
        for (level, event), years in grouped.items()
    )


def splits(context: RaceContext) -> Iterator[Storyline]:
    """Yield the times on the way as they are stored."""
    race = context.race
    if not race.splits:
        return
    told = [
        f"{each.time} at {each.at}{_metres(each.at)}{f' ({each.leader})' if each.leader else ''}"
        for each in race.splits
        if not each.at.startswith("last")
    ]
    last = [
        f"the last {each.at.removeprefix('last ')} m took {each.leader} {each.time} s"
        for each in race.splits
        if each.at.startswith("last") and each.leader
    ]
    if not told and not last:
        return
    sentence = "; ".join(filter(None, (f"the pace was {listing(told)}" if told else "", *last)))
    row = ", ".join(f"{each.at} {each.time} {each.leader}".strip() for each in race.splits)
    yield Storyline(
        kind="splits",
        subject="splits",
        about=(),
        rank=390,
        why="times on the way",
        sentence=f"{capital(sentence)}.",
        sure=True,
        scope="this race",
        coverage="splits as their source has them",
        proof=(f"{row} · {', '.join(race.sources)}",),
    )


def _metres(at: str) -> str:
    return " m" if at.isdigit() else ""


def points_of_day(context: RaceContext) -> Iterator[Storyline]:
    """Yield that the winning mark scores most of the meet's stored finals, up to that day."""
    race, first = context.race, context.first
    if first is None or not context.final:
        return
    own = _points(Won(race, (first.line,)), first.line)
    if own is None:
        return
    others = 0
    for worth in _points_of_others(context):
        if worth >= own:
            return
        others += 1
    if others < FEWEST:
        return
    yield Storyline(
        kind="mark",
        subject="points",
        about=(first.id,),
        rank=400,
        why=f"{own} points, the most of the meet's winners",
        sentence=(
            f"{first.name}'s {told_line(race, first.line)} scores {own} World Athletics points, "
            f"the most of any winner in the {others + 1} stored finals of the meet, up to "
            "that day, that the tables score."
        ),
        sure=False,
        scope="winners of stored finals of the meet, tables of 2025",
        coverage=of_field(race, len(context.runners)),
        proof=(
            *rows_of(context, [first.line]),
            *(row_of(won.race, line) for won in context.meeting for line in won.winners[:1]),
        ),
    )


def _points_of_others(context: RaceContext) -> Iterator[int]:
    for won in context.meeting:
        if won.race.id != context.race.id:
            for line in won.winners:
                worth = _points(won, line) if line.athlete.id > 0 else None
                if worth is not None:
                    yield worth


def _points(won: Won, line: Result) -> int | None:
    race = won.race
    if line.mark is None or not is_scored(race.event, race.sex, short_track=race.short_track):
        return None
    wind = race.wind_cms if line.wind_cms is None else line.wind_cms
    return points(
        Reading(line.mark, line.hand),
        race.event,
        race.sex,
        short_track=race.short_track,
        wind_cms=wind,
    )
