"""The sport used from a notebook, as docs/calculators.md shows it; the page is our own code."""

import re
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "calculators.md"


def test_what_the_page_shows_is_what_comes_out() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {}
    told = 0
    for line in code.splitlines():
        statement, _, value = line.partition("  # ")
        if value:
            assert str(eval(statement, names)) == value  # noqa: S307 - our own docs
            told += 1
        else:
            exec(statement, names)  # noqa: S102 - our own docs
    assert told == 2
