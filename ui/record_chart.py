"""The chart of how a record went, with the words that stand for it."""

from collections.abc import Sequence

from track.events import Event
from track.records import Held
from ui.cards import Picture
from ui.charts.artist import marks_over_years
from ui.charts.traces import Dot, Trace
from ui.record_names import group_name
from ui.words import count

SHOWN = 2
"""Kinds of records in one chart; more (the areas) would hide one another."""


async def record_chart(event: Event, held: Sequence[Held]) -> Picture | None:
    """Return the records over the years; None for a single one, or for too many kinds."""
    if len(held) > SHOWN or sum(len(_stood(group)) for group in held) < SHOWN:
        return None
    traces = tuple(
        Trace(
            group_name(group, event),
            tuple(Dot(day, value) for day, value in _stood(group)),
            second=group is not held[0],
            hollow=group.short_track,
        )
        for group in held
        if _stood(group)
    )
    drawn = await marks_over_years(event, traces)
    return Picture("records.png", drawn, record_alt(event, held))


def record_alt(event: Event, held: Sequence[Held]) -> str:
    """Return what the chart shows, in words."""
    told = [f"Chart of records in the {event.name} by year, the better the higher."]
    for group in held:
        records = [each.record for each in group.reigns if not each.record.refused]
        if records:
            look = "blue" if group is held[0] else "orange"
            look += " rings" if group.short_track else ""
            first, last = records[0], records[-1]
            told.append(
                f"{group_name(group, event)} ({look}): {count(len(records), 'mark')}, "
                f"from {first.mark} ({first.holder}, {first.day}) "
                f"to {last.mark} ({last.holder}, {last.day})."
            )
    return " ".join(told)


def _stood(group: Held) -> list[tuple[int, int]]:
    """Return day and value of the records that stood, oldest first."""
    return [
        (each.record.day.earliest.toordinal(), each.record.mark.value)
        for each in group.reigns
        if not each.record.refused
    ]
