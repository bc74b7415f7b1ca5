"""Which records stood: the best of each scope, never one that was refused."""

from track.dates import Day
from track.events import Unit
from track.marks import Mark
from track.standing import Place, Record, standing_records


def record(scope: str, ms: int, ratified: str = "yes", area: str = "", holder: str = "") -> Record:
    return Record(
        scope, area, Mark(ms, Unit.MS, 10), False, holder, "GBR", Day(20240525), ratified, Day(2025)
    )


def test_the_best_of_each_scope_and_area_stands() -> None:
    world, older = record("WR", 223_130), record("WR", 224_390)
    british, irish = record("NR", 225_340, area="GBR"), record("NR", 226_000, area="IRL")
    found = standing_records((older, world, british, irish), lower_is_better=True)
    assert found == (world, british, irish)
    assert standing_records((older, world), lower_is_better=False) == (older,)


def test_equal_records_stand_together() -> None:
    pair = record("WR", 223_130, holder="one"), record("WR", 223_130, holder="other")
    assert standing_records(pair, lower_is_better=True) == pair


def test_a_record_that_was_refused_never_stood_and_a_pending_one_does() -> None:
    refused, pending = record("AR", 1, ratified="no"), record("AR", 2, ratified="")
    assert standing_records((refused, pending), lower_is_better=True) == (pending,)


def test_equal_marks_share_a_place() -> None:
    assert Place(better=2, equal=1).rank == 3
