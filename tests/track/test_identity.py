"""Two people are never made one by their name alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.dates import Day
from track.events import EVENTS, find_event
from track.identity import (
    Described,
    Known,
    Likeness,
    event_family,
    likeness,
    name_key,
    resolve,
)

MIDDLE = event_family(find_event("1500"))
THROWS = event_family(find_event("shot put"))
KERR = Known(
    1, "Josh Kerr", frozenset({"GBR"}), "M", Day(19971008), frozenset({MIDDLE}), 2015, 2024
)


def told(**said: object) -> Described:
    return Described(**{"name": "Josh KERR", "sex": "M", **said})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("described", "expected"),
    [
        (told(born=Day(19971008)), Likeness.SAME),
        (told(born=Day(19970000), nation="GBR"), Likeness.SAME),
        (told(born=Day(19970000)), Likeness.MAYBE),
        (told(born=Day(19970000), nation="GBR", family=MIDDLE, year=2023), Likeness.SAME),
        (told(nation="GBR", family=MIDDLE, year=2025), Likeness.SAME),
        (told(nation="GBR", family=MIDDLE, year=2040), Likeness.MAYBE),
        (told(nation="GBR", family=THROWS, year=2024), Likeness.MAYBE),
        (told(nation="NZL", family=MIDDLE, year=2024), Likeness.MAYBE),
        (told(), Likeness.MAYBE),
        (told(nation="GBR", family=MIDDLE, year=2024, born=Day(19860101)), Likeness.OTHER),
        (told(nation="GBR", family=MIDDLE, year=2024, born=Day(19971009)), Likeness.MAYBE),
        (told(nation="NZL", family=THROWS, year=2024, born=Day(19971009)), Likeness.OTHER),
        (told(nation="GBR", family=MIDDLE, year=2024, sex="W"), Likeness.OTHER),
    ],
)
def test_what_agrees_beside_the_name_decides(described: Described, expected: Likeness) -> None:
    assert likeness(KERR, described) is expected


def test_somebody_elses_number_decides_before_all_else() -> None:
    numbered = Known(1, "Josh Kerr", frozenset({"GBR"}), "M", external=frozenset({("wa", "14")}))
    assert likeness(numbered, told(external=("wa", "14"))) is Likeness.SAME
    assert likeness(numbered, told(external=("wa", "15"))) is Likeness.OTHER
    assert likeness(numbered, told(external=("opentrack", "14"))) is Likeness.MAYBE


def test_two_who_both_must_be_the_same_are_asked_for() -> None:
    twin = Known(2, "Josh Kerr", frozenset({"GBR"}), "M", None, frozenset({MIDDLE}), 2010, 2024)
    line = told(nation="GBR", family=MIDDLE, year=2024)
    assert resolve(line, [KERR, twin]).same is None
    assert resolve(line, [KERR, twin]).maybe == (KERR, twin)
    assert resolve(line, [KERR]).same is KERR
    assert resolve(told(sex="W"), [KERR, twin]) == resolve(line, [])


def test_an_athlete_of_a_fallen_nation_stays_the_same() -> None:
    bubka = Known(3, "Sergey Bubka", frozenset({"URS"}), "M", None, frozenset({1, 3}), 1981, 1991)
    line = Described("Sergey BUBKA", "UKR", "M", None, 3, 1994)
    assert likeness(bubka, line) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Josh KERR", "Kerr, Josh"),
        ("Hicham EL GUERROUJ", "el guerrouj hicham"),
        ("Blanka VLAŠIĆ", "Blanka Vlasic"),
    ],
)
def test_order_capitals_and_accents_make_no_other_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


days = st.none() | st.sampled_from([Day(19970000), Day(19971008), Day(19971009), Day(19860101)])
people = st.builds(
    Known,
    st.integers(1, 5),
    st.just("Josh Kerr"),
    st.frozensets(st.sampled_from(["GBR", "NZL", "URS"]), min_size=1),
    st.sampled_from("MW"),
    days,
    st.frozensets(st.integers(0, 5)),
    st.sampled_from([0, 2000, 2015]),
    st.sampled_from([2015, 2024]),
)
lines = st.builds(
    Described,
    st.just("Josh Kerr"),
    st.sampled_from(["", "GBR", "NZL", "UKR"]),
    st.sampled_from(["", "M", "W"]),
    days,
    st.none() | st.integers(0, 5),
    st.none() | st.sampled_from([1990, 2010, 2024]),
)


@given(people, lines)
def test_nobody_is_the_same_by_name_alone(known: Known, line: Described) -> None:
    found = likeness(known, line)
    if found is Likeness.SAME:
        assert line.sex in ("", known.sex)
        born = known.born is not None and line.born is not None
        assert line.nation or (born and known.born == line.born)
        assert not born or known.born.year == line.born.year  # type: ignore[union-attr]


def test_every_event_has_a_family() -> None:
    families: set[int] = {event_family(event) for event in EVENTS}
    assert len(families) == 6
