"""What quiz questions are made of, and not: shared places, equal marks, two editions of a year."""

import random
from dataclasses import replace
from typing import Any

import pytest

from tests.track.small_races import ANN, BEA, CAT, MILE, at, line, met, race
from track.dates import Day
from track.events import Event, Unit, find_event
from track.marks import Mark, read_mark
from track.nations import flag
from track.records import Record
from track.results import Athlete, Level, Race, Result
from track.trivia import duels, finals, lists, people, records, years
from track.trivia.choices import gap_words, gaps_near, marks_near, places_near
from track.trivia.codes import code_of, codes, difficulty_of_code
from track.trivia.difficulty import BANDS, OLD_YEARS, bands_of, difficulty_of
from track.trivia.question import Difficulty, Question, Topic
from track.trivia.rows import Asked, Entry, Final, Listed, Person, Standing
from track.winners import Won

DOT, EVE = Athlete(4, "Dot Dean", "Dean", "FRA", "W"), Athlete(5, "Eve East", "East", "GER", "W")
FIELD = (ANN, BEA, CAT, DOT, EVE)
HIGH_JUMP = find_event("HJ")
PLAIN = ("1 4:20.00", "2 4:21.00", "3 4:22.00", "4 4:23.00", "5 4:24.00")
FINALS = (
    finals.winner, finals.margin, finals.winning_mark, finals.place, finals.ahead,
    finals.finish_order,
)  # fmt: skip


def asked(kind: str = "kind") -> Asked:
    return Asked(kind, "subject", Topic.MARKS, Difficulty.EASY)


def rng() -> random.Random:
    return random.Random(3)  # noqa: S311 - not a secret


def final(*texts: str, mine: int = 0, event: Event = MILE, run: Race | None = None) -> Final:
    lines = tuple(line(who, event, text) for who, text in zip(FIELD, texts, strict=False))
    return Final(run or race(event=event), lines, lines[mine])


def made(question: Question | None) -> tuple[str, str]:
    """Return the words of a question and its right choice."""
    assert question is not None
    assert len(set(question.choices)) == len(question.choices)
    return question.text, question.choices[question.right]


def test_a_plain_final_is_asked_about() -> None:
    whole = final(*PLAIN)
    what = "the women's mile at the Town Games 2024 (Townville)"
    assert made(finals.winner(asked(), whole, rng())) == (f"Who won {what}?", "Ann Able")
    assert made(finals.margin(asked(), whole, rng())) == (
        f"By how much did Ann Able win {what}?",
        "1.00 s",
    )
    assert made(finals.winning_mark(asked(), whole, rng()))[1] == "4:20.00"
    third = final(*PLAIN, mine=2)
    assert made(finals.place(asked(), third, rng()))[1] == "3rd"
    assert made(finals.ahead(asked(), third, rng()))[1] in {"Ann Able", "Bea Baker"}
    text, right = made(finals.finish_order(asked(), whole, rng()))
    assert right.startswith("Able, ")
    assert text.startswith("In which order did Ann Able, ")


@pytest.mark.parametrize("make", FINALS)
def test_nothing_is_asked_about_a_shared_place(make: object) -> None:
    assert callable(make)
    shared = final("1 4:20.00", "1 4:20.00", "3 4:22.00", "4 4:23.00", "5 4:24.00")
    assert make(asked(), shared, rng()) is None


def test_equal_heights_have_no_margin() -> None:
    jumps = final("1 1.96", "2 1.96", "3 1.93", event=HIGH_JUMP)
    assert finals.margin(asked(), jumps, rng()) is None
    better_behind = final("1 1.93", "2 1.96", "3 1.90", event=HIGH_JUMP)
    assert finals.margin(asked(), better_behind, rng()) is None
    assert made(finals.margin(asked(), final("1 1.96", "2 1.93", event=HIGH_JUMP), rng()))[1] == (
        "0.03 m"
    )


def test_a_hand_time_is_no_winning_mark() -> None:
    timed = final("1 4:20.0h", "2 4:21.00", "3 4:22.00", "4 4:23.00")
    assert finals.winning_mark(asked(), timed, rng()) is None
    assert finals.margin(asked(), timed, rng()) is None


def test_two_of_one_name_are_not_told_apart() -> None:
    lines = [line(who, MILE, text) for who, text in zip(FIELD, PLAIN, strict=True)]
    lines[3] = replace(lines[3], athlete=replace(DOT, name=ANN.name))
    assert finals.winner(asked(), Final(race(), tuple(lines), lines[0]), rng()) is None


