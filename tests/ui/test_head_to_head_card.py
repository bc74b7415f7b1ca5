"""Cards of a head-to-head, read whole."""

from dataclasses import replace

import pytest

from db.meetings import Meetings
from tests.track.small_races import ANN, BEA, MILE, at, count, line, met, race
from track.coverage import Careers
from track.dates import Day
from track.events import find_event
from track.head_to_head import HeadToHead, Meeting, Rule
from track.results import Athlete, Result, Round
from ui.cards import Card, Fact
from ui.head_to_head import head_to_head_card, head_to_head_proof_card
from ui.plain import plain_text

NEWEST = Meetings((), Day.iso("2026-03-22"))


def read(score: HeadToHead, page: int = 0) -> str:
    return as_text(head_to_head_card(score, NEWEST, page))


def as_text(card: Card) -> str:
    return "\n" + plain_text(card) + "\n"


def sourced(meeting: Meeting, first: tuple[str, ...], second: tuple[str, ...]) -> Meeting:
    return Meeting(
        meeting.race,
        replace(meeting.first, sources=first),
        replace(meeting.second, sources=second),
    )


OSLO = met(at(race("2023-06-15", number=1), city="Oslo"), "1 4:17.00", "2 4:17.50")
PARIS = met(at(race("2024-07-07", number=2), city="Paris, France"), "2 4:16.30", "1 4:16.00")
ROME = met(at(race("2024-08-30", number=3), city="Rome"), "5 4:20.00", "3 4:18.00")
HEAT = met(race("2022-07-15", number=4, round=Round.HEAT, heat=1), "1 4:30.00", "2 4:31.00")


def test_a_head_to_head_tells_score_run_last_closest_first_and_the_list() -> None:
    assert (
        read(count(OSLO, PARIS, ROME))
        == """
Able 1 – 2 Baker
Counted: finals, all events
Ann Able (GBR) v Bea Baker (KEN)
Run: Baker has won the last 2, since 7 Jul 2024
Last: Baker by 2.00, Town Games 2024, mile, 30 Aug 2024
Closest: Baker by 0.30, Town Games 2024, mile, 7 Jul 2024
First: Able by 0.50, Town Games 2023, mile, 15 Jun 2023
Between the last two: 54 days
Able          Baker
30 Aug 2024 Rome        mile
5 4:20.00 3 4:18.00 +2.00
7 Jul 2024 Paris        mile
2 4:16.30 1 4:16.00 +0.30
15 Jun 2023 Oslo        mile
1 4:17.00 2 4:17.50 +0.50
In the stored results · data to 22 Mar 2026
"""
    )


def test_one_meeting_is_last_and_closest_but_not_also_first() -> None:
    assert (
        read(count(OSLO))
        == """
Able 1 – 0 Baker
Counted: finals, all events
Ann Able (GBR) v Bea Baker (KEN)
Run: Able won the last one
Last: Able by 0.50, Town Games 2023, mile, 15 Jun 2023
Closest: Able by 0.50, Town Games 2023, mile, 15 Jun 2023
Able          Baker
15 Jun 2023 Oslo        mile
1 4:17.00 2 4:17.50 +0.50
In the stored results · data to 22 Mar 2026
"""
    )


def test_without_a_meeting_the_card_says_so() -> None:
    assert (
        read(count())
        == """
Able 0 – 0 Baker
Counted: finals, all events
Ann Able and Bea Baker have no meeting that counts here.
In the stored results · data to 22 Mar 2026
"""
    )


def test_an_empty_store_says_so_too() -> None:
    assert (
        head_to_head_card(count(), Meetings((), None)).footer
        == "In the stored results · no races stored"
    )


def test_a_tie_and_equal_times_are_told_apart() -> None:
    tie = met(race("2024-06-02", number=2), "1 4:20.00", "1 4:20.00")
    same_time = met(race("2024-06-01", number=1), "1 4:20.00", "2 4:20.00")
    assert (
        read(count(tie, same_time))
        == """
Able 1 – 0 Baker (1 tie)
Counted: finals, all events
Ann Able (GBR) v Bea Baker (KEN)
Last: a tie, Town Games 2024, mile, 2 Jun 2024
Closest: a tie, Town Games 2024, mile, 2 Jun 2024
First: Able in the same time, Town Games 2024, mile, 1 Jun 2024
Between the last two: 1 day
Able          Baker
2 Jun 2024 Townville    mile
1 4:20.00 1 4:20.00 +0.00
1 Jun 2024 Townville    mile
1 4:20.00 2 4:20.00 +0.00
In the stored results · data to 22 Mar 2026
"""
    )


