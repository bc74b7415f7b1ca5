"""Pasted results: what headings say, and the places and heats below them."""

from typing import Any

import pytest

from readers.pasted import read_pasted
from tests.readers.pasting import TWO, only
from track.results import Round

HEADINGS: dict[str, dict[str, Any]] = {
    "Men's 1500m Final": {"code": "1500", "sex": "M", "round": Round.FINAL},
    "Men's Bowerman Mile, Prefontaine Classic (Diamond League), Eugene, 25 May 2024": {
        "code": "MILE",
        "sex": "M",
        "day": "2024-05-25",
        "meet": "Prefontaine Classic",
    },
    "Women's 110 Metres Hurdles\nSemi-Final 2\nWind: -0.4 m/s": {
        "code": "110H",
        "sex": "W",
        "round": Round.SEMI_FINAL,
        "heat": 2,
        "wind_cms": -40,
    },
    "Classifica 1500 mt Maschile:": {"code": "1500", "sex": "M"},
    "Frauen, 3000 m Hindernis, Vorläufe": {"code": "3000SC", "sex": "W", "round": Round.HEAT},
    "Women's 10,000m\n23–28 August 2024": {"code": "10000", "sex": "W"},
    "Mixed 4x400m Relay": {"code": "4x400", "sex": "X"},
    "Lanzamiento de jabalina": {"code": "JT"},
    "Men's 1500m and women's mile": {},
    "What a race!": {},
    "Top 100 stories of 2024": {},
}


@pytest.mark.parametrize(("heading", "said"), HEADINGS.items(), ids=HEADINGS)
def test_headings_say_what_they_say_and_no_more(heading: str, said: dict[str, Any]) -> None:
    mark = "66.00" if said.get("code") == "JT" else "29:59.00"
    sheet = only(f"{heading}\n\n1 Ann Alpha GBR {mark}\n2 Bea Beta USA {mark}\n")
    found = {
        "code": sheet.event.code if sheet.event else None,
        "sex": sheet.sex,
        "round": sheet.round,
        "heat": sheet.heat,
        "wind_cms": sheet.wind_cms,
        "day": sheet.day.isoformat if sheet.day else None,
        "meet": sheet.meet,
    }
    silent: dict[str, Any] = {
        "code": None, "sex": "", "round": None, "heat": 0, "wind_cms": None, "day": None,
        "meet": "",
    }  # fmt: skip
    assert found == {**silent, **said}


def test_what_is_said_above_several_tables_holds_until_another_event() -> None:
    text = (
        "Men's 800m\nHeat 1\n1 Abe Alpha GBR 1:45.00\nHeat 2\n1 Ben Beta USA 1:46.00\n"
        "1500m\n1 Cal Gamma KEN 3:35.00\n"
    )
    sheets = read_pasted(text).sheets
    assert [(sheet.event and sheet.event.code, sheet.sex, sheet.heat) for sheet in sheets] == [
        ("800", "M", 1),
        ("800", "M", 2),
        ("1500", "", 0),
    ]


PLACES = {
    "from 21": (
        "21 A Alpha GBR 4:01.00\n22 B Beta USA 4:02.00\n24 C Gamma KEN 4:03.00",
        [21, 22, 24],
    ),
    "tied": ("1= A Alpha GBR 4:01.00\n1= B Beta USA 4:01.00\n3 C Gamma KEN 4:03.00", [1, 1, 3]),
    "equal times": ("1 A Alpha GBR 4:01.00\n2 B Beta USA 4:01.00", [1, 2]),
    "medals lost": ("A Alpha GBR 4:01.00\nB Beta USA 4:02.00\n3 C Gamma KEN 4:03.00", [1, 2, 3]),
    "times go down": (
        "3 A Alpha GBR 11.27 Q\n4 B Beta USA 11.03 Q\n5 C Gamma KEN 11.10 q",
        [3, 4, 5],
    ),
    "lane order": ("4 A Alpha GBR 11.27\n1 B Beta USA 11.03\n2 C Gamma KEN 11.10", [4, 1, 2]),
    "not in order": ("A Alpha GBR 4:03.00\nB Beta USA 4:02.00", [None, None]),
}


@pytest.mark.parametrize(("text", "places"), PLACES.values(), ids=PLACES)
def test_places_are_as_printed(text: str, places: list[int | None]) -> None:
    assert [line.place for line in only(text).lines] == places


def test_a_place_that_starts_again_is_another_heat() -> None:
    file = read_pasted(f"{TWO}DNF Cia Gamma KEN\n{TWO}")
    assert [len(sheet.lines) for sheet in file.sheets] == [3, 2]
    assert file.accounted


def test_heats_together_keep_the_heat_of_a_line() -> None:
    text = (
        "Rank Heat Name Nationality Time Note\n1 3 Ann Alpha  Kenya 4:01.00 Q\n"
        "2 1 Bea Beta  Spain 4:00.00 q, PB\nDNF 2 Cia Gamma  Cuba"
    )
    assert [(line.place, line.heat) for line in only(text).lines] == [(1, 3), (2, 1), (None, 2)]


def test_medals_in_words_are_places() -> None:
    text = "Gold medal Ann Alpha GBR 4:01.00\nSilver Bea Beta USA 4:02.00\n3 Cia Gamma KEN 4:03.00"
    assert [line.place for line in only(text).lines] == [1, 2, 3]


def test_nothing_is_said_of_sex_or_event_where_the_text_does_not() -> None:
    sheet = only(TWO)
    assert (sheet.event, sheet.sex, sheet.day, sheet.round, sheet.meet) == (
        None,
        "",
        None,
        None,
        "",
    )
