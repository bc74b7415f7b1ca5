"""Storylines of stored races, checked against the rows by other means than the engine's."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from db import fields
from db.fields import Reach
from db.people import People
from db.races import race_by_id, stored_race
from db.store import Store
from db.storylines import race_context
from tests.db.storyline_checks import checked, wrong
from track.results import Result
from track.storylines import RaceContext, tell

OF_EACH_KIND = """
    SELECT id FROM (
        SELECT race.id, row_number() OVER (
            PARTITION BY race.event, race.sex ORDER BY (race.id * 7919) % 10007
        ) AS turn
        FROM race JOIN meet ON meet.id = race.meet_id
        WHERE race.round IN ('final', 'semi-final') AND race.sex IN ('M', 'W')
            AND (race.field = 'complete' OR meet.level IN ('OG', 'WC', 'WIC', 'EC'))
            AND (SELECT count(*) FROM result WHERE result.race_id = race.id) > 5
    )
    WHERE turn = 1
    ORDER BY (id * 104729) % 10007
    LIMIT 60
"""


async def of_race(store: Store, people: People, race_id: int) -> RaceContext:
    view = store.view(None)
    stored = await stored_race(view, await race_by_id(view, race_id))
    return await race_context(view, stored, lambda who: people.by_id(who, None))


async def test_no_sentence_of_sixty_races_is_against_the_rows(
    seeded: Store, database: Path
) -> None:
    people = await People.load(seeded)
    rows = sqlite3.connect(database)
    against: list[str] = []
    forms = 0
    for (race_id,) in rows.execute(OF_EACH_KIND).fetchall():
        context = await of_race(seeded, people, race_id)
        told = tell(context)
        against += wrong(rows, context, told)
        forms += checked(rows, context, told)
    rows.close()
    assert against == []
    assert forms > 400, "the checks know the sentences they are for"


async def test_what_is_not_read_of_a_career_changes_no_sentence(
    seeded: Store, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = await People.load(seeded)
    rows = sqlite3.connect(database)
    races = [race_id for (race_id,) in rows.execute(OF_EACH_KIND).fetchall()]
    rows.close()
    told = [tell(await of_race(seeded, people, race_id)) for race_id in races]
    reach = fields._reach

    def whole(lines: Sequence[Result], facts: fields.Rows) -> dict[int, Reach]:
        return {who: max(far, Reach.EVENT) for who, far in reach(lines, facts).items()}

    monkeypatch.setattr(fields, "_reach", whole)
    for race_id, sentences in zip(races, told, strict=True):
        assert tell(await of_race(seeded, people, race_id)) == sentences
