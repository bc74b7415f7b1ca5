"""The forms of the grammar, by subject."""

from track.questions.forms.careers import CAREERS
from track.questions.forms.form import TAILS, Form
from track.questions.forms.pairs import PAIRS
from track.questions.forms.races import RACES
from track.questions.forms.records import RECORDS
from track.questions.forms.unknowable import UNKNOWABLE

SUBJECTS = {
    "Records and lists": RECORDS,
    "Races": RACES,
    "Two athletes": PAIRS,
    "One athlete": CAREERS,
    "Understood, but not stored": UNKNOWABLE,
}
FORMS: tuple[Form, ...] = tuple(form for forms in SUBJECTS.values() for form in forms)
"""Every form; where two account for a question as well, the first is meant."""

__all__ = ("FORMS", "SUBJECTS", "TAILS", "Form")
