"""What one server stores, no other server and no direct message ever sees a trace of.

Every question is asked of two stores: one in which the other server stores things, one in which it
does not. The answers are the same.
"""

import itertools
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from db.batches import Wanted
from db.daily import begin_day, save_daily_post
from db.meets import find_meets
from db.overview import overview
from db.people import People
from db.preferences import cover_meet
from db.races import find_races, race_by_id
from db.sql import queries
from db.store import SHARED, Store
from tests.db import small_rows as rows
from tests.db.small_rows import MILE, apply
from track.daily import DailyPost
from track.dates import Day
from track.errors import NobodyFound, NothingStored
from track.ids import short
from track.names import Context
from track.race_query import read_race_query

FIVE, SIX = 5, 6
KINDS = {SHARED: "seeds", FIVE: "import", SIX: "entry"}
WORDS = {SHARED: "Bowerman", FIVE: "Fivestone", SIX: "Sixfield"}
PEOPLE = {SHARED: "Shirley Shared", FIVE: "Freya Fiver", SIX: "Sigrid Sixsmith"}

VIEWS = re.compile(r'view\.rows\(\s*"(\w+)"')
ASKED = sorted(
    {
        name
        for path in Path(__file__).parents[2].joinpath("db").rglob("*.py")
        for name in VIEWS.findall(path.read_text(encoding="utf-8"))
    }
)
"""Every query a view runs."""

VALUES: dict[str, list[Any]] = {
    "race": [1, 2, 50, 51, 60, 61],
    "meet": [1, 50, 60, None],
    "athlete": [1, 2, 50, 60, None],
    "first": [1, 2, 50, 60],
    "second": [1, 2, 50, 60],
    "words": ['"bowerman"*', '"five"*', '"six"*', '"town"*'],
    "words_and_year": ['"bowerman"* AND "2024"*'],
    "event": [MILE, None],
    "year": [0, 2024, 2105, 2106, None],
    "sex": [None, "M"],
    "round": [None],
    "heat": [None],
    "newest_first": [0, 1],
    "mark": [225_340, 999_999],
    "day": [20240601, 20260102, 99991230],
    "nation": ["", "GBR"],
    "short_track": [0],
    "races": ["[1, 2, 50, 51, 60, 61]"],
    "limit": [25],
    "month_day": [601, 707],
    "levels": [" OG other "],
    "athletes": ['{"1": 230000, "2": 230000, "50": 230000, "60": 225000}'],
    "since": [0],
    "until": [99991230],
    "people": ["[1, 2, 50, 60]"],
    "nations": ['["GBR"]'],
    "numbers": ['["0", "5", "6"]'],
    "scheme": ["elsewhere"],
    "events": [f"[{MILE}]"],
    "batches": ["[1, 2, 3, 4, 5, 6]"],
    "deepest": [8],
    "kind": ["seeds", "import", "entry"],
    "ahead": ["[1, 2, 50, 60]"],
    "monday": [20240101],
    "sunday": [20241231],
    "places": ["[[1, 1], [1, 2], [50, 1], [51, 1], [60, 1], [61, 1]]"],
    "first_days": ['{"1": 0, "2": 20240101, "50": 0, "60": 0}'],
    "reach": ['{"1": 3, "2": 1, "50": 2, "60": 0}', '{"1": 0, "2": 1, "50": 1, "60": 3}'],
    "title": ["a test"],
    "titles": ['["OG", "other"]'],
    "digest": ["digest"],
    "age": ["", "U20"],
    "score": [0],
    "below": [1 << 40],
    "before": [0],
    "worst": [1],
    "list": [1, 50, 60],
    "record": [0],
    "least": [1],
    "meets": ["[1, 50, 60]"],
    "left_out": [" national "],
    "level": ["OG"],
    "now": ["2026-01-01T00:00:00+00:00"],
}
"""What each question is asked with, every value with every other."""


