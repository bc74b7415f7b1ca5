"""What a question names: a race, the finals of a meet, or a race through the years."""

from db.races import StoredRace, find_races, stored_race
from db.store import View
from track.errors import NothingStored, TrackError, WhichOne
from track.ids import PICKED
from track.race_query import RaceQuery, read_race_query
from ui.lookups.edition import EditionLookup
from ui.lookups.lookup import Lookup
from ui.lookups.winners import WinnersLookup
from ui.options.editions import edition_meant
from ui.options.races import only_race
from ui.questions.answer import Answer
from ui.questions.asking import Asking
from ui.words import SEX_NAMES, event_of


async def one_or_edition(asking: Asking) -> StoredRace | Lookup:
    """Return the race a question names, or the finals of the meet, or a race through the years.

    A race is meant where a year is said, and a race through the years where none is.
    """
    view, text = asking.here.view, _text(asking)
    if asking.names_year("race"):
        try:
            return await stored_race(view, await asking.race())
        except (WhichOne, NothingStored) as refused:
            try:
                found = await edition_meant(view, text)
            except TrackError:
                raise refused from None
            query = asking.race_query()
            if query.event is not None and isinstance(found, EditionLookup):
                raise refused from None
            return _whole(found, query)
    with asking.naming("race"):
        meant = await _meant(view, text)
    if meant is None:
        return await stored_race(view, await asking.race())
    return await _event_of(asking, meant)


def _text(asking: Asking) -> str:
    """Return a race as it is named, with the event and the sex that are said beside it."""
    filled = asking.question.slot("race")
    text = filled.text if filled else ""
    if text.startswith(PICKED):
        return text
    query, event, sex = read_race_query(text), asking.event, asking.get("sex")
    beside = [
        SEX_NAMES[sex] if sex and query.sex is None else "",
        event.name if event and query.event is None else "",
    ]
    return " ".join(filter(None, (text, *beside)))


async def _meant(view: View, text: str) -> Lookup | None:
    """Return what a meet is named by; None where none fits, or several that each lose the event."""
    try:
        return await edition_meant(view, text)
    except NothingStored:
        return None
    except WhichOne as asked:
        if read_race_query(text).event and not any("." in each.value for each in asked.candidates):
            return None
        raise


def _whole(found: Lookup, query: RaceQuery) -> Lookup:
    """Return the finals of a meet; raises NothingStored where a part of them is asked for."""
    if isinstance(found, EditionLookup) and (query.sex or query.round or query.heat):
        raise NothingStored("Which event at that meet? Name it in the question as well.")
    return found


async def _event_of(asking: Asking, found: Lookup) -> StoredRace | Lookup:
    """Return the final of the event named, where a meet was found by the other words alone."""
    query = asking.race_query()
    if not isinstance(found, EditionLookup) or query.event is None:
        return _whole(found, query)
    asked = RaceQuery(event=query.event, sex=query.sex, round=query.round)
    races = await find_races(asking.here.view, asked, found.meet)
    filled = asking.question.slot("race")
    with asking.naming("race"):
        race = only_race(filled.text if filled else "", races)
    return await stored_race(asking.here.view, race)


async def lookup_answer(asking: Asking, lookup: Lookup, what: str, said: str = "") -> Answer:
    """Return the card of a look-up with how it was understood."""
    card = await lookup.card(asking.here)
    event = ""
    if isinstance(lookup, WinnersLookup):
        event = f", {event_of(lookup.event, lookup.sex)}"
    return Answer(card, f"{what} {card.title}{event}", said)
