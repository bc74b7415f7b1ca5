"""What comes of a claim: true, false, or why nobody can tell from the store."""

from dataclasses import dataclass
from enum import Enum

from track.coverage import STORED
from ui.lookups.lookup import PROVES, Lookup


class Verdict(Enum):
    """The three answers; the text is how the card says them."""

    TRUE = "True"
    FALSE = "False"
    OPEN = "Cannot tell"


@dataclass(frozen=True, slots=True)
class Ruling:
    """An answer, the sentence that says what the store holds, and the button that proves it.

    ``proof`` is the custom id of a button of another card, or empty where no rows are behind it.
    """

    verdict: Verdict
    told: str
    proof: str = ""


def ruled(*, right: bool, told: str, proof: str = "") -> Ruling:
    """Return true or false."""
    return Ruling(Verdict.TRUE if right else Verdict.FALSE, told, proof)


def open_(told: str, proof: str = "") -> Ruling:
    """Return that nobody can tell."""
    return Ruling(Verdict.OPEN, told, proof)


def proof_of(lookup: Lookup) -> str:
    """Return the custom id that lists the rows a look-up rests on."""
    return lookup.custom_id(f"{PROVES}0")


def missing(what: str) -> Ruling:
    """Return that what a claim is about is not stored, as in “No such race …”."""
    return open_(f"{what} {STORED}.")
