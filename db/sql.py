"""Named queries: every statement the store runs stands in a .sql file under a name."""

import re
from functools import cache
from importlib.resources import files

_NAME = re.compile(r"^-- name: (\w+)$", re.MULTILINE)


@cache
def queries() -> dict[str, str]:
    """Return every named query of ``db/queries`` with its text."""
    named: dict[str, str] = {}
    for path in sorted(files("db").joinpath("queries").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".sql"):
            parts = _NAME.split(path.read_text(encoding="utf-8"))[1:]
            named.update(zip(parts[::2], map(str.strip, parts[1::2]), strict=True))
    return named


@cache
def migrations() -> tuple[str, ...]:
    """Return the migration scripts in order; the first makes version 1 of the store."""
    scripts = files("db").joinpath("migrations").iterdir()
    ordered = sorted((path for path in scripts if path.name.endswith(".sql")), key=lambda p: p.name)
    return tuple(path.read_text(encoding="utf-8") for path in ordered)
