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
_UNLISTED = {
    "10-kilometres": "10K", "5-kilometres": "5K", "one-mile": "MILE", "two-miles": "2MILE",
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
    prominence: dict[str, float] = {}
    for row in rows:
        slug, nation, points = row["main_event"], row["nation"], row["best_points"]
        if slug not in events:
            events[slug] = _events(slug)
        if points not in prominence:
            above = max(0, int(points) - POINTS_OF_NOBODY)
            prominence[points] = above / POINTS_TO_A_DOUBLING
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
            prominence[points],
        )


def _events(slug: str) -> tuple[str, ...]:
    try:
        return (_UNLISTED.get(slug) or find_event(slug.replace("-", " ")).code,)
    except UnknownEvent:
        return ()
