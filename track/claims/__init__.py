"""Claims: what a message says about athletes, races, marks and records, as values to check."""

from track.claims.claim import Claim, Name, RaceWords, Relation
from track.claims.finding import Found, find_claims

__all__ = ["Claim", "Found", "Name", "RaceWords", "Relation", "find_claims"]
