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
        self._made: dict[str, dict[int, str]] = {}

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
        called = [found for found in fitting if _words(found[1]) == words]
        return next((found[0] for found in (fitting, called) if len(found) == 1), None)

    def known(self, number: int) -> tuple[int, str, bool] | None:
        """Return number, name and whether indoors of a stored meet about the days, by number."""
        return next(
            ((row[0], row[1], bool(row[3])) for row in self._known if row[0] == number), None
        )

    def indoors(self, number: int) -> bool:
        """Return whether a stored meet is indoors."""
        known = self.known(number)
        return known is not None and known[2]

    def make(self, name: str, day: Day, city: str, *, indoor: bool, plan: Plan) -> int:
        """Return the number of a meet of the input's own, one for each name about the same days.

        A club may hold a meet of one name every week. ``city`` is empty where the sheet says none.
        """
        words, (since, until) = " ".join(sorted(_words(name))), _around(day)
        key = f"{self._origin.scope} {words} {day.number}"
        number = stable_id(key)
        first = last = day.number
        for made, at in self._made.get(words, {}).items():
            if plan.meets[made][4] <= until and plan.meets[made][5] >= since:
                number, key = made, at
                first = min(plan.meets[made][4], first)
                last = max(plan.meets[made][5], last)
        if self.known(number) is not None:
            return number
        self._made.setdefault(words, {})[number] = key
        plan.meets[number] = (
            number, key, "-".join(_in_order(name)), name, first, last, "",
            city or self._said.city, self._said.country, Level.OTHER.value, int(indoor),
            self._origin.citation_id, self._origin.guild_id,
        )  # fmt: skip
        return number


def can_be_named(name: str) -> bool:
    """Return whether a meet of that name could be asked for: “2025” and “!!!” are none."""
    return bool(_in_order(name))


def _around(day: Day) -> tuple[int, int]:
    """Return the numbers of the days a meet about ``day`` may begin and end on."""
    apart = timedelta(days=DAYS_AROUND)
    return Day.of(day.earliest - apart).number, Day.of(day.latest + apart).number


def _words(name: str) -> frozenset[str]:
    """Return the words of a meet's name, without its year."""
    return frozenset(_in_order(name))


def _in_order(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold_words(name) if not word.isdigit())
