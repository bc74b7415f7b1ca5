"""Runs the name engine under ``../shared/names/score.py``, when that is present.

From this folder: ``PYTHONPATH=.. python ../../shared/names/score.py names_adapter:build``.
"""

from collections.abc import Iterator, Mapping, Sequence

from track.errors import UnknownEvent
from track.events import find_event
from track.names import NameIndex, Person, Verdict

POINTS_TO_A_DOUBLING = 18.0
"""World Athletics points that make an athlete twice as likely to be meant, read off the gaps
between athletes of one surname that people call clear and those they call ambiguous."""
POINTS_OF_NOBODY = 800
TRACK_AND_FIELD, MIDDLE = 0.8, 1.2
"""Doublings for what happens in the stadium, and for the distances this bot is asked about most."""
RECENTLY_BORN, RECENT = "1985", 0.6
_MIDDLE = frozenset({"800-metres", "1500-metres", "one-mile", "3000-metres", "5000-metres"})
_UNLISTED = {
    "10-kilometres": "10K", "5-kilometres": "5K", "one-mile": "MILE", "two-miles": "2MT",
    "20-kilometres-race-walk": "20KW", "35-kilometres-race-walk": "35KW",
    "50-kilometres-race-walk": "50KW", "10-kilometres-race-walk": "20KW",
    "5-kilometres-race-walk": "20KW", "3000-metres-race-walk": "20KW",
    "5000-metres-race-walk": "20KW", "10000-metres-race-walk": "20KW",
    "20000-metres-race-walk": "20KW", "30-kilometres-race-walk": "35KW", "shot-put": "SP",
    "hammer-throw": "HT", "15-kilometres": "10K", "20-kilometres": "HM", "10-miles-road": "10K",
}  # fmt: skip


class Resolver:
    """The engine behind the scorer's interface."""

    def __init__(self, index: NameIndex) -> None:
        self.index = index

    def search(self, query: str, limit: int) -> list[tuple[int, float, bool]]:
        """Return athlete id, score and whether the first may be taken without asking."""
        matches = self.index.search(query, limit)
        sure = matches.verdict is Verdict.CONFIDENT
        return [(hit.person_id, hit.score, sure) for hit in matches.hits]


def build(rows: Sequence[Mapping[str, str]]) -> Resolver:
    """Return the engine built from the scorer's athletes."""
    return Resolver(NameIndex.build(_people(rows)))


def _people(rows: Sequence[Mapping[str, str]]) -> Iterator[Person]:
    events: dict[str, tuple[str, ...]] = {}
    nations: dict[str, tuple[str, ...]] = {}
    stages: dict[str, float] = {}
    points: dict[str, float] = {}
    for row in rows:
        slug, nation, best = row["main_event"], row["nation"], row["best_points"]
        if slug not in events:
            events[slug] = _events(slug)
            stages[slug] = _stage(slug)
        if best not in points:
            points[best] = max(0, int(best) - POINTS_OF_NOBODY) / POINTS_TO_A_DOUBLING
        born = row["birth_date"][:4]
        yield Person(
            int(row["id"]),
            row["name"],
            row["given"],
            row["family"],
            (),
            nations.setdefault(nation, (nation,)),
            "M" if row["sex"] == "M" else "W",
            int(born) if born else None,
            events[slug],
            points[best] + stages[slug] + (RECENT if born >= RECENTLY_BORN else 0.0),
        )


def _stage(slug: str) -> float:
    """Return what an event adds to prominence: its points count all events alike, fans do not."""
    if "walk" in slug or "marathon" in slug or "kilometres" in slug:
        return 0.0
    return MIDDLE if slug in _MIDDLE else TRACK_AND_FIELD


def _events(slug: str) -> tuple[str, ...]:
    try:
        return (_UNLISTED.get(slug) or find_event(slug.replace("-", " ")).code,)
    except UnknownEvent:
        return ()
