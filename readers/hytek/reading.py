"""One pass over the lines of a Hy-Tek file: which belongs to which event, and as what."""

from dataclasses import replace

from readers.headings import event_of, round_of, sex_of
from readers.hytek.banner import (
    Heading,
    dates_in,
    day_of,
    ends_events,
    heading_of,
    is_banner,
    is_rule,
    meet_of,
    part_of,
    round_line,
)
from readers.hytek.columns import Header, read_header
from readers.hytek.rows import Unreadable, is_result, is_series, read_legs, read_row, starts_row
from readers.hytek.section import Section
from readers.ledger import Ledger, check_sheets
from readers.sheets import Sheet

_ABOUT = "a record or a rule of the event"


class Reading:
    """The state between two lines: the meet, the event, the labels above the rows."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._meet = ""
        self._meet_dates: list[str] = []
        self._print_dates: list[str] = []
        self._sections: list[Section] = []
        self._heading: Heading | None = None
        self._header: Header | None = None
        self._after_row = False
        self._scores = False

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the races read so far, with the meet and its day."""
        day = day_of(self._meet_dates, self._print_dates) if self._meet_dates else None
        return tuple(section.sheet(self._meet, day) for section in self._sections if section.lines)

    def take(self, number: int, line: str) -> None:
        """Read the next line."""
        reason = self._around(line) or self._headings(line)
        if reason:
            self._after_row = False
            self._ledger.ignore(number, line, reason)
        elif self._header is not None:
            self._inside(number, line, self._header)
        elif self._heading is None and self._scores:
            self._ledger.ignore(number, line, "team scores")
        elif is_result(line):
            self._ledger.reject(number, line, "no event and labels of a table stand above it")
        else:
            about = "outside the tables of results" if self._heading is None else _ABOUT
            self._ledger.ignore(number, line, about)

    def _around(self, line: str) -> str:
        """Return what a line outside the tables is, or nothing."""
        if is_rule(line):
            return "a rule"
        if is_banner(line):
            self._print_dates += dates_in(line)
            return "the banner of a page"
        named = meet_of(line)
        if named is not None:
            if not self._meet:
                self._meet, self._meet_dates = named
            return "the name of the meet"
        if ends_events(line):
            self._heading = self._header = None
            self._scores = True
            return "team scores"
        return ""

    def _headings(self, line: str) -> str:
        """Return what a heading within the tables is, or nothing."""
        heading = heading_of(line)
        if heading is not None:
            self._begin(heading)
            return "the heading of an event"
        if self._heading is None:
            return ""
        header = read_header(line)
        if header is not None:
            self._label(header)
            return "the labels of a table"
        part = part_of(line)
        if part is not None:
            if part.flight:
                self._sections[-1].heat_of_lines = part.heat
            else:
                section = self._fresh()
                section.heat, section.wind_cms = part.heat, part.wind_cms
                section.round = part.round or section.round
            return "the heading of a heat"
        named_round = round_line(line)
        if named_round is not None:
            if named_round is not self._sections[-1].round:
                self._fresh().round = named_round
            return "the name of a round"
        return ""

    def _begin(self, heading: Heading) -> None:
        """Begin an event, unless it is the one on the page before that goes on."""
        last = self._heading
        if last and (last.number, last.label) == (heading.number, heading.label):
            return
        if heading.continued and last and last.label.startswith(heading.label):
            return
        self._heading = heading
        self._header = None
        event = event_of(heading.label)
        self._sections.append(
            Section(heading.label, event, sex_of(heading.label), round_of(heading.label))
        )
        check_sheets(len(self._sections))

    def _label(self, header: Header) -> None:
        """Take the labels of a table; marks of another round make another race."""
        section = self._sections[-1]
        before = self._header
        if before is not None and before.marks_label != header.marks_label:
            section = self._fresh()
            section.round = None
        self._header = header
        section.round = section.round or round_of(header.marks_label)

    def _fresh(self) -> Section:
        """Return a section of the same event for lines to come: the last, if it has none yet."""
        last = self._sections[-1]
        if last.lines:
            last = Section(last.label, last.event, last.sex, last.round)
            self._sections.append(last)
            check_sheets(len(self._sections))
        return last

    def _inside(self, number: int, line: str, header: Header) -> None:
        """Read a line below the labels of a table."""
        section = self._sections[-1]
        legs = read_legs(line)
        if legs and section.lines and header.name is None:
            last = section.lines[-1]
            section.lines[-1] = replace(last, members=last.members + legs)
            self._ledger.use()
        elif starts_row(line):
            row = read_row(number, line, header, section.event, section.unit)
            if isinstance(row, Unreadable):
                self._after_row = False
                self._ledger.reject(number, line, row.reason)
                return
            self._after_row = True
            section.add(row)
            self._ledger.use()
        elif self._after_row and is_series(line, section.unit):
            last = section.lines[-1]
            series = " / ".join(filter(None, (last.series, " ".join(line.split()))))
            section.lines[-1] = replace(last, series=series)
            self._ledger.use()
        else:
            self._ledger.ignore(number, line, "a note")
