"""An answer to a question: the card of a look-up, and what was understood above it."""

from dataclasses import dataclass, replace

from ui.cards import Card


@dataclass(frozen=True, slots=True)
class Answer:
    """A card, how the question was understood, and the answer in one line where it has one."""

    card: Card
    understood: str
    said: str = ""

    def with_note(self, note: str) -> "Answer":
        """Return the answer with a note more on how far it holds."""
        card = replace(self.card, notes=tuple(dict.fromkeys((*self.card.notes, note))))
        return replace(self, card=card)

    @property
    def shown(self) -> Card:
        """The card with the answer as its title, and on top how the question was understood."""
        card = self.card
        own = (card.title, card.context) if self.said else (card.context,)
        return replace(
            card,
            title=self.said or card.title,
            context=f"Understood as: {self.understood}",
            lines=(*(line for line in own if line), *card.lines),
        )