def test_who_finishes_without_marks_beats_who_does_not() -> None:
    assert (
        read(count(met(race(paced=False), "DNF", "12")))
        == """
Able 0 – 1 Baker
Counted: finals, all events
Ann Able (GBR) v Bea Baker (KEN)
Run: Baker won the last one
Last: Baker, Town Games 2024, mile, 1 Jun 2024
Able          Baker
1 Jun 2024 Townville    mile
- DNF 12 -
In the stored results · data to 22 Mar 2026
"""
    )


PACER = line(BEA, MILE, "DNF", pacemaker=True)
NOTHING_DECIDED = [
    (met(race(), "1 4:20.00", PACER), "Baker was the pacemaker"),
    (
        met(race(paced=True), "1 4:20.00", "DNF"),
        "Baker dropped out and no source says whether as a pacemaker",
    ),
    (
        met(race(), "DNF", "1 4:20.00"),
        "Able dropped out and no source says whether as a pacemaker",
    ),
    (
        met(race(), "1 4:20.00", line(BEA, MILE, "2 4:21.00", annulled=True)),
        "Baker's result was annulled later",
    ),
    (met(race(paced=False), "DNF", "DQ"), "no order between the two is stored"),
    (met(race(), "1", Result(BEA, "KEN")), "no order between the two is stored"),
]


@pytest.mark.parametrize(("meeting", "why"), NOTHING_DECIDED)
def test_a_meeting_that_decides_nothing_says_why(meeting: Meeting, why: str) -> None:
    card = head_to_head_card(count(meeting), NEWEST)
    assert card.title == "Able 0 – 0 Baker (1 without result)"
    assert card.notes == (f"Decides nothing: Town Games 2024, {why}",)
    assert card.lead == ()


def test_of_many_meetings_that_decide_nothing_three_are_explained() -> None:
    paced = (met(race(f"2024-06-0{n}", number=n), "1 4:20.00", PACER) for n in range(1, 6))
    assert head_to_head_card(count(*paced), NEWEST).notes == (
        *("Decides nothing: Town Games 2024, Baker was the pacemaker",) * 3,
        "Decide nothing either: 2 more, see Proof",
    )


def test_a_run_goes_over_what_decides_nothing_and_says_so() -> None:
    nothing = met(race("2024-08-01", number=9), "1 4:20.00", PACER)
    assert head_to_head_card(count(OSLO, nothing), NEWEST).lead[0] == Fact(
        "Run", "Able won the last decided one"
    )
    assert head_to_head_card(count(PARIS, ROME, nothing), NEWEST).lead[0] == Fact(
        "Run", "Baker has won the last 2 decided, since 7 Jul 2024"
    )


def test_the_closest_says_so_where_marks_are_missing() -> None:
    unmarked = met(race("2024-08-01", number=9), "1", "2 4:20.00")
    assert head_to_head_card(count(OSLO, unmarked), NEWEST).lead[2] == Fact(
        "Closest of 1 with both marks", "Able by 0.50, Town Games 2023, mile, 15 Jun 2023"
    )


def test_annulled_and_hand_timed_meetings_are_listed_with_their_marks() -> None:
    annulled = met(race(number=2), line(ANN, MILE, "1 4:20.00", annulled=True), "2 4:21.00")
    by_hand = met(race("1954-05-06", number=1), "1 3:59.4h", "2 4:00.2h")
    assert (
        read(count(annulled, by_hand))
        == """
Able 1 – 0 Baker (1 without result)
Counted: finals, all events
Ann Able (GBR) v Bea Baker (KEN)
Run: Able won the last decided one
Last: Able by 0.8, Town Games 1954, mile, 6 May 1954
Closest: Able by 0.8, Town Games 1954, mile, 6 May 1954
Able          Baker
1 Jun 2024 Townville    mile
1 4:20.00 2 4:21.00 +1.00
6 May 1954 Townville    mile
1 3:59.4h 2 4:00.2h  +0.8
Decides nothing: Town Games 2024, Able's result was annulled later
In the stored results · data to 22 Mar 2026
"""
    )


def test_long_marks_leave_no_room_for_the_gap() -> None:
    event = find_event("5000")
    run = at(race(event=event, round=Round.SEMI_FINAL), city="Saint-Denis")
    meeting = met(run, "11 12:35.3h", "12 13:40.0h")
    assert (
        read(count(meeting, rule=Rule(finals_only=False)))
        == """
Able 1 – 0 Baker
Counted: races of every round, all events
Ann Able (GBR) v Bea Baker (KEN)
Run: Able won the last one
Last: Able by 1:04.7, Town Games 2024, 5000 m, 1 Jun 2024
Closest: Able by 1:04.7, Town Games 2024, 5000 m, 1 Jun 2024
Able          Baker
1 Jun 2024 Saint-… 5000 m sf
11 12:35.3h 12 13:40.0h
In finals alone it is 0 – 0: 1 earlier round fewer
In the stored results · data to 22 Mar 2026
"""
    )


