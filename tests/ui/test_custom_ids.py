"""What buttons remember: it reads back, it fits, and what was never written is refused."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.trivia.kinds import KIND_NAMES
from ui.custom_ids import DataPage, RaceProof
from ui.higher_lower.custom_ids import RunPress
from ui.recaps.custom_ids import RecapDoes, RecapOf, RecapPicks
from ui.trivia.custom_ids import Chooses, ChoosesDaily, GoesOn, Questions, Reports

LONGEST = 100
IDS = st.integers(1, 2**47 - 1)


def read(custom_id: str) -> RaceProof | DataPage | RecapOf | RecapDoes | RecapPicks | None:
    """Return what the buttons' templates make of an id, as discord.py matches them."""
    for kind in (RaceProof, DataPage, RecapOf, RecapDoes, RecapPicks):
        match = re.fullmatch(kind.TEMPLATE, custom_id)
        if match is not None:
            return kind.read(match.groupdict())
    return None


@given(st.builds(RaceProof, IDS) | st.builds(RecapOf, IDS))
def test_a_race_button_reads_back_and_fits(asked: RaceProof | RecapOf) -> None:
    assert read(str(asked)) == asked
    assert len(str(asked)) <= LONGEST


@pytest.mark.parametrize("what", ["gaps", "fields", "sources"])
@pytest.mark.parametrize(("page", "turned"), [(0, False), (0, True), (999, True)])
def test_a_button_of_the_data_reads_back(what: str, page: int, turned: bool) -> None:
    asked = DataPage(what, page, turned=turned)
    assert read(str(asked)) == asked


TRIVIA = (Chooses, ChoosesDaily, Questions, GoesOn, Reports)
NUMBERS = st.integers(1, 10**12 - 1)
TRIVIA_IDS = st.one_of(
    st.builds(Chooses, NUMBERS, st.integers(0, 3)),
    st.builds(ChoosesDaily, st.dates(), st.integers(0, 3)),
    st.builds(Questions, st.sampled_from(["proof", "dispute"]), NUMBERS),
    st.builds(GoesOn, NUMBERS),
    st.builds(
        Reports,
        st.sampled_from(["page", "bar", "unbar"]),
        st.integers(0, 9999),
        st.sampled_from(["", *sorted(KIND_NAMES)]),
    ),
)


@given(TRIVIA_IDS)
def test_a_button_of_trivia_reads_back_and_is_that_of_one_kind_alone(asked: object) -> None:
    matches = {kind: re.fullmatch(kind.TEMPLATE, str(asked)) for kind in TRIVIA}
    found = [kind.read(match.groupdict()) for kind, match in matches.items() if match]
    assert found == [asked]
    assert len(str(asked)) <= LONGEST


def test_ids_already_under_messages_keep_their_meaning() -> None:
    assert str(RaceProof(36)) == "proof:race:10"
    assert str(DataPage("sources")) == "data:sources"
    assert str(RecapOf(36)) == "recap:race:10"
    assert read("recap:show:10") == RecapDoes("show", 10)
    assert read("recap:lead:menu:10") == RecapPicks("lead", 10)
    assert str(Chooses(12, 3)) == "trivia:round:12:3"
    assert str(ChoosesDaily(date(2026, 3, 1), 0)) == "trivia:daily:2026-03-01:0"
    assert str(Questions("proof", 12)) == "trivia:proof:12"
    assert str(GoesOn(12)) == "trivia:go:12"
    assert str(Reports("bar", 0, "winner")) == "trivia:report:bar:0:winner"


STRANGERS = [
    "",
    "proof:race:",
    "proof:race:12345678901",
    "proof:race:é",
    "proof:meet:1",
    "data:all",
    "data:gaps:1000",
]


@pytest.mark.parametrize("custom_id", STRANGERS)
def test_an_id_no_button_ever_had_matches_none(custom_id: str) -> None:
    assert read(custom_id) is None


@given(
    st.sampled_from(["better", "worse", "again"]),
    st.integers(1, 2**64 - 1),
    st.integers(0, 2**32 - 1),
    st.integers(2, 200),
)
def test_a_button_of_higher_or_lower_reads_back_and_fits(
    does: str, user: int, run: int, asked: int
) -> None:
    press = RunPress(does, user, run, asked)
    match = re.fullmatch(RunPress.TEMPLATE, str(press))
    assert match is not None
    assert RunPress.read(match.groupdict()) == press
    assert len(str(press)) <= LONGEST
