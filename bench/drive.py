"""Puts interactions to a connected bot and times its answers."""

import asyncio
import time

from bench.desk import Answer, Desk
from bench.errand import Errand, Outcome
from bench.loopback_gateway import Connection

PATIENCE = 10.0
"""Seconds one answer may take: Discord gives up after 3, a first call may still load something."""
BREATH = 0.001
"""Seconds between two interactions when they come one at a time, so that the bot has finished with
the last one (it reads Discord's reply to its answer) before the next arrives."""


async def drive(connection: Connection, desk: Desk, errand: Errand) -> Outcome:
    """Run the errand; an asker gives up at the first question that gets no answer."""
    turns = iter(range(errand.count))
    answers: list[Answer] = []

    async def asker() -> None:
        for turn in turns:
            answer = await _ask(connection, desk, errand, turn)
            if answer is None:
                return
            answers.append(answer)
            if errand.width == 1:
                await asyncio.sleep(BREATH)

    await asyncio.gather(*(asker() for _ in range(errand.width)))
    return Outcome(
        nanoseconds=tuple(sorted(answer.nanoseconds for answer in answers)),
        unanswered=errand.count - len(answers),
        private=sum(answer.private for answer in answers),
        empty=sum(errand.typing and not answer.data.get("choices") for answer in answers),
        first=dict(answers[0].data) if answers else {},
    )


async def _ask(connection: Connection, desk: Desk, errand: Errand, turn: int) -> Answer | None:
    assert connection.application is not None
    options = errand.options[turn % len(errand.options)]
    asked = connection.application.interaction(errand.kind, errand.command, options, turn)
    question = desk.ask(asked)
    frame = connection.event("INTERACTION_CREATE", asked)
    question.sent = time.monotonic_ns()
    await connection.put(frame)
    try:
        return await asyncio.wait_for(question.answered, PATIENCE)
    except TimeoutError:
        return None
