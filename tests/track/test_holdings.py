"""Counts by year: added up, older years together, rare events as one row."""

from track.holdings import Holding, YearCount, at_most

MILE = Holding("mile", (YearCount(2016, 3, 1, 20), YearCount(2018, 2, 2, 15)), "middle")


def test_a_holding_adds_up_its_years() -> None:
    assert (MILE.races, MILE.complete, MILE.first, MILE.last) == (5, 3, 2016, 2018)
    assert [each.partial for each in MILE.years] == [2, 0]


def test_counts_of_the_same_year_are_added() -> None:
    together = Holding.together("both", (*MILE.years, YearCount(2016, 1, 1, 9)))
    assert together.years == (YearCount(2016, 4, 2, 29), YearCount(2018, 2, 2, 15))


def test_older_years_are_counted_under_the_first() -> None:
    assert MILE.since(2017).years == (YearCount(2017, 3, 1, 20), YearCount(2018, 2, 2, 15))
    assert MILE.since(2018) == Holding("mile", (YearCount(2018, 5, 3, 35),), "middle")
    assert MILE.since(1950) == MILE


def test_the_rarest_share_the_last_row_and_nothing_is_lost() -> None:
    rows = tuple(Holding(str(races), (YearCount(2020, races, 0),)) for races in (4, 1, 9, 2))
    assert at_most(rows, 4) == rows
    assert at_most(rows, 3) == (
        rows[0],
        rows[2],
        Holding("2 others", (YearCount(2020, 3, 0),), "others"),
    )
