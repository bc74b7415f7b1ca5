"""/whatif: places and records of a mark nobody has run, as of any day."""

import pytest

from bot.ask import Asker

KERR = """\
3:45.34 mile: what if?
Men as of 24 May 2024
Points: 1262 (World Athletics tables 2025)
All time: 6th at best, in the stored results
Great Britain: 1st, by the records to 24 May 2024
Season 2024: 1st at best, in the stored results
World record: 2.21 s short of 3:43.13 Hicham El Guerrouj (MAR), 7 Jul 1999
Great Britain record: would break 3:46.32 Steve Cram (GBR), 27 Jul 1985, by 0.98 s
The stored all-time list is complete to 3:49.43 as of 1 Jul 2023; \
later marks come from stored races alone.
In the stored results · data to 21 Mar 2026"""


async def test_the_article_s_mark_on_the_eve_of_the_race(asker: Asker) -> None:
    line = "/whatif mark:3:45.34 event:mile sex:men nation:british as_of:2024-05-24"
    assert (await asker.ask(line)).text == KERR


FACTS = [
    (
        "/whatif mark:3:43.00 event:mile sex:men",
        [
            "All time: 1st, by the records to 31 Dec 2025",
            "World record: would break 3:43.13 Hicham El Guerrouj (MAR), 7 Jul 1999, by 0.13 s",
            "Meeting records it betters: Bislett Games 3:44.90, Prefontaine Classic 3:43.73",
        ],
    ),
    (
        "/whatif mark:3:43.13 event:mile sex:men",
        [
            "All time: equal 1st, by the records to 31 Dec 2025",
            "World record: equals 3:43.13 Hicham El Guerrouj (MAR), 7 Jul 1999",
        ],
    ),
    (
        "/whatif mark:3:45.34 event:mile sex:men as_of:2024-05-25",
        ["All time: equal 6th at best, in the stored results"],
    ),
    (
        "/whatif mark:3:45.34 event:mile sex:men as_of:2025-12-21",
        ["All time: equal 6th"],
    ),
    (
        "/whatif mark:3:45.00i event:mile sex:men",
        [
            "Men, short track",
            "Season 2026: 1st at best, in the stored results",
            "The stored all-time list is complete to 3:53.49 as of 21 Dec 2025; "
            "later marks come from stored races alone.",
        ],
    ),
    (
        "/whatif mark:2.09 event:HJ sex:women",
        [
            "All time: equal 2nd at best, in the stored results",
            "World record: 0.01 m short of 2.10 Yaroslava Mahuchikh (UKR), 7 Jul 2024",
        ],
    ),
    (
        "/whatif mark:6.15i event:PV sex:men",
        ["Men, indoors", "All time: equal 3rd at best, in the stored results"],
    ),
    (
        "/whatif mark:6.30 event:PV sex:men",
        [
            "All time: equal 1st, by the records to 31 Dec 2025",
            "World record: equals 6.30 Armand Duplantis (SWE), 15 Sep 2025",
        ],
    ),
    (
        "/whatif mark:3:28.00 event:1500 sex:men nation:KEN as_of:2023-07-01",
        [
            # Lagat ran 3:26.34 for Kenya before he ran for the United States.
            "All time: 7th",
            "Kenya: 4th at best, in the stored results",
        ],
    ),
    (
        "/whatif mark:3:43.125 event:mile sex:men",
        ["World record: equals 3:43.13 Hicham El Guerrouj (MAR), 7 Jul 1999"],
    ),
    (
        "/whatif mark:1:59 event:marathon sex:men",
        ["World record: would break 2:00:35 Kelvin Kiptum (KEN), 8 Oct 2023, by 1:35"],
    ),
    (
        "/whatif mark:9127 event:decathlon sex:men",
        ["World record: would break 9126 Kevin Mayer (FRA), 16 Sep 2018, by 1 point"],
    ),
    (
        "/whatif mark:3:59.00 event:mile sex:men nation:USA",
        [
            "All time: below the stored list, which ends at 3:49.98",
            "The stored all-time list ends before this mark: "
            "it is complete to 3:49.98 as of 21 Dec 2025.",
        ],
    ),
]


@pytest.mark.parametrize(("line", "told"), FACTS)
async def test_a_place_is_flat_out_only_where_it_is_proven(
    asker: Asker, line: str, told: list[str]
) -> None:
    lines = (await asker.ask(line)).text.splitlines()
    assert [each for each in told if each not in lines] == []


async def test_a_mark_no_list_holds_has_points_alone(asker: Asker) -> None:
    assert (await asker.ask("/whatif mark:9.58 (+2.5) event:100 sex:men")).text == (
        "9.58 (+2.5) 100 m: what if?\n"
        "Men\n"
        "Points: 1356 (World Athletics tables 2025)\n"
        "A wind over 2.0 m/s or a hand time in a sprint counts for no list and no record."
    )


async def test_a_wind_aided_mark_is_told_by_its_letter_too(asker: Asker) -> None:
    text = (await asker.ask("/whatif mark:9.50w event:100 sex:men")).text
    assert "All time" not in text
    assert "counts for no list and no record" in text


async def test_an_event_without_a_list_has_no_place(asker: Asker) -> None:
    text = (await asker.ask("/whatif mark:3:07 event:4x400 sex:mixed")).text
    assert "All time" not in text
    assert "No complete all-time list of this event is stored." in text


async def test_nations_are_offered_while_typing(asker: Asker) -> None:
    line = "/whatif mark:3:43.00 event:mile sex:men nation:"
    assert (await asker.complete(f"{line}british"))[0] == ("Great Britain (GBR)", "GBR")
    found = await asker.complete(f"{line}new")
    assert ("New Zealand (NZL)", "NZL") in found
    assert await asker.complete(f"{line}narnia") == []


async def test_an_unknown_nation_is_refused(asker: Asker) -> None:
    answer = await asker.ask("/whatif mark:3:43.00 event:mile sex:men nation:narnia")
    assert (answer.text, answer.ephemeral, answer.declined) == (
        "“narnia” is no nation I know; try GBR, Kenya or American.",
        True,
        True,
    )
