"""Answers where nobody said whose: the men's and the women's told at once."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from track.errors import NothingStored, TrackError, WhichOne
from ui.questions.answer import Answer
from ui.questions.asking import Asking

Answering = Callable[[Asking], Awaitable[Answer]]

_BELOW = "Below are the men's; for the women's say so in the question."
_MEN = re.compile(r"\b[Mm]en's ")


def for_both(answering: Answering) -> Answering:
    """Return ``answering``, but where it asks back for the sex alone, of both.

    On a phone two lines are sooner read than a menu is opened.
    """

    async def of_both(asking: Asking) -> Answer:
        if asking.get("sex"):
            return await answering(asking)
        try:
            return await answering(asking)
        except WhichOne as asked:
            found = []
            for sex in "MW":
                try:
                    found.append(await answering(asking.of_sex(sex)))
                except NothingStored:
                    continue
                except TrackError:
                    raise asked from None
            if len(found) == 1:
                # Of the decathlon, say, there is one record alone.
                return found[0]
            if not all(each.said for each in found) or not found:
                raise
            men, women = found
            understood = _MEN.sub("men's and women's ", men.understood, count=1)
            said = f"Men: {men.said}; women: {women.said}"
            return replace(men, understood=understood, said=said).with_note(_BELOW)

    return of_both