def test_others_of_the_year_stand_in_where_few_are_stored() -> None:
    alone = final("1 4:20.00", "2 4:21.00")
    assert finals.winner(asked(), alone, rng()) is None
    question = finals.winner(asked(), replace(alone, peers=(CAT, DOT, EVE)), rng())
    assert made(question)[1] == "Ann Able"


def test_who_was_not_there_is_asked_of_whole_fields_alone() -> None:
    zoe = Athlete(9, "Zoe Zorn", "Zorn", "SUI", "W")
    whole = replace(final(*PLAIN), peers=(zoe,))
    assert made(finals.odd_one_out(asked(), whole, rng()))[1] == "Zoe Zorn"
    partial = replace(whole, race=race(field="top-5"))
    assert finals.odd_one_out(asked(), partial, rng()) is None
    namesake = replace(whole, peers=(replace(zoe, name=BEA.name),))
    assert finals.odd_one_out(asked(), namesake, rng()) is None


def test_medals_are_those_of_championships() -> None:
    title = at(race(), Level.WORLD)
    question = finals.medal(asked(), final(*PLAIN, mine=1, run=title), rng())
    assert made(question) == (
        "Which medal did Bea Baker win in the women's mile at the World Championships 2024?",
        "Silver",
    )
    assert finals.medal(asked(), final(*PLAIN, mine=1), rng()) is None
    assert finals.medal(asked(), final(*PLAIN, mine=3, run=title), rng()) is None


def edition(year: int, winner: Athlete, number: int | None = None) -> Won:
    run = at(race(f"{year}-06-01", number=number or year), Level.WORLD)
    return Won(run, (line(winner, MILE, "1 4:20.00"),))


def test_a_year_is_asked_for_where_all_winners_are_known() -> None:
    editions = [edition(2017, BEA), edition(2019, ANN), edition(2022, CAT), edition(2023, DOT)]

    def year(of: list[Won]) -> Question | None:
        return years.year(asked(), editions[1].race, ANN, "Worlds", of, rng())

    assert made(year(editions)) == (
        "In which year did Ann Able win the women's mile at the World Championships?",
        "2019",
    )
    assert year([*editions, edition(2025, ANN)]) is None
    assert year([*editions, edition(2019, BEA, number=7)]) is None
    shared = Won(editions[1].race, (*editions[1].winners, line(BEA, MILE, "1 4:20.00")))
    assert year([editions[0], shared, *editions[2:]]) is None
    assert year(editions[:2]) is None


def entry(who: Athlete, rank: int, text: str, born: str = "", *teams: str) -> Entry:
    person = Person(who, 100, Day.iso(born) if born else None, teams, alone=True)
    mark = read_mark(text, MILE.unit).mark
    return Entry(person, rank, Day.iso("2020-01-01"), mark, who.nation, "Townville", ("s",))


def listed(mine: Entry, *near: Entry, **teams: str) -> Listed:
    stood = {each.person.athlete.id: frozenset({each.nation}) for each in (mine, *near)}
    return Listed(MILE, "W", False, Day.iso("2025-12-21"), mine, near, stood)


TOP = (
    entry(ANN, 1, "4:10.00", "1990-05-01"),
    entry(BEA, 2, "4:11.00", "1991-05-01"),
    entry(CAT, 3, "4:12.00", "1992-05-01"),
    entry(DOT, 4, "4:13.00", "1993-05-01"),
)


def test_a_list_is_asked_about() -> None:
    top = listed(*TOP)
    day = "on 21 Dec 2025"
    assert made(lists.personal_best(asked(), top, rng())) == (
        f"What was Ann Able's best in the mile outdoors {day}?",
        "4:10.00",
    )
    assert made(lists.list_place(asked(), top, rng()))[1] == "1st"
    assert made(lists.best_order(asked(), top, rng()))[1].startswith("Able, ")
    assert made(lists.higher_lower(asked(), listed(TOP[1], TOP[0]), rng()))[1] == "Ann Able"
    assert made(people.older(asked(), top, rng()))[1] == "Ann Able"
    assert made(people.nation(asked(), top, rng()))[1] == "Great Britain"
    assert made(people.flag_of(asked(), top, rng()))[1] == "Ann Able"
    assert made(people.guess(asked(), top, rng()))[1] == "Ann Able"
    text, right = made(lists.conversion(asked(), top, rng()))
    assert text.endswith("About what average for 400 m is that?")
    assert right == "1:02.1"


def test_equal_bests_have_no_order() -> None:
    tied = replace(TOP[1], mark=TOP[0].mark)
    assert lists.higher_lower(asked(), listed(TOP[0], tied), rng()) is None
    assert lists.best_order(asked(), listed(TOP[0], tied, TOP[2]), rng()) is None


