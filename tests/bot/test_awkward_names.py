"""The README's awkward names, each answered as it says."""

import re
from pathlib import Path

import pytest

from bot.ask import Asker
from bot.opening import Opened
from track.errors import NobodyFound, WhichOne
from track.names import Context

README = Path(__file__).parents[2] / "README.md"
ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| `([^`]+)` \| ([^|]+) \|$", re.MULTILINE)
NAMES = [
    pair
    for match in ROW.finditer(README.read_text(encoding="utf-8"))
    for pair in ((match[1], match[2]), (match[3], match[4]))
]


def test_there_are_twenty() -> None:
    assert len(NAMES) == 20


@pytest.mark.parametrize(("typed", "found"), NAMES)
def test_an_awkward_name_is_answered_as_the_readme_says(
    store: Opened, typed: str, found: str
) -> None:
    if found == "asks which one":
        with pytest.raises(WhichOne):
            store.people.find(typed, Context())
    elif found == "nobody":
        with pytest.raises(NobodyFound):
            store.people.find(typed, Context())
    else:
        assert store.people.find(typed, Context()).name == found


async def test_people_of_the_event_or_race_at_hand_come_first(asker: Asker) -> None:
    plain = await asker.complete("/h2h first:johnson")
    hurdles = await asker.complete("/h2h event:110H first:johnson")
    assert plain[0][0].startswith("Michael Johnson")
    assert hurdles[0][0].startswith("Allen Johnson")
    races = await asker.complete("/result race:bowerman mile 2019")
    kenyans = await asker.complete(f"/result race:{races[0][1]} athlete:cheruiyot")
    assert kenyans[0][0].startswith("Timothy Cheruiyot")
