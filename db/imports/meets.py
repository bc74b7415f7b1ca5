"""Which meet a sheet is of: one that is stored, or a new one."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import Any

from db.imports.asking import Asking
from db.imports.plan import Origin, Plan, Said
from track.dates import Day
from track.ids import stable_id
from track.race_query import fold_words
from track.results import Level

DAYS_AROUND = 3
"""A meet is looked for this many days before and after those of a sheet."""


class Meets:
    """The meets about the days of an input, and those it makes."""

    def __init__(self, origin: Origin, said: Said, known: Sequence[Sequence[Any]]) -> None:
        self._origin = origin
        self._said = said
        self._known = [tuple(row) for row in known]

    @classmethod
    async def about(cls, view: Asking, origin: Origin, said: Said, days: Iterable[Day]) -> "Meets":
        """Return the stored meets about ``days``."""
        found = sorted(days)
        if not found:
            return cls(origin, said, ())
        since, until = _around(found[0])[0], _around(found[-1])[1]
        return cls(origin, said, await view.rows("meets_of_days", since=since, until=until))

    def named(self, name: str, day: Day) -> tuple[int, str, bool] | None:
        """Return number, name and whether indoors of the one stored meet ``name`` can mean."""
        words, (since, until) = _words(name), _around(day)
        fitting = [
            (meet, stored, bool(indoor))
            for meet, stored, city, indoor, first, last in self._known
            if first <= until and last >= since
            if words and words <= _words(f"{stored} {city}")
        ]
        return fitting[0] if len(fitting) == 1 else None

    def known(self, number: int) -> tuple[int, str, bool] | None:
        """Return number, name and whether indoors of a stored meet about the days, by number."""
        return next(
            ((row[0], row[1], bool(row[3])) for row in self._known if row[0] == number), None
        )

    def make(self, name: str, day: Day, *, indoor: bool, plan: Plan) -> int:
        """Return the number of a meet of the input's own, one for each name and year."""
        key = f"{self._origin.scope} {' '.join(sorted(_words(name)))} {day.year}"
        number = stable_id(key)
        made = plan.meets.get(number)
        first = last = day.number
        if made is not None:
            first, last = min(made[4], first), max(made[5], last)
        plan.meets[number] = (
            number, key, "-".join(sorted(_words(name))), name, first, last, "", self._said.city,
            self._said.country, Level.OTHER.value, int(indoor), self._origin.citation_id,
            self._origin.guild_id,
        )  # fmt: skip
        return number


def _around(day: Day) -> tuple[int, int]:
    """Return the numbers of the days a meet about ``day`` may begin and end on."""
    apart = timedelta(days=DAYS_AROUND)
    return Day.of(day.earliest - apart).number, Day.of(day.latest + apart).number


def _words(name: str) -> frozenset[str]:
    """Return the words of a meet's name, without its year."""
    return frozenset(word for word in fold_words(name) if not word.isdigit())
