"""Golden cases, each row with its source, read by the tests of the module they belong to."""

import csv
from pathlib import Path


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of one file of this folder, by column."""
    path = Path(__file__).with_name(f"{name}.csv")
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