def test_a_birthday_that_is_not_known_is_nobodys_age() -> None:
    ageless = [replace(each, person=replace(each.person, born=None)) for each in TOP]
    assert people.older(asked(), listed(*ageless), rng()) is None
    assert people.older(asked(), listed(TOP[0], *ageless[1:]), rng()) is None
    assert people.guess(asked(), listed(*ageless), rng()) is None


def test_who_has_stood_for_two_nations_is_not_asked_for_one() -> None:
    moved = replace(TOP[0], person=replace(TOP[0].person, teams=("ETH",)))
    assert people.nation(asked(), listed(moved, *TOP[1:]), rng()) is None
    assert people.flag_of(asked(), listed(moved, *TOP[1:]), rng()) is None
    # Nor are those wrong who once had the flag.
    others = [replace(each, person=replace(each.person, teams=("GBR",))) for each in TOP[1:]]
    assert people.flag_of(asked(), listed(TOP[0], *others), rng()) is None


def test_the_proof_tells_of_every_choice() -> None:
    top, run = listed(*TOP), final(*PLAIN, mine=1)
    whole = replace(final(*PLAIN), peers=(Athlete(9, "Zoe Zorn", "Zorn", "SUI", "W"),))
    for question in (
        people.older(asked(), top, rng()),
        people.flag_of(asked(), top, rng()),
        finals.ahead(asked(), run, rng()),
    ):
        assert question is not None
        told = "\n".join(question.proof)
        assert [name for name in question.choices if name not in told] == []
    odd = finals.odd_one_out(asked(), whole, rng())
    assert odd is not None
    (field,) = odd.proof
    assert field.endswith(
        ", the whole field: Ann Able, Bea Baker, Cat Cole, Dot Dean and Eve East ()"
    )


def test_the_proof_of_a_score_adds_up() -> None:
    lost = [met(race(f"201{n}-06-01", number=n), "2", "1") for n in range(3)]
    won = [met(race(f"201{n}-06-01", number=n), "1", "2") for n in range(3, 9)]
    question = duels.head_to_head(asked(), ANN, BEA, (*lost, *won), Day.iso("2020-01-01"), rng())
    assert made(question)[1] == "6–3"
    assert question is not None
    assert question.answer == "Ann Able 6, Bea Baker 3: their stored finals to 1 Jan 2020."
    assert len(question.proof) == 7
    assert question.proof[-1] == "And 3 more finals before: Ann Able 0, Bea Baker 3 ()"
    few = duels.head_to_head(asked(), ANN, BEA, won, Day.iso("2020-01-01"), rng())
    assert few is not None
    assert not any(row.startswith("And ") for row in few.proof)


def record(holder: str, mark: str, **other: Any) -> Record:
    value = read_mark(mark, MILE.unit).mark
    day, seen = Day.iso("2019-07-12"), Day.iso("2024-08-09")
    whole = Record("WR", "", value, False, holder, "NED", day, "yes", seen, sources=("s",))
    return replace(whole, **other)


def test_a_record_is_asked_about_as_of_the_day_it_was_looked_for() -> None:
    held = record("Ann Able", "4:12.33")
    others = tuple(record(who.name, f"4:1{n}.00", scope="AR") for n, who in enumerate(FIELD[1:], 3))
    standing = Standing(MILE, "W", held, True, others)
    assert made(records.record_holder(asked(), standing, rng())) == (
        "Who held the world record for the women's mile on 9 Aug 2024?",
        "Ann Able",
    )
    assert made(records.record_mark(asked(), standing, rng()))[1] == "4:12.33"
    assert made(records.record_year(asked(), standing, rng()))[1] == "2019"
    fallen = replace(standing, current=False)
    assert records.record_holder(asked(), fallen, rng()) is None
    assert records.record_mark(asked(), fallen, rng()) is None
    shared = replace(standing, others=(*others, record("Bea Baker", "4:12.33")))
    assert records.record_holder(asked(), shared, rng()) is None
    again = replace(standing, others=(record("Ann Able", "4:12.33", day=Day.iso("2017-07-12")),))
    assert records.record_year(asked(), again, rng()) is None


def test_a_record_of_an_area_is_asked_for_among_compatriots() -> None:
    held = record("Ann Able", "4:12.33", scope="AR", area="Europe")
    others = tuple(record(who.name, "4:13.00", nation="KEN") for who in FIELD[1:])
    standing = Standing(MILE, "W", held, True, others, ("Fay Fox", "Gia Gray"))
    question = records.record_holder(asked(), standing, rng())
    assert question is not None
    assert sorted(question.choices) == ["Ann Able", "Fay Fox", "Gia Gray"]
    lonely = records.record_holder(asked(), replace(standing, compatriots=("Fay Fox",)), rng())
    assert lonely is not None
    assert "Fay Fox" not in lonely.choices


