"""Storylines checked against the rows, by other means than the engine's: SQL and counting.

Each check takes a sentence of one form apart and finds out from the tables whether it is true.
"""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from track.events import Event, find_event
from track.marks import read_mark
from track.storylines import RaceContext, Storyline

Row = tuple[Any, ...]
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_MARKS = """
    SELECT race.day, result.mark FROM result JOIN race ON race.id = result.race_id
    WHERE result.athlete_id = :athlete AND race.event = :event AND race.short_track = :inside
        AND result.counts = 1
    UNION ALL
    SELECT list_mark.day, list_mark.mark FROM list_mark JOIN list ON list.id = list_mark.list_id
    WHERE list_mark.athlete_id = :athlete AND list.event = :event AND list.short_track = :inside
    UNION ALL
    SELECT day, mark FROM record_mark
    WHERE athlete_id = :athlete AND event = :event AND short_track = :inside
    UNION ALL
    SELECT day, mark FROM lone_mark
    WHERE athlete_id = :athlete AND event = :event AND short_track = :inside AND counts = 1
"""
_FINALS = """
    SELECT race.id, race.day, race.event, race.paced, meet.level, result.place, result.status,
        result.annulled, result.pacemaker
    FROM result JOIN race ON race.id = result.race_id JOIN meet ON meet.id = race.meet_id
    WHERE result.athlete_id = ? AND race.round = 'final' AND result.status <> 'DNS'
    ORDER BY race.day, race.id
"""


class Checker:
    """The checks of one race."""

    def __init__(self, rows: sqlite3.Connection, context: RaceContext) -> None:
        self.rows, self.context = rows, context
        self.event, self.day = context.race.event, context.race.day.number
        self.ids = {each.name: each.id for each in context.runners}
        self.checked = 0

    def wrong(self, told: Storyline) -> str:
        """Return what is wrong with a sentence, as far as a check knows its form; or nothing."""
        for pattern, check in _CHECKS:
            match = re.match(pattern, told.sentence)
            if match is not None:
                self.checked += 1
                if not check(self, told, match):
                    return f"{self.context.race.id} {told.sentence}"
        return ""

    def value(self, text: str, event: Event | None = None) -> int:
        """Return a mark as the store has it: smaller is better."""
        event = event or self.event
        plain = text.removesuffix(" m").removesuffix(" points").removesuffix(" seconds").strip()
        mark = read_mark(plain, event.unit).mark.value
        return mark if event.lower_is_better else -mark

    def best_before(self, athlete: int, inside: int) -> int | None:
        """Return the best mark of days before this one."""
        found = [
            mark
            for day, mark in self.rows.execute(
                _MARKS, {"athlete": athlete, "event": self.event.number, "inside": inside}
            )
            if _end(day) < self.day
        ]
        return min(found, default=None)

    def finals(self, athlete: int, events: str, *, kind: str = "") -> list[Row]:
        """Return the finals of some events up to this race, oldest first, without others today."""
        wanted = (
            {find_event(each.strip()).number for each in events.split(" or ")} if events else None
        )
        return [
            row
            for row in self.rows.execute(_FINALS, (athlete,))
            if (_end(row[1]) < self.day or row[0] == self.context.race.id)
            and (wanted is None or row[2] in wanted)
            and (kind != "paced" or row[3] == 1)
            and (kind != "championship" or self._title(row[4]))
        ]

    def _title(self, level: str) -> bool:
        return level not in {"DL", "DLF", "WIT", "other", "ETC"}

    def decided(self, row: Row) -> bool | None:
        """Return whether a final was won; None where it says nothing."""
        _, _, _, paced, _, place, status, annulled, pacemaker = row
        if annulled or (status == "DNF" and (pacemaker or (pacemaker is None and paced != 0))):
            return None
        if status != "OK":
            return False
        return None if place is None else place == 1

    def score(self, first: int, second: int, events: str) -> tuple[int, int]:
        """Return the wins of each over the other."""
        theirs = {row[0]: row for row in self.finals(second, events)}
        won = lost = 0
        for row in self.finals(first, events):
            other = theirs.get(row[0])
            if other is None or self._void(row) or self._void(other):
                continue
            mine, yours = self._rank(row), self._rank(other)
            if mine is None or yours is None:
                continue
            won += mine < yours
            lost += mine > yours
        return won, lost

    def _void(self, row: Row) -> bool:
        _, _, _, paced, _, _, status, annulled, pacemaker = row
        return bool(annulled) or (
            status == "DNF" and bool(pacemaker or (pacemaker is None and paced != 0))
        )

    def _rank(self, row: Row) -> int | None:
        return 10_000 if row[6] != "OK" else row[5]

    def ahead_all_time(self, athlete: int, mark: int, nation: str = "") -> int:
        """Return how many others had a better mark by the end of the day, from every table."""
        race = self.context.race
        table = (race.event.number, race.sex, int(race.short_track), self.day)
        sql = """
            SELECT count(DISTINCT athlete_id) FROM (
                SELECT result.athlete_id, result.mark, result.nation
                FROM result JOIN race ON race.id = result.race_id
                WHERE race.event = ?1 AND race.sex = ?2 AND race.short_track = ?3 AND race.day <= ?4
                    AND result.counts = 1
                UNION ALL
                SELECT list_mark.athlete_id, list_mark.mark, list_mark.nation
                FROM list_mark JOIN list ON list.id = list_mark.list_id
                WHERE list.event = ?1 AND list.sex = ?2 AND list.short_track = ?3
                    AND list_mark.day <= ?4
                UNION ALL
                SELECT athlete_id, mark, nation FROM record_mark
                WHERE event = ?1 AND sex = ?2 AND short_track = ?3 AND day <= ?4
                UNION ALL
                SELECT athlete_id, mark, nation FROM lone_mark
                WHERE event = ?1 AND sex = ?2 AND short_track = ?3 AND day <= ?4 AND counts = 1
            ) WHERE mark < ?5 AND athlete_id <> ?6 AND ?7 IN ('', nation)
        """
        ((found,),) = self.rows.execute(sql, (*table, mark, athlete, nation))
        return int(found)


