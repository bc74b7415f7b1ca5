"""Claims are found in messages, with what is and what is not claimed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track.claims import Claim, Found, RaceWords, Relation, find_claims
from track.dates import Day

TOLD = Day(20240525)
PEOPLE = {
    ("kerr",): (1, 11), ("josh", "kerr"): (1,), ("ingebrigtsen",): (2, 12), ("nuguse",): (3,),
    ("yared", "nuguse"): (3,), ("el", "guerrouj"): (4,), ("alvarado",): (5,), ("long",): (6,),
    ("r", "cheruiyot"): (7,), ("great",): (8,), ("o", "sullivan"): (9,), ("osullivan",): (9,),
}  # fmt: skip
BOWERMAN = RaceWords("Bowerman Mile", Day(20240000))


def bearers(words: tuple[str, ...]) -> tuple[int, ...]:
    return PEOPLE.get(words, ())


def found(text: str, told: Day = TOLD) -> Found:
    return find_claims(text, told, bearers)


def only(text: str) -> Claim:
    (claim,) = found(text).claims
    return claim


CLAIMS: list[tuple[str, Relation, dict[str, Any]]] = [
    (
        "Kerr won the 2024 Bowerman Mile in 3:45.34",
        Relation.PLACED,
        {"race": BOWERMAN, "mark": "3:45.34", "word": "won", "negated": False},
    ),
    ("Kerr did not win the 2024 Bowerman Mile", Relation.PLACED, {"negated": True}),
    ("Kerr didn't win the 2024 Bowerman Mile", Relation.PLACED, {"negated": True}),
    ("the 2024 Bowerman Mile was won by Josh Kerr", Relation.PLACED, {"race": BOWERMAN}),
    ("Nuguse was 3rd in 3:46.22", Relation.PLACED, {"number": 3, "race": RaceWords()}),
    ("Nuguse finished third at the 2024 Bowerman Mile", Relation.PLACED, {"race": BOWERMAN}),
    ("Kerr won bronze in Tokyo", Relation.PLACED, {"word": "bronze", "race": RaceWords("Tokyo")}),
    ("R. Cheruiyot 6th 3:48.59", Relation.PLACED, {"number": 6, "mark": "3:48.59"}),
    ("Nuguse (3rd, 3:46.22)", Relation.PLACED, {"number": 3, "quote": "Nuguse (3rd, 3:46.22)"}),
    ("Alvarado did not finish the 2024 Bowerman Mile", Relation.UNFINISHED, {"race": BOWERMAN}),
    ("Kerr skipped the 2024 Bowerman Mile", Relation.RACED, {"negated": True}),
    ("Kerr ran 3:45.34 in the 2024 Bowerman Mile", Relation.RAN, {"race": BOWERMAN}),
    (
        "Kerr ran 3:27.79 yesterday",
        Relation.RAN,
        {"race": RaceWords("", Day(20240524)), "mark": "3:27.79"},
    ),
    ("Kerr's mile PB is 3:45.34", Relation.BEST, {"word": "pb", "past": False}),
    ("Kerr's personal best in the mile was 3:48.87", Relation.BEST, {"past": True}),
    ("El Guerrouj holds the world record in the mile", Relation.HOLDS, {"scope": "world"}),
    ("El Guerrouj holds the mile world record", Relation.HOLDS, {"past": False}),
    ("El Guerrouj held the world record in the mile", Relation.HOLDS, {"past": True}),
    (
        "Kerr is the British record holder in the mile",
        Relation.HOLDS,
        {"scope": "national", "nation": "GBR"},
    ),
    ("3:43.13 is the men's mile world record", Relation.RECORD, {"sex": "M", "mark": "3:43.13"}),
    ("The British mile record was 39 years old", Relation.RECORD_AGE, {"number": 39}),
    ("Kerr beat Ingebrigtsen in the 2024 Bowerman Mile", Relation.BEAT, {"race": BOWERMAN}),
    ("Ingebrigtsen lost to Kerr", Relation.BEAT, {"word": "lost"}),
    ("Kerr beat Ingebrigtsen by .26", Relation.MARGIN, {"mark": "0.26"}),
    (
        "The gap between Kerr and Ingebrigtsen in the 2024 Bowerman Mile was 0.26 seconds",
        Relation.MARGIN,
        {"mark": "0.26", "race": BOWERMAN},
    ),
    ("Nuguse is 0–5 against Ingebrigtsen", Relation.SCORE, {"score": (0, 5)}),
    ("Nuguse has never beaten Ingebrigtsen", Relation.NEVER_BEAT, {"word": ""}),
    ("Ingebrigtsen has never lost to Nuguse", Relation.NEVER_BEAT, {"word": "lost"}),
    ("Ingebrigtsen has won eleven in a row", Relation.STREAK, {"number": 11}),
    (
        "Ingebrigtsen's last loss was on 9 September 2021",
        Relation.LAST_LOSS,
        {"day": Day(20210909)},
    ),
    ("Ingebrigtsen's last loss was 989 days ago", Relation.LAST_LOSS, {"number": 989}),
    ("Ingebrigtsen's last loss was 100 days ago", Relation.LAST_LOSS, {"number": 100}),
    ("Kerr has not lost since 2023", Relation.UNBEATEN, {"day": Day(20230000)}),
    ("Kerr is 26 years old", Relation.AGED, {"number": 26}),
    ("Kerr is from Great Britain", Relation.NATION, {"nation": "GBR"}),
    ("Kerr runs for Norway", Relation.NATION, {"nation": "NOR", "word": "for"}),
    ("Kerr is faster than Nuguse in the mile", Relation.FASTER, {}),
    ("Nine men ran under 3:50 in the 2024 Bowerman Mile", Relation.COUNT_IN_RACE, {"number": 9}),
    ("Four men have run under 3:44 in the mile", Relation.COUNT_EVER, {"number": 4}),
    ("3:45.34 ranks sixth on the all-time list in the mile", Relation.RANKED, {"number": 6}),
    ("Kerr is sixth all-time in the mile", Relation.RANKED, {"number": 6}),
    ("Ingebrigtsen is the reigning Olympic champion", Relation.CHAMPION, {"word": "reigning"}),
    ("A 3:46.22 mile equals 3:29.46 for 1500", Relation.EQUALS, {"second": "3:29.46"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "relation", "fields"), CLAIMS)
def test_a_sentence_is_one_claim(text: str, relation: Relation, fields: dict[str, Any]) -> None:
    claim = only(text)
    told = {name: getattr(claim, name) for name in fields}
    assert (claim.relation, told, claim.doubt, claim.whole) == (relation, fields, "", True)


def test_every_relation_has_a_sentence() -> None:
    assert {relation for _, relation, _ in CLAIMS} == set(Relation)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Did Kerr win the 2024 Bowerman Mile?", "it asks and claims nothing"),
        ("Kerr won the 2024 Bowerman Mile?", "it asks and claims nothing"),
        ("He told us “Kerr won the 2024 Bowerman Mile”", "it quotes somebody"),
        ("> Kerr won the 2024 Bowerman Mile", "it is struck out or quoted"),
        ("Kerr would have won the 2024 Bowerman Mile", "“would” leaves it open"),
        ("Kerr almost won the 2024 Bowerman Mile", "“almost” leaves it open"),
        ("If it rains, Kerr won the 2024 Bowerman Mile", "“If” leaves it open"),
        ("I think Kerr won the 2024 Bowerman Mile", "“think” leaves it open"),
        ("Kerr will win the 2025 Bowerman Mile", "“will” leaves it open"),
        ("Kerr or Nuguse won the 2024 Bowerman Mile", "“or” leaves it open"),
        ("Kerr ran about 3:45 in the mile", "“about” leaves it open"),
        ("Kerr won the 2023 Bowerman Mile 🙄", "the message may not mean what it says"),
        ("Kerr won the 2023 Bowerman Mile /s", "the message may not mean what it says"),
        ("Kerr won the 2023 Bowerman Mile. Just kidding", "the message may not mean what it says"),
    ],
)
def test_what_is_not_plainly_claimed_says_why(text: str, why: str) -> None:
    told = found(text)
    doubts = [claim.doubt for claim in told.claims] + [each for _, each in told.unread]
    assert set(doubts) == {why}


def test_what_is_around_a_claim_keeps_it_from_being_whole() -> None:
    assert not only("In his finest hour, Kerr won the 2024 Bowerman Mile").whole
    assert only("Kerr was fifth in 3:47, in 23.4 metres of rain").doubt.startswith("figures")


@pytest.mark.parametrize(
    "text",
    [
        "{}, not",
        "{} (not)",
        "{}; that never happened",
        "No, {}",
        "Not: {}",
        "{}, which is not so",
    ],
)
def test_a_denial_beside_a_claim_leaves_it_open(text: str) -> None:
    claim = only(text.format("Kerr won the 2024 Bowerman Mile"))
    assert claim.doubt == "a denial stands beside it"


def test_a_day_alone_is_no_headline() -> None:
    assert not only("In 2050, Kerr won the 2024 Bowerman Mile").whole
    assert only("Bowerman Mile 2024: Kerr won in 3:45.34").whole


def test_the_subject_goes_on_and_a_headline_names_the_race() -> None:
    first, second = found("Kerr won the 2024 Bowerman Mile and beat Ingebrigtsen").claims
    assert (first.quote, second.quote) == ("Kerr won the 2024 Bowerman Mile", "beat Ingebrigtsen")
    assert second.subject == first.subject
    assert second.before == (BOWERMAN,)
    first, second = found("2024 Bowerman Mile: Kerr won in 3:45.34, Nuguse was third").claims
    assert [first.race, second.race] == [BOWERMAN, BOWERMAN]
    (later,) = found("Bowerman Mile 2024\n\nNuguse was third").claims
    assert later.race == BOWERMAN
    assert [first.whole, second.whole] == [True, True]


def test_markup_and_unseen_signs_are_no_words() -> None:
    claim = only("## **Kerr** w\u200bon the __2024__ *Bowerman \u202eMile* 🔥")
    assert (claim.relation, claim.race) == (Relation.PLACED, BOWERMAN)
    assert found("`Kerr won the 2024 Bowerman Mile`").claims == ()
    assert found("~~Kerr won the 2024 Bowerman Mile~~").claims == ()


def test_names_without_capitals_are_read_where_nothing_has_one() -> None:
    assert only("kerr won the 2024 bowerman mile").subject is not None
    assert found("the kerr won the 2024 Bowerman Mile").claims == ()


def test_days_are_told_from_the_day_of_the_message() -> None:
    assert only("Kerr won the race yesterday").race == RaceWords("", Day(20240524))
    assert only("Kerr has not lost in 2024").day == Day(20240000)
    assert only("Kerr has not lost since last year").day == Day(20230000)


def test_a_long_list_is_no_sentence() -> None:
    assert found("Kerr, " * 600) == Found((), ())


SPOKEN = """
Kerr Ingebrigtsen Nuguse won beat was is not never 3:45.34 0-5 2024 mile 1500 second the in by
record world British Norway 's , . ( ) and would ? " > 25 May holds under ranks all-time
"""
WORDS = st.sampled_from(SPOKEN.split())


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_words_in_any_order_are_read_without_a_fault(text: str) -> None:
    for claim in found(text).claims:
        assert claim.quote
        assert claim.subject is None or claim.subject.bearers


@given(st.text(max_size=300))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    told = find_claims(text, TOLD, lambda words: (1,) if words else ())
    assert all(claim.quote for claim in told.claims)