def test_the_proof_of_a_record_says_which_one_it_is() -> None:
    inside = record("Ann Able", "4:13.31", scope="AR", area="Europe", short_track=True)
    question = records.record_mark(asked(), Standing(MILE, "W", inside, True, ()), rng())
    assert question is not None
    assert question.proof == (
        "European record for the women's mile on a short track: 4:13.31 Ann Able, NED, , "
        "12 Jul 2019, ratified, looked for to 9 Aug 2024 (s)",
    )


def test_a_nation_of_the_past_is_no_choice_beside_those_of_today() -> None:
    past = entry(replace(BEA, nation="GDR"), 2, "4:11.00")
    today = people.nation(asked(), listed(TOP[0], past, *TOP[2:]), rng())
    assert today is not None
    assert sorted(today.choices) == ["France", "Great Britain", "United States"]
    assert made(people.nation(asked(), listed(past, TOP[0], *TOP[2:]), rng()))[1] == "East Germany"


def test_every_code_with_a_flag_and_a_name_of_its_own_is_a_question() -> None:
    assert len(codes()) > 200
    for code in codes():
        question = code_of(asked(), code, rng())
        assert question is not None
        assert flag(code) in question.answer
    assert difficulty_of_code("KEN") is Difficulty.EASY
    assert difficulty_of_code("GBR") is Difficulty.MEDIUM
    assert difficulty_of_code("SUI") is Difficulty.HARD


@pytest.mark.parametrize("value", [9_580, 225_340, 7_261_000])
def test_made_up_marks_are_near_and_not_alike(value: int) -> None:
    mark = Mark(value, MILE.unit, 10)
    found = marks_near(mark, rng())
    assert len({each.value for each in [*found, mark]}) == 7
    assert all(abs(each.value - value) <= max(value // 50, 120) for each in found)


@pytest.mark.parametrize("steps", [1, 2, 7, 300])
def test_made_up_gaps_are_not_alike(steps: int) -> None:
    found = gaps_near(Mark(10 * steps, MILE.unit, 10), rng())
    assert len({each.value for each in found} | {10 * steps}) == 5


@pytest.mark.parametrize(
    ("gap", "told"),
    [
        (Mark(260, Unit.MS, 10), "0.26 s"),
        (Mark(3_000, Unit.MS, 1_000), "3 s"),
        (Mark(63_440, Unit.MS, 10), "1:03.44"),
        (Mark(73_000, Unit.MS, 1_000), "1:13"),
        (Mark(120, Unit.MM, 10), "0.12 m"),
        (Mark(1, Unit.POINTS, 1), "1 point"),
    ],
)
def test_gaps_are_told_as_people_say_them(gap: Mark, told: str) -> None:
    events = {Unit.MS: MILE, Unit.MM: HIGH_JUMP, Unit.POINTS: find_event("HEP")}
    assert gap_words(gap, events[gap.unit]) == told


def test_places_about_one_are_others() -> None:
    assert places_near(1, 8) == ["2nd", "3rd", "4th", "5th"]
    assert places_near(8, 8) == ["4th", "5th", "6th", "7th"]
    assert places_near(5, 12) == ["3rd", "4th", "6th", "7th"]


def test_what_is_long_ago_is_one_step_harder() -> None:
    assert [difficulty_of(fame) for fame in (800, 250, 249, 90, 89, 0)] == [
        Difficulty.EASY, Difficulty.EASY, Difficulty.MEDIUM, Difficulty.MEDIUM, Difficulty.HARD,
        Difficulty.HARD,
    ]  # fmt: skip
    assert difficulty_of(800, OLD_YEARS) is Difficulty.EASY
    assert difficulty_of(800, OLD_YEARS + 1) is Difficulty.MEDIUM
    assert difficulty_of(0, 90) is Difficulty.HARD
    assert bands_of(None) == BANDS
    assert [band.difficulty for band in bands_of(Difficulty.HARD)] == [
        Difficulty.MEDIUM, Difficulty.HARD,
    ]  # fmt: skip


def test_lines_that_were_taken_away_have_no_place() -> None:
    lines: tuple[Result, ...] = final(*PLAIN).lines
    gone = (replace(lines[0], annulled=True), *lines[1:])
    assert [each.athlete for each in Final(race(), gone, gone[1]).placed] == list(FIELD[1:])