def own_rows(guild: int) -> list[Wanted]:
    """Return the rows of one server: a race of its own, and a line in a shared race."""
    first = 10 * guild or 1
    day = 20240601 + guild % 5 if guild == SHARED else (2100 + guild) * 10000 + 601
    athletes = [rows.athlete(first, PEOPLE[guild], guild)]
    results = [rows.result(first, first, 225_000 + guild, day=day, place=1, guild=guild)]
    races = [
        rows.race(first, first, day=day, name=WORDS[guild], guild=guild),
        rows.race(first + 1, 1, day=day - 10000, name=WORDS[guild], guild=guild),
    ]
    results.append(rows.result(first + 1, first, 226_000, day=day - 10000, place=1, guild=guild))
    if guild == SHARED:
        athletes.append(rows.athlete(2, "Susan Second"))
        results.append(rows.result(1, 2, 227_000, day=day, place=2))
        results.append(rows.result(2, 2, 227_000, day=day - 10000, place=2))
    else:
        results.append(rows.result(first, 1, 228_000, day=day, place=2, guild=guild))
        results.append(rows.result(first, 2, 229_000, day=day, place=3, guild=guild))
        results.append(rows.result(1, first, 229_000, day=20240601, place=3, guild=guild))
    runners = [first] if guild else [1, 2]
    return [
        Wanted("source", [rows.source(f"s{guild}", f"kind {guild}", f"place {guild}")]),
        Wanted("athlete", athletes),
        Wanted("alias", [rows.alias(first, first, f"{WORDS[guild]} Champ", guild)]),
        Wanted("meet", [rows.meet(first, f"{WORDS[guild]} Meet", guild)]),
        Wanted("race", races),
        Wanted("result", results),
        Wanted("team", [rows.team(1, WORDS[guild], guild), rows.team(first, "Town", guild)]),
        Wanted(
            "team_member",
            [
                rows.team_member(1, WORDS[guild], 1, first),
                rows.team_member(first, "Town", 1, first),
            ],
        ),
        Wanted("record", [rows.record(first, first, guild)]),
        Wanted("list", [rows.listing(first, as_of=20260101 + guild, guild=guild)]),
        Wanted("list_mark", [rows.list_mark(first, first)]),
        Wanted("lone_mark", [rows.lone_mark(first, 224_000 + guild, guild=guild)]),
        Wanted("external_id", [rows.external_id(str(guild), first, guild)]),
        Wanted("career", [rows.career(runner, guild, guild) for runner in runners]),
        Wanted("honour", [rows.honour(runner, guild) for runner in runners]),
        Wanted(
            "conflict",
            [
                rows.conflict(first, f"r{first}", f"a{first}"),
                rows.conflict(first + 1, "r1", f"a{first}", "3:45.35"),
            ],
        ),
        Wanted("coverage", [rows.coverage(first, guild)]),
    ]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("servers")


async def filled(folder: Path, empty_file: Path, *guilds: int) -> Path:
    """Return a store with the rows of ``guilds``, made once."""
    path = folder / "-".join(map(str, guilds))
    if not path.exists():
        making = Path(shutil.copy(empty_file, folder / "making"))
        async with Store(making) as store:
            for guild in guilds:
                await apply(store, own_rows(guild), KINDS[guild], guild)
                if guild != SHARED:
                    await set_by_moderators(store, guild)
        shutil.move(making, path)
    return path


async def set_by_moderators(store: Store, guild: int) -> None:
    """Cover a meet in a server, and tell it of a day."""
    await cover_meet(store, guild, 10 * guild, datetime(2027, 1, guild, tzinfo=UTC))
    post = DailyPost(guild, 100 + guild, 9, "UTC")
    await save_daily_post(store, post)
    now = datetime(2026, 1, 2, guild, tzinfo=UTC)
    assert await begin_day(store, post, Day(20260102), now, [f"a day of {guild}"])


VIEWED_WITHOUT = [
    (None, (SHARED,), (SHARED, FIVE, SIX)),
    (FIVE, (SHARED, FIVE), (SHARED, FIVE, SIX)),
    (SIX, (SHARED, SIX), (SHARED, FIVE, SIX)),
]
"""Who asks, the store without what they may not see, and the one with it."""


def questions(name: str) -> list[dict[str, Any]]:
    needed = sorted(set(re.findall(r":(\w+)", queries()[name])) - {"guild"})
    return [
        dict(zip(needed, values, strict=True))
        for values in itertools.product(*(VALUES[parameter] for parameter in needed))
    ]


COUNTED = {"earlier_batches": 0, "batch_of_digest": 0}
COUNTED |= dict.fromkeys(("entries_of_server", "standing_entries", "log_of_server"), 0)
COUNTED |= dict.fromkeys(
    (
        "races_of_day", "relays_of_day", "races_whole", "members_of_races", "lone_marks_of",
        "lone_marks_of_batches", "results_of_batches", "teams_of_batches", "own_race",
        "rows_of_race", "teams_of_race", "members_of_race",
    ),
    -1,
)  # fmt: skip
"""Queries with the number of a batch in a column: batches are counted up, whosever they are."""


OWN_ALONE = {
    "aliases_of_server", "own_race", "teams_of_race", "members_of_race", "entries_of_server",
    "standing_entries", "log_of_server", "daily_told", "daily_told_on", "covered_meets",
}  # fmt: skip
"""Questions about what is a server's own."""
ENTERED = {"entries_of_server", "standing_entries", "log_of_server"}
"""Those about what moderators entered; server five has an import."""


