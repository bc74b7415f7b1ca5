"""Personal bests and season's bests, each surface by itself."""

from collections.abc import Iterator

from track.careers import Performance
from track.coverage import STORED, of_career, of_list
from track.race_words import event_on
from track.results import Race
from track.storylines.context import RaceContext, Runner
from track.storylines.phrases import HIS, capital, crowd, gap, number, on_day, told
from track.storylines.records import is_official, set_by
from track.storylines.rows import performance_row, rows_of
from track.storylines.storyline import Storyline

BEST = 620
PERSONAL = "PB"
BESTS = {PERSONAL, "WR", "AR", "NR"}
"""Tags of marks that are the best of the athlete's life."""
ONE_IN = 50
"""The part of a mark by which most improve at most."""
OF_A_LIFE = {"WR", "WB", "AR", "NR", "WU20R"}
"""Scopes of records nobody sets without a personal best, as one of a meeting may be."""


def personal_bests(context: RaceContext) -> Iterator[Storyline]:
    """Yield a sentence for each personal best, and one on how many there were."""
    sure: list[Runner] = []
    for runner in context.marked:
        own = runner.own
        if own is None:
            continue
        found = list(_of(context, runner, own))
        sure += [runner for _ in found[:1] if PERSONAL in runner.line.tags]
        yield from found
    yield from _together(context, sure)


def best_before(runner: Runner, *, short_track: bool) -> Performance | None:
    """Return the best mark in the event on a surface before the day, the first of equals."""
    found: Performance | None = None
    for each in runner.marks:
        if each.short_track is short_track and (found is None or each.beats(found)):
            found = each
    return found


def is_best(context: RaceContext, runner: Runner, own: Performance) -> bool:
    """Return whether a source says that the mark was the best until then, and no stored one was.

    What no source calls a best may be none, however many marks are stored. Where the result marks
    the bests of others, it would have marked this one too.
    """
    race = context.race
    if marks_bests(context) and not (BESTS & set(runner.line.tags)):
        return False
    held = best_before(runner, short_track=race.short_track)
    if held is not None and not own.beats(held):
        return False
    if any(each.beats(own) for each in runner.doubtful):
        return False
    return _surely_best(context, runner)


def _surely_best(context: RaceContext, runner: Runner) -> bool:
    """Return whether a source says that the mark was the best of the athlete until then.

    So does a later list on which it still is.
    """
    who, day = runner.id, context.race.day
    return (
        runner.logged_whole(day)
        or _is_told(context, runner)
        or any(each.athlete == who and each.day == day for each in context.all_time.later)
    )


def _is_told(context: RaceContext, runner: Runner) -> bool:
    return PERSONAL in runner.line.tags or any(
        each.scope in OF_A_LIFE and is_official(each, runner.line)
        for each in set_by(context, runner)
    )


def marks_bests(context: RaceContext) -> bool:
    """Return whether the result says who ran a personal best."""
    return any(PERSONAL in each.line.tags for each in context.runners)


def _of(context: RaceContext, runner: Runner, own: Performance) -> Iterator[Storyline]:
    """Yield the best flat out, and with what it was better than."""
    race = context.race
    if not is_best(context, runner, own):
        return
    held = best_before(runner, short_track=race.short_track)
    other = best_before(runner, short_track=not race.short_track)
    if other is not None and held is not None and not other.beats(held):
        other = None
    whole = runner.logged_whole(race.day)
    if whole or not (held or other):
        yield _line(context, runner, own, held, other)
    else:
        if any(each is not None and _near(own, each) for each in (held, other)):
            yield _line(context, runner, own, held, other, some="stored best")
        yield _line(context, runner, own, None, other, some="")


def _near(own: Performance, before: Performance) -> bool:
    """Return whether a stored best may have been the best: few improve by more at once."""
    return abs(own.mark.value - before.mark.value) * ONE_IN <= own.mark.value


