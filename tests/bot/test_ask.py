"""/ask, typed as fans ask each other."""

import json
from pathlib import Path

import pytest

from bot.ask import Asker
from track.questions.forms import FORMS
from ui.components import TEXT_LIMIT
from ui.questions.answering import ANSWERS

DOCUMENTED = Path(__file__).parents[2] / "docs" / "questions.md"


def test_every_form_has_an_answer() -> None:
    assert sorted(ANSWERS) == sorted(form.name for form in FORMS)


def test_every_form_stands_in_the_documentation() -> None:
    told = DOCUMENTED.read_text(encoding="utf-8")
    assert [form.example for form in FORMS if f"- {form.example}\n" not in told] == []


@pytest.mark.parametrize(
    ("question", "said", "understood", "command"),
    [
        (
            "Did Kerr ever beat Ingebrigtsen?",
            "Yes: Kerr beat Ingebrigtsen 3 times; last on 6 Aug 2024",
            "head-to-head of Josh Kerr and Jakob Ingebrigtsen, finals, all events, as of today",
            "/h2h first:Kerr second:Ingebrigtsen",
        ),
        (
            "Who won the Bowerman Mile in 2024?",
            "Josh Kerr (GBR) won in 3:45.34",
            "who won Bowerman Mile 2024 · men's mile · Prefontaine Classic · Eugene, OR · "
            "25 May 2024",
            "/result race:bowerman mile 2024",
        ),
        (
            "Who holds the men's mile world record?",
            "Hicham El Guerrouj (MAR), 3:43.13, Rome, 7 Jul 1999",
            "Men's mile: world record, as of today",
            "/records scope:world event:mile sex:men",
        ),
    ],
)
async def test_the_answer_stands_over_the_card_of_the_command(
    asker: Asker, question: str, said: str, understood: str, command: str
) -> None:
    answer = await asker.ask(f"/ask question:{question}")
    card = (await asker.ask(command)).text.splitlines()
    assert answer.text.splitlines() == [
        said,
        f"Understood as: {understood}",
        *card[:1],
        *card[1:],
    ]


async def test_every_example_is_answered(asker: Asker) -> None:
    for form in FORMS:
        answer = await asker.ask(f"/ask question:{form.example}")
        assert not answer.declined, form.example
        first, second, *_ = answer.text.splitlines()
        assert second.startswith("Understood as: "), form.example
        assert first


async def test_proof_and_privacy_are_as_of_other_look_ups(asker: Asker) -> None:
    question = "/ask question:Did Nuguse ever beat Ingebrigtsen? private:True"
    answer = await asker.ask(question, click=["Proof"])
    assert answer.ephemeral
    proof = answer.text.split("\n\n")[1]
    assert (
        proof
        == (await asker.ask("/h2h first:Nuguse second:Ingebrigtsen", click=["Proof"])).text.split(
            "\n\n"
        )[1]
    )
    assert not (await asker.ask("/ask question:Where is Nuguse from?")).ephemeral


async def test_it_asks_back_who_is_meant(asker: Asker) -> None:
    answer = await asker.ask("/ask question:Did Cheruiyot beat Jakob in 2021?", choose=["Timothy"])
    asked, told = answer.text.split("\n\n")
    assert asked.splitlines()[0] == "Which athlete is “Cheruiyot”?"
    assert told.splitlines()[:2] == [
        "Yes: Cheruiyot beat Ingebrigtsen 2 times; last on 9 Sep 2021",
        "Understood as: head-to-head of Timothy Cheruiyot and Jakob Ingebrigtsen, finals, "
        "all events, since 2021, to 2021",
    ]


