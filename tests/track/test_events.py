"""The catalogue: every name people type means one event, and nothing else means any."""

import pickle
from collections import Counter

import pytest
from athlib.codes import PAT_EVENT_CODE
from athlib.utils import get_distance
from hypothesis import given
from hypothesis import strategies as st

from track.errors import UnknownEvent
from track.events import (
    EVENTS,
    Event,
    Kind,
    Unit,
    Wind,
    event_by_number,
    event_names,
    find_event,
    fold_event,
)

ROAD_MILES = [find_event(code) for code in ("1M", "4M", "5M", "7M", "10M")]
"""A small m after a number is metres."""


def test_another_process_has_the_same_events() -> None:
    sent = map(pickle.dumps, EVENTS)
    assert all(pickle.loads(each) is event for each, event in zip(sent, EVENTS, strict=True))  # noqa: S301 - ours


def test_codes_and_numbers_are_given_once() -> None:
    assert Counter(event.code for event in EVENTS).most_common(1)[0][1] == 1
    assert [event.number for event in EVENTS] == list(range(1, len(EVENTS) + 1))
    assert Counter(event.name for event in EVENTS).most_common(1)[0][1] == 1


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.code)
def test_an_event_is_found_by_number_code_and_name(event: Event) -> None:
    assert event_by_number(event.number) is event
    assert find_event(event.code) is event
    if event not in ROAD_MILES:
        assert find_event(event.code.lower()) is event
    assert find_event(str(event)) is event
    assert find_event(f"  {event.name.upper()} ") is event


@pytest.mark.parametrize(
    ("alias", "event"), [(alias, event) for event in EVENTS for alias in event.aliases]
)
def test_an_alias_means_its_event_alone(alias: str, event: Event) -> None:
    assert find_event(alias) is event


AS_TYPED = [
    ("1500", "1500"),
    ("1500m", "1500"),
    ("1500 m", "1500"),
    ("1,500 metres", "1500"),
    ("1500-meter", "1500"),
    ("metric mile", "1500"),
    ("1.5k", "1500"),
    ("Mile", "MILE"),
    ("1 mile", "MILE"),
    ("the mile", "MILE"),
    ("men's mile", "MILE"),
    ("Mile run", "MILE"),
    ("100 meter dash", "100"),
    ("100yds", "100Y"),
    ("quarter mile", "440Y"),
    ("60 m indoor", "60"),
    ("mixed 4x400", "4x400"),
    ("20kmW", "20KW"),
    ("20,000m race walk", "20000W"),
    ("10 kilometres", "10K"),
    ("10 miler", "10M"),
    ("10M", "10M"),
    ("10 m", ""),
    ("1m", ""),
    ("15km-road", "15K"),
    ("110 high hurdles", "110H"),
    ("400ih", "400H"),
    ("3k sc", "3000SC"),
    ("3000 steeplechase", "3000SC"),
    ("6kg shot put", "SP6K"),
    ("110mH-100cm", "110H99.1cm"),
    ("cross country", "XC"),
    ("the", ""),
    ("dash", ""),
    ("the the mile", ""),
    ("2 miles", "2MT"),
    ("two mile", "2MT"),
    ("10000", "10000"),
    ("10,000 m", "10000"),
    ("10 000m", "10000"),
    ("5k", "5K"),
    ("10k", "10K"),
    ("60", "60"),
    ("100", "100"),
    ("100m", "100"),
    ("110", ""),
    ("300", "300"),
    ("110 m H", "110H"),
    ("110-metre hurdles", "110H"),
    ("400", "400"),
    ("400m hurdles", "400H"),
    ("3000", "3000"),
    ("3000m", "3000"),
    ("2000", "2000"),
    ("3000 m steeple", "3000SC"),
    ("2000m steeple", "2000SC"),
    ("3000 steeple", "3000SC"),
    ("Steeplechase", "3000SC"),
    ("half", "HM"),
    ("half-marathon", "HM"),
    ("half mile", "880Y"),
    ("4x4", "4x400"),
    ("4×400", "4x400"),
    ("4 x 400 m", "4x400"),
    ("4 × 400 metres relay", "4x400"),
    ("mile relay", "4x400"),
    ("LJ", "LJ"),
    ("long", "LJ"),
    ("shot-put", "SP"),
    ("Discus Throw", "DT"),
    ("decathlon", "DEC"),
    ("road mile", "1M"),
    ("20 km walk", "20KW"),
]
UNKNOWN = [
    "",
    " ",
    "m",
    ".",
    "-",
    "1501",
    "15.00",
    "1.500",
    "0",
    "asdfgh",
    "1500 / mile",
    "1500mile",
    "mile;drop table event",
    "@everyone",
    "1" * 6000,
]
OTHER_SCRIPTS = ["１500", "1٥00", "१५००", "1500 м", "mіle", "mílé", "²100", "100½", "100_米"]


@pytest.mark.parametrize(("text", "code"), [row for row in AS_TYPED if row[1]])
def test_an_event_is_found_as_fans_type_it(text: str, code: str) -> None:
    assert find_event(text).code == code


