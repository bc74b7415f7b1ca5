"""Events that are run against each other, as in “1500/mile”."""

from track.errors import UnreadableOption
from track.events import Event, find_event

MOST_EVENTS = 4


def read_events(text: str) -> tuple[Event, ...]:
    """Return the events of ``1500`` or ``1500/mile``; raises UnknownEvent or UnreadableOption."""
    names = [name for name in text.split("/") if name.strip()]
    if len(names) > MOST_EVENTS:
        raise UnreadableOption("event", text, (f"{MOST_EVENTS} events at most, as in 1500/mile",))
    return tuple(dict.fromkeys(find_event(name) for name in names or [text]))
