"""What the picker of /ask offers: questions that go on as typed, with the names filled in."""

import asyncio
from collections.abc import Iterator, Sequence

from db.people import People
from db.races import find_races
from db.store import SHARED, View
from track.errors import Candidate
from track.ids import PICKED
from track.names import Context
from track.questions.completing import Begun, begun
from track.questions.forms import FORMS
from track.questions.matching import Filled
from track.questions.nearest import nearest_forms
from track.questions.slots import NAMES, RACES
from track.questions.words import split
from track.race_query import read_race_query
from track.results import Race
from ui.options.choices import CHOICE_LIMIT, CHOICES_LIMIT
from ui.words import race_event, race_title

MOST = 3
"""People, or races, offered for the name that is being typed."""


async def suggest_questions(text: str, view: View, people: People) -> list[Candidate]:
    """Return questions that begin with what is typed so far; the nearest forms where none does."""
    if not text.strip():
        return [Candidate(form.example, form.example) for form in FORMS[:CHOICES_LIMIT]]
    named = _Named(view, people)
    offered = [await named.ways(each) for each in await asyncio.to_thread(begun, text)]
    found = list(dict.fromkeys(told for told in _in_turn(offered) if len(told) <= CHOICE_LIMIT))
    found = found or [form.example for form in nearest_forms(split(text))]
    return [Candidate(told, told) for told in found[:CHOICES_LIMIT]]


def _in_turn(offered: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield every question with the likeliest name, then with the next."""
    for turn in range(MOST):
        yield from (ways[turn] for ways in offered if turn < len(ways))


class _Named:
    """Writes the names in questions out, each looked up once."""

    def __init__(self, view: View, people: People) -> None:
        self._view, self._people = view, people
        self._context = Context(view.guild_id or SHARED)
        self._known: dict[tuple[bool, str], list[str]] = {}

    async def ways(self, question: Begun) -> list[str]:
        """Return a question with its names whole; one for each who may be meant by the last.

        None where nobody and no race answers to one of them.
        """
        names = [each for each in question.filled if each.slot in NAMES | RACES]
        last = names[-1] if names and names[-1].end >= len(question.text) else None
        whole = {each: await self._of(each) for each in names}
        if not all(whole.values()):
            return []
        ways = whole[last][:MOST] if last else [""]
        return [_told(question, whole, last, name) for name in ways]

    async def _of(self, filled: Filled) -> list[str]:
        """Return the whole names a typed one may mean, the likeliest first."""
        race = filled.slot in RACES
        key = race, filled.text
        if key not in self._known:
            names = await self._races(filled.text) if race else self._athletes(filled.text)
            self._known[key] = list(dict.fromkeys(names))
        return self._known[key]

    def _athletes(self, text: str) -> list[str]:
        found = self._people.suggest(text, self._context)
        return [each.label.split(" · ")[0] for each in found]

    async def _races(self, text: str) -> list[str]:
        if text.startswith(PICKED):
            return [text]
        return [_race_named(race) for race in await find_races(self._view, read_race_query(text))]


def _race_named(race: Race) -> str:
    """Return a race in words that a question finds it by; they never tell its result."""
    return race_title(race) if race.name else f"{race_title(race)} {race_event(race)}"


def _told(question: Begun, names: dict[Filled, list[str]], last: Filled | None, chosen: str) -> str:
    text = question.text
    for each in sorted(names, key=lambda each: -each.start):
        whole = chosen if each is last else names[each][0]
        text = f"{text[: each.start]}{whole}{text[each.end :]}"
    return f"{text} {question.rest}".strip()