def test_the_card_says_what_the_other_rounds_would_change() -> None:
    finals = head_to_head_card(count(OSLO, HEAT), NEWEST)
    assert finals.title == "Able 1 – 0 Baker"
    assert finals.notes == ("With every round it is 2 – 0: 1 meeting more",)
    every = head_to_head_card(count(OSLO, HEAT, rule=Rule(finals_only=False)), NEWEST)
    assert every.title == "Able 2 – 0 Baker"
    assert every.notes == ("In finals alone it is 1 – 0: 1 earlier round fewer",)


def test_namesakes_are_called_by_their_whole_names() -> None:
    fay = Athlete(2, "Fay Able", "Able", "IRL", "W")
    score = HeadToHead.count(
        ANN, fay, [met(race(), "1 4:20.00", line(fay, MILE, "2 4:21.00"))], Rule()
    )
    assert (
        read(score)
        == """
Ann Able 1 – 0 Fay Able
Counted: finals, all events
Ann Able (GBR) v Fay Able (IRL)
Run: Ann Able won the last one
Last: Ann Able by 1.00, Town Games 2024, mile, 1 Jun 2024
Closest: Ann Able by 1.00, Town Games 2024, mile, 1 Jun 2024
Ann Able      Fay Able
1 Jun 2024 Townville    mile
1 4:20.00 2 4:21.00 +1.00
In the stored results · data to 22 Mar 2026
"""
    )


FOURTEEN = count(
    *(met(race(f"{2000 + n}-06-01", number=n), "1 4:20.00", "2 4:21.00") for n in range(1, 15))
)


def test_the_second_page_of_fourteen_meetings_has_the_last_four() -> None:
    assert (
        read(FOURTEEN, page=1)
        == """
Able 14 – 0 Baker
Counted: finals, all events
Ann Able (GBR) v Bea Baker (KEN)
Run: Able has won the last 14, since 1 Jun 2001
Last: Able by 1.00, Town Games 2014, mile, 1 Jun 2014
Closest: Able by 1.00, Town Games 2014, mile, 1 Jun 2014
First: Able by 1.00, Town Games 2001, mile, 1 Jun 2001
Between the last two: 365 days
Able          Baker
1 Jun 2004 Townville    mile
1 4:20.00 2 4:21.00 +1.00
1 Jun 2003 Townville    mile
1 4:20.00 2 4:21.00 +1.00
1 Jun 2002 Townville    mile
1 4:20.00 2 4:21.00 +1.00
1 Jun 2001 Townville    mile
1 4:20.00 2 4:21.00 +1.00
Meetings 11–14 of 14
In the stored results · data to 22 Mar 2026
"""
    )


@pytest.mark.parametrize(("asked", "shown"), [(-1, 0), (0, 0), (1, 1), (2, 1), (999, 1)])
def test_a_page_that_does_not_exist_is_the_nearest_that_does(asked: int, shown: int) -> None:
    assert head_to_head_card(FOURTEEN, NEWEST, asked) == head_to_head_card(FOURTEEN, NEWEST, shown)


def test_the_proof_lists_both_lines_of_every_meeting_with_their_sources() -> None:
    score = count(
        sourced(OSLO, ("archive",), ("archive", "report")),
        sourced(PARIS, ("report",), ("archive",)),
        sourced(HEAT, ("archive",), ("archive",)),
    )
    assert (
        as_text(head_to_head_proof_card(score, NEWEST))
        == """
Proof: Able 1 – 1 Baker
Counted: finals, all events
7 Jul 2024 Town Games 2024, women's mile final: Able 2 4:16.30, Baker 1 4:16.00 · report, archive
15 Jun 2023 Town Games 2023, women's mile final: Able 1 4:17.00, Baker 2 4:17.50 · archive, report
In the stored results · data to 22 Mar 2026
"""
    )


def test_the_proof_of_nothing_says_so() -> None:
    assert (
        as_text(head_to_head_proof_card(count(), NEWEST))
        == """
Proof: Able 0 – 0 Baker
Counted: finals, all events
Ann Able and Bea Baker have no meeting that counts here.
In the stored results · data to 22 Mar 2026
"""
    )


def test_careers_that_are_stored_are_told_of_with_what_they_leave_out() -> None:
    careers = Careers(Day.iso("2012-01-01"), Day.iso("2024-06-12"), 14)
    told = head_to_head_card(count(OSLO), Meetings((), NEWEST.newest, careers)).notes
    assert told[-1] == "Both careers are stored from 1 Jan 2012 to 12 Jun 2024 but for 14 starts"
    whole = replace(careers, left_out=0)
    assert whole.words == "Both careers are stored from 1 Jan 2012 to 12 Jun 2024"
    assert head_to_head_card(count(OSLO), NEWEST).notes == told[:-1]