def _end(day: int) -> int:
    if day % 100:
        return day
    return day + (31 if day // 100 % 100 else 1231)


def _number(text: str) -> int:
    return _NUMBERS.index(text) if text in _NUMBERS else int(text)


def _day(text: str) -> int:
    found = datetime.strptime(text, "%d %B %Y").date()  # noqa: DTZ007 - a day has no zone
    return found.year * 10000 + found.month * 100 + found.day


def _days(first: int, second: int) -> int:
    def of(day: int) -> date:
        return date(day // 10000, day // 100 % 100, day % 100)

    return (of(second) - of(first)).days


def _won(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    places: dict[int, int] = dict(
        self.rows.execute(
            "SELECT place, mark FROM result WHERE race_id = ? AND annulled = 0 AND place IN (1, 2)",
            (self.context.race.id,),
        )
    )
    apart = abs(places[2] - places[1])
    first = self.value(match["mark"]) == places[1]
    return first and abs(_gap(match["gap"], self.event) - apart) < 10


def _gap(text: str, event: Event) -> int:
    plain = re.sub(r" (s|m|points?)$", "", text)
    if event.unit.name == "POINTS":
        return int(plain)
    minutes, _, rest = plain.rpartition(":")
    return round(1000 * (60 * float(minutes or 0) + float(rest)))


def _best(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    """Each best named is the best of its surface before, and the mark is better than its own."""
    race = self.context.race
    (athlete,) = told.about
    mark = self.value(match["mark"])
    same = self.best_before(athlete, int(race.short_track))
    other = self.best_before(athlete, int(not race.short_track))
    named = [
        (self.value(each[2]), _gap(each[1], self.event))
        for each in re.finditer(
            r"([\d:.]+(?: s| m| points?)?) better than (?:his|her) (?:stored )?best[a-z ]*, "
            r"([\d:.]+h?(?: m| points)?) of",
            told.sentence,
        )
    ]
    return (same is None or mark < same) and all(
        value in {same, other} and abs(abs(value - mark) - gap) < 10 for value, gap in named
    )


def _score(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    loser, winner = self.ids[match["loser"]], self.ids[match["winner"]]
    return self.score(winner, loser, match["events"]) == (int(match["wins"]), 0)


def _first_win(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    winner, loser = self.ids[match["winner"]], self.ids[match["loser"]]
    return self.score(winner, loser, match["events"]) == (1, _number(match["races"]) - 1)


def _nth_win(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    winner, loser = self.ids[match["winner"]], self.ids[match["loser"]]
    score = self.score(winner, loser, match["events"])
    return score == (int(match["wins"]), int(match["losses"])) and int(match["nth"]) == score[0]


def _ended(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    events = "" if match["events"] is None else match["events"].strip()
    finals = self.finals(self.ids[match["loser"]], events, kind=(match["kind"] or "").strip())
    outcomes = [(row, won) for row in finals if (won := self.decided(row)) is not None]
    if outcomes[-1][0][0] != self.context.race.id or outcomes[-1][1]:
        return False
    wins = 0
    before = None
    for row, won in reversed(outcomes[:-1]):
        if not won:
            before = row
            break
        wins += 1
    since = match["since"] is None or (
        before is not None
        and before[1] == _day(match["since"])
        and _days(before[1], self.day) == int(match["days"])
    )
    return wins == _number(match["wins"]) and since


def _goes_on(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    events = "" if match["events"] is None else match["events"].strip()
    finals = self.finals(self.ids[match["winner"]], events, kind=(match["kind"] or "").strip())
    outcomes = [won for row in finals if (won := self.decided(row)) is not None]
    run = next((n for n, won in enumerate(reversed(outcomes)) if not won), len(outcomes))
    return run == int(match["wins"])


def _barrier(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    bar = self.value(match["bar"])
    marks: list[int] = [
        mark
        for (mark,) in self.rows.execute(
            "SELECT mark FROM result WHERE race_id = ? AND annulled = 0 AND place IS NOT NULL",
            (self.context.race.id,),
        )
        if mark is not None
    ]
    under = sum(mark < bar if self.event.lower_is_better else mark <= bar for mark in marks)
    return under == _number(match["many"].lower())


def _place(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    (athlete,) = told.about
    return self.ahead_all_time(athlete, self.value(match["mark"])) == int(match["place"]) - 1


def _national_place(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    """Among marks for the nation, from every table, no more were ahead."""
    (athlete,) = told.about
    (own,) = [each.line for each in self.context.runners if each.id == athlete]
    ahead = self.ahead_all_time(athlete, self.value(match["mark"]), own.nation)
    return ahead == int(match["place"]) - 1


def _few(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    (athlete,) = told.about
    return self.ahead_all_time(athlete, self.value(match["mark"])) == _number(match["many"])


def _unbeaten(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    finals = [
        row
        for row in self.finals(self.ids[match["winner"]], "")
        if row[1] >= int(match["year"]) * 10000 + 101
    ]
    return all(self.decided(row) for row in finals) and len(finals) == _number(match["many"])


def _extreme(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    born: dict[int, int] = dict(
        self.rows.execute(
            "SELECT athlete.id, athlete.born FROM result JOIN athlete ON athlete.id = athlete_id "
            "WHERE race_id = ? AND place IS NOT NULL AND annulled = 0 AND born IS NOT NULL",
            (self.context.race.id,),
        )
    )
    own = born[told.about[0]]
    edge = max(born.values()) if match["which"] == "youngest" else min(born.values())
    return own == edge and (self.day - own) // 10000 == int(match["age"])


def _apart(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    marks: dict[int, int] = dict(
        self.rows.execute(
            "SELECT place, mark FROM result WHERE race_id = ? AND annulled = 0 AND place < 4",
            (self.context.race.id,),
        )
    )
    return abs(abs(marks[3] - marks[1]) - _gap(match["gap"], self.event)) < 10


def _again(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    """Every year named has a final of the series, or of the name, that the athlete won."""
    years = [int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", match["years"])]
    race = self.context.race
    won = {
        year
        for day, name in self.rows.execute(
            """
            SELECT race.day, meet.name FROM race JOIN meet ON meet.id = race.meet_id
            JOIN result ON result.race_id = race.id
            WHERE result.athlete_id = ?1 AND result.place = 1 AND result.annulled = 0
                AND race.event = ?2 AND race.sex = ?3 AND race.round = 'final' AND race.day < ?4
                AND (race.name = ?5 AND ?5 <> '' OR meet.series = (
                    SELECT own.series FROM meet AS own WHERE own.id = ?6
                ))
            """,
            (told.about[0], race.event.number, race.sex, self.day, race.name, race.meet.id),
        )
        # Tokyo 2020 was held in 2021.
        for year in (day // 10000, *map(int, re.findall(r"\b\d{4}\b", name)))
    }
    return set(years) <= won


def _best_places(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    """Nobody else at the same place had a mark for lists as good, in any race to that day."""
    race = self.context.race
    ((worse,),) = self.rows.execute(
        """
        SELECT count(*)
        FROM result AS own
        JOIN result AS other
            ON other.event = own.event AND other.place = own.place AND other.mark <= own.mark
        JOIN race ON race.id = other.race_id
        WHERE own.race_id = ?1 AND own.athlete_id IN (SELECT value FROM json_each(?2))
            AND other.race_id <> ?1 AND other.counts = 1 AND other.day <= ?3
            AND race.sex = ?4 AND race.short_track = ?5
        """,
        (race.id, json.dumps(told.about), self.day, race.sex, int(race.short_track)),
    )
    return not worse


def _broke(self: Checker, told: Storyline, match: re.Match[str]) -> bool:
    """Nobody stands between the two: the old mark was the best of its kind before the day."""
    old, new = self.value(match["old"]), self.value(match["mark"])
    kinds = {
        (scope, area)
        for scope, area in self.rows.execute(
            "SELECT scope, area FROM record WHERE event = ? AND sex = ? AND day = ? AND mark = ?",
            (self.event.number, self.context.race.sex, self.day, new),
        )
    }
    bests = [
        min(
            (
                mark
                for (mark,) in self.rows.execute(
                    "SELECT mark FROM record WHERE event = ? AND sex = ? AND scope = ? "
                    "AND area = ? AND short_track = ? AND day < ? AND ratified <> 'no'",
                    (
                        self.event.number, self.context.race.sex, scope, area,
                        int(self.context.race.short_track), self.day,
                    ),
                )
            ),
            default=0,
        )
        for scope, area in kinds
    ]  # fmt: skip
    return new < old and old in bests


_EVENTS = r"(?P<events>[\w ,×.-]+?)"
_KIND = r"(?P<kind>paced |championship )?"
_CHECKS: tuple[tuple[str, Callable[[Checker, Storyline, re.Match[str]], bool]], ...] = (
    (
        r".+ won .+ (?:in|with) (?P<mark>[\d:.]+(?: m| points)?), "
        r"(?P<gap>[\d:.]+(?: s| m| points?)?) ahead of",
        _won,
    ),
    (
        r".+ set a personal best in the .+?, (?P<mark>[\d:.]+(?: m| points)?)[.:]",
        _best,
    ),
    (
        rf"(?P<loser>.+) is now 0–(?P<wins>\d+) against (?P<winner>.+) in (?:stored )?{_EVENTS} "
        r"finals\.",
        _score,
    ),
    (
        r"(?P<winner>.+) beat (?P<loser>.+) for the first time in (?P<races>\w+) (?:stored )?"
        rf"{_EVENTS} finals\.",
        _first_win,
    ),
    (
        rf"It was the first of (?P<races>\w+) (?:stored )?{_EVENTS} finals with both in which "
        r"(?P<winner>.+) beat (?P<loser>.+)\.",
        _first_win,
    ),
    (
        r"It was (?P<winner>.+)'s (?P<nth>\d+)\w\w win over (?P<loser>.+) in \w+ (?:stored )?"
        rf"{_EVENTS} finals \((?P<wins>\d+)–(?P<losses>\d+)",
        _nth_win,
    ),
    (
        rf"(?P<loser>.+) lost a (?:stored )?{_KIND}(?P<events>[\w ,×.-]+? )?final for the first "
        r"time(?: in (?P<days>\d+) days?, since (?P<since>\d+ \w+ \d+) \(.+?\))?, after "
        r"(?P<wins>\w+) wins",
        _ended,
    ),
    (
        r"It was (?P<winner>.+)'s (?P<wins>\d+)\w\w win in a row in (?:stored )?"
        rf"{_KIND}(?P<events>[\w ,×.-]+? )?finals",
        _goes_on,
    ),
    (r"(?P<many>\w+) (?:wo)?men (?:ran under|reached) (?P<bar>[\d:.]+(?: \w+)?) in", _barrier),
    (
        r".+ (?:moved to|stayed|stood) (?:equal )?(?P<place>\d+)\w\w on the world .+, with "
        r"(?P<mark>[\d:.]+(?: m| points)?)[.,]",
        _place,
    ),
    (
        r".+ (?:moved to|stayed|stood) (?:equal )?(?P<place>\d+)\w\w on (?!the world).+ all-time "
        r"list .+, with (?P<mark>[\d:.]+(?: m| points)?)\.$",
        _national_place,
    ),
    (
        r"(?:In the stored results )?[Oo]nly (?P<many>\w+) (?:wo)?m[ae]n other than .+ (?:faster|"
        r"better) than (?P<mark>[\d:.]+(?: m| points)?) in",
        _few,
    ),
    (
        r"(?P<winner>.+) has won all (?P<many>\w+) (?:stored )?finals of (?P<year>\d+)",
        _unbeaten,
    ),
    (r"(In the stored results no \d+\w\w place|The marks of .+ in any) .+", _best_places),
    (r".+, (?P<age>\d+), was the (?P<which>youngest|oldest) of", _extreme),
    (r"(?P<gap>[\d:.]+(?: s| m| points?)?) separated the first three", _apart),
    (r".+ for at least the \d+\w\w time, after (?P<years>.+)\.", _again),
    (
        r".+ broke the .+ with (?P<mark>[\d:.]+(?: m| points)?); .+ "
        r"(?P<old>[\d:.]+h?(?: m| points)?) had stood",
        _broke,
    ),
)


def wrong(
    rows: sqlite3.Connection, context: RaceContext, told: tuple[Storyline, ...]
) -> Iterator[str]:
    """Yield each sentence the rows speak against."""
    checker = Checker(rows, context)
    for each in told:
        found = checker.wrong(each)
        if found:
            yield found


def checked(rows: sqlite3.Connection, context: RaceContext, told: tuple[Storyline, ...]) -> int:
    """Return how many of the sentences a check knows."""
    checker = Checker(rows, context)
    for each in told:
        checker.wrong(each)
    return checker.checked
