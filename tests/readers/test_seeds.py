"""The seeds we ship: what they hold, and that nothing is wrong with them."""

import csv
import unicodedata
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest

from readers.seeds import read_seeds
from readers.seeds.checks import problems
from readers.seeds.rows import ResultRow, Seeds
from track.dates import Day
from track.marks import Mark, Status
from track.results import Split

FOLDER = Path(__file__).parents[2] / "seeds"
BOWERMAN = "2024-eugene-dl-mile-m"


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    files = sorted(FOLDER.rglob("*.csv"))
    return {file.relative_to(FOLDER).as_posix(): file.read_text("utf-8") for file in files}


@pytest.fixture(scope="module")
def seeds(texts: dict[str, str]) -> Seeds:
    return read_seeds(texts)


def lines_of(seeds: Seeds, race: str) -> list[ResultRow]:
    return [row for row in seeds.results if row.race == race]


def test_nothing_is_wrong_with_the_seeds(seeds: Seeds) -> None:
    assert problems(seeds) == ()


def test_every_row_arrives(seeds: Seeds) -> None:
    assert {name: len(getattr(seeds, name)) for name in Seeds.__slots__} == {
        "sources": 208,
        "athletes": 14017,
        "aliases": 458,
        "people": 108,
        "meets": 13110,
        "races": 41092,
        "results": 104743,
        "teams": 1496,
        "records": 550,
        "lists": 214,
        "list_marks": 15424,
        "careers": 360,
        "honours": 6577,
        "conflicts": 206,
        "coverage": 27,
    }


def test_the_files_are_tidy(texts: dict[str, str]) -> None:
    for file, text in texts.items():
        assert text.endswith("\n"), file
        assert "\r" not in text, file
        assert not any(map(unicodedata.combining, text)), f"{file} has an accent of its own"
        rows = list(csv.reader(StringIO(text)))
        assert len(rows) == text.count("\n"), f"{file} has a cell of two lines"
        assert len({tuple(row) for row in rows}) == len(rows), f"{file} has a row twice"
        out = StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        assert out.getvalue() == text, f"{file} is quoted in another way"


def test_rows_stand_in_an_order_that_keeps_diffs_small(seeds: Seeds) -> None:
    assert [row.code for row in seeds.sources] == sorted(row.code for row in seeds.sources)
    assert [row.key for row in seeds.athletes] == sorted(row.key for row in seeds.athletes)
    aliases = [(row.athlete, row.alias) for row in seeds.aliases]
    assert aliases == sorted(aliases)
    races = [(row.day, row.key) for row in seeds.races]
    assert races == sorted(races)
    order = {row.key: position for position, row in enumerate(seeds.races)}
    results = [(order[row.race], row.place or 999) for row in seeds.results]
    assert results == sorted(results)


def test_fans_and_changes_of_name_are_known(seeds: Seeds) -> None:
    kinds = Counter(row.kind for row in seeds.aliases)
    assert kinds == {"nickname": 129, "former": 141, "short": 121, "spelling": 67}
    owners = {row.alias: row.athlete for row in seeds.aliases}
    assert owners["Mondo"] == "armand-duplantis"
    assert owners["SAFP"] == "shelly-ann-fraser-pryce"
    assert owners["Sir Mo"] == "mo-farah"
    assert owners["Flo-Jo"] == "florence-griffith-joyner"
    assert owners["El G"] == "hicham-el-guerrouj"
    assert owners["Gimbo"] == "gianmarco-tamberi"
    assert owners["Mary Decker"] == "mary-slaney"
    assert owners["Shelly-Ann Fraser"] == "shelly-ann-fraser-pryce"


def test_the_2024_bowerman_mile(seeds: Seeds) -> None:
    lines = lines_of(seeds, BOWERMAN)
    assert len(lines) == 16
    assert [row.place for row in lines] == [*range(1, 15), None, None]
    kerr = lines[0]
    assert (kerr.athlete, str(kerr.mark), kerr.tags) == (
        "josh-kerr", "3:45.34", ("NR", "WL", "PB"),
    )  # fmt: skip
    alvarado, kessler = sorted(lines[14:], key=lambda row: row.athlete)
    assert (alvarado.athlete, alvarado.pacemaker) == ("abraham-alvarado", True)
    assert (kessler.athlete, kessler.pacemaker) == ("hobbs-kessler", False)
    for row in (alvarado, kessler):
        assert (row.status, row.mark, row.place) == (Status.DNF, None, None)
    [race] = [row for row in seeds.races if row.key == BOWERMAN]
    assert race.paced is True
    assert race.day == Day(20240525)
    assert race.splits == (
        Split("400", "55.91", "Alvarado"),
        Split("800", "1:52.74", "Alvarado"),
        Split("1200", "2:50.70", "Kerr"),
        Split("last 400", "53.2", "Kerr"),
    )


