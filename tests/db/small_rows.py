"""Rows for small stores, in the order of the columns a batch writes them in."""

from collections.abc import Sequence

from db.batches import Batch, Outcome, Row, Wanted, replace_all, undo
from db.sql import queries
from db.store import SHARED, Store

AT = "2026-01-02T03:04:05+00:00"
CITED = 1
MILE = 13
LONG_JUMP = 42


def source(code: str, kind: str = "press", location: str = "somewhere") -> Row:
    return (code, kind, location)


def athlete(number: int, name: str = "", guild: int = SHARED) -> Row:
    told = name or f"Athlete {number}"
    return (number, f"a{number}", told, "", told, "GBR", "", "M", None, CITED, guild)


def alias(number: int, athlete_id: int, text: str, guild: int = SHARED) -> Row:
    kind, cited = ("nickname", CITED) if guild == SHARED else ("server", None)
    return (number, athlete_id, text, kind, "", cited, guild)


def meet(number: int, name: str = "", guild: int = SHARED, level: str = "other") -> Row:
    return (
        number, f"m{number}", "town", name or f"Meet {number}", 20240601, 20240602, "", "Town",
        "GBR", level, 0, CITED, guild,
    )  # fmt: skip


def race(
    number: int,
    meet: int = 1,
    *,
    event: int = MILE,
    day: int = 20240601,
    name: str = "",
    short_track: int = 0,
    sex: str = "M",
    field: str = "complete",
    heat: int = 0,
    round_: str = "final",
    guild: int = SHARED,
) -> Row:
    return (
        number, f"r{number}", meet, event, sex, round_, heat, day, name, None, short_track,
        field, "[]", "", None, CITED, guild,
    )  # fmt: skip


def result(
    race: int,
    athlete: int,
    mark: int | None = 225_340,
    *,
    event: int = MILE,
    day: int = 20240601,
    place: int | None = None,
    counts: bool = True,
    nation: str = "GBR",
    guild: int = SHARED,
) -> Row:
    status = "DNF" if mark is None else "OK"
    return (
        race, athlete, event, day, place, status, mark, 10, 0, None, None, 0,
        int(counts and mark is not None), nation, "", "", "", "", CITED, guild,
    )  # fmt: skip


def record(
    number: int,
    athlete: int | None,
    guild: int = SHARED,
    *,
    event: int = MILE,
    scope: str = "WR",
    mark: int = 223_130,
) -> Row:
    return (
        number, f"rec{number}", event, "M", 0, scope, "", mark, 10, 0, athlete, "Somebody", "GBR",
        19990707, "Rome", "yes", "yes", "", 20260101, "", CITED, guild,
    )  # fmt: skip


def listing(
    number: int,
    *,
    event: int = MILE,
    short_track: int = 0,
    as_of: int = 20260101,
    age: str = "",
    guild: int = SHARED,
) -> Row:
    return (
        number, f"l{number}", event, "M", short_track, age, as_of, 230_000, "", CITED, guild,
    )  # fmt: skip


def list_mark(
    listing: int, athlete: int, mark: int = 224_000, day: int = 20230601, nation: str = "GBR"
) -> Row:
    return (listing, athlete, 1, day, mark, 10, 0, None, nation, "", CITED)


def team(race: int, name: str, guild: int = SHARED) -> Row:
    return (race, name, "GBR", 1, "OK", 180_000, 10, 0, "NR", "", CITED, guild)


def team_member(race: int, name: str, leg: int, athlete: int) -> Row:
    return (race, name, leg, athlete)


def career(athlete: int, left_out: int = 0, guild: int = SHARED) -> Row:
    return (athlete, 20120101, 20240612, left_out, CITED, guild)


def honour(athlete: int, guild: int = SHARED) -> Row:
    return (athlete, "OG", 2024, MILE, "", 1, CITED, guild)


def lone_mark(
    athlete: int,
    mark: int = 224_500,
    *,
    event: int = MILE,
    short_track: int = 0,
    day: int = 20220601,
    counts: bool = True,
    nation: str = "GBR",
    guild: int = SHARED,
) -> Row:
    return (
        athlete, event, short_track, day, mark, guild, "M", 10, 0, None, int(counts), nation,
        "Town", CITED,
    )  # fmt: skip


def external_id(value: str, athlete: int, guild: int = SHARED) -> Row:
    return ("elsewhere", value, guild, athlete)


def doubt(athlete: int, other: int) -> Row:
    return (athlete, other, "the same name")


def conflict(number: int, key: str, athlete: str = "", value: str = "3:45.34") -> Row:
    return (number, "result", key, athlete, "mark", value, 1, CITED, "")


def coverage(
    number: int, guild: int = SHARED, *, event: int = MILE, complete: int = 1, note: str = ""
) -> Row:
    return (
        number, f"c{number}", "fields", event, "M", "town", "other", None, None, complete, note,
        CITED, guild,
    )  # fmt: skip


async def apply(
    store: Store, wanted: Sequence[Wanted], kind: str = "import", guild: int = SHARED
) -> Outcome:
    """Make the rows of ``kind`` exactly ``wanted``, in a transaction of its own."""
    async with store.writer.transaction() as connection:
        await connection.execute(queries()["save_citation"], {"codes": "nobody"})
        batch = Batch(kind, "a test", "digest", AT, guild_id=guild)
        return await replace_all(connection, batch, wanted)


async def take_back(store: Store, number: int) -> None:
    """Undo the batch in a transaction of its own."""
    async with store.writer.transaction() as connection:
        await undo(connection, number, AT)
