"""/records, typed as fans type it."""

import pytest

from bot.ask import Asker

BRITISH = """\
Men's mile: national record, Great Britain
As of 25 May 2024
Great Britain record: 3:45.34 Josh Kerr (GBR), Eugene, 25 May 2024; set that day; ratified
No record is stored; best mark, short track: 3:48.87 Josh Kerr (GBR), Boston, 27 Feb 2022
3:45.34 Josh Kerr     GBR
 25 May 2024 Eugene   stands
3:46.32 Steve Cram    GBR
 27 Jul 1985 Oslo   38y 303d
3:47.33 Sebastian Coe GBR
 28 Aug 1981 Bruxel… 3y 333d
3:48.40 Steve Ovett   GBR
 26 Aug 1981 Koblenz   0y 2d
3:48.53 Sebastian Coe GBR
 19 Aug 1981 Zürich    0y 7d
3:48.8h Steve Ovett   GBR
 1 Jul 1980 Oslo      1y 49d
3:48.95 Sebastian Coe GBR
 17 Jul 1979 Oslo    0y 350d
3:52.8h Steve Ovett   GBR
 20 Sep 1978 Stovner 0y 300d
3:54.2h Frank Clement GBR
 27 Jun 1978 Oslo     0y 85d
3:54.69 Steve Ovett   GBR
 26 Jun 1977 London    1y 1d
Picture: Chart of records in the mile by year, the better the higher. Great Britain record \
(blue): 13 marks, from 3:55.68 (Alan Simpson, 30 Aug 1965) to 3:45.34 (Josh Kerr, 25 May 2024).
Records 1–10 of 13
Records were looked for up to 31 Dec 2025
In the stored results · data to 21 Mar 2026
[Next] [Proof]"""


async def test_the_record_of_the_article_and_all_before_it(asker: Asker) -> None:
    line = "/records scope:national event:mile sex:men nation:GBR as_of:2024-05-25"
    assert (await asker.ask(line)).text == BRITISH


async def test_on_the_eve_the_old_record_stood_and_was_a_day_younger(asker: Asker) -> None:
    line = "/records scope:national event:mile sex:men nation:GBR as_of:2024-05-24"
    assert (
        "Great Britain record: 3:46.32 Steve Cram (GBR), Oslo, 27 Jul 1985; "
        "has stood 38 years 302 days to 24 May 2024; ratified"
    ) in (await asker.ask(line)).text


async def test_world_records_outdoors_and_on_a_short_track_stand_apart(asker: Asker) -> None:
    lines = (await asker.ask("/records scope:world event:mile sex:men")).text.splitlines()
    assert lines[1:3] == [
        "World record: 3:43.13 Hicham El Guerrouj (MAR), Rome, 7 Jul 1999; "
        "has stood 26 years 177 days to 31 Dec 2025; ratified",
        "World record, short track: 3:45.14 Jakob Ingebrigtsen (NOR), Liévin, 13 Feb 2025; "
        "has stood 321 days to 31 Dec 2025; ratified",
    ]
    assert "3:44.39 N. Morceli     ALG" in [line.strip() for line in lines]


async def test_what_was_refused_never_stood_and_is_told_so(asker: Asker) -> None:
    answer = await asker.ask("/records scope:world event:half marathon sex:men", click=["Proof"])
    card, proof = answer.text.split("\n\n")
    assert "World record: 56:42" not in card
    assert "56:42" in card
    assert "not ratified" in proof


async def test_areas_side_by_side(asker: Asker) -> None:
    text = (await asker.ask("/records scope:area event:1500 sex:women")).text
    assert "Africa record: 3:48.68 Faith Kipyegon (KEN), Eugene, 5 Jul 2025" in text
    assert "South America record: 4:05.67 Letitia Vriesde (SUR), Tokyo, 31 Aug 1991" in text
    assert "Oceania record\n" not in text, "an area without history is not in the table"


async def test_a_meeting_has_its_record_and_the_best_of_its_stored_editions(asker: Asker) -> None:
    line = "/records scope:meeting event:5000 sex:women meet:zurich"
    text = (await asker.ask(line)).text
    assert text.startswith("Women's 5000 m: meeting record, Weltklasse Zürich\n")
    assert "Best of the stored editions (" in text


async def test_where_no_record_is_stored_the_best_mark_is_and_says_so(asker: Asker) -> None:
    text = (await asker.ask("/records scope:national event:long jump sex:women nation:GER")).text
    assert "No record is stored; best mark: 7.30 (-0.8) Malaika Mihambo (GER), Doha" in text
    u20 = (await asker.ask("/records scope:u20 event:800 sex:men")).text
    assert "No record is stored; leads the list of 29 Nov 2025: 1:41.73 Nijel Amos (BOT)" in u20


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        (
            "/records scope:national event:mile sex:men",
            "Whose national record? Name the nation, as in nation:GBR.",
        ),
        (
            "/records scope:meeting event:mile sex:men",
            "Which meeting's record? Name the meet, as in meet:bislett.",
        ),
        (
            "/records scope:world event:mile sex:men nation:GBR",
            "nation goes with scope:national; for an area's record leave it out, all are told.",
        ),
        (
            "/records scope:area event:4x200 sex:mixed",
            "No area record of the mixed 4 × 200 m is stored; "
            "try another event, or /toplist for the best marks.",
        ),
    ],
)
async def test_what_cannot_be_told_is_refused_in_one_sentence(
    asker: Asker, asked: str, refusal: str
) -> None:
    answer = await asker.ask(asked)
    assert (answer.text, answer.ephemeral) == (refusal, True)


async def test_a_meet_is_offered_by_its_series_and_picked_by_number(asker: Asker) -> None:
    line = "/records scope:meeting event:mile sex:men meet:"
    choices = dict(await asker.complete(f"{line}bislett"))
    label = next(each for each in choices if each.startswith("Bislett Games · Oslo · "))
    picked = await asker.ask(f"{line}{choices[label]}")
    assert picked.text.startswith("Men's mile: meeting record, Bislett Games\n")
    stale = await asker.ask(f"{line}#nonsense!")
    assert stale.ephemeral
    unclear = await asker.ask(f"{line}championships", choose=["European Championships"])
    assert "Which meet is “championships”?" in unclear.text
