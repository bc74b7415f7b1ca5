"""Refusals: one sentence, short enough for a phone, with a way forward."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from track import errors
from track.errors import (
    SHOWN_TEXT,
    Candidate,
    EmptyStore,
    NobodyCan,
    NobodyFound,
    NoConversion,
    NoPace,
    NoScore,
    NothingStored,
    SameAthlete,
    StoreProblem,
    TrackError,
    UnknownEvent,
    UnknownNation,
    UnreadableDate,
    UnreadableMark,
    UnreadableOption,
    UnreadableResults,
    WhichOne,
    shown,
)

SHOWN = [
    ("", "“”"),
    ("Kerr", "“Kerr”"),
    ("  Josh\n\tKerr ", "“Josh Kerr”"),
    ("x" * SHOWN_TEXT, f"“{'x' * SHOWN_TEXT}”"),
    ("x" * (SHOWN_TEXT + 1), f"“{'x' * (SHOWN_TEXT - 1)}…”"),
    ("x" * 6000, f"“{'x' * (SHOWN_TEXT - 1)}…”"),
]


@pytest.mark.parametrize(("text", "quoted"), SHOWN)
def test_typed_text_is_repeated_on_one_line_and_cut(text: str, quoted: str) -> None:
    assert shown(text) == quoted


@given(st.text())
def test_typed_text_never_takes_more_than_its_share(text: str) -> None:
    quoted = shown(text)
    assert len(quoted) <= SHOWN_TEXT + 2
    assert quoted.splitlines() == [quoted]


CANDIDATES = (Candidate("Jakob Ingebrigtsen (NOR)", "#a"), Candidate("Filip Ingebrigtsen", "#b"))
SENTENCES = [
    (
        UnreadableMark("fast"),
        "“fast” is not a mark I can read; try 3:45.34, 8.95m or 29-4.5.",
    ),
    (
        UnknownEvent("1501"),
        "“1501” is not an event I know; try 1500, mile, 110H or long jump.",
    ),
    (
        UnreadableDate("31 April"),
        "“31 April” is not a date that exists; write it like 2024-05-25 or 25 May 2024.",
    ),
    (
        UnreadableOption("sex", "x", ("men", "women")),
        "sex cannot be “x”; choose men or women.",
    ),
    (
        NobodyFound("asdfgh"),
        "Nobody in the store answers to “asdfgh”; try the family name, as in “Kerr”.",
    ),
    (
        WhichOne("ingebrigtsen", "athlete", CANDIDATES),
        "Which athlete is “ingebrigtsen”? Jakob Ingebrigtsen (NOR), Filip Ingebrigtsen",
    ),
    (
        SameAthlete("Josh Kerr"),
        "Both names are Josh Kerr; pick two different athletes.",
    ),
    (NothingStored("Nothing of 1896 is stored."), "Nothing of 1896 is stored."),
    (NoConversion("There is no way."), "There is no way."),
    (NoScore("No table."), "No table."),
    (NoPace("No run."), "No run."),
    (NobodyCan("Nobody could."), "Nobody could."),
    (
        UnknownNation("narnia"),
        "“narnia” is no nation I know; try GBR, Kenya or American.",
    ),
    (UnreadableResults("Send one meet."), "Send one meet."),
    (StoreProblem("The store is locked."), "The store is locked."),
    (EmptyStore(), "The store is empty; start once without --no-seeds to fill it."),
]  # fmt: skip


@pytest.mark.parametrize(("refusal", "sentence"), SENTENCES)
def test_a_refusal_is_the_sentence_people_read(refusal: TrackError, sentence: str) -> None:
    assert str(refusal) == sentence


def test_every_refusal_has_its_sentence_here() -> None:
    kinds = {each for each in vars(errors).values() if isinstance(each, type)}
    refusals = {kind for kind in kinds if issubclass(kind, TrackError)} - {TrackError}
    assert {type(refusal) for refusal, _ in SENTENCES} == refusals


def test_a_question_carries_what_can_be_offered() -> None:
    question = WhichOne("ingebrigtsen", "athlete", list(CANDIDATES), fills="first")
    assert question.candidates == CANDIDATES
    assert (question.text, question.option, question.fills) == (
        "ingebrigtsen",
        "athlete",
        "first",
    )
