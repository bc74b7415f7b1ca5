"""What is told of a race, rule by rule, on races nobody ran."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.track.small_races import ANN, BEA, CAT, METRIC_MILE, MILE, at, line, race
from track.careers import Career, Performance, Start
from track.coverage import Careers
from track.dates import Day
from track.events import Event, find_event
from track.honours import Honour
from track.marks import Status, read_mark
from track.records import Record
from track.results import Athlete, Level, Race, Result, Round, Split
from track.standing import ListReach
from track.storylines import RaceContext, Runner, Storyline, tell
from track.storylines.context import AllTime, BestForPlace, Edition, Listed
from track.storylines.places import best_of
from track.winners import Won

DAN = Athlete(4, "Dan Dale", "Dale", "GBR", "W")
EVA = Athlete(5, "Eva East", "East", "GBR", "W")
LOG = Careers(Day.iso("2010-01-01"), Day.iso("2026-12-31"), 0)
RUN = race("2024-06-01", name="Town Mile", paced=True)


def start(run: Race, who: Athlete, text: str, **other: Any) -> Start:
    own = line(who, run.event, text, sources=("sheet",), **other)
    return Start(run, own, own.mark is not None)


def career(
    who: Athlete, *starts: Start, born: str = "2000-01-01", log: Careers | None = None
) -> Career:
    marks = [
        Performance(
            each.race.event, each.race.short_track, each.line.mark, each.race.day,
            each.race.meet.city, who.nation, race=each.race, sources=("sheet",),
        )
        for each in starts
        if each.counts and each.line.mark
    ]  # fmt: skip
    return Career(
        who,
        Day.iso(born),
        tuple(sorted(starts, key=lambda each: each.race.day, reverse=True)),
        tuple(sorted(marks, key=lambda each: each.day.number)),
        log,
        Day.iso("2026-01-01"),
    )


def runner(
    run: Race,
    who: Athlete,
    text: str,
    *earlier: Start,
    honours: tuple[Honour, ...] = (),
    born: str = "2000-01-01",
    log: Careers | None = None,
    **other: Any,
) -> Runner:
    own = start(run, who, text, **other)
    return Runner.of(run, own.line, career(who, own, *earlier, born=born, log=log), honours)


def context(run: Race, *runners: Runner, **other: Any) -> RaceContext:
    bests = best_of(run, other.get("editions", ()))
    return RaceContext(run, run.name or "Town Games", runners, of_editions=bests, **other)


def told(of: RaceContext, *, sure_only: bool = False) -> list[str]:
    return [each.sentence for each in tell(of, sure_only=sure_only)]


def about(of: RaceContext, kind: str) -> list[Storyline]:
    return [each for each in tell(of) if each.kind == kind]


def record(text: str, who: str, day: str, **other: Any) -> Record:
    mark = read_mark(text, MILE.unit).mark
    base = Record("NR", "GBR", mark, False, who, "GBR", Day.iso(day), "yes", Day.iso("2026-01-01"))
    return replace(base, **other)


def listed(who: Athlete, text: str, day: str = "2020-01-01") -> Listed:
    mark = read_mark(text, MILE.unit).mark
    return Listed(who.id, who.name, mark, Day.iso(day), "Townville", ("list",))


def day(text: str, number: int, event: Event = MILE, **other: Any) -> Race:
    return race(text, event, number=number, **other)


def test_the_winner_leads_with_the_margin() -> None:
    of = context(RUN, runner(RUN, ANN, "1 4:20.00"), runner(RUN, BEA, "2 4:20.26"))
    assert told(of)[0] == "Ann Able won the Town Mile 2024 in 4:20.00, 0.26 s ahead of Bea Baker."


def test_equal_marks_and_shared_places_are_told_as_such() -> None:
    close = context(RUN, runner(RUN, ANN, "1 4:20.00"), runner(RUN, BEA, "2 4:20.00"))
    assert told(close)[0].endswith("placed ahead of Bea Baker with the same mark.")
    shared = context(RUN, runner(RUN, ANN, "1 4:20.00"), runner(RUN, BEA, "1 4:20.00"))
    assert told(shared) == ["Ann Able and Bea Baker won the Town Mile 2024 together in 4:20.00."]


def test_without_a_stored_winner_nobody_won() -> None:
    of = context(RUN, runner(RUN, BEA, "2 4:20.26"), runner(RUN, CAT, "3"))
    assert not any("won" in each for each in told(of))


def test_a_result_taken_away_later_is_not_told() -> None:
    of = context(RUN, runner(RUN, ANN, "1 4:20.00", annulled=True), runner(RUN, BEA, "2 4:20.26"))
    assert not any("Ann Able" in each for each in told(of))


def test_who_did_not_finish_and_who_was_disqualified_is_told_apart() -> None:
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00"),
        runner(RUN, BEA, "DNF", pacemaker=True),
        runner(RUN, CAT, "DQ"),
        runner(RUN, DAN, "DNS"),
    )
    assert "Bea Baker (pacemaker) did not finish in the Town Mile 2024." in told(of)
    assert "Cat Cole was disqualified in the Town Mile 2024." in told(of)
    assert not any("Dan Dale" in each for each in told(of))


def test_a_record_says_how_long_the_one_before_stood() -> None:
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00"),
        records=(
            record("4:21.00", "Old Hand", "1985-07-27"),
            record("4:19.00", "Refused Runner", "2000-01-01", ratified="no"),
            record("4:20.00", ANN.name, "2024-06-01"),
        ),
    )
    (fell,) = about(of, "record")
    assert fell.sentence == (
        "Ann Able broke the British record for the mile with 4:20.00; Old Hand's 4:21.00 had stood "
        "since 27 July 1985 (38 years 310 days)."
    )
    assert fell.sure
    assert [row.split(" · ")[1] for row in fell.proof[:1]] == ["sheet"]


def test_one_mark_that_broke_one_holders_records_is_told_once() -> None:
    old = record("4:21.00", "Old Hand", "1985-07-27")
    new = record("4:20.00", ANN.name, "2024-06-01")
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00"),
        records=(
            replace(old, scope="WR", area=""), replace(new, scope="WR", area=""), old, new,
        ),
    )  # fmt: skip
    assert [each.sentence.split(" with ")[0] for each in about(of, "record")] == [
        "Ann Able broke the world record for the mile"
    ]


def test_a_record_with_none_before_it_is_set() -> None:
    new = record("4:20.00", ANN.name, "2024-06-01", scope="WR", area="")
    of = context(RUN, runner(RUN, ANN, "1 4:20.00"), records=(new,))
    assert [each.sentence for each in about(of, "record")] == [
        "Ann Able set the world record for the mile with 4:20.00."
    ]


def test_an_equalled_record_is_not_broken() -> None:
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00"),
        records=(
            record("4:20.00", "Old Hand", "1985-07-27"),
            record("4:20.00", ANN.name, "2024-06-01"),
        ),
    )
    assert [each.sentence for each in about(of, "record")] == [
        "Ann Able equalled the British record for the mile with 4:20.00, Old Hand's since 27 July "
        "1985 (38 years 310 days)."
    ]


def test_a_record_no_source_calls_one_is_told_as_stored() -> None:
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00"),
        records=(
            record("4:21.00", "Old Hand", "1985-07-27", ratified=""),
            record("4:20.00", ANN.name, "2024-06-01", ratified=""),
        ),
    )
    (fell,) = about(of, "record")
    assert fell.sentence.startswith("By the records stored Ann Able broke")
    assert not fell.sure


def test_an_old_record_nobody_calls_one_is_told_as_stored_beside_an_official_new_one() -> None:
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00", tags=("NR",)),
        records=(
            record("4:21.00", "Old Hand", "1985-07-27", ratified=""),
            record("4:20.00", ANN.name, "2024-06-01"),
        ),
    )
    broke = "Ann Able broke the British record for the mile with 4:20.00"
    assert told(of)[0] == (
        f"{broke}; by the records stored Old Hand's 4:21.00, not known to be ratified, had stood "
        "since 27 July 1985 (38 years 310 days)."
    )
    assert [each.sentence for each in tell(of, sure_only=True) if each.kind == "record"] == [
        f"{broke}."
    ]


def test_the_first_of_a_list_put_together_from_bests_is_no_record() -> None:
    first = record(
        "4:20.00", ANN.name, "2024-06-01", ratified="", note="best of the nation so far in a list"
    )
    assert about(context(RUN, runner(RUN, ANN, "1 4:20.00"), records=(first,)), "record") == []


def test_what_the_result_marks_on_a_short_track_is_told_as_of_one() -> None:
    run = replace(RUN, short_track=True)
    of = context(run, runner(run, BEA, "1 4:20.00", tags=("NR", "WL")))
    assert [each.sentence for each in about(of, "record")] == [
        "The result marks Bea Baker's 4:20.00 as a Kenyan record in the mile on a short track.",
        "Bea Baker's 4:20.00 was the best in the world so far in 2024 in the mile on a short "
        "track.",
    ]


def test_what_the_result_alone_marks_is_told_as_marked() -> None:
    of = context(RUN, runner(RUN, BEA, "1 4:20.00", tags=("NR", "WL")))
    assert [each.sentence for each in about(of, "record")] == [
        "The result marks Bea Baker's 4:20.00 as a Kenyan record in the mile.",
        "Bea Baker's 4:20.00 was the best in the world so far in 2024 in the mile.",
    ]


BESTS = (
    listed(CAT, "4:10.00"),
    listed(DAN, "4:15.00"),
    listed(ANN, "4:20.00", "2024-06-01"),
    listed(EVA, "4:22.00"),
)
REACH = ListReach(read_mark("4:30", MILE.unit).mark, Day.iso("2025-12-31"))


def _on_list(later: Sequence[Listed], reach: ListReach | None = REACH) -> Storyline:
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00", start(day("2023-01-01", 1), ANN, "1 4:25.00")),
        all_time=AllTime(BESTS, True, tuple(later), reach),
    )
    (found,) = about(of, "standing")
    return found


def test_a_place_is_proved_by_a_later_complete_list() -> None:
    found = _on_list(BESTS)
    assert found.sentence == (
        "Ann Able moved to 3rd on the world all-time list of the women's mile outdoors that day, "
        "with 4:20.00."
    )
    assert found.sure


def test_who_was_better_later_may_have_been_before() -> None:
    found = _on_list([*BESTS, listed(EVA, "4:18.00", "2025-06-01")])
    assert found.sentence.endswith("in the stored results.")
    assert not found.sure


def test_a_better_mark_later_leaves_open_whether_this_one_was_the_best_before() -> None:
    found = _on_list([*BESTS[:2], listed(ANN, "4:18.00", "2025-06-01"), BESTS[3]])
    assert found.sentence == (
        "Only two women other than Ann Able had ever been faster than 4:20.00 in the women's mile "
        "outdoors by the end of the day."
    )
    assert found.sure


def test_without_a_list_or_beyond_its_end_a_place_is_of_the_store() -> None:
    assert not _on_list([], None).sure
    short = ListReach(read_mark("4:12", MILE.unit).mark, Day.iso("2025-12-31"))
    assert not _on_list(BESTS, short).sure


def _national(*best: Listed, later: Sequence[Listed] = BESTS, **tags: Any) -> list[str]:
    before = start(day("2023-01-01", 1), ANN, "1 4:25.00")
    of = context(
        RUN,
        runner(RUN, ANN, "1 4:20.00", before, **tags),
        all_time=AllTime(BESTS, True, tuple(later), REACH, {"GBR": best}),
    )
    return [each.sentence for each in about(of, "standing") if "national" in each.subject]


def test_a_national_place_is_told_where_a_list_of_the_world_proves_it() -> None:
    dan, ann, eva = (replace(each, nations=("GBR",)) for each in BESTS[1:])
    second = (
        "Ann Able moved to 2nd on the British all-time list of the women's mile outdoors that day, "
        "with 4:20.00."
    )
    assert _national(dan, ann, eva) == [second]
    assert _national(ann, eva) == [
        "Ann Able's 4:20.00 was the best ever for Great Britain in the women's mile outdoors, by "
        "the end of the day."
    ]
    assert _national(ann, eva, tags=("NR",)) == [], "told of as the record"
    later = replace(listed(CAT, "4:10.00"), nations=("USA", "GBR"))
    assert _national(dan, ann, eva, later=[*BESTS, later]) == [], "she may have run it for Britain"
    elsewhere = replace(later, nations=("USA",))
    assert _national(dan, ann, eva, later=[*BESTS, elsewhere]) == [second]
    assert _national(dan, ann) == [second.replace("moved to", "stayed")]


def test_a_javelin_is_compared_with_those_of_its_model_alone() -> None:
    def standing(of_day: str) -> list[str]:
        run = day(of_day, 13, find_event("javelin"), name="Town Javelin")
        far = Listed(
            CAT.id, CAT.name, read_mark("70.00", run.event.unit).mark, Day.iso("1980-01-01")
        )
        of = context(run, runner(run, ANN, "1 65.00", tags=("PB",)), all_time=AllTime((far,)))
        return [each.sentence for each in about(of, "standing")]

    assert standing("1999-03-31") == []
    assert standing("2024-06-01") == [
        "Ann Able moved to 2nd on the world all-time list of the women's javelin (present model) "
        "that day, with 65.00 m, in the stored results."
    ]


def test_of_a_nation_after_another_no_place_is_told() -> None:
    german = replace(ANN, nation="GER")
    of = context(
        RUN,
        runner(RUN, german, "1 4:20.00", start(day("2023-01-01", 1), german, "1 4:25.00")),
        all_time=AllTime(BESTS, True, BESTS, REACH, {"GER": (BESTS[1],)}),
    )
    assert not any("national" in each.subject for each in tell(of))


def test_how_few_were_ever_faster_counts_others_alone() -> None:
    of = context(
        RUN,
        runner(RUN, CAT, "1 4:12.00", start(day("2020-01-01", 1), CAT, "1 4:10.00")),
        all_time=AllTime((listed(CAT, "4:10.00"), listed(DAN, "4:11.00")), True, (), None),
    )
    assert [each.sentence for each in about(of, "standing")] == [
        "In the stored results only one woman other than Cat Cole had ever been faster than "
        "4:12.00 in the women's mile outdoors by the end of the day."
    ]


def test_a_personal_best_tells_both_surfaces_where_the_other_was_better() -> None:
    outdoors = start(day("2019-07-21", 1), ANN, "1 4:33.88")
    inside = start(day("2022-02-27", 2, short_track=True), ANN, "1 4:28.87")
    of = context(RUN, runner(RUN, ANN, "1 4:25.34", outdoors, inside, tags=("PB",)))
    assert (
        "Ann Able set a personal best in the mile, 4:25.34: 8.54 s better than her stored best "
        "outdoors, 4:33.88 of 21 July 2019; 3.53 s better than her stored best on a short track, "
        "4:28.87 of 27 February 2022." in told(of)
    )
    assert "Ann Able set a personal best in the mile, 4:25.34." in told(of, sure_only=True)


def test_of_a_whole_career_the_margin_is_sure() -> None:
    before = start(day("2019-07-21", 1), ANN, "1 4:33.88")
    of = context(RUN, runner(RUN, ANN, "1 4:25.34", before, log=LOG))
    assert (
        "Ann Able set a personal best in the mile, 4:25.34: 8.54 s better than her best, 4:33.88 "
        "of 21 July 2019." in told(of, sure_only=True)
    )


def test_what_is_no_best_is_not_told_as_one() -> None:
    slower = runner(RUN, ANN, "1 4:25.34", start(day("2019-07-21", 1), ANN, "1 4:25.34"), log=LOG)
    month = runner(RUN, BEA, "2 4:26.00", start(day("2024-06", 2), BEA, "1 4:20.00"), log=LOG)
    heat = start(day("2024-06-01", 3, round=Round.HEAT), CAT, "1 4:20.00")
    same_day = runner(RUN, CAT, "3 4:27.00", heat, log=LOG)
    assert about(context(RUN, slower, month, same_day), "best") == []


def test_what_no_source_calls_a_best_is_none_but_for_one_that_a_list_still_holds() -> None:
    marks = [start(day(f"20{year}-05-01", year), ANN, "1 4:24.00") for year in range(10, 20)]
    mine = runner(RUN, ANN, "1 4:20.00", *marks)
    assert about(context(RUN, mine), "best") == []
    of = context(RUN, mine, all_time=AllTime(BESTS, True, BESTS, REACH))
    assert [(each.sentence, each.coverage) for each in about(of, "best")] == [
        (
            "Ann Able set a personal best in the mile outdoors, 4:20.00: 4.00 s better than her "
            "stored best, 4:24.00 of 1 May 2010.",
            "in the stored results",
        )
    ]
    assert [
        (each.sentence, each.coverage) for each in tell(of, sure_only=True) if each.kind == "best"
    ] == [
        (
            "Ann Able set a personal best in the mile outdoors, 4:20.00.",
            "still the best on a list complete to 4:30 as of 31 Dec 2025",
        )
    ]


def test_a_stored_best_far_off_is_not_what_was_bettered() -> None:
    far = start(day("2023-05-01", 1), ANN, "1 4:40.00")
    of = context(RUN, runner(RUN, ANN, "1 4:20.00", far, tags=("PB",)))
    assert [each.sentence for each in about(of, "best")] == [
        "Ann Able set a personal best in the mile, 4:20.00."
    ]


def test_where_a_result_marks_bests_those_unmarked_are_none() -> None:
    marks = [start(day(f"20{year}-05-01", year), BEA, "1 4:40.00") for year in range(10, 20)]
    marked = runner(RUN, ANN, "1 4:25.34", tags=("PB",))
    of = context(RUN, marked, runner(RUN, BEA, "2 4:26.00", *marks))
    assert not any(BEA.id in each.about for each in about(of, "best"))


def _wins(who: Athlete, many: int, **other: Any) -> list[Start]:
    return [
        start(day(f"2023-0{1 + n // 4}-{1 + n % 4:02}", 100 + n, **other), who, "1 4:30.00")
        for n in range(many)
    ]


def test_a_streak_that_ended_tells_of_the_loss_before() -> None:
    before = start(day("2021-09-09", 99, paced=True), BEA, "2 4:31.45")
    loser = runner(RUN, BEA, "2 4:26.00", before, *_wins(BEA, 6, paced=True), log=LOG)
    of = context(
        RUN, runner(RUN, ANN, "1 4:25.00"), loser,
        winners={99: (line(CAT, MILE, "1 4:31.37"),)},
    )  # fmt: skip
    (ended,) = [each for each in about(of, "streak") if "first time" in each.sentence]
    assert ended.sentence == (
        "Bea Baker lost a paced 1500 m or mile final for the first time in 996 days, since "
        "9 September 2021 (Townville, mile, to Cat Cole), after six wins in a row."
    )
    assert ended.sure
    assert len(ended.proof) == 8


def test_the_end_of_a_streak_is_told_of_a_followed_career_alone() -> None:
    lost = start(day("2022-07-19", 99), BEA, "2 4:31.45")
    loser = runner(RUN, BEA, "2 4:26.00", lost, *_wins(BEA, 8))
    assert about(context(RUN, runner(RUN, ANN, "1 4:25.00"), loser), "streak") == []
    leaky = replace(LOG, left_out=5)
    followed = runner(RUN, BEA, "2 4:26.00", lost, *_wins(BEA, 8), log=leaky)
    assert [
        each.sentence
        for each in about(context(RUN, runner(RUN, ANN, "1 4:25.00"), followed), "streak")
    ] == [
        "Bea Baker lost a stored 1500 m or mile final for the first time in 683 days, since 19 "
        "July 2022 (Townville, mile), after eight wins in a row.",
        "Bea Baker had lost only one of nine stored 1500 m or mile finals in the 24 months before: "
        "19 July 2022 in Townville, mile.",
    ]


def test_wins_of_a_few_weeks_are_told_of_more_rarely() -> None:
    def ended(wins: int, month: str) -> bool:
        run = [start(day(f"{month}-{n:02}", n, METRIC_MILE), BEA, "1") for n in range(1, wins + 1)]
        lost = start(day("2023-12-01", 99, METRIC_MILE), BEA, "2")
        loser = runner(RUN, BEA, "2 4:26.00", lost, *run, log=LOG)
        return bool(about(context(RUN, runner(RUN, ANN, "1 4:25.00"), loser), "streak"))

    assert ended(6, "2024-01")
    assert not ended(6, "2024-04")
    assert ended(8, "2024-04")


def test_wins_in_a_row_are_told_of_a_followed_career_alone() -> None:
    wins = [start(day(f"2024-05-{n:02}", n, find_event("5000")), ANN, "1") for n in range(1, 9)]
    winner, other = runner(RUN, ANN, "1 4:25.00", *wins), runner(RUN, BEA, "2 4:26.00")
    assert about(context(RUN, winner, other), "streak") == []
    followed = runner(RUN, ANN, "1 4:25.00", *wins, log=LOG)
    assert [each.sentence[:46] for each in about(context(RUN, followed, other), "streak")] == [
        "It was Ann Able's 9th win in a row in finals, ",
        "Ann Able has won all nine finals of 2024: the ",
    ]


def test_who_used_to_win_is_told_of_a_followed_career_alone() -> None:
    losses = [start(day(f"2023-07-{n:02}", 200 + n), BEA, "3 4:33.00") for n in range(1, 9)]
    earlier = (*_wins(BEA, 4), *losses)
    of = context(
        RUN, runner(RUN, ANN, "1 4:25.00"), runner(RUN, BEA, "2 4:26.00", *earlier, log=LOG)
    )
    assert [each.sentence for each in about(of, "streak")] == [
        "Bea Baker has not won a 1500 m or mile final since 4 January 2023 in Townville, mile: "
        "nine without a win."
    ]
    alone = context(RUN, runner(RUN, ANN, "1 4:25.00"), runner(RUN, BEA, "2 4:26.00", *earlier))
    assert about(alone, "streak") == []


def test_a_streak_that_goes_on_and_a_year_without_loss() -> None:
    run = replace(RUN, paced=False)
    same_year = [start(day(f"2024-0{month}-10", month), ANN, "1 4:30.00") for month in range(1, 5)]
    lost = start(day("2023-08-01", 98), ANN, "3 4:40.00")
    of = context(run, runner(run, ANN, "1 4:25.00", lost, *same_year, log=LOG))
    assert [each.sentence for each in about(of, "streak")] == [
        "It was Ann Able's 5th win in a row in 1500 m or mile finals, a run that began on "
        "10 January 2024; the last loss was on 1 August 2023 (Townville, mile).",
        "Ann Able has won all five finals of 2024: the mile in Townville, the mile in Townville, "
        "the mile in Townville, the mile in Townville and the mile in Townville.",
    ]


def test_few_losses_in_two_years_are_told_with_their_days() -> None:
    lost = start(day("2022-07-19", 99), BEA, "2 4:31.45")
    loser = runner(RUN, BEA, "2 4:26.00", lost, *_wins(BEA, 8), log=LOG)
    of = context(RUN, runner(RUN, ANN, "1 4:25.00"), loser)
    assert (
        "Bea Baker had lost only one of nine 1500 m or mile finals in the 24 months before: 19 "
        "July 2022 in Townville, mile." in told(of)
    )


def _pair(*results: str, log: Careers | None = None, level: Level = Level.OTHER) -> RaceContext:
    """Return Ann ahead of Bea after the races of ``results``, each with Ann's place, then Bea's."""
    mine, yours = [], []
    for number, text in enumerate(results, 1):
        run = at(day(f"20{10 + number}-07-19", number, METRIC_MILE), level)
        mine.append(start(run, ANN, f"{text[0]} 4:0{text[0]}.00"))
        yours.append(start(run, BEA, f"{text[1]} 4:0{text[1]}.00"))
    return context(
        RUN,
        runner(RUN, ANN, "1 4:25.00", *mine, log=log),
        runner(RUN, BEA, "2 4:26.00", *yours, log=log),
    )


def test_a_first_win_over_somebody_counts_the_race_itself() -> None:
    assert [each.sentence for each in about(_pair("21", "21"), "meetings")] == [
        "It was the first of three stored 1500 m or mile finals with both in which Ann Able beat "
        "Bea Baker."
    ]
    assert [each.sentence for each in about(_pair("21", "21", log=LOG), "meetings")] == [
        "Ann Able beat Bea Baker for the first time in three 1500 m or mile finals."
    ]


def test_who_never_won_is_told_the_score() -> None:
    assert [each.sentence for each in about(_pair("12", "12", "12"), "meetings")] == [
        "Bea Baker is now 0–4 against Ann Able in stored 1500 m or mile finals."
    ]


def test_the_score_of_the_first_two() -> None:
    assert [each.sentence for each in about(_pair("12", "21", log=LOG), "meetings")] == [
        "It was Ann Able's 2nd win over Bea Baker in three 1500 m or mile finals (2–1)."
    ]


def test_a_final_run_again_is_a_rematch() -> None:
    again = about(_pair("12", level=Level.WORLD), "meetings")
    assert any(
        each.sentence
        == "Ann Able beat Bea Baker again in a rematch of the women's 1500 m at the Town Games "
        "2011 4701 days before, where she also finished ahead (1st and 2nd)."
        for each in again
    )
    far = about(_pair("14", level=Level.WORLD), "meetings")
    assert not any("rematch" in each.sentence for each in far)
    turned = about(_pair("21", level=Level.WORLD), "meetings")
    assert any("turned the tables on Bea Baker in a rematch" in each.sentence for each in turned)


def test_the_same_weekend_a_year_ago_is_converted() -> None:
    then = day("2023-06-03", 1, METRIC_MILE)
    of = context(RUN, runner(RUN, ANN, "1 4:25.00", start(then, ANN, "2 4:10.00")))
    assert (
        "Ann Able ran 4:25.00 in the mile, worth 4:05.37 for the 1500 m at 1.08; on the same "
        "weekend a year before it was 4:10.00 in the 1500 m in Townville (3 June 2023)." in told(of)
    )
    other = day("2023-06-12", 1, METRIC_MILE)
    assert not about(
        context(RUN, runner(RUN, ANN, "1 4:25.00", start(other, ANN, "1"))), "year ago"
    )


def test_a_return_is_told_of_a_followed_career_alone() -> None:
    last = start(day("2023-06-03", 1), ANN, "2 4:40.00")
    whole = context(RUN, runner(RUN, ANN, "1 4:25.00", last, log=LOG))
    assert (
        "Ann Able placed 1st in her first race on the track since 3 June 2023, 364 days before."
        in told(whole)
    )
    assert about(context(RUN, runner(RUN, ANN, "1 4:25.00", last)), "return") == []


def _edition(year: int, *lines: Result) -> Edition:
    marks = tuple((each.place, each.mark) for each in lines if each.place and each.mark)
    return Edition(day(f"{year}-06-02", year, name="Town Mile"), lines, marks)


def test_a_win_repeated_and_past_winners_beaten() -> None:
    earlier = (
        _edition(2023, line(ANN, MILE, "1 4:24.00"), line(BEA, MILE, "2 4:30.00")),
        _edition(2022, line(BEA, MILE, "1 4:29.00"), line(ANN, MILE, "2 4:31.00")),
        _edition(2021, line(ANN, MILE, "1 4:40.00")),
    )
    of = context(
        RUN, runner(RUN, ANN, "1 4:25.00"), runner(RUN, BEA, "2 4:26.00"), editions=earlier
    )
    assert [each.sentence for each in about(of, "winners")] == [
        "Ann Able won the Town Mile for at least the 3rd time, after 2021 and 2023.",
        "In the field of the Town Mile was a past winner: Bea Baker (2022; 2nd this time).",
    ]


def test_depth_is_told_of_whole_fields_and_against_earlier_ones() -> None:
    field = [runner(RUN, who, f"{n} 4:2{n}.00") for n, who in enumerate((ANN, BEA, CAT, DAN), 1)]
    assert "Four women ran under 4:25 in the Town Mile 2024." in told(context(RUN, *field))
    part = replace(RUN, field="partial")
    assert about(context(part, *field), "depth") == []
    first_four = replace(RUN, field="top-4")
    assert about(context(first_four, *field), "depth") == [], "a fifth may have run 4:24.50"
    gap = replace(RUN, field="top-2")
    tenth = runner(gap, EVA, "10 4:50.00")
    assert about(context(gap, *field[:2], tenth), "depth") == [], "so may a third have"
    earlier = tuple(
        _edition(year, line(EVA, MILE, "1 4:22.00"), line(ANN, MILE, "2 4:40.00"))
        for year in (2023, 2022, 2021)
    )
    deeper = told(context(RUN, *field, editions=earlier))
    assert (
        "Four women ran under 4:25 in the Town Mile 2024, more than in any of the 3 earlier "
        "editions stored with a whole field." in deeper
    )
    assert (
        "The marks of 1st and 2nd were the best for those places in the 4 stored editions of the "
        "Town Mile: Ann Able 4:21.00 and Bea Baker 4:22.00." in deeper
    )


def _for_place(place: int, text: str, times: int = 4) -> dict[int, BestForPlace]:
    run = day("2020-06-02", 70 + place, name="Big Mile")
    return {place: BestForPlace(run, line(DAN, MILE, f"{place} {text}"), times)}


def test_the_best_mark_for_a_place_of_all_races_is_told_once() -> None:
    field = [runner(RUN, who, f"{n} 4:2{n}.00") for n, who in enumerate((ANN, BEA, CAT), 1)]
    one = context(RUN, *field, for_places=_for_place(2, "4:22.00") | _for_place(3, "4:23.01"))
    (best,) = [each for each in about(one, "depth") if each.subject == "places of all"]
    assert best.sentence == (
        "In the stored results no 3rd place in a women's mile outdoors had been faster than Cat "
        "Cole's 4:23.00."
    )
    assert not best.sure
    assert "Big Mile 2020, women's mile final: 3 Dan Dale (GBR) 4:23.01" in best.proof[1]
    earlier = tuple(
        _edition(year, line(BEA, MILE, "1 4:22.00"), line(ANN, MILE, "2 4:40.00"))
        for year in (2023, 2022, 2021)
    )
    both = _for_place(2, "4:22.50") | _for_place(3, "4:23.01")
    assert [
        each.sentence
        for each in about(context(RUN, *field, for_places=both, editions=earlier), "depth")
        if each.subject.startswith("places")
    ] == [
        "The marks of 2nd and 3rd were the best for those places in any women's mile outdoors in "
        "the stored results: Bea Baker 4:22.00 and Cat Cole 4:23.00.",
        "The mark of 1st was the best for that place in the 4 stored editions of the Town Mile: "
        "Ann Able 4:21.00.",
    ]


def test_of_few_marks_and_of_those_no_list_counts_no_place_is_the_best() -> None:
    def untold(second: Runner, held: dict[int, BestForPlace]) -> bool:
        of = context(RUN, runner(RUN, ANN, "1 4:20.00"), second, for_places=held)
        return not any(each.subject == "places of all" for each in tell(of))

    second = runner(RUN, BEA, "2 4:22.00")
    assert not untold(second, _for_place(2, "4:22.50"))
    assert untold(second, _for_place(2, "4:22.00"))
    assert untold(second, _for_place(2, "4:22.50", times=3))
    assert untold(replace(second, own=None), _for_place(2, "4:22.50"))


def test_the_best_for_a_place_over_a_sprint_had_a_legal_wind() -> None:
    dash = day("2024-06-01", 11, find_event("100 m"), name="Town Dash")
    held = BestForPlace(dash, line(DAN, dash.event, "2 11.10"), 9)
    of = context(
        dash, runner(dash, ANN, "1 11.00"), runner(dash, BEA, "2 11.05"), for_places={2: held}
    )
    assert (
        "In the stored results no 2nd place in a women's 100 m with a legal wind had been "
        "faster than Bea Baker's 11.05." in told(of)
    )


def test_of_a_relay_teams_are_counted() -> None:
    relay = day("2024-06-01", 12, find_event("4x100"), name="Town Relay")
    field = [
        Runner(line(who, relay.event, f"{n} 4{n}.50"), career(who))
        for n, who in enumerate((ANN, BEA, CAT), 1)
    ]
    assert "Three teams ran under 44 seconds in the Town Relay 2024." in told(
        context(relay, *field)
    )


def test_the_young_are_set_against_leaders_at_their_age() -> None:
    then = start(day("2017-05-26", 1, name="Town Mile"), ANN, "4 4:32.28")
    leader = runner(RUN, ANN, "1 4:20.00", then, born="2000-01-01", log=LOG)
    young = runner(RUN, BEA, "2 4:30.15", born="2006-06-09")
    of = context(RUN, leader, young, runner(RUN, CAT, "3 4:31.00"))
    assert (
        "Bea Baker ran 4:30.15 at 17, 2.13 s better than Ann Able's best up to that age, 4:32.28 "
        "in this race in 2017." in told(of)
    )
    assert "Bea Baker, 17, was the youngest of the finishers and placed 2nd with 4:30.15." in told(
        of
    )
    inside = start(day("2017-02-26", 2, short_track=True), ANN, "1 4:25.00")
    faster = runner(RUN, ANN, "1 4:20.00", then, inside, born="2000-01-01", log=LOG)
    assert any(
        "better than Ann Able's best outdoors up to that age, 4:32.28" in each
        for each in told(context(RUN, faster, young))
    )
    unlogged = runner(RUN, ANN, "1 4:20.00", then, born="2000-01-01")
    assert not any("up to that age" in each for each in told(context(RUN, unlogged, young)))


def test_champions_are_those_of_before_the_day() -> None:
    gold = Honour(Level.WORLD, 2023, METRIC_MILE, 1, sources=("list",))
    later = replace(gold, year=2024)
    of = context(RUN, runner(RUN, ANN, "1 4:25.00", honours=(gold, later)))
    assert "In the field was a global champion: Ann Able (world 1500 m 2023)." in told(of)


def test_splits_are_told_as_stored() -> None:
    run = replace(RUN, splits=(Split("800", "2:10.0", "Cole"), Split("last 400", "61.2", "Able")))
    assert "The pace was 2:10.0 at 800 m (Cole); the last 400 m took Able 61.2 s." in told(
        context(run, runner(run, ANN, "1 4:25.00"))
    )


def test_the_points_of_the_day_need_others_to_compare() -> None:
    of = context(RUN, runner(RUN, ANN, "1 4:15.00"))
    others = tuple(
        Won(day("2024-06-01", 200 + n), (line(BEA, MILE, "1 4:40.00"),)) for n in range(5)
    )
    assert about(replace(of, meeting=others), "mark")[0].sentence.startswith(
        "Ann Able's 4:15.00 scores "
    )
    assert not [each for each in about(of, "mark") if each.subject == "points"]


def test_heats_and_exhibitions_have_no_streaks_and_no_winners() -> None:
    for stage in (Round.HEAT, Round.EXHIBITION):
        run = replace(RUN, round=stage)
        loser = runner(run, BEA, "2 4:26.00", *_wins(BEA, 6))
        of = context(run, runner(run, ANN, "1 4:25.00"), loser)
        kinds = {each.kind for each in tell(of)}
        assert not kinds & {"streak", "meetings", "winners", "depth"}
        assert ("result" in kinds) is (stage is Round.HEAT)


def test_no_two_sentences_say_the_same() -> None:
    of = _pair("12", "12", "12", log=LOG)
    subjects = [(each.kind, each.subject) for each in tell(of)]
    assert len(subjects) == len(set(subjects))


def test_field_events_are_told_in_metres() -> None:
    jump = day("2024-06-01", 10, find_event("long jump"), name="Town Jump")
    of = context(jump, runner(jump, ANN, "1 7.10"), runner(jump, BEA, "2 7.05"))
    assert told(of)[0] == "Ann Able won the Town Jump 2024 with 7.10 m, 0.05 m ahead of Bea Baker."
    assert Status.OK in {each.line.status for each in of.runners}
