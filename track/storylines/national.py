"""The all-time list of a nation on the day: places a complete list of the world proves."""

from collections.abc import Iterator

from track.careers import better
from track.nations import nation_name
from track.race_words import event_of, ordinal
from track.storylines.bests import is_best
from track.storylines.context import Listed, RaceContext, Runner
from track.storylines.phrases import DIVIDED, nation_adjective, nation_called, told_line
from track.storylines.records import set_by
from track.storylines.rows import listed_row, rows_of
from track.storylines.standing import coverage, moved, proven
from track.storylines.storyline import Storyline
from track.storylines.surfaces import of_old_model, surface_of

DEEPEST = 10


def national(context: RaceContext) -> Iterator[Storyline]:
    """Yield the place of each best among the first ten of a nation, where a list proves it."""
    if of_old_model(context.race):
        return
    for runner in context.marked:
        nation = runner.line.nation
        bests = context.all_time.national.get(nation, ())
        if not bests or nation in DIVIDED or runner.own is None:
            continue
        mark = runner.own.mark
        others = [each for each in bests if each.athlete != runner.id]
        ahead = [each for each in others if better(each.mark, mark, context.race.event)]
        if len(ahead) >= DEEPEST or not is_best(context, runner, runner.own):
            continue
        # The best of all is told of as the record.
        if not ahead and _is_record(context, runner):
            continue
        if proven(context, runner, mark, ahead, nation):
            level = any(each.mark.value == mark.value for each in others)
            yield _place(context, runner, ahead, level=level)


def _is_record(context: RaceContext, runner: Runner) -> bool:
    scopes = {*runner.line.tags, *(each.scope for each in set_by(context, runner))}
    return bool(scopes & {"WR", "AR", "NR"})


def _place(context: RaceContext, runner: Runner, ahead: list[Listed], *, level: bool) -> Storyline:
    race, nation, place = context.race, runner.line.nation, len(ahead) + 1
    mark = told_line(race, runner.line)
    what = f"{event_of(race.event, race.sex)}{surface_of(race)}"
    if place == 1:
        best = "equalled the best" if level else "was the best"
        sentence = (
            f"{runner.name}'s {mark} {best} ever for {nation_called(nation)} in the {what}, by the "
            "end of the day."
        )
    else:
        how = moved(context, runner, place, context.all_time.national[nation])
        rank = f"{'equal ' if level else ''}{ordinal(place)}"
        sentence = (
            f"{runner.name} {how} {rank} on {_list_of(nation)} of the {what} that day, with {mark}."
        )
    held = {(each.athlete, each.day): each for each in context.all_time.later}
    return Storyline(
        kind="standing",
        subject=f"national {runner.id}",
        about=(runner.id,),
        rank=560 - 15 * place,
        why=f"{ordinal(place)} of all time in the nation",
        sentence=sentence,
        sure=True,
        scope=f"{what}, marks for {nation_called(nation)}, the best of each, to {race.day}",
        coverage=coverage(context, sure=True),
        proof=(
            *rows_of(context, [runner.line]),
            *(
                listed_row(held.get((each.athlete, each.day), each), rank)
                for rank, each in enumerate(ahead, 1)
            ),
        ),
    )


def _list_of(nation: str) -> str:
    adjective = nation_adjective(nation)
    if adjective == nation_name(nation):
        return f"{nation_called(nation)}'s all-time list"
    return f"the {adjective} all-time list"
