"""What is said where a question is not understood: which words, and what can be asked instead."""

from track.errors import TrackError, shown
from track.questions.reading import NotUnderstood


class NotAsked(TrackError):
    """A question no form accounts for; the text says which words are too many, and the forms."""

    def __init__(self, read: NotUnderstood) -> None:
        super().__init__(
            f"Not understood: {shown(read.rest or read.text)}. Ask in one of these ways:"
        )
        self.ways = tuple(form.example for form in read.nearest)
