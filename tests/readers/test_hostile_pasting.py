"""Whatever is pasted: read or refused, and a table comes back as it was written."""

import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readers.pasted import read_pasted
from readers.pasted.plain import LONGEST_LINE, MOST_CHARACTERS, MOST_LINES
from tests.readers.pasting import RACE, TWO, told
from track.errors import TrackError, UnreadableResults

TOO_MUCH = {"characters": "x" * (MOST_CHARACTERS + 1), "lines": "x\n" * (MOST_LINES + 1)}


@pytest.mark.parametrize("text", TOO_MUCH.values(), ids=TOO_MUCH)
def test_too_much_is_refused_with_a_way_forward(text: str) -> None:
    with pytest.raises(UnreadableResults, match="send one race or one day at a time"):
        read_pasted(text)


def test_a_line_too_long_for_a_table_is_left() -> None:
    file = read_pasted(f"{TWO}{'1 ' * LONGEST_LINE}")
    assert file.ignored[0].reason.startswith("longer than 4,000 characters")
    assert len(file.ignored[0].text) <= 200


HOSTILE = {
    "spaces": " " * 50_000,
    "ones": "1 " * 50_000,
    "a long line": "a" * 200_000,
    "10 MB": TWO * 200_000,
    "pipes": "|" * 10_000,
    "nothing": "\x00" * 50_000,
    "right to left": "\u202e1 Ann Alpha GBR 4:01.00" * 100,
    "mentions": "<@!123>@everyone " * 200,
    "nesting": "[(*" * 1_300,
    "quotes": "> " * 1_900,
    "stars": ("*" + "a" * 70) * 50,
    "digits": ("9" * 3_900 + "\n") * 50,
    "minutes": ("1 h 1 min 1 s 1 " * 200 + "\n") * 50,
    "colons": (": " * 1_900 + "\n") * 50,
    "names": ("Ann Alpha GBR 4:01.00 " * 170 + "\n") * 50,
    "nations": ("Great Britain " * 280 + "\n") * 50,
    "headings": "Men's 1500m Final 25 May 2024\n" * MOST_LINES,
    "rows": "1 Ann Alpha GBR 4:01.00\n" * MOST_LINES,
    "heats": (RACE + "1 Ann Alpha GBR 4:01.00\n") * (MOST_LINES // 2),
    "cells": "1\nAnn Alpha\nGBR\n4:01.00\n" * (MOST_LINES // 4),
    "marks": "4:01.00\n" * MOST_LINES,
    "tabs": "\t" * 150_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_is_read_or_refused_at_once(text: str) -> None:
    start = time.process_time()
    with suppress(UnreadableResults):
        assert read_pasted(text).accounted
    # Well under a second here; slow machines with coverage get some room.
    assert time.process_time() - start < 5


PIECES = st.sampled_from(
    [
        *"12=-–—|\t\n:,.()[]*_`'\"+#@\x00\u202e\u200b🥇🇬🇧½٣",
        " ", "  ", "\n", "\n\n", "1.", "22", "DNF", "DQ", "DNS", "NM", "did not finish",
        "R168.7(b)",
        "Ann", "Alpha,", "van", "KERR", "田中", "GBR", "(KEN)", "Great Britain", "KenyaKenya Kenya",
        "4:01.00", "9.95", "3 min 24 s 83", "3.35,83", "0.147", "88.68m", "20-5.5", "8796", "12h",
        "4'01\"00",
        "PB", "Q,", "=SB", "OG*", "(+1.2)", "Rank", "Name", "Time", "Country", "Notes", "```",
        "---",
        "Men's", "1500m", "Final", "Heat 2", "all-time", "25 May 2024", "1998", "decathlon", "gold",
    ]
)  # fmt: skip


@given(st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=120).map(" ".join)))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        file = read_pasted(text)
    except TrackError:
        return
    assert file.accounted
    told_of = [each.number for each in (*file.ignored, *file.rejected)]
    assert len(told_of) == len(set(told_of))
    for line in (line for sheet in file.sheets for line in sheet.lines):
        assert (line.outcome == "OK") == (line.mark is not None)
        assert line.name


ROW = st.tuples(
    st.sampled_from(["Ann Alpha", "Bea van Beta", "Cia Gamma-Delta", "Élodie Épsilon"]),
    st.sampled_from(["GBR", "USA", "KEN", "NZL"]),
    st.lists(st.sampled_from(["PB", "SB", "Q", "NR", "WU20R"]), unique=True, max_size=3),
)


@given(st.lists(ROW, min_size=1, max_size=12), st.sampled_from([" ", "  ", "\t", " | "]))
def test_a_table_comes_back_as_it_was_written(rows: list[Any], gap: str) -> None:
    written = [
        (at, name, nation, f"3:41.{at:02}", *tags)
        for at, (name, nation, tags) in enumerate(rows, 1)
    ]
    text = "\n".join(gap.join(str(part) for part in parts) for parts in written)
    assert told(text) == [" ".join(str(part) for part in parts) for parts in written]
