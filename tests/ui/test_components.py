"""Cards as Discord draws them: whole layouts, limits at their edge, and text that does nothing."""

import re
from typing import Any

import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from ui.cards import Button, Card, Choice, Colour, Column, Fact, Picture, Table
from ui.components import (
    ALT_LIMIT,
    BUTTONS_LIMIT,
    LABEL_LIMIT,
    OPTION_LIMIT,
    OPTIONS_LIMIT,
    TEXT_LIMIT,
    CardView,
    safe,
    select_options,
)

COMPONENTS_LIMIT = 40
CONTAINER, TEXT, GALLERY, ROW, BUTTON = 17, 10, 12, 1, 2


def layout(card: Card) -> list[dict[str, Any]]:
    """Return what is sent to Discord; discord.py leaves it untyped."""
    view: Any = CardView(card)
    return list(view.to_components())


def drawn(card: Card) -> list[dict[str, Any]]:
    """Return what stands in the card's container."""
    (container,) = layout(card)
    return list(container["components"])


def texts(card: Card) -> list[str]:
    return [part["content"] for part in drawn(card) if part["type"] == TEXT]


def parts(components: list[dict[str, Any]]) -> int:
    """Return how many components there are, nested ones too, as Discord counts them."""
    return sum(1 + parts(each.get("components", [])) for each in components)


def test_a_whole_card_is_one_container_in_the_order_of_the_card() -> None:
    card = Card(
        title="Bowerman Mile 2024",
        context="Men's mile",
        lines=("A line.",),
        lead=(Fact("Run", "Able won the last one"),),
        table=Table((Column(right=True), Column()), (("1", "Able"), ("10", "Baker"))),
        facts=(Fact("Splits", "800 1:52"), Fact("WL", "Able")),
        notes=("Baker fell.",),
        footer="Source: archive",
        buttons=(Button("Older", "page:1"), Button("Proof", "proof", disabled=True)),
        colour=Colour.RESULT,
    )
    assert layout(card) == [
        {
            "type": CONTAINER,
            "accent_color": 0xC0392B,
            "spoiler": False,
            "components": [
                {
                    "type": TEXT,
                    "content": "### Bowerman Mile 2024\n"
                    "Men's mile\n"
                    "A line.\n"
                    "**Run** Able won the last one",
                },
                {"type": TEXT, "content": "```\n 1 Able\n10 Baker\n```"},
                {"type": TEXT, "content": "**Splits** 800 1:52\n**WL** Able"},
                {"type": TEXT, "content": "-# Baker fell."},
                {"type": TEXT, "content": "-# Source: archive"},
                {
                    "type": ROW,
                    "components": [
                        {
                            "type": BUTTON,
                            "style": 2,
                            "label": "Older",
                            "custom_id": "page:1",
                            "disabled": False,
                        },
                        {
                            "type": BUTTON,
                            "style": 2,
                            "label": "Proof",
                            "custom_id": "proof",
                            "disabled": True,
                        },
                    ],
                },
            ],
        }
    ]


def test_a_title_alone_is_one_text() -> None:
    assert layout(Card("Nobody.")) == [
        {
            "type": CONTAINER,
            "accent_color": 0x6B6F76,
            "spoiler": False,
            "components": [{"type": TEXT, "content": "### Nobody."}],
        }
    ]


def test_a_covered_card_is_hidden_until_it_is_touched() -> None:
    (container,) = layout(Card("Kerr won.", covered=True))
    assert container["spoiler"] is True


def test_a_table_without_rows_is_not_drawn() -> None:
    assert texts(Card("T", table=Table((Column(),), ()))) == ["### T"]


def test_a_picture_is_sent_along_and_shown_with_its_words() -> None:
    card = Card("T", picture=Picture("a.png", b"png", "Two runners"))
    assert drawn(card)[1] == {
        "type": GALLERY,
        "items": [
            {
                "media": {"url": "attachment://a.png"},
                "description": "Two runners",
                "spoiler": False,
            }
        ],
    }
    (file,) = CardView(card).files()
    assert (file.filename, file.fp.read()) == ("a.png", b"png")
    assert CardView(Card("T")).files() == []


@pytest.mark.parametrize(
    ("length", "sent"),
    [(ALT_LIMIT, "x" * 1024), (ALT_LIMIT + 1, "x" * 1023 + "…")],
)
def test_the_words_of_a_picture_are_cut_past_1024(length: int, sent: str) -> None:
    card = Card("T", picture=Picture("a.png", b"", "x" * length))
    assert drawn(card)[1]["items"][0]["description"] == sent


