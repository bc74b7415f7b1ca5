"""Labels people read in a picker: enough beside the name to tell namesakes apart."""

from track.events import EVENTS
from track.names.shelf import Shelf

_SHOWN_EVENTS = 2
_EVENT_NAMES = {event.code: event.name for event in EVENTS}


def label(shelf: Shelf, row: int) -> str:
    """Return ``Josh Kerr · GBR · 1997 · 1500 m/mile``, with what is unknown left out."""
    roster = shelf.roster
    pieces = [roster.name(row)]
    pieces += roster.nations(row)[:1]
    if roster.birth_year(row):
        pieces.append(str(roster.birth_year(row)))
    events = [_EVENT_NAMES.get(code, code) for code in roster.events(row)[:_SHOWN_EVENTS]]
    if events:
        pieces.append("/".join(events))
    return " · ".join(pieces)
