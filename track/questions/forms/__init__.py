"""The forms of the grammar, by subject."""

from track.questions.forms.form import TAILS, Form
from track.questions.forms.pairs import PAIRS
from track.questions.forms.races import RACES

FORMS: tuple[Form, ...] = (*RACES[:-1], *PAIRS[:-2])
"""Every form; where two account for a question as well, the first is meant."""

__all__ = ("FORMS", "TAILS", "Form")
