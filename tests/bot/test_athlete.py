"""/athlete and /season, typed as fans type them."""

from bot.ask import Asker

KERR = """\
Josh Kerr
Great Britain · born 8 Oct 1997 · age 26 on 25 May 2024
Best mark: 2 miles, short track 8:00.67, New York, NY, 11 Feb 2024: 1310 points
Olympic Games: bronze 1500 m 2020
World Championships: gold 1500 m 2023
World Indoor Championships: gold 3000 m 2024
Holds: 2 miles, short track 8:00.67: World best; mile 3:45.34: Great Britain record
bests
1500 m    3:29.05 2021
1500 m i  3:32.86 2022
mile      3:45.34 2024
mile i    3:48.87 2022
3000 m i  7:30.14 2024
2 miles i 8:00.67 2024
Season 2024: 2 miles, short track 8:00.67 · 3000 m, short track 7:30.14 · mile 3:45.34
25 May 2024: 1st in 3:45.34, Bowerman Mile 2024, mile
2 Mar 2024: 1st in 7:42.98, World Athletics Indoor Championships Glasgow 2024, 3000 m
11 Feb 2024: 1st in 8:00.67, Millrose Games 2024, 2 miles
23 Aug 2023: 1st in 3:29.38, World Athletics Championships Budapest 2023, 1500 m
19 Aug 2023: 2nd in 3:34.00, World Athletics Championships Budapest 2023, 1500 m heat 1
i: indoors, or on a short track; bests of the two are never mixed
No source holds this career whole: races elsewhere may be missing
Medals are those stored: from 1983 on, without relays and some wind-aided finals
National championships are mostly not stored
In the stored results · data to 21 Mar 2026
[Progression] [Races] [Rivals] [Proof]"""


async def test_kerr_on_the_evening_of_the_article(asker: Asker) -> None:
    answer = await asker.ask("/athlete name:Josh Kerr as_of:2024-05-25")
    assert answer.text == KERR


async def test_on_the_eve_the_mile_was_better_indoors(asker: Asker) -> None:
    text = (await asker.ask("/athlete name:Josh Kerr as_of:2024-05-24")).text
    assert "mile i    3:48.87 2022" in text
    assert "3:45.34" not in text


async def test_an_athlete_of_two_nations_is_one_with_years_for_each(asker: Asker) -> None:
    text = (await asker.ask("/athlete name:Drechsler")).text
    assert "GDR 1983–1990, GER 1991–2001" in text


async def test_an_age_is_as_sure_as_the_birth_day(asker: Asker) -> None:
    exact = (await asker.ask("/athlete name:Cameron Myers as_of:2024-05-25")).text
    assert "born 9 Jun 2006 · age 17 on 25 May 2024" in exact
    by_year = (await asker.ask("/athlete name:Abel Kipsang as_of:2024")).text
    assert "born 22 Nov 1996 · age 28 at the end of 2024" in by_year


async def test_who_was_not_seen_of_late_has_no_age_and_nobody_one_before_birth(
    asker: Asker,
) -> None:
    assert " · age " not in (await asker.ask("/athlete name:Usain Bolt")).text
    unborn = await asker.ask("/athlete name:Josh Kerr as_of:1990")
    assert unborn.text == "Josh Kerr was born on 8 Oct 1997; try a later day."


async def test_a_record_is_a_best_though_its_race_is_not_stored(asker: Asker) -> None:
    text = (await asker.ask("/athlete name:Grant Holloway")).text
    assert "60 m hurdles 7.27: World record" in text
    assert "60 m H   7.27 2024" in text


async def test_a_title_of_juniors_is_no_title_of_everybody(asker: Asker) -> None:
    text = (await asker.ask("/athlete name:Jakob as_of:2024-05-25")).text
    assert "European Cross Country Championships: gold cross-country 2022, 2021\n" in text
    assert "European Cross Country Championships U20: gold cross-country 2019, 2018\n" in text


async def test_the_field_and_combined_events_read_like_themselves(asker: Asker) -> None:
    text = (await asker.ask("/athlete name:Thiam")).text
    assert "Best mark: heptathlon 7013, Götzis, 28 May 2017: 1275 points" in text
    assert "9 Aug 2024: 1st with 6880, Olympic Games Paris 2024, heptathlon" in text
    assert "high jump i  1.96 2017" in text


async def test_buttons_lead_to_the_races_and_the_rivals(asker: Asker) -> None:
    line = "/athlete name:Josh Kerr as_of:2024-05-25"
    races = await asker.ask(line, click=["Races"])
    assert "Kerr: season 2024" in races.text
    bests = await asker.ask(line, click=["Progression"])
    assert "Picture: Chart of marks in the " in bests.text
    rivals = await asker.ask(line, click=["Rivals"])
    assert "Kerr: rivals" in rivals.text
    assert (races.ephemeral, rivals.ephemeral) == (True, True)


SEASON = """\
Kerr: season 2024
Josh Kerr (GBR)
Season bests: 2 miles, short track 8:00.67 · 3000 m, short track 7:30.14 · mile 3:45.34 · 1500 m \
3:27.79
Finals: 3 wins, 2 losses
Titles: World Athletics Indoor Championships Glasgow 2024 3000 m
Earlier rounds: 2
11 Feb New York    2 miles i
1 8:00.67 WB
2 Mar Glasgow       3000 m i
1 7:42.98
25 May Eugene           mile
1 3:45.34 NR WL PB
2 Aug Saint-Denis   1500 m h
1 3:35.83 Q
4 Aug Saint-Denis  1500 m sf
2 3:32.46 Q
6 Aug Saint-Denis     1500 m
2 3:27.79 NR PB
5 Sep Zürich          1500 m
5 3:31.46
No source holds this career whole: races elsewhere may be missing
In the stored results · data to 21 Mar 2026
[Proof]"""


async def test_a_season_race_by_race(asker: Asker) -> None:
    assert (await asker.ask("/season name:Josh Kerr year:2024")).text == SEASON


async def test_a_season_without_a_race_says_which_there_are(asker: Asker) -> None:
    answer = await asker.ask("/season name:Josh Kerr year:1999")
    assert answer.ephemeral
    assert answer.text.startswith("No race of Josh Kerr is stored in 1999; stored are 20")


async def test_a_long_season_has_pages_and_each_its_proof(asker: Asker) -> None:
    answer = await asker.ask("/season name:Mihambo year:2022", click=["Next", "Proof"])
    first, second, proof = answer.text.split("\n\n")
    assert "Races 1–10 of 22" in first
    assert "Races 11–20 of 22" in second
    assert proof.splitlines()[1].startswith("25 May 2022 24. Internationales")


async def test_the_last_season_is_meant_where_none_is_named(asker: Asker) -> None:
    assert (await asker.ask("/season name:Usain Bolt")).text.startswith("Bolt: season 2017\n")


async def test_bests_medals_and_races_are_proved(asker: Asker) -> None:
    answer = await asker.ask("/athlete name:Josh Kerr as_of:2024-05-25", click=["Proof"])
    proof = answer.text.split("\n\n")[1].splitlines()
    assert proof[0] == "Proof: Josh Kerr"
    assert "Best mile 3:45.34, Eugene, OR, 25 May 2024 · article" in proof
    assert any(row.startswith("World Championships: gold 1500 m 2023 · ") for row in proof)
    assert any(
        row.startswith("25 May 2024 Bowerman Mile 2024, men's mile final: 1") for row in proof
    )
