"""/pace, typed as fans type."""

import pytest

from bot.ask import Asker

MILE = """\
Mile in 3:45.34
Even pace
Per 400 m: 56.01
Per km: 2:20.02
Per mile: 3:45.34
Speed: 25.71 km/h, 15.98 mph
      at    time split
 409.3 m   57.32 57.32
 809.3 m 1:53.32 56.00
1209.3 m 2:49.33 56.01
1609.3 m 3:45.34 56.01"""

MARATHON = """\
Marathon in 2:00:36
Even pace
Per 400 m: 1:08.60
Per km: 2:51.50
Per mile: 4:36.00
Speed: 20.99 km/h, 13.04 mph"""


async def test_a_time_and_a_distance_give_pace_speed_and_splits(asker: Asker) -> None:
    assert (await asker.ask("/pace distance:mile time:3:45.34 lap:400")).text == MILE


async def test_a_pace_and_a_distance_give_the_time(asker: Asker) -> None:
    assert (await asker.ask("/pace distance:marathon pace:2:51.5/km")).text == MARATHON
    found = (await asker.ask("/pace time:20:00 pace:4:00/km")).text
    assert found.startswith("5000 m in 20:00.00\nEven pace\n")


async def test_a_second_half_can_be_faster(asker: Asker) -> None:
    lines = (await asker.ask("/pace distance:10k time:30:00 lap:km negative:2%")).text.splitlines()
    assert lines[:2] == ["10 km in 30:00.00", "Negative split, each half even"]
    assert lines[7] == " 1 km  3:01.82 3:01.82"
    assert lines[16] == "10 km 30:00.00 2:58.18"
    assert lines[17] == "The second half is 18.18 s faster than the first."
    marathon = (await asker.ask("/pace distance:marathon time:2:05 negative:1%")).text
    assert marathon.startswith("Marathon in 2:05:00\nNegative split, each half even\n")
    assert "\n42.195 km 2:05:00  0:34\n" in marathon


async def test_a_pace_alone_is_told_in_every_other_way(asker: Asker) -> None:
    assert (await asker.ask("/pace pace:6:00/mile")).text == (
        "1 km in 3:43.69\nEven pace\nPer 400 m: 1:29.48\nPer km: 3:43.69\nPer mile: 6:00.00\n"
        "Speed: 16.09 km/h, 10.00 mph"
    )


async def test_miles_are_counted_in_miles(asker: Asker) -> None:
    lines = (await asker.ask("/pace distance:10k time:30:00 lap:mile")).text.splitlines()
    assert lines[7] == "    1 mi  4:49.68 4:49.68"
    assert lines[-1] == "6.214 mi 30:00.00 1:01.91"


async def test_a_marathon_by_kilometres_fits_a_phone(asker: Asker) -> None:
    text = (await asker.ask("/pace distance:marathon time:2:00:35 lap:km")).text
    table = text.splitlines()[6:]
    assert table[-1] == "42.195 km 2:00:35  0:33"
    assert len(table) == 44
    assert max(map(len, table)) <= 28


TYPED = [
    (
        "/pace distance:mile time:3:45",
        ("mile in 3:45.00 = 2:19.81/km · 25.75 km/h", "3:45"),
    ),
    (
        "/pace time:20:00 pace:4:00/km",
        ("5000 m in 20:00.00 = 4:00.00/km · 15.00 km/h", "4:00/km"),
    ),
]


@pytest.mark.parametrize(("line", "choice"), TYPED)
async def test_typing_shows_the_answer(asker: Asker, line: str, choice: tuple[str, str]) -> None:
    assert await asker.complete(line) == [choice]


async def test_typing_shows_nothing_while_nothing_can_be_read(asker: Asker) -> None:
    assert await asker.complete("/pace distance:mi") == []
    assert await asker.complete("/pace distance:mile time:3:45.34 pace:") == []
    assert await asker.complete("/pace distance:mile time:fast") == []


REFUSED = [
    ("/pace", "Give two of distance, time and pace, as in distance:mile time:3:45.34."),
    (
        "/pace distance:LJ time:8.95",
        "A long jump has no pace; name a race or a length.",
    ),
    (
        "/pace distance:mile pace:4:00",
        "“4:00” is no pace I can read; try 4:00/km, 6:30/mile, 62/lap or 20 km/h.",
    ),
    (
        "/pace distance:marathon time:2:00:35 lap:400",
        "marathon has no useful splits of 400; choose a longer lap.",
    ),
    (
        "/pace distance:mile time:3:45.34 negative:half",
        "“half” is no negative split; try 4 for four seconds, or 2%.",
    ),
]


@pytest.mark.parametrize(("line", "sentence"), REFUSED)
async def test_what_is_no_run_is_refused_in_one_private_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(line)
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)
