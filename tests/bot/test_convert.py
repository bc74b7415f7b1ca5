"""/convert and “Convert marks here”, typed as fans type."""

import pytest

from bot.ask import Asker
from bot.command_line import BadCommandLine
from bot.opening import Opened
from bot.simulation import simulated

ANSWER = """\
3:46.22 mile = 3:29.46 1500 m
How: factor: ÷ 1.08, a rule of thumb, to the nearest hundredth
3:28.13: lists: ÷ 1.0869 for men, median of 963 seasons; eight in ten from 1.0752 to 1.0993
3:28.97: cameron: Cameron's model, made for 400 m to 50 miles
3:28.59: purdy: 1097 Purdy points each, made for 40 m to 100 km
3:29.66: points: 1250 points each (men, 2025 tables)
An estimate says nothing about one athlete or one race.
Source: LetsRun, 2024 Bowerman Mile report; season bests in World Athletics' all-time lists to \
2023; Cameron 1998; Purdy 1974, least squares curve; World Athletics Scoring Tables"""


@pytest.mark.parametrize(
    "line",
    [
        "/convert mark:3:46.22 from:mile to:1500",
        "/convert mark:3:46.22 mile to:1500",
        "/convert mark:3:46.22 mile",
        "/convert mark:mile 3:46.22",
        "/convert mark:3:46.22 mile to:1500 sex:men",
    ],
)
async def test_the_articles_conversion_comes_first_and_other_ways_below(
    asker: Asker, line: str
) -> None:
    answer = await asker.ask(line)
    assert answer.text == ANSWER


async def test_one_way_alone_is_named_with_its_factor(asker: Asker) -> None:
    assert (await asker.ask("/convert mark:3:46.22 mile method:factor")).text == (
        "3:46.22 mile = 3:29.46 1500 m\n"
        "How: factor: ÷ 1.08, a rule of thumb, to the nearest hundredth\n"
        "An estimate says nothing about one athlete or one race.\n"
        "Source: LetsRun, 2024 Bowerman Mile report"
    )


async def test_feet_and_metres_are_exact(asker: Asker) -> None:
    assert (await asker.ask("/convert mark:29-4.5 to:m")).text == (
        "29-4.5 ft = 8.95 m\n"
        "How: length: exact lengths, down to the centimetre\n"
        "Source: a yard is 0.9144 m (international agreement, 1959)"
    )
    assert (await asker.ask("/convert mark:440 yards")).text.startswith("440 yd = 402.336 m\n")
    assert (await asker.ask("/convert mark:110 yd")).text == (
        "110 yd\n"
        "100.58 m: exact lengths, down to the centimetre\n"
        "330-0 ft: exact lengths, down to the quarter inch\n"
        "Source: a yard is 0.9144 m (international agreement, 1959)"
    )


CIRCUMSTANCES = [
    ("/convert mark:10.4h 100", "10.4h 100 m = 10.64 automatic"),
    (
        "/convert mark:9.58 (+0.9) 100m",
        "9.58 (+0.9) 100 m = 9.624 in still air at sea level",
    ),
    (
        "/convert mark:4:02.00 mile flat to:banked sex:men",
        "4:02.00 mile, flat 200 m track = 3:58.96 on a banked or oversized track",
    ),
    (
        "/convert mark:4:05.18 mile at 4900 ft",
        "4:05.18 mile, 4900 ft up = 3:59.78 at sea level",
    ),
    ("/convert mark:+2.0 m/s to:mph", "2.0 m/s = 4.5 mph"),
    ("/convert mark:8.95 from:long jump to:triple jump", "8.95 long jump = 18.69 triple jump"),
]


@pytest.mark.parametrize(("line", "title"), CIRCUMSTANCES)
async def test_circumstances_are_converted_as_well(asker: Asker, line: str, title: str) -> None:
    assert (await asker.ask(line)).text.splitlines()[0] == title


