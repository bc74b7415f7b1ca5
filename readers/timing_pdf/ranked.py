"""Race analyses of Omega and split sheets of Seiko: a ranked line, then times along the way."""

import re
from dataclasses import replace

from readers.ledger import Ledger, check_sheets
from readers.sheets import Sheet, SheetFile
from readers.timing_pdf.page import Race, day_in, title_of, wind_in
from readers.timing_pdf.ranked_rows import (
    is_along,
    is_record,
    looks_ranked,
    members_in,
    read_ranked_row,
)
from track.dates import Day
from track.results import Round

_PLACE = re.compile(r"\s*(\S[^()]{1,40}) \(([A-Z]{3})\)\s*")
_LONGEST_MEET = 60


def read_ranked(ledger: Ledger) -> SheetFile:
    """Return the races of a race analysis."""
    reading = _Reading()
    for number, line in ledger.lines():
        labels = labels_of(line)
        title = None if labels or is_record(line) else title_of(line)
        if labels:
            reading.labels = labels
            ledger.ignore(number, line, "the labels of a table")
        elif reading.races and reading.labels and reading.row(number, line):
            ledger.use()
        elif title is not None:
            reading.begin(title)
            ledger.ignore(number, line, "the title of a race")
        elif reading.labels and (reason := reading.unread(line)):
            ledger.reject(number, line, reason)
        else:
            ledger.ignore(number, line, reading.around(line))
    return ledger.file(reading.sheets())


class _Reading:
    """The state between two lines: the page's meet and day, its races, the labels above."""

    def __init__(self) -> None:
        self.labels: tuple[str, ...] = ()
        self.races: list[Race] = []
        self._meet = ""
        self._place = ""
        self._day: Day | None = None

    def begin(self, title: Race) -> None:
        """Begin a race, unless the title is that of the page before."""
        if self.races and self.races[-1].label == title.label:
            return
        title.day = title.day or self._day
        self.races.append(title)
        check_sheets(len(self.races))
        self.labels = ()

    def row(self, number: int, line: str) -> bool:
        """Read a ranked line, or the runners under a relay's; return whether it was one."""
        race = self.races[-1]
        row = read_ranked_row(number, line, self.labels, race)
        if row is not None:
            race.lines.append(row)
            return True
        members = members_in(line, race) if race.lines else ()
        if members:
            last = race.lines[-1]
            race.lines[-1] = replace(last, members=last.members + members)
        return bool(members)

    def unread(self, line: str) -> str:
        """Return why a line that looks ranked is none, or nothing."""
        if is_along(line) or is_record(line) or not looks_ranked(line):
            return ""
        return "no nation and result stand behind the name"

    def around(self, line: str) -> str:
        """Take what a line around the tables says of meet, day and wind; return what it is."""
        if is_along(line):
            return "times along the way"
        if is_record(line):
            return "a record"
        day = day_in(line)
        self._day = self._day or day
        if self.races:
            race = self.races[-1]
            race.day = race.day or self._day
            wind = wind_in(line)
            race.wind_cms = race.wind_cms if wind is None else wind
        elif found := _PLACE.fullmatch(line):
            self._place = self._place or found[1].strip()
        elif not day and not any(map(str.isdigit, line)) and len(line.strip()) < _LONGEST_MEET:
            self._meet = self._meet or " ".join(line.split())
        return "around the table"

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the races with lines; one with no other round is a final."""
        where = ", ".join(filter(None, (self._meet, self._place)))
        for race in self.races:
            race.round = race.round or Round.FINAL
        return tuple(race.sheet(where) for race in self.races if race.lines)


def labels_of(line: str) -> tuple[str, ...]:
    """Return the labels left of the name of a line that has labels, and “name” itself."""
    words = line.casefold().split()
    if "name" not in words or not {"result", "nat", "nat.", "time", "country"} & set(words):
        return ()
    return tuple(words[: words.index("name") + 1])
