"""Quiz questions checked against the rows, by other means than the generator's: SQL and counting.

Each check takes the words of a question of one kind apart, finds out from the tables what is true
of every choice, and wants exactly one choice to be so: the one called right.
"""

import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from itertools import pairwise
from typing import Any

from track.events import EVENTS, Event
from track.marks import read_mark
from track.nation_table import KIN, NATIONS
from track.trivia.question import Question

_SEXES = {"men's": "M", "women's": "W"}
_LEVELS = {
    "OG": "Olympic Games",
    "WC": "World Championships",
    "WIC": "World Indoor Championships",
    "EC": "European Championships",
    "EIC": "European Indoor Championships",
    "AFC": "African Championships",
    "ASC": "Asian Championships",
    "AIC": "Asian Indoor Championships",
    "SAC": "South American Championships",
    "NAC": "NACAC Championships",
    "OCC": "Oceania Championships",
    "CWG": "Commonwealth Games",
    "WU20": "World U20 Championships",
    "EU20": "European U20 Championships",
    "EU23": "European U23 Championships",
    "WRR": "World Road Running Championships",
}
_CLOSED = _LEVELS.keys() - {"OG", "WC", "WIC", "WRR"}
"""Championships of an area or an age."""
_PERFORMANCES = """
    SELECT result.mark, race.day, result.nation FROM result JOIN race ON race.id = result.race_id
    WHERE result.athlete_id = :who AND race.event = :event AND race.short_track = :inside
        AND result.counts = 1 AND result.guild_id = 0
    UNION ALL
    SELECT list_mark.mark, list_mark.day, list_mark.nation
    FROM list_mark JOIN list ON list.id = list_mark.list_id
    WHERE list_mark.athlete_id = :who AND list.event = :event AND list.short_track = :inside
    UNION ALL
    SELECT mark, day, nation FROM record_mark
    WHERE athlete_id = :who AND event = :event AND short_track = :inside
    UNION ALL
    SELECT mark, day, nation FROM lone_mark
    WHERE athlete_id = :who AND event = :event AND short_track = :inside AND counts = 1
        AND guild_id = 0
"""
_NATIONS = """
    SELECT nation FROM result WHERE athlete_id = ?1 UNION SELECT nation FROM list_mark
    WHERE athlete_id = ?1 UNION SELECT nation FROM record WHERE athlete_id = ?1
    UNION SELECT nation FROM lone_mark WHERE athlete_id = ?1
    UNION SELECT nation FROM athlete WHERE id = ?1
"""
_FINALS = """
    SELECT race.id, race.event, race.sex, race.day, race.name, race.field, race.heat, meet.name,
        meet.city, meet.level, meet.series, meet.first_day
    FROM race JOIN meet ON meet.id = race.meet_id
    WHERE race.round = 'final' AND race.guild_id = 0
"""
_LINES = """
    SELECT athlete.name, athlete.family, result.place, result.status, result.mark, result.hand,
        result.annulled, result.athlete_id
    FROM result JOIN athlete ON athlete.id = result.athlete_id
    WHERE result.race_id = ? AND result.guild_id = 0
"""
_STARTS = """
    SELECT race.id, race.event, race.day, race.paced, result.place, result.status,
        result.annulled, result.pacemaker
    FROM result JOIN race ON race.id = result.race_id
    WHERE result.athlete_id = ? AND race.round = 'final' AND result.status <> 'DNS'
        AND race.guild_id = 0 AND result.guild_id = 0
    ORDER BY race.day
"""
Verdicts = dict[str, bool]
"""Of each choice, whether it is true."""


class Doubtful(Exception):
    """The question cannot be answered from the rows: what it names is not there, or is twice."""


def one(found: list[Any], what: str) -> Any:
    """Return the only thing found."""
    if len(found) != 1:
        raise Doubtful(f"{what}: {len(found)} found")
    return found[0]


