"""Meet Manager's semicolon export, against the sample and small files of our own."""

from pathlib import Path

import pytest

from readers.hytek_semicolon import read_hytek_semicolon
from tests.readers.expected import differences, samples

EXPORT = """\
H;Town Games;06/07/2024;06/23/2024;Meet Manager;06/24/2024;
E;T;1;;3000S;F;;;;F;9:31.20;M;;1;1;1;;;;;;;Able;Ann;;F;;NOR;NOR
E;T;1;;3000S;F;;;;F;DNF;M;;0;0;1;;;;;;;Best;Bea;;F;;SWE;SWE
E;F;2;;LJ;M;;;;P;20-04.50;E;1.3;2;2;1;;;;;;;Cole;Cy;;M;;DEN
E;F;2;;LJ;M;;;;P;FOUL;E;;0;0;1;;;;;;;Dale;Di;;M;;FIN
E;T;3;;100;M;;;;F;10.4h;M;0.3;1;1;2;;;;;;;Evans;Ed;;M;;WAL
E;T;3;;100;M;;;;F;fast;M;0.3;1;1;2;;;;;;;Evans;Ed;;M;;WAL
E;T;3;;100;M;;;;F;10.9;M;0.3;1
R;T;4;;4x100;F;;;;F;45.10;M;;1;1;1;;;;;UPS;Upper School;A;Able;Ann;;F;;;;;;Best;Bea;;F;;;;;
note
"""


@pytest.mark.parametrize("path", samples("hytek_semicolon_constructed"))
def test_samples_are_read_exactly(path: Path) -> None:
    file = read_hytek_semicolon(path.read_text(encoding="utf-8"))
    assert differences(path, file.sheets) == []
    assert file.accounted
    assert not file.rejected


def test_marks_outcomes_and_relays() -> None:
    file = read_hytek_semicolon(EXPORT)
    told = [
        (sheet.event and sheet.event.code, sheet.sex, sheet.round and sheet.round.value)
        for sheet in file.sheets
    ]
    assert told == [
        ("3000SC", "W", "final"),
        ("LJ", "M", "qualification"),
        ("100", "M", "final"),
        ("4x100", "W", "final"),
    ]
    assert {str(sheet.day) for sheet in file.sheets} == {"7 Jun 2024"}
    jump, foul = file.sheets[1].lines
    assert jump.mark is not None
    assert (jump.mark.value, jump.wind_cms, jump.team) == (6210, 130, "DEN")
    assert (foul.outcome, foul.mark, foul.place) == ("NM", None, None)
    assert file.sheets[2].lines[0].hand
    (relay,) = file.sheets[3].lines
    assert (relay.name, relay.members) == ("Upper School", ("Ann Able", "Bea Best"))
    assert [unread.number for unread in file.rejected] == [7, 8]
    assert file.accounted
