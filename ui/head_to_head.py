"""Cards of a head-to-head."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.meetings import Meetings
from track.coverage import STORED
from track.dates import days_between
from track.head_to_head import HeadToHead, Meeting, Outcome, Run
from track.marks import Status
from ui.cards import PAGE, TABLE_WIDTH, Card, Colour, Column, Fact, Table, shorten
from ui.starts import ROUNDS, day_and_event
from ui.words import (
    count,
    footer,
    mark_of,
    marks_of,
    place_of,
    race_event,
    race_round,
    race_title,
)

REASONS = 3
"""Meetings without result that are explained one by one."""
_COLUMNS = (Column(right=True),) * 5


def head_to_head_card(score: HeadToHead, met: Meetings, page: int = 0) -> Card:
    """Return the count, the run, the first, last and closest meeting, and one page of the list."""
    pages = max(1, -(-len(score.meetings) // PAGE))
    page = min(max(page, 0), pages - 1)
    shown = score.meetings[page * PAGE : (page + 1) * PAGE]
    return Card(
        title=_title(score),
        context=f"Counted: {score.rule.words}",
        lines=(_full_names(score),) if score.meetings else (_never(score),),
        lead=tuple(_facts(score)),
        table=_table(score, shown) if shown else None,
        notes=(*_notes(score, page), *((met.careers.words,) if met.careers else ())),
        footer=footer(STORED, met.newest),
        colour=Colour.HEAD_TO_HEAD,
        marks=marks_of(line for one in shown for line in (one.first, one.second)),
    )


def head_to_head_proof_card(score: HeadToHead, met: Meetings) -> Card:
    """Return every counted meeting with both lines and their sources."""
    names = _names(score)
    lines = []
    for one in score.meetings:
        codes = ", ".join(dict.fromkeys((*one.first.sources, *one.second.sources)))
        race = f"{race_title(one.race)}, {race_event(one.race)} {race_round(one.race)}"
        told = ", ".join(
            f"{name} {place_of(line)} {mark_of(line)}"
            for name, line in zip(names, (one.first, one.second), strict=True)
        )
        lines.append(f"{one.race.day} {race}: {told} · {codes}")
    return Card(
        title=f"Proof: {_title(score)}",
        context=f"Counted: {score.rule.words}",
        lines=tuple(lines) or (_never(score),),
        footer=footer(STORED, met.newest),
        colour=Colour.HEAD_TO_HEAD,
    )


def _full_names(score: HeadToHead) -> str:
    """Return who is meant, for those who typed a name others have too."""
    first, second = score.first, score.second
    return f"{first.name} ({first.nation}) v {second.name} ({second.nation})"


def _names(score: HeadToHead) -> tuple[str, str]:
    if score.first.family == score.second.family:
        return score.first.name, score.second.name
    return score.first.family, score.second.family


def _title(score: HeadToHead) -> str:
    first, second = _names(score)
    wins, losses = score.score
    rest = [
        count(score.total(outcome), word, word if outcome is Outcome.NOBODY else "")
        for outcome, word in ((Outcome.TIE, "tie"), (Outcome.NOBODY, "without result"))
        if score.total(outcome)
    ]
    return f"{first} {wins} – {losses} {second}" + (f" ({', '.join(rest)})" if rest else "")


def _never(score: HeadToHead) -> str:
    return f"{score.first.name} and {score.second.name} have no meeting that counts here."


def _table(score: HeadToHead, meetings: Sequence[Meeting]) -> Table:
    """Return two lines a meeting: day, city and event; then place and mark of each, and the gap."""
    first, second = _names(score)
    half = TABLE_WIDTH // 2
    rows: list[tuple[str, ...] | str] = [
        f"{shorten(first, half - 1):<{half}}{shorten(second, half)}"
    ]
    cells = [_cells(met) for met in meetings]
    if sum(max(map(len, column)) for column in zip(*cells, strict=True)) + 4 > TABLE_WIDTH:
        cells = [(*cell[:4], "") for cell in cells]
    for met, cell in zip(meetings, cells, strict=True):
        event = f"{met.race.event.name}{ROUNDS[met.race.round]}"
        rows += [day_and_event(str(met.race.day), met.race.meet.city, event), cell]
    return Table(_COLUMNS, tuple(rows))


def _cells(met: Meeting) -> tuple[str, ...]:
    gap = "" if met.gap is None else f"+{met.gap}"
    return (
        place_of(met.first),
        mark_of(met.first),
        place_of(met.second),
        mark_of(met.second),
        gap,
    )


def _facts(score: HeadToHead) -> Iterator[Fact]:
    if not score.meetings:
        return
    first, second = _names(score)
    run = score.run
    if run is not None:
        winner = first if run.outcome is Outcome.FIRST else second
        if run.length == 1:
            yield Fact("Run", f"{winner} won the last {_how_many(score, run)}")
        else:
            yield Fact(
                "Run", f"{winner} has won the last {_how_many(score, run)}, since {run.since}"
            )
    decided = score.decided
    if decided:
        yield Fact("Last", _told(score, decided[0]))
    if score.closest is not None:
        known = sum(met.gap is not None for met in decided)
        of = "" if known == len(decided) else f" of {known} with both marks"
        yield Fact(f"Closest{of}", _told(score, score.closest))
    if len(decided) > 1:
        yield Fact("First", _told(score, decided[-1]))
    between = days_between(decided[1].race.day, decided[0].race.day) if decided[1:] else None
    if between is not None:
        yield Fact("Between the last two", count(between.days, "day"))


def _how_many(score: HeadToHead, run: Run) -> str:
    """Return the length of a run in words; “decided” where a meeting among them decided nothing."""
    span = score.meetings[: score.meetings.index(score.decided[run.length - 1])]
    decided = any(met.outcome is Outcome.NOBODY for met in span)
    number = "one" if run.length == 1 else str(run.length)
    if not decided:
        return number
    return "decided one" if run.length == 1 else f"{number} decided"


def _told(score: HeadToHead, met: Meeting) -> str:
    """Return who won, by how much, where and when."""
    first, second = _names(score)
    who = {
        Outcome.FIRST: first,
        Outcome.SECOND: second,
        Outcome.TIE: "a tie",
        Outcome.NOBODY: "without result",
    }[met.outcome]
    by = ""
    if met.gap is not None and met.outcome in (Outcome.FIRST, Outcome.SECOND):
        by = f" by {met.gap}" if met.gap.value else " in the same time"
    return f"{who}{by}, {race_title(met.race)}, {met.race.event.name}, {met.race.day}"


def _notes(score: HeadToHead, page: int) -> Iterator[str]:
    total = len(score.meetings)
    if total > PAGE:
        yield f"Meetings {page * PAGE + 1}–{min((page + 1) * PAGE, total)} of {total}"
    other = HeadToHead.count(
        score.first,
        score.second,
        (*score.meetings, *score.left_out),
        replace(score.rule, finals_only=not score.rule.finals_only),
    )
    if len(other.meetings) != total:
        wins, losses = other.score
        if score.rule.finals_only:
            rounds = count(len(other.meetings) - total, "meeting")
            yield f"With every round it is {wins} – {losses}: {rounds} more"
        else:
            rounds = count(total - len(other.meetings), "earlier round")
            yield f"In finals alone it is {wins} – {losses}: {rounds} fewer"
    nobody = [met for met in score.meetings if met.outcome is Outcome.NOBODY]
    for met in nobody[:REASONS]:
        yield f"Decides nothing: {race_title(met.race)}, {_why_nobody(met)}"
    if len(nobody) > REASONS:
        yield f"Decide nothing either: {len(nobody) - REASONS} more, see Proof"


def _why_nobody(met: Meeting) -> str:
    for line in (met.first, met.second):
        name = line.athlete.family
        if line.annulled:
            return f"{name}'s result was annulled later"
        if line.status is Status.DNF and line.pacemaker:
            return f"{name} was the pacemaker"
        if line.status is Status.DNF and line.pacemaker is None and met.race.paced is not False:
            return f"{name} dropped out and no source says whether as a pacemaker"
    return "no order between the two is stored"
