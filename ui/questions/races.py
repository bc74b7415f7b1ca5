"""Answers on one race: who won, who came where, in which time, by how much."""

from collections.abc import Iterable, Sequence
from typing import cast

from db.races import StoredRace, find_races, stored_race
from track.errors import NothingStored, TrackError, WhichOne
from track.events import Event, Kind, Unit
from track.marks import Mark, Status, distance_between
from track.plausible import sensible
from track.race_query import RaceQuery
from track.results import Athlete, Race, Result
from ui.lookups.edition import EditionLookup
from ui.lookups.lookup import Lookup
from ui.lookups.winners import WinnersLookup
from ui.options.editions import edition_meant
from ui.options.races import only_race
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.results import result_card
from ui.words import count, event_of, family_names, mark_of, ordinal, race_label, race_title

_VERBS = {
    Kind.JUMP: "jumped", Kind.THROW: "threw", Kind.COMBINED: "scored", Kind.WALK: "walked",
}  # fmt: skip
_OUTCOMES = {
    Status.DNF: "did not finish",
    Status.DNS: "did not start",
    Status.DQ: "was disqualified",
    Status.NM: "had no mark",
}
MOST_NAMES = 6
"""Names in one line of an answer."""


def race_answer(
    stored: StoredRace, what: str, said: str = "", athlete: Athlete | None = None
) -> Answer:
    """Return the result of a race with ``said`` above it."""
    return Answer(result_card(stored, athlete), f"{what} {race_label(stored.race)}", said)


def verb(race: Race) -> str:
    """Return what people do in an event: they ran, jumped, threw, walked or scored."""
    return _VERBS.get(race.event.kind, "ran")


def in_mark(race: Race, line: Result) -> str:
    """Return the mark in words, as in “ in 3:45.34” or “ with 8.95”; nothing where none is."""
    if line.mark is None:
        return ""
    return f" {'in' if race.event.unit is Unit.MS else 'with'} {mark_of(line)}"


def came(race: Race, line: Result) -> str:
    """Return how somebody came off, as in “came 3rd in 3:46.22” or “did not finish”."""
    if line.status is not Status.OK:
        return _OUTCOMES[line.status]
    if line.place is None:
        return f"is stored{in_mark(race, line)} without a place"
    place = "won" if line.place == 1 else f"came {ordinal(line.place)}"
    return f"{place}{in_mark(race, line)}"


def absent(stored: StoredRace, athlete: Athlete) -> str:
    """Return that somebody has no line in a race, and whether that says they were not in it."""
    if stored.race.complete:
        return f"{athlete.name} is not in the field of that race"
    return f"Cannot tell: {athlete.name} is not among the lines stored of that race"


def line_of(stored: StoredRace, athlete: Athlete) -> Result | None:
    """Return the athlete's line in a race, or their team's; None where there is none."""
    return next(
        (
            line
            for line in stored.lines
            if athlete.id in (line.athlete.id, *(each.id for each in line.members))
        ),
        None,
    )


def names_told(lines: Sequence[Result]) -> str:
    """Return the names of lines, the first few of many."""
    names = family_names(line.athlete for line in lines)
    told = ", ".join(names[line.athlete.id] for line in lines[:MOST_NAMES])
    more = len(lines) - MOST_NAMES
    return f"{told} and {count(more, 'other')}" if more > 0 else told


async def one_or_edition(asking: Asking) -> StoredRace | Lookup:
    """Return the race a question names, or the finals of the meet, or a race through the years.

    A race is meant where a year is said, and a race through the years where none is.
    """
    filled = asking.question.slot("race")
    text = filled.text if filled else ""
    view = asking.here.view
    if asking.names_year("race"):
        try:
            return await stored_race(view, await asking.race())
        except (WhichOne, NothingStored) as refused:
            try:
                found = await edition_meant(view, text)
            except TrackError:
                raise refused from None
            query = asking.race_query()
            if query.event is not None and isinstance(found, EditionLookup):
                raise refused from None
            return _whole(found, query)
    try:
        with asking.naming("race"):
            found = await edition_meant(view, text)
    except NothingStored:
        return await stored_race(view, await asking.race())
    return await _event_of(asking, found)


def _whole(found: Lookup, query: RaceQuery) -> Lookup:
    """Return the finals of a meet; raises NothingStored where a part of them is asked for."""
    if isinstance(found, EditionLookup) and (query.sex or query.round or query.heat):
        raise NothingStored("Which event at that meet? Name it in the question as well.")
    return found


