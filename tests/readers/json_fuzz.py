"""JSON that looks like results and is not: the shapes of the readers with anything in them."""

from hypothesis import strategies as st

from readers.sheets import SheetFile

_KEYS = (
    "events", "event_results", "units", "results", "result", "positions", "finishers",
    "performances", "performance", "perf", "time", "mark", "rank", "place", "athlete", "name",
    "familyName", "runners", "attempts", "recordFlags", "eventCode", "discipline", "wind", "date",
    "startDate", "round", "rounds", "heat", "eventTitles", "races", "race", "competitor",
    "teamMembers", "details", "remark", "competition", "summary", "title", "detail", "data",
    "doping", "birthYear", "note", "teams",
)  # fmt: skip
_TEXTS = (
    "1", "1.", "-", "OC", "DNF", "DQ 8:08.47", "9.81", "3:45.34", "8893",
    "Men's 100m - 04.06.2010", "100", "LJ", "DEC", "Final, wind: +2.1", "+1.1", "2020-02-30",
    "DOP", "VST", "NaN", "\ud800", "\0",
)  # fmt: skip
_ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=True)
    | st.sampled_from(_TEXTS)
    | st.text(max_size=12)
)
VALUES = st.recursive(
    _ANYTHING,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(_KEYS) | st.text(max_size=3), inner, max_size=6)
    ),
    max_leaves=40,
)


def sound(file: SheetFile) -> bool:
    """Return whether nothing was dropped and no mark stands beside a word for its absence."""
    lines = [line for sheet in file.sheets for line in sheet.lines]
    return file.accounted and all(
        (line.mark is not None) == (line.outcome == "OK")
        and (line.place is None or line.mark is not None)
        for line in lines
    )
