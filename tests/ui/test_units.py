"""Feet below an answer, for those who set that."""

from track.events import Unit
from track.marks import Mark
from track.preferences import PersonalDefaults, Preferences, ServerDefaults, Units
from ui.cards import Card, Fact
from ui.units import in_units

JUMPS = Card(
    title="Long jump",
    facts=(Fact("PB", "Able"),),
    marks=(
        Mark(8900, Unit.MM, 10),
        Mark(8950, Unit.MM, 10),
        Mark(8900, Unit.MM, 10),
        Mark(225340, Unit.MS, 10),
    ),
)


def test_lengths_are_told_in_feet_once_each_the_longest_first() -> None:
    told = in_units(JUMPS, Units.IMPERIAL)
    assert told.facts == (Fact("PB", "Able"), Fact("In feet", "8.95 = 29-4.25 · 8.90 = 29-2.25"))
    assert in_units(told, Units.IMPERIAL) == told


def test_in_metric_units_an_answer_stays_as_it_is() -> None:
    told = in_units(JUMPS, Units.METRIC)
    assert told.facts == JUMPS.facts
    assert in_units(told, Units.IMPERIAL) == told


def test_times_have_no_feet() -> None:
    mile = Card(title="Mile", marks=(Mark(225340, Unit.MS, 10),))
    assert in_units(mile, Units.IMPERIAL).facts == ()


def test_a_person_is_told_in_their_own_units_and_else_in_the_servers() -> None:
    server = ServerDefaults(units=Units.IMPERIAL)
    assert Preferences().units is Units.METRIC
    assert Preferences(server).units is Units.IMPERIAL
    assert Preferences(server, PersonalDefaults(units=Units.METRIC)).units is Units.METRIC
