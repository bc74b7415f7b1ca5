"""The card of “Check this claim”: one line a claim, with what the store says."""

import asyncio
from dataclasses import replace

from db.races import newest_day
from track.claims import Claim, Found, Name, Relation, find_claims
from track.coverage import STORED
from track.dates import Day
from track.errors import NothingStored
from ui.cards import Button, Card, Choice, Colour, Fact, Menu, shorten
from ui.claims.asked import Asked
from ui.claims.custom_ids import PROOFS
from ui.claims.judging import judge
from ui.claims.ruling import Ruling, Verdict
from ui.lookups.lookup import Here
from ui.words import count, footer

MOST_CLAIMS = 8
QUOTE = 90
TOLD = 260
"""Letters of a claim and of an answer; eight of each fit one message of Discord."""
MOST_BEARERS = 12
_KINDS = "; ".join(each.value for each in Relation)


async def claims_card(here: Here, text: str, told: Day) -> Card:
    """Return what the store says to each claim of a message written on the day ``told``.

    Raises:
        NothingStored: nothing in it can be checked; the text says what can.
    """
    guild_id = here.view.guild_id
    # A long message takes a tenth of a second. Names may come and go meanwhile: they are put on
    # the shelf before they are listed under their words, so that none is met half there.
    found = await asyncio.to_thread(
        find_claims, text, told, lambda words: here.people.bearers(words, guild_id, MOST_BEARERS)
    )
    if not found.claims and not found.unread:
        raise NothingStored(
            "Nothing in that message is a claim I can check; I know sentences such as “Kerr won "
            "the 2024 Bowerman Mile in 3:45.34”, “Nuguse is 2-7 against Ingebrigtsen” and "
            "“El Guerrouj holds the world record in the mile”."
        )
    asked = Asked(here, told)
    full = full_names(found.claims)
    claims = found.claims[:MOST_CLAIMS]
    rulings = [await judge(asked, claim, full) for claim in claims]
    unread = found.unread[: MOST_CLAIMS - len(claims)]
    facts = [_fact(claim.quote, ruling) for claim, ruling in zip(claims, rulings, strict=True)]
    facts += [
        Fact(Verdict.OPEN.value, f"“{shorten(said, QUOTE)}” {_why(why)}") for said, why in unread
    ]
    return _with_proofs(
        Card(
            title=_title(rulings, len(unread)),
            context=f"As of {told}, the day it was written, where a claim names no other",
            facts=tuple(facts),
            notes=tuple(_notes(found, len(claims) + len(unread))),
            footer=footer(STORED, await newest_day(here.view)),
            colour=Colour.RESULT,
        ),
        claims,
        rulings,
    )


def full_names(claims: tuple[Claim, ...]) -> list[Name]:
    """Return the names of a message that are more than a family name."""
    names = [name for claim in claims for name in (claim.subject, claim.other) if name]
    return [name for name in names if name.full]


def _fact(quote: str, ruling: Ruling) -> Fact:
    return Fact(ruling.verdict.value, f"“{shorten(quote, QUOTE)}” {shorten(ruling.told, TOLD)}")


def _why(why: str) -> str:
    return f"{why[0].upper()}{why[1:]}."


def _title(rulings: list[Ruling], unread: int) -> str:
    counted = [(sum(each.verdict is verdict for each in rulings), verdict) for verdict in Verdict]
    told = [
        f"{number + unread * (verdict is Verdict.OPEN)} {verdict.value.casefold()}"
        for number, verdict in counted
        if number + unread * (verdict is Verdict.OPEN)
    ]
    return f"{count(len(rulings) + unread, 'claim')}: {', '.join(told)}"


def _notes(found: Found, shown: int) -> list[str]:
    more = len(found.claims) + len(found.unread) - shown
    notes = [f"{count(more, 'more claim')} in that message, not shown."] if more else []
    return [*notes, "False is said where a row contradicts; an absence alone proves nothing."]


def _with_proofs(card: Card, claims: tuple[Claim, ...], rulings: list[Ruling]) -> Card:
    """Return the card with a button, or a menu of several, that lists the rows behind it."""
    proofs: dict[str, str] = {}
    for claim, ruling in zip(claims, rulings, strict=True):
        if ruling.proof:
            proofs.setdefault(ruling.proof, claim.quote)
    if len(proofs) == 1:
        return replace(card, buttons=(Button("Proof", next(iter(proofs))),))
    choices = tuple(Choice(quote, proof) for proof, quote in proofs.items())
    return replace(card, menus=(Menu("Proof of which?", PROOFS, choices),) if choices else ())
