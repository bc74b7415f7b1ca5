"""Labels people read in a picker: enough beside the name to tell namesakes apart."""

from track.events import EVENTS
from track.names.fold import words
from track.names.roster import Roster
from track.names.shelf import Shelf

_SHOWN_EVENTS = 2
_EVENT_NAMES = {event.code: event.name for event in EVENTS}


def label(shelf: Shelf, row: int) -> str:
    """Return ``Josh Kerr · GBR · 1997 · 1500 m/mile``, with what is unknown left out.

    Where that is somebody else's too, more follows: sex, all nations and events, at last the id.
    Only people are compared whom those who see ``row`` see as well.
    """
    roster = shelf.roster
    short = _short(roster, row)
    namesakes = [other for other in _namesakes(shelf, row) if _short(roster, other) == short]
    if not namesakes:
        return short
    full = _full(roster, row)
    taken = {short, *(_full(roster, other) for other in namesakes)}
    return f"{full} · #{roster.id(row)}" if full in taken else full


def _short(roster: Roster, row: int) -> str:
    return _joined(
        roster.name(row),
        "/".join(roster.nations(row)[:1]),
        roster.birth_year(row),
        _events(roster.events(row)[:_SHOWN_EVENTS]),
    )


def _full(roster: Roster, row: int) -> str:
    return _joined(
        roster.name(row),
        "/".join(roster.nations(row)),
        roster.sex(row),
        roster.birth_year(row),
        _events(roster.events(row)),
    )


def _joined(*pieces: str | int) -> str:
    return " · ".join(str(piece) for piece in pieces if piece)


def _events(codes: tuple[str, ...]) -> str:
    return "/".join(_EVENT_NAMES.get(code, code) for code in codes)


def _namesakes(shelf: Shelf, row: int) -> list[int]:
    """Return the other rows of the same shown name."""
    roster = shelf.roster
    guild_id = roster.guild(row)
    name = roster.name(row)
    rows: set[int] | None = None
    for word in words(name):
        number = shelf.vocabulary.number(word)
        held = {*shelf.postings.packed(number), *shelf.postings.later(number)}
        rows = held if rows is None else rows & held
    return [
        other
        for other in rows or ()
        if other != row and roster.name(other) == name and roster.seen(other, guild_id)
    ]