class Checker:
    """The checks over one store. ``checked`` counts the questions of each kind."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self.rows = rows
        self.checked: dict[str, int] = defaultdict(int)
        self.keys: set[str] = set()
        self.ids: dict[str, list[int]] = defaultdict(list)
        for who, name in rows.execute("SELECT id, name FROM athlete WHERE guild_id = 0"):
            self.ids[name].append(who)
        self.events = {event.name: event for event in EVENTS}
        self.sources = {code for (code,) in rows.execute("SELECT code FROM source")}
        self.finals: dict[tuple[str, ...], list[Any]] = defaultdict(list)
        self.wins: dict[int, list[Any]] = defaultdict(list)
        names = {event.number: event.name for event in EVENTS}
        for race in rows.execute(_FINALS).fetchall():
            _, number, sex, day, own, _, _, meet, city, level, _, first = race
            event = names[number]
            if level in _LEVELS:
                self.finals["title", sex, event, _LEVELS[level], _called(meet, first)].append(race)
            else:
                name = _dated(meet, first)
                self.finals["meet", sex, event, name].append(race)
                town = city.split(",")[0]
                self.finals["meet", sex, event, f"{name} ({town})"].append(race)
            if own:
                self.finals["named", _dated(own, day)].append(race)

    def wrong(self, asked: Question) -> str:
        """Return what is wrong with a question, or nothing."""
        self.checked[asked.kind] += 1
        try:
            complaint = self._form(asked) or self._truth(asked)
        except Doubtful as doubt:
            complaint = str(doubt)
        return f"{asked.key} {asked.text} {asked.choices} {complaint}" if complaint else ""

    def _form(self, asked: Question) -> str:
        if asked.key in self.keys:
            return "asked before"
        self.keys.add(asked.key)
        folded = {choice.casefold() for choice in asked.choices}
        if not 2 <= len(asked.choices) <= 4 or len(folded) != len(asked.choices):
            return "choices are not two to four different ones"
        if any(not 0 < len(choice) <= 38 for choice in asked.choices) or len(asked.text) > 300:
            return "too long for a phone"
        if not asked.proof:
            return "no proof"
        if asked.kind != "code":
            for row in asked.proof:
                codes = row[row.rindex("(") + 1 : row.rindex(")")].split(", ")
                if not self.sources.issuperset(codes[:3]):
                    return f"sources {codes}"
        return ""

    def _truth(self, asked: Question) -> str:
        pattern, check = _CHECKS[asked.kind]
        match = re.fullmatch(pattern, asked.text)
        if match is None:
            return "the words are not understood"
        verdicts = check(self, match.groupdict(), asked.choices)
        true = [choice for choice in asked.choices if verdicts[choice]]
        return "" if true == [asked.choices[asked.right]] else f"true are {true}"

    # What a question names.

    def person(self, name: str) -> int:
        """Return the only athlete of a name."""
        found: int = one(self.ids[name], name)
        return found

    def race(self, words: str) -> Any:
        """Return the only final a question can mean."""
        match = re.fullmatch(r"the ((?:wo)?men's) (.+?) at the (.+?)", words)
        if match is None:
            return one(self.finals["named", words.removeprefix("the ")], words)
        sex, event, meet = _SEXES[match[1]], match[2], match[3]
        title = re.fullmatch(r"(.+) (\d{4})", meet)
        found = self.finals["title", sex, event, title[1], title[2]] if title else []
        return one([*found, *self.finals["meet", sex, event, meet]], words)

    def lines(self, race: Any) -> dict[str, Any]:
        """Return the lines of a race by name, none of which may be there twice."""
        found = self.rows.execute(_LINES, (race[0],)).fetchall()
        lines = {line[0]: line for line in found}
        if len(lines) != len(found):
            names = [line[0] for line in found]
            lines = {name: lines[name] for name in lines if names.count(name) == 1}
        return lines

    def placed(self, race: Any) -> dict[str, int]:
        """Return the places nobody took away, as the race and lists of honours have them."""
        lines = self.lines(race)
        held = {line[7]: line[2] for line in lines.values()}
        for who, place in self.rows.execute(
            "SELECT honour.athlete_id, honour.place FROM honour "
            "JOIN athlete ON athlete.id = honour.athlete_id WHERE honour.level = ? "
            "AND honour.year = ? AND honour.event = ? AND athlete.sex = ? AND honour.age = '' "
            "AND honour.place IS NOT NULL",
            (race[9], race[3] // 10000, race[1], race[2]),
        ):
            other = who not in held and place <= 3 and place in held.values()
            if held.get(who, place) != place or other:
                raise Doubtful(f"{who} was {held.get(who)} or {place}")
        return {name: line[2] for name, line in lines.items() if line[2] and not line[6]}

    def winner(self, race: Any) -> str:
        """Return who alone was first."""
        name: str = one([name for name, place in self.placed(race).items() if place == 1], "winner")
        return name

    def event(self, words: str) -> tuple[Event, str, int]:
        """Return the event, whose it is and whether inside, of “women's mile on a short track”."""
        sex = ""
        for said, letter in _SEXES.items():
            if words.startswith(f"{said} "):
                sex, words = letter, words.removeprefix(f"{said} ")
        inside = words.endswith((" on a short track", " indoors"))
        plain = re.sub(r" (on a short track|indoors|outdoors)$", "", words)
        event = self.events[plain]
        if event.has_short_track and plain == words:
            raise Doubtful(f"{words}: outdoors or not?")
        return event, sex, int(inside)

    def best(self, name: str, event: Event, inside: int, day: int) -> int:
        """Return the best mark of an athlete up to a day."""
        marks: list[int] = [
            mark
            for mark, on, _ in self.rows.execute(
                _PERFORMANCES,
                {"who": self.person(name), "event": event.number, "inside": inside},
            )
            if on <= day
        ]
        return min(marks)

    def list_of(self, event: Event, sex: str, inside: int, day: int) -> int:
        """Return the number of the list of a day."""
        found: int = one(
            [
                number
                for (number,) in self.rows.execute(
                    "SELECT id FROM list WHERE event = ? AND sex = ? AND short_track = ? "
                    "AND as_of = ? AND age = ''",
                    (event.number, sex, inside, day),
                )
            ],
            "list",
        )
        return found


