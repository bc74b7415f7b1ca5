"""The preview of a paste: what was understood, what is new, and what is asked."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from db.imports.drafts import Draft
from db.imports.plan import Lack, Plan, PlannedLine, PlannedRace, Question, State
from db.rows import mark_of as stored_mark_of
from readers.sheets import SheetFile
from track.errors import shown
from track.identity import Known
from track.marks import Status
from ui.cards import Button, Card, Choice, Colour, Column, Fact, Menu, Table
from ui.entries.custom_ids import DraftDoes, DraftWho
from ui.words import count, event_of, ordinal

NEW_PERSON = "new"
"""What the menu sends for somebody who is not stored yet."""
ALL_NEW = "all-new"
"""What it sends for everybody who is asked for: none of them is stored yet."""
EXAMPLES = 3
_RESULT = re.compile(r"\W{0,8}\d{1,3}[.)]?\s\D{1,90}\s\(?\d[\d:]{0,8}[.:]\d\d", re.ASCII)
"""A place, a name and a mark, in steps that a long line cannot multiply."""
_SIGNS = {State.NEW: "+", State.SAME: "=", State.CHANGED: "~", State.DISPUTED: "!"}
_MEANS = {
    State.NEW: "+ new",
    State.SAME: "= stored already",
    State.CHANGED: "~ will be changed",
    State.DISPUTED: "! not as stored: what is stored stays",
}
_LACKS = {
    Lack.EVENT: "the event",
    Lack.SEX: "men or women",
    Lack.DAY: "the day",
    Lack.MEET: "the meet",
    Lack.TRACK: "indoors or outdoors",
}
_COLUMNS = (Column(), Column(right=True), Column(stretches=True), Column(right=True))
_RACES = (Column(stretches=True), Column(right=True))


def preview_card(draft: Draft, file: SheetFile, plan: Plan) -> Card:
    """Return what confirming ``draft`` would do. Nothing is written before that."""
    question = next(iter(plan.questions.values()), None)
    open_ = bool(plan.lacks or plan.questions)
    return Card(
        title=_title(plan),
        context=_context(plan),
        table=_table(file, plan),
        facts=tuple(_facts(file, plan)),
        notes=tuple(_notes(plan, question)),
        footer="Nothing is written before Confirm · seen in this server alone",
        menus=_menus(draft, question, len(plan.questions)),
        buttons=(
            Button(
                "Confirm",
                str(DraftDoes("confirm", draft.id)),
                disabled=open_ or not plan.changes,
            ),
            Button("Fix", str(DraftDoes("fix", draft.id))),
            # A file is whole: a message behind it could not be told from its last line.
            Button("Add a message", str(DraftDoes("join", draft.id)), disabled=bool(draft.name)),
            Button("Cancel", str(DraftDoes("cancel", draft.id))),
        ),
        colour=Colour.QUESTION,
    )


def question_key(plan: Plan) -> str:
    """Return the key of the question the menu asks; empty where nothing is asked."""
    return next(iter(plan.questions), "")


def joining_card() -> Card:
    """Return how another message is added to a draft."""
    return Card(
        title="Now open the menu of the next message: Apps, Import results from this message.",
        notes=("It is added to what you pasted before. The offer stands for 15 minutes.",),
        colour=Colour.QUESTION,
    )


def cancelled_card() -> Card:
    """Return that a draft is forgotten."""
    return Card(title="Cancelled; nothing was written.", colour=Colour.QUESTION)


def _title(plan: Plan) -> str:
    if not plan.races:
        if plan.marks or plan.marks_same or plan.marks_changed:
            return f"List: {count(len(plan.marks), 'new mark')}"
        return "Results, not ready yet" if plan.lacks else "No race to store"
    if len(plan.races) > 1:
        return count(len(plan.races), "race")
    event = event_of(plan.races[0].event, plan.races[0].sex)
    return event[0].upper() + event[1:]


def _context(plan: Plan) -> str:
    race = plan.races[0] if plan.races else None
    if race is None:
        return ""
    known = "stored already" if race.row is None else "new race"
    parts = [race.meet, str(race.day)]
    if len(plan.races) == 1:
        parts += [f"heat {race.heat}" if race.heat else race.round.value, known]
    return " · ".join(part for part in parts if part)


def _table(file: SheetFile, plan: Plan) -> Table | None:
    if not plan.races:
        return _as_read(file)
    if len(plan.races) == 1:
        race = plan.races[0]
        return Table(_COLUMNS, tuple(_row(line, race) for line in race.lines))
    return Table(_RACES, tuple((_race_name(race), _changes(race)) for race in plan.races))


def _as_read(file: SheetFile) -> Table | None:
    """Return the lines as they were read, where not enough is said to look them up."""
    lines = [line for sheet in file.sheets for line in sheet.lines]
    return Table(
        _COLUMNS,
        tuple(
            (
                "?",
                "-" if line.place is None else str(line.place),
                line.name or line.team,
                line.outcome if line.mark is None else f"{line.mark}{'h' * line.hand}",
            )
            for line in lines
        ),
    )


def _row(line: PlannedLine, race: PlannedRace) -> tuple[str, str, str, str]:
    place, status, mark, step, hand = line.row[4:9] if not race.relay else (*line.row[3:7], 0)
    told = stored_mark_of(mark, step, race.event)
    how = status if status != Status.OK.value else "-" if told is None else str(told)
    name = f"{line.name}*" if line.new_athlete else line.name
    return _SIGNS[line.state], "-" if place is None else str(place), name, f"{how}{'h' * hand}"


def _race_name(race: PlannedRace) -> str:
    heat = f" {race.heat}" if race.heat else ""
    return f"{race.sex} {race.event.code}{heat}"


def _changes(race: PlannedRace) -> str:
    counts = Counter(line.state for line in race.lines)
    return " ".join(f"{sign}{counts[state]}" for state, sign in _SIGNS.items() if counts[state])


def _facts(file: SheetFile, plan: Plan) -> Iterable[Fact]:
    if plan.lacks:
        lacks = ", ".join(words for lack, words in _LACKS.items() if lack in plan.lacks)
        yield Fact("Not said", f"{lacks}; press Fix")
    if plan.questions:
        names = _some([f"{each.name} {each.team}".strip() for each in plan.questions.values()])
        yield Fact("Who is meant", names)
    if plan.athletes:
        asked = {each.athlete_id for each in plan.questions.values()}
        new = [row[2] for number, row in plan.athletes.items() if number not in asked]
        if new:
            yield Fact("New athletes", _some(new))
    left = [] if plan.lacks else plan.left_out
    for reason, lines in _by_reason((each.reason, each.text) for each in left):
        yield Fact("Left out", f"{reason}: {_some(lines)}")
    for reason, lines in _by_reason((each.reason, each.text) for each in file.rejected):
        yield Fact("Not readable", f"{reason}: {_some([shown(line) for line in lines])}")
    if file.ignored:
        yield Fact("Ignored", f"{count(len(file.ignored), 'line')} without a result")
    doubts = [*_odd_order(plan), *_missing(plan), *_unread(file), *_times_beside(plan)]
    if doubts:
        yield Fact("Look again", "; ".join(doubts))


def _notes(plan: Plan, question: Question | None) -> Iterable[str]:
    states = Counter(line.state for race in plan.races for line in race.lines)
    signs = [words for state, words in _MEANS.items() if states[state]]
    if any(line.new_athlete for race in plan.races for line in race.lines):
        signs.append("* athlete not stored yet")
    if signs:
        yield ", ".join(signs)
    if question is not None:
        yield "Nobody is taken for somebody else on the name alone."


def _odd_order(plan: Plan) -> Iterable[str]:
    """Yield where places and marks contradict each other."""
    for race in plan.races:
        if race.relay:
            continue
        placed = sorted(
            (line.row[4], line.row[6], line.name)
            for line in race.lines
            if line.row[4] is not None and line.row[6] is not None
        )
        for (place, mark, name), (behind, other, other_name) in pairwise(placed):
            if behind > place and other < mark:
                yield f"{other_name} is behind {name} with a better mark"
                break


def _missing(plan: Plan) -> Iterable[str]:
    """Yield the first place nobody has, of each new race."""
    for race in plan.races:
        column = 3 if race.relay else 4
        places = sorted(line.row[column] for line in race.lines if line.row[column] is not None)
        if race.row is None:
            continue
        for ahead, place in enumerate(places):
            if place > ahead + 1:
                yield f"nobody is {ordinal(ahead + 1)} in {_race_name(race)}"
                break


def _unread(file: SheetFile) -> Iterable[str]:
    """Yield what looks like a result among the lines that were ignored."""
    lines = [each.text for each in file.ignored if _RESULT.match(each.text)]
    if lines:
        yield f"not read: {_some([shown(line) for line in lines])}"


def _times_beside(plan: Plan) -> Iterable[str]:
    for race in plan.races:
        for line in race.lines:
            if line.line.shown:
                yield f"{line.name}: {shown(line.line.shown)} beside {line.line.outcome} is no mark"


def _menus(draft: Draft, question: Question | None, asked: int) -> tuple[Menu, ...]:
    if question is None:
        return ()
    choices = [Choice(_known(each), str(each.id)) for each in question.candidates]
    choices.append(Choice("Somebody who is not stored yet", NEW_PERSON))
    if asked > 1:
        choices.append(Choice(f"None of the {asked} names asked for is stored yet", ALL_NEW))
    return (Menu(f"Who is {question.name}?", str(DraftWho(draft.id)), tuple(choices)),)


def _known(person: Known) -> str:
    nations = "/".join(sorted(person.nations))
    born = f"born {person.born.year}" if person.born is not None else ""
    years = str(person.first_year) if person.first_year else ""
    if person.first_year != person.last_year:
        years = f"{person.first_year} to {person.last_year}"
    told = ", ".join(part for part in (nations, born, years) if part)
    return f"{person.name} ({told})" if told else person.name


def _by_reason(lines: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for reason, text in lines:
        found.setdefault(reason, []).append(text)
    return list(found.items())


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - EXAMPLES} more" if len(names) > EXAMPLES else ""
    return ", ".join(names[:EXAMPLES]) + more
