"""Formulas that predict a race time from another: Riegel, Cameron, Daniels and Gilbert, Purdy.

Times are in seconds, distances in metres, everything in Decimal. Each formula says what it was made
for; outside of that nothing here refuses, ``track.conversions.predictions`` does.
"""

from decimal import Decimal

FATIGUE = Decimal("1.06")
"""Riegel's exponent. Source: P. Riegel, Athletic Records and Human Endurance, 1981."""
_CAMERON = (Decimal("13.49681"), Decimal("0.000030363"), Decimal("835.7114"), Decimal("0.7905"))
_OXYGEN = (Decimal("-4.60"), Decimal("0.182258"), Decimal("0.000104"))
_SHARE = (
    (Decimal("0.1894393"), Decimal("-0.012778")),
    (Decimal("0.2989558"), Decimal("-0.1932605")),
)
_PURDY = (
    (Decimal("-11.15895"), Decimal("-0.03796158")),
    (Decimal("4.304605"), Decimal("-0.001646772")),
    (Decimal("0.5234627"), Decimal("-0.000410767")),
    (Decimal("4.03156"), Decimal("-0.000007068099")),
    (Decimal("2.316157"), Decimal("-0.00000000522099")),
)
_MINUTE = 60
_BISECTIONS = 40
"""Halvings of an hour-wide guess: far below a thousandth of a second."""


def riegel(seconds: Decimal, ran: Decimal, to_run: Decimal) -> Decimal:
    """Return the time predicted by ``T2 = T1 * (D2 / D1) ** 1.06``.

    Made for about 3.5 minutes to 4 hours. Source: P. Riegel, American Scientist, 1981.
    """
    return seconds * (to_run / ran) ** FATIGUE


def cameron(seconds: Decimal, ran: Decimal, to_run: Decimal) -> Decimal:
    """Return the time predicted by D. Cameron's model of 1998, made for 400 m to 50 miles."""
    return seconds * to_run / ran * _cameron_factor(ran) / _cameron_factor(to_run)


def _cameron_factor(metres: Decimal) -> Decimal:
    constant, slope, size, power = _CAMERON
    return constant - slope * metres + size / metres**power


def vdot(seconds: Decimal, ran: Decimal) -> Decimal:
    """Return the VDOT of a race: the oxygen it takes over the share of the maximum it can take.

    Made for about 3.5 minutes and longer. Source: J. Daniels and J. Gilbert, Oxygen Power, 1979.
    """
    constant, linear, square = _OXYGEN
    minutes = seconds / _MINUTE
    speed = ran / minutes
    return (constant + linear * speed + square * speed**2) / _share(minutes)


def vdot_speed(value: Decimal, share: Decimal) -> Decimal:
    """Return the speed in metres a minute that takes ``share`` of the oxygen of a VDOT."""
    constant, linear, square = _OXYGEN
    root = (linear**2 + 4 * square * (share * value - constant)).sqrt()
    return (root - linear) / (2 * square)


def predict_by_vdot(seconds: Decimal, ran: Decimal, to_run: Decimal) -> Decimal:
    """Return the time of equal VDOT over another distance."""
    value = vdot(seconds, ran)
    low, high = seconds * to_run / ran / 3, seconds * to_run / ran * 3
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        if vdot(middle, to_run) > value:
            low = middle
        else:
            high = middle
    return high


def _share(minutes: Decimal) -> Decimal:
    return Decimal("0.8") + sum(size * (rate * minutes).exp() for size, rate in _SHARE)


def purdy_points(seconds: Decimal, ran: Decimal) -> Decimal:
    """Return the Purdy points of a race (least squares curve of 1974), made for 40 m to 100 km."""
    standard, scale, offset = _purdy(ran)
    return scale * (standard / seconds - offset)


def predict_by_purdy(seconds: Decimal, ran: Decimal, to_run: Decimal) -> Decimal:
    """Return the time of equal Purdy points over another distance."""
    standard, scale, offset = _purdy(to_run)
    return standard / (purdy_points(seconds, ran) / scale + offset)


def _purdy(metres: Decimal) -> tuple[Decimal, Decimal, Decimal]:
    """Return the standard time of a distance, and the scale and offset of its points."""
    speed = sum((size * (rate * metres).exp() for size, rate in _PURDY), Decimal(0))
    scale = 85 / (Decimal("0.0654") - Decimal("0.00258") * speed)
    return metres / speed, scale, 1 - 1035 / scale