@pytest.mark.parametrize(
    ("length", "sent"),
    [(LABEL_LIMIT, "x" * 80), (LABEL_LIMIT + 1, "x" * 79 + "…")],
)
def test_a_button_label_is_cut_past_80(length: int, sent: str) -> None:
    row = drawn(Card("T", buttons=(Button("x" * length, "id"),)))[-1]
    assert row["components"][0]["label"] == sent


@pytest.mark.parametrize("given_", [BUTTONS_LIMIT, BUTTONS_LIMIT + 1])
def test_a_row_has_at_most_five_buttons(given_: int) -> None:
    row = drawn(Card("T", buttons=tuple(Button(str(n), str(n)) for n in range(given_))))[-1]
    assert [button["label"] for button in row["components"]] == ["0", "1", "2", "3", "4"]


def test_a_menu_stands_between_the_text_and_the_buttons() -> None:
    options = select_options((Choice("Ann Able", "#1"), Choice("Bea Baker", "#2")))
    menu: ui.Select[CardView] = ui.Select(custom_id="menu", placeholder="Which?", options=options)
    view: Any = CardView(Card("T", buttons=(Button("Proof", "id"),)), menu)
    (container,) = view.to_components()
    text, row, buttons = container["components"]
    assert (text["content"], buttons["components"][0]["label"]) == ("### T", "Proof")
    assert [option["label"] for option in row["components"][0]["options"]] == [
        "Ann Able",
        "Bea Baker",
    ]


@pytest.mark.parametrize("given_", [OPTIONS_LIMIT, OPTIONS_LIMIT + 1])
def test_a_menu_has_at_most_25_entries(given_: int) -> None:
    options = select_options(tuple(Choice(str(n), str(n)) for n in range(given_)))
    assert [option.value for option in options] == [str(n) for n in range(25)]


@pytest.mark.parametrize(
    ("length", "sent"),
    [(OPTION_LIMIT, "x" * 100), (OPTION_LIMIT + 1, "x" * 99 + "…")],
)
def test_an_entry_of_a_menu_is_cut_past_100(length: int, sent: str) -> None:
    (option,) = select_options((Choice("x" * length, "#1"),))
    assert (option.label, option.value) == (sent, "#1")


@pytest.mark.parametrize(
    ("length", "sent"),
    [
        (TEXT_LIMIT - 4, "### " + "x" * 3996),
        (TEXT_LIMIT - 3, "### " + "x" * 3995 + "…"),
        (6000, "### " + "x" * 3995 + "…"),
    ],
)
def test_one_text_is_cut_past_4000(length: int, sent: str) -> None:
    assert texts(Card("x" * length)) == [sent]


def test_all_texts_together_are_4000_at_most_and_at_4000_nothing_is_lost() -> None:
    rest = TEXT_LIMIT - len("### T") - len("**F** ") - len("-# f")
    assert texts(Card("T", facts=(Fact("F", "x" * rest),), footer="f")) == [
        "### T",
        f"**F** {'x' * rest}",
        "-# f",
    ]
    assert texts(Card("T", facts=(Fact("F", "x" * (rest + 1)),), footer="f")) == [
        "### T",
        f"**F** {'x' * (rest - 1)}…",
        "-# f",
    ]


def test_a_long_list_loses_its_last_lines_and_says_how_many() -> None:
    lines = tuple(f"{number:>3} {'x' * 96}" for number in range(1, 51))
    (told,) = texts(Card("T", lines=lines))
    assert told.splitlines() == ["### T", *lines[:39], "… and 11 more"]
    assert len(told) <= TEXT_LIMIT


def test_however_long_an_answer_is_its_footer_stays() -> None:
    notes = tuple(f"{number:>3} {'x' * 93}" for number in range(1, 51))
    title, told, footer = texts(Card("T", notes=notes, footer="Source: archive"))
    assert (title, footer) == ("### T", "-# Source: archive")
    assert told.splitlines() == [*(f"-# {note}" for note in notes[:39]), "… and 11 more"]


def test_a_long_table_gives_way_inside_its_block() -> None:
    rows = tuple(f"{number:>3} {'x' * 24}" for number in range(1, 201))
    head, table, small = texts(Card("T", table=Table((Column(),), rows), footer="f"))
    assert (head, small) == ("### T", "-# f")
    assert table.splitlines() == ["```", *rows[:136], "… and 64 more", "```"]


FACTS = st.lists(st.builds(Fact, st.text(max_size=20), st.text(max_size=900))).map(tuple)


@given(
    st.builds(
        Card,
        title=st.text(max_size=300),
        context=st.text(max_size=300),
        lines=st.lists(st.text(max_size=900), max_size=12).map(tuple),
        table=st.lists(st.text(max_size=40), max_size=40).map(
            lambda rows: Table((Column(),), tuple(rows))
        ),
        lead=FACTS,
        facts=FACTS,
        notes=st.lists(st.text(max_size=900), max_size=6).map(tuple),
        footer=st.text(max_size=300),
        picture=st.none() | st.just(Picture("a.png", b"", "x")),
        buttons=st.lists(st.builds(Button, st.text(min_size=1), st.just("id"))).map(tuple),
    )
)
def test_no_card_can_be_more_than_discord_takes(card: Card) -> None:
    told = texts(card)
    assert parts(layout(card)) <= COMPONENTS_LIMIT
    assert sum(map(len, told)) <= TEXT_LIMIT
    assert all(told)


