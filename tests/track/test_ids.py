"""Ids that survive a rebuilt store, and their short form in buttons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.ids import pick, picked, short, stable_id, unshort

KEPT = [
    # ids written into buttons and pickers already sent, so that they may never change
    ("josh-kerr", 119_082_654_400_005),
    ("2024-pre/bowerman-mile", 29_325_957_210_998),
    ("García", 54_973_745_489_099),
]


@pytest.mark.parametrize(("key", "number"), KEPT)
def test_a_key_has_the_same_id_for_ever(key: str, number: int) -> None:
    assert stable_id(key) == number


@given(st.integers(0, 2**47 - 1))
def test_a_short_number_reads_back_and_fits_ten_characters(number: int) -> None:
    text = short(number)
    assert unshort(text) == number
    assert len(text) <= 10


@given(st.text())
def test_any_text_has_an_id_the_store_can_keep(key: str) -> None:
    assert 1 <= stable_id(key) < 2**47


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0"), (35, "z"), (36, "10"), (2**47, "1dvxwqtyww")]
)
def test_a_short_number_is_in_base_36(number: int, text: str) -> None:
    assert short(number) == text


@pytest.mark.parametrize("text", ["", "A", "-1", "1_0", " 1", "1 ", "é", "٣", "1" * 11, "1.0"])
def test_what_short_never_wrote_is_an_error_of_ours(text: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011  # the whole text is compared
        unshort(text)
    assert str(raised.value) == text


@given(st.integers(0, 2**47))
def test_a_picker_gets_back_what_it_sent(number: int) -> None:
    assert picked(pick(number)) == number


@pytest.mark.parametrize("text", ["", "#", "kerr", "1", "##1", "#K", "# 1"])
def test_text_typed_by_hand_is_no_pick(text: str) -> None:
    with pytest.raises(ValueError) as raised:  # noqa: PT011 - the whole text is compared
        picked(text)
    assert str(raised.value) == text.removeprefix("#")
