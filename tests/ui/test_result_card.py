"""Cards of one race, read whole."""

from collections.abc import Sequence
from dataclasses import replace

from db.races import Disagreement, StoredRace
from tests.track.small_races import ANN, BEA, CAT, MILE, line, race
from track.dates import Day
from track.events import find_event
from track.results import Athlete, Race, Result, Split
from ui.cards import Button, Card, Colour
from ui.plain import plain_text
from ui.results import race_proof_card, result_card

FAY = Athlete(4, "Fay Able", "Able", "IRL", "W")


def stored(run: Race, *lines: Result, disagreements: Sequence[Disagreement] = ()) -> StoredRace:
    return StoredRace(
        replace(run, sources=("archive", "report")),
        tuple(replace(each, sources=("archive",)) for each in lines),
        tuple(disagreements),
        Day.iso("2026-03-22"),
    )


def read(card: Card) -> str:
    return "\n" + plain_text(card) + "\n"


BOWERMAN = stored(
    race(
        "2024-05-25",
        name="Bowerman Mile",
        splits=(Split("800", "1:52.00", "Cole"), Split("last 400", "55.1")),
    ),
    line(ANN, MILE, "1 3:45.34", tags=("NR", "WL", "PB")),
    line(BEA, MILE, "2 3:45.60", tags=("SB",)),
    line(CAT, MILE, "DNF", pacemaker=True),
)


def test_a_race_shows_lines_gaps_tags_splits_and_notes() -> None:
    assert (
        read(result_card(BOWERMAN))
        == """
Bowerman Mile 2024
Women's mile · final · Townville, 25 May 2024
1 Able  GBR 3:45.34
2 Baker KEN 3:45.60
- Cole  USA     DNF
Behind the winner: 2nd +0.26
NR WL PB: Able
SB: Baker
Splits: 800 1:52.00 Cole · last 400 55.1
Cole: pacemaker
Source: archive, report · complete field · data to 22 Mar 2026
[Storylines] [Proof]
"""
    )


def test_a_race_card_has_its_colour_and_a_button_that_says_which_race() -> None:
    card = result_card(BOWERMAN)
    assert card.colour is Colour.RESULT
    storylines, proof = card.buttons
    assert (storylines.label, proof) == ("Storylines", Button("Proof", "proof:race:a"))
    _, recap, _ = result_card(BOWERMAN, moderated=True).buttons
    assert recap == Button("Recap", "recap:race:a")


def test_a_tie_at_the_top_and_equal_times_keep_their_places() -> None:
    card = result_card(
        stored(
            race(),
            line(ANN, MILE, "1 4:01.10"),
            line(BEA, MILE, "1 4:01.10"),
            line(CAT, MILE, "3 4:01.10"),
        )
    )
    assert (
        read(card)
        == """
Town Games 2024
Women's mile · final · Townville, 1 Jun 2024
1 Able  GBR 4:01.10
1 Baker KEN 4:01.10
3 Cole  USA 4:01.10
Behind the winner: 1st +0.00 · 3rd +0.00
Source: archive, report · complete field · data to 22 Mar 2026
[Storylines] [Proof]
"""
    )


def test_namesakes_hand_times_long_marks_and_what_was_annulled() -> None:
    card = result_card(
        stored(
            race(event=find_event("5000"), short_track=True, field="top-3"),
            line(ANN, find_event("5000"), "1 12:35.36", note="fell on lap 3"),
            line(FAY, find_event("5000"), "2 12:36.0h"),
            line(BEA, find_event("5000"), "3 13:40.00", annulled=True),
        )
    )
    assert (
        read(card)
        == """
Town Games 2024
Women's 5000 m, short track · final · Townville, 1 Jun 2024
1 A. Able GBR 12:35.36
2 F. Able IRL 12:36.0h
3 Baker   KEN 13:40.00
Behind the winner: 2nd +0.6 · 3rd +1:04.64
Baker: later annulled
A. Able: fell on lap 3
Source: archive, report · first 3 places stored · data to 22 Mar 2026
[Storylines] [Proof]
"""
    )


def test_a_race_without_marks_has_no_gaps() -> None:
    assert (
        read(result_card(stored(race(), line(ANN, MILE, "1"), line(BEA, MILE, "2"))))
        == """
Town Games 2024
Women's mile · final · Townville, 1 Jun 2024
1 Able  GBR -
2 Baker KEN -
Source: archive, report · complete field · data to 22 Mar 2026
[Storylines] [Proof]
"""
    )


def test_without_the_winners_mark_there_is_nothing_to_be_behind() -> None:
    card = result_card(stored(race(), line(ANN, MILE, "1"), line(BEA, MILE, "2 4:00.00")))
    assert card.facts == ()


def test_in_the_field_who_is_behind_has_less() -> None:
    jump = find_event("long jump")
    card = result_card(
        stored(race(event=jump), line(ANN, jump, "1 6.95"), line(BEA, jump, "2 6.90"))
    )
    assert (
        read(card)
        == """
Town Games 2024
Women's long jump · final · Townville, 1 Jun 2024
1 Able  GBR 6.95
2 Baker KEN 6.90
Behind the winner: 2nd -0.05
Source: archive, report · complete field · data to 22 Mar 2026
[Storylines] [Proof]
"""
    )


DISPUTED = stored(
    race(),
    line(ANN, MILE, "1 3:47.74"),
    line(BEA, MILE, "DNF"),
    disagreements=(
        Disagreement(1, "Able", "mark", "3:47.74", True, ("archive",), "the table"),
        Disagreement(1, "Able", "mark", "3:47.72", False, ("report", "zine"), ""),
        Disagreement(2, "Baker", "mark", "", True, ("archive",), ""),
        Disagreement(2, "Baker", "mark", "3:59.00", False, ("report",), ""),
        Disagreement(None, "", "paced", "yes", True, ("archive",), ""),
        Disagreement(None, "", "paced", "no", False, ("report",), ""),
    ),
)


def test_what_sources_disagree_on_is_told_but_no_mark_beside_who_did_not_finish() -> None:
    assert (
        read(result_card(DISPUTED))
        == """
Town Games 2024
Women's mile · final · Townville, 1 Jun 2024
1 Able  GBR 3:47.74
- Baker KEN     DNF
Able: mark 3:47.74 (archive; the table); elsewhere 3:47.72 (report, zine)
paced yes (archive); elsewhere no (report)
Source: archive, report · complete field · data to 22 Mar 2026
[Storylines] [Proof]
"""
    )


def test_the_proof_lists_every_row_with_its_sources_and_every_disagreement() -> None:
    assert (
        read(race_proof_card(DISPUTED))
        == """
Proof: Town Games 2024
Women's mile · final · Townville, 1 Jun 2024
1 Ann Able (GBR) 3:47.74 · archive
- Bea Baker (KEN) DNF · archive
Able: mark 3:47.74 (archive; the table); elsewhere 3:47.72 (report, zine)
Baker: mark open (archive); elsewhere 3:59.00 (report)
paced yes (archive); elsewhere no (report)
Source: archive, report · complete field · data to 22 Mar 2026
"""
    )
