"""Names: whoever a fan means, found while they type."""

from track.names.fold import fold_name
from track.names.index import NameIndex
from track.names.person import Context, Hit, Matches, Person, Verdict

__all__ = ["Context", "Hit", "Matches", "NameIndex", "Person", "Verdict", "fold_name"]