def _called(meet: str, first: int) -> str:
    year = re.search(r"\b(?:19|20)\d\d\b", meet)
    return year[0] if year else str(first // 10000)


def _dated(name: str, day: int) -> str:
    return name if re.search(r"\b(?:18|19|20)\d\d\b", name) else f"{name} {day // 10000}"


def _day(text: str) -> int:
    found = datetime.strptime(text, "%d %b %Y").date()  # noqa: DTZ007 - a day has no zone
    return found.year * 10000 + found.month * 100 + found.day


def _end(day: int) -> int:
    if day % 100:
        return day
    return day + (31 if day // 100 % 100 else 1231)


def _value(text: str, event: Event) -> int:
    """Return a mark as the store has it: smaller is better."""
    plain = re.sub(r" (m|points?)$", "", text)
    value = read_mark(plain, event.unit).mark.value
    return value if event.lower_is_better else -value


def _ordinal(text: str) -> int:
    return int(re.sub(r"(st|nd|rd|th)$", "", text))


# One check a kind.

Told = dict[str, str]
Choices = tuple[str, ...]


def _who_won(self: Checker, told: Told, choices: Choices) -> Verdicts:
    race = self.race(told["race"])
    winner = self.winner(race)
    if race[9] in _CLOSED and not set(choices) <= set(self.lines(race)):
        raise Doubtful("a choice may be of no nation or age that could take part")
    return {name: name == winner for name in choices}


def _place(self: Checker, told: Told, choices: Choices) -> Verdicts:
    places = self.placed(self.race(told["race"]))
    mine = places[told["who"]]
    if list(places.values()).count(mine) > 1:
        raise Doubtful("a shared place")
    return {choice: _ordinal(choice) == mine for choice in choices}


def _medal(self: Checker, told: Told, choices: Choices) -> Verdicts:
    race = self.race(told["race"])
    if race[9] not in _LEVELS:
        raise Doubtful("no championship")
    place = self.placed(race)[told["who"]]
    return {choice: ["Gold", "Silver", "Bronze"].index(choice) + 1 == place for choice in choices}


def _margin(self: Checker, told: Told, choices: Choices) -> Verdicts:
    race = self.race(told["race"])
    if self.winner(race) != told["who"]:
        raise Doubtful("somebody else won")
    second = one([n for n, place in self.placed(race).items() if place == 2], "second")
    lines = self.lines(race)
    apart = lines[second][4] - lines[told["who"]][4]

    def gap(text: str) -> int:
        number = re.sub(r" (s|m|points?)$", "", text)
        if text.endswith(("point", "points")):
            return int(number)
        minutes, _, seconds = number.rpartition(":")
        return round(1000 * (Fraction(minutes or 0) * 60 + Fraction(seconds)))

    return {choice: gap(choice) == apart for choice in choices}


def _winning_mark(self: Checker, told: Told, choices: Choices) -> Verdicts:
    race = self.race(told["race"])
    if self.winner(race) != told["who"]:
        raise Doubtful("somebody else won")
    event = next(event for event in EVENTS if event.number == race[1])
    mark = self.lines(race)[told["who"]][4]
    return {choice: _value(choice, event) == mark for choice in choices}


def _ahead(self: Checker, told: Told, choices: Choices) -> Verdicts:
    places = self.placed(self.race(told["race"]))
    return {name: places[name] < places[told["who"]] for name in choices}


def _finish_order(self: Checker, told: Told, choices: Choices) -> Verdicts:
    race = self.race(told["race"])
    places, lines = self.placed(race), self.lines(race)
    three = re.split(r", | and ", told["three"])
    return _orders({name: places[name] for name in three}, lines, choices)


def _orders(rank: dict[str, int], lines: dict[str, Any], choices: Choices) -> Verdicts:
    """Return which choices name everybody of ``rank`` in its order, by family name."""
    family = {lines[name][1]: rank[name] for name in rank}
    if len(family) != 3 or len(set(rank.values())) != 3:
        raise Doubtful("three names with three ranks")
    verdicts = {}
    for choice in choices:
        names = choice.split(", ")
        if sorted(names) != sorted(family):
            raise Doubtful("others than the three")
        verdicts[choice] = all(family[a] < family[b] for a, b in pairwise(names))
    return verdicts


def _odd_one_out(self: Checker, told: Told, choices: Choices) -> Verdicts:
    race = self.race(told["race"])
    if race[5] != "complete":
        raise Doubtful("not the whole field")
    lines = self.rows.execute(_LINES, (race[0],)).fetchall()
    listed = {line[0] for line in lines}
    if any(line[0] in choices and line[3] == "DNS" for line in lines):
        raise Doubtful("did not start")
    return {name: name not in listed for name in choices}


def _year(self: Checker, told: Told, choices: Choices) -> Verdicts:
    """A year is true when somebody of the name won then, by the calendar or by the meet's name."""
    sex, event = _SEXES[told["sex"]], self.events[told["event"]]
    years: set[int] = set()
    decided: dict[int, set[str]] = defaultdict(set)
    for day, name, level, series, first, winner in self.rows.execute(
        "SELECT race.day, meet.name, meet.level, meet.series, meet.first_day, athlete.name "
        "FROM race JOIN meet ON meet.id = race.meet_id JOIN result ON result.race_id = race.id "
        "JOIN athlete ON athlete.id = result.athlete_id "
        "WHERE race.event = ? AND race.sex = ? AND race.round = 'final' AND result.place = 1 "
        "AND result.annulled = 0 AND race.guild_id = 0",
        (event.number, sex),
    ):
        if _LEVELS.get(level, "") == told["series"] or (
            level not in _LEVELS and series == _key(told["series"])
        ):
            both = {day // 10000, int(_called(name, first))}
            for year in both:
                decided[year].add(winner)
            if winner == told["who"]:
                years |= both
    for choice in choices:
        if not decided[int(choice)] or len(decided[int(choice)]) > 1:
            raise Doubtful(f"{choice}: won by {decided[int(choice)]}")
    return {choice: int(choice) in years for choice in choices}


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("ß", "ss").replace("ø", "o")))


def _personal_best(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event, _, inside = self.event(told["event"])
    best = self.best(told["who"], event, inside, _day(told["day"]))
    return {choice: _value(choice, event) == best for choice in choices}


def _higher_lower(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event, sex, inside = self.event(told["event"])
    day = _day(told["day"])
    self.list_of(event, sex, inside, day)
    marks = {name: self.best(name, event, inside, day) for name in choices}
    if len(set(marks.values())) < len(marks):
        raise Doubtful("equal bests")
    return {name: mark == min(marks.values()) for name, mark in marks.items()}


def _best_order(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event, _, inside = self.event(told["event"])
    three = re.split(r", | and ", told["three"])
    marks = {name: self.best(name, event, inside, _day(told["day"])) for name in three}
    lines = {
        name: self.rows.execute(
            "SELECT name, family FROM athlete WHERE name = ?", (name,)
        ).fetchone()
        for name in three
    }
    return _orders(marks, lines, choices)


def _list_place(self: Checker, told: Told, choices: Choices) -> Verdicts:
    """The place is one more than how many are better, on the list and in everything stored."""
    event, sex, inside = self.event(told["event"])
    day = _day(told["day"])
    listed = self.list_of(event, sex, inside, day)
    mark = self.best(told["who"], event, inside, day)
    ((before,),) = self.rows.execute(
        "SELECT count(*) FROM list_mark WHERE list_id = ? AND mark < ?", (listed, mark)
    )
    ((ahead,),) = self.rows.execute(
        "SELECT count(DISTINCT athlete_id) FROM best_interval WHERE guild_id = 0 AND event = ? "
        "AND sex = ? AND short_track = ? AND nation = '' AND year = 0 AND mark < ? AND since <= ?",
        (event.number, sex, inside, mark, day),
    )
    if ahead != before:
        raise Doubtful(f"{before} are better on the list, {ahead} in all that is stored")
    return {choice: _ordinal(choice) == before + 1 for choice in choices}


def _conversion(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event, _, inside = self.event(told["event"])
    value = _value(told["mark"], event)
    if value != self.best(told["who"], event, inside, _day(told["day"])):
        raise Doubtful("not the best")
    exact = Fraction(abs(value))
    if event.unit.name == "MM":
        exact = exact * 10 / 254
        near = Fraction(51, 100)
    elif "speed" in told["what"]:
        assert event.metres is not None
        exact = Fraction(event.metres) * 3600 / exact
        near = Fraction(51, 1000)
    else:
        assert event.metres is not None
        of = 1000 if "kilometre" in told["what"] else 400
        exact = exact * of / Fraction(event.metres) / 1000
        near = Fraction(51, 1000)

    def number(text: str) -> Fraction:
        feet = re.fullmatch(r"(\d+) ft (\d+) in", text)
        if feet is not None:
            return Fraction(int(feet[1]) * 12 + int(feet[2]))
        plain = re.sub(r" (km/h|s)$", "", text)
        minutes, _, seconds = plain.rpartition(":")
        return Fraction(minutes or 0) * 60 + Fraction(seconds)

    if any(near < abs(number(choice) - exact) < 4 * near for choice in choices):
        raise Doubtful("too near to be wrong")
    return {choice: abs(number(choice) - exact) <= near for choice in choices}


def _born(self: Checker, name: str) -> int | None:
    """Return the birthday sources agree on; None where none is known to the day."""
    row = self.rows.execute(
        "SELECT born, key FROM athlete WHERE id = ?", (self.person(name),)
    ).fetchone()
    disputed = self.rows.execute(
        "SELECT 1 FROM conflict WHERE subject = 'athlete' AND field = 'born' AND key = ?", (row[1],)
    ).fetchall()
    return None if disputed or not row[0] or not row[0] % 100 else int(row[0])


def _older(self: Checker, told: Told, choices: Choices) -> Verdicts:
    born = {name: _born(self, name) for name in choices}
    known = [day for day in born.values() if day is not None]
    if len(set(known)) < len(choices) and known.count(min(known)) > 1:
        raise Doubtful("born on one day")
    if len(known) < len(choices):
        raise Doubtful("a birthday is not known")
    return {name: day == min(known) for name, day in born.items()}


def _nations(self: Checker, name: str) -> set[str]:
    who = self.person(name)
    found = {nation for (nation,) in self.rows.execute(_NATIONS, (who,)) if nation}
    ((others,),) = self.rows.execute("SELECT other_nations FROM athlete WHERE id = ?", (who,))
    return found | set(re.findall(r"[A-Z]{3}", others))


def _codes(name: str) -> set[str]:
    """Return every code of a nation by name, and those its athletes may have had before."""
    return {code for code, _, called, _ in NATIONS if called == name}


def _nation(self: Checker, told: Told, choices: Choices) -> Verdicts:
    stood = _nations(self, told["who"])
    stood |= {code for kin in KIN if kin & stood for code in kin}
    own = _nations(self, told["who"])
    verdicts = {choice: bool(_codes(choice) & stood) for choice in choices}
    if len(own) != 1:
        raise Doubtful(f"stood for {own}")
    return verdicts


def _flag(self: Checker, told: Told, choices: Choices) -> Verdicts:
    letters = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in told["flag"])
    codes = {code for code, iso, _, _ in NATIONS if iso == letters}
    return {name: bool(_nations(self, name) & codes) for name in choices}


def _guess(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event, _, inside = self.event(told["event"])
    codes = _codes(told["nation"].removeprefix("the "))
    verdicts = {}
    for name in choices:
        born = _born(self, name)
        verdicts[name] = (
            (born is None or born // 10000 == int(told["born"]))
            and bool(_nations(self, name) & codes)
            and self.best(name, event, inside, _day(told["day"])) == _value(told["mark"], event)
        )
    return verdicts


_SCOPES = {
    "world record": ("WR", ""),
    "world best": ("WB", ""),
    "world record of women-only races": ("WR-women-only", ""),
    "Olympic record": ("OR", ""),
    "world under-20 record": ("WU20R", ""),
    "Diamond League record": ("DLR", ""),
    "African record": ("AR", "Africa"),
    "Asian record": ("AR", "Asia"),
    "European record": ("AR", "Europe"),
    "NACAC record": ("AR", "NACAC"),
    "Oceanian record": ("AR", "Oceania"),
    "South American record": ("AR", "South America"),
    "British record": ("NR", "GBR"),
    "Kenyan record": ("NR", "KEN"),
    "Norwegian record": ("NR", "NOR"),
    "Australian record": ("NR", "AUS"),
    "Spanish record": ("NR", "ESP"),
    "French record": ("NR", "FRA"),
    "Dutch record": ("NR", "NED"),
    "New Zealand record": ("NR", "NZL"),
    "Portuguese record": ("NR", "POR"),
    "American record": ("NR", "USA"),
}


def _records(self: Checker, words: str) -> tuple[Event, list[Any]]:
    """Return the event and every record of the scope that was not refused, the best first."""
    match = re.fullmatch(r"the (.+) for the (.+)", words)
    assert match is not None
    plain = re.sub(r" (on a short track|indoors)$", "", match[2])
    sex, event = plain.split(" ", 1)
    of = match[1].removeprefix("record of the ")
    scope, area = _SCOPES.get(match[1]) or ("", _key(of))
    scopes = (scope,) if scope else ("MR", "CR")
    marks = ", ".join("?" * len(scopes))
    rows = self.rows.execute(
        "SELECT holder, mark, day, as_of, scope, id, hand, athlete_id FROM record "  # noqa: S608 - ours
        f"WHERE scope IN ({marks}) AND area = ? AND event = ? AND sex = ? AND short_track = ? "
        "AND ratified <> 'no' ORDER BY mark",
        (*scopes, area, self.events[event].number, _SEXES[sex], int(plain != match[2])),
    ).fetchall()
    return self.events[event], rows


def _standing(self: Checker, told: Told) -> tuple[Event, list[Any]]:
    """Return those that hold a record at the end of a day: nothing better is stored by then."""
    event, rows = _records(self, told["record"])
    day = _day(told["day"])
    until = [row for row in rows if row[2] <= day]
    held = [row for row in until if row[1] == until[0][1]]
    if held[0][4] in {"WR", "WB"}:
        sex = _SEXES[told["record"].split(" for the ")[1].split(" ")[0]]
        inside = int("short track" in told["record"] or "indoors" in told["record"])
        better = self.rows.execute(
            "SELECT 1 FROM best_interval WHERE guild_id = 0 AND event = ? AND sex = ? "
            "AND short_track = ? AND nation = '' AND year = 0 AND mark < ? AND since <= ?",
            (event.number, sex, inside, held[0][1], day),
        ).fetchone()
        if better:
            raise Doubtful("somebody was better by then")
    return event, held


def _record_holder(self: Checker, told: Told, choices: Choices) -> Verdicts:
    _, held = _standing(self, told)
    return {name: name in {row[0] for row in held} for name in choices}


def _record_mark(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event, held = _standing(self, told)
    return {choice: _value(choice, event) == held[0][1] for choice in choices}


def _record_year(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event, rows = _records(self, told["record"])
    mark = _value(told["mark"].removesuffix("h"), event)
    years = {row[2] // 10000 for row in rows if row[0] == told["who"] and row[1] == mark}
    return {choice: int(choice) in years for choice in choices}


def _void(row: Any) -> bool:
    _, _, _, paced, _, status, annulled, pacemaker = row
    return bool(annulled) or (
        status == "DNF" and bool(pacemaker or (pacemaker is None and paced != 0))
    )


def _head_to_head(self: Checker, told: Told, choices: Choices) -> Verdicts:
    last = _day(told["day"])
    mine, yours = (
        {row[0]: row for row in self.rows.execute(_STARTS, (self.person(told[who]),))}
        for who in ("first", "second")
    )
    won = lost = 0
    for race in mine.keys() & yours.keys():
        if _end(mine[race][2]) > last or _void(mine[race]) or _void(yours[race]):
            continue
        first, second = (row[4] if row[5] == "OK" else 10_000 for row in (mine[race], yours[race]))
        if first is None or second is None:
            continue
        won += first < second
        lost += second < first
    return {choice: choice == f"{won}–{lost}" for choice in choices}


def _streak(self: Checker, told: Told, choices: Choices) -> Verdicts:
    event = self.events[told["event"]].number
    longest = run = 0
    for row in self.rows.execute(_STARTS, (self.person(told["who"]),)).fetchall():
        if row[1] != event or _end(row[2]) > _day(told["day"]) or _void(row):
            continue
        if row[5] == "OK" and row[4] is None:
            continue
        run = run + 1 if row[4] == 1 else 0
        longest = max(longest, run)
    return {choice: int(choice) == longest for choice in choices}


def _code(self: Checker, told: Told, choices: Choices) -> Verdicts:
    return {choice: told["code"] in _codes(choice) for choice in choices}


_RACE = r"(?P<race>the .+)"
_DAY = r"(?P<day>\d+ \w+ \d+)"
_CHECKS: dict[str, tuple[str, Callable[[Checker, Told, Choices], Verdicts]]] = {
    "winner": (rf"Who won {_RACE}\?", _who_won),
    "place": (rf"Where did (?P<who>.+?) finish in {_RACE}\?", _place),
    "medal": (rf"Which medal did (?P<who>.+?) win in {_RACE}\?", _medal),
    "margin": (rf"By how much did (?P<who>.+?) win {_RACE}\?", _margin),
    "winning_mark": (rf"What did (?P<who>.+?) win {_RACE} with\?", _winning_mark),
    "ahead": (rf"Who finished ahead of (?P<who>.+?) in {_RACE}\?", _ahead),
    "finish_order": (
        rf"In which order did (?P<three>.+?) finish {_RACE}\?",
        _finish_order,
    ),
    "odd_one_out": (
        rf"Three of these were in the final of {_RACE}\. Who was not\?",
        _odd_one_out,
    ),
    "year": (
        r"In which year did (?P<who>.+?) win the (?P<sex>(?:wo)?men's) (?P<event>.+?) at the "
        r"(?P<series>.+)\?",
        _year,
    ),
    "personal_best": (
        rf"What was (?P<who>.+)'s best in the (?P<event>.+) on {_DAY}\?",
        _personal_best,
    ),
    "higher_lower": (rf"Who had the better best in the (?P<event>.+) on {_DAY}\?", _higher_lower),
    "best_order": (
        rf"Order (?P<three>.+) by their best in the (?P<event>.+) on {_DAY}, best first\.",
        _best_order,
    ),
    "list_place": (
        rf"Where did (?P<who>.+) stand on the world all-time list of the (?P<event>.+) on "
        rf"{_DAY}\?",
        _list_place,
    ),
    "conversion": (
        rf"(?P<who>.+)'s best in the (?P<event>.+) was (?P<mark>[\d:.]+(?: m)?) on {_DAY}\. "
        r"(?P<what>.+)",
        _conversion,
    ),
    "older": (r"Who was born first of these athletes of the (?P<event>.+)\?", _older),
    "nation": (r"Which nation does (?P<who>.+) stand for in the results\?", _nation),
    "flag": (r"Whose flag is (?P<flag>..) among these athletes of the (?P<event>.+)\?", _flag),
    "guess": (
        r"Who is it\? Born in (?P<born>\d{4}), stands for (?P<nation>.+), best in the "
        rf"(?P<event>.+) on {_DAY}: (?P<mark>.+)\.",
        _guess,
    ),
    "record_holder": (rf"Who held (?P<record>.+) on {_DAY}\?", _record_holder),
    "record_year": (
        r"In which year did (?P<who>.+?) set (?P<record>the .+) of (?P<mark>[\d:.]+h?"
        r"(?: m| points)?)\?",
        _record_year,
    ),
    "record_mark": (rf"What was (?P<record>.+) on {_DAY}\?", _record_mark),
    "head_to_head": (
        rf"(?P<first>.+) against (?P<second>.+): what is the score in their stored finals to "
        rf"{_DAY}\?",
        _head_to_head,
    ),
    "streak": (
        rf"How many stored (?P<event>.+) finals did (?P<who>.+) win in a row at most, to {_DAY}\?",
        _streak,
    ),
    "code": (r"Which nation is (?P<code>[A-Z]{3}) in results\?", _code),
}
