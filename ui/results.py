"""Cards of one race."""

from collections.abc import Sequence

from db.races import Disagreement, StoredRace
from track.coverage import of_field
from track.events import Kind
from track.marks import Mark, Status, difference
from track.results import Athlete, Race, Result, Round
from track.signs import print_wind
from ui.cards import Button, Card, Colour, Column, Fact, Table
from ui.custom_ids import RaceProof
from ui.lookups.storylines import StorylinesLookup
from ui.recaps.custom_ids import RecapOf
from ui.words import (
    family_names,
    footer,
    mark_of,
    marks_of,
    ordinal,
    place_of,
    race_context,
    race_title,
)

MEDALS = 3
MASS_FIELD = 20
"""Finishers of a race beyond which only the first gaps are told."""
GAPS_OF_MASS_FIELD = 10
_COLUMNS = (Column(right=True), Column(stretches=True), Column(), Column(right=True))


def result_card(
    stored: StoredRace, athlete: Athlete | None = None, *, moderated: bool = False
) -> Card:
    """Return the race: every line with place, name, nation and mark, gaps, tags and splits.

    How ``athlete``, if one was asked for with the race, came off in it stands above the table.
    With ``moderated`` a button begins a recap.
    """
    race, lines = stored.race, stored.lines
    names = family_names(line.athlete for line in lines)
    facts = [
        Fact(tags, ", ".join(names[line.athlete.id] for line in tagged))
        for tags, tagged in _by_tags(lines)
    ]
    gaps = _gaps(race, lines)
    if gaps:
        facts.insert(0, Fact("Behind the winner", gaps))
    facts += [Fact(f"Series {names[line.athlete.id]}", line.series) for line in _medals(lines)]
    facts += [Fact(line.athlete.name, ", ".join(_runners(line))) for line in lines if line.members]
    if race.splits:
        facts.append(Fact("Splits", _splits(race)))
    return Card(
        title=race_title(race),
        context=race_context(race),
        lines=() if athlete is None else (_came_off(stored, athlete),),
        table=Table(
            _COLUMNS,
            tuple(
                (place_of(line), names[line.athlete.id], line.nation, _mark(line)) for line in lines
            ),
        ),
        facts=tuple(facts),
        notes=(*_notes(lines, names), *_disagreed(stored, marks_only=True)),
        footer=footer(of_field(race, len(lines)), stored.newest, _sources(stored)),
        buttons=_buttons(race, moderated=moderated),
        colour=Colour.RESULT,
        marks=marks_of(lines),
    )


def _buttons(race: Race, *, moderated: bool) -> tuple[Button, ...]:
    recap = (Button("Recap", str(RecapOf(race.id))),) if moderated else ()
    proof = Button("Proof", str(RaceProof(race.id)))
    return (StorylinesLookup(race.id).opens("Storylines"), *recap, proof)


def _sources(stored: StoredRace) -> tuple[str, ...]:
    """Return the sources of a race, with those of lines that others added to it."""
    own = stored.race.sources
    added = [line.sources for line in stored.lines if not set(own) & set(line.sources)]
    return (*own, *(source for sources in added for source in sources))


def _came_off(stored: StoredRace, athlete: Athlete) -> str:
    """Return how an athlete did, as in “Josh Kerr: 1st, 3:45.34”, or that no line is theirs."""
    for line in stored.lines:
        if athlete.id == line.athlete.id or any(athlete.id == each.id for each in line.members):
            place = f"{ordinal(line.place)}, " if line.place else ""
            team = f" with {line.athlete.name}" if line.members else ""
            return f"{athlete.name}: {place}{_mark(line)}{team}"
    if stored.race.event.kind is Kind.RELAY and not any(line.members for line in stored.lines):
        return "Who ran for which team is not stored of this race."
    return f"{athlete.name} is not among the lines stored of this race."


def race_proof_card(stored: StoredRace) -> Card:
    """Return the rows a race card rests on, each with its sources."""
    race = stored.race
    lines = [
        f"{place_of(line)} {line.athlete.name} ({line.nation}) "
        f"{_mark(line)}{_detail(line)} · {', '.join(line.sources)}"
        for line in stored.lines
    ]
    return Card(
        title=f"Proof: {race_title(race)}",
        context=race_context(race),
        lines=tuple(lines),
        notes=_disagreed(stored, marks_only=False),
        footer=footer(of_field(race, len(stored.lines)), stored.newest, _sources(stored)),
        colour=Colour.RESULT,
    )


