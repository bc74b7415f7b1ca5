"""The ``belllap`` program as another program calls it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db.sql import migrations
from tests.db.dumps import plain
from tests.db.test_seeding import TABLES
from ui.about import EXAMPLES

PROGRAM = [sys.executable, "-m", "bot"]
ROOT = Path(__file__).parents[2]
BARE = {"PATH": "", "PYTHONWARNINGS": "ignore", "PYTHONUNBUFFERED": "1"} | {
    name: value for name, value in os.environ.items() if name.startswith("COVERAGE")
}
"""An environment without settings; coverage keeps what it needs to look into the child."""


def belllap(*words: str, stdin: str = "", **env: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell would, with nothing of this process's settings."""
    return subprocess.run(  # noqa: S603 - our own program
        [*PROGRAM, *words],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**BARE, **env},
        timeout=120,
        check=False,
    )


def test_an_answer_is_text_on_stdout_and_nothing_on_stderr(database: Path) -> None:
    done = belllap("ask", "--database", str(database), "/convert mark:3:46.22 mile to:1500")
    assert done.returncode == 0
    assert done.stdout.startswith("3:46.22 mile = 3:29.46 1500 m\n")
    assert done.stderr == ""


def test_a_refusal_exits_with_1_and_is_still_the_answer(database: Path) -> None:
    done = belllap("ask", "--database", str(database), "/convert mark:asdf")
    assert done.returncode == 1
    assert done.stdout == ("“asdf” is not a mark I can read; try 3:45.34, 8.95m or 29-4.5.\n")
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["/nope"],
            f"“/nope” is not a command; known are "
            f"{', '.join(f'/{name}' for name in sorted(EXAMPLES))}.",
        ),
        (
            ["/h2h frist:Kerr"],
            "/h2h has no option frist; it has "
            "first, second, third, fourth, event, rounds, kind, surface, since, as_of, private.",
        ),
        (["/h2h first:Kerr"], "/h2h needs second."),
        (["/h2h first:a second:b first:c"], "first is given twice."),
        (["/h2h Kerr"], "“Kerr” belongs to no option; write first:Kerr."),
        (["/h2h first:a second:b rounds:x"], "rounds is final or all, not “x”."),
        (["/result year:soon"], "year is a whole number, not “soon”."),
        (["/about private:perhaps"], "private is True or False, not “perhaps”."),
        (["--as", "admin", "/about"], "--as is member or moderator, not admin."),
        (["--attach", "README.md", "/about"], "/about takes no attachment; leave out --attach."),
        (["--click", "Nope", "/about"], "The last answer has no button “Nope”; it has none."),
        (["--choose", "Nope", "/about"], "No menu of the last answer has “Nope”."),
        (["--complete", "/about"], "Name the option to complete, as in “/h2h first:ker”."),
    ],
)
def test_a_wrong_command_line_is_one_sentence_on_stderr_and_exits_with_2(
    database: Path, words: list[str], sentence: str
) -> None:
    done = belllap("ask", "--database", str(database), *words)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence + "\n")


def test_json_is_one_object_a_line_with_what_would_go_to_discord(database: Path) -> None:
    done = belllap(
        "ask",
        "--database",
        str(database),
        "--json",
        "-",
        stdin="/about\n\n/convert mark:asdf\n",
    )
    first, second = (json.loads(line) for line in done.stdout.splitlines())
    assert list(first) == ["command", "ephemeral", "text", "components", "files"]
    assert first["components"][0]["type"] == 17
    assert (first["command"], first["ephemeral"], second["ephemeral"]) == ("/about", False, True)


def test_choices_are_label_tab_value(database: Path) -> None:
    done = belllap("ask", "--database", str(database), "--complete", "/h2h first:josh ker")
    label, value = done.stdout.splitlines()[0].split("\t")
    assert label == "Josh Kerr · GBR · 1997 · 1500 m/mile"
    assert value.startswith("#")


def test_buttons_menus_direct_messages_and_servers_are_options(database: Path) -> None:
    done = belllap(
        "ask",
        "--database",
        str(database),
        "--dm",
        "--choose",
        "Olympic Games Paris 2024",
        "--click",
        "Proof",
        "/result race:paris 1500 men",
    )
    assert done.returncode == 0
    assert [part.splitlines()[0] for part in done.stdout.split("\n\n")] == [
        "Which race is “paris 1500 men”?",
        "Olympic Games Paris 2024",
        "Proof: Olympic Games Paris 2024",
    ]
    moderator = belllap(
        "ask", "--database", str(database), "--as", "moderator", "--guild", "77", "/about"
    )
    assert moderator.returncode == 0


