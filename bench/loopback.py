"""A stand-in for Discord on 127.0.0.1, small and in a process of its own.

``python -m bench.loopback`` prints the port it listens on, serves until its standard input closes,
and takes errands from the runner under ``/bench``. It is no test double: it checks nothing a bot
sends, it only keeps discord.py 2.7.1 content and measures how long answers take.
"""

import asyncio
import sys
from dataclasses import asdict, dataclass, field

from aiohttp import web

from bench.desk import Desk
from bench.drive import drive
from bench.errand import Errand
from bench.loopback_gateway import Gateway
from bench.loopback_rest import Rest, error, reply


@dataclass(slots=True)
class Loopback:
    """REST, gateway and the runner's door, around one desk."""

    desk: Desk = field(default_factory=Desk)
    gateway: Gateway = field(default_factory=Gateway)

    def app(self) -> web.Application:
        """Return the web application."""
        app = web.Application(client_max_size=32 * 1024 * 1024)
        app.add_routes(Rest(self.desk).routes())
        app.router.add_get("/gateway", self.gateway.serve)
        app.router.add_get("/bench/ready", self.ready)
        app.router.add_post("/bench/drive", self.drive)
        return app

    async def ready(self, request: web.Request) -> web.Response:
        """Wait for a bot, and say when its READY and its server had been sent (monotonic ns)."""
        token, since = request.query["token"], int(request.query["since"])
        try:
            async with asyncio.timeout(float(request.query["patience"])):
                connection = await self.gateway.connected(token, since)
        except TimeoutError:
            return error(504, 0, f"{token} did not connect")
        return reply({"ready": connection.ready})

    async def drive(self, request: web.Request) -> web.Response:
        """Run one errand."""
        errand = Errand.read(await request.json())
        connection = self.gateway.connections.get(errand.token)
        if connection is None:
            return error(409, 0, f"{errand.token} is not connected")
        return reply(asdict(await drive(connection, self.desk, errand)))


async def serve() -> None:
    """Serve until standard input closes, so that the stand-in never outlives its runner."""
    runner = web.AppRunner(Loopback().app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(runner.addresses[0][1], flush=True)
        await asyncio.to_thread(sys.stdin.read)
    finally:
        await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(serve())
