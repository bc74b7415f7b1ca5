"""Claims held against the store: never a false one called true, nor a true one false."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from bot.opening import Opened
from tests.readers.expected import SAMPLES
from tests.ui.claim_makers import Oracle, lines, made_from, made_of_two, rivals
from track.claims import find_claims
from track.claims.sentences import sentences
from track.dates import Day
from ui.claims.asked import Asked
from ui.claims.card import MOST_BEARERS, full_names
from ui.claims.judging import judge
from ui.claims.ruling import Ruling, Verdict
from ui.lookups.lookup import Here

SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLE = SAMPLES / "pasted_text" / "letsrun-bowerman-2024-article.txt"
RACE_DAY = Day(20240525)
LATE = Day(20260101)
TRUE, FALSE, OPEN = Verdict.TRUE, Verdict.FALSE, Verdict.OPEN


async def rulings(store: Opened, text: str, told: Day = RACE_DAY) -> list[Ruling]:
    return [ruling for _, ruling in await quoted(store, text, told)]


async def quoted(store: Opened, text: str, told: Day = RACE_DAY) -> list[tuple[str, Ruling]]:
    """Return the ruling on each claim of a message, with the claim's own words."""
    here = Here(store.store.view(None), store.people)
    found = find_claims(text, told, lambda words: store.people.bearers(words, 0, MOST_BEARERS))
    asked, full = Asked(here, told), full_names(found.claims)
    return [(claim.quote, await judge(asked, claim, full)) for claim in found.claims]


