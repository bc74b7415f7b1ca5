"""Text layers of timing companies' PDFs, against the samples and small pages of our own."""

from pathlib import Path

import pytest

from readers.timing_pdf import read_timing_pdf
from tests.readers.expected import differences, samples

OMEGA = """\
                  TOWN DIAMOND GAMES
                     Town (NOR)
                    16th June 2019
     Race analysis                                      START TIME
                                                        19:41       16 JUN 2019
     800m Women
WORLD RECORD               1:53.28    OLD Oak          TCH    Munich (FRG)    26 JUL 1983

 Rank      Bib Name                       Nat          Result      Time Behind
              200m         400m
    1       70 ABLE Ann                   NOR          1:58.47                  WL MR
              28.2   (3)    58.3    (3)
    2          BEST Bea Cy                SWE          1:58.93     0.46         PB
           213 COLE Di                    DEN           DNF
              28.0   (1)    58.0    (1)
            14 DALE Eve                   FIN           DQ      R163.3(a)
    3       15 FINE Fay                   XYZ          1:59.99
Weather conditions
"""
FLASH = """\
    Results                                 START TIME
    Women Pole Vault Finals                 6:00 PM       10 May 2019
  Pl    Name              Affiliation        Mark
   1    Ann ABLE   JR     UPPER STATE        4.20m       PB
                                             13' 9.25"
          O   XO   XXX
   2    Bea BEST          LOWER              4.00m
        13-01.50
   --   Cy COLE    SO     LOWER              NH
   4    Dee DALE LOWER 3.90m
"""


@pytest.mark.parametrize("path", samples("pdf_text"))
def test_samples_are_read_exactly(path: Path) -> None:
    file = read_timing_pdf(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected


@pytest.mark.parametrize("text", [OMEGA, "\n".join(" ".join(x.split()) for x in OMEGA.split("\n"))])
def test_a_race_analysis_is_read_with_or_without_its_columns(text: str) -> None:
    file = read_timing_pdf(text)
    (sheet,) = file.sheets
    assert (sheet.sex, str(sheet.day), sheet.meet) == (
        "W",
        "16 Jun 2019",
        "TOWN DIAMOND GAMES, Town",
    )
    assert [
        (line.place, line.outcome, line.name, line.team, str(line.mark or ""), line.tags)
        for line in sheet.lines
    ] == [
        (1, "OK", "ABLE Ann", "NOR", "1:58.47", ("WL", "MR")),
        (2, "OK", "BEST Bea Cy", "SWE", "1:58.93", ("PB",)),
        (None, "DNF", "COLE Di", "DEN", "", ()),
        (None, "DQ", "DALE Eve", "FIN", "", ()),
    ]
    assert [line.bib for line in sheet.lines] == ["70", "", "213", "14"]
    assert sheet.lines[3].rule == "163.3(a)"
    assert [unread.text.split()[0] for unread in file.rejected] == ["3"]
    assert file.accounted


def test_hundredths_printed_as_100_are_a_second_more() -> None:
    (sheet,) = read_timing_pdf(OMEGA.replace("1:58.93", "1:59.100")).sheets
    assert str(sheet.lines[1].mark) == "2:00.00"


def test_runners_under_a_relay_belong_to_it() -> None:
    page = """\
  4 x 100m Relay Women
 Rank Name             Nat     Result
    1 NORWAY           NOR     43.10
      ABLE Ann   BEST Bea
      COLE Cy    DALE Di
"""
    (sheet,) = read_timing_pdf(page).sheets
    assert sheet.lines[0].members == ("ABLE Ann", "BEST Bea", "COLE Cy", "DALE Di")


def test_flash_rows_keep_the_metres_and_what_stands_beneath_is_a_series() -> None:
    file = read_timing_pdf(FLASH)
    (sheet,) = file.sheets
    assert (sheet.event and sheet.event.code, sheet.sex, str(sheet.day)) == (
        "PV",
        "W",
        "10 May 2019",
    )
    assert [
        (line.place, line.outcome, line.name, line.team, line.mark and line.mark.value, line.tags)
        for line in sheet.lines
    ] == [
        (1, "OK", "Ann ABLE", "UPPER STATE", 4200, ("PB",)),
        (2, "OK", "Bea BEST", "LOWER", 4000, ()),
        (None, "NH", "Cy COLE", "LOWER", None, ()),
    ]
    assert sheet.lines[0].series == "13' 9.25\" / O XO XXX"
    assert [unread.reason for unread in file.rejected] == ["no mark stands under its label"]
    assert file.accounted
