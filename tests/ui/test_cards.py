"""Tables that fit a phone, and texts cut to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ui.cards import TABLE_WIDTH, Column, Table, shorten

RESULT = (Column(right=True), Column(stretches=True), Column(), Column(right=True))

TABLES = [
    (
        "columns are aligned, numbers to the right",
        RESULT,
        (("1", "Able", "GBR", "3:45.34"), ("10", "Baker", "KEN", "12:35.36")),
        (" 1 Able  GBR  3:45.34", "10 Baker KEN 12:35.36"),
    ),
    (
        "the column that stretches gives way",
        RESULT,
        (("1", "Featherstonehaugh-Smith", "GBR", "3:45.34"), ("2", "Li", "CHN", "3:45.60")),
        ("1 Featherstoneh… GBR 3:45.34", "2 Li             CHN 3:45.60"),
    ),
    (
        "a row that is one text goes across, and leaves the columns alone",
        RESULT,
        ("25 May 2024 Eugene, Oregon, USA", ("1", "Able", "GBR", "9.58"), "short"),
        ("25 May 2024 Eugene, Oregon,…", "1 Able GBR 9.58", "short"),
    ),
    (
        "accents count as one column, wide letters as two",
        RESULT,
        (("1", "Müller-Žižková", "CZE", "9"), ("2", "李", "CHN", "10"), ("3", "Ó", "IRL", "8")),
        ("1 Müller-Žižková CZE  9", "2 李             CHN 10", "3 Ó              IRL  8"),
    ),
    (
        "what no column gives way for is cut at the edge",
        (Column(right=True), Column(right=True)),
        (("x" * 20, "y" * 20), ("x", "yy")),
        (f"{'x' * 20} {'y' * 6}…", f"{'x':>20}…"),
    ),
    (
        "even a column that stretches keeps one letter",
        (Column(), Column(stretches=True)),
        (("x" * 26, "name"), ("y" * 20, "name")),
        (f"{'x' * 26} …", f"{'y' * 20}       …"),
    ),
    ("empty cells leave no spaces at the end", RESULT, (("1", "Able", "", ""),), ("1 Able",)),
    ("no rows, no lines", RESULT, (), ()),
    ("rows of text alone", RESULT, ("one", "two"), ("one", "two")),
]


@pytest.mark.parametrize(
    ("columns", "rows", "lines"), [table[1:] for table in TABLES], ids=[row[0] for row in TABLES]
)
def test_a_table_is_drawn(
    columns: tuple[Column, ...], rows: tuple[tuple[str, ...] | str, ...], lines: tuple[str, ...]
) -> None:
    assert Table(columns, rows).lines() == lines


COLUMNS = st.lists(st.builds(Column, st.booleans(), st.booleans()), min_size=1, max_size=6)


@given(st.data(), COLUMNS)
def test_no_table_is_ever_wider_than_a_phone(data: st.DataObject, columns: list[Column]) -> None:
    cells = st.tuples(*(st.text(max_size=40) for _ in columns))
    rows = data.draw(st.lists(cells | st.text(max_size=60), max_size=5))
    lines = Table(tuple(columns), tuple(rows)).lines()
    assert len(lines) == len(rows)
    assert max(map(cell_len, lines), default=0) <= TABLE_WIDTH
    assert all(line.isprintable() for line in lines)


def test_a_row_with_a_cell_too_few_is_an_error_of_ours() -> None:
    with pytest.raises(IndexError):
        Table(RESULT, (("1", "Able", "GBR", "9.58"), ("2", "Baker"))).lines()


SHORTENED = [
    ("", 1, ""),
    ("Kerr", 5, "Kerr"),
    ("Kerr", 4, "Kerr"),
    ("Kerr", 3, "Ke…"),
    ("Kerr", 1, "…"),
    ("Josh Kerr", 6, "Josh…"),
    ("x" * 6000, 100, "x" * 99 + "…"),
]


@pytest.mark.parametrize(("text", "width", "short"), SHORTENED)
def test_a_text_is_cut_only_where_it_is_too_long(text: str, width: int, short: str) -> None:
    assert shorten(text, width) == short


@given(st.text(), st.integers(1, 40))
def test_a_cut_text_is_never_too_long(text: str, width: int) -> None:
    assert len(shorten(text, width)) <= width
