"""Hy-Tek text, against the samples and small files of our own."""

from pathlib import Path

import pytest

from readers.hytek import read_hytek
from readers.sheets import SheetFile, SheetLine
from tests.readers.expected import differences, samples

RULE = "=" * 80
BANNER = """\
Licensed to Town Timing                  HY-TEK's Meet Manager 6:32 PM 18/1/2020 Page 1
                    Town Championships - 11/1/2020
                              Results
"""
SPRINT = f"""
Event 6  Boys 100 Meter Dash
{RULE}
  Meet Record:    10.50 2005         Old Oak, Upper
    Name                    Year School                  Seed     Finals Wind H# Points
{RULE}
  1 Able, Ann                 12 Upper School            11.50      11.53Q +0.3  4  10
  2 Bea Best                     Lower School            11.20      11.87  NWI   4   2.50
  3 Longname, Constantina 18 Logan B                     12.00      12.31  -1.0  3   1   12.301
  4 Dee Dale                   9 Zane Trace                         12.31  -1.0  3  12.309
 -- # 12 Eve Ends             11 Hillsboro               16.05         FS        1
 -- Fay Fine                  11 Hillsboro               16.05
"""
JUMPS = f"""
Event 27  Women High Jump
{RULE}
    Name                    Year School                  Seed     Finals  Points
{RULE}
  1 Ann Able                  12 Upper                4-10.00    4-10.00   10
     4-08 4-10 5-00
        O   XO  XXX
  2 Bea Best                  12 Lower                4-08.00   J4-08.00    8
 -- Cy Cole                   11 Lower                4-04.00         NH

Event 29  Women Long Jump
{RULE}
    Name                    Year School                  Seed     Finals  Wind Points
{RULE}
Flight 2
  1 Ann Able                  12 Upper                             4.98m   0.0   10    16-04.25
      4.98m(+0.0)  FOUL  PASS  4.70m(-0.3)
"""
RELAY = f"""
Event 8  Mixed 4x400 Meter Relay
{RULE}
    School                                               Seed     Finals  H# Points
{RULE}
Finals
  1 Upper School                                      3:36.00    3:36.40M  2  10
     1) Ann Able 11                     2) Best, Bea 12
     3) Cy Cole 10                      4) Dee Dale
 -- Lower  B                                                          DQ   1
     Team disqualified for lane violation
"""


def told(line: SheetLine) -> tuple[int | None, str, str, str, int | None]:
    return line.place, line.outcome, line.name, line.team, line.mark.value if line.mark else None


def only(file: SheetFile) -> tuple[SheetLine, ...]:
    (sheet,) = file.sheets
    return sheet.lines


@pytest.mark.parametrize("path", samples("hytek_text"))
def test_samples_are_read_exactly(path: Path) -> None:
    file = read_hytek(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected


def test_seeds_points_and_ties_are_not_the_mark() -> None:
    file = read_hytek(BANNER + SPRINT)
    assert [told(line) for line in only(file)] == [
        (1, "OK", "Ann Able", "Upper School", 11530),
        (2, "OK", "Bea Best", "Lower School", 11870),
        (3, "OK", "Constantina Longname", "Logan B", 12310),
        (4, "OK", "Dee Dale", "Zane Trace", 12310),
        (None, "DQ", "Eve Ends", "Hillsboro", None),
    ]
    assert [line.tags for line in only(file)] == [("Q",), ("NWI",), (), (), ("FS",)]
    assert [line.wind_cms for line in only(file)] == [30, None, -100, -100, None]
    assert [line.heat for line in only(file)] == [4, 4, 3, 3, 1]
    assert only(file)[4].bib == "12"
    assert [unread.reason for unread in file.rejected] == ["nothing stands under Finals"]
    assert file.accounted


def test_a_file_says_its_meet_and_day() -> None:
    (sheet,) = read_hytek(BANNER + SPRINT).sheets
    assert (sheet.meet, str(sheet.day), sheet.sex) == ("Town Championships", "11 Jan 2020", "M")


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ("3/29/2018", "2018-03-29"),
        ("29/3/2018", "2018-03-29"),
        ("3/3/2018", "2018-03-03"),
        ("3/4/2018", None),
        ("13/13/2018", None),
        ("30/2/2018", None),
        ("11/1/2020 to 18/1/2020", None),
    ],
)
def test_a_day_is_read_only_where_it_cannot_be_another(dates: str, day: str | None) -> None:
    (sheet,) = read_hytek(f"Town Open - {dates}\n{SPRINT}").sheets
    assert (sheet.day.isoformat if sheet.day else None) == day