def _runners(line: Result) -> list[str]:
    """Return the names of a team in the order of the legs: the family names where they differ."""
    names = family_names(line.members)
    return [names[runner.id] for runner in line.members]


def _detail(line: Result) -> str:
    """Return the attempts or parts of a line, or who ran, as the proof prints them."""
    told = line.series or ", ".join(runner.name for runner in line.members)
    return f" [{told}]" if told else ""


def _by_tags(lines: Sequence[Result]) -> list[tuple[str, list[Result]]]:
    """Return the lines under the tags their source gives them, in order of place."""
    groups: dict[str, list[Result]] = {}
    for line in lines:
        if line.tags:
            groups.setdefault(" ".join(line.tags), []).append(line)
    return list(groups.items())


def _mark(line: Result) -> str:
    """Return the mark column: the mark, with the wind of a jump, or the outcome."""
    wind = "" if line.wind_cms is None else f" {print_wind(line.wind_cms)}"
    return mark_of(line) + wind


def _medals(lines: Sequence[Result]) -> list[Result]:
    """Return the first three whose attempts, or parts of a combined event, are stored."""
    return [line for line in lines if line.series and line.place and line.place <= MEDALS]


def _gaps(race: Race, lines: Sequence[Result]) -> str:
    """Return how far the finishers were behind the first, as “2nd +0.26 · 3rd +0.88”.

    On the field and in points, where a list of them says little, the first three alone; of a
    mass field the first ten. Of an exhibition none: nobody was behind anybody.
    """
    if race.round is Round.EXHIBITION:
        return ""
    marks = [(line.place, line.mark) for line in lines if line.place and line.mark]
    if not race.event.lower_is_better:
        marks = [(place, mark) for place, mark in marks if place <= MEDALS]
    elif len(marks) > MASS_FIELD:
        marks = [(place, mark) for place, mark in marks if place <= GAPS_OF_MASS_FIELD]
    if not marks or marks[0][0] != 1:
        return ""
    best: Mark = marks[0][1]
    return " · ".join(f"{ordinal(place)} {difference(mark, best)}" for place, mark in marks[1:])


def _splits(race: Race) -> str:
    return " · ".join(
        f"{split.at} {split.time}{f' {split.leader}' if split.leader else ''}"
        for split in race.splits
    )


def _notes(lines: Sequence[Result], names: dict[int, str]) -> tuple[str, ...]:
    notes = [f"{names[line.athlete.id]}: pacemaker" for line in lines if line.pacemaker]
    notes += [f"{names[line.athlete.id]}: later annulled" for line in lines if line.annulled]
    notes += [f"{names[line.athlete.id]}: {line.note}" for line in lines if line.note]
    return tuple(notes)


def _disagreed(stored: StoredRace, *, marks_only: bool) -> tuple[str, ...]:
    """Return one footnote for each thing sources disagree on, what is kept first.

    A time printed beside a DNF is no mark of the race; with ``marks_only`` it is left out.
    """
    finished = {line.athlete.id for line in stored.lines if line.status is Status.OK}
    subjects: dict[tuple[int | None, str], list[Disagreement]] = {}
    for each in stored.disagreements:
        if not marks_only or each.athlete_id is None or each.athlete_id in finished:
            subjects.setdefault((each.athlete_id, each.field), []).append(each)
    return tuple(_footnote(field, sayings) for (_, field), sayings in subjects.items())


def _footnote(field: str, sayings: Sequence[Disagreement]) -> str:
    """Return what is kept of ``field`` and what others say, each with who says it and why."""
    told = []
    for said in sayings:
        why = "; ".join(filter(None, (", ".join(said.sources), said.note)))
        if said.believed:
            told.append(f"{field} {said.value} ({why})" if said.value else f"{field} open ({why})")
        else:
            told.append(f"elsewhere {said.value} ({why})")
    who = f"{sayings[0].athlete}: " if sayings[0].athlete else ""
    return who + "; ".join(told)
