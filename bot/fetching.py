"""Results of an address on the web, for an operator who names it."""

import re

import aiohttp

from track.errors import UnreadableResults

LARGEST = 10_000_000
"""Bytes; the results of the Olympics take half of this."""
PATIENCE = aiohttp.ClientTimeout(total=30)
"""Seconds an address may take altogether."""
_ADDRESS = re.compile(r"https?://", re.ASCII | re.IGNORECASE)


def is_address(text: str) -> bool:
    """Return whether ``text`` is an address on the web rather than a file."""
    return _ADDRESS.match(text) is not None


async def fetch(address: str) -> bytes:
    """Return what is at ``address``.

    Raises:
        UnreadableResults: nothing is, or it is too large, or nobody answers in time.
    """
    try:
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.get(address, max_redirects=3) as answer,
        ):
            if not answer.ok:
                raise UnreadableResults(
                    f"The address answers {answer.status}; open it in a browser and check it."
                )
            content = await answer.content.read(LARGEST + 1)
            while len(content) <= LARGEST and (more := await answer.content.read(LARGEST)):
                content += more
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        raise UnreadableResults(
            "Nobody answers there; check the address, or save the file and import that."
        ) from error
    if len(content) > LARGEST:
        raise UnreadableResults(
            f"What is there is larger than {LARGEST // 1_000_000} MB; import it in parts."
        )
    return content