async def _event_of(asking: Asking, found: Lookup) -> StoredRace | Lookup:
    """Return the final of the event named, where a meet was found by the other words alone."""
    query = asking.race_query()
    if not isinstance(found, EditionLookup) or query.event is None:
        return _whole(found, query)
    asked = RaceQuery(event=query.event, sex=query.sex, round=query.round)
    races = await find_races(asking.here.view, asked, found.meet)
    filled = asking.question.slot("race")
    with asking.naming("race"):
        race = only_race(filled.text if filled else "", races)
    return await stored_race(asking.here.view, race)


async def placed(asking: Asking) -> Answer:
    """Answer who came in a place."""
    stored = await stored_race(asking.here.view, await asking.race())
    place = asking.get("place")
    finished = [line for line in stored.lines if line.place and line.status is Status.OK]
    if place < 0:
        place = max((line.place or 0 for line in finished), default=0)
    lines = [line for line in finished if line.place == place]
    what = f"{ordinal(place)} place in"
    if not lines:
        return race_answer(stored, what, f"No {ordinal(place)} place is stored of that race")
    who = " and ".join(line.athlete.name for line in lines)
    return race_answer(stored, what, f"{who} {came(stored.race, lines[0])}")


async def place_of(asking: Asking) -> Answer:
    """Answer where somebody came, with their mark."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    said = absent(stored, athlete) if line is None else f"{athlete.name} {came(race, line)}"
    return race_answer(stored, f"{athlete.name} in", said, athlete)


async def mark_of_athlete(asking: Asking) -> Answer:
    """Answer which mark somebody made."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    if line is None:
        said = absent(stored, athlete)
    elif line.mark is None:
        said = f"{athlete.name} {came(race, line)}"
    else:
        place = f", {ordinal(line.place)}" if line.place else ""
        said = f"{athlete.name} {verb(race)} {mark_of(line)}{place}"
    return race_answer(stored, f"the mark of {athlete.name} in", said, athlete)


async def was_placed(asking: Asking) -> Answer:
    """Answer whether somebody came in a place; whether they won, where none is said."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line, place = line_of(stored, athlete), asking.get("place") or 1
    if line is None:
        said = absent(stored, athlete)
    else:
        yes = line.status is Status.OK and line.place == place
        unknown = line.status is Status.OK and line.place is None
        word = "Cannot tell" if unknown else "Yes" if yes else "No"
        said = f"{word}: {athlete.name} {came(race, line)}"
    asked = "won" if place == 1 else f"came {ordinal(place)} in"
    return race_answer(stored, f"whether {athlete.name} {asked}", said, athlete)


async def ran_mark(asking: Asking) -> Answer:
    """Answer whether somebody made a mark, and what sources say where they differ."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    asked = sensible(asking.get("mark"), race.event).required().mark
    what = f"whether {athlete.name} {verb(race)} {asked} in"
    if line is None:
        return race_answer(stored, what, absent(stored, athlete), athlete)
    if line.mark is None:
        return race_answer(stored, what, f"No: {athlete.name} {came(race, line)}", athlete)
    elsewhere = [
        each.value
        for each in stored.disagreements
        if each.athlete_id == athlete.id and not each.believed and each.value == str(asked)
    ]
    if line.mark.value == asked.value:
        said = f"Yes: {athlete.name} {came(race, line)}"
    elif elsewhere:
        said = f"Sources differ: {mark_of(line)} is believed, {asked} is said elsewhere"
    else:
        said = f"No: {athlete.name} {verb(race)} {mark_of(line)}"
    return race_answer(stored, what, said, athlete)


async def tagged(asking: Asking) -> Answer:
    """Answer whether a mark is tagged as a record or a best by a source."""
    athlete: Athlete | None = None
    if asking.question.slot("who"):
        race, (athlete,) = await asking.race_of("who")
        stored = await stored_race(asking.here.view, race)
        line = line_of(stored, athlete)
    else:
        stored = await stored_race(asking.here.view, await asking.race())
        line = next((each for each in stored.lines if each.place == 1), None)
    tag = asking.get("tag")
    who = "the winner" if athlete is None else athlete.name
    what = f"whether {who} has {tag} beside the mark in"
    if line is None:
        nobody = "No winner is stored of that race"
        return race_answer(stored, what, nobody if athlete is None else absent(stored, athlete))
    tags = " ".join(line.tags)
    mark = mark_of(line)
    if tag in line.tags:
        said = f"Yes: the source has {tags} beside {mark}"
    elif line.tags:
        said = f"Not by the source: it has {tags} beside {mark}, and no {tag}"
    else:
        said = f"Cannot tell: the source has nothing beside {mark}"
    return race_answer(stored, what, said, athlete)


