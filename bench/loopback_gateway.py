"""The gateway half of the stand-in: hello, identify, heartbeats, and events to the bot."""

import asyncio
import json
import time
import zlib
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from aiohttp import WSMsgType, web

from bench.payloads import Application, Payload, next_id


class Op(IntEnum):
    """The gateway opcodes this stand-in speaks."""

    DISPATCH = 0
    HEARTBEAT = 1
    IDENTIFY = 2
    RESUME = 6
    HELLO = 10
    HEARTBEAT_ACK = 11


HEARTBEAT_EVERY_MS = 41_250


@dataclass(slots=True)
class Connection:
    """One bot's socket; events are numbered, and compressed if the bot asked for zlib."""

    socket: web.WebSocketResponse
    stream: "zlib._Compress | None"
    application: Application | None = None
    ready: int = 0
    sequence: int = 0

    def frame(self, op: Op, data: Any, event: str | None = None) -> str | bytes:
        """Return one frame, ready to go; frames must go out in the order they were made."""
        if event is not None:
            self.sequence += 1
        number = self.sequence if event is not None else None
        text = json.dumps({"op": op, "d": data, "s": number, "t": event})
        if self.stream is None:
            return text
        return self.stream.compress(text.encode()) + self.stream.flush(zlib.Z_SYNC_FLUSH)

    def event(self, name: str, data: Payload) -> str | bytes:
        """Return one event's frame; see ``frame``."""
        return self.frame(Op.DISPATCH, data, name)

    async def put(self, frame: str | bytes) -> None:
        """Send a frame."""
        if isinstance(frame, str):
            await self.socket.send_str(frame)
        else:
            await self.socket.send_bytes(frame)


@dataclass(slots=True)
class Gateway:
    """Every bot connected at present, by token."""

    connections: dict[str, Connection] = field(default_factory=dict)
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Speak with one bot until it hangs up."""
        socket = web.WebSocketResponse(compress=False, max_msg_size=4096)
        await socket.prepare(request)
        packed = request.query.get("compress") == "zlib-stream"
        connection = Connection(socket, zlib.compressobj(level=1) if packed else None)
        await connection.put(connection.frame(Op.HELLO, {"heartbeat_interval": HEARTBEAT_EVERY_MS}))
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    await self._hear(connection, json.loads(frame.data), str(request.url.origin()))
        finally:
            self._hang_up(connection)
        return socket

    async def connected(self, token: str, since: int) -> Connection:
        """Wait for the bot with this token to have been told it is ready after ``since``."""

        def there() -> bool:
            return token in self.connections and self.connections[token].ready > since

        async with self._news:
            await self._news.wait_for(there)
        return self.connections[token]

    async def _hear(self, connection: Connection, frame: Payload, origin: str) -> None:
        match frame["op"]:
            case Op.HEARTBEAT:
                await connection.put(connection.frame(Op.HEARTBEAT_ACK, None))
            case Op.IDENTIFY:
                await self._welcome(connection, frame["d"]["token"], origin)
            case Op.RESUME:
                connection.application = Application(frame["d"]["token"])
                connection.sequence = frame["d"]["seq"]
                await connection.put(connection.event("RESUMED", {}))
                await self._register(connection)
            case _:
                pass  # presence and voice updates need no reply

    async def _welcome(self, connection: Connection, token: str, origin: str) -> None:
        connection.application = application = Application(token)
        gateway = origin.replace("http", "ws", 1) + "/gateway"
        await connection.put(connection.event("READY", application.ready(next_id(), gateway)))
        await connection.put(connection.event("GUILD_CREATE", application.guild()))
        await self._register(connection)

    async def _register(self, connection: Connection) -> None:
        assert connection.application is not None
        connection.ready = time.monotonic_ns()
        self.connections[connection.application.token] = connection
        async with self._news:
            self._news.notify_all()

    def _hang_up(self, connection: Connection) -> None:
        token = connection.application.token if connection.application else ""
        if self.connections.get(token) is connection:
            del self.connections[token]
