"""Cards about a server's own names for athletes."""

from collections.abc import Sequence

from db.aliases import Alias
from track.errors import shown
from track.results import Athlete
from ui.cards import Card, Colour, Fact
from ui.words import count

NOTE = "Seen in this server alone."


def added_card(athlete: Athlete, alias: str) -> Card:
    """Return that an alias now means an athlete here."""
    return Card(title=f"{shown(alias)} now means {athlete.name} here.", notes=(NOTE,))


def removed_card(alias: str) -> Card:
    """Return that an alias means nobody any more."""
    return Card(title=f"{shown(alias)} is no alias here any more.", notes=(NOTE,))


def list_card(aliases: Sequence[tuple[Alias, Athlete]]) -> Card:
    """Return a server's aliases with whom they mean and who entered them when."""
    return Card(
        title=count(len(aliases), "alias", "aliases"),
        facts=tuple(
            Fact(each.alias, f"{athlete.name}, by member {each.actor_id}, {each.added_at[:10]}")
            for each, athlete in aliases
        ),
        notes=(NOTE, "Add one with /alias add."),
        colour=Colour.ABOUT,
    )