def test_heights_and_jumps() -> None:
    file = read_hytek(JUMPS)
    high, long = file.sheets
    assert [told(line)[1:] for line in high.lines] == [
        ("OK", "Ann Able", "Upper", 1473),
        ("OK", "Bea Best", "Lower", 1422),
        ("NH", "Cy Cole", "Lower", None),
    ]
    assert high.lines[0].series == "4-08 4-10 5-00 / O XO XXX"
    assert high.lines[1].tags == ("J",)
    (jump,) = long.lines
    assert (told(jump)[4], jump.wind_cms, jump.heat) == (4980, 0, 2)
    assert jump.series.startswith("4.98m(+0.0) FOUL")
    assert file.accounted
    assert not file.rejected


def test_runners_belong_to_their_team() -> None:
    file = read_hytek(RELAY)
    (sheet,) = file.sheets
    first, last = sheet.lines
    assert (sheet.sex, sheet.event and sheet.event.code) == ("X", "4x400")
    assert told(first) == (1, "OK", "Upper School", "Upper School", 216400)
    assert first.tags == ("M",)
    assert first.members == ("Ann Able", "Bea Best", "Cy Cole", "Dee Dale")
    assert told(last) == (None, "DQ", "Lower B", "Lower B", None)
    assert file.accounted


def test_a_block_moved_by_hand_is_read_by_the_distances_between_its_words() -> None:
    moved = SPRINT.replace("            11.50      11.53Q", "       11.50      11.53Q")
    assert moved != SPRINT
    assert told(only(read_hytek(moved))[0]) == (1, "OK", "Ann Able", "Upper School", 11530)


def test_rows_whose_columns_are_lost_are_read_in_order() -> None:
    tables = SPRINT + JUMPS + RELAY
    lines = tables.split("\n")
    squeezed = [" ".join(line.split()) if line[2:3].strip() else line for line in lines]
    for whole, lost in zip(
        read_hytek(tables).sheets, read_hytek("\n".join(squeezed)).sheets, strict=True
    ):
        assert [told(line)[0] for line in lost.lines] == [told(line)[0] for line in whole.lines]
        assert [told(line)[4] for line in lost.lines] == [told(line)[4] for line in whole.lines]
        assert [line.outcome for line in lost.lines] == [line.outcome for line in whole.lines]


def test_rounds_and_heats_of_an_event_are_races_of_their_own() -> None:
    rounds = f"""
Women 200 Meter Dash
    Name                    Year School                Prelims Wind H#
{RULE}
Heat  1 Preliminaries   Wind: -0.2
  1 Ann Able                  12 Upper                   25.20
Heat  2 Preliminaries   Wind: +1.0
  1 Bea Best                  12 Lower                   25.10
(Women 200 Meter Dash)
    Name                    Year School                Prelims Wind H#
  2 Cy Cole                   12 Lower                   25.50
    Name                    Year School                Prelims   Finals
{RULE}
Finals
  1 Ann Able                  12 Upper                   25.20    25.00
"""
    file = read_hytek(rounds)
    stages = [
        (sheet.round and sheet.round.value, sheet.heat, sheet.wind_cms, len(sheet.lines))
        for sheet in file.sheets
    ]
    assert stages == [("heat", 1, -20, 1), ("heat", 2, 100, 2), ("final", 0, None, 1)]
    assert file.accounted


def test_html_holds_the_same_text() -> None:
    page = f"<html><body>\n<pre>\n{BANNER}{SPRINT.replace('Zane Trace', '<b>Z&amp;T</b>')}</pre>"
    lines = only(read_hytek(page))
    assert [line.name for line in lines] == [line.name for line in only(read_hytek(SPRINT))]
    assert lines[3].team == "Z&T"


def test_team_scores_end_the_results_and_a_result_without_labels_is_rejected() -> None:
    scores = "\n      Women - Team Rankings - 15 Events\n  1 Upper School  93.50\n"
    file = read_hytek("  1 Ann Able   12 Upper   11.50\n" + SPRINT + scores)
    assert len(only(file)) == 5
    assert [unread.number for unread in file.rejected] == [1, 13]
    assert file.accounted
