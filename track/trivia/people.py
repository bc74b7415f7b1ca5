"""Questions about who athletes are: their nation, its flag, their age, and who is described."""

import random
from collections.abc import Sequence

from track.nations import flag, nation_name, same_career
from track.race_words import event_of
from track.storylines.phrases import nation_called, told
from track.trivia.choices import MOST, question
from track.trivia.question import Question
from track.trivia.rows import Asked, Entry, Listed
from track.trivia.words import cited


def nation(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask for which nation somebody competes, of one who has only ever stood for one."""
    mine = listed.mine
    code = _only_nation(listed, mine)
    if code is None:
        return None
    kin = same_career(code)
    others = {_last_nation(each) for each in listed.near} - kin
    if flag(code):
        # A nation of the past would give itself away among those of today.
        others = {other for other in others if flag(other)}
    name = nation_name(code)
    return question(
        asked,
        f"Which nation does {mine.name} stand for in the results?",
        name,
        [nation_name(other) for other in sorted(others) if nation_name(other) != other],
        answer=f"{mine.name} stands for {nation_called(code)}.",
        proof=[_proof(mine)],
        rng=rng,
        least=3,
    )


def flag_of(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask who of four stands for the nation of a flag."""
    mine = listed.mine
    code = _only_nation(listed, mine)
    if code is None or not flag(code):
        return None
    kin = same_career(code)
    others = _some(rng, [each for each in listed.near if not _stood(listed, each) & kin])
    event = event_of(listed.event, listed.sex)
    return question(
        asked,
        f"Whose flag is {flag(code)} among these athletes of the {event}?",
        mine.name,
        [each.name for each in others],
        answer=f"{flag(code)} is the flag of {nation_called(code)}, and {mine.name}'s.",
        proof=[_proof(mine), *map(_proof, others)],
        rng=rng,
        least=3,
    )


def older(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask who was born first, of athletes whose very birthdays are known."""
    mine = listed.mine
    born = mine.person.born
    if born is None:
        return None
    known = [each for each in listed.near if each.person.born and each.person.born > born]
    younger = _some(rng, known)
    return question(
        asked,
        f"Who was born first of these athletes of the {event_of(listed.event, listed.sex)}?",
        mine.name,
        [each.name for each in younger],
        answer=f"{mine.name} was born first of them, on {born}.",
        proof=[_proof(mine), *map(_proof, younger)],
        rng=rng,
        least=3,
    )


def guess(asked: Asked, listed: Listed, rng: random.Random) -> Question | None:
    """Ask who is described: by birth, nation and best mark, which no other choice has."""
    mine = listed.mine
    born, code = mine.person.born, _only_nation(listed, mine)
    if born is None or code is None:
        return None
    others = [each.name for each in listed.near if each.mark.value != mine.mark.value]
    best = told(mine.mark, listed.event)
    return question(
        asked,
        f"Who is it? Born in {born.year}, stands for {nation_called(code)}, best in the "
        f"{event_of(listed.event, listed.sex)}"
        f"{listed.what.removeprefix(listed.event.name)} on {listed.as_of}: {best}.",
        mine.name,
        others,
        answer=f"It is {mine.name}, born on {born}: {best} in {mine.venue}, {mine.day}.",
        proof=[
            _proof(mine),
            cited(f"{mine.name}: {best}, {mine.venue}, {mine.day}", mine.sources),
        ],
        rng=rng,
    )


def _some(rng: random.Random, entries: Sequence[Entry]) -> list[Entry]:
    """Return as many as there are wrong choices: the proof tells of each choice."""
    return rng.sample(entries, min(MOST - 1, len(entries)))


def _only_nation(listed: Listed, entry: Entry) -> str | None:
    """Return the one nation an athlete stood for in anything stored; None of several."""
    code = entry.person.athlete.nation
    alone = _stood(listed, entry) == {code}
    return code if alone and nation_name(code) != code else None


def _stood(listed: Listed, entry: Entry) -> frozenset[str]:
    """Return every nation an athlete is known to have stood for."""
    who = entry.person
    return listed.teams[who.athlete.id] | {who.athlete.nation, *who.teams}


def _last_nation(entry: Entry) -> str:
    return entry.person.athlete.nation


def _proof(entry: Entry) -> str:
    person = entry.person
    born = "" if person.born is None else f", born {person.born}"
    row = f"{entry.name}, {person.athlete.nation}{born}"
    return cited(row, entry.sources)
