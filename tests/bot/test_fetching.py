"""Results of an address on the web, from a server on this very machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot import fetching
from bot.fetching import fetch, is_address
from bot.importing import Found
from track.errors import UnreadableResults


@asynccontextmanager
async def serving(status: int = 200, body: bytes = b"1. Josh Kerr 3:45.34") -> AsyncIterator[str]:
    """Lend the address of a server that answers so."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, body=body)

    app = web.Application()
    app.router.add_get("/results", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        port = runner.addresses[0][1]
        yield f"http://127.0.0.1:{port}/results"
    finally:
        await runner.cleanup()


async def test_what_is_at_an_address_is_read() -> None:
    async with serving() as address:
        assert await fetch(address) == b"1. Josh Kerr 3:45.34"
        assert await Found(None, address).content() == b"1. Josh Kerr 3:45.34"


@pytest.mark.parametrize("status", [401, 404, 429, 500])
async def test_an_address_that_refuses_is_told_of(status: int) -> None:
    async with serving(status) as address:
        with pytest.raises(UnreadableResults, match=f"answers {status}; open it"):
            await fetch(address)


async def test_nobody_there_is_told_of() -> None:
    async with serving() as address:
        pass
    with pytest.raises(UnreadableResults, match="Nobody answers there"):
        await fetch(address)
    with pytest.raises(UnreadableResults, match="Nobody answers there"):
        await fetch("http://")


async def test_more_than_anybodys_results_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1000)
    async with serving(body=b"x" * 5000) as address:
        with pytest.raises(UnreadableResults, match="larger than"):
            await fetch(address)


def test_files_are_no_addresses() -> None:
    assert is_address("https://data.example/x/json")
    assert not is_address("results/https.csv")
    assert not is_address("C:\\results.csv")
