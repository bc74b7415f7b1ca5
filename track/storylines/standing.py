"""The all-time list on the day: places, and how many were ever better."""

from collections.abc import Iterator, Sequence

from track.careers import better
from track.coverage import STORED, of_list
from track.marks import Mark
from track.race_words import event_of, ordinal
from track.storylines.bests import best_before, is_best
from track.storylines.context import Listed, RaceContext, Runner
from track.storylines.phrases import capital, listing, people, told_line
from track.storylines.rows import listed_row, rows_of
from track.storylines.storyline import Storyline
from track.storylines.surfaces import of_old_model, surface_of

DEEPEST = 50
FEW = 10


def all_time(context: RaceContext) -> Iterator[Storyline]:
    """Yield the place of each best in the first fifty, and who of few was better than a mark."""
    if of_old_model(context.race):
        return
    for runner in context.marked:
        own, mark = runner.own, runner.line.mark
        if own is None or mark is None:
            continue
        ahead = _ahead(context, runner, mark)
        if ahead is None:
            continue
        if len(ahead) < DEEPEST and is_best(context, runner, own):
            yield _place(context, runner, mark, ahead)
        elif len(ahead) <= FEW:
            yield _faster(context, runner, mark, ahead)


def _ahead(context: RaceContext, runner: Runner, mark: Mark) -> list[Listed] | None:
    """Return everybody else with a better mark by the end of the day; None beyond what is read."""
    event, bests = context.race.event, context.all_time.bests
    if not bests or (not context.all_time.whole and not better(mark, bests[-1].mark, event)):
        return None
    return [each for each in bests if each.athlete != runner.id and better(each.mark, mark, event)]


def proven(
    context: RaceContext, runner: Runner, mark: Mark, ahead: Sequence[Listed], nation: str = ""
) -> bool:
    """Return whether a complete list of that day or later has nobody who may be missing.

    Somebody on it whose better mark is of after the day may have had another before it; and who
    ran for more nations than one may have had another for ``nation``.
    """
    listed, event = context.all_time, context.race.event
    if listed.reach is None or better(listed.reach.complete_to, mark, event):
        return False
    known = {each.athlete for each in ahead} | {runner.id}
    return not any(
        better(each.mark, mark, event) and each.athlete not in known
        for each in listed.later
        if not nation or nation in each.nations
    )


def coverage(context: RaceContext, *, sure: bool) -> str:
    """Return which list proves that nobody is missing."""
    reach = context.all_time.reach
    if not sure or reach is None:
        return STORED
    return f"nobody is missing: a list {of_list(reach.complete_to, reach.as_of)}"


def _place(context: RaceContext, runner: Runner, mark: Mark, ahead: list[Listed]) -> Storyline:
    race, place = context.race, len(ahead) + 1
    sure = proven(context, runner, mark, ahead)
    level = sum(
        each.mark.value == mark.value and each.athlete != runner.id
        for each in context.all_time.bests
    )
    equal = "equal " if level else ""
    how = moved(context, runner, place, context.all_time.bests, cut=True)
    stored = "" if sure else f", {STORED}"
    return Storyline(
        kind="standing",
        subject=f"standing {runner.id}",
        about=(runner.id,),
        rank=800 - 6 * place if place <= FEW else 500 - 3 * place,
        why=f"{ordinal(place)} of all time",
        sentence=(
            f"{runner.name} {how} {equal}{ordinal(place)} on the world all-time list of the "
            f"{event_of(race.event, race.sex)}{surface_of(context.race)} that day, with "
            f"{told_line(race, runner.line)}{stored}."
        ),
        sure=sure,
        scope=_scope(context),
        coverage=coverage(context, sure=sure),
        proof=(
            *rows_of(context, [runner.line]),
            *(listed_row(each, rank) for rank, each in enumerate(ahead[:FEW], 1)),
        ),
    )


def moved(
    context: RaceContext, runner: Runner, place: int, bests: Sequence[Listed], *, cut: bool = False
) -> str:
    """Return how a place was come by.

    Where ``bests`` are ``cut`` off, nobody knows the place of a best before that lies beyond.
    """
    event = context.race.event
    held = best_before(runner, short_track=context.race.short_track)
    if held is None:
        return "moved to"
    others = [each for each in bests if each.athlete != runner.id]
    if place <= sum(better(each.mark, held.mark, event) for each in others):
        return "moved to"
    beyond = cut and better(bests[-1].mark, held.mark, event)
    return "stood" if beyond else "stayed"


def _faster(context: RaceContext, runner: Runner, mark: Mark, ahead: list[Listed]) -> Storyline:
    race = context.race
    sure = proven(context, runner, mark, ahead)
    here = [
        each.name
        for each in context.marked
        if any(each.id == other.athlete and other.day == race.day for other in ahead)
    ]
    among = f", {listing(here)} in this race among them" if here else ""
    many = f"{'only ' if ahead else ''}{people(len(ahead), race.sex)}"
    stored = "" if sure else "in the stored results "
    beyond = "been faster" if race.event.lower_is_better else "done better"
    sentence = (
        f"{stored}{many} other than {runner.name} had ever {beyond} than "
        f"{told_line(race, runner.line)} in the {event_of(race.event, race.sex)}"
        f"{surface_of(context.race)} by the end of the day{among}."
    )
    return Storyline(
        kind="standing",
        subject=f"standing {runner.id}",
        about=(runner.id,),
        rank=735 - 6 * len(ahead),
        why=f"only {len(ahead)} ever better",
        sentence=capital(sentence),
        sure=sure,
        scope=_scope(context),
        coverage=coverage(context, sure=sure),
        proof=(
            *rows_of(context, [runner.line]),
            *(listed_row(each, rank) for rank, each in enumerate(ahead, 1)),
        ),
    )


def _scope(context: RaceContext) -> str:
    race = context.race
    return f"{event_of(race.event, race.sex)}{surface_of(race)}, the best of each, to {race.day}"
