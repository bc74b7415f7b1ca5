"""What a server is told each day: when, and which anniversaries, the greatest first."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from track.anniversaries import CIRCUITS, SCOPES, TITLES, RecordsSet, rank
from track.dates import Day
from track.results import Level, Race

Anniversary = RecordsSet | Race
"""A record mark, or a final with a winner."""

PICKS = 3
"""Anniversaries of a post: they fit a phone, and a day lasts for years."""
GIVEN_UP_AFTER = timedelta(minutes=5)
"""A post that was begun and not ended for so long was cut off; none takes as long to send."""

_WORLD = frozenset({"WR", "WB", "WR-women-only"})
_SMALL_RECORDS = frozenset({"MR", "NR"})
_GREATEST_TITLES = frozenset({Level.OLYMPICS, Level.WORLD})
_ROUND = (100, 50, 25, 10, 5, 1)
"""Numbers of years people celebrate, the rounder first."""


@dataclass(frozen=True, slots=True)
class DailyPost:
    """Where and when a server is told of the day.

    ``timezone`` is a name of the IANA database. Without a channel nothing is told. ``day`` is the
    last one that posting was begun for, None before the first; ``begun`` is set while that did not
    end.
    """

    guild_id: int
    channel_id: int | None
    hour: int
    timezone: str = "UTC"
    day: Day | None = None
    begun: datetime | None = None

    def today(self, now: datetime) -> Day:
        """Return the day that it is in the server at a moment."""
        return Day.of(now.astimezone(ZoneInfo(self.timezone)).date())

    def due(self, now: datetime) -> bool:
        """Return whether the hour of a day not begun has come; it is so to the end of that day."""
        begun = self.day is not None and self.day >= self.today(now)
        return self._hour_came(now) and not begun

    def cut_off(self, now: datetime) -> bool:
        """Return whether today's post was begun so long ago that nobody is sending it any more."""
        return (
            self.begun is not None
            and self.day == self.today(now)
            and now - self.begun >= GIVEN_UP_AFTER
        )

    def settled(self, now: datetime) -> Day | None:
        """Return the day up to which nothing is due once this is set: today if its hour is past."""
        return self.today(now) if self._hour_came(now) else self.day

    def next_day(self, now: datetime) -> Day:
        """Return the day of the next post."""
        today = self.today(now)
        begun = self.day is not None and self.day >= today
        return Day.of(today.earliest + timedelta(days=1)) if begun else today

    def _hour_came(self, now: datetime) -> bool:
        # By the clock on the wall: where an hour is left out in spring, the next one is after it.
        return now.astimezone(ZoneInfo(self.timezone)).hour >= self.hour


@dataclass(frozen=True, slots=True)
class CoveredMeet:
    """A meet a server keeps covered, with its first and last day."""

    id: int
    first: Day
    last: Day


def subject_of(each: Anniversary) -> str:
    """Return what is told once: a record and the final it was set in are the same."""
    return f"{each.event.number}:{each.sex}:{day_of(each).number}"


def day_of(each: Anniversary) -> Day:
    """Return the day it happened."""
    return each.day if isinstance(each, Race) else each.records[0].day


def picks(
    offered: Iterable[Anniversary],
    today: Day,
    told: Collection[str],
    covered: Sequence[CoveredMeet] = (),
) -> list[Anniversary]:
    """Return the greatest of earlier years that were not told before and are of no covered meet."""
    known = set(told)
    found: list[Anniversary] = []
    for each in by_importance(offered, today):
        subject = subject_of(each)
        if subject in known or any(_is_of(each, meet) for meet in covered):
            continue
        known.add(subject)
        found.append(each)
    return found[:PICKS]


def told_again(
    offered: Iterable[Anniversary], today: Day, subjects: Collection[str]
) -> list[Anniversary]:
    """Return what was picked today, as long as it is stored."""
    found: dict[str, Anniversary] = {}
    for each in by_importance(offered, today):
        if subject_of(each) in subjects:
            found.setdefault(subject_of(each), each)
    return list(found.values())


def by_importance(offered: Iterable[Anniversary], today: Day) -> list[Anniversary]:
    """Return the anniversaries of earlier years that are worth a post, the greatest first.

    World records, Olympic and world titles, records of areas and championships, other titles,
    records of nations and meetings, wins of the circuits; of the same kind the roundest number of
    years first, then the newest. Who it is does not matter.
    """
    earlier = (each for each in offered if day_of(each).year < today.year)
    ranked = [
        (
            *place,
            _roundness(today.year - day_of(each).year),
            -day_of(each).number,
            subject_of(each),
            number,
            each,
        )
        for number, each in enumerate(earlier)
        for place in _places(each)
    ]
    return [row[-1] for row in sorted(ranked, key=lambda row: row[:-1])]


def _places(each: Anniversary) -> Iterator[tuple[int, int]]:
    """Yield the kind and the place in it; nothing for what is not worth a post."""
    if isinstance(each, RecordsSet):
        scope = each.records[0].scope
        if scope in SCOPES:
            yield (
                0 if scope in _WORLD else 4 if scope in _SMALL_RECORDS else 2,
                rank(each.records[0]),
            )
    elif each.meet.level in TITLES:
        greatest = each.meet.level in _GREATEST_TITLES
        yield 1 if greatest else 3, TITLES.index(each.meet.level)
    elif each.meet.level in CIRCUITS:
        yield 5, CIRCUITS.index(each.meet.level)


def _roundness(years: int) -> int:
    return next(place for place, number in enumerate(_ROUND) if years % number == 0)


def _is_of(each: Anniversary, meet: CoveredMeet) -> bool:
    """Return whether it may be of a meet. A record names none, so its day has to do."""
    if isinstance(each, Race):
        return each.meet.id == meet.id
    return meet.first.number <= day_of(each).number <= meet.last.end
