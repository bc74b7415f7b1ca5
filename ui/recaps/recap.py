"""A recap as a card: storylines that are proved, the result, and nothing ahead of its time."""

from collections.abc import Sequence
from dataclasses import replace

from db.races import StoredRace
from db.recaps import Recap
from track.preferences import Spoiler
from track.recaps import Telling
from track.results import Race
from track.storylines import Storyline
from ui.cards import Button, Card, Choice, Colour, Fact, Menu, Picture, shorten
from ui.plain import plain_text
from ui.recaps.custom_ids import RecapDoes, RecapPicks
from ui.results import result_card
from ui.words import event_of

MOST_CHOICES = 25
LONGEST_THREAD_NAME = 100


def recap_card(
    stored: StoredRace,
    storylines: Sequence[Storyline],
    telling: Telling,
    changes: Sequence[str] = (),
    picture: Picture | None = None,
) -> Card:
    """Return the whole recap, shown to everybody: what a cover hides is this."""
    result = result_card(stored)
    bullet = "" if telling.style == "headline" else "• "
    told = tuple(f"{bullet}{each.sentence}" for each in chosen(storylines, telling))
    corrected = (Fact("Corrected since", "; ".join(changes)),) if changes else ()
    return replace(
        result,
        lines=(*((telling.intro,) if telling.intro else ()), *told),
        facts=(*corrected, *(result.facts if telling.style == "full" else result.facts[:1])),
        picture=picture,
        buttons=(),
    )


def posted_card(recap: Recap, whole: Card, race: Race) -> Card:
    """Return the recap as it stands in its channel: covered, kept back, or as it is."""
    telling = recap.telling
    if telling.spoiler is Spoiler.COVER:
        return replace(
            whole, covered=True, outside=neutral_title(race), picture=_silent(whole.picture)
        )
    if telling.spoiler is Spoiler.TIMED and telling.reveal_at is not None:
        return Card(
            title=neutral_title(race),
            lines=(f"The result is kept back until {telling.reveal_at:%Y-%m-%d %H:%M %Z}.",),
            buttons=(Button("Show me now", str(RecapDoes("show", recap.id))),),
            colour=Colour.ABOUT,
        )
    return whole


def _silent(picture: Picture | None) -> Picture | None:
    """Return a picture whose words, which no cover hides, tell nothing."""
    return None if picture is None else replace(picture, alt="The gaps of the race, covered.")


def neutral_title(race: Race) -> str:
    """Return what a race is called by those who do not know its result."""
    event = event_of(race.event, race.sex)
    return f"{event[0].upper()}{event[1:]}, {race.meet.city or race.meet.name}, {race.day}"


def thread_name(race: Race) -> str:
    """Return the name of the thread under a recap; it tells no result."""
    return shorten(neutral_title(race), LONGEST_THREAD_NAME)


def preview_card(
    recap: Recap, whole: Card, race: Race, storylines: Sequence[Storyline], where: str
) -> Card:
    """Return the recap as it would be posted, with what there is to choose."""
    shown = posted_card(recap, whole, race)
    telling = recap.telling
    told = {each.subject for each in chosen(storylines, telling)}
    offered = [each for each in storylines if each.subject][:MOST_CHOICES]
    choices = tuple(Choice(each.sentence, _value(each, storylines)) for each in offered)
    led = tuple(
        choice for choice, each in zip(choices, offered, strict=True) if each.subject in told
    )
    state = "posted already; /recap update changes it" if recap.message_id else "not posted yet"
    return replace(
        whole,
        notes=(*whole.notes, f"Preview: {where}, {_kept(telling)}, {state}"),
        covered=shown.covered,
        outside=shown.outside,
        picture=shown.picture if shown.covered else whole.picture,
        menus=(
            Menu("Choose the storylines", str(RecapPicks("choose", recap.id)), choices, 25),
            Menu("Lead with", str(RecapPicks("lead", recap.id)), led),
        ),
        buttons=(
            Button("Post", str(RecapDoes("post", recap.id)), disabled=recap.message_id is not None),
            Button("Intro", str(RecapDoes("intro", recap.id))),
            Button("As text", str(RecapDoes("text", recap.id))),
            Button("Drop", str(RecapDoes("drop", recap.id))),
        ),
    )


def chosen(storylines: Sequence[Storyline], telling: Telling) -> list[Storyline]:
    """Return the storylines a telling has, in its order."""
    if telling.chosen is None:
        return list(storylines[: telling.most])
    by_subject = {each.subject: each for each in storylines}
    return [by_subject[each] for each in telling.chosen if each in by_subject]


def picked_subjects(storylines: Sequence[Storyline], values: Sequence[str]) -> tuple[str, ...]:
    """Return the subjects that the values of a menu stand for."""
    places = [int(value) for value in values if value.isdigit() and int(value) < len(storylines)]
    return tuple(storylines[place].subject for place in places)


def as_text(card: Card) -> str:
    """Return the recap as plain text for other places."""
    return plain_text(replace(card, buttons=(), menus=(), outside="", covered=False)) + "\n"


def as_markdown(card: Card) -> str:
    """Return the recap as Markdown for other places: the same facts in the same order."""
    parts = [f"## {card.title}", card.context, *card.lines]
    if card.table is not None:
        parts.append("\n".join(("```", *card.table.lines(), "```")))
    parts += [f"**{fact.name}** {fact.text}" for fact in card.facts]
    parts += [f"*{note}*" for note in (*card.notes, card.footer) if note]
    return "\n\n".join(part.replace("• ", "- ") for part in parts if part) + "\n"


def _value(storyline: Storyline, storylines: Sequence[Storyline]) -> str:
    """Return what a menu sends for a storyline: its place among all."""
    return str(list(storylines).index(storyline))


def _kept(telling: Telling) -> str:
    if telling.spoiler is Spoiler.TIMED and telling.reveal_at is not None:
        return f"kept back until {telling.reveal_at:%Y-%m-%d %H:%M %Z}"
    return "covered" if telling.spoiler is Spoiler.COVER else "shown"
