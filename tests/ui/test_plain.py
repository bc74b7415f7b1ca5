"""The plain text of a card, and that both renderers tell the same."""

from datetime import datetime, timedelta, timezone
from typing import Any

from ui.cards import Button, Card, Choice, Column, Fact, Picture, Table
from ui.components import CardView
from ui.plain import plain_text

FULL = Card(
    title="Bowerman Mile 2024",
    context="Men's mile, final",
    lines=("One line.", "Another line."),
    lead=(Fact("Run", "Able won the last one"),),
    table=Table((Column(right=True), Column()), (("1", "Able"), ("10", "Baker"), "and others")),
    facts=(Fact("Behind the winner", "2nd 0.26"), Fact("Splits", "800 1:52")),
    picture=Picture("race.png", b"png", "Two runners at the line"),
    notes=("Baker fell.", "Cole did not start."),
    footer="Source: archive",
    buttons=(Button("Newer", "a", disabled=True), Button("Older", "b"), Button("Proof", "c")),
    choices=(Choice("Ann Able (GBR)", "#1"), Choice("Bea Baker (KEN)", "#2")),
)


def test_a_card_reads_from_top_to_bottom() -> None:
    assert plain_text(FULL) == (
        "Bowerman Mile 2024\n"
        "Men's mile, final\n"
        "One line.\n"
        "Another line.\n"
        "Run: Able won the last one\n"
        " 1 Able\n"
        "10 Baker\n"
        "and others\n"
        "Behind the winner: 2nd 0.26\n"
        "Splits: 800 1:52\n"
        "Picture: Two runners at the line\n"
        "Baker fell.\n"
        "Cole did not start.\n"
        "Source: archive\n"
        "1. Ann Able (GBR)\n"
        "2. Bea Baker (KEN)\n"
        "[Older] [Proof]"
    )


def test_a_title_alone_is_one_line() -> None:
    assert plain_text(Card("Nobody answers to “asdfgh”.")) == "Nobody answers to “asdfgh”."


def test_text_is_printed_as_it_is_whatever_it_means_in_discord() -> None:
    assert plain_text(Card("*a* @everyone `b` <@1>")) == "*a* @everyone `b` <@1>"


def test_both_renderers_tell_the_same() -> None:
    view: Any = CardView(FULL)
    drawn = repr(view.to_components())
    for text in (
        FULL.title,
        FULL.context,
        *FULL.lines,
        *(FULL.table.lines() if FULL.table else ()),
        *(part for fact in (*FULL.lead, *FULL.facts) for part in (fact.name, fact.text)),
        *FULL.notes,
        FULL.footer,
        "Two runners at the line",
    ):
        assert text in plain_text(FULL)
        assert text in drawn.replace("\\\\", "").replace("\\'", "'")


def test_a_moment_is_told_in_the_time_of_everybody_who_reads() -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=timezone(timedelta(hours=1)))
    card = Card(title="A question", facts=(Fact("Ends", "", noon), Fact("Opened", "late", noon)))
    assert plain_text(card) == (
        "A question\nEnds: 2026-03-01 11:00:00 UTC\nOpened: late 2026-03-01 11:00:00 UTC"
    )
    view: Any = CardView(card)
    drawn = str(view.to_components())
    stamp = int(noon.timestamp())
    assert f"**Ends** <t:{stamp}:R>\\n**Opened** late <t:{stamp}:R>" in drawn
