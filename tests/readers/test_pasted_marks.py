"""Pasted results: marks, outcomes, flags, and lists that are no race."""

import pytest

from readers.pasted import read_pasted
from tests.readers.pasting import TWO, only, reasons, short, told

FIELD = {
    "Women's High Jump\n1 Ann Alpha GBR 1.95\n=2 Bea Beta USA 1.92m\n2 Cia Gamma KEN 1,92\n"
    "Dee Delta ITA NH": [
        "1 Ann Alpha GBR 1.95",
        "2 Bea Beta USA 1.92",
        "2 Cia Gamma KEN 1.92",
        "NH Dee Delta ITA",
    ],
    "1 Ann Alpha GBR **88.68 m**\n2 Bea Beta USA 88.36m": [
        "1 Ann Alpha GBR 88.68",
        "2 Bea Beta USA 88.36",
    ],
    "Shot put men\n1 Abe Alpha USA 73-10.75": ["1 Abe Alpha USA 22.52"],
    "Decathlon men\n1 Abe Alpha USA 8796 PB\n2 Ben Beta CAN 8,645": [
        "1 Abe Alpha USA 8796 PB",
        "2 Ben Beta CAN 8645",
    ],
}


@pytest.mark.parametrize(("text", "lines"), FIELD.items(), ids=["jump", "metres", "feet", "points"])
def test_field_and_combined_events(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_a_jump_has_its_wind_and_a_time_has_none() -> None:
    assert only("Men's Long Jump\n1 Abe Alpha GBR 8.29 (+0.5) =SB").lines[0].wind_cms == 50
    assert only("1 Abe Alpha GBR 10.10\n2 Ben Beta USA 10.20 +0.10").lines[1].wind_cms is None


TRAPS_WITHOUT_MARK = {
    "entry best": ("DNF Abe Alpha USA 3:55.46", "DNF", "3:55.46", ()),
    "before the time": ("Abe Alpha USA DQ 8:08.47", "DQ", "8:08.47", ()),
    "glued": ("Abe Alpha USA 37.62DQ", "DQ", "37.62", ()),
    "twice": ("Abe Alpha USA 8:21.67DQ 8:21.67", "DQ", "8:21.67", ()),
    "in brackets": ("Abe Alpha USA DNF (3:48.66)", "DNF", "3:48.66", ()),
    "rule": ("Abe Alpha USA DQ R162.7", "DQ", "", ("R162.7",)),
    "rule apart": ("Abe Alpha USA DQ R 168.7b", "DQ", "", ("R 168.7b",)),
    "rule in brackets": ("Abe Alpha USA DQ R168.7(b)", "DQ", "", ("R168.7(b)",)),
    "rule of old": ("Abe Alpha USA DQ RIAAF 162.7", "DQ", "", ("RIAAF 162.7",)),
    "rule with a letter": ("Abe Alpha USA DQ R163.3(a)", "DQ", "", ("R163.3(a)",)),
    "rule in words": ("Abe Alpha USA DQ IAAF Rule 32.2.a", "DQ", "", ("IAAF Rule 32.2.a",)),
    "rule of today": ("Abe Alpha USA DQ (TR 17.3.1)", "DQ", "", ("TR 17.3.1",)),
    "words": ("Did not finish: Abe Alpha (USA)", "DNF", "", ()),
    "a dash": ("– Abe Alpha USA DNS", "DNS", "", ()),
}


@pytest.mark.parametrize("trap", TRAPS_WITHOUT_MARK.values(), ids=TRAPS_WITHOUT_MARK)
def test_who_did_not_finish_has_no_mark(trap: tuple[str, str, str, tuple[str, ...]]) -> None:
    line = only(f"{TWO}{trap[0]}").lines[2]
    assert (line.name, line.team, line.place, line.mark) == ("Abe Alpha", "USA", None, None)
    assert (line.outcome, line.shown, line.tags) == trap[1:]


def test_outcomes_on_one_line_belong_to_the_names_behind_places() -> None:
    text = "1 Ann Alpha GBR 4:01.00 PB DNF Bea Beta USA 3:59.00 DNS Cia Gamma KEN 3:58.00"
    first, second, third = only(text).lines
    assert short(first) == "1 Ann Alpha GBR 4:01.00 PB"
    assert (short(second), second.shown) == ("DNF Bea Beta USA", "3:59.00")
    assert (short(third), third.shown) == ("DNS Cia Gamma KEN", "3:58.00")


def test_an_outcome_that_may_be_of_either_name_is_of_neither() -> None:
    file = read_pasted(
        "Ann Alpha - GBR - 4:01.00 DQ Bea Beta - USA - 4:02.00 Cia Gam - KEN - 4:03.00"
    )
    assert (file.sheets, file.used, file.accounted) == ((), 0, True)


LISTS = {
    "marks before names": "- 3:26.00 Abe Alpha (Mor) 1998\n- 3:26.34 Ben Beta (Ken) 2001",
    "with ranks": "All-time list\n1 3:26.00 Abe Alpha MAR 14 JUL 1998 Rome\n"
    "2 3:26.34 Ben Beta KEN 2001",
    "by its heading": "Fastest 1500m times in 2024\n1. Abe Alpha GBR 3:27.79\n"
    "2. Ben Beta NOR 3:28.73",
    "by its columns": "Rank|Mark|Athlete|Nat|Venue|Date\n1|3:26.00|Abe Alpha|MAR|Rome|14 JUL 1998",
    "names and bests": "Abe Alpha 3:45.34\nBen Beta 3:43.73\nCal Gamma 3:43.97",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_of_times_is_no_race(text: str) -> None:
    file = read_pasted(text)
    assert (file.sheets, file.rejected, file.used) == ((), (), 0)
    assert file.accounted
    assert {"list of marks", "a name and a mark"} & {
        known
        for reason in reasons(file).values()
        for known in ("list of marks", "a name and a mark")
        if known in reason
    }


def test_flags_nobody_knows_are_kept() -> None:
    text = "1 Ann Alpha GBR 4:01.00 Q =AR WU20R\n2 Bea Beta USA 4:02.00 WJ EN OG* =SB"
    assert [line.tags for line in only(text).lines] == [
        ("Q", "=AR", "WU20R"),
        ("WJ", "EN", "OG*", "=SB"),
    ]


@pytest.mark.parametrize("reaction", ["0.147", "-0.234", "0.0", "0.-91"])
def test_a_reaction_is_no_mark(reaction: str) -> None:
    header = "Rank Lane Name Nationality Reaction Time Notes\n"
    for row in (
        f"1 4 Abe Alpha Jamaica {reaction} 9.58 WR",
        f"1 4 Abe Alpha  JAM 9.58 WR {reaction}",
    ):
        line = only(header + row).lines[0]
        assert (line.place, line.name, str(line.mark), line.tags) == (
            1,
            "Abe Alpha",
            "9.58",
            ("WR",),
        )


def test_a_time_by_hand_is_one() -> None:
    assert [line.hand for line in only("100m\n1 A Alpha GBR 10.4\n2 B Beta USA 10.55").lines] == [
        True,
        False,
    ]
    assert not only("1 A Alpha GBR 23:42.4\n2 B Beta USA 23:43.4").lines[0].hand
