"""Moments as the store keeps them: ISO, in UTC, to the second."""

from datetime import UTC, datetime


def now() -> str:
    """Return this moment."""
    return moment(datetime.now(UTC))


def moment(when: datetime) -> str:
    """Return a moment of any timezone."""
    return when.astimezone(UTC).isoformat(timespec="seconds")
