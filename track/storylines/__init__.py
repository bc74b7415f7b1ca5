"""What a reporter would tell of a race, each sentence computed from rows and proved by them."""

from track.storylines.context import RaceContext, Runner
from track.storylines.storyline import Storyline
from track.storylines.tell import tell

__all__ = ("RaceContext", "Runner", "Storyline", "tell")
