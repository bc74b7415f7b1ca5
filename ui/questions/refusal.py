"""What is said where a question is not understood, or none is asked: the forms there are."""

from track.errors import TrackError, shown
from track.questions.completing import OPEN
from track.questions.forms import SUBJECTS
from track.questions.reading import NotUnderstood
from ui.cards import Card, Fact


class NotAsked(TrackError):
    """A question no form accounts for; the text says which words have no meaning in it."""

    def __init__(self, read: NotUnderstood) -> None:
        if OPEN in read.text:
            super().__init__(f"Write a name in place of each {OPEN} and ask again.")
            return
        super().__init__(
            f"Not understood: {shown(read.rest or read.text)}. Ask in one of these ways:"
        )
        self.ways = tuple(form.example for form in read.nearest)


def forms_card() -> Card:
    """Return every kind of question with an example, by subject."""
    return Card(
        title="What can be asked",
        context="Every word of a question must have its meaning; else it says which has none.",
        facts=tuple(
            Fact(subject, " · ".join(form.example for form in forms))
            for subject, forms in SUBJECTS.items()
        ),
        notes=(
            "Many may end so: in 2024, before 25 May 2024, over 1500/mile, in paced races.",
            "Part of a name is enough, and a race is named as in /result.",
        ),
    )