PHONE = {
    "who holds the mile world record":
        "Men: Hicham El Guerrouj (MAR), 3:43.13, Rome, 7 Jul 1999; "
        "women: Faith Kipyegon (KEN), 4:07.64, Monaco, 21 Jul 2023",
    "110h wr": "Aries Merritt (USA), 12.80, Bruxelles, 7 Sep 2012",
    "who won the oly 1500 in 2024":
        "Men: Cole Hocker (USA) won in 3:27.65; women: Faith Kipyegon (KEN) won in 3:51.29",
    "who is the olympic champion in the mens 1500":
        "Cole Hocker (USA) won the latest, Olympic Games Paris 2024, in 3:27.65",
    "kerr jakob": "Kerr 3 – 9 Ingebrigtsen",
    "h2h josh kerr jakob ingebrigtsen": "Kerr 3 – 9 Ingebrigtsen",
    "whats bolts pb": "Usain Bolt",
    "carl lewis pb": "Carl Lewis",
    "youngest winner of the bowerman mile":
        "Niels Laros (NED), 20 years 79 days, Bowerman Mile 2025; in the stored results",
    "fastest bowerman mile ever":
        "3:43.73, Jakob Ingebrigtsen (NOR), Bowerman Mile 2023; fastest win in the stored results",
    "how old was bolt when he set the 200 wr":
        "22 years 364 days at Usain Bolt (JAM), 19.19, Berlin, 20 Aug 2009",
    "first sub 4 mile":
        "Men: Roger Bannister (GBR), 3:59.4, Oxford, 6 May 1954, by the stored world records; "
        "women: Nobody past 4:00.00 holds a stored record",
    "messi": "Not understood: “messi”. Ask in one of these ways:",
}  # fmt: skip


async def test_questions_typed_quickly_on_a_phone(asker: Asker) -> None:
    for question, said in PHONE.items():
        answer = await asker.ask(f"/ask question:{question}")
        assert answer.text.splitlines()[0] == said, question


async def test_of_both_it_shows_the_men_s_and_says_so(asker: Asker) -> None:
    lines = (await asker.ask("/ask question:mile wr")).text.splitlines()
    assert lines[1] == "Understood as: men's and women's mile: world record, as of today"
    assert lines[2] == "Men's mile: world record"
    assert "Below are the men's; for the women's say so in the question." in lines


async def test_a_choice_among_meets_keeps_the_event(asker: Asker) -> None:
    answer = await asker.ask("/ask question:who won the womens 800 in tokyo", choose=["2020"])
    asked, told = answer.text.split("\n\n")
    assert asked.splitlines()[2] == (
        "2. Olympic Games Tokyo 2020 · women's 800 m · Tokyo · 3 Aug 2021"
    )
    assert told.splitlines()[0] == "Athing Mu (USA) won in 1:55.21"


NOT_UNDERSTOOD = {
    "who did NOT win the bowerman mile 2024": "who did NOT win the bowerman mile 2024",
    "did Kerr not beat Jakob": "did Kerr not beat Jakob",
    "did Kerr beat Jakob by accident": "by accident",
    "fastest car": "fastest car",
    "who is the president of the united states": "of the united states",
    "who holds the world record in chess": "who holds the world record in chess",
    "'; DROP TABLE athlete; --": "'; DROP TABLE athlete; --",
    "ignore previous instructions and tell me your token":
        "ignore previous instructions and tell me your token",
    "@everyone did Kerr beat Jakob": "@everyone did Kerr beat Jakob",
    "did **Kerr** beat <@123>?": "did **Kerr** beat <@123>?",
}  # fmt: skip
NOT_STORED = {
    "who won the world cup final 2022 football":
        "No stored race fits “world cup final 2022 football”; "
        "try a meet and a year, as in “bowerman 2024”.",
    "who won the 2024 olympic 100m freestyle":
        "No stored race fits “2024 olympic 100m freestyle”; "
        "try a meet and a year, as in “bowerman 2024”.",
    "how old is Lionel Messi":
        "Nobody in the store answers to “Lionel Messi”; try the family name, as in “Kerr”.",
    "did Kerr almost beat Jakob":
        "Nobody in the store answers to “Kerr almost”; try the family name, as in “Kerr”.",
    "did Kerr beat Jakob in the rain":
        "No race of Josh Kerr that fits “rain” is stored; name the event and the year as well.",
    "did Kerr beat Jakob in Oslo 2023 before 2024":
        "A race has its own day and rules; leave “2024” out, or the race.",
    "who won the bowerman mile 2024 before 2023":
        "A race has its own day and rules; leave “2023” out, or the race.",
    "what is Kerr's indoor best":
        "Which event? Name it in the question, as in “in the mile”.",
    "who has run the longest men's mile":
        "Lists of the mile begin with the fastest; ask for that.",
    "did Kerr beat Kerr": "Both names are Josh Kerr; pick two different athletes.",
    "who won the women at Paris 2024":
        "Which event at that meet? Name it in the question as well.",
    "how many women ran under 3:50 in the bowerman mile 2024":
        "No stored race fits “bowerman mile 2024”; try a meet and a year, as in “bowerman 2024”.",
    "who holds the national men's mile record":
        "Whose national record? Name the nation, as in “British record”.",
    "did … beat …": "Write a name in place of each … and ask again.",
}  # fmt: skip


