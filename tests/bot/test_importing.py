"""belllap import, run as a program; what it prints is compared whole."""

import re
from pathlib import Path

import pytest

from readers.files import FORMATS
from tests.bot.test_upkeep import belllap
from tests.db.dumps import HISTORY, complaint, dump, one

HEAD = "event,sex,round,date,meet,city,place,name,nation,mark,status\n"
RACE = "mile,M,final,2030-05-25,Harbour Mile,Wellington"
HARBOUR = f"""{HEAD}{RACE},1,Mara Quill,NZL,3:55.12,
{RACE},2,Ida Berg,NOR,3:56.00,
{RACE},,Ann Able,GBR,3:40.00,DNF
"""
CORRECTED = HARBOUR.replace("3:56.00", "3:56.01").replace("Ann Able", "Eve Dun")
UNSAID = "place,name,nation,mark\n1,Mara Quill,NZL,3:55.12\n"
START_LIST = "3,1,1,Girls 4x800 Relay Varsity,,,,,,3200\n,,1,Upper School,,UPS  A,,,,,,,,12799\n"
READ = "harbour.csv (csv): 3 rows read, 1 ignored, 0 not readable.\n"
NEW = (
    f"{READ}"
    "  1 race (0 stored already), 3 lines: 3 new, "
    "0 changed, 0 as stored, 0 not as stored, 0 gone.\n"
    "  3 athletes new.\n"
)
AGAIN = (
    f"{READ}"
    "  1 race (1 stored already), 3 lines: 1 new, "
    "1 changed, 1 as stored, 0 not as stored, 1 gone.\n"
    "  1 athlete new.\n"
)


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.csv"
    path.write_text(HARBOUR, encoding="utf-8")
    return path


def run(database: Path, *words: str | Path) -> tuple[int, str, str]:
    """Return exit code, stdout and stderr; a batch's number is printed as N."""
    done = belllap("import", "--database", str(database), *map(str, words))
    numbered = re.sub(r"(Batch|undo|as batch) \d+", r"\1 N", done.stdout)
    return done.returncode, numbered, done.stderr


def test_a_dry_run_shows_everything_and_writes_nothing(database: Path, harbour: Path) -> None:
    before = dump(database, skip=())
    shown = run(database, harbour, "--dry-run")
    assert shown == (0, f"{NEW}  Nothing was written.\n", "")
    assert dump(database, skip=()) == before


def test_nothing_is_written_without_a_word(database: Path, harbour: Path) -> None:
    before = dump(database, skip=())
    assert run(database, harbour) == (
        1,
        f"{NEW}  Nothing was written; say --yes to import without being asked.\n",
        "",
    )
    assert dump(database, skip=()) == before


def test_a_file_comes_in_comes_again_is_corrected_and_goes_out(
    database: Path, harbour: Path
) -> None:
    before = dump(database)
    did = "  Batch N: +{} ~{} -{}; belllap undo N takes it back.\n"
    assert run(database, harbour, "--yes") == (0, NEW + did.format(9, 0, 0), "")
    first = dump(database, skip=())
    assert run(database, harbour, "--yes") == (
        0, "harbour.csv: stored already, as batch N.\n", "",
    )  # fmt: skip
    assert dump(database, skip=()) == first
    harbour.write_text(CORRECTED, encoding="utf-8")
    assert run(database, harbour, "--yes") == (0, AGAIN + did.format(2, 1, 1), "")
    assert complaint(database) == "ok"
    for expected in (dump_without_history(first), before):
        number = one(database, "SELECT max(id) FROM batch WHERE undone_at IS NULL")
        undone = belllap("undo", str(number), "--yes", "--database", str(database))
        assert undone.returncode == 0
        assert dump(database) == expected


def dump_without_history(whole: dict[str, list[tuple[object, ...]]]) -> dict[str, object]:
    return {name: rows for name, rows in whole.items() if name not in HISTORY}


def test_of_a_folder_all_that_can_be_read_comes_in(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "results"
    (folder / "deep").mkdir(parents=True)
    (folder / "a picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    (folder / "deep" / "harbour.csv").write_text(HARBOUR, encoding="utf-8")
    (folder / "start.evt").write_text(START_LIST, encoding="utf-8")
    (folder / ".hidden").write_text(HARBOUR, encoding="utf-8")
    code, said, wrong = run(database, folder, "--yes")
    assert said == (f"results/deep/{NEW}  Batch N: +9 ~0 -0; belllap undo N takes it back.\n")
    assert (code, wrong) == (
        1,
        "results/a picture.png: not read. This is a picture; send the results as text, or the "
        "page or file they were printed from.\n"
        "results/start.evt: not read. This is a start list; import the results when it is run.\n",
    )
    titles = "SELECT group_concat(title) FROM batch WHERE kind = 'import'"
    assert one(database, titles) == "results/deep/harbour.csv"


def test_two_files_of_one_name_are_told_apart_by_their_folders(
    database: Path, tmp_path: Path
) -> None:
    paths = [tmp_path / year / "harbour.csv" for year in ("2030", "2031")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(HARBOUR.replace("2030", path.parent.name), encoding="utf-8")
    code, said, _ = run(database, *paths, "--dry-run")
    assert (code, said) == (
        0,
        "".join(f"{year}/{NEW}  Nothing was written.\n" for year in (2030, 2031)),
    )


def test_what_is_said_beside_a_file_fills_what_it_leaves_out(
    database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "unsaid.csv"
    path.write_text(UNSAID, encoding="utf-8")
    read = "unsaid.csv (csv): 1 row read, 1 ignored, 0 not readable.\n"
    assert run(database, path, "--dry-run", "--sex", "men") == (
        0,
        f"{read}  left out, no event is said, the day is not said: 1 line, such as line 2 "
        "“Mara Quill 3:55.12”\n  Nothing was written.\n",
        "",
    )
    said = ("--event", "mile", "--sex", "men", "--date", "25 May 2030", "--meet", "Harbour Mile")
    assert run(database, path, "--dry-run", *said) == (
        0,
        f"{read}  1 race (0 stored already), 1 line: 1 new, 0 changed, 0 as stored, "
        "0 not as stored, 0 gone.\n  1 athlete new.\n  Nothing was written.\n",
        "",
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["--event", "nonsense"],
            "“nonsense” is not an event I know; try 1500, mile, 110H or long jump.",
        ),
        (["--sex", "both"], "--sex is men, women or mixed, not both."),
        (
            ["--date", "tomorrow"],
            "“tomorrow” is not a date that exists; write it like 2024-05-25 or 25 May 2024.",
        ),
        (["--date", "2024"], "--date is the day of a race, such as 2024-05-25, not 2024."),
        (
            ["--format", "rtf"],
            f"No format is called that; choose one of {', '.join(FORMATS)}, or none.",
        ),
    ],
)
def test_an_option_nobody_knows_is_refused_before_anything_is_opened(
    words: list[str], sentence: str, harbour: Path
) -> None:
    path = harbour.with_name("none.sqlite3")
    assert run(path, harbour, *words) == (2, "", f"{sentence}\n")
    assert not path.exists()


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    database = tmp_path / "none.sqlite3"
    missing, empty = tmp_path / "missing.csv", tmp_path / "empty"
    empty.mkdir()
    assert run(database, missing) == (2, "", f"{missing} is not there.\n")
    assert run(database, empty) == (2, "", "There is no file to import there.\n")
    assert not database.exists()
