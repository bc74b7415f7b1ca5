"""How far the store can back a statement, in words."""

import pytest

from tests.track.small_races import MILE, race
from track.coverage import Coverage, data_to, of_field
from track.dates import Day
from track.events import Event
from track.results import Level

DIAMOND = (Level.DIAMOND_LEAGUE, Level.DIAMOND_LEAGUE_FINAL)


def claim(
    event: Event | None = None,
    sex: str = "",
    series: str = "",
    levels: tuple[Level, ...] = (),
    months: tuple[str, str] = ("", ""),
) -> Coverage:
    first, last = (Day.iso(month) if month else None for month in months)
    return Coverage("fields", event, sex, series, levels, first, last, complete=True)


SCOPES = [
    (claim(), ""),
    (claim(MILE), "mile"),
    (claim(MILE, "M"), "men's mile"),
    (claim(None, "W"), "women's"),
    (
        claim(MILE, "M", "prefontaine-classic", months=("2025-07", "2025-07")),
        "men's mile, Prefontaine Classic, Jul 2025",
    ),
    (
        claim(MILE, "W", levels=DIAMOND, months=("2017-05-05", "2020-09-25")),
        "women's mile, Diamond League, May 2017–Sep 2020",
    ),
    (claim(levels=(Level.DIAMOND_LEAGUE_FINAL,)), "Diamond League final"),
    (
        claim(levels=(Level.OLYMPICS, Level.WORLD), months=("1984", "2024")),
        "Olympic Games and World Championships, 1984–2024",
    ),
    (
        claim(levels=(Level.WORLD_INDOOR, Level.INDOOR_TOUR)),
        "World Indoor Championships and World Indoor Tour",
    ),
    (
        claim(levels=(Level.EUROPEAN, Level.EUROPEAN_INDOOR)),
        "European Championships and European Indoor Championships",
    ),
    (claim(months=("2024-05", "")), "May 2024"),
    (claim(months=("", "2024")), "2024"),
]


@pytest.mark.parametrize(("coverage", "scope"), SCOPES)
def test_a_claim_says_what_where_and_when(coverage: Coverage, scope: str) -> None:
    assert coverage.scope == scope


FIELDS = [
    ("complete", True, "complete field"),
    ("top-1", False, "winner stored"),
    ("top-4", False, "first 4 places stored"),
    ("top-12", False, "first 12 places stored"),
    ("winner", False, "winner stored"),
    ("partial", False, "only some of the field stored"),
]


@pytest.mark.parametrize(("field", "complete", "told"), FIELDS)
def test_a_race_says_how_much_of_its_field_is_stored(field: str, complete: bool, told: str) -> None:
    run = race(field=field)
    assert (run.complete, of_field(run)) == (complete, told)


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("complete", "the field of the sources, and 1 line added in this server"),
        ("top-4", "first 4 places stored, and 1 line added in this server"),
        ("partial", "only some of the field stored, and 1 line added in this server"),
    ],
)
def test_a_field_with_a_line_of_a_server_is_not_called_complete(field: str, told: str) -> None:
    run = race(field=field, added=1)
    assert (run.complete, of_field(run, 5)) == (False, told)


def test_the_store_says_how_fresh_it_is() -> None:
    assert data_to(None) == "no races stored"
    assert data_to(Day.iso("2026-03-22")) == "data to 22 Mar 2026"
    assert data_to(Day.iso("2026-03")) == "data to Mar 2026"