def _line(
    context: RaceContext,
    runner: Runner,
    own: Performance,
    held: Performance | None,
    other: Performance | None,
    *,
    some: str = "best",
) -> Storyline:
    """Return the best, better than ``some`` of before; without them where nobody knows those."""
    race, event = context.race, context.race.event
    his, best = HIS[runner.line.athlete.sex], told(own.mark, event, hand=own.hand)
    listed = not runner.logged_whole(race.day) and not _is_told(context, runner)
    # A list is of one surface.
    alone = listed and event.has_short_track
    surface = _where(own) if alone or (other is not None and not own.beats(other)) else ""
    margins = []
    for each in (held, other) if some else ():
        if each is not None and own.beats(each):
            where = _where(each) if other is not None else ""
            margins.append(
                f"{gap(own.mark, each.mark, event)} better than {his} {some}{where}, "
                f"{told(each.mark, event, hand=each.hand)} of {on_day(each.day)}"
            )
        elif each is not None:
            margins.append(
                f"{his} {some}{_where(each)} is {told(each.mark, event, hand=each.hand)}"
            )
    by = f": {'; '.join(margins)}" if margins else ""
    sure = some != "stored best"
    return Storyline(
        kind="best",
        subject=f"best {runner.id}",
        about=(runner.id,),
        rank=BEST - 4 * (runner.line.place or 20) + (0 if sure else 2) + _big(own, held),
        why="a personal best",
        sentence=f"{runner.name} set a personal best in the {event.name}{surface}, {best}{by}.",
        sure=sure,
        scope=f"{event_on(event, short_track=race.short_track)}, all marks before the day",
        coverage=_proved_by(context, runner) if sure else STORED,
        proof=(
            *rows_of(context, [runner.line]),
            *(performance_row(each, runner.name) for each in (held, other) if each),
        ),
    )


def _proved_by(context: RaceContext, runner: Runner) -> str:
    reach = context.all_time.reach
    if runner.logged_whole(context.race.day):
        return of_career(runner.career.log)
    if _is_told(context, runner) or reach is None:
        return "a personal best as its source marks it"
    return f"still the best on a list {of_list(reach.complete_to, reach.as_of)}"


def _where(each: Performance) -> str:
    """Return the surface of a mark, as in “ outdoors” or “ on a short track”."""
    if not each.short_track:
        return " outdoors"
    return " indoors" if each.event.metres is None else " on a short track"


def _big(own: Performance, held: Performance | None) -> int:
    """Return what an improvement adds to the rank: ten for each hundredth of the mark."""
    if held is None:
        return 0
    return min(40, 1000 * abs(own.mark.value - held.mark.value) // held.mark.value)


def _together(context: RaceContext, sure: list[Runner]) -> Iterator[Storyline]:
    if len(sure) < 3 or not context.race.complete or not marks_bests(context):
        return
    finishers = len(context.finishers)
    yield Storyline(
        kind="best",
        subject="bests",
        about=tuple(each.id for each in sure),
        rank=440,
        why="how many personal bests there were",
        sentence=(
            f"{capital(number(len(sure)))} of the {finishers} finishers set personal bests, as the "
            f"result marks them: {crowd([each.name for each in sure])}."
        ),
        sure=True,
        scope="this race",
        coverage="personal bests as their sources mark them",
        proof=rows_of(context, [each.line for each in sure]),
    )


def season_bests(context: RaceContext) -> Iterator[Storyline]:
    """Yield who ran the best of the year without a personal best, as the result has it."""
    race = context.race
    found = [
        each for each in context.marked if "SB" in each.line.tags and _best_of_year(race, each)
    ]
    if not found:
        return
    what, them = ("a season's best", "it") if len(found) == 1 else ("season's bests", "them")
    yield Storyline(
        kind="best",
        subject="season bests",
        about=tuple(each.id for each in found),
        rank=260,
        why="season's bests, as the result marks them",
        sentence=(
            f"{crowd([each.name for each in found])} set {what} in the {race.event.name}, as the "
            f"result marks {them}."
        ),
        sure=True,
        scope=f"{race.event.name}, {race.day.year}",
        coverage="season's bests as their sources mark them",
        proof=rows_of(context, [each.line for each in found]),
    )


def _best_of_year(race: Race, runner: Runner) -> bool:
    """Return whether no stored mark of the year on that surface is better."""
    own = runner.own
    return own is not None and not any(
        each.short_track is race.short_track and each.day.year == race.day.year and each.beats(own)
        for each in (*runner.marks, *runner.doubtful)
    )
