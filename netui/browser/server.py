"""The server behind the browser: on this computer alone, for those who have the address that was printed.

A page of any other site can reach a server on 127.0.0.1, and so can every user of the computer. Hence: the Host must be
ours (against DNS rebinding), the Origin too where there is one, and always for the websocket (against websockets from
other sites), and the token, which becomes a cookie with the first visit (against other users). No answer may be kept by
the browser: a page in its back/forward cache would let the program run on.
"""

from __future__ import annotations

import asyncio
import secrets
import signal
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import textual_serve
from aiohttp import WSMsgType, web
from aiohttp.typedefs import Middleware
from textual_serve.server import Server

from netui.browser.tab import BrowserTab
from netui.domain.core.errors import RefusedError

_HERE = Path(__file__).parent
_TABS_AT_MOST = 4
_TOKEN_BYTES = 24
_HOST = "127.0.0.1"
_LEAST_WINDOW_CELLS, _MOST_WINDOW_CELLS = 10, 500
"""Cells that a window is wide or high."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class GuardedServer(Server):
    """A web server for the program: each tab runs a process of its own.

    Attributes:
        token: lets its bearer in.
    """

    def __init__(self, command: Sequence[str]) -> None:
        super().__init__("netui", host=_HOST, port=0, title="netui")
        self.token = secrets.token_urlsafe(_TOKEN_BYTES)
        self._words = tuple(command)
        self._tabs: set[BrowserTab] = set()
        self._hosts: frozenset[str] = frozenset()

    def bound_to(self, port: int) -> str:
        """Note the port that was given, and return the address to visit."""
        self.port = port
        self.public_url = f"http://{_HOST}:{port}"
        self._hosts = frozenset((f"{_HOST}:{port}", f"localhost:{port}"))
        return f"{self.public_url}/?token={self.token}"

    def application(self) -> web.Application:
        """The pages and the websocket, behind the guard."""
        app = web.Application(middlewares=[self._middleware()])
        app.on_response_prepare.append(self._make_safe)
        static = Path(textual_serve.__file__).parent / "static"
        app.add_routes(
            [
                web.get("/", self._page),
                web.get("/page.js", self._file("page.js", "text/javascript")),
                web.get("/ws", self.handle_websocket),
                web.get("/download/{key}", self.handle_download),
                web.static("/static", static),
            ]
        )
        return app

    @property
    def _cookie(self) -> str:
        """The name of the cookie: a browser has one jar for all ports of a host, and two servers may run."""
        return f"netui-{self.port}"

    async def end_tabs(self) -> None:
        """End every program, side by side."""
        await asyncio.gather(*(tab.stop() for tab in tuple(self._tabs)))

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run a program for a tab until the tab is closed or the program ends."""
        if len(self._tabs) >= _TABS_AT_MOST:
            raise web.HTTPServiceUnavailable(text=f"{_TABS_AT_MOST} tabs are open; close one.")
        socket = web.WebSocketResponse(heartbeat=15)
        await socket.prepare(request)
        tab = BrowserTab(
            self._words,
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=self._closing(socket),
            downloads=self.download_manager,
        )
        self._tabs.add(tab)
        try:
            await tab.start(_cells(request, "width", 80), _cells(request, "height", 24))
            await self._listen(socket, tab)
        finally:
            await tab.stop()
            self._tabs.discard(tab)
        return socket

    async def _listen(self, socket: web.WebSocketResponse, tab: BrowserTab) -> None:
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            match message.json():
                case ["stdin", str(typed)]:
                    await tab.send_bytes(typed.encode("utf-8", "replace"))
                case ["resize", {"width": int(width), "height": int(height)}]:
                    await tab.set_terminal_size(_within(width), _within(height))
                case ["ping", told]:
                    await socket.send_json(["pong", told])
                case ["blur", *_]:
                    await tab.blur()
                case ["focus", *_]:
                    await tab.focus()

    def _middleware(self) -> Middleware:
        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._guard(request, handler)

        return guard

    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
        needs_origin = request.path == "/ws"
        is_ours = origin.removeprefix("http://") in self._hosts if origin is not None else not needs_origin
        given = request.query.get("token") or request.cookies.get(self._cookie) or ""
        is_known = secrets.compare_digest(given.encode("utf-8", "replace"), self.token.encode())
        if host not in self._hosts or not is_ours or not is_known:
            return web.Response(status=403)
        if request.path == "/" and "token" in request.query:
            response: web.StreamResponse = web.Response(status=302, headers={"Location": "/"})
            response.set_cookie(self._cookie, self.token, httponly=True, samesite="Strict", path="/")
        else:
            response = await handler(request)
        return response

    async def _make_safe(self, _request: web.Request, response: web.StreamResponse) -> None:
        """Give every answer the headers that keep it where it is, a download and a refusal too."""
        response.headers.update(self._safe_headers())

    def _safe_headers(self) -> dict[str, str]:
        sockets = " ".join(f"ws://{host}" for host in sorted(self._hosts))
        policy = (
            f"default-src 'self'; connect-src 'self' {sockets}; style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"
        )
        return {
            "Content-Security-Policy": policy,
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        }

    async def _page(self, request: web.Request) -> web.Response:
        text = (_HERE / "page.html").read_text(encoding="utf-8")
        return web.Response(text=text.replace("{socket}", f"ws://{request.host}/ws"), content_type="text/html")

    def _file(self, name: str, kind: str) -> Handler:
        async def answer(_request: web.Request) -> web.StreamResponse:
            return web.Response(text=(_HERE / name).read_text(encoding="utf-8"), content_type=kind)

        return answer

    def _closing(self, socket: web.WebSocketResponse) -> Callable[[], Awaitable[None]]:
        async def close() -> None:
            await socket.close()

        return close


def serve_until_stopped(
    command: Sequence[str], port: int, *, opens: Callable[[str], None], say: Callable[[str], None]
) -> int:
    """Serve the program until ctrl+c or a signal that ends it, and end the programs of all tabs.

    Args:
        command: the program, word by word.
        port: to listen on; 0 for a free one.
        opens: opens the address in a browser, or does nothing; it waits for nobody.
        say: tells the person the address.

    Raises:
        RefusedError: the port is taken.
    """
    return asyncio.run(_serve(command, port, opens=opens, say=say))


async def _serve(command: Sequence[str], port: int, *, opens: Callable[[str], None], say: Callable[[str], None]) -> int:
    server, stopped = GuardedServer(command), asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    runner = web.AppRunner(server.application(), access_log=None)  # which would print the token
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, _HOST, port).start()
        except OSError as error:
            raise RefusedError("Port taken", f"Port {port} cannot be had. Name another one: --port N") from error
        address = server.bound_to(runner.addresses[0][1])
        say(f"netui is at {address}  (ctrl+c ends it)")
        opens(address)
        await stopped.wait()
        await server.end_tabs()
    finally:
        await runner.cleanup()
    return 0


def _cells(request: web.Request, name: str, default: int) -> int:
    given = request.query.get(name, "")
    return (
        _within(int(given))
        if given.isascii() and given.isdigit() and len(given) < len(str(_MOST_WINDOW_CELLS)) + 2
        else default
    )


def _within(cells: int) -> int:
    return max(_LEAST_WINDOW_CELLS, min(cells, _MOST_WINDOW_CELLS))
