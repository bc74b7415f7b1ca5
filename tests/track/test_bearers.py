"""Who has exactly the words of a text as a name."""

import pytest

from track.names import NameIndex, Person

PEOPLE = [
    Person(1, "Josh Kerr", "Josh", "Kerr", ("Joshua Kerr",), ("GBR",), "M", prominence=9.0),
    Person(2, "Deborah Kerr", "Deborah", "Kerr", (), ("USA",), "W", prominence=5.0),
    Person(3, "Jakob Ingebrigtsen", "Jakob", "Ingebrigtsen", (), ("NOR",), "M", prominence=12.0),
    Person(4, "Jakob Nobody", "Jakob", "Nobody", (), ("NOR",), "M", prominence=4.0),
    Person(5, "Hicham El Guerrouj", "Hicham", "El Guerrouj", ("HEG",), ("MAR",), "M"),
    Person(6, "Mara Kerr", "Mara", "Kerr", (), ("NZL",), "W", prominence=20.0, guild_id=7),
]


@pytest.fixture
def index() -> NameIndex:
    return NameIndex.build(PEOPLE)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["kerr"], [1, 2]),
        (["josh", "kerr"], [1]),
        (["joshua", "kerr"], [1]),
        (["j", "kerr"], [1]),
        (["x", "kerr"], []),
        (["el", "guerrouj"], [5]),
        (["heg"], [5]),
        (["jakob"], [3]),
        (["jakob", "kerr"], []),
        (["josh"], []),
        (["ker"], []),
        (["kers"], []),
        ([], []),
        (["k"], []),
    ],
)
def test_only_whole_names_count(index: NameIndex, words: list[str], ids: list[int]) -> None:
    assert index.bearers(words, 0, 10) == ids


def test_the_best_known_come_first_and_as_many_as_asked_for(index: NameIndex) -> None:
    assert index.bearers(["kerr"], 0, 1) == [1]


def test_people_of_a_server_are_there_for_it_alone(index: NameIndex) -> None:
    assert set(index.bearers(["kerr"], 7, 10)) == {1, 2, 6}
    assert index.bearers(["mara", "kerr"], 8, 10) == []
