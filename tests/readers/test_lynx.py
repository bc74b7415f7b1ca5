"""FinishLynx's files, against the samples and small files of our own."""

from pathlib import Path

import pytest

from readers.lynx import read_evt, read_lif, read_sch
from tests.readers.expected import SAMPLES, differences, samples

HEAT = """\
12,1,2,Women 100m Final,+1.4,m/s,,,,100,19:30:00.0000
1,11,4,ABLE,Ann,NOR,11.204,,11.204,,,19:30:00.000
,12,5,BEST,Bea,SWE,11.310,,0.106
,13,6,COLE,Cy,DEN,
DQ,14,7,DALE,Di,FIN,11.000
,,8,,,,12.00
"""


@pytest.mark.parametrize("path", samples("finishlynx", "*.lif"))
def test_samples_are_read_exactly(path: Path) -> None:
    file = read_lif(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected


def test_a_heat_has_its_wind_and_a_time_beside_an_outcome_is_no_mark() -> None:
    file = read_lif(HEAT)
    (sheet,) = file.sheets
    assert (sheet.sex, sheet.heat, sheet.wind_cms) == ("W", 2, 140)
    told = [(line.place, line.outcome, line.name, str(line.mark or "")) for line in sheet.lines]
    assert told == [
        (1, "OK", "Ann ABLE", "11.204"),
        (None, "OK", "Bea BEST", "11.310"),
        (None, "NT", "Cy COLE", ""),
        (None, "DQ", "Di DALE", ""),
    ]
    assert sheet.lines[3].shown == "11.000"
    assert [(unread.number, unread.reason) for unread in file.rejected] == [(6, "nobody is named")]
    assert file.accounted


def test_a_file_of_two_heats_makes_two_races() -> None:
    both = HEAT + HEAT.replace("12,1,2", "12,1,3")
    assert [sheet.heat for sheet in read_lif(both).sheets] == [2, 3]


def test_a_line_without_a_race_above_it_is_rejected() -> None:
    file = read_lif("1,11,4,ABLE\n, ,\n; note\n")
    assert file.sheets == ()
    assert file.accounted


@pytest.mark.parametrize("path", sorted((SAMPLES / "finishlynx").glob("*.evt")), ids=str)
def test_start_lists_of_the_samples_are_read_whole(path: Path) -> None:
    file = read_evt(path.read_text(encoding="utf-8"))
    assert file.accounted
    assert not file.rejected
    assert all(found.starters for found in file.lists)
    assert all(one.lane and one.team for found in file.lists for one in found.starters)


def test_both_layouts_of_start_lists_are_read() -> None:
    file = read_evt(
        "7,1,2,Girls 55 Meter Dash Varsity,,,,,,55\n"
        ",,,,,1,Able,Ann,Upper School,,,,12345\n"
        ",29,2,Best,Bea,Lower School\n"
        ",,3,Middle School,,MIDD  A,,,,,,,,777\n"
        ",,,,\n"
        "odd\n"
    )
    (found,) = file.lists
    assert (found.event and found.event.code, found.sex, found.heat) == ("55", "W", 2)
    told = [(one.lane, one.bib, one.name, one.team, one.external_id) for one in found.starters]
    assert told == [
        (1, "", "Ann Able", "Upper School", "12345"),
        (2, "29", "Bea Best", "Lower School", ""),
        (3, "", "Middle School", "MIDD A", "777"),
    ]
    assert [unread.number for unread in file.rejected] == [5, 6]
    assert file.accounted


def test_a_schedule_is_its_order_of_races() -> None:
    file = read_sch("# order\n; girls\n2,1,1\n\n5,1,2\nodd\n")
    assert [(each.number, each.stage, each.heat) for each in file.lists] == [
        ("2", "1", 1),
        ("5", "1", 2),
    ]
    assert file.accounted
    assert [unread.number for unread in file.rejected] == [6]
