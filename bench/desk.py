"""The questions a bot has been asked and has not answered yet, and what came back."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.payloads import PRIVATE, Application, Payload

MESSAGE, DEFERRED, CHOICES = 4, 5, 8
"""Callback types a slash command or its autocomplete may be answered with."""
REMEMBERED = 2000
"""How many questions stay known, so that an answered one can still be edited."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as the asker met it; ``nanoseconds`` run from event sent to body read."""

    nanoseconds: int
    data: Mapping[str, Any]

    @property
    def private(self) -> bool:
        """Whether only the asker saw it, as refusals are."""
        return bool((self.data.get("flags") or 0) & PRIVATE)


@dataclass(slots=True)
class Question:
    """An interaction under way."""

    interaction: Payload
    answered: asyncio.Future[Answer]
    sent: int = 0
    message: Payload = field(default_factory=dict)


@dataclass(slots=True)
class Desk:
    """Matches what comes back over REST to what went out over the gateway, by interaction token."""

    _open: dict[str, Question] = field(default_factory=dict)

    def ask(self, interaction: Payload) -> Question:
        """Open a question; its clock starts when ``sent`` is set."""
        question = Question(interaction, asyncio.get_running_loop().create_future())
        if len(self._open) >= REMEMBERED:
            del self._open[next(iter(self._open))]
        self._open[interaction["token"]] = question
        return question

    def waiting(self, token: str) -> Question | None:
        """Return the question with this token, or None when it was never asked or is long past."""
        return self._open.get(token)

    def settle(self, question: Question, data: Mapping[str, Any], read: int) -> None:
        """Take ``data``, fully read at ``read``, as what the asker was waiting for."""
        if not question.answered.done():
            question.answered.set_result(Answer(read - question.sent, data))


def take_callback(
    desk: Desk, application: Application, question: Question, body: Payload, read: int
) -> Payload:
    """Take the first answer, fully read at ``read``, and return what Discord says back."""
    kind: int = body["type"]
    data: Payload = body.get("data") or {}
    asked = question.interaction
    said: Payload = {"interaction": {"id": asked["id"], "type": asked["type"]}}
    said["resource"] = {"type": kind}
    if kind in {MESSAGE, DEFERRED}:
        question.message = application.message(data)
        said["resource"]["message"] = question.message
        said["interaction"] |= {
            "response_message_id": question.message["id"],
            "response_message_loading": kind == DEFERRED,
            "response_message_ephemeral": bool((data.get("flags") or 0) & PRIVATE),
        }
    if kind != DEFERRED:
        desk.settle(question, data, read)
    return said
