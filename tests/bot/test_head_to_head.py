"""/h2h, typed as fans type it."""

import pytest

from bot.ask import Asker

KERR_JAKOB = """\
Kerr 2 – 8 Ingebrigtsen
Counted: finals, all events, to 25 May 2024
Josh Kerr (GBR) v Jakob Ingebrigtsen (NOR)
Run: Kerr has won the last 2, since 23 Aug 2023
Last: Kerr by 0.26, Bowerman Mile 2024, mile, 25 May 2024
Closest of 9 with both marks: Kerr by 0.26, Bowerman Mile 2024, mile, 25 May 2024
First: Ingebrigtsen, World U20 Championships Bydgoszcz 2016, 1500 m, Jul 2016
Between the last two: 276 days
Kerr          Ingebrigtsen
25 May 2024 Eugene      mile
 1 3:45.34 2 3:45.60 +0.26
23 Aug 2023 Budapest  1500 m
 1 3:29.38 2 3:29.65 +0.27
30 Jun 2023 Lausanne  1500 m
 3 3:29.64 1 3:28.72 +0.92
15 Jun 2023 Oslo      1500 m
 9 3:30.07 1 3:27.95 +2.12
8 Sep 2022 Zürich     1500 m
 6 3:31.85 1 3:29.02 +2.83
26 Aug 2022 Lausanne  1500 m
 4 3:32.28 1 3:29.05 +3.23
19 Jul 2022 Eugene    1500 m
 5 3:30.60 2 3:29.47 +1.13
7 Aug 2021 Tokyo      1500 m
 3 3:29.05 1 3:28.32 +0.73
6 Oct 2019 Doha       1500 m
 6 3:32.52 4 3:31.70 +0.82
Jul 2016 Bydgoszcz    1500 m
10       - 9       -
With every round it is 3 – 11: 4 meetings more
In the stored results · data to 21 Mar 2026
[Proof]"""


