"""Cards of a pace: the run, its pace and speed, and a table of splits."""

from decimal import ROUND_HALF_UP, Decimal

from track.errors import Candidate, TrackError
from track.events import MILE
from track.pace import Run, Split, say_metres, say_seconds, solve
from track.preferences import Units
from ui.cards import Card, Colour, Column, Fact, Table

_SPLITS = (Column(right=True), Column(right=True), Column(right=True))
_METRES_A_SECOND_IN_MPH = MILE / 3600


def pace_card(run: Run, splits: tuple[Split, ...], lap: str, faster: Decimal) -> Card:
    """Return a run with its pace for each usual length, its speed, and its splits if asked for."""
    rows = [
        (
            _at(each.metres, lap),
            say_seconds(Decimal(each.ms) / 1000, run.step),
            say_seconds(Decimal(each.lap_ms) / 1000, run.step),
        )
        for each in splits
    ]
    notes: tuple[str, ...] = ()
    if faster:
        notes = (f"The second half is {_seconds(faster)} faster than the first.",)
    return Card(
        title=f"{run.name[0].upper()}{run.name[1:]} in {say_seconds(run.seconds, run.step)}",
        context="Negative split, each half even" if faster else "Even pace",
        lead=tuple(Fact(name, told) for name, told in _paces(run)),
        table=Table(_SPLITS, (("at", "time", "split"), *rows)) if rows else None,
        notes=notes,
        colour=Colour.CONVERSION,
    )


def _seconds(value: Decimal) -> str:
    told = say_seconds(value, 10)
    return told if ":" in told else f"{told} s"


def _at(metres: Decimal, lap: str) -> str:
    """Return a point on the way in the unit of the laps."""
    if lap == "mile":
        return f"{_trimmed(metres / MILE)} mi"
    return f"{_trimmed(metres / 1000)} km" if "km" in lap else say_metres(metres)


def _trimmed(value: Decimal) -> str:
    rounded = f"{value.quantize(Decimal('0.001'), ROUND_HALF_UP):f}"
    return rounded.rstrip("0").rstrip(".")


def suggest_paces(
    distance: str, time: str, pace: str, typed: str, units: Units = Units.METRIC
) -> list[Candidate]:
    """Return the answer to what is typed so far; choosing it sends ``typed`` as it is."""
    try:
        run = solve(distance, time, pace)
    except TrackError:
        return []
    per = dict(_paces(run))
    mile = f", {per['Per mile']}/mile" if units is Units.IMPERIAL else ""
    label = f"{run.name} in {say_seconds(run.seconds, run.step)} = {per['Per km']}/km{mile}"
    return [Candidate(f"{label} · {_speed(run.speed * Decimal('3.6'))} km/h", typed)]


def _paces(run: Run) -> list[tuple[str, str]]:
    return [
        ("Per 400 m", say_seconds(run.per(Decimal(400)), 10)),
        ("Per km", say_seconds(run.per(Decimal(1000)), 10)),
        ("Per mile", say_seconds(run.per(MILE), 10)),
        (
            "Speed",
            f"{_speed(run.speed * Decimal('3.6'))} km/h, "
            f"{_speed(run.speed / _METRES_A_SECOND_IN_MPH)} mph",
        ),
    ]


def _speed(value: Decimal) -> str:
    return str(value.quantize(Decimal("0.01"), ROUND_HALF_UP))