async def answers(path: Path, guild: int | None, name: str) -> list[list[tuple[Any, ...]]]:
    async with Store(path) as store:
        view = store.view(guild)
        found = []
        for question in questions(name):
            rows = [list(row) for row in await view.rows(name, **question)]
            for row in rows:
                if name in COUNTED:
                    row[COUNTED[name]] = "a batch"
            found.append([tuple(row) for row in rows])
        return found


@pytest.mark.parametrize(("guild", "without", "everything"), VIEWED_WITHOUT)
@pytest.mark.parametrize("name", ASKED)
async def test_a_question_has_the_same_answer_whatever_other_servers_store(
    name: str,
    guild: int | None,
    without: tuple[int, ...],
    everything: tuple[int, ...],
    folder: Path,
    empty_file: Path,
) -> None:
    clean = await filled(folder, empty_file, *without)
    crowded = await filled(folder, empty_file, *everything)
    expected = await answers(clean, guild, name)
    assert await answers(crowded, guild, name) == expected
    own_alone = name in OWN_ALONE and guild is None
    own_alone |= name in ENTERED and guild == FIVE
    assert any(expected) or own_alone, "no question has an answer, so nothing was tested"


@pytest.mark.parametrize(
    "name",
    sorted(
        set(ASKED)
        - {"race_vocabulary", "newest_day", "source_kinds", "source_names", "race_numbers"}
        # The first list of all is everybody's here.
        - {"list_on_or_after"}
        - set(COUNTED)
    ),
)
async def test_a_server_sees_its_own_rows_beside_the_shared_ones(
    name: str, folder: Path, empty_file: Path
) -> None:
    crowded = await filled(folder, empty_file, SHARED, FIVE, SIX)
    assert await answers(crowded, FIVE, name) != await answers(crowded, None, name)


async def test_names_of_other_servers_are_neither_offered_nor_found(
    folder: Path, empty_file: Path
) -> None:
    async with Store(await filled(folder, empty_file, SHARED, FIVE, SIX)) as store:
        people = await People.load(store)
        for guild in (None, FIVE, SIX):
            for owner, name in PEOPLE.items():
                visible = owner in (SHARED, guild)
                offered = [choice.label for choice in people.suggest(name, Context(guild or 0))]
                assert any(name in label for label in offered) is visible
                picked = f"#{short(10 * owner or 1)}"
                for text in (name, picked):
                    if visible:
                        assert people.find(text, Context(guild or 0)).name == name
                    else:
                        with pytest.raises((NobodyFound, NothingStored)):
                            people.find(text, Context(guild or 0))


async def test_names_are_offered_alike_whatever_other_servers_store(
    folder: Path, empty_file: Path
) -> None:
    for guild, without, everything in VIEWED_WITHOUT:
        offered = []
        for guilds in (without, everything):
            async with Store(await filled(folder, empty_file, *guilds)) as store:
                people = await People.load(store)
                texts = ("", "s", "f", "freya", "shirley sh", "sixsmit", "second")
                offered.append([people.suggest(text, Context(guild or 0)) for text in texts])
        assert offered[0] == offered[1]


@pytest.mark.parametrize("text", ["fivestone", "fivestome", "sixfeld", "bowermann", "bower 2105"])
async def test_races_are_found_and_corrected_alike_whatever_other_servers_store(
    text: str, folder: Path, empty_file: Path
) -> None:
    query = read_race_query(text)
    for guild, without, everything in VIEWED_WITHOUT:
        found = []
        for guilds in (without, everything):
            async with Store(await filled(folder, empty_file, *guilds)) as store:
                view = store.view(guild)
                found.append([await find_races(view, query), await find_meets(view, text)])
        assert found[0] == found[1]


async def test_a_race_of_another_server_is_not_there(folder: Path, empty_file: Path) -> None:
    async with Store(await filled(folder, empty_file, SHARED, FIVE, SIX)) as store:
        assert (await race_by_id(store.view(FIVE), 50)).id == 50
        for guild in (None, SIX):
            with pytest.raises(NothingStored):
                await race_by_id(store.view(guild), 50)


async def test_counts_are_of_what_the_server_sees(folder: Path, empty_file: Path) -> None:
    async with Store(await filled(folder, empty_file, SHARED, FIVE, SIX)) as store:
        shared = (await overview(store.view(None))).counts
        own = (await overview(store.view(FIVE))).counts
    assert (shared.athletes, shared.races, shared.results, shared.disagreements) == (2, 2, 4, 1)
    assert (own.athletes, own.races, own.results, own.disagreements) == (3, 4, 9, 3)


