"""Which marks may stand as a personal best or in a list."""

from collections.abc import Collection

from track.events import Event, Kind, Wind
from track.marks import Status

NOT_LISTED = "NL"
"""The tag of a mark that is valid but not for lists: a course, a track or a wind forbids it."""
WIND_AIDED = "w"
"""The sign of a mark that too strong a wind helped, whether or not the wind is printed with it."""
LEGAL_WIND_CMS = 200
"""Most following wind a mark may have, cm/s.

Source: World Athletics Competition Rules, CR 31 (wind assistance above 2 m/s bars a record).
"""
HAND_TIMES_UP_TO_M = 403
"""Lists leave hand times out up to here (400 m, 440 yards), as those in the seeds do."""


def counts_for_lists(
    event: Event,
    status: Status,
    *,
    hand: bool,
    wind_cms: int | None,
    annulled: bool,
    tags: Collection[str] = (),
) -> bool:
    """Return whether a stored mark may stand as a best.

    A mark without a wind reading stands: its list says so, and a race that does not store winds
    cannot. Anything annulled, wind-aided or printed as that, or timed by hand over a sprint does
    not, nor what its source says is not listed; and no two cross-country courses compare.
    """
    if status is not Status.OK or annulled or NOT_LISTED in tags or event.kind is Kind.CROSS:
        return False
    if hand and event.metres is not None and event.metres <= HAND_TIMES_UP_TO_M:
        return False
    if event.wind is Wind.NONE:
        return True
    return WIND_AIDED not in tags and (wind_cms is None or wind_cms <= LEGAL_WIND_CMS)
