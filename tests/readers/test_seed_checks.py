"""Every check finds the mistake planted for it, and the seeds without it pass."""

from dataclasses import replace
from typing import NamedTuple

import pytest

from readers.seeds import read_seeds
from readers.seeds.checks import CHECKS, problems
from tests.readers.small_seeds import small_seeds, with_mistake
from track.events import Unit

SHORTER_RACE = "town-800,2024-town,800,W,final,,2024-06-01,,,0,complete,,,,archive"
RACES, RESULTS, MARKS = "races/2024.csv", "results/2024.csv", "list_marks/LJ.csv"


class Planted(NamedTuple):
    """A mistake in place of what is right, and the problem the check reports."""

    check: str
    file: str
    right: str
    wrong: str
    line: int
    sentence: str


PLANTED = [
    Planted("duplicate_keys", "athletes.csv", "bea-baker,Bea", "ann-able,Bea", 4,
     "athlete ann-able is already in athletes.csv, line 2"),
    Planted("duplicate_keys", "sources.csv", "report,", "archive,", 3,
     "source archive is already in sources.csv, line 2"),
    Planted("duplicate_keys", "records.csv", "lj-new,LJ", "lj-old,LJ", 3,
     "record lj-old is already in records.csv, line 2"),
    Planted("duplicate_keys", "conflicts.csv", "Baker,0", "Able,0", 5,
     "conflicting value C01 winner Able is already in conflicts.csv, line 4"),
    Planted("unknown_keys", RACES, "town-1500,2024-town", "town-1500,2024-city", 2,
     "no meet has the key 2024-city"),
    Planted("unknown_keys", RESULTS, "town-1500,1,ann-able", "town-1500,1,ann-abel", 2,
     "no athlete has the key ann-abel"),
    Planted("unknown_keys", "records.csv", "0,bea-baker", "0,bea-bakr", 4,
     "no athlete has the key bea-bakr"),
    Planted("unknown_keys", MARKS, "2,cat-cole", "2,cat-kole", 3,
     "no athlete has the key cat-kole"),
    Planted("duplicate_keys", "careers.csv", "cat-cole,2017", "ann-able,2017", 3,
     "career of ann-able is already in careers.csv, line 2"),
    Planted("unknown_keys", "careers.csv", "cat-cole,2017", "cat-kole,2017", 3,
     "no athlete has the key cat-kole"),
    Planted("backward_careers", "careers.csv", "2017,2024-06-02", "2017,2016", 3,
     "the career of cat-cole ends on 2016, before 2017"),
    Planted("unknown_keys", "coverage.csv", "town-games", "town-race", 2,
     "no series has the key town-race"),
    Planted("unknown_sources", "meets.csv", ",archive", ",archive;diary", 2,
     "no source has the code diary"),
    Planted("unused_sources", "sources.csv", "report,", "book,press,a book\nreport,", 3,
     "nothing names the source book"),
    Planted("misplaced_rows", RACES, "LJ,W,final,,2024-06-02", "LJ,W,final,,2025-06-02", 3,
     "this row belongs to races/2025.csv"),
    Planted("misplaced_rows", "lists.csv", "lj-women,LJ", "lj-women,TJ", 2,
     "this row belongs to list_marks/TJ.csv"),
    Planted("duplicate_keys", "aliases.csv", "cat-cole,Cat Carr", "ann-able,Annie", 3,
     "alias Annie of ann-able is already in aliases.csv, line 2"),
    Planted("unknown_keys", "aliases.csv", "cat-cole,", "cat-kole,", 3,
     "no athlete has the key cat-kole"),
    Planted("unknown_sources", "aliases.csv", "short,report", "short,diary", 4,
     "no source has the code diary"),
    Planted("unused_sources", "aliases.csv", "archive;page", "archive", 5,
     "nothing names the source page"),
    Planted("shared_aliases", "aliases.csv", "Annie", "Cat Cole", 2,
     "the alias Cat Cole also means cat-cole"),
    Planted("shared_aliases", "aliases.csv", "D. Dale", "ANNIÉ", 2,
     "the alias Annie also means dan-dale"),
    Planted("shared_aliases", "aliases.csv", "Cat Carr", "Dan Dale", 3,
     "the alias Dan Dale also means dan-dale"),
    Planted("needless_aliases", "aliases.csv", "D. Dale", "DÁN DALE", 4,
     "the alias DÁN DALE only repeats the name of dan-dale"),
    Planted("needless_aliases", "aliases.csv", "D. Dale", "Dale Dan", 4,
     "the alias Dale Dan only repeats the name of dan-dale"),
    Planted("needless_aliases", "aliases.csv", "D. Dale", "Dale", 4,
     "the alias Dale only repeats the name of dan-dale"),
    Planted("unread_nicknames", "aliases.csv", "archive;page", "archive", 2,
     "no web page says that ann-able is called Annie"),
    Planted("same_person", "athletes.csv", "cat-cole,Cat Cole,Cat,Cole,USA,,W,2000-01-02",
     "cat-cole,Béa Baker,Béa,Baker,KEN,,W,1999-02-03", 5,
     "cat-cole may be the same person as bea-baker"),
    Planted("same_person", "athletes.csv", "cat-cole,Cat Cole,Cat,Cole,USA,,W,2000-01-02",
     "cat-cole,Bea Baker,Bea,Baker,KEN,,W,", 4,
     "bea-baker may be the same person as cat-cole"),
    Planted("shared_birthdays", "athletes.csv", "bea-baker,Bea Baker,Bea,Baker,KEN,,W,1999",
     "bea-baker,Bea Cole,Bea,Cole,KEN,,W,2000-01-02", 5,
     "cat-cole shares a birthday and a name with bea-baker"),
    Planted("merged_people", "people.csv", "cat-cole,cat-carr", "cat-cole,bea-baker", 2,
     "bea-baker is said to be cat-cole and has a row of its own"),
    Planted("near_names", "athletes.csv", "cat-cole,Cat Cole,Cat,Cole,USA,,W,2000-01-02",
     "cat-cole,Bakker Bea,Bea,Bakker,USA,KEN,W,", 5,
     "cat-cole may be bea-baker spelt in another way"),
    Planted("near_names", "athletes.csv", "cat-cole,Cat Cole,Cat,Cole,USA,,W,2000-01-02",
     "cat-cole,Bea Joy Baker,Bea Joy,Baker,USA,KEN,W,1999-05", 5,
     "cat-cole may be bea-baker spelt in another way"),
    Planted("unknown_keys", "people.csv", "ann-able-2005", "ann-able-2006", 3,
     "no athlete has the key ann-able-2006"),
    Planted("placeholder_births", "athletes.csv", "M,1997-05-06", "M,1900-01-01", 6,
     "dan-dale was hardly born in 1900"),
    Planted("too_young", "athletes.csv", "W,1999", "W,2010-06-02", 3,
     "bea-baker was born 2 Jun 2010, too late for 1 Jun 2024"),
    Planted("too_old", MARKS, "girls,1,ann-able-2005", "girls,1,ann-able", 6,
     "ann-able, born in 1998, was too old for lj-girls"),
    Planted("unknown_keys", "honours.csv", "ann-able,", "ann-abel,", 2,
     "no athlete has the key ann-abel"),
    Planted("duplicate_keys", "honours.csv", "ann-able-2005,WU20,2024,LJ,U20",
     "ann-able,OG,2016,LJ,", 3,
     "honour of ann-able OG 2016 long jump is already in honours.csv, line 2"),
    Planted("foreign_nations", RESULTS, "2,bea-baker,B. Baker,KEN", "2,bea-baker,B. Baker,UGA", 3,
     "bea-baker is not known to have stood for UGA"),
    Planted("days_outside_meets", RACES, "LJ,W,final,,2024-06-02", "LJ,W,final,,2024-06-03", 3,
     "3 Jun 2024 is not a day of 2024-town"),
    Planted("days_outside_meets", "meets.csv", "2024-06-02", "2024-05-31", 2,
     "2024-town ends on 31 May 2024, before 1 Jun 2024"),
    Planted("empty_races", RESULTS, "town-hop,1,bea-baker,,KEN,,OK,,,0,,,,report\n", "", 5,
     "town-hop has no lines"),
    Planted("athlete_twice", RESULTS, "3,cat-cole", "3,ann-able", 4,
     "ann-able is twice in town-1500"),
    Planted("athlete_twice", "teams.csv", "PB,0,,,archive", "PB,0,,eve-east,archive", 3,
     "eve-east is twice in town-relay"),
    Planted("wrong_sex", "teams.csv", "eve-east;", "dan-dale;", 2,
     "dan-dale cannot be in town-relay"),
    Planted("unknown_keys", "teams.csv", "eve-east;", "eve-easy;", 2,
     "no athlete has the key eve-easy"),
    Planted("duplicate_keys", "teams.csv", "Norway B", "Norway", 4,
     "team Norway in town-relay is already in teams.csv, line 2"),
    Planted("unfinished_with_mark", "teams.csv", "NOR,,DQ", "NOR,3:30.50,DQ", 4,
     "DQ with the mark 3:30.50"),
    Planted("places_against_marks", "teams.csv", "3:31.00", "3:30.00", 3,
     "3:30.00 in place 2 beats 3:30.10 before it"),
    Planted("broken_places", "teams.csv", "relay,2", "relay,3", 3,
     "place 3 stands where 2 is due"),
    Planted("wrong_sex", RESULTS, "3,cat-cole", "3,dan-dale", 4, "dan-dale cannot be in town-1500"),
    Planted("wrong_sex", MARKS, "2,cat-cole", "2,dan-dale", 3, "dan-dale cannot be in lj-women"),
    Planted("wrong_sex", "records.csv", "0,bea-baker", "0,dan-dale", 4,
     "dan-dale cannot hold lj-kenya"),
    Planted("unfinished_with_mark", RESULTS, ",NOR,,DNF", ",NOR,3:55.46,DNF", 5,
     "DNF with the mark 3:55.46"),
    Planted("unfinished_with_mark", RESULTS, "town-1500,,eve-east", "town-1500,4,eve-east", 5,
     "DNF with place 4"),
    Planted("places_against_marks", RESULTS, "4:05.00", "4:00.99", 4,
     "4:00.99 in place 3 beats 4:01.10 before it"),
    Planted("places_against_marks", RESULTS, "6.50", "6.81", 7,
     "6.81 in place 2 beats 6.80 before it"),
    Planted("broken_places", RESULTS, "town-1500,3", "town-1500,4", 4,
     "place 4 stands where 3 is due"),
    Planted("broken_places", RESULTS, "town-1500,3", "town-1500,2", 4,
     "place 2 stands where 3 is due"),
    Planted("broken_places", RESULTS, "town-jump,2", "town-jump,3", 3,
     "top-2 promises more than 1 places"),
    Planted("records_after_their_day", "records.csv", "KEN,2023,", "KEN,2024-01-02,", 4,
     "lj-kenya is of 2 Jan 2024, after 1 Jan 2024"),
    Planted("records_after_their_day", MARKS, "-0.3,,2023", "-0.3,,2024-02", 3,
     "cat-cole is of Feb 2024, after 1 Jan 2024"),
    Planted("supersession", "records.csv", "no,lj-new", "no,lj-newer", 2,
     "no record has the key lj-newer"),
    Planted("supersession", "records.csv", "7.10", "7.00", 2, "7.00 of lj-new is no better"),
    Planted("supersession", "records.csv", "no,lj-new", "no,lj-kenya", 2,
     "lj-kenya is a record of another kind"),
    Planted("supersession", "records.csv", "1995-06-01", "1989", 2,
     "lj-new is older than what it is said to supersede"),
    Planted("supersession", "records.csv", "yes,no,lj-new", "yes,yes,lj-new", 2,
     "lj-old is superseded and cannot be current"),
    Planted("scopes", "records.csv", "NR,KEN", "NR,Kenya", 4,
     "“Kenya” is not where a record of scope NR is of"),
    Planted("scopes", "records.csv", "NR,KEN", "AR,Atlantis", 4,
     "“Atlantis” is not where a record of scope AR is of"),
    Planted("scopes", "records.csv", "NR,KEN", "MR,city-games", 4,
     "“city-games” is not where a record of scope MR is of"),
    Planted("scopes", "records.csv", "NR,KEN", "OR,KEN", 4,
     "“KEN” is not where a record of scope OR is of"),
    Planted("list_order", MARKS, "lj-women,2,ann-able", "lj-women,3,ann-able", 4,
     "rank 3 stands where 2 is due"),
    Planted("list_order", MARKS, "KEN,6.50", "KEN,6.70", 5, "6.70 stands below 6.60"),
    Planted("list_order", MARKS, "4,bea-baker,KEN", "4,ann-able,GBR", 5,
     "ann-able is twice in lj-women"),
    Planted("beyond_the_list", MARKS, "KEN,6.50", "KEN,6.49", 5, "6.49 lies beyond 6.50"),
    Planted("too_much_wind", MARKS, "2.0", "2.1", 5, "6.50 had a wind of 2.1"),
    Planted("unsettled_conflicts", "conflicts.csv", "6.51,0", "6.51,1", 2,
     "mark of town-jump has 2 believed values, not one"),
    Planted("unsettled_conflicts", "conflicts.csv", "Able,1", "Able,0", 4,
     "winner of C01 has 0 believed values, not one"),
    Planted("unsettled_conflicts", "conflicts.csv", "claim,C01,,winner,Baker,0,report,\n", "", 4,
     "winner of C01 has nothing to disagree with"),
    Planted("conflicts_about_nothing", "conflicts.csv",
     "result,town-jump,ann-able,mark,6.51", "result,town-jump,dan-dale,mark,6.51", 3,
     "there is no result dan-dale in town-jump"),
    Planted("believed_but_not_kept", "conflicts.csv", "6.50,1", "6.49,1", 2,
     "“6.49” is believed but “6.50” is stored"),
    Planted("backward_coverage", "coverage.csv", "2024-06-01,1", "2024-05,1", 2,
     "town ends on May 2024, before 1 Jun 2024"),
]  # fmt: skip


