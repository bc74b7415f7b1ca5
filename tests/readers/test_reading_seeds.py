"""Reading seed files: every cell is a value or a refusal that says where."""

import csv
from contextlib import suppress
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.seeds import COLUMNS, UnreadableSeed, read_seeds
from readers.seeds.checks import problems
from tests.readers.small_seeds import small_seeds, with_mistake


def test_where_a_row_was_read_does_not_make_it_another_row() -> None:
    files = small_seeds()
    moved = {**files, "sources.csv": files["sources.csv"] + "zine,press,a magazine\n"}
    moved["sources.csv"] = moved["sources.csv"].replace("archive,data set,the archive\n", "", 1)
    moved["sources.csv"] += "archive,data set,the archive\n"
    before, after = read_seeds(files).sources, read_seeds(moved).sources
    assert before[0] == after[-1]
    assert (before[0].line, after[-1].line) == (2, 6)


UNREADABLE = [
    ("athletes.csv", "M,1997-05-06", "X,1997-05-06", 6, "sex"),
    ("athletes.csv", "M,1997-05-06", "M,1997-5-6", 6, "born"),
    ("athletes.csv", "M,1997-05-06", "M,1997-02-29", 6, "born"),
    ("athletes.csv", "dan-dale,", "Dan-Dale,", 6, "key"),
    ("athletes.csv", "Dan Dale", "", 6, "name"),
    ("athletes.csv", "Dan Dale", " Dan Dale", 6, "name"),
    ("athletes.csv", "Dan Dale", "Dan\u202eDale", 6, "name"),
    ("aliases.csv", "ann-able,", "Ann Able,", 2, "athlete"),
    ("aliases.csv", "Annie", "", 2, "alias"),
    ("aliases.csv", "Annie", "Annie ", 2, "alias"),
    ("aliases.csv", "nickname", "petname", 2, "kind"),
    ("aliases.csv", "short,report", "short,", 4, "source"),
    ("athletes.csv", "NOR,,M", "Norway,,M", 6, "nation"),
    ("athletes.csv", "archive;report", "", 5, "source"),
    ("meets.csv", "other", "big", 2, "level"),
    ("meets.csv", "other,0", "other,no", 2, "indoor"),
    ("races/2024.csv", "town-1500,2024-town,1500", "town-1500,2024-town,1500m", 2, "event"),
    ("races/2024.csv", "Dash,yes", "Dash,maybe", 2, "paced"),
    ("races/2024.csv", "top-2", "top-two", 3, "field"),
    ("races/2024.csv", "800=2:10 (B)", "800 2:10", 2, "splits"),
    ("races/2024.csv", "800=2:10 (B)", "800=2:70", 2, "splits"),
    ("results/2024.csv", "town-1500,3", "town-1600,3", 4, "race"),
    ("results/2024.csv", "town-1500,3", "town-1500,03", 4, "place"),
    ("results/2024.csv", "4:05.00", "4.05.00", 4, "mark"),
    ("results/2024.csv", "4:05.00", "8.95m", 4, "mark"),
    ("results/2024.csv", "4:05.00", "٤:05.00", 4, "mark"),
    ("results/2024.csv", "DNF", "dnf", 5, "status"),
    ("results/2024.csv", "OK,PB", "OK,NR  PB", 2, "tags"),
    ("records.csv", "7.10", "7.1", 3, "mark"),
    ("records.csv", "NR,KEN", "XR,KEN", 4, "scope"),
    ("lists.csv", "lj-women,LJ", "lj-women,jump", 2, "event"),
    ("list_marks/LJ.csv", "lj-women,4", "lj-men,4", 5, "list"),
    ("list_marks/LJ.csv", "lj-women,4", "lj-women,", 5, "rank"),
    ("list_marks/LJ.csv", "-0.3", "-0,3", 3, ""),
    ("list_marks/LJ.csv", "-0.3", "+0.3", 3, "wind"),
    ("conflicts.csv", "claim,C01,,winner,Able", "rumour,C01,,winner,Able", 4, "subject"),
    ("coverage.csv", "fields", "everything", 2, "kind"),
    ("coverage.csv", "other", "other;small", 2, "level"),
    ("sources.csv", "report,press", "report,press,paper", 3, ""),
    ("sources.csv", "code,kind", "kind,code", 1, ""),
    ("sources.csv", "a report", '"a report', 5, ""),
]


@pytest.mark.parametrize(("file", "right", "wrong", "line", "column"), UNREADABLE)
def test_a_refusal_names_file_line_and_column(
    file: str, right: str, wrong: str, line: int, column: str
) -> None:
    with pytest.raises(UnreadableSeed) as refusal:
        read_seeds(with_mistake(small_seeds(), file, right, wrong))
    assert (refusal.value.file, refusal.value.line, refusal.value.column) == (file, line, column)
    assert f"{file}, line {line}" in str(refusal.value)
    assert column in str(refusal.value)


def test_a_refusal_says_what_was_expected() -> None:
    files = with_mistake(small_seeds(), "results/2024.csv", "4:05.00", "quick")
    with pytest.raises(UnreadableSeed) as refusal:
        read_seeds(files)
    assert str(refusal.value) == (
        "results/2024.csv, line 4, column mark: “quick” is not a mark in ms as results print it."
    )


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_a_missing_part_is_named(name: str) -> None:
    files = {file: text for file, text in small_seeds().items() if not file.startswith(name)}
    with pytest.raises(UnreadableSeed, match=f"^{name}: this part of the seeds is missing"):
        read_seeds(files)


CELLS = [
    (file, row, column)
    for file, text in small_seeds().items()
    for row, cells in enumerate(csv.reader(StringIO(text)))
    for column in range(len(cells))
]
LIKELY = st.sampled_from(
    ["", "0", "1", "-1", "yes", "M", "KEN", "final", "complete", "top-9", "2024-13", "2024-05-25",
     "3:45.34", "3:45.3h", "99:99.99", "8.95", "1e9", "nan", "½", "٣", "\x00", "\n", '"', ";", "; ",
     "a;a", "400=1", "400=", "=", "C01", "town-1500", "lj-women", "DL;DL"]
)  # fmt: skip


@given(st.sampled_from(CELLS), st.text(max_size=30) | LIKELY)
def test_any_text_in_any_cell_is_a_value_or_a_refusal(
    cell: tuple[str, int, int], text: str
) -> None:
    file, row, column = cell
    files = small_seeds()
    rows = list(csv.reader(StringIO(files[file])))
    rows[row][column] = text
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    with suppress(UnreadableSeed):
        assert isinstance(problems(read_seeds({**files, file: out.getvalue()})), tuple)


@given(st.text())
def test_any_text_as_a_file_is_a_value_or_a_refusal(text: str) -> None:
    with suppress(UnreadableSeed):
        read_seeds({**small_seeds(), "meets.csv": text})