HARMLESS = [
    ("Kerr", "Kerr"),
    ("3:45.34 (NR, WL)", "3:45.34 (NR, WL)"),
    ("García Romo · 2nd +0.26", "García Romo · 2nd +0.26"),
    ("שלום עולם", "שלום עולם"),
    ("*bold* _it_ ~~no~~", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~"),
    ("||spoiler||", "\\|\\|spoiler\\|\\|"),
    ("`code` ```block```", "\\`code\\` \\`\\`\\`block\\`\\`\\`"),
    ("# big\n## less", "\\# big \\#\\# less"),
    ("-# small", "\\-\\# small"),
    ("- item", "\\- item"),
    ("> said", "\\> said"),
    (">>> said", "\\>\\>\\> said"),
    ("back\\slash", "back\\\\slash"),
    ("@everyone @here", "@\u200beveryone @\u200bhere"),
    ("<@123456789012345678>", "\\<@\u200b123456789012345678\\>"),
    ("<@&123456789012345678>", "\\<@\u200b&123456789012345678\\>"),
    ("<@1> <#123456789012345678>", "\\<@1\\> \\<\\#123456789012345678\\>"),
    ("</result:1> <t:1:R> <:a:1>", "\\</result:1\\> \\<t:1:R\\> \\<:a:1\\>"),
    ("[a](http://b)", "\\[a\\](http://b)"),
    ("[a](b) [c](d)", "\\[a\\](b) \\[c\\](d)"),
    ("[a\nb](http://c)", "\\[a b\\](http://c)"),
    ("[a](<http://b>)", "\\[a\\](\\<http://b\\>)"),
    ("Kerr\u202e43.54:3", "Kerr43.54:3"),
    ("\u2067a\u2069\u200f\u061c", "a"),
]


@pytest.mark.parametrize(("text", "sent"), HARMLESS)
def test_text_can_neither_format_nor_mention(text: str, sent: str) -> None:
    assert safe(text) == sent


HOSTILE = "*a* `b` @everyone <@123456789012345678> <#1> [c](http://d) [e](http://f) \u202eg"
DISARMED = (
    "\\*a\\* \\`b\\` @\u200beveryone \\<@\u200b123456789012345678\\> \\<\\#1\\>"
    " \\[c\\](http://d) \\[e\\](http://f) g"
)


def test_no_text_of_a_card_can_format_or_mention() -> None:
    card = Card(
        title=HOSTILE,
        context=HOSTILE,
        lines=(HOSTILE,),
        lead=(Fact(HOSTILE, HOSTILE),),
        table=Table((Column(),), ("``` @everyone \u202e<@1>", ("`x`",))),
        facts=(Fact(HOSTILE, HOSTILE),),
        notes=(HOSTILE,),
        footer=HOSTILE,
    )
    assert texts(card) == [
        f"### {DISARMED}\n{DISARMED}\n{DISARMED}\n**{DISARMED}** {DISARMED}",
        "```\nˋˋˋ @everyone <@1>\nˋxˋ\n```",  # nothing in a code block mentions anybody
        f"**{DISARMED}** {DISARMED}",
        f"-# {DISARMED}",
        f"-# {DISARMED}",
    ]


@given(st.text() | st.text("\\*_`~|<>@#[]()-\n\u202eab everyone1", max_size=40))
def test_whatever_the_text_nothing_of_discords_is_left_in_it(text: str) -> None:
    sent = re.sub(r"\\.", "·", safe(text), flags=re.DOTALL)
    assert re.search(r"[*_`~|<\u202a-\u202e]|\]\(|@(?:everyone|here)", sent) is None
    assert re.search(r"^(?:#{1,3}|-#?|>(?:>>)?) ", sent, re.MULTILINE) is None


def test_a_cut_never_leaves_half_an_escape() -> None:
    (told,) = texts(Card("*" * 3000))
    assert told == "### " + "\\*" * 1997 + "…"


def test_what_stands_before_a_cover_counts_as_text_too() -> None:
    view = CardView(Card(title="x" * TEXT_LIMIT, outside="Men's mile, Eugene", covered=True))
    told = [each.content for each in view.walk_children() if isinstance(each, ui.TextDisplay)]
    assert sum(map(len, told)) == TEXT_LIMIT
    assert told[0] == "Men's mile, Eugene"