RULED: list[tuple[str, Verdict, str]] = [
    (
        "Kerr won the 2024 Bowerman Mile in 3:45.34",
        TRUE,
        "Josh Kerr: 1st in 3:45.34, Bowerman Mile 2024, mile, 25 May 2024.",
    ),
    ("Kerr won the 2024 Bowerman Mile in 3:45", TRUE, "Josh Kerr: 1st in 3:45.34"),
    ("Ingebrigtsen was second in the 2024 Bowerman Mile in 3:46", TRUE, "2nd in 3:45.60"),
    ("Kerr won the 2024 Bowerman Mile in 3:46", FALSE, "Josh Kerr: 1st in 3:45.34"),
    ("Kerr won the 2024 Bowerman Mile in 3:45.35", FALSE, "Josh Kerr: 1st in 3:45.34"),
    (
        "Kerr won the 2023 Bowerman Mile",
        FALSE,
        "Bowerman Mile 2023, men's mile: 1st was Jakob Ingebrigtsen in 3:43.73.",
    ),
    ("Kerr did not win the 2023 Bowerman Mile", TRUE, "1st was Jakob Ingebrigtsen"),
    ("Kerr won the 2024 Olympic 1500", OPEN, "was still to come on the day of the message"),
    ("Gourley was fourth in the 2024 Bowerman Mile in 3:47.72", OPEN, "Sources do not agree"),
    ("Kerr won in Budapest", TRUE, "World Athletics Championships Budapest 2023, 1500 m"),
    ("Bolt ran 9.59 in the 2009 Berlin 100m", OPEN, "An earlier round may be meant"),
    ("Bolt ran 9.59 in the 2009 Berlin 100m final", FALSE, "Usain Bolt: 1st in 9.58"),
    ("Bolt won the 2012 Olympic 200m in 20.18", FALSE, "Usain Bolt: 1st in 19.32"),
    ("Oslo 2022: Ingebrigtsen 3:46.46", TRUE, "Dream Mile 2022"),
    ("Oslo 2021: Ingebrigtsen 3:46.46", OPEN, "Oslo"),
    ("Oslo 2023: Kerr beat Ingebrigtsen", OPEN, "Kerr 9th (3:30.07)"),
    ("Ingebrigtsen was second", OPEN, "Which race of Jakob Ingebrigtsen?"),
    ("Alvarado and Kessler did not finish the 2024 Bowerman Mile", TRUE, "Hobbs Kessler: DNF"),
    ("Kerr did not finish the 2024 Bowerman Mile", FALSE, "Josh Kerr: 1st"),
    ("Kerr skipped the 2023 Bowerman Mile", TRUE, "its complete field is stored"),
    ("Hocker did not run the 2024 Bowerman Mile", FALSE, "Cole Hocker: 7th"),
    ("Kerr's mile PB is 3:45.34", TRUE, "Josh Kerr: 3:45.34 mile, Eugene, OR, 25 May 2024."),
    ("Kerr's mile PB is 3:48.87", OPEN, "3:48.87 is the best on the other surface"),
    ("Kerr's mile PB is 3:53.88", FALSE, "A better mark is stored"),
    ("Kerr's mile PB is 3:44.10", OPEN, "The best stored is worse than that"),
    ("El Guerrouj holds the mile world record", TRUE, "3:43.13 Hicham El Guerrouj, 7 Jul 1999."),
    ("Kerr holds the world record in the mile", FALSE, "3:43.13 Hicham El Guerrouj"),
    ("Sebastian Coe held the mile world record", TRUE, "3:49.0 Sebastian Coe, 17 Jul 1979"),
    ("Kerr held the mile world record", OPEN, "No such record of Josh Kerr"),
    ("The mile world record is 3:44.39", FALSE, "3:43.13 Hicham El Guerrouj"),
    ("The mile world record was 3:44.39", TRUE, "It fell 7 Jul 1999."),
    ("The mile world record has stood since 1999", TRUE, "7 Jul 1999"),
    ("The British mile record was 39 years old", FALSE, "Nearly: "),
    ("The British mile record was 38 years old", TRUE, "It stood 38 years 303 days."),
    ("Kerr beat Ingebrigtsen in the 2023 world final", TRUE, "0.27 apart"),
    ("Ingebrigtsen beat Kerr at the 2023 World Championships 1500", FALSE, "Kerr 1st (3:29.38)"),
    ("Kerr beat Ingebrigtsen by .26 in the 2024 Bowerman Mile", TRUE, "0.26 apart"),
    ("Ingebrigtsen beat Kerr by .26 in the 2024 Bowerman Mile", FALSE, "0.26 apart"),
    ("Nuguse is 0-5 against Ingebrigtsen", TRUE, "Nuguse 0 – 5 Ingebrigtsen, finals"),
    ("Nuguse is 0-3 against Ingebrigtsen", FALSE, "Nuguse 0 – 5 Ingebrigtsen"),
    ("Nuguse is 1-5 against Ingebrigtsen", OPEN, "Nuguse 0 – 5 Ingebrigtsen"),
    ("Nuguse has never beaten Ingebrigtsen", OPEN, "Nuguse 0 – 5 Ingebrigtsen in finals"),
    ("Kerr has never lost to Nuguse", FALSE, "Nuguse 3rd (3:29.02), Kerr 9th (3:30.07)"),
    ("Ingebrigtsen's last loss was in 2021", FALSE, "2nd in 3:45.60, Bowerman Mile 2024"),
    ("Kerr had not lost in 2024", OPEN, "No loss of Josh Kerr in a final of that time"),
    ("Kerr is 26", TRUE, "Josh Kerr, born 8 Oct 1997, was 26 on 25 May 2024."),
    ("Josh Kerr is 27", FALSE, "was 26 on 25 May 2024"),
    ("Kerr is 27", OPEN, "Of another it is true: Hamish Kerr"),
    ("Kerr was 25", OPEN, "It tells of the past, at no day that is told."),
    ("Kerr was 24 in 2024", FALSE, "was 26 or 27 in 2024"),
    ("Kerr runs for Great Britain", TRUE, "Results list Josh Kerr for Great Britain."),
    ("Kerr runs for Norway", FALSE, "Results list Josh Kerr for Great Britain."),
    ("Kerr is from Norway", OPEN, "Where somebody was born is not stored."),
    ("Kerr is faster than Ingebrigtsen in the mile", FALSE, "Jakob Ingebrigtsen 3:43.73 mile"),
    ("Ingebrigtsen is faster than Kerr in the mile", TRUE, "The list is complete to 3:49.43"),
    ("Nine men ran under 3:50 in the 2024 Bowerman Mile", TRUE, "9 under 3:50"),
    ("Ten men ran under 3:50 in the 2024 Bowerman Mile", FALSE, "9 under 3:50"),
    ("Four men have run under 3:44 in the mile", TRUE, "4 under 3:44"),
    ("Three men have run under 3:44 in the mile", FALSE, "4 under 3:44"),
    ("Kerr ranks sixth all-time in the mile", TRUE, "6th in the men's mile with 3:45.34"),
    ("Kerr ranks fifth all-time in the mile", OPEN, "6th in the men's mile with 3:45.34"),
    ("Ingebrigtsen is the reigning Olympic champion", TRUE, "Olympic Games Tokyo 2020"),
    ("Kerr is the reigning Olympic champion in the 1500", FALSE, "Jakob Ingebrigtsen won"),
    ("Kerr is not the reigning world champion in the 1500", FALSE, "Josh Kerr won the 1500 m"),
    ("Kerr was world champion in the 1500 in 2022", FALSE, "Jake Wightman won the 1500 m"),
    ("A 3:46.22 mile is worth 3:29.46 for 1500 at 1.08", TRUE, "÷ 1.08"),
    ("A 3:46.22 mile is worth 3:25.46 for 1500", OPEN, "No way to convert known here"),
    ("If only: Kerr won the 2023 Bowerman Mile", OPEN, "leaves it open"),
    ("Long ago in a place, Kerr won the 2023 Bowerman Mile", OPEN, "so it is not called false"),
]


async def test_each_kind_of_claim_is_ruled_with_what_is_stored(store: Opened) -> None:
    told = {text: await rulings(store, text) for text, _, _ in RULED}
    assert [text for text, found in told.items() if len(found) != 1] == []
    wrong = [
        (text, told[text])
        for text, verdict, part in RULED
        if told[text][0].verdict is not verdict or part not in told[text][0].told
    ]
    assert wrong == []
    proofs = [each.proof for found in told.values() for each in found]
    assert max(map(len, proofs)) <= 100, "longer than a custom id"


