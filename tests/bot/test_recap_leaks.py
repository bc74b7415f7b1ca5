"""A covered or timed recap of any race tells nothing of it outside the cover."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from typing import Any

import pytest

from bot.opening import Opened
from bot.simulation import simulated
from db.races import StoredRace, stored_race
from db.recaps import Recap
from db.rows import athlete_of, race_of, result_of
from tests.bot.leaks import inside, leaked, outside, payload_of, payload_seen
from tests.track.small_races import ANN, BEA, MILE, line, race
from track.dates import Day
from track.ids import pick, picked
from track.preferences import Spoiler
from track.recaps import Telling
from track.results import Race
from track.storylines import Storyline
from ui.cards import Card
from ui.options.choices import as_choices
from ui.options.races import race_candidates
from ui.recaps import gaps
from ui.recaps.message import RecapMessage
from ui.recaps.recap import recap_card

REVEAL = datetime(2031, 7, 9, 18, 45, tzinfo=UTC)
COVER = Telling(spoiler=Spoiler.COVER, thread=True, picture=True)
TIMED = Telling(spoiler=Spoiler.TIMED, reveal_at=REVEAL, thread=True, picture=True)
NUMBER = 90210
KNOWN = (f"{REVEAL:%Y-%m-%d %H:%M %Z}", str(NUMBER))
"""What stands there beside the race: when it is shown, and the number of the recap."""
SAMPLE = 170
"""Races that are posted through the client: the twenty with a name of their own, and any others."""

LINES = """
SELECT
    result.race_id,
    athlete.id, athlete.name, athlete.family, athlete.nation, athlete.sex,
    result.nation, result.place, result.status, result.mark, result.mark_step, result.hand,
    result.pacemaker, result.annulled, result.tags, result.note, result.wind, result.series,
    citation.codes
FROM result
JOIN athlete ON athlete.id = result.athlete_id
JOIN citation ON citation.id = result.citation_id
ORDER BY result.race_id, result.place IS NULL, result.place
"""


@pytest.fixture
def _no_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the pixels of the pictures; that there is one, and its words, stay."""

    async def drawn(_: Any) -> bytes:
        return b""

    monkeypatch.setattr(gaps, "gap_chart", drawn)


async def races_with_lines(store: Opened) -> AsyncIterator[StoredRace]:
    """Yield every stored race with its lines, those of relays with their teams."""
    rows = await store.store.readers.fetch(LINES, {})
    lines = {race: list(group) for race, group in groupby(rows, lambda row: row[0])}
    view = store.store.view(None)
    for row in await store.store.readers.fetch("SELECT raced.* FROM raced", {}):
        race = race_of(tuple(row))
        if race.id not in lines:
            yield await stored_race(view, race)
            continue
        found = tuple(
            result_of(athlete_of(tuple(line[1:6])), line[6:], race.event) for line in lines[race.id]
        )
        yield StoredRace(race, found, (), race.day)


def telling_all(stored: StoredRace) -> Storyline:
    """Return a sentence with what there is to hide."""
    told = "; ".join(f"{each.place} {each.athlete.name} {each.mark}" for each in stored.lines[:2])
    return Storyline("all", "all", (), 1, "", f"{told} won", sure=True, scope="", coverage="",
                     proof=())  # fmt: skip


async def whole(stored: StoredRace) -> Card:
    picture = await gaps.gaps_picture(stored.race, stored.lines)
    return recap_card(stored, (telling_all(stored),), COVER, ("1st was 2nd",), picture)


async def told_outside(stored: StoredRace) -> set[str]:
    """Return the words that a cover, a moment or a picker does not keep back, but has to."""
    race, card = stored.race, await whole(stored)
    (choice,) = as_choices(race_candidates([race]))
    told = [choice.name]
    for telling in (COVER, TIMED):
        kept = Recap(NUMBER, 7, race.id, 9, telling, begun=False, message_id=None, told=())
        payload = payload_of(RecapMessage.of(kept, card, race))
        told += outside(payload)
    return leaked(told, race, *KNOWN)


@pytest.mark.usefixtures("_no_drawing")
async def test_no_recap_of_any_stored_race_tells_its_result_outside_the_cover(
    store: Opened,
) -> None:
    told = {}
    async for stored in races_with_lines(store):
        told[stored.race.id] = await told_outside(stored)
    assert len(told) > 41_000
    assert {race: words for race, words in told.items() if words} == {}


MILE_RACE = StoredRace(
    race("2024-05-25", name="Harbour Mile"),
    (line(ANN, MILE, "1 3:45.34", tags=("NR",)), line(BEA, MILE, "2 3:45.60")),
    (),
    Day.iso("2026-03-22"),
)
LEAKS: dict[str, tuple[str, Any, set[str]]] = {
    "title": ("ui.recaps.recap.neutral_title", lambda _: "Able wins", {"able", "wins"}),
    "thread": ("ui.recaps.message.thread_name", lambda _: "1 Able", {"able"}),
    "alt text": ("ui.recaps.recap._silent", lambda picture: picture, {"able", "baker", "0.26"}),
    "file name": ("ui.recaps.gaps.FILE", "3:45.34.png", {"3:45.34"}),
    "cover": ("ui.recaps.message.posted_card", lambda _, card, __: card, {"able", "3:45.60"}),
    "picker": ("ui.options.races.race_label", lambda _: "Harbour Mile: Able", {"able"}),
}


@pytest.mark.parametrize("where", LEAKS)
@pytest.mark.usefixtures("_no_drawing")
async def test_a_result_told_outside_the_cover_is_found(
    monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    assert await told_outside(MILE_RACE) == set()
    name, planted, words = LEAKS[where]
    monkeypatch.setattr(name, planted)
    assert words <= await told_outside(MILE_RACE)


async def test_what_is_posted_tells_no_result_outside_the_cover(store: Opened) -> None:
    rows = await store.store.readers.fetch("SELECT raced.* FROM raced", {})
    races = {race.id: race for race in map(race_of, map(tuple, rows))}
    sample = sorted(races.values(), key=_named_and_then_by_hash)[:SAMPLE]
    async with simulated(store, role="moderator", guild_id=7) as world:
        for number, race in enumerate(sample):
            options = {"race": pick(race.id), "thread": True, "picture": number % 4 == 0}
            spoiler = "cover" if number % 2 == 0 else "timed"
            await world.slash("recap post", {**options, "spoiler": spoiler})
        for typed in ("bowerman", "dream mile", "paris 2024 1500 men", "duplantis 2024"):
            for choice in await world.autocomplete("recap post", "race", typed, {}):
                assert leaked([choice["name"]], races[picked(choice["value"])]) == set()
        posted = {each.id: each for each in world.channel.history()}
        threads = {each.id: each.name for each in world.channel.threads}
    kept = await store.store.readers.fetch(
        "SELECT race_id, message_id, id, reveal_at FROM recap WHERE message_id IS NOT NULL", {}
    )
    assert len(kept) == SAMPLE
    for race_id, message_id, recap_id, reveal_at in kept:
        race, payload = races[race_id], payload_seen(posted[message_id], threads[message_id] or "")
        reveal = datetime.fromisoformat(reveal_at) if reveal_at else REVEAL
        known = (f"{reveal:%Y-%m-%d %H:%M %Z}", str(recap_id))
        assert leaked(outside(payload), race, *known) == set(), payload
        # Were there nothing to hide, nothing could leak.
        assert bool(leaked(inside(payload), race)) == (reveal_at is None)


def _named_and_then_by_hash(race: Race) -> tuple[bool, str]:
    return not race.name, sha256(str(race.id).encode()).hexdigest()