async def test_finals_are_counted_with_every_meeting_listed(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Kerr second:Jakob as_of:2024-05-25")
    assert answer.text == KERR_JAKOB
    assert not answer.ephemeral


async def test_every_round_counts_differently_and_the_answer_says_why(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Kerr second:Jakob as_of:2024-05-25 rounds:all")
    lines = answer.text.splitlines()
    assert lines[:2] == [
        "Kerr 3 – 11 Ingebrigtsen",
        "Counted: races of every round, all events, to 25 May 2024",
    ]
    assert "In finals alone it is 2 – 8: 4 earlier rounds fewer" in lines
    assert "Meetings 1–10 of 14" in lines


async def test_pages_are_turned_in_place(asker: Asker) -> None:
    answer = await asker.ask(
        "/h2h first:Kerr second:Jakob as_of:2024-05-25 rounds:all", click=["Older"]
    )
    older = answer.text.split("\n\n")[1].splitlines()
    assert older[0] == "Kerr 3 – 11 Ingebrigtsen"
    assert "Meetings 11–14 of 14" in older
    at = older.index("Kerr          Ingebrigtsen")
    assert older[at + 1 : at + 3] == ["5 Aug 2021 Tokyo   1500 m sf", " 3 3:32.18 2 3:32.13 +0.05"]
    back = await asker.ask(
        "/h2h first:Kerr second:Jakob as_of:2024-05-25 rounds:all", click=["Older", "Newer"]
    )
    first, _, again = back.text.split("\n\n")
    assert again == first


async def test_nuguse_had_not_beaten_ingebrigtsen_by_the_day_of_the_article(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Nuguse second:Ingebrigtsen as_of:2024-05-25")
    assert answer.text.splitlines()[0] == "Nuguse 0 – 5 Ingebrigtsen"


async def test_nuguse_beat_him_twice_later(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Nuguse second:Ingebrigtsen as_of:2024")
    assert answer.text.splitlines()[0] == "Nuguse 2 – 7 Ingebrigtsen"


async def test_the_proof_lists_every_counted_row_with_its_source(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Kerr second:Jakob as_of:2024-05-25", click=["Proof"])
    proof = answer.text.removeprefix(KERR_JAKOB).strip().splitlines()
    assert proof[0] == "Proof: Kerr 2 – 8 Ingebrigtsen"
    assert proof[2] == (
        "25 May 2024 Bowerman Mile 2024, men's mile final: "
        "Kerr 1 3:45.34, Ingebrigtsen 2 3:45.60 · article, tp-2024"
    )
    assert len(proof[2:-1]) == 10
    assert answer.ephemeral


@pytest.mark.parametrize(
    ("options", "score", "rule"),
    [
        ("kind:paced", "Kerr 1 – 4 Ingebrigtsen", "paced finals, all events"),
        ("kind:championship", "Kerr 1 – 4 Ingebrigtsen", "championship finals, all events"),
        ("event:mile", "Kerr 1 – 0 Ingebrigtsen", "finals, mile"),
        ("event:1500/mile", "Kerr 2 – 8 Ingebrigtsen", "finals, 1500 m and mile"),
        ("since:2023", "Kerr 2 – 2 Ingebrigtsen", "finals, all events, since 2023"),
        ("surface:indoor", "Kerr 0 – 0 Ingebrigtsen", "finals, all events, indoors"),
    ],
)
async def test_the_rule_is_a_choice_and_is_always_named(
    asker: Asker, options: str, score: str, rule: str
) -> None:
    answer = await asker.ask(f"/h2h first:Kerr second:Jakob as_of:25 May 2024 {options}")
    title, context = answer.text.splitlines()[:2]
    assert title == score
    assert context.startswith(f"Counted: {rule}")


@pytest.mark.parametrize(
    ("typed", "family"),
    [
        ("Jakob", "Ingebrigtsen"),
        ("kerr", "Kerr"),
        ("Ingebritsen", "Ingebrigtsen"),
        ("garcia mario", "García"),
        ("Nuguse Yared", "Nuguse"),
        ("J. Kerr", "Kerr"),
    ],
)
async def test_part_of_a_name_is_enough(asker: Asker, typed: str, family: str) -> None:
    answer = await asker.ask(f"/h2h first:{typed} second:Wightman")
    assert answer.text.startswith(f"{family} ")
    assert not answer.declined


async def test_a_shared_surname_is_a_private_question_and_the_choice_answers_it(
    asker: Asker,
) -> None:
    asked = await asker.ask("/h2h first:Kipruto second:Jager")
    assert asked.ephemeral
    assert asked.text.splitlines()[:3] == [
        "Which athlete is “Kipruto”?",
        "1. Conseslus Kipruto · KEN · 1994 · 3000 m steeplechase/1500 m",
        "2. Brimin Kiprop Kipruto · KEN · 1985 · 3000 m steeplechase",
    ]
    chosen = await asker.ask("/h2h first:Kipruto second:Jager", choose=["Conseslus"])
    assert chosen.text.split("\n\n")[1].startswith("Kipruto ")
    assert "Conseslus Kipruto (KEN) v Evan Jager (USA)" in chosen.text
    assert not chosen.ephemeral


@pytest.mark.parametrize(
    ("first", "second", "meant"),
    [
        ("Benjamin", "Warholm", "Rai Benjamin (USA) v Karsten Warholm (NOR)"),
        ("Kovacs", "Crouser", "Joe Kovacs (USA) v Ryan Crouser (USA)"),
        ("Johnson", "Thiam", "Katarina Johnson-Thompson (GBR) v Nafissatou Thiam (BEL)"),
        ("Kerr", "Barshim", "Hamish Kerr (NZL) v Mutaz Essa Barshim (QAT)"),
    ],
)
async def test_whoever_raced_the_other_is_meant(
    asker: Asker, first: str, second: str, meant: str
) -> None:
    answer = await asker.ask(f"/h2h first:{first} second:{second}")
    assert answer.text.splitlines()[2] == meant


async def test_two_shared_surnames_are_asked_one_after_the_other(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Cheruiyot second:Cheruiyot", choose=["Timothy", "Reynold"])
    assert answer.text.split("\n\n")[2].startswith("Timothy Cheruiyot ")
    # Discord sends options in the order they were typed.
    answer = await asker.ask("/h2h second:Cheruiyot first:Cheruiyot", choose=["Timothy", "Reynold"])
    assert answer.text.split("\n\n")[2].startswith("Timothy Cheruiyot ")


async def test_typing_offers_people_with_labels_nobody_shares(asker: Asker) -> None:
    choices = await asker.complete("/h2h first:Kerr second:ingebr")
    labels = [label for label, _ in choices]
    assert labels[0] == "Jakob Ingebrigtsen · NOR · 2000 · 1500 m/mile"
    assert len(set(labels)) == len(labels)
    answer = await asker.ask(f"/h2h first:Kerr second:{choices[0][1]} as_of:2024-05-25")
    assert answer.text == KERR_JAKOB


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "/h2h first:Kerr second:Josh Kerr",
            "Both names are Josh Kerr; pick two different athletes.",
        ),
        (
            "/h2h first:asdfgh second:Kerr",
            "Nobody in the store answers to “asdfgh”; try the family name, as in “Kerr”.",
        ),
        (
            "/h2h first:Kerr second:@everyone",
            "Nobody in the store answers to “@everyone”; try the family name, as in “Kerr”.",
        ),
        (
            "/h2h first:Kerr second:Jakob as_of:2023-02-30",
            "“2023-02-30” is not a date that exists; write it like 2024-05-25 or 25 May 2024.",
        ),
        (
            "/h2h first:Kerr second:Jakob event:curling",
            "“curling” is not an event I know; try 1500, mile, 110H or long jump.",
        ),
        (
            "/h2h first:Kerr second:#zz",
            "That athlete is no longer stored; type the name again.",
        ),
    ],
)
async def test_what_cannot_be_answered_is_refused_in_one_private_sentence(
    asker: Asker, line: str, sentence: str
) -> None:
    answer = await asker.ask(line)
    assert (answer.text, answer.ephemeral, answer.declined) == (sentence, True, True)


async def test_two_who_never_met_are_nil_nil(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Kerr second:Duplantis")
    assert answer.text.splitlines() == [
        "Kerr 0 – 0 Duplantis",
        "Counted: finals, all events",
        "Josh Kerr and Armand Duplantis have no meeting that counts here.",
        "In the stored results · data to 21 Mar 2026",
    ]


async def test_a_mere_likeness_to_somebody_who_raced_the_other_is_a_question(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Brooks Beast second:Jakob")
    assert answer.text.startswith("Which athlete is “Brooks Beast”?")


MATRIX = """\
Kerr v Ingebrigtsen v Nuguse v Wightman
Counted: finals, all events, to 25 May 2024
             Ker Ing Nug Wig
Kerr           -   2   3   2
Ingebrigtsen   8   -   5   7
Nuguse         1   0   -   1
Wightman       4   1   0   -
Kerr 2 – 8 Ingebrigtsen: last Bowerman Mile 2024, mile, 25 May 2024
"""


async def test_three_or_four_are_set_against_one_another(asker: Asker) -> None:
    line = "/h2h first:Kerr second:Jakob third:Nuguse fourth:Wightman as_of:2024-05-25"
    answer = await asker.ask(line, click=["Proof"])
    card, proof = answer.text.split("\n\n")
    assert card.startswith(MATRIX)
    assert "All in one race: 1 time; ahead of the others: Kerr 1" in card
    assert "25 May 2024 Bowerman Mile 2024, mile: Nuguse 3rd Wightman 5th · article" in proof


async def test_the_matrix_agrees_with_each_pair(asker: Asker) -> None:
    matrix = (await asker.ask("/h2h first:Bolt second:Gatlin third:Yohan Blake")).text
    for first, second in (("Bolt", "Gatlin"), ("Bolt", "Blake"), ("Gatlin", "Blake")):
        pair = (
            await asker.ask(f"/h2h first:{first} second:Yohan Blake")
            if (second == "Blake")
            else await asker.ask(f"/h2h first:{first} second:{second}")
        )
        assert pair.text.splitlines()[0].split(" (")[0] in matrix


async def test_one_person_twice_among_four_is_refused(asker: Asker) -> None:
    answer = await asker.ask("/h2h first:Kerr second:Jakob third:Josh Kerr")
    assert answer.text == "Both names are Josh Kerr; pick two different athletes."
