"""Every query is sound, and those a fan waits for look into indexes instead of through tables."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from db.sql import queries
from tests.db.dumps import plain
from tests.db.test_scoping import ASKED

SCANNED = {
    "overview": "counts every line; asked for by /data alone",
    "results_of_batches": "asked for by an import that corrects an earlier one",
}
"""Questions that look through all of ``result``, each with the reason."""


@pytest.fixture(scope="module")
def connection(seeded_file: Path) -> Iterator[sqlite3.Connection]:
    with plain(seeded_file) as opened:
        # Some queries are about the temporary tables of what a change touches.
        for name in sorted(queries()):
            if name.startswith("touched_"):
                opened.execute(queries()[name])
        yield opened


def values(sql: str) -> Any:
    """Return something to bind: by name, or as many as there are question marks."""
    names = re.findall(r":(\w+)", re.sub(r"--.*", "", sql))
    return dict.fromkeys(names, 1) if names else [1] * sql.count("?")


def plan(connection: sqlite3.Connection, name: str) -> list[str]:
    sql = queries()[name]
    return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values(sql))]


def names_of(table: str, name: str) -> set[str]:
    """Return what ``table`` is called inside the query."""
    found = re.findall(rf"\b{table}(?: AS (\w+))?\b", queries()[name])
    return {alias or table for alias in found}


@pytest.mark.parametrize("name", queries())
def test_a_query_prepares(name: str, connection: sqlite3.Connection) -> None:
    sql = queries()[name]
    if not name.startswith("touched_"):
        connection.execute(f"EXPLAIN {sql}", values(sql))


@pytest.mark.parametrize("name", queries())
def test_a_query_is_one_statement(name: str) -> None:
    sql = re.sub(r"--.*", "", queries()[name]).strip()
    assert sql.endswith(";")
    if "TRIGGER" in sql:
        assert sqlite3.complete_statement(sql)
        return
    assert sql.count(";") == 1 + sql.count("';'")


def test_no_name_is_used_twice() -> None:
    folder = Path(__file__).parents[2] / "db" / "queries"
    texts = [path.read_text(encoding="utf-8") for path in folder.glob("*.sql")]
    names = [name for text in texts for name in re.findall(r"^-- name: (\w+)$", text, re.MULTILINE)]
    assert sorted(names) == sorted(queries())


def test_every_query_is_used() -> None:
    folder = Path(__file__).parents[2] / "db"
    code = "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    built = re.compile(
        r"(derived|anew|touched)_\d_\w+|watch_\w+|\w+_(rows|save|remove|of_batch_remove)|own_\w+_of|\w+_rows_of_athlete"
    )
    unused = {name for name in queries() if f'"{name}"' not in code and not built.fullmatch(name)}
    assert unused <= {"integrity"}, "the program itself asks for this one"


@pytest.mark.parametrize("name", sorted(set(ASKED) - set(SCANNED)))
def test_no_question_looks_through_every_line(name: str, connection: sqlite3.Connection) -> None:
    for alias in names_of("result", name):
        scans = [step for step in plan(connection, name) if re.match(rf"SCAN {alias}\b", step)]
        assert scans == []


def test_a_meeting_is_looked_up_in_the_careers_of_both(connection: sqlite3.Connection) -> None:
    steps = plan(connection, "meetings")
    assert any(
        "SEARCH own USING COVERING INDEX result_athlete (athlete_id=?" in step for step in steps
    )
    assert any(
        "SEARCH theirs USING COVERING INDEX result_athlete (athlete_id=? AND event=? AND day=?"
        in step
        for step in steps
    )
    assert not [step for step in steps if step.startswith("SCAN")]


@pytest.mark.parametrize("name", ["race", "race_lines", "race_conflicts", "meet"])
def test_a_look_up_by_number_scans_nothing(name: str, connection: sqlite3.Connection) -> None:
    # "SCAN CONSTANT ROW" and "SCAN race USING ... race_day" for the newest day read one row.
    scans = [
        step
        for step in plan(connection, name)
        if step.startswith("SCAN") and "race_day" not in step
    ]
    assert scans == []


def test_races_by_words_come_from_the_index_of_words(connection: sqlite3.Connection) -> None:
    steps = plan(connection, "find_races_by_words")
    scans = {step for step in steps if step.startswith("SCAN")} - {"SCAN found"}
    assert scans == {step for step in steps if "VIRTUAL TABLE" in step}


@pytest.mark.parametrize("name", ["find_races", "find_races_by_words"])
def test_races_are_met_in_the_order_they_are_shown(
    name: str, connection: sqlite3.Connection
) -> None:
    steps = plan(connection, name)
    assert not [step for step in steps[: steps.index("SCAN found")] if "TEMP B-TREE" in step]


def test_a_race_is_removed_with_its_lines_found_by_their_key(
    connection: sqlite3.Connection,
) -> None:
    assert all(
        step.startswith(("SEARCH", "CORRELATED")) for step in plan(connection, "race_remove")
    )
