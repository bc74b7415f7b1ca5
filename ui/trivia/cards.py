"""Cards of a game: the question with its clock, the answer, the standing."""

from collections.abc import Iterable, Sequence

from track.trivia.game import (
    LETTERS,
    RANKED_FROM,
    Answer,
    Game,
    Round,
    RoundStage,
    Score,
    winners,
    worth,
)
from track.trivia.game import standing as placed
from track.trivia.question import Question, Topic
from ui.cards import PAGE, Button, Card, Colour, Column, Fact, Table
from ui.trivia.custom_ids import Chooses, GoesOn, Questions
from ui.words import count

MOST_NAMES = 12
"""Players named on one line."""
LEADERS = 3
"""Players of the standing under an answer."""
_COLUMNS = (Column(right=True), Column(stretches=True), Column(right=True), Column(right=True))
_HEADINGS = ("", "", "right", "points")
_HOW = "Press a letter; press another until the clock ends. Come in whenever you like."


def begun_card(game: Game) -> Card:
    """Return that a game begins, and how it is played."""
    terms = game.terms
    return Card(
        title=f"Trivia: {_about(game)}",
        lines=(f"{count(terms.rounds, 'question')}, {terms.seconds} seconds each. {_HOW}",),
        facts=(Fact("First question", "", game.due),),
        notes=("Points are ranked once two have answered. /trivia stop ends it.",),
        colour=Colour.GAME,
    )


def going_on_card(game: Game) -> Card:
    """Return that an interrupted game goes on."""
    return Card(
        title=f"On with the trivia: {_about(game)}",
        facts=(
            Fact("Left", f"{game.remaining} of {count(game.terms.rounds, 'question')}"),
            Fact("Next question", "", game.due),
        ),
        colour=Colour.GAME,
    )


def question_card(game: Game, asked: Round, answered: int) -> Card:
    """Return a question whose clock runs, with how many have answered."""
    question = asked.question
    return Card(
        title=question.text,
        context=_number(game, question, game.played + 1),
        lines=lettered(question),
        facts=(Fact("Ends", "", asked.closes),),
        notes=(f"{answered or 'Nobody'} answered so far",),
        buttons=tuple(
            Button(LETTERS[choice], str(Chooses(asked.id, choice)))
            for choice in range(len(question.choices))
        ),
        colour=Colour.GAME,
    )


def answer_card(
    game: Game, asked: Round, place: int, answers: Sequence[Answer], scores: Sequence[Score]
) -> Card:
    """Return a question with its answer, who had it right, and who leads.

    ``place`` is the number of the round. A round that was void counts for nobody.
    """
    question, void = asked.question, asked.stage is RoundStage.VOID
    right = [each for each in answers if each.choice == question.right]
    told = [f"{each.name} +{worth(each, asked, game.terms.seconds)}" for each in right]
    facts = [] if void else [Fact("Right", _named(told) if told else _nobody(len(answers)))]
    if any(each.points for each in scores) and not void:
        leading = [f"{where} {each.name} {each.points}" for where, each in placed(scores)]
        facts.append(Fact("Standing", _named(leading, LEADERS)))
    return Card(
        title=question.text,
        context="Void: counts for nobody" if void else _number(game, question, place),
        lines=answer_lines(question),
        facts=tuple(facts),
        buttons=answer_buttons(asked.question_id),
        colour=Colour.GAME,
    )


def standing_card(
    game: Game, scores: Sequence[Score], *, stopped_by: str = "", note: str = ""
) -> Card:
    """Return how a game ended, who stopped it if somebody did, or why it could not go on."""
    played = f"{game.played} of {count(game.terms.rounds, 'question')}"
    stopped = f" · stopped by {stopped_by}" if stopped_by else ""
    return Card(
        title=_won(scores),
        context=f"Trivia: {_about(game)} · {played}{stopped}",
        table=_table(scores),
        notes=(*((note,) if note else ()), *_ranked(scores)),
        footer="Another one: /trivia play · /trivia leaderboard",
        colour=Colour.GAME,
    )


def interrupted_card(game: Game, scores: Sequence[Score], *, void: bool) -> Card:
    """Return that a game was interrupted, with the standing and a button to go on."""
    return Card(
        title="The trivia game was interrupted",
        lines=("The question that was open counts for nobody.",) if void else (),
        table=_table(scores),
        facts=(Fact("Left", f"{game.remaining} of {count(game.terms.rounds, 'question')}"),),
        notes=("Nothing else is lost: go on when you are together.",),
        buttons=(Button("Go on", str(GoesOn(game.id))),),
        colour=Colour.GAME,
    )


def chosen_card(choice: int) -> Card:
    """Return what somebody chose, to them alone."""
    return Card(
        title=f"You chose {LETTERS[choice]}; choose another until the clock ends.",
        colour=Colour.GAME,
    )


def proof_card(question: Question) -> Card:
    """Return the rows an answer rests on, each with its sources."""
    return Card(
        title=f"Proof: {question.text}",
        context=question.answer,
        lines=question.proof,
        colour=Colour.GAME,
    )


def lettered(question: Question) -> tuple[str, ...]:
    """Return the choices of a question, each behind its letter."""
    return tuple(f"{LETTERS[n]}. {choice}" for n, choice in enumerate(question.choices))


def sort_of(question: Question) -> str:
    """Return what a question is about, where that says something, and how hard it is."""
    about = "" if question.topic is Topic.EVERYTHING else f"{question.topic} · "
    return f"{about}{question.difficulty}"


def answer_lines(question: Question) -> tuple[str, ...]:
    """Return the right choice, and the sentence that tells it."""
    return (lettered(question)[question.right], question.answer)


def answer_buttons(question_id: int) -> tuple[Button, ...]:
    """Return what stands under an answer."""
    return (
        Button("Proof", str(Questions("proof", question_id))),
        Button("Dispute", str(Questions("dispute", question_id))),
    )


def score_table(scores: Iterable[tuple[int, Score]]) -> Table:
    """Return places, names, right answers and points."""
    rows = [
        (str(place), each.name, f"{each.right}/{each.answered}", str(each.points))
        for place, each in scores
    ]
    return Table(_COLUMNS, (_HEADINGS, *rows))


def _table(scores: Sequence[Score]) -> Table | None:
    ordered = placed(scores)
    if not ordered:
        return None
    table = score_table(ordered[:PAGE])
    more = (f"and {len(ordered) - PAGE} more",) if len(ordered) > PAGE else ()
    return Table(table.columns, (*table.rows, *more))


def _about(game: Game) -> str:
    terms = game.terms
    return f"{terms.topic}, {'mixed' if terms.difficulty is None else terms.difficulty}"


def _number(game: Game, question: Question, place: int) -> str:
    return f"Question {place} of {game.terms.rounds} · {sort_of(question)}"


def _named(names: Sequence[str], most: int = MOST_NAMES) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _nobody(answered: int) -> str:
    return f"nobody of {answered}" if answered else "nobody answered"


def _won(scores: Sequence[Score]) -> str:
    first = winners(scores)
    if not first:
        return "Nobody had an answer right" if scores else "Nobody answered"
    points = count(first[0].points, "point")
    names = [each.name for each in first]
    if len(names) == 1:
        return f"{names[0]} wins with {points}"
    shared = f"{names[0]} and {names[1]}" if len(names) == 2 else _named(names, LEADERS)
    return f"{shared} share the win with {points}"


def _ranked(scores: Sequence[Score]) -> tuple[str, ...]:
    if not scores:
        return ()
    if len(scores) < RANKED_FROM:
        return ("One player alone: these points are not ranked.",)
    return ("These points count for the leaderboard.",)