async def test_typing_shows_the_answer(asker: Asker) -> None:
    assert await asker.complete("/convert mark:3:46.22 mile") == [
        (
            "3:46.22 mile = 3:29.46 1500 m (÷ 1.08) · 3:28.13 lists · 3:28.97 cameron · "
            "3:28.59 purdy",
            "3:46.22 mile",
        )
    ]
    assert await asker.complete("/convert to:1500 from:mile method:points mark:3:46.22") == [
        ("3:46.22 mile = 3:29.66 1500 m (1250 points each)", "3:46.22")
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
            "method:points compares any two events the scoring tables know.",
        ),
        (
            "/convert mark:19.19 (-0.3) 200m to:still air",
            "I know no verified wind formula for the 200 m: a gauge on one straight says too "
            "little of a bend, and for hurdles and jumps I found none. The 100 m has one.",
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


MESSAGE = (
    "Bowerman Mile: Kerr 3:45.34, Nuguse 3:45.60! Duplantis 6.24m in the pole vault, "
    "Bolt 9.58 (+0.9) in the 100m; 4x400m: USA 2:54.29"
)


async def test_the_marks_of_a_message_are_converted_for_whoever_asks(asker: Asker) -> None:
    answer = await asker.ask("Convert marks here", message_text=MESSAGE)
    assert answer.ephemeral
    assert answer.text == (
        "5 marks in that message\n"
        "3:45.34 mile: 3:28.65 1500 m (÷ 1.08)\n"
        "3:45.60 mile: 3:28.89 1500 m (÷ 1.08)\n"
        "6.24 pole vault: 20-5.5 ft (exact lengths)\n"
        "9.58 (+0.9) 100 m: 9.624 in still air at sea level (an estimate)\n"
        "2:54.29 4 × 400 m: 1288 points for men, 1391 points for mixed teams\n"
        "An estimate says nothing about one athlete or one race. /convert shows every way.\n"
        "Source: LetsRun, 2024 Bowerman Mile report; "
        "a yard is 0.9144 m (international agreement, 1959); "
        "Mureika 2000, constant as in a port of his calculator"
    )


@pytest.mark.parametrize("text", ["@everyone **hi**", "3:45.34", "room 1500 at 3:45 pm"])
async def test_a_message_without_marks_is_told_so_privately(asker: Asker, text: str) -> None:
    answer = await asker.ask("convert marks here", message_text=text)
    assert (answer.ephemeral, answer.declined) == (True, True)
    assert answer.text == (
        "No mark with its event in that message; "
        "I can read such as “3:45.34 mile” and “8.95m long jump”."
    )


async def test_marks_nothing_is_usually_asked_of_get_points_and_feet_stay_feet(
    asker: Asker,
) -> None:
    answer = await asker.ask(
        "Convert marks here", message_text="19-8.25 pole vault, 110H 12.80, 1:53.28 women's 800m"
    )
    assert answer.text == (
        "3 marks in that message\n"
        "19-8.25 pole vault: 6.00 m (exact lengths)\n"
        "12.80 110 m hurdles: 1294 points for men\n"
        "1:53.28 800 m: 3:51.31 1500 m (× 2.0419 for men)\n"
        "An estimate says nothing about one athlete or one race. /convert shows every way.\n"
        "Source: a yard is 0.9144 m (international agreement, 1959); "
        "season bests in World Athletics' all-time lists to 2023"
    )


async def test_a_card_of_the_bot_is_a_message_too(store: Opened) -> None:
    async with simulated(store) as world:
        card = await world.slash("result", {"race": "bowerman mile 2024"})
        assert card.response is not None
        result = await world.member.context_menu(world.channel, "Convert marks here", card.response)
        assert result.response is not None
        assert "3:45.34 mile" in str(result.response.components)


async def test_a_menu_is_tried_in_a_server_and_by_its_name(store: Opened) -> None:
    async with simulated(store, dm=True) as world:
        with pytest.raises(BadCommandLine) as refused:
            await Asker(world).ask("Convert marks here", message_text="mile 3:45.34")
    assert str(refused.value) == "Menus of messages are tried in a server here; leave out --dm."
    async with simulated(store) as world:
        with pytest.raises(BadCommandLine) as refused:
            await Asker(world).ask("Convert here", message_text="mile 3:45.34")
    assert str(refused.value) == (
        "“Convert here” is no menu of a message; known are Convert marks here, "
        "Check this claim, Import results from this message."
    )
