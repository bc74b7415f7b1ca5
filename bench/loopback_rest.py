"""The REST half of the stand-in: log-in, commands, callbacks, and the messages behind them."""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bench.desk import Desk, Question, take_callback
from bench.payloads import Application, Payload, command_id

API = "/api/v10"
COMMANDS = API + "/applications/{application}/commands"
GUILD_COMMANDS = API + "/applications/{application}/guilds/{guild}/commands"
HOOK = API + "/webhooks/{application}/{token}"
PLENTY = {
    "Content-Type": "application/json",
    "Via": "1.1 loopback",
    "X-RateLimit-Limit": "100000",
    "X-RateLimit-Remaining": "99999",
    "X-RateLimit-Reset-After": "1.000",
    "X-RateLimit-Bucket": "loopback",
}
"""Headers of every answer: a bucket that never runs dry, and JSON with no charset beside it."""


@dataclass(slots=True)
class Rest:
    """Answers as Discord would; commands stay registered when a bot restarts."""

    desk: Desk
    registered: dict[str, dict[str, Payload]] = field(default_factory=dict)

    def routes(self) -> Sequence[web.RouteDef]:
        """Return every path this half answers; anything else is a 404 noted on stderr."""
        return [
            web.get(API + "/users/@me", self.me),
            web.get(API + "/oauth2/applications/@me", self.application),
            web.get(API + "/applications/@me", self.application),
            *(web.get(path, self.commands) for path in (COMMANDS, GUILD_COMMANDS)),
            *(web.put(path, self.replace_commands) for path in (COMMANDS, GUILD_COMMANDS)),
            *(web.post(path, self.add_command) for path in (COMMANDS, GUILD_COMMANDS)),
            web.post(API + "/interactions/{id}/{token}/callback", self.callback),
            web.post(HOOK, self.later_message),
            web.patch(HOOK + "/messages/{message}", self.later_message),
            web.get(HOOK + "/messages/{message}", self.message),
            web.delete(HOOK + "/messages/{message}", self.message),
            web.route("*", API + "/{rest:.*}", self.unheard_of),
        ]

    async def me(self, request: web.Request) -> web.Response:
        """Tell the bot who it is."""
        return reply(_caller(request).user())

    async def application(self, request: web.Request) -> web.Response:
        """Tell the bot about its application."""
        return reply(_caller(request).info())

    async def commands(self, request: web.Request) -> web.Response:
        """List what is registered in one scope."""
        return reply(list(self.registered.get(request.path, {}).values()))

    async def replace_commands(self, request: web.Request) -> web.Response:
        """Register these commands and no others."""
        made = [_command(request, command) for command in await request.json()]
        self.registered[request.path] = {command["name"]: command for command in made}
        return reply(made)

    async def add_command(self, request: web.Request) -> web.Response:
        """Register one command beside the others."""
        command = _command(request, await request.json())
        self.registered.setdefault(request.path, {})[command["name"]] = command
        return reply(command, status=201)

    async def callback(self, request: web.Request) -> web.Response:
        """Take the first answer to an interaction."""
        body = await _body(request)
        read = time.monotonic_ns()
        question = self.desk.waiting(request.match_info["token"])
        if question is None:
            return error(404, 10062, "Unknown interaction")
        if question.message:
            return error(400, 40060, "Interaction has already been acknowledged.")
        application = Application(request.match_info["token"].rpartition("-")[0])
        return reply(take_callback(self.desk, application, question, body, read))

    async def later_message(self, request: web.Request) -> web.Response:
        """Take a follow-up or an edit; the first one ends the wait after a deferral."""
        body = await _body(request)
        read = time.monotonic_ns()
        question = self._acknowledged(request)
        if question is None:
            return error(404, 10015, "Unknown Webhook")
        self.desk.settle(question, body, read)
        return reply(question.message | body)

    async def message(self, request: web.Request) -> web.Response:
        """Show the message an interaction was answered with, or pretend to delete it."""
        question = self._acknowledged(request)
        if question is None:
            return error(404, 10008, "Unknown Message")
        return web.Response(status=204) if request.method == "DELETE" else reply(question.message)

    async def unheard_of(self, request: web.Request) -> web.Response:
        """Refuse a path this stand-in does not know, and say so where the runner can read it."""
        print("loopback: no such path:", request.method, request.path, file=sys.stderr)
        return error(404, 0, "404: Not Found")

    def _acknowledged(self, request: web.Request) -> Question | None:
        question = self.desk.waiting(request.match_info["token"])
        return question if question is not None and question.message else None


def reply(body: Any, *, status: int = 200) -> web.Response:
    """Return JSON the way Discord does."""
    return web.Response(body=json.dumps(body).encode(), status=status, headers=PLENTY)


def error(status: int, code: int, message: str) -> web.Response:
    """Return one of Discord's refusals."""
    return reply({"code": code, "message": message}, status=status)


async def _body(request: web.Request) -> Payload:
    """Read a JSON body whole; of a multipart one, the JSON part (files are read and dropped)."""
    if request.content_type != "multipart/form-data":
        body: Payload = json.loads(await request.read())
        return body
    form = await request.post()
    payload: Payload = json.loads(str(form["payload_json"]))
    return payload


def _caller(request: web.Request) -> Application:
    token = request.headers.get("Authorization", "").removeprefix("Bot ")
    if not token:
        raise web.HTTPUnauthorized(text='{"code": 0, "message": "401: Unauthorized"}')
    return Application(token)


def _command(request: web.Request, command: Payload) -> Payload:
    application = request.match_info["application"]
    return (
        {"type": 1, "description": "", "version": "1"}
        | command
        | {
            "id": command_id(application, command["name"]),
            "application_id": application,
            "guild_id": request.match_info.get("guild"),
        }
    )