async def test_a_claim_is_judged_as_of_the_day_of_its_message(store: Opened) -> None:
    claims = ("Nuguse is 0-5 against Ingebrigtsen", "Ingebrigtsen is the reigning Olympic champion")
    early = [each for text in claims for each in await rulings(store, text)]
    late = [each for text in claims for each in await rulings(store, text, LATE)]
    assert [each.verdict for each in (*early, *late)] == [TRUE, TRUE, FALSE, TRUE]
    assert "1500 m, Olympic Games Tokyo 2020" in early[1].told
    assert "5000 m, Olympic Games Paris 2024" in late[1].told


async def test_who_is_named_in_full_is_meant_in_the_rest_of_the_message(store: Opened) -> None:
    text = "Henrik Ingebrigtsen was 4th in the 2012 Olympic 1500. Ingebrigtsen is 33."
    (_, age) = await rulings(store, text)
    assert (age.verdict, age.told[:20]) == (TRUE, "Henrik Ingebrigtsen,")


def claims_of_the_article() -> list[tuple[str, str]]:
    with (SEEDS / "claims.csv").open(encoding="utf-8") as file:
        return [(row["id"], row["claim"]) for row in csv.DictReader(file)]


async def test_no_claim_of_the_article_is_called_false(store: Opened) -> None:
    true = set()
    for code, claim in claims_of_the_article():
        for context in ("", "2024 Bowerman Mile: "):
            found = await rulings(store, f"{context}{claim}")
            assert FALSE not in [each.verdict for each in found], claim
            true |= {code for each in found if each.verdict is TRUE}
    assert true >= {
        "C01", "C02", "C04", "C06", "C07", "C08", "C09", "C11", "C14", "C17", "C24", "C29", "C30",
        "C33", "C36", "C37", "C38", "C39", "C43", "C52",
    }  # fmt: skip


OTHERS = {
    "Kerr": "Nuguse", "Ingebrigtsen": "Gourley", "Nuguse": "Teare", "Hocker": "Wightman",
    "Wightman": "Hoare", "Kessler": "Hoare", "Beamish": "Hocker", "Myers": "Gourley",
}  # fmt: skip


def falsified(claim: str) -> list[str]:
    """Return versions of a claim that are false if it is true: mark, name, year, place, denial."""
    swapped = re.sub(rf"\b({'|'.join(OTHERS)})\b", lambda match: OTHERS[match[1]], claim)
    turns = [
        swapped,
        re.sub(r"(\d:\d\d\.\d)(\d)", lambda match: f"{match[1]}{(int(match[2]) + 4) % 10}", claim),
        re.sub(r"\b(20[12]\d)\b", lambda match: str(int(match[1]) - 1), claim),
        claim.replace(" won ", " did not win ").replace(" was ", " was not "),
        claim.replace("second", "fifth").replace("third", "sixth").replace("7th", "2nd"),
        claim.replace(" is 23", " is 24").replace(" is 17", " is 15").replace("0-5", "1-3"),
    ]
    return [turn for turn in turns if turn != claim]


async def test_no_falsified_claim_of_the_article_is_called_true(store: Opened) -> None:
    verdicts: Counter[Verdict] = Counter()
    for _, claim in claims_of_the_article():
        for turn in falsified(claim):
            for quote, ruling in await quoted(store, f"2024 Bowerman Mile: {turn}"):
                # Of several claims in one, those left as they were stay true.
                if quote not in claim:
                    assert ruling.verdict is not TRUE, turn
                    verdicts[ruling.verdict] += 1
    assert verdicts[FALSE] > 25


@pytest.mark.skipif(not ARTICLE.exists(), reason="the article is not here")
async def test_no_sentence_of_the_article_is_called_false(store: Opened) -> None:
    verdicts: Counter[Verdict] = Counter()
    for sentence in sentences_of_the_article():
        for ruling in await rulings(store, sentence):
            assert ruling.verdict is not FALSE, sentence
            verdicts[ruling.verdict] += 1
    assert verdicts[TRUE] >= 5


def sentences_of_the_article() -> list[str]:
    """Return its sentences, read a paragraph at a time, for it is longer than a message."""
    text = ARTICLE.read_text(encoding="utf-8")
    return [each.text for part in text.splitlines() for each in sentences(part)]


async def test_what_is_made_from_rows_is_never_called_the_opposite(store: Opened) -> None:
    path = store.store.path
    chosen = lines(path, seed=5, many=20)
    oracle = Oracle(path)
    verdicts: Counter[tuple[bool, Verdict]] = Counter()
    for line, other in zip(chosen, chosen[1:] + chosen[:1], strict=True):
        for made in (*made_from(line, other, oracle), *made_of_two(line, rivals(path, line)[:1])):
            for ruling in await rulings(store, made.text, made.day):
                assert ruling.verdict is not (FALSE if made.true else TRUE), made
                verdicts[made.true, ruling.verdict] += 1
    oracle.close()
    assert verdicts[True, TRUE] > 50
    assert verdicts[False, FALSE] > 50
