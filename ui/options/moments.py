"""The options that say when: a timezone, and a moment in it."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

from track.errors import TrackError, shown

_SPAN = re.compile(r"(\d{1,3}) ?(h|hours?|d|days?)", re.ASCII | re.IGNORECASE)
LONGEST = timedelta(days=60)
"""Nothing stays covered longer than this."""


class UnreadableMoment(TrackError):
    """Text that is no moment to come; the text says how to write one."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{shown(text)} is no moment of the next {LONGEST.days} days; write 2026-08-01 20:30, "
            "12h or 3 days."
        )


class UnknownTimezone(TrackError):
    """Text that names no timezone."""

    def __init__(self, text: str) -> None:
        super().__init__(
            f"{shown(text)} is no timezone I know; choose one like Europe/London or UTC."
        )


def read_timezone(text: str) -> str:
    """Return the timezone ``text`` names; raises UnknownTimezone."""
    found = {name.casefold(): name for name in available_timezones()}.get(text.strip().casefold())
    if found is None:
        raise UnknownTimezone(text)
    return found


def suggest_timezones(text: str) -> list[str]:
    """Return the timezones that hold what is typed so far."""
    typed = text.strip().casefold().replace(" ", "_")
    return sorted(name for name in available_timezones() if typed in name.casefold())


def read_moment(text: str, timezone: str, now: datetime | None = None) -> datetime:
    """Return the moment ``text`` says, in a timezone; spans count from now.

    Raises:
        UnreadableMoment: it says none, or one that is past or too far off.
    """
    zone, present = ZoneInfo(timezone), now or datetime.now(UTC)
    span = _SPAN.fullmatch(text.strip())
    if span is not None:
        hours = int(span[1]) * (24 if span[2].casefold().startswith("d") else 1)
        moment = present + timedelta(hours=hours)
    else:
        try:
            moment = datetime.fromisoformat(text.strip())
        except ValueError as error:
            raise UnreadableMoment(text) from error
        moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)
    if not present < moment <= present + LONGEST:
        raise UnreadableMoment(text)
    return moment.astimezone(zone)
