"""The bench of importing runs the program, twice, and says where there is nothing to import."""

import shutil
from pathlib import Path

import pytest

from bench.importing import TITLE, import_report
from bench.lines import Report
from tests.bench.test_scale import HEAD, LISTS


@pytest.mark.parametrize("shell", [True, False])
def test_an_import_is_compared_with_one_into_a_plain_table(
    shell: bool, tmp_path: Path, seeded_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def seed(path: Path) -> None:
        shutil.copy(seeded_file, path)

    monkeypatch.setattr("bench.importing._seed", seed)
    if not shell:
        monkeypatch.setattr("bench.importing.shutil.which", lambda _: None)
    path = tmp_path / "lists" / "mile.csv"
    path.parent.mkdir()
    rows = LISTS["men/middlelong_one-mile_senior.csv"]
    path.write_text(
        "\n".join((HEAD, *(f"1,{row},1200,one-mile,,male,senior" for row in rows), "")),
        encoding="utf-8",
    )
    report = import_report(path.parent, 1, lambda _: None)
    assert [(line.name, line.goal) for line in report.lines] == [
        ("into a fresh store", 4), ("the same again", 1),
    ]  # fmt: skip
    assert all(ratio > 0 for line in report.lines for ratio in line.ratios)


def test_without_the_lists_it_says_so(tmp_path: Path) -> None:
    assert import_report(tmp_path, 1, lambda _: None) == Report(
        TITLE, (), ("the all-time lists are not here; name them with --toplists",)
    )
