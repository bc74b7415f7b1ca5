"""What a series and an edition are called, and who won most and best."""

from dataclasses import replace

import pytest

from tests.track.small_races import ANN, BEA, line, race
from track.dates import Day
from track.results import Level, Meet
from track.series import Edition, likeliest, series_name
from track.winners import Won, best_won, gaps, most_wins, spans


def edition(name: str, series: str = "", level: Level = Level.OTHER, days: str = "") -> Edition:
    first, _, last = (days or "2024-05-25").partition("/")
    held = Day.iso(first), Day.iso(last or first)
    return Edition(Meet(1, name, "Townville", "GBR", *held, level), series)


@pytest.mark.parametrize(
    ("name", "series", "called"),
    [
        ("Olympic Games Paris 2024", "olympic-games", "Olympic Games"),
        ("World Athletics Championships Budapest 2023", "world-championships", None),
        ("Weltklasse Zürich (Diamond League Final)", "weltklasse-zurich", "Weltklasse Zürich"),
        ("Seashore Doha Meeting", "doha-diamond-league", "Doha Diamond League"),
        ("(Kamila Skolimowska Memorial)", "kamila-skolimowska-memorial", None),
    ],
)
def test_a_series_is_spelt_as_in_the_name_of_its_newest_edition(
    name: str, series: str, called: str | None
) -> None:
    assert series_name(edition(name, series)) == called or called is None
    assert series_name(edition(name, series)).casefold() in {
        series.replace("-", " "),
        (called or "").casefold(),
    }


def test_games_held_a_year_late_keep_the_year_of_their_name() -> None:
    late = edition("Olympic Games Tokyo 2020", days="2021-07-23/2021-08-08")
    assert (late.year, late.title) == (2020, "Olympic Games Tokyo 2020")
    assert edition("Town Games").title == "Town Games 2024"


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ("2024-05-25", "25 May 2024"),
        ("2024-08-01/2024-08-11", "1–11 Aug 2024"),
        ("2024-07-26/2024-08-11", "26 Jul – 11 Aug 2024"),
        ("2023-12-31/2024-01-01", "31 Dec 2023 – 1 Jan 2024"),
        ("2016-07", "Jul 2016"),
    ],
)
def test_days_of_a_meet_are_said_once(days: str, told: str) -> None:
    assert edition("Town Games", days=days).days == told


def test_a_big_meet_is_meant_before_a_small_one_of_the_very_name() -> None:
    big = edition("Bislett Games", "bislett-games", Level.DIAMOND_LEAGUE)
    small, other = edition("Oslo", "oslo"), edition("Oslo Open", "oslo-open")
    assert likeliest([small, big], ("oslo",), lambda each: each) == [big]
    assert likeliest([other, small], ("oslo",), lambda each: each) == [small]
    assert likeliest([other], ("oslo",), lambda each: each) == [other]


def won(year: int, *marks: str, **other: object) -> Won:
    run = replace(race(f"{year}-06-01"), **other)  # type: ignore[arg-type]
    meet = replace(run.meet, first=run.day, last=run.day)
    return Won(
        replace(run, meet=meet),
        tuple(line(who, run.event, text) for who, text in zip((ANN, BEA), marks, strict=False)),
    )


def test_most_wins_are_two_or_more_and_all_who_are_level() -> None:
    first, second = won(2020, "1 4:20.00"), won(2021, "1 4:21.00", "1 4:21.00")
    assert most_wins([first]) == ()
    (ann,) = most_wins([second, first])
    assert (ann.name, ann.years) == ("Ann Able", (2021, 2020))
    assert [each.name for each in most_wins([second, won(2022, "1", "1")])] == [
        "Ann Able",
        "Bea Baker",
    ]


def test_the_best_mark_is_the_first_of_equals_and_of_its_own_surface() -> None:
    inside = won(2019, "1 4:10.00", short_track=True)
    finals = [won(2023, "1 4:20.00"), won(2021, "1 4:20.00"), won(2022, "1"), inside]
    best = best_won(finals, short_track=False)
    assert best is not None
    assert best[0].year == 2021
    assert best_won([won(2022)], short_track=False) is None


@pytest.mark.parametrize(
    ("years", "told"),
    [
        ([2017, 2018, 2019, 2021, 2022], [(2019, 2021)]),
        ([1984, 1988, 1996, 2000, 2004], [(1988, 1996)]),
        ([2019, 2021], []),
        ([2020], []),
        ([], []),
        ([2020, 2021, 2023], []),
    ],
)
def test_a_gap_is_longer_than_the_usual_interval(
    years: list[int], told: list[tuple[int, int]]
) -> None:
    assert list(gaps(years)) == told


def test_years_in_a_row_are_told_as_one() -> None:
    assert spans([2019, 2017, 2018, 2021, 2021]) == "2017–2019, 2021"
    assert spans([]) == ""