async def winning_mark(asking: Asking) -> Answer:
    """Answer with which mark a race was won."""
    stored = await stored_race(asking.here.view, await asking.race())
    return race_answer(stored, "the winning mark of", winner(stored))


async def winning_margin(asking: Asking) -> Answer:
    """Answer by how much a race was won, or how far behind the winner somebody was."""
    if asking.question.slot("who"):
        race, (athlete,) = await asking.race_of("who")
        stored = await stored_race(asking.here.view, race)
        line = line_of(stored, athlete)
        if line is None or line.place != 1:
            said = absent(stored, athlete) if line is None else f"{athlete.name} {came(race, line)}"
            return race_answer(stored, f"by how much {athlete.name} won", said, athlete)
    else:
        stored = await stored_race(asking.here.view, await asking.race())
    return race_answer(stored, "the winning margin,", _margin(stored))


def _margin(stored: StoredRace) -> str:
    first, second = (
        [line for line in stored.lines if line.place == place and line.status is Status.OK]
        for place in (1, 2)
    )
    if len(first) > 1:
        return f"No margin: {names_told(first)} shared the win"
    if not first or not second or first[0].mark is None or second[0].mark is None:
        return "Cannot tell: the first two marks are not stored"
    names = family_names([first[0].athlete, second[0].athlete])
    gap = gap_told(first[0].mark, second[0].mark)
    return f"{gap}: {names[first[0].athlete.id]} ahead of {names[second[0].athlete.id]}"


def gap_told(mark: Mark, other: Mark) -> str:
    """Return how far apart two marks are with the unit, as in “0.26 s” or “0.05 m”."""
    gap = distance_between(mark, other)
    if gap.unit is Unit.POINTS:
        return count(gap.value, "point")
    return str(gap) if ":" in str(gap) else f"{gap} {'s' if gap.unit is Unit.MS else 'm'}"


