"""Athletes against those they met most often, and in the finals they won one after another."""

import json

from db.meetings import meetings
from db.quiz.people import people, person_of
from db.quiz.search import Search, Turns
from db.store import View
from track.dates import Day
from track.events import Event, event_by_number
from track.events import Kind as Family
from track.marks import Status
from track.trivia import duels, finals
from track.trivia.difficulty import Band, difficulty_of
from track.trivia.duels import LEAST_MEETINGS
from track.trivia.kinds import Kind
from track.trivia.rows import Asked, Outing, Person

MOST_RIVALS = 12


async def about_pairs(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about athletes of a band and whom they met most often."""
    if not search.wants(band):
        return
    async for person in people(search.view, band, search.rng, worst=finals.LAST_PLACE):
        if person is not None and person.alone:
            others = await rivals(search.view, person.athlete.id)
            for other in search.rng.sample(others, len(others)):
                first, second = sorted((person, other), key=lambda each: each.athlete.id)
                asked = Asked(
                    kind.name,
                    f"{first.athlete.id}-{second.athlete.id}",
                    kind.topic,
                    difficulty_of(min(first.fame, second.fame)),
                )
                if other.alone and search.fits(asked):
                    met = await meetings(search.view, first.athlete, second.athlete)
                    yield search.unless_covered(
                        duels.head_to_head(
                            asked, first.athlete, second.athlete, met.all, search.newest, search.rng
                        )
                    )
        yield None


async def about_runs(search: Search, kind: Kind, band: Band) -> Turns:
    """Ask about the longest runs of wins of athletes of a band."""
    async for person in people(search.view, band, search.rng, worst=1):
        if person is not None and person.alone:
            found = await outings(search.view, person.athlete.id)
            for event in search.rng.sample(list(found), len(found)):
                difficulty = search.difficulty(person.fame, found[event][-1].day)
                subject = f"{person.athlete.id}-{event.number}"
                asked = Asked(kind.name, subject, kind.topic, difficulty)
                if event.kind is not Family.CROSS and search.fits(asked):
                    made = duels.streak(
                        asked, person.athlete, event, found[event], search.newest, search.rng
                    )
                    if made is not None:
                        yield search.unless_covered(made)
        yield None


async def rivals(view: View, athlete: int) -> list[Person]:
    """Return whom an athlete met most often in finals."""
    rows = await view.rows(
        "trivia_rivals", athlete=athlete, least=LEAST_MEETINGS, limit=MOST_RIVALS
    )
    found = json.dumps([row[0] for row in rows])
    return [person_of(row) for row in await view.rows("trivia_persons", people=found)]


async def outings(view: View, athlete: int) -> dict[Event, list[Outing]]:
    """Return the finals an athlete took part in by event, oldest first."""
    found: dict[Event, list[Outing]] = {}
    for row in await view.rows("trivia_starts", athlete=athlete):
        number, day, place, status, pacemaker, annulled, paced, meet, race, codes = row
        event = event_by_number(number)
        found.setdefault(event, []).append(
            Outing(
                race, meet, event, Day(day), place, Status(status), _said(pacemaker),
                bool(annulled), _said(paced), tuple(codes.split(";")),
            )
        )  # fmt: skip
    return found


def _said(flag: int | None) -> bool | None:
    return None if flag is None else bool(flag)