WITHOUT_GUILD = {
    "people": "names of all servers stand in one index, which knows whose each is",
    "aliases_of_servers": "kept by server beside that index",
    "race_word_sources": "every race gets its words; those of servers stand apart",
    "performances_by_athlete": "a view of marks for every server",
    "save_best_interval": "writes a row for the server it names",
    "crowded_bests": "counts what every server sees",
    "crowded_of_scopes": "of the scopes it names",
    "bests_by_mark": "of the server it names",
    "save_best_count": "writes a row for the server it names",
    "remove_best_interval": "of the server it names",
    "remove_best_counts": "of the server it names",
    "count_marks": "weighs what a batch changes against the whole store",
    "derived_8_best_for_place": "follows races everybody's and every server's, each for itself",
    "derived_6_clear_broken_places": "as before",
    "derived_9_clear_passed_places": "as before",
    "derived_5_race_places": "every race has its place; questions see those of the asking server",
    "derived_7_clear_race_words": "and its words, by its place",
    "derived_9_race_order": "and whose it is",
    "derived_3_prominence": "of shared rows alone, but for a server's own athletes",
    "meet_word_sources": "and every meet",
    "history": "what the operator of the store may list",
    "count_batch": "writes the counts of a batch, by its number",
    "races_under_shared": "as results_under_shared",
    "results_of_own_races": "as results_under_shared",
    "own_races": "as results_under_shared",
    "athletes_of_lines_alone": "as results_under_shared",
    "results_under_shared": "servers' own lines give way to everybody's, whoever asks",
    "batches_resting_on": "guards undo, whoever asks",
    "forget_person": "of one person, wherever they are",
    "forget_runs_of": "of one person, wherever they are",
    "forget_drafts_of": "of one person, wherever they are",
    "forget_actor": "of one person, wherever they are",
    "forget_starter": "of one person, wherever they are",
    "forget_player": "of one person, wherever they are",
    "forget_daily_answers_of": "of one person, wherever they are",
    "interrupt_games": "a stop cuts off the games of all servers",
    "void_rounds": "as before",
    "games_to_tell": "as before",
    "daily_posts": "the hours of all servers come",
    "recaps_due": "the times of all servers' recaps come",
    "end_recap": "writes to a recap, by its number",
    "retell_recap": "writes to a recap, by its number",
    "unpost_recap": "writes to a recap, by its number",
    "doubts": "what the operator may settle",
    "athlete_row_of": "of shared athletes, for the operator",
    "own_athlete_of": "what a server entered, for the operator to promote",
    "own_meet_of": "as before",
    "own_race_of": "as before",
    "own_team_of": "as before",
    "own_result_of": "as before",
    "own_lone_mark_of": "as before",
    "batch_of_server": "as before",
    "rests_on_own": "as before",
    "shared_lines_of": "of everybody's lines alone",
    "result_rows_of_athlete": "every line of a shared athlete, for the operator",
    "lone_mark_rows_of_athlete": "as before",
    "external_id_rows_of_athlete": "as before",
    "alias_rows_of_athlete": "as before",
    "change_number": "tells that anything changed, not what",
    "standing_batch": "guards undo, whoever asks",
    "mark_undone": "marks a batch, by its number",
    "newest_digest": "seeds are everybody's",
}
"""Queries that touch a table with a server and bind none, each with the reason."""
TOUCHED = re.compile(r"(touched|watch|anew_\d_touch|derived_\d_touch)_\w+")
"""What a change touches, whosever it is; see db/queries/touched.sql."""
WHOLE_ROWS = re.compile(r"\w+_(rows|save|remove)")
"""Rows as a batch reads and writes them, whosever they are; see db/queries/rows.sql."""


def tables_with_a_server() -> set[str]:
    return {
        name
        for script in Path(__file__).parents[2].glob("db/migrations/*.sql")
        for kind, name, body in re.findall(
            r"CREATE (TABLE|VIEW) (\w+)(.*?);\n", script.read_text(encoding="utf-8"), re.DOTALL
        )
        if "guild_id" in body
    }


def test_every_query_on_a_table_with_a_server_binds_the_asking_one() -> None:
    owned = tables_with_a_server()
    assert {"athlete", "result", "race", "raced", "best_interval", "performance"} <= owned
    unbound = {
        name
        for name, text in queries().items()
        if re.search(rf"\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:{'|'.join(owned)})\b", text)
        and ":guild" not in text
        and not WHOLE_ROWS.fullmatch(name)
        and not TOUCHED.fullmatch(name)
        and not name.endswith(
            tuple(f"_{step}_clear_{table}" for step in range(10) for table in owned)
        )
    }
    assert unbound == set(WITHOUT_GUILD)


def test_no_view_runs_a_query_that_binds_no_server() -> None:
    assert len(ASKED) > 10
    words_alone = {"race_vocabulary"}
    assert {name for name in ASKED if ":guild" not in queries()[name]} == words_alone
