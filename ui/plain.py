"""A card as plain text: the same things in the same order, without markup or limits."""

from collections.abc import Iterator
from datetime import UTC

from ui.cards import Card, Fact


def plain_text(card: Card) -> str:
    """Return the card as the command line prints it."""
    return "\n".join(_lines(card))


def _lines(card: Card) -> Iterator[str]:
    if card.outside:
        yield card.outside
    yield card.title
    if card.context:
        yield card.context
    yield from card.lines
    yield from _facts(card.lead)
    if card.table is not None:
        yield from card.table.lines()
    yield from _facts(card.facts)
    if card.picture is not None:
        yield f"Picture: {card.picture.alt}"
    yield from card.notes
    if card.footer:
        yield card.footer
    for number, choice in enumerate(card.choices, 1):
        yield f"{number}. {choice.label}"
    for menu in card.menus:
        yield f"{menu.placeholder}: {' | '.join(choice.label for choice in menu.choices)}"
    if card.buttons:
        yield " ".join(f"[{button.label}]" for button in card.buttons if not button.disabled)


def _facts(facts: tuple[Fact, ...]) -> Iterator[str]:
    return (f"{fact.name}: {' '.join(filter(None, (fact.text, _moment(fact))))}" for fact in facts)


def _moment(fact: Fact) -> str:
    return "" if fact.at is None else f"{fact.at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
