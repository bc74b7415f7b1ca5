"""Every claim of the article again, asked of ``/ask`` in plain words, at least twice.

``asked_claims.csv`` holds what is asked and the first line of the answer, which is the answer in
one line. What the store cannot know is said to be so.
"""

import csv
from collections import Counter
from pathlib import Path

from bot.ask import Asker
from tests.test_claims import supported

ASKED = Path(__file__).with_name("asked_claims.csv")
HONEST = ("Cannot tell: ", "Results list athletes of Scotland under Great Britain")


def asked() -> list[tuple[str, str, str]]:
    with ASKED.open(encoding="utf-8") as file:
        return [(row["claim"], row["question"], row["answer"]) for row in csv.DictReader(file)]


async def test_every_claim_asked_as_a_question_is_answered(asker: Asker) -> None:
    wrong = []
    for _, question, answer in asked():
        first, second, *_ = [*(await asker.ask(f"/ask question:{question}")).text.splitlines(), ""]
        understood = second.startswith("Understood as: ") or answer.startswith(HONEST[1])
        if first != answer or not understood:
            wrong.append((question, first, second))
    assert wrong == []


def test_every_claim_is_asked_in_two_ways_at_least() -> None:
    ways = Counter(claim for claim, _, _ in asked())
    assert {claim for claim, times in ways.items() if times >= 2} == set(supported())
    assert len({question for _, question, _ in asked()}) >= 2 * len(supported())


def test_what_nobody_can_know_is_said_to_be_so() -> None:
    unknowable = {claim for claim, how in supported().items() if how == "no"}
    answers = [answer for claim, _, answer in asked() if claim in unknowable]
    assert answers
    assert all(answer.startswith("Cannot tell: ") for answer in answers)
