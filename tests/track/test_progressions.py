"""Personal bests as they came: steps, surfaces apart, seasons, and the main event."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from track.careers import Performance
from track.dates import Day
from track.events import Event, find_event
from track.marks import read_mark
from track.progressions import main_event, progressions

MILE, LONG_JUMP = find_event("mile"), find_event("long jump")


def done(day: str, mark: str, event: Event = MILE, *, inside: bool = False) -> Performance:
    return Performance(
        event, inside, read_mark(mark, event.unit).mark, Day.iso(day), "Townville", "GBR"
    )


OUT_2019, IN_2022, OUT_2024 = (
    done("2019-07-21", "3:53.88"),
    done("2022-02-27", "3:48.87", inside=True),
    done("2024-05-25", "3:45.34"),
)


def test_a_best_tells_what_it_bettered_on_both_surfaces() -> None:
    outdoors, short_track = progressions([OUT_2024, IN_2022, OUT_2019], MILE)
    first, last = outdoors.steps
    assert (first.before, first.other) == (None, None)
    assert (last.best, last.before, last.other) == (OUT_2024, OUT_2019, IN_2022)
    assert last.beats_other
    (only,) = short_track.steps
    assert (only.before, only.other, only.beats_other) == (None, OUT_2019, True)


def test_the_other_surface_is_silent_where_it_was_no_better() -> None:
    slower = done("2022-02-27", "3:54.00", inside=True)
    outdoors, short_track = progressions([OUT_2019, slower, OUT_2024], MILE)
    assert outdoors.steps[-1].other is None
    assert not short_track.steps[0].beats_other
    assert short_track.steps[0].other == OUT_2019


def test_what_came_on_the_same_day_elsewhere_was_not_before() -> None:
    outdoors, _ = progressions([OUT_2024, replace(IN_2022, day=OUT_2024.day)], MILE)
    assert outdoors.steps[0].other is None


def test_a_longer_jump_is_the_better_one_and_a_year_has_one_best() -> None:
    jumps = [
        done("2019-06-06", "7.07", LONG_JUMP),
        done("2019-08-04", "7.16", LONG_JUMP),
        done("2020-02-14", "6.90", LONG_JUMP),
    ]
    (held,) = progressions(jumps, LONG_JUMP)
    assert [str(each.best.mark) for each in held.steps] == ["7.07", "7.16"]
    assert held.best == jumps[1]
    assert held.seasons == (jumps[1], jumps[2])


def test_the_main_event_is_the_one_with_most_marks_that_all_have() -> None:
    often = [OUT_2019, IN_2022, done("2019-06-06", "7.07", LONG_JUMP)]
    assert main_event(often) == MILE
    assert main_event(often, [done("2020-06-06", "7.00", LONG_JUMP)]) == LONG_JUMP
    assert main_event(often, []) is None
    assert main_event([]) is None


MARKS = st.lists(
    st.builds(
        lambda day, ms, inside: replace(
            OUT_2019,
            day=Day.of(day),
            mark=replace(OUT_2019.mark, value=ms * 10),
            short_track=inside,
        ),
        st.dates(Day.iso("2020-01-01").earliest, Day.iso("2021-03-01").earliest),
        st.integers(22_000, 22_040),
        st.booleans(),
    ),
    max_size=12,
)


@given(MARKS)
def test_every_step_is_the_best_up_to_its_day_and_surfaces_are_never_mixed(
    marks: list[Performance],
) -> None:
    found = progressions(marks, MILE)
    assert sum(len(held.marks) for held in found) == len(marks)
    for held in found:
        own = [each for each in marks if each.short_track is held.short_track]
        assert held.best.mark.value == min(each.mark.value for each in own)
        for step in held.steps:
            until = [each.mark.value for each in own if each.day <= step.best.day]
            earlier = [each.mark.value for each in own if each.day < step.best.day]
            assert step.best.mark.value == min(until)
            assert (step.before and step.before.mark.value) == min(earlier, default=None)
            if step.other is not None:
                assert step.other.short_track is not held.short_track
                assert step.other.day < step.best.day
