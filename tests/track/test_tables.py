"""Tables of figures, compared cell by cell with their sources when they were entered.

A change of one figure changes the digest: compare the table with its source again, then renew it.
"""

from hashlib import blake2b

import pytest

from track import combined, points_table, road_age_table
from track.conversions import college, factors, ratios

TABLES = [
    (points_table.COEFFICIENTS, "fe85c19c7688da62"),
    (road_age_table.ROAD_FACTORS, "4251a361420f1720"),
    (combined._CONSTANTS, "13e1c9605fd57b11"),
    (factors._CHART, "e595301ce861ebaa"),
    (ratios._RATIOS, "f8822f429b58ce82"),
    (college._TRACK_FACTORS, "73a85a36e9435a6a"),
    (college._ALTITUDE_PERCENT, "8bc19dbbcffa7bd3"),
]


NAMES = ["points", "road", "combined", "chart", "ratios", "track", "altitude"]


def digest(table: str) -> str:
    return blake2b(" ".join(table.split()).encode(), digest_size=8).hexdigest()


@pytest.mark.parametrize(("table", "known"), TABLES, ids=NAMES)
def test_no_figure_has_changed_since_the_table_was_compared(table: str, known: str) -> None:
    assert digest(table) == known
