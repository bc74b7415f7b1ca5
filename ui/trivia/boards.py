"""What a server has of its games: the leaderboard, and the questions members dispute."""

from collections.abc import Collection, Sequence
from datetime import datetime

from db.trivia_questions import Disputed
from track.trivia.game import Score, standing
from track.trivia.kinds import KINDS
from ui.cards import PAGE, Button, Card, Colour, Fact
from ui.trivia.cards import answer_lines, lettered, score_table
from ui.trivia.custom_ids import Reports
from ui.words import count, ordinal

_KINDS = {kind.name: f"{kind.name}, {kind.told}" for kind in KINDS}


def leaderboard_card(scores: Sequence[Score], period: str, member_id: int) -> Card:
    """Return who has the most ranked points, and where the member stands."""
    ordered = standing(scores)
    own = [
        Fact("You", f"{ordinal(place)} with {count(each.points, 'point')}")
        for place, each in ordered
        if each.member_id == member_id
    ]
    more = (f"and {len(ordered) - PAGE} more",) if len(ordered) > PAGE else ()
    return Card(
        title=f"Trivia leaderboard: {period}",
        lines=() if ordered else ("Nobody has ranked points yet; begin with /trivia play.",),
        table=score_table(ordered[:PAGE]) if ordered else None,
        facts=tuple(own),
        notes=(*more, "Counted: games of this server in which two or more answered"),
        colour=Colour.GAME,
    )


def report_card(found: Sequence[Disputed], barred: Collection[str], page: int) -> Card:
    """Return one disputed question with its proof, and the kinds barred here."""
    bars = Fact("Barred here", ", ".join(sorted(barred)) or "no kind of question")
    if not found:
        return Card(
            title="No question is disputed here.",
            facts=(bars,),
            notes=("Bar a kind with bar:, let it in again with unbar:.",),
            colour=Colour.GAME,
        )
    page = min(page, len(found) - 1)
    disputed = found[page]
    question = disputed.question
    does, label = ("unbar", "Let in again") if question.kind in barred else ("bar", "Bar this kind")
    return Card(
        title=question.text,
        context=f"Disputed by {count(disputed.members, 'member')}, last {_day(disputed.at)}",
        lines=(*lettered(question), *answer_lines(question)[1:]),
        facts=(
            *(Fact("Proof", row) for row in question.proof),
            Fact("Kind", _KINDS.get(question.kind, question.kind)),
            bars,
        ),
        footer=f"{page + 1} of {len(found)}, the newest first",
        buttons=(
            Button("Newer", str(Reports("page", max(page - 1, 0))), disabled=page == 0),
            Button("Older", str(Reports("page", page + 1)), disabled=page + 1 >= len(found)),
            Button(label, str(Reports(does, page, question.kind))),
        ),
        colour=Colour.GAME,
    )


def _day(moment: datetime) -> str:
    return f"{moment.day} {moment:%b %Y}"
