"""Lengths in feet and inches below an answer, for those who set that."""

from dataclasses import replace

from track.conversions.units import in_feet
from track.events import Unit
from track.preferences import Units
from ui.cards import Card, Fact


def in_units(card: Card, units: Units) -> Card:
    """Return ``card`` as it is told in ``units``: with imperial ones, each length in feet too.

    That is settled then: no other preference adds to it.
    """
    lengths = sorted({mark for mark in card.marks if mark.unit is Unit.MM}, reverse=True)
    if units is Units.METRIC or not lengths:
        return replace(card, marks=())
    told = " · ".join(f"{mark} = {in_feet(mark)}" for mark in lengths)
    return replace(card, facts=(*card.facts, Fact("In feet", told)), marks=())
