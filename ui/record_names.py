"""What records are called."""

from track.events import Event
from track.nations import nation_name
from track.records import Held, Record
from ui.words import surface_name

_NAMES = {
    "WR": "World record",
    "WR-women-only": "World record, women only",
    "WB": "World best",
    "MR": "Meeting record",
    "DLR": "Diamond League record",
    "CR": "Championship record",
    "OR": "Olympic record",
    "WU20R": "World U20 record",
}


def record_name(record: Record) -> str:
    """Return what a record is called, as in “Europe record” or “Meeting record, Bislett Games”."""
    if record.scope == "AR":
        return f"{record.area} record"
    if record.scope == "NR":
        return f"{nation_name(record.area)} record"
    name = _NAMES.get(record.scope, record.scope)
    return f"{name}, {area_name(record)}" if record.area else name


def group_name(group: Held, event: Event) -> str:
    """Return what the records of a group are, as in “World record, short track”."""
    name = record_name(group.reigns[0].record)
    return f"{name}, {surface_name(event)}" if group.short_track else name


def area_name(record: Record) -> str:
    """Return the area, nation or series a record is of, in words."""
    return record.area.replace("-", " ").title() if record.area.islower() else record.area
