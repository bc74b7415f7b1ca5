"""Head-to-head: who beat whom, under which rule, and what a meeting does not decide."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.track.small_races import (
    ANN,
    BEA,
    METRIC_MILE,
    MILE,
    at,
    count,
    line,
    met,
    race,
)
from track.dates import Day
from track.errors import SameAthlete
from track.events import find_event
from track.head_to_head import HeadToHead, Kind, Outcome, Rule, Run, Surface
from track.marks import Status
from track.results import Athlete, Level, Race, Result, Round

SWAPPED = {
    Outcome.FIRST: Outcome.SECOND,
    Outcome.SECOND: Outcome.FIRST,
    Outcome.TIE: Outcome.TIE,
    Outcome.NOBODY: Outcome.NOBODY,
}
DECIDED = [
    # Ann's line, Bea's line, whose it is
    ("1 3:50.00", "2 3:51.00", Outcome.FIRST),
    ("4 3:52.00", "3 3:51.00", Outcome.SECOND),
    ("1 3:50.00", "2 3:50.00", Outcome.FIRST),
    ("2 3:50.00", "2 3:50.00", Outcome.TIE),
    ("2 3:49.0h", "1 3:49.50", Outcome.SECOND),
    ("1", "2", Outcome.FIRST),
    ("16 3:59.00", "DNF", Outcome.FIRST),
    ("16", "DQ", Outcome.FIRST),
    ("16", "NM", Outcome.FIRST),
    ("DNF", "16", Outcome.SECOND),
    ("DNF", "DNF", Outcome.NOBODY),
    ("DNF", "DQ", Outcome.NOBODY),
]


@pytest.mark.parametrize(("ann", "bea", "outcome"), DECIDED)
def test_places_decide_and_who_finishes_beats_who_does_not(
    ann: str, bea: str, outcome: Outcome
) -> None:
    assert met(race(paced=False), ann, bea).outcome is outcome


DROPPED_OUT = [
    # is the race paced, is she the pacemaker, whose is it when Bea drops out
    (None, None, Outcome.NOBODY),
    (None, False, Outcome.FIRST),
    (None, True, Outcome.NOBODY),
    (False, None, Outcome.FIRST),
    (True, False, Outcome.FIRST),
    (True, None, Outcome.NOBODY),
    (True, True, Outcome.NOBODY),
]


@pytest.mark.parametrize(("paced", "pacemaker", "outcome"), DROPPED_OUT)
def test_dropping_out_loses_unless_it_may_have_been_as_a_pacemaker(
    paced: bool | None, pacemaker: bool | None, outcome: Outcome
) -> None:
    dropped = line(BEA, MILE, "DNF", pacemaker=pacemaker)
    assert met(race(paced=paced), "1 3:50.00", dropped).outcome is outcome


def test_a_pacemaker_who_finishes_is_counted_like_anybody() -> None:
    finished = line(BEA, MILE, "2 3:51.00", pacemaker=True)
    assert met(race(paced=True), "1 3:50.00", finished).outcome is Outcome.FIRST


@pytest.mark.parametrize("who", [ANN, BEA], ids=lambda who: who.family)
def test_an_annulled_result_decides_nothing(who: Athlete) -> None:
    annulled = replace(line(ANN, MILE, "1 3:50.00"), annulled=who is ANN)
    other = replace(line(BEA, MILE, "2 3:51.00"), annulled=who is BEA)
    assert met(race(), annulled, other).outcome is Outcome.NOBODY


def test_finishers_without_places_decide_nothing() -> None:
    placed, unplaced = line(ANN, MILE, "1 3:50.00"), Result(BEA, "KEN")
    assert met(race(), placed, unplaced).outcome is Outcome.NOBODY
    assert met(race(), replace(placed, place=None), line(BEA, MILE, "2")).outcome is Outcome.NOBODY


GAPS = [
    ("1 3:50.00", "2 3:50.26", "0.26"),
    ("2 3:50.26", "1 3:50.00", "0.26"),
    ("1 3:50.00", "2 3:50.00", "0.00"),
    ("1 3:50.00", "9 5:00.00", "1:10.00"),
    ("1 3:50.0h", "2 3:51.00", "1.0"),
]


@pytest.mark.parametrize(("ann", "bea", "gap"), GAPS)
def test_a_gap_is_known_to_the_coarser_of_the_two_marks(ann: str, bea: str, gap: str) -> None:
    assert str(met(race(), ann, bea).gap) == gap


@pytest.mark.parametrize(("ann", "bea"), [("1 3:50.00", "2"), ("1", "2 3:50.00"), ("1", "DNF")])
def test_there_is_no_gap_without_both_marks(ann: str, bea: str) -> None:
    assert met(race(), ann, bea).gap is None


Drawn = tuple[int | None, Status, bool | None, bool]
UNKNOWN_OR = st.sampled_from([None, True, False])
LINES = st.tuples(st.none() | st.integers(1, 3), st.sampled_from(Status), UNKNOWN_OR, st.booleans())


@given(LINES, LINES, UNKNOWN_OR)
def test_the_other_way_round_the_other_has_won(
    mine: Drawn, yours: Drawn, paced: bool | None
) -> None:
    def result(drawn: Drawn) -> Result:
        place, status, pacemaker, annulled = drawn
        return Result(ANN, "GBR", place, status, pacemaker=pacemaker, annulled=annulled)

    run = race(paced=paced)
    one_way = met(run, result(mine), result(yours)).outcome
    assert met(run, result(yours), result(mine)).outcome is SWAPPED[one_way]


WON, LOST, TIED, OPEN = (
    ("1 3:50.00", "2 3:51.00"),
    ("2 3:51.00", "1 3:50.00"),
    ("1 3:50.00", "1 3:50.00"),
    ("DNF", "DNF"),
)


def season(*lines: tuple[str, str]) -> HeadToHead:
    """Return a count with one meeting a month, the first in January."""
    meetings = [
        met(race(f"2024-{month:02}-01", number=month), *both) for month, both in enumerate(lines, 1)
    ]
    return count(*meetings)


def test_the_count_is_of_wins_losses_ties_and_the_rest_newest_first() -> None:
    score = season(WON, LOST, WON, TIED, OPEN)
    assert score.score == (2, 1)
    assert (score.total(Outcome.TIE), score.total(Outcome.NOBODY)) == (1, 1)
    assert [meeting.race.id for meeting in score.meetings] == [5, 4, 3, 2, 1]
    assert score.left_out == ()


def test_who_did_not_start_met_nobody() -> None:
    score = count(met(race(), "1 3:50.00", "DNS"), met(race(), "DNS", "DNS"))
    assert (score.meetings, score.left_out) == ((), ())


def test_two_races_of_one_day_keep_an_order_of_their_own() -> None:
    same_day = [met(race(number=number), *WON) for number in (7, 9, 8)]
    assert [meeting.race.id for meeting in count(*same_day).meetings] == [9, 8, 7]


RUNS = [
    ((), None),
    ((OPEN,), None),
    ((TIED,), None),
    ((WON, TIED), None),
    ((WON,), (Outcome.FIRST, 1, "2024-01")),
    ((LOST, WON), (Outcome.FIRST, 1, "2024-02")),
    ((WON, LOST, LOST), (Outcome.SECOND, 2, "2024-02")),
    ((WON, WON, OPEN), (Outcome.FIRST, 2, "2024-01")),
    ((WON, OPEN, WON), (Outcome.FIRST, 2, "2024-01")),
    ((WON, TIED, WON), (Outcome.FIRST, 1, "2024-03")),
]


@pytest.mark.parametrize(("lines", "run"), RUNS)
def test_a_run_goes_back_to_the_last_race_that_was_not_won(
    lines: tuple[tuple[str, str], ...], run: tuple[Outcome, int, str] | None
) -> None:
    expected = None if run is None else Run(run[0], run[1], Day.iso(f"{run[2]}-01"))
    assert season(*lines).run == expected


CLOSEST = [
    ((), None),
    ((OPEN,), None),
    ((("1", "2"),), None),
    ((WON, ("1 3:50.00", "2 3:50.10"), LOST), 2),
    ((WON, LOST), 2),
    ((("1 3:50.00", "2 3:50.00"), WON), 1),
    ((TIED, WON), 1),
]


@pytest.mark.parametrize(("lines", "month"), CLOSEST)
def test_the_closest_is_the_smallest_gap_and_the_latest_of_equals(
    lines: tuple[tuple[str, str], ...], month: int | None
) -> None:
    closest = season(*lines).closest
    assert (closest and closest.race.id) == month


def test_a_field_event_is_never_the_closest_race() -> None:
    jump = met(race(event=find_event("long jump")), "1 6.90", "2 6.89")
    assert count(jump).closest is None


def test_an_annulled_meeting_is_never_the_closest() -> None:
    annulled = line(BEA, MILE, "2 3:50.01", annulled=True)
    assert count(met(race(), "1 3:50.00", annulled)).closest is None


def test_nobody_is_set_against_herself() -> None:
    with pytest.raises(SameAthlete) as refused:
        HeadToHead.count(ANN, replace(ANN, name="A. Able"), [], Rule())
    assert str(refused.value) == "Both names are Ann Able; pick two different athletes."


INDOORS = at(race(), indoor=True)
COUNTED = [
    (Rule(), race(), True),
    (Rule(), race(round=Round.HEAT), False),
    (Rule(), race(round=Round.SEMI_FINAL), False),
    (Rule(finals_only=False), race(round=Round.HEAT), True),
    (Rule(events=(MILE,)), race(), True),
    (Rule(events=(METRIC_MILE,)), race(), False),
    (Rule(events=(METRIC_MILE, MILE)), race(), True),
    (Rule(kind=Kind.PACED), race(paced=True), True),
    (Rule(kind=Kind.PACED), race(paced=False), False),
    (Rule(kind=Kind.PACED), race(paced=None), False),
    (Rule(kind=Kind.CHAMPIONSHIP), race(), False),
    (Rule(kind=Kind.CHAMPIONSHIP), at(race(), Level.OLYMPICS), True),
    (Rule(kind=Kind.CHAMPIONSHIP), at(race(), Level.NATIONAL), True),
    (Rule(kind=Kind.CHAMPIONSHIP), at(race(), Level.DIAMOND_LEAGUE_FINAL), False),
    (Rule(surface=Surface.INDOOR), INDOORS, True),
    (Rule(surface=Surface.INDOOR), race(), False),
    (Rule(surface=Surface.OUTDOOR), INDOORS, False),
    (Rule(surface=Surface.OUTDOOR), race(), True),
]


@pytest.mark.parametrize(("rule", "run", "counted"), COUNTED)
def test_a_race_counts_only_when_every_part_of_the_rule_fits(
    rule: Rule, run: Race, counted: bool
) -> None:
    meeting = met(run, *WON)
    score = count(meeting, rule=rule)
    assert (score.meetings, score.left_out) == (((meeting,), ()) if counted else ((), (meeting,)))


WITHIN = [
    # day of the race, since, as of, counted
    ("2024-05-25", "2024-05-25", "", True),
    ("2024-05-25", "2024-05-26", "", False),
    ("2024-05-25", "", "2024-05-25", True),
    ("2024-05-25", "", "2024-05-24", False),
    ("2024-05-25", "2024-05", "2024-05", True),
    ("2024-05-25", "2024", "2024", True),
    ("2024-05-25", "2025", "", False),
    ("2024-05-25", "", "2023", False),
    ("2024-05", "2024-05", "2024-05", True),
    ("2024-05", "2024-05-02", "", False),
    ("2024-05", "", "2024-05-30", False),
    ("2024", "2024", "2024", True),
    ("2024", "2024-02", "", False),
    ("2024", "", "2024-11", False),
]


@pytest.mark.parametrize(("day", "since", "as_of", "counted"), WITHIN)
def test_a_day_not_fully_known_counts_only_when_all_it_can_be_fits(
    day: str, since: str, as_of: str, counted: bool
) -> None:
    rule = Rule(since=Day.iso(since) if since else None, as_of=Day.iso(as_of) if as_of else None)
    assert rule.counts(race(day)) is counted


WORDS = [
    (Rule(), "finals, all events"),
    (Rule(finals_only=False), "races of every round, all events"),
    (Rule(events=(MILE,)), "finals, mile"),
    (Rule(events=(METRIC_MILE, MILE)), "finals, 1500 m and mile"),
    (Rule(kind=Kind.PACED), "paced finals, all events"),
    (
        Rule(kind=Kind.CHAMPIONSHIP, finals_only=False),
        "championship races of every round, all events",
    ),
    (Rule(surface=Surface.INDOOR), "finals, all events, indoors"),
    (Rule(surface=Surface.OUTDOOR), "finals, all events, outdoors"),
    (
        Rule((METRIC_MILE, MILE), True, Kind.PACED, Surface.OUTDOOR, Day.iso("2023")),
        "paced finals, 1500 m and mile, outdoors, since 2023",
    ),
    (
        Rule((MILE,), since=Day.iso("2023-05"), as_of=Day.iso("2024-05-25")),
        "finals, mile, since May 2023, to 25 May 2024",
    ),
]


@pytest.mark.parametrize(("rule", "words"), WORDS)
def test_a_rule_says_in_words_what_it_counts(rule: Rule, words: str) -> None:
    assert rule.words == words


@given(st.lists(st.sampled_from([WON, LOST, TIED, OPEN]), max_size=12))
def test_every_meeting_is_counted_once_and_in_order(lines: list[tuple[str, str]]) -> None:
    score = season(*lines)
    assert sum(score.total(outcome) for outcome in Outcome) == len(lines)
    assert all(newer.race.day > older.race.day for newer, older in pairwise(score.meetings))
    wins, losses = score.score
    assert score.run is None or 1 <= score.run.length <= max(wins, losses)
