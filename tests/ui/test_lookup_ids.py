"""The custom ids of progressions and comparisons: they fit, and read back."""

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.ui.test_custom_ids import DAYS, IDS, LONGEST, VAGUE_DAYS
from track.comparisons import By
from track.events import EVENTS
from ui.buttons import LOOKUPS
from ui.lookups.compare import CompareLookup
from ui.lookups.lookup import TEMPLATE, Lookup
from ui.lookups.progression import ProgressionLookup

ANY_DAY = DAYS | VAGUE_DAYS
ASKED: st.SearchStrategy[Lookup] = st.builds(
    ProgressionLookup, IDS, st.none() | st.sampled_from(EVENTS), st.none() | IDS, ANY_DAY
) | st.builds(
    CompareLookup,
    st.lists(IDS, min_size=2, max_size=4, unique=True).map(tuple),
    st.sampled_from(By),
    ANY_DAY,
)


@given(ASKED, st.sampled_from(["open", "0", "99", "proof0", "proof99"]))
def test_a_button_reads_back_and_fits(asked: Lookup, does: str) -> None:
    custom_id = asked.custom_id(does)
    assert len(custom_id) <= LONGEST
    match = re.fullmatch(TEMPLATE, custom_id)
    assert match is not None
    assert LOOKUPS[match["code"]].read(match["fields"]) == asked