async def ahead_of(asking: Asking) -> Answer:
    """Answer who finished before somebody."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    what = f"who was ahead of {athlete.name} in"
    if line is None:
        return race_answer(stored, what, absent(stored, athlete), athlete)
    if line.status is not Status.OK or line.place is None:
        return race_answer(stored, what, f"{athlete.name} {came(race, line)}", athlete)
    ahead = [each for each in stored.lines if each.place and each.place < line.place]
    if line.place == 1:
        said = f"Nobody: {athlete.name} {came(race, line)}"
    elif not ahead:
        said = f"{athlete.name} {came(race, line)}; who was ahead is not stored"
    else:
        said = f"{names_told(ahead)}; {athlete.name} {came(race, line)}"
    return race_answer(stored, what, said, athlete)


async def did_finish(asking: Asking) -> Answer:
    """Answer whether somebody finished, or dropped out."""
    race, (athlete,) = await asking.race_of("who")
    stored = await stored_race(asking.here.view, race)
    line = line_of(stored, athlete)
    out = asking.says("drop", "dnf")
    what = f"whether {athlete.name} {'dropped out of' if out else 'finished'}"
    if line is None:
        return race_answer(stored, what, absent(stored, athlete), athlete)
    finished = line.status is Status.OK
    yes = line.status is Status.DNF if out else finished
    word = "Yes" if yes else "No"
    return race_answer(stored, what, f"{word}: {athlete.name} {came(race, line)}", athlete)


async def did_not_finish(asking: Asking) -> Answer:
    """Answer who dropped out; who was disqualified or did not start is told beside."""
    stored = await stored_race(asking.here.view, await asking.race())
    told = []
    for status, words in _OUTCOMES.items():
        lines = [line for line in stored.lines if line.status is status]
        if lines:
            told.append(f"{names_told(lines)} {words}")
    said = "; ".join(told) or _all_finished(stored)
    return race_answer(stored, "who did not finish", said)


def _all_finished(stored: StoredRace) -> str:
    if stored.race.complete:
        return "Everybody in the field of that race finished"
    return "Cannot tell: the whole field of that race is not stored"


async def under(asking: Asking) -> Answer:
    """Answer how many were on one side of a mark."""
    stored = await stored_race(asking.here.view, await asking.race())
    race = stored.race
    barrier = sensible(asking.get("barrier"), race.event).required().mark
    better = asking.says("broke", "beat", "bettered")
    below = asking.says("under", "sub", "below", "inside", "faster", "quicker")
    less = race.event.lower_is_better if better else below
    lines = [
        line
        for line in stored.lines
        if line.mark is not None
        and line.status is Status.OK
        and (line.mark.value < barrier.value if less else line.mark.value > barrier.value)
    ]
    side = "under" if less else "over"
    least = "" if race.complete else "at least "
    who = f": {names_told(lines)}" if lines else ""
    said = f"{least}{len(lines)} {verb(race)} {side} {barrier}{who}"
    what = f"how many {verb(race)} {side} {barrier} in"
    return race_answer(stored, what, f"{said[0].upper()}{said[1:]}")


async def split_of(asking: Asking) -> Answer:
    """Answer what the splits were, one of them, or who set the pace."""
    stored = await stored_race(asking.here.view, await asking.race())
    race, event = stored.race, _split(asking)
    splits = race.splits
    if asking.says("paced", "was") and asking.says("paced", "pacer", "pacemaker") and not event:
        named = [line for line in stored.lines if line.pacemaker]
        said = names_told(named) if named else "No source says who set the pace of that race"
        return race_answer(stored, "the pacemaker of", said)
    if event is not None:
        splits = tuple(each for each in splits if each.at == str(event.metres))
    if not splits:
        return race_answer(stored, "the splits of", "No such split is stored of that race")
    told = (f"{each.at} in {each.time}{f', {each.leader}' * bool(each.leader)}" for each in splits)
    return race_answer(stored, "the splits of", "; ".join(told))


def _split(asking: Asking) -> Event | None:
    """Return the event whose length a split is named by, as in “the 800 split”."""
    events = asking.get("split") or (None,)
    return cast("Event | None", events[0])


async def last_lap(asking: Asking) -> Answer:
    """Answer how fast the end of a race was, where a source says."""
    athlete = None
    if asking.question.slot("who"):
        race, (athlete,) = await asking.race_of("who")
        stored = await stored_race(asking.here.view, race)
    else:
        stored = await stored_race(asking.here.view, await asking.race())
    event = _split(asking)
    wanted = f"last {event.metres}" if event else "last"
    splits = [each for each in stored.race.splits if each.at.startswith(wanted)]
    what = f"the last part of {athlete.name} in" if athlete else "the last part of"
    if not splits:
        return race_answer(stored, what, "Cannot tell: no such split is stored of that race")
    split = splits[0]
    if split.leader and (athlete is None or athlete.family == split.leader):
        said = f"{split.at} in {split.time}, {split.leader}, as its source says"
        return race_answer(stored, what, said, athlete)
    said = f"The source has {split.at} in {split.time} and does not say whose"
    return race_answer(stored, what, said, athlete)


async def when_race(asking: Asking) -> Answer:
    """Answer on which day a race was, and where."""
    found = await one_or_edition(asking)
    if isinstance(found, Lookup):
        return await lookup_answer(asking, found, "the days of")
    race = found.race
    where = ", ".join(filter(None, (str(race.day), race.meet.city)))
    said = f"{where}: {event_of(race.event, race.sex)}, {race_title(race)}"
    return race_answer(found, "day and place of", said)


async def field(asking: Asking) -> Answer:
    """Answer who was in a race, or what came of it."""
    found = await one_or_edition(asking)
    if isinstance(found, Lookup):
        return await lookup_answer(asking, found, "results of")
    return race_answer(found, "result of", winner(found))


async def lookup_answer(asking: Asking, lookup: Lookup, what: str, said: str = "") -> Answer:
    """Return the card of a look-up with how it was understood."""
    card = await lookup.card(asking.here)
    event = ""
    if isinstance(lookup, WinnersLookup):
        event = f", {event_of(lookup.event, lookup.sex)}"
    return Answer(card, f"{what} {card.title}{event}", said)


def winner(stored: StoredRace) -> str:
    """Return who won with the mark, as in “Josh Kerr (GBR) won in 3:45.34”."""
    lines = [line for line in stored.lines if line.place == 1]
    if not lines:
        return "Cannot tell: the winner of that race is not stored"
    return f"{winners_told(lines)} won{in_mark(stored.race, lines[0])}"


def winners_told(lines: Iterable[Result]) -> str:
    """Return who won, as in “Josh Kerr (GBR)”."""
    return " and ".join(f"{line.athlete.name} ({line.nation})" for line in lines)