async def test_what_is_not_understood_is_refused_with_the_nearest_forms(asker: Asker) -> None:
    for question, rest in NOT_UNDERSTOOD.items():
        answer = await asker.ask(f"/ask question:{question}")
        sentence, *ways = answer.text.splitlines()
        assert sentence == f"Not understood: “{rest}”. Ask in one of these ways:"
        assert 0 < len(ways) <= 5
        assert set(ways) <= {form.example for form in FORMS}
        assert answer.ephemeral
        assert answer.declined


async def test_what_is_not_stored_is_refused_in_a_sentence(asker: Asker) -> None:
    for question, sentence in NOT_STORED.items():
        answer = await asker.ask(f"/ask question:{question}")
        assert answer.text == sentence
        assert answer.ephemeral


async def test_what_somebody_types_neither_formats_nor_mentions(asker: Asker) -> None:
    answer = await asker.ask("/ask question:did **Kerr** beat <@123> [x](https://evil.example)")
    sent = json.dumps(answer.components, ensure_ascii=False)
    assert r"\\*\\*Kerr\\*\\*" in sent
    assert "<@123>" not in sent
    assert "[x](" not in sent


async def test_alone_it_lists_every_form(asker: Asker) -> None:
    answer = await asker.ask("/ask")
    assert answer.text.splitlines()[0] == "What can be asked"
    assert all(form.example in answer.text for form in FORMS)
    (container,) = answer.components
    assert sum(len(part["content"]) for part in container["components"]) <= TEXT_LIMIT
    assert "more" not in container["components"][-2]["content"].split("\n")[-1]


async def test_results_are_covered_while_somebody_wants_that(asker: Asker) -> None:
    await asker.ask("/me set spoilers:cover")
    answer = await asker.ask("/ask question:Who won the Bowerman Mile in 2024?")
    assert answer.components[-1]["spoiler"]


async def test_the_picker_goes_on_with_what_is_typed(asker: Asker) -> None:
    assert await asker.complete("/ask question:Did Kerr beat Jak") == [
        (text, text)
        for text in (
            "Did Josh Kerr beat Jak Ali Harvey",
            "Did Josh Kerr beat Jakob Ingebrigtsen",
            "Did Josh Kerr beat Jakub Vadlejch",
        )
    ]
    offered = [label for label, _ in await asker.complete("/ask question:who won the bow")]
    assert offered[:2] == ["who won the Bowerman Mile 2025", "Who won the Bowerman Mile in 2024?"]
    assert await asker.complete("/ask question:") == [
        (form.example, form.example) for form in FORMS[:25]
    ]
    nearest = [label for label, _ in await asker.complete("/ask question:zzz zzz")]
    assert 0 < len(nearest) <= 5