def test_the_store_is_made_and_filled_at_first_and_kept_afterwards(tmp_path: Path) -> None:
    path = tmp_path / "new" / "store.sqlite3"
    assert belllap("ask", "--database", str(path), "/about").returncode == 0
    with plain(path) as connection:
        before = connection.execute("SELECT count(*), max(id) FROM batch").fetchone()
    assert belllap("ask", "/about", BELLLAP_DATABASE=str(path)).returncode == 0
    with plain(path) as connection:
        assert connection.execute("SELECT count(*), max(id) FROM batch").fetchone() == before


def test_an_empty_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite3"
    words = ("ask", "--no-seeds", "--database", str(path))
    for command in ("/result", "/result race:bowerman 2024", "/h2h first:Kerr second:Jakob"):
        done = belllap(*words, command)
        assert (done.returncode, done.stdout) == (
            1,
            "The store is empty; start once without --no-seeds to fill it.\n",
        )
    assert "Nothing yet" in belllap(*words, "/data").stdout


def test_a_store_from_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "future.sqlite3"
    with plain(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    done = belllap("ask", "--database", str(path), "/about")
    assert done.returncode == 2
    assert done.stderr == (
        f"{path} was made by a newer Bell Lap (schema 99, this one knows {len(migrations())}); "
        "update Bell Lap, or name another file with --database.\n"
    )


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    done = belllap("ask", "--database", str(blocked / "store.sqlite3"), "/about")
    assert done.returncode == 2
    assert done.stderr == (
        f"The folder {blocked} cannot be made (File exists); name another file with --database.\n"
    )
    folder = belllap("ask", "--database", str(tmp_path), "/about")
    assert folder.returncode == 2
    assert folder.stderr == f"The database {tmp_path} is a folder; name a file inside it.\n"


def test_bad_settings_are_named(database: Path) -> None:
    done = belllap("ask", "--database", str(database), "/about", BELLLAP_LOG_LEVEL="LOUD")
    assert done.returncode == 2
    assert done.stderr == (
        "BELLLAP_LOG_LEVEL is LOUD; set it to one of DEBUG, INFO, WARNING, ERROR.\n"
    )


def test_the_doctor_checks_token_and_store(database: Path) -> None:
    well = belllap("doctor", "--database", str(database))
    assert well.returncode == 0
    assert well.stdout.splitlines() == [
        "ok   DISCORD_TOKEN is not set: Bell Lap will serve its local preview.",
        f"ok   {database} can be read and written.",
        "ok   The store is whole.",
        f"ok   It holds {TABLES['result']} results of {TABLES['race']} races, data to 21 Mar 2026.",
    ]
    ill = belllap("doctor", "--database", str(database), DISCORD_TOKEN="secret-but-wrong")
    assert ill.returncode == 1
    assert ill.stdout.splitlines()[0] == (
        "BAD  DISCORD_TOKEN does not look like a bot token (three parts with dots between); "
        "copy it from the Bot page of https://discord.com/developers/applications."
    )
    assert "secret-but-wrong" not in ill.stdout + ill.stderr


def test_without_a_token_three_examples_are_answered_and_the_preview_stops_on_sigterm(
    tmp_path: Path,
) -> None:
    path = tmp_path / "store.sqlite3"
    with subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, "--database", str(path), "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=BARE,
    ) as program:
        assert program.stdout is not None
        told = []
        for line in program.stdout:
            told.append(line.rstrip("\n"))
            if line.startswith("Type / in the page"):
                program.send_signal(signal.SIGTERM)
                break
        assert program.wait(30) == 0
    assert [line for line in told if line.startswith("> ")] == [
        "> /result race:bowerman mile 2024",
        "> /h2h first:Kerr second:Jakob as_of:2024-05-25",
        "> /convert mark:3:46.22 mile to:1500",
    ]
    assert "Kerr 2 – 8 Ingebrigtsen" in told
    assert any(line.startswith("Preview: http://127.0.0.1:") for line in told)
