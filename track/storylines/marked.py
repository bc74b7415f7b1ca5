"""What a result says of its own marks: records no list of them has, and the best of the year."""

from track.nations import nation_name
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import nation_adjective, nation_called, told_line
from track.storylines.rows import rows_of
from track.storylines.storyline import Storyline
from track.storylines.surfaces import surface_of

_TAGS = {
    "WR": "a world record", "AR": "an area record", "OR": "an Olympic record",
    "CR": "a championship record", "MR": "a meeting record", "DLR": "a Diamond League record",
    "WU20R": "a world under-20 record",
}  # fmt: skip
MARKED = {*_TAGS, "NR"}
"""Tags of records."""


def marked(context: RaceContext, runner: Runner, tag: str, rank: int) -> Storyline:
    """Return that the result calls a mark a record, where no list of records has it."""
    line = runner.line
    nation = nation_adjective(line.nation)
    known = nation != nation_name(line.nation)
    what = _TAGS.get(
        tag, f"a {nation} record" if known else f"a national record of {nation_called(line.nation)}"
    )
    what = what.replace("a A", "an A").replace("a E", "an E").replace("a I", "an I")
    return Storyline(
        kind="record",
        subject=f"record {runner.id} {tag}",
        about=(runner.id,),
        rank=rank,
        why="a record, as the result marks it",
        sentence=(
            f"The result marks {runner.name}'s {told_line(context.race, line)} as {what} in the "
            f"{_on_surface(context)}."
        ),
        sure=True,
        scope="what the result says",
        coverage=f"{tag} as its source marks it",
        proof=rows_of(context, [line]),
    )


def _on_surface(context: RaceContext) -> str:
    """Return the event, with the surface where it is not the usual one."""
    race = context.race
    return f"{race.event.name}{surface_of(race)}" if race.short_track else race.event.name


def lead(context: RaceContext, runner: Runner) -> Storyline:
    """Return that the result calls a mark the best of the year."""
    race = context.race
    return Storyline(
        kind="record",
        subject="world lead",
        about=(runner.id,),
        rank=610,
        why="the best of the year, as the result marks it",
        sentence=(
            f"{runner.name}'s {told_line(race, runner.line)} was the best in the world so far in "
            f"{race.day.year} in the {_on_surface(context)}."
        ),
        sure=True,
        scope=f"{race.event.name}, {race.day.year}",
        coverage="WL as its source marks it",
        proof=rows_of(context, [runner.line]),
    )
