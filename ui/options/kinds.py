"""The option that names a kind of trivia question."""

from track.errors import Candidate, TrackError, shown
from track.trivia.kinds import KIND_NAMES, KINDS
from ui.options.choices import Choices, as_choices


class UnknownKind(TrackError):
    """Text that names no kind of question."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{shown(text)} is no kind of question; pick one the list offers.")


def known_kind(text: str) -> str:
    """Return the kind ``text`` names; raises UnknownKind."""
    name = text.strip().casefold()
    if name not in KIND_NAMES:
        raise UnknownKind(text)
    return name


def suggest_kinds(text: str) -> Choices:
    """Return the kinds whose name or words hold what is typed so far."""
    typed = text.strip().casefold()
    return as_choices(
        Candidate(f"{kind.name}: {kind.told}", kind.name)
        for kind in KINDS
        if typed in kind.name or typed in kind.told.casefold()
    )
