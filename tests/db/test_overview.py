"""What the store says of itself, from the seeds we ship and from an empty store."""

from pathlib import Path

from db.overview import Counts, overview
from db.store import Store
from tests.db.test_seeding import TABLES
from track.dates import Day
from track.results import Level


async def test_the_counts_are_those_of_the_seeds(seeded_file: Path) -> None:
    async with Store(seeded_file) as store:
        told = await overview(store.view(None))
    assert told.counts == Counts(
        athletes=TABLES["athlete"],
        raced=11342,
        meets=TABLES["meet"],
        races=TABLES["race"],
        complete_races=3831,
        results=TABLES["result"],
        records=TABLES["record"],
        honours=TABLES["honour"],
        careers=TABLES["career"],
        lists=TABLES["list"],
        list_marks=TABLES["list_mark"],
        disagreements=102,
        oldest=Day(19830305),
        newest=Day(20260321),
    )
    assert sum(event.races for event in told.events) == TABLES["race"]


async def test_sources_are_counted_by_kind_and_all_but_the_press_named(seeded_file: Path) -> None:
    async with Store(seeded_file) as store:
        told = await overview(store.view(None))
    assert sum(number for _, number in told.kinds) == TABLES["source"]
    assert dict(told.kinds)["press"] + len(told.sources) == TABLES["source"]
    assert {source.kind for source in told.sources}.isdisjoint({"press"})
    assert all(source.location for source in told.sources)


async def test_claims_of_completeness_come_before_gaps(seeded_file: Path) -> None:
    async with Store(seeded_file) as store:
        claims = (await overview(store.view(None))).coverage
    assert len(claims) == TABLES["coverage"]
    complete = [claim.complete for claim in claims]
    assert complete == sorted(complete, reverse=True)
    assert any(Level.OLYMPICS in claim.levels for claim in claims)


async def test_an_empty_store_counts_nothing(store: Store) -> None:
    told = await overview(store.view(5))
    assert told.counts == Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, None, None)
    assert (told.events, told.kinds, told.sources, told.coverage) == ((), (), (), ())
