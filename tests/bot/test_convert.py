"""/convert, typed as fans type it."""

import pytest

from bot.ask import Asker

ANSWER = """\
3:46.22 mile = 3:29.46 1500 m
How: factor: ÷ 1.08, a rule of thumb, to the nearest hundredth
A rule of thumb says nothing about one athlete or one race.
Source: LetsRun, 2024 Bowerman Mile report"""


@pytest.mark.parametrize(
    "line",
    [
        "/convert mark:3:46.22 from:mile to:1500",
        "/convert mark:3:46.22 mile to:1500",
        "/convert mark:3:46.22 mile",
        "/convert mark:mile 3:46.22",
        "/convert mark:3:46.22 mile to:1500 sex:men method:factor",
    ],
)
async def test_the_articles_conversion_names_method_and_factor(asker: Asker, line: str) -> None:
    answer = await asker.ask(line)
    assert answer.text == ANSWER


async def test_feet_and_metres_are_exact(asker: Asker) -> None:
    assert (await asker.ask("/convert mark:29-4.5 to:m")).text == (
        "29-4.5 ft = 8.95 m\n"
        "How: length: exact lengths, down to the centimetre\n"
        "Source: a yard is 0.9144 m (international agreement, 1959)"
    )
    assert (await asker.ask("/convert mark:440 yards")).text.startswith("440 yd = 402.336 m\n")


async def test_typing_shows_the_answer(asker: Asker) -> None:
    assert await asker.complete("/convert mark:3:46.22 mile") == [
        ("3:46.22 mile = 3:29.46 1500 m (÷ 1.08)", "3:46.22 mile")
    ]
    assert await asker.complete("/convert to:1500 from:mile mark:3:46.22") == [
        ("3:46.22 mile = 3:29.46 1500 m (÷ 1.08)", "3:46.22")
    ]
    assert await asker.complete("/convert mark:3:4") == []


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "/convert mark:asdf",
            "“asdf” is not a mark I can read; try 3:45.34, 8.95m or 29-4.5.",
        ),
        (
            "/convert mark:3:46.22",
            "Say which event 3:46.22 was run in, as in “3:46.22 mile”.",
        ),
        (
            "/convert mark:9.58 100m to:shot put",
            "I know no sound way from 100 m to shot put; "
            "try 1500 m and mile, 3000 m and 2 miles, or metres, feet, yards and miles.",
        ),
        (
            "/convert mark:0:46 mile",
            "A mile in 0:46 is faster than anyone has run; check the event.",
        ),
        (
            "/convert mark:@everyone",
            "“@everyone” is not a mark I can read; try 3:45.34, 8.95m or 29-4.5.",
        ),
    ],
)
async def test_what_cannot_be_converted_is_refused_in_one_private_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(line)
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)
