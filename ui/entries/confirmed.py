"""What was entered, corrected, taken out or taken back."""

from collections.abc import Callable, Sequence

from db.batches import Outcome
from db.imports.corrections import Changed, Told
from db.imports.plan import Plan, State
from track.marks import Status
from track.results import Athlete, Race
from ui.cards import Button, Card, Colour, Column, Fact, Table
from ui.custom_ids import RaceProof
from ui.words import count, family_names, race_context, race_title

SEEN = "Seen in this server alone."
_COLUMNS = (Column(), Column(stretches=True), Column(right=True))


def confirmed_card(plan: Plan, outcome: Outcome) -> Card:
    """Return what a confirmed paste brought."""
    new, changed = plan.lines(State.NEW), plan.lines(State.CHANGED)
    told = [count(len(new), "line") + " entered"] if plan.races else []
    if plan.marks:
        told.append(f"{count(len(plan.marks), 'mark')} of a list entered")
    if changed:
        told.append(f"{len(changed)} changed")
    if plan.athletes:
        told.append(count(len(plan.athletes), "athlete") + " new")
    one = plan.races[0] if len(plan.races) == 1 else None
    return Card(
        title=f"Entered as number {outcome.batch_id}: {', '.join(told)}.",
        notes=(SEEN, f"/race undo number:{outcome.batch_id} takes it back."),
        buttons=(Button("Proof", str(RaceProof(one.race_id))),) if one else (),
        colour=Colour.RESULT,
    )


def corrected_card(
    race: Race, changed: Sequence[Changed], name: Callable[[int], Athlete], reason: str
) -> Card:
    """Return each line a correction touched, as it was and as it is."""
    people = {each.athlete_id: name(each.athlete_id) for each in changed}
    names = family_names(people.values())
    return Card(
        title=f"{_did(changed)}: {race_title(race)}",
        context=race_context(race),
        table=Table(
            _COLUMNS,
            tuple((_places(each), names[each.athlete_id], _marks(each)) for each in changed),
        ),
        facts=(Fact("Reason", reason),) if reason else (),
        notes=(SEEN, "/race undo takes it back."),
        colour=Colour.RESULT,
    )


def voided_card(race: Race, lines: int, athlete: Athlete | None) -> Card:
    """Return what was taken out."""
    what = athlete.name if athlete is not None else count(lines, "line")
    return Card(
        title=f"Taken out: {what}",
        context=f"{race_title(race)} · {race_context(race)}",
        notes=(SEEN, "/race undo brings it back."),
        colour=Colour.RESULT,
    )


def undone_card(number: int, title: str) -> Card:
    """Return what was taken back."""
    return Card(title=f"Number {number} is taken back: {title}", notes=(SEEN,))


def _did(changed: Sequence[Changed]) -> str:
    return "Added" if all(each.before is None for each in changed) else "Corrected"


def _places(each: Changed) -> str:
    before, after = _place(each.before), _place(each.after)
    return after if before in (after, "") else f"{before}→{after}"


def _marks(each: Changed) -> str:
    before, after = _mark(each.before), _mark(each.after)
    return after if before in (after, "") else f"{before}→{after}"


def _place(told: Told | None) -> str:
    return "" if told is None else "-" if told.place is None else str(told.place)


def _mark(told: Told | None) -> str:
    if told is None:
        return ""
    if told.status is not Status.OK:
        return str(told.status.value)
    return "-" if told.mark is None else f"{told.mark}{'h' if told.hand else ''}"