@pytest.mark.parametrize("text", UNKNOWN + [text for text, code in AS_TYPED if not code])
def test_what_names_no_event_is_refused(text: str) -> None:
    with pytest.raises(UnknownEvent):
        find_event(text)


@pytest.mark.parametrize("text", OTHER_SCRIPTS)
def test_letters_and_digits_of_other_scripts_are_not_skipped_over(text: str) -> None:
    with pytest.raises(UnknownEvent):
        find_event(text)


def test_the_refusal_repeats_what_was_typed_and_names_some_events() -> None:
    with pytest.raises(UnknownEvent) as refused:
        find_event("1501 m")
    assert str(refused.value) == (
        "“1501 m” is not an event I know; try 1500, mile, 110H or long jump."
    )


def test_a_number_no_event_has_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        event_by_number(len(EVENTS) + 1)


def test_the_names_handed_out_are_a_copy() -> None:
    event_names().clear()
    assert event_names()["1500"].code == "1500"


@given(st.text())
def test_folding_a_second_time_changes_nothing(text: str) -> None:
    assert fold_event(fold_event(text)) == fold_event(text)


@given(st.text() | st.sampled_from(sorted(event_names())))
def test_any_text_is_an_event_or_refused(text: str) -> None:
    try:
        event = find_event(text)
    except UnknownEvent:
        return
    assert event_names()[fold_event(text)] is event


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.code)
def test_only_races_have_a_length_and_only_they_are_won_by_less(event: Event) -> None:
    assert event.lower_is_better == (event.unit is Unit.MS)
    assert (event.metres is not None) == (event.lower_is_better and event.kind is not Kind.CROSS)


def test_the_wind_is_asked_of_sprints_outdoors_and_of_horizontal_jumps() -> None:
    asked = {wind: {each.code for each in EVENTS if each.wind is wind} for wind in Wind}
    short = {event.metres <= 202 for event in EVENTS if event.wind is Wind.RACE and event.metres}
    assert asked[Wind.RACE] >= {"100", "200", "100H", "110H"}
    assert short == {True}
    assert asked[Wind.ATTEMPT] == {"LJ", "TJ"}


ATHLIB_HAS_NONE = {
    "120YH", "440YH", "50MILE", "100MILE", "4x110Y", "4x220Y", "4x440Y", "4x880Y",
}  # fmt: skip
"""Hurdles and relays over yards; athlib's 50M and 100M would read as 50 m and 100 m."""


NO_LENGTH_IN_ATHLIB = {
    "60H99.1cm", "60H91.4cm", "60H76.2cm", "100H76.2cm", "110H99.1cm", "110H91.4cm", "HMW", "MARW",
    "MILEW", "6MILE",
}  # fmt: skip


def test_codes_are_those_of_athlib_where_it_has_one() -> None:
    unknown = {event.code for event in EVENTS if PAT_EVENT_CODE.fullmatch(event.code) is None}
    assert unknown == ATHLIB_HAS_NONE


@pytest.mark.parametrize(
    "event",
    [each for each in EVENTS if each.kind is not Kind.RELAY and each.code not in ATHLIB_HAS_NONE],
    ids=lambda event: event.code,
)
def test_athlib_agrees_on_the_length(event: Event) -> None:
    """It cuts some lengths to whole metres, miles before it multiplies them, and rounds one up."""
    length = get_distance(event.code)
    if event.code in NO_LENGTH_IN_ATHLIB or event.metres is None:
        assert length is None
    else:
        assert abs(event.metres - length) <= max(1, event.metres / 1000)


HEIGHTS_AND_WEIGHTS = [
    ("110H", "M", "106.7 cm"),
    ("100H", "W", "83.8 cm"),
    ("400H", "M", "91.4 cm"),
    ("400H", "W", "76.2 cm"),
    ("60H", "W", "83.8 cm"),
    ("SP", "M", "7.26 kg"),
    ("SP", "W", "4 kg"),
    ("JT", "W", "600 g"),
    ("SP6K", "M", "6 kg"),
    ("mile", "M", ""),
]


@pytest.mark.parametrize(("name", "sex", "spec"), HEIGHTS_AND_WEIGHTS)
def test_hurdles_have_a_height_and_throws_a_weight(name: str, sex: str, spec: str) -> None:
    assert find_event(name).spec(sex) == spec
    for event in EVENTS:
        if event.kind in {Kind.HURDLES, Kind.THROW}:
            assert event.specs


@pytest.mark.parametrize(
    ("apart", "names"),
    [
        (True, ["200", "400", "mile", "5000", "high jump", "long jump", "shot put"]),
        (False, ["60", "60H", "100", "marathon", "discus", "javelin", "pentathlon", "decathlon"]),
    ],
)
def test_indoor_marks_stand_apart_where_a_track_or_a_hall_matters(
    apart: bool, names: list[str]
) -> None:
    assert {find_event(name).has_short_track for name in names} == {apart}