def test_both_times_printed_for_gourley_are_kept(seeds: Seeds) -> None:
    rows = [row for row in seeds.conflicts if row.athlete == "neil-gourley"]
    assert {row.value: row.believed for row in rows} == {"3:47.74": True, "3:47.72": False}
    [gourley] = [row for row in lines_of(seeds, BOWERMAN) if row.athlete == "neil-gourley"]
    assert str(gourley.mark) == "3:47.74"


def test_times_of_other_races_beside_a_dnf_are_conflicts_and_not_marks(seeds: Seeds) -> None:
    rows = [row for row in seeds.conflicts if row.key == BOWERMAN and not row.believed]
    assert {(row.athlete, row.value) for row in rows} == {
        ("abraham-alvarado", "3:55.46"),
        ("hobbs-kessler", "3:48.66"),
        ("neil-gourley", "3:47.72"),
    }


def test_a_known_non_finisher_is_pacemaker_racer_or_unknown(seeds: Seeds) -> None:
    unfinished = [row for row in seeds.results if row.status is not Status.OK]
    assert Counter(row.pacemaker for row in unfinished) == {None: 3077, True: 10, False: 3}
    assert all(row.pacemaker is None for row in seeds.results if row.status is Status.OK)
    assert sum(row.annulled for row in seeds.results) == 332


def test_a_zero_the_source_dropped_is_back(seeds: Seeds) -> None:
    [jacobs] = [
        row
        for row in seeds.list_marks
        if (row.athlete, row.list) == ("lamont-marcell-jacobs", "100-men-2023-07-01")
    ]
    assert str(jacobs.mark) == "9.80"
    hand = [
        (row.athlete, str(row.mark))
        for row in seeds.list_marks
        if row.hand and row.list.endswith("2023-07-01")
    ]
    assert len(hand) == 3
    assert ("natalya-artyomova", "4:15.8") in hand


LATER_LISTS = [
    # list, how long, the first and the last line: wa-list-2025
    ("100-men-2025-12-21", 103, ("usain-bolt", "9.58"), "9.93"),
    ("mile-men-st-2025-12-21", 100, ("jakob-ingebrigtsen", "3:45.14"), "3:53.49"),
    ("pv-men-2025-12-21", 101, ("armand-duplantis", "6.30"), "5.83"),
    ("dec-men-2025-12-21", 100, ("kevin-mayer", "9126"), "8364"),
    ("ht-women-2023-07-01", 100, ("anita-wlodarczyk", "82.98"), "72.14"),
]


@pytest.mark.parametrize(("key", "size", "first", "last"), LATER_LISTS)
def test_the_lists_of_2025_go_down_to_the_hundredth_athlete(
    seeds: Seeds, key: str, size: int, first: tuple[str, str], last: str
) -> None:
    marks = [row for row in seeds.list_marks if row.list == key]
    [stated] = [row for row in seeds.lists if row.key == key]
    assert (len(marks), str(stated.complete_to), str(marks[-1].mark)) == (size, last, last)
    assert (marks[0].athlete, str(marks[0].mark)) == first


def test_marks_the_later_lists_no_longer_have_are_gone(seeds: Seeds) -> None:
    kept = {(row.athlete, str(row.mark)) for row in seeds.list_marks}
    assert kept.isdisjoint(
        {("tsehay-gemechu", "2:16:56"), ("titus-ekiru", "2:02:57"), ("keturah-orji", "14.92")}
    )


def test_the_mile_list_of_the_day_has_kerr_sixth(seeds: Seeds) -> None:
    marks = [row for row in seeds.list_marks if row.list == "mile-men-2024-05-25"]
    assert len(marks) == 50
    [kerr] = [row for row in marks if row.athlete == "josh-kerr"]
    assert (kerr.rank, kerr.mark) == (6, Mark(225_340, kerr.mark.unit, 10))


def test_claims_and_conversions_name_what_is_in_the_seeds(texts: dict[str, str]) -> None:
    claims = {row["id"] for row in csv.DictReader(StringIO(texts["claims.csv"]))}
    conflicts = csv.DictReader(StringIO(texts["conflicts.csv"]))
    assert {row["key"] for row in conflicts if row["subject"] == "claim"} <= claims
    codes = {row["code"] for row in csv.DictReader(StringIO(texts["sources.csv"]))}
    conversions = list(csv.DictReader(StringIO(texts["conversions.csv"])))
    assert {row["source"] for row in conversions} <= codes