def test_the_small_seeds_have_no_problems() -> None:
    assert problems(read_seeds(small_seeds())) == ()


@pytest.mark.parametrize("planted", PLANTED, ids=lambda planted: planted.check)
def test_a_planted_mistake_is_found(planted: Planted) -> None:
    mistaken = with_mistake(small_seeds(), planted.file, planted.right, planted.wrong)
    seeds = read_seeds(mistaken)
    [check] = [each for each in CHECKS if each.__name__ == planted.check]
    found = {(problem.line, problem.sentence) for problem in check(seeds)}
    assert (planted.line, planted.sentence) in found
    assert set(check(seeds)) <= set(problems(seeds))


@pytest.mark.parametrize(
    ("mark", "note", "found"),
    [
        pytest.param("2:09.00", "", True, id="on the way"),
        pytest.param("2:09.00", "run as a race of its own", False, id="noted"),
        pytest.param("2:03.00", "", False, id="too fast for one pace"),
    ],
)
def test_a_time_on_the_way_is_no_race(mark: str, note: str, found: bool) -> None:
    files = with_mistake(small_seeds(), RACES, "town-jump,", f"{SHORTER_RACE}\ntown-jump,")
    line = f"town-800,1,ann-able,,GBR,{mark},OK,,,0,{note},,,archive"
    files = with_mistake(files, RESULTS, "town-jump,1", f"{line}\ntown-jump,1")
    told = [f"{mark} may be a time on the way of town-1500"] if found else []
    assert [problem.sentence for problem in problems(read_seeds(files))] == told


