"""The real all-time lists as rows of a store: people, meets, races and the marks in them.

The lists hold only good marks, so most races have a line or two. Which meets are big no list says:
here it is those with many marks, so that questions that put big meets first have something to sort.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from bench.scale.content import CITED, Content, athlete_row, meet_row, race_row
from db.batches import Row
from db.rows import stored_mark
from track.dates import Day
from track.errors import UnreadableDate
from track.events import Event, Kind, Wind, find_event
from track.ids import stable_id
from track.legality import counts_for_lists
from track.marks import Status, parse_mark
from track.results import Round

BIG = 30
"""Marks a meet has in the lists before it counts as a big one."""
SHORT_TRACK_FROM_M = 200

_POSITION = re.compile(r"(\d*)([a-z]*)(\d*)", re.ASCII)
_ROUNDS = {
    "h": Round.HEAT, "sf": Round.SEMI_FINAL, "qf": Round.QUARTER_FINAL, "q": Round.QUALIFICATION,
    "pr": Round.PRELIMINARY, "er": Round.PRELIMINARY, "rr": Round.REPECHAGE,
}  # fmt: skip
_PLACE = re.compile(r"(?:(.*?), )??([^,(]+?)(?:, [A-Z]{2})? \((\w+)\)")
"""The stadium, if any, the city without its state, and the country."""

_day = cache(Day.read)
_number = cache(stable_id)


def toplists(folder: Path) -> Content:
    """Return what the lists in ``folder`` hold, relays left out."""
    lists = _Lists()
    for path in sorted(folder.glob("*/*.csv")):
        event = find_event(path.name.split("_")[1].replace("-", " "))
        if event.kind is not Kind.RELAY:
            with path.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    lists.add(row, event)
    return lists.content()


class _Lists:
    """What has been read so far, each thing under its number."""

    def __init__(self) -> None:
        self._athletes: dict[int, Row] = {}
        self._meets: dict[int, tuple[str, int]] = {}
        self._races: dict[int, Row] = {}
        self._results: dict[tuple[int, int], Row] = {}

    def add(self, row: dict[str, str], event: Event) -> None:
        """Read one line of a list of ``event``."""
        day = _day(row["date"]).number
        sex = "M" if row["sex"] == "male" else "W"
        place, stage, heat = _position(row["position"])
        meet_key = f"{row['venue']}|{day}"
        meet = _number(meet_key)
        self._meets[meet] = (row["venue"], day)
        wind = round(float(row["wind"]) * 100) if row["wind"] else None
        race_key = f"{meet_key}|{event.code}|{sex}|{stage}|{heat}"
        race = _number(race_key)
        of_race = wind if event.wind is Wind.RACE else None
        self._races.setdefault(
            race,
            race_row(
                race, race_key, meet, event.number, sex,
                _ROUNDS.get(stage, Round.FINAL).value, heat, day,
                _short_track(row["venue"], event), "partial", of_race,
            ),
        )  # fmt: skip
        athlete = self._athlete(row, sex)
        reading = parse_mark(row["mark"], event).required()
        counts = counts_for_lists(
            event, Status.OK, hand=reading.hand, wind_cms=wind, annulled=False
        )
        stored = stored_mark(reading.mark, event)
        line = (
            race, athlete, event.number, day, place, "OK", stored, reading.mark.step,
            int(reading.hand), None if event.wind is Wind.RACE else wind, None, 0, int(counts),
            row["nationality"], "", "", "", "", CITED, 0,
        )  # fmt: skip
        before = self._results.get((race, athlete))
        # The second mark of a series: the better one stands.
        if before is None or (stored is not None and stored < before[6]):
            self._results[race, athlete] = line

    def _athlete(self, row: dict[str, str], sex: str) -> int:
        key = f"{row['competitor']}|{row['dob']}|{sex}"
        identity = _number(key)
        if identity not in self._athletes:
            words = row["competitor"].split()
            family = " ".join(word for word in words if word.isupper()).title()
            given = " ".join(word for word in words if not word.isupper())
            born = None
            with suppress(UnreadableDate):
                born = _day(row["dob"]).number if row["dob"] else None
            nation = row["nationality"]
            self._athletes[identity] = athlete_row(identity, key, given, family, nation, sex, born)
        return identity

    def content(self) -> Content:
        """Return everything read, results in the order of their key."""
        marks = Counter(self._races[race][2] for race, _ in self._results)
        results = [self._results[key] for key in sorted(self._results)]
        return Content(
            self._athletes.values(), self._meet_rows(marks), self._races.values(), results
        )

    def _meet_rows(self, marks: Counter[int]) -> Iterator[Row]:
        for meet, (venue, day) in self._meets.items():
            indoor = venue.endswith(" (i)")
            told = _PLACE.match(venue)
            stadium, city, country = told.groups(default="") if told else ("", venue, "")
            level = "DL" if marks[meet] >= BIG else "other"
            yield meet_row(meet, f"{venue}|{day}", day, stadium, city, country, level, int(indoor))


def _position(text: str) -> tuple[int | None, str, int]:
    """Return the place, the letters of the round (empty for a final) and the heat."""
    found = _POSITION.fullmatch(text)
    place, stage, heat = found.groups() if found else ("", "", "")
    stage = "" if stage == "f" else stage
    return int(place) if place.strip("0") else None, stage, int(heat or 0)


def _short_track(venue: str, event: Event) -> int:
    indoor = venue.endswith(" (i)")
    on_track = event.metres is not None and not event.on_road
    return int(indoor and on_track and (event.metres or 0) >= SHORT_TRACK_FROM_M)
