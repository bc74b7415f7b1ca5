"""/streak, /losses and /nemesis, typed as fans type them."""

from bot.ask import Asker

PACED = "/streak athlete:Jakob group:1500/mile kind:paced as_of:"

ENDED = """\
Ingebrigtsen: no winning streak
Counted: paced finals, 1500 m and mile, to 25 May 2024
Jakob Ingebrigtsen (NOR)
Ended streak: 11 wins, 17 Feb 2022 to 16 Sep 2023
Last loss: 2nd in 3:45.60, Bowerman Mile 2024, mile, 25 May 2024, behind Josh Kerr
The loss before: 2nd in 3:31.45, Weltklasse Zürich 2021, 1500 m, 9 Sep 2021, behind Timothy \
Cheruiyot; 989 days before the last
"""


async def test_the_streak_the_article_tells_of_ended_that_day(asker: Asker) -> None:
    answer = await asker.ask(f"{PACED}2024-05-25", click=["Next", "Proof"])
    first, second, proof = answer.text.split("\n\n")
    assert first.startswith(ENDED)
    assert "17 Feb 2022 Liévin" in second
    rows = proof.splitlines()[2:-1]
    assert len(rows) == 13, "the loss that ended it, eleven wins, the loss before"
    assert rows[0].startswith("25 May 2024 Bowerman Mile 2024, men's mile final: 2 3:45.60 · ")


async def test_on_the_eve_it_stood(asker: Asker) -> None:
    text = (await asker.ask(f"{PACED}2024-05-24")).text
    assert text.startswith("Ingebrigtsen: 11 wins in a row\n")
    assert "Last loss: 2nd in 3:31.45, Weltklasse Zürich 2021" in text


async def test_every_race_of_every_round_is_another_streak(asker: Asker) -> None:
    text = (await asker.ask("/streak athlete:Jakob rounds:all as_of:2024-05-24")).text
    assert "Counted: races of every round, all events, to 24 May 2024" in text


async def test_a_career_on_the_field_has_streaks_too(asker: Asker) -> None:
    text = (await asker.ask("/streak athlete:Duplantis as_of:2021-05-19")).text
    assert text.startswith("Duplantis: 22 wins in a row\n")


async def test_nobody_of_that_event_is_told_so(asker: Asker) -> None:
    text = (await asker.ask("/streak athlete:Jakob group:pole vault")).text
    assert text.startswith("Ingebrigtsen: no race that counts here\n")


LOSSES = """\
Ingebrigtsen: 2 losses in 14 races
Counted: finals, 1500 m and mile, since 25 May 2022, to 24 May 2024
Jakob Ingebrigtsen (NOR)
Beaten by: Josh Kerr 1, Jake Wightman 1
Between the losses: 400 days
23 Aug 2023 Budapest  1500 m
2 3:29.65 Kerr
19 Jul 2022 Eugene    1500 m
2 3:29.47 Wightman
Place, mark, and who won or was ahead
The career is stored from 11 Jun 2015 to 12 Jun 2024 but for 2 starts
In the stored results · data to 21 Mar 2026
[Proof]"""


async def test_the_losses_of_the_two_years_before(asker: Asker) -> None:
    line = "/losses athlete:Jakob group:1500/mile since:2022-05-25 until:2024-05-24"
    assert (await asker.ask(line)).text == LOSSES


async def test_a_window_that_ends_before_it_begins_is_refused(asker: Asker) -> None:
    answer = await asker.ask("/losses athlete:Jakob since:2024 until:2023")
    assert answer.text == "since (2024) is after until (2023); swap the two."
    assert answer.ephemeral


async def test_rivals_agree_with_the_head_to_head(asker: Asker) -> None:
    text = (await asker.ask("/nemesis athlete:Jakob min_meetings:10")).text
    assert "Nemesis: Timothy Cheruiyot, 13 losses and 12 wins" in text
    assert "Josh Kerr           9  3" in text
    pair = (await asker.ask("/h2h first:Jakob second:Josh Kerr")).text
    assert pair.startswith("Ingebrigtsen 9 – 3 Kerr")


async def test_nobody_met_that_often_is_told_so(asker: Asker) -> None:
    text = (await asker.ask("/nemesis athlete:Cameron Myers min_meetings:99")).text
    assert "Rivals: nobody was met that often in finals; try a smaller min_meetings" in text


async def test_losses_and_rivals_are_proved_row_by_row(asker: Asker) -> None:
    line = "/losses athlete:Jakob group:1500/mile since:2022-05-25 until:2024-05-24"
    losses = (await asker.ask(line, click=["Proof"])).text.split("\n\n")[1]
    assert losses.splitlines()[0] == "Proof: Ingebrigtsen: 2 losses in 14 races"
    assert losses.splitlines()[2].startswith(
        "23 Aug 2023 World Athletics Championships Budapest 2023, men's 1500 m final: 2 3:29.65 · "
    )
    rivals = await asker.ask("/nemesis athlete:Jakob min_meetings:12", click=["Proof"])
    told = rivals.text.split("\n\n")[1].splitlines()
    assert "Josh Kerr 9–3, last 5 Sep 2024" in told
    assert told[-2] == "The races of each pair: /h2h"


async def test_long_lists_of_losses_have_pages(asker: Asker) -> None:
    answer = await asker.ask("/losses athlete:Kendricks", click=["Next"])
    first, second = answer.text.split("\n\n")
    assert "Losses 1–10 of " in first
    assert "Losses 11–20 of " in second
