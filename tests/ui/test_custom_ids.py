"""What buttons remember: it reads back, it fits, and what was never written is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.dates import Day
from track.errors import NothingStored
from track.events import EVENTS, find_event
from track.head_to_head import Kind, Rule, Surface
from ui.custom_ids import DataPage, HeadToHeadId, RaceProof

LONGEST = 100
IDS = st.integers(1, 2**47 - 1)
DAYS = st.none() | st.dates(Day.iso("1850").earliest, Day.iso("2100").latest).map(Day.of)
VAGUE_DAYS = st.sampled_from(["1850", "2024-05", "2100-12", "2100"]).map(Day.iso)
RULES = st.builds(
    Rule,
    events=st.lists(st.sampled_from(EVENTS), max_size=4, unique=True).map(tuple),
    finals_only=st.booleans(),
    kind=st.sampled_from(Kind),
    surface=st.sampled_from(Surface),
    since=DAYS | VAGUE_DAYS,
    as_of=DAYS | VAGUE_DAYS,
)


def read(custom_id: str) -> HeadToHeadId | RaceProof | DataPage | None:
    """Return what the buttons' templates make of an id, as discord.py matches them."""
    for kind in (HeadToHeadId, RaceProof, DataPage):
        match = re.fullmatch(kind.TEMPLATE, custom_id)
        if match is not None:
            return kind.read(match.groupdict())
    return None


@given(st.builds(HeadToHeadId, st.booleans(), IDS, IDS, RULES, st.integers(0, 999)))
def test_a_head_to_head_button_reads_back_and_fits(asked: HeadToHeadId) -> None:
    assert read(str(asked)) == asked
    assert len(str(asked)) <= LONGEST


@given(st.builds(RaceProof, IDS))
def test_a_race_button_reads_back_and_fits(asked: RaceProof) -> None:
    assert read(str(asked)) == asked
    assert len(str(asked)) <= LONGEST


@pytest.mark.parametrize("what", ["gaps", "fields", "sources"])
@pytest.mark.parametrize(("page", "turned"), [(0, False), (0, True), (999, True)])
def test_a_button_of_the_data_reads_back(what: str, page: int, turned: bool) -> None:
    asked = DataPage(what, page, turned=turned)
    assert read(str(asked)) == asked


def test_ids_already_under_messages_keep_their_meaning() -> None:
    rule = Rule(
        (find_event("1500"), find_event("mile")),
        finals_only=False,
        kind=Kind.CHAMPIONSHIP,
        surface=Surface.INDOOR,
        since=Day.iso("2023"),
        as_of=Day.iso("2024-05-25"),
    )
    asked = HeadToHeadId(True, 36, 35, rule, 2)
    assert str(asked) == "h2h:proof:10:z:12.13:aci:c1lkg:c1tot:2"
    assert str(HeadToHeadId(False, 1, 2, Rule())) == "h2h:page:1:2::faa:::0"
    assert str(RaceProof(36)) == "proof:race:10"
    assert str(DataPage("sources")) == "data:sources"


STRANGERS = [
    "",
    "h2h",
    "h2h:page:1:2::faa:::",
    "h2h:page:1:2::faa:::1000",
    "h2h:page:1:2::faa:::-1",
    "h2h:page:1:2::fax:::0",
    "h2h:page:1::faa:::0",
    "h2h:page:A:2::faa:::0",
    "h2h:page:1:2:12,13:faa:::0",
    "h2h:page:1:2::faa:::٣",
    "h2h:page:1:2::faa:::0 ",
    "h2h:page:12345678901:2::faa:::0",
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


FROM_ELSEWHERE = [
    "h2h:page:1:2:999:faa:::0",
    "h2h:page:1:2:12.0:faa:::0",
    "h2h:page:1:2::faa:zzzzzz::0",
    "h2h:page:1:2::faa:0::0",
    "h2h:page:1:2::faa::1:0",
    "h2h:page:1:2::faa::c1tp0:0",  # 32 May 2024
    "h2h:page:1:2::faa:c1uac::0",  # the thirteenth month
]


@pytest.mark.parametrize("custom_id", FROM_ELSEWHERE)
def test_an_event_or_day_that_does_not_exist_is_refused_in_a_sentence(custom_id: str) -> None:
    with pytest.raises(NothingStored) as refused:
        read(custom_id)
    assert str(refused.value) == "That button is from another version; please ask again."


@given(st.from_regex(HeadToHeadId.TEMPLATE, fullmatch=True))
def test_whatever_matches_is_read_or_refused(custom_id: str) -> None:
    try:
        asked = read(custom_id)
    except NothingStored:
        return
    assert read(str(asked)) == asked
