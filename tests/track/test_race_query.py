"""What a fan means when asking for a race."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.events import EVENTS
from track.race_query import (
    LONGEST_QUERY,
    MOST_WORDS,
    RaceQuery,
    correct,
    fold_words,
    match_expression,
    read_race_query,
)
from track.results import Round


def asked(
    words: str = "",
    event: str = "",
    year: int | None = None,
    sex: str | None = None,
    round_: Round | None = None,
    heat: int | None = None,
) -> RaceQuery:
    found = next((each for each in EVENTS if each.code == event), None)
    return RaceQuery(tuple(words.split()), found, year, sex, round_, heat)


READ = [
    ("", asked()),
    ("bowerman 2024", asked("bowerman", year=2024)),
    ("Bowerman Mile 2024", asked("bowerman", "MILE", 2024)),
    ("2024 bowerman mile", asked("bowerman", "MILE", 2024)),
    ("paris 1500", asked("paris", "1500")),
    ("paris 1500 women", asked("paris", "1500", sex="W")),
    ("paris women's 1500m", asked("paris", "1500", sex="W")),
    ("paris w 1500", asked("paris", "1500", sex="W")),
    ("men 1500 m final tokyo 2020", asked("tokyo", "1500", 2020, "M", Round.FINAL)),
    ("oslo mile 2022", asked("oslo", "MILE", 2022)),
    ("paris 1500 semi", asked("paris", "1500", round_=Round.SEMI_FINAL)),
    ("paris heat 2 of the 1500", asked("paris", "1500", round_=Round.HEAT, heat=2)),
    ("paris semi 1500", asked("paris", "1500", round_=Round.SEMI_FINAL)),
    ("heat 99", asked("99", round_=Round.HEAT)),
    ("budapest heats 5000", asked("budapest", "5000", round_=Round.HEAT)),
    ("paris repechage 1500", asked("paris", "1500", round_=Round.REPECHAGE)),
    ("3000 m steeplechase rome", asked("rome", "3000SC")),
    ("3000 m steeple chase rome", asked("rome", "3000SC")),
    ("3,000m steeple rome", asked("rome", "3000SC")),
    ("4x400 paris", asked("paris", "4x400")),
    ("4×400 paris", asked("paris", "4x400")),
    ("monaco 2 miles", asked("monaco", "2MT")),
    ("110 m hurdles", asked("", "110H")),
    ("long jump m", asked("", "LJ", sex="M")),
    ("half marathon", asked("", "HM")),
    ("Zürich 1500", asked("zurich", "1500")),
    ("Göteborg Ørebro Łódź", asked("goteborg orebro lodz")),
    ("Prefontaine's mile", asked("prefontaines", "MILE")),
    ("1889", asked("1889")),
    ("2000", asked(year=2000)),
    ("2000 2000", asked(year=2000)),
    ("tokyo 2020 2021", asked("tokyo 2021", year=2020)),
    ("20240525", asked("20240525")),
    ("m", asked(sex="M")),
    ("男子", asked("nanzi")),
    ("@everyone <@123> `x`", asked("everyone 123 x")),
    ('" OR 1=1 -- * NEAR(', asked("or 1 1 near")),
    ("??? !!! ...", asked()),
]


@pytest.mark.parametrize(("text", "query"), READ)
def test_a_question_is_taken_apart_into_what_is_known_and_the_other_words(
    text: str, query: RaceQuery
) -> None:
    assert read_race_query(text) == query


@given(st.text() | st.text("bowermn 0129'×.x\"*()", max_size=200))
def test_any_text_is_a_question_of_plain_words(text: str) -> None:
    query = read_race_query(text)
    assert len(query.words) <= MOST_WORDS
    assert fold_words(" ".join(query.words)) == query.words
    assert set("".join(query.words)) <= set("abcdefghijklmnopqrstuvwxyz0123456789.x")


def test_a_long_text_is_read_only_so_far() -> None:
    assert read_race_query("a" * 6000).words == ("a" * LONGEST_QUERY,)
    assert read_race_query("a " * 3000).words == ("a",) * MOST_WORDS


EXPRESSIONS = [
    ((), ""),
    (("bowerman",), '"bowerman"*'),
    (("oslo", "bislett"), '"oslo"* AND "bislett"*'),
]


@pytest.mark.parametrize(("words", "expression"), EXPRESSIONS)
def test_the_store_is_asked_for_every_word_or_what_it_begins(
    words: tuple[str, ...], expression: str
) -> None:
    assert match_expression(words) == expression


VOCABULARY = ("bislett", "bowerman", "eugene", "levrone", "osaka", "oslo", "paris", "prefontaine")
CORRECTED = [
    ("", ""),
    ("bowerman", "bowerman"),
    ("bow", "bow"),
    ("bowermann", "bowerman"),
    ("bowreman", "bowerman"),
    ("prefontane", "prefontaine"),
    ("prefontainee 2024", "prefontaine 2024"),
    ("pari eugen", "pari eugen"),
    ("parsi", "paris"),
    ("oslu", "oslo"),
    ("tokyo", "tokyo"),
    ("everyone", "everyone"),
    ("asdfgh zzz", "asdfgh zzz"),
]


@pytest.mark.parametrize(("typed", "meant"), CORRECTED)
def test_a_word_nobody_knows_gives_way_to_a_near_one(typed: str, meant: str) -> None:
    assert correct(tuple(typed.split()), VOCABULARY) == tuple(meant.split())


def test_without_a_vocabulary_every_word_stays() -> None:
    assert correct(("bowermann",), ()) == ("bowermann",)
