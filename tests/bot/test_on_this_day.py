"""/onthisday: records, titles and wins of a day."""

from datetime import UTC, datetime

import pytest

from bot.ask import Asker

BOWERMAN_DAY = """\
On 25 May 2024
2 record marks, 3 other big wins
2024: Beatrice Chebet (KEN), women's 10,000 m 28:54.14, Eugene: World record, Africa record; \
ratified
2024: Josh Kerr (GBR), men's mile 3:45.34, Eugene: Great Britain record; ratified
2024: Josh Kerr (GBR) won the Bowerman Mile (men's mile) in 3:45.34 at Prefontaine Classic, Eugene
2024: Keely Hodgkinson (GBR) won the women's 800 m in 1:55.78 at Prefontaine Classic, Eugene
2024: Cyréna Samba-Mayela (FRA) won the women's 100 m hurdles in 12.52 (-0.9) at \
Prefontaine Classic, Eugene
In the stored results · data to 21 Mar 2026
[Proof]"""


@pytest.mark.parametrize("typed", ["2024-05-25", "25 May 2024"])
async def test_a_day_with_its_year_is_that_very_day(asker: Asker, typed: str) -> None:
    answer = await asker.ask(f"/onthisday date:{typed}")
    assert answer.text == BOWERMAN_DAY
    assert not answer.ephemeral


async def test_a_day_without_a_year_is_every_year_records_first(asker: Asker) -> None:
    answer = await asker.ask("/onthisday date:25 May", click=["Next"])
    first, second = answer.text.split("\n\n")
    lines = first.splitlines()
    assert lines[:5] == [
        "On this day: 25 May",
        "3 record marks, 7 titles, 28 other big wins",
        "2024: Beatrice Chebet (KEN), women's 10,000 m 28:54.14, Eugene: World record, "
        "Africa record; ratified",
        "1996: Jan Železný (CZE), men's javelin 98.48, Jena: World record; ratified",
        "2024: Josh Kerr (GBR), men's mile 3:45.34, Eugene: Great Britain record; ratified",
    ]
    assert lines[5].startswith("2019: Alison dos Santos (BRA) won the men's 400 m hurdles in 49.88")
    assert "1–8 of 38; 30 more" in lines
    assert "9–16 of 38; 22 more" in second.splitlines()


async def test_proof_has_the_state_and_the_sources_of_each_line(asker: Asker) -> None:
    answer = await asker.ask("/onthisday date:2024-05-25", click=["Proof"])
    proof = answer.text.removeprefix(BOWERMAN_DAY).strip().splitlines()
    assert proof[0] == "Proof: On 25 May 2024"
    assert proof[1].startswith(
        "25 May 2024 Beatrice Chebet (KEN), women's 10,000 m 28:54.14: World record; ratified"
    )
    assert all(" · " in line for line in proof[1:])
    assert answer.ephemeral


async def test_a_record_no_source_calls_ratified_is_not_called_so(asker: Asker) -> None:
    told = (await asker.ask("/onthisday date:6 August")).text
    assert (
        "1958: Herb Elliott (AUS), men's mile 3:54.5, Dublin: World record (ratified), "
        "Australia record (not known to be ratified)"
    ) in told.splitlines()


async def test_a_leap_day_has_its_titles(asker: Asker) -> None:
    told = (await asker.ask("/onthisday date:29 Feb")).text.splitlines()
    assert told[:2] == ["On this day: 29 Feb", "7 titles"]
    assert (
        "1992: Heike Henkel (GER) won the women's high jump with 2.02 at "
        "European Indoor Championships Genoa 1992"
    ) in told


@pytest.mark.parametrize(
    ("typed", "title"),
    [("24 Dec", "On this day: 24 Dec"), ("2030-05-25", "On 25 May 2030")],
)
async def test_a_day_of_which_nothing_is_stored_says_so(
    asker: Asker, typed: str, title: str
) -> None:
    answer = await asker.ask(f"/onthisday date:{typed}")
    assert answer.text.splitlines() == [
        title,
        "No record, title or big win of that day is in the stored results.",
        "In the stored results · data to 21 Mar 2026",
    ]
    assert not answer.declined


async def test_no_date_is_today(asker: Asker) -> None:
    before = datetime.now(UTC)
    title = (await asker.ask("/onthisday")).text.splitlines()[0]
    days = {before.date(), datetime.now(UTC).date()}
    assert title in {f"On this day: {day.day} {day:%b}" for day in days}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            "May 2024",
            "date cannot be “May 2024”; choose a day as in 25 May or 2024-05-25.",
        ),
        (
            "30 February",
            "“30 February” is not a date that exists; write it like 2024-05-25 or 25 May 2024.",
        ),
        ("5/6", "“5/6” is not a date that exists; write it like 2024-05-25 or 25 May 2024."),
        (
            "@everyone",
            "“@everyone” is not a date that exists; write it like 2024-05-25 or 25 May 2024.",
        ),
    ],
)
async def test_what_is_no_day_is_refused_in_one_private_sentence(
    asker: Asker, typed: str, sentence: str
) -> None:
    answer = await asker.ask(f"/onthisday date:{typed}")
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)
