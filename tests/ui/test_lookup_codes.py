"""What the buttons of look-ups remember reads back and fits; what is not theirs is refused."""

import re
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.anniversaries import CalendarDay
from track.dates import Day
from track.errors import NothingStored
from track.events import EVENTS, Event
from ui.buttons import LOOKUPS
from ui.lookups.codes import read_fields
from ui.lookups.head_to_head import HeadToHeadLookup
from ui.lookups.lookup import TEMPLATE, Lookup

LONGEST = 100
MOST = {"events": 4, "others": 4, "athletes": 4}
"""How many values a field holds that holds several; options allow no more."""

DATES = st.dates(Day.iso("1850").earliest, Day.iso("2100").latest)

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(0, 2**47 - 1),
    str: st.sampled_from(["", "M", "GBR"]),
    Event: st.sampled_from(EVENTS),
    CalendarDay: DATES.map(CalendarDay.of)
    | DATES.map(lambda day: CalendarDay(day.month * 100 + day.day, day.year)),
    Day: DATES.map(Day.of) | st.sampled_from(["1850", "2024-05", "2100-12"]).map(Day.iso),
}


def values(kind: Any, name: str = "") -> st.SearchStrategy[Any]:
    """Return anything a field of a look-up can hold."""
    if kind in PLAIN:
        return PLAIN[kind]
    if isinstance(kind, UnionType):
        return st.none() | values(get_args(kind)[0])
    if get_origin(kind) is tuple:
        inner = values(get_args(kind)[0])
        return st.lists(inner, max_size=MOST[name], unique=True).map(tuple)
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    assert isinstance(kind, type) and is_dataclass(kind)  # noqa: PT018 - narrows for mypy
    hints = get_type_hints(kind)
    return st.builds(
        kind, **{each.name: values(hints[each.name], each.name) for each in fields(kind)}
    )


def read(custom_id: str) -> Lookup | None:
    match = re.fullmatch(TEMPLATE, custom_id)
    return match and LOOKUPS[match["code"]].read(match["fields"])


@pytest.mark.parametrize("code", sorted(LOOKUPS))
@given(data=st.data())
def test_what_a_button_asks_reads_back_and_fits(code: str, data: st.DataObject) -> None:
    asked = data.draw(values(LOOKUPS[code]))
    for does in ("open", "proof99", "99"):
        custom_id = asked.custom_id(does)
        assert read(custom_id) == asked
        assert len(custom_id) <= LONGEST, custom_id


def test_every_look_up_is_told_apart_by_its_code() -> None:
    assert all(re.fullmatch(r"[a-z]{1,4}", code) for code in LOOKUPS)
    assert all(code == kind.CODE for code, kind in LOOKUPS.items())


def test_ids_already_under_messages_keep_their_meaning() -> None:
    asked = read("ask:hh:proof2:10:z:12.13:0:2:2:c1lkg:c1tot")
    assert isinstance(asked, HeadToHeadLookup)
    assert asked.custom_id("proof2") == "ask:hh:proof2:10:z:12.13:0:2:2:c1lkg:c1tot"
    assert asked.rule.words == (
        "championship races of every round, 1500 m and mile, indoors, since 2023, to 25 May 2024"
    )


FROM_ELSEWHERE = [
    "",
    "1",
    "1:2:999:1:0:0::",
    "1:2:12.x:1:0:0::",
    "1:2::2:0:0::",
    "1:2::1:9:0::",
    "1:2::1:-9:0::",
    "1:2::1:0:0:zzzzzz:",
    "1:2::1:0:0::c1tp0",
    "1:2::1:0:0:::",
    "é:2::1:0:0::",
    "12345678901:2::1:0:0::",
]


@pytest.mark.parametrize("text", FROM_ELSEWHERE)
def test_what_no_button_of_this_version_has_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(NothingStored) as refused:
        read_fields(HeadToHeadLookup, text)
    assert str(refused.value) == "That button is from another version; please ask again."


@given(st.text(alphabet="0123456789abc:.é-", max_size=40))
def test_whatever_comes_is_read_or_refused(text: str) -> None:
    for kind in LOOKUPS.values():
        try:
            asked = kind.read(text)
        except NothingStored:
            continue
        assert kind.read(asked.custom_id("open").split(":", 3)[3]) == asked