def test_a_family_name_several_share_may_be_an_alias() -> None:
    files = with_mistake(small_seeds(), "aliases.csv", "D. Dale", "Dale")
    files = with_mistake(files, "athletes.csv", "Eve East,Eve,East", "Eve Dale,Eve,Dale")
    assert problems(read_seeds(files)) == ()


def test_a_mark_in_another_unit_is_found() -> None:
    seeds = read_seeds(small_seeds())
    jump = seeds.results[4]
    assert jump.mark is not None
    timed = replace(jump, mark=replace(jump.mark, unit=Unit.MS))
    records = (replace(seeds.records[0], mark=replace(seeds.records[0].mark, unit=Unit.POINTS)),)
    marks = (replace(seeds.list_marks[0], mark=replace(seeds.list_marks[0].mark, unit=Unit.MS)),)
    wrong = replace(seeds, results=(timed,), records=records, list_marks=marks)
    [check] = [each for each in CHECKS if each.__name__ == "wrong_units"]
    assert [str(problem) for problem in check(wrong)] == [
        "results/2024.csv, line 6: 6.80 is no mark of the long jump",
        "list_marks/LJ.csv, line 2: 7.10 is no mark of the long jump",
        "records.csv, line 2: 7000 is no mark of the long jump",
    ]


def test_every_check_has_a_planted_mistake() -> None:
    elsewhere = {"wrong_units", "passing_times"}
    assert {check.__name__ for check in CHECKS} == {row.check for row in PLANTED} | elsewhere


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        pytest.param(RESULTS, "2,bea-baker", "1,bea-baker", id="equal marks share a place"),
        pytest.param(RESULTS, "4:05.00,OK", "4:00.9h,OK", id="a hand time compares with nothing"),
        pytest.param(RESULTS, "4:05.00,OK,,,0,", "4:00.99,OK,,,0,place against mark", id="noted"),
        pytest.param(RACES, "top-2", "winner", id="a place beyond the winner"),
        pytest.param(RACES, "top-2", "partial", id="a partial field promises nothing"),
        pytest.param("records.csv", "1995-06-01", "1990", id="two records in a year"),
        pytest.param(
            "aliases.csv",
            "Cat Carr,former,archive,until 2022",
            "Dan Dale,former,archive,also of dan-dale",
            id="a note names who shares the alias",
        ),
    ],
)
def test_what_only_looks_wrong_passes(file: str, right: str, wrong: str) -> None:
    assert problems(read_seeds(with_mistake(small_seeds(), file, right, wrong))) == ()


def test_places_as_the_source_prints_them_pass_with_a_note() -> None:
    files = with_mistake(small_seeds(), RESULTS, "town-1500,3", "town-1500,5")
    files = with_mistake(files, RACES, "800=2:10 (B),,", "800=2:10 (B),places as printed,")
    assert problems(read_seeds(files)) == ()


@pytest.mark.parametrize(("note", "passes"), [("tied", True), ("", False)])
def test_a_shared_place_without_equal_marks_needs_a_note(note: str, passes: bool) -> None:
    files = with_mistake(small_seeds(), RESULTS, "GBR,6.50,OK,,,0,,", f"GBR,,OK,,,0,{note},")
    files = with_mistake(
        files, RESULTS, "5,bea-baker,,KEN,,OK,,,0,,", f"2,bea-baker,,KEN,,OK,,,0,{note},"
    )
    [check] = [each for each in CHECKS if each.__name__ == "broken_places"]
    assert (list(check(read_seeds(files))) == []) is passes
