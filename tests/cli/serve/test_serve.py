"""The program in a browser: who is let in, what a tab does, and that no process is left behind."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar, WSMsgType, WSServerHandshakeError

from netui.browser import server
from netui.runtime.output import Output
from tests.cli.command_line import Netui
from tests.config.cards.test_file import WORKED

_PATIENCE_S = 20.0


@dataclass
class Served:
    """A server of netui, and its addresses."""

    process: asyncio.subprocess.Process
    address: str
    database: Path

    @property
    def base(self) -> str:
        return self.address.partition("/?")[0]

    def children(self) -> list[int]:
        found = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [int(one) for one in found]


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    database = tmp_path / "network.json"
    environment = {**os.environ, "NETUI_TODAY": "2026-11-20", "HOME": str(tmp_path)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "netui", "--db", str(database), "--config-dir", str(tmp_path / "config"), "serve"),
        stderr=subprocess.PIPE,
        env=environment,
    )
    assert process.stderr is not None
    line = (await asyncio.wait_for(process.stderr.readline(), _PATIENCE_S)).decode()
    found = re.fullmatch(r"netui is at (http://127\.0\.0\.1:\d+/\?token=\S+)  \(ctrl\+c ends it\)\n", line)
    assert found, line
    yield Served(process, found[1], database)
    if process.returncode is None:
        process.kill()
        await process.wait()


async def told(socket: ClientWebSocketResponse, what: str) -> str:
    """What the server tells the page under a name."""
    async with asyncio.timeout(_PATIENCE_S):
        async for message in socket:
            if message.type is WSMsgType.TEXT and (said := message.json())[0] == what:
                return said[1] if isinstance(said[1], str) else json.dumps(said[1])
    raise AssertionError(f"the page was not told: {what}")


async def press(socket: ClientWebSocketResponse, typed: str) -> None:
    """Type into the program, and let it do that before the next."""
    await socket.send_str(json.dumps(["stdin", typed]))
    await asyncio.sleep(0.3)


async def painted(socket: ClientWebSocketResponse, what: bytes) -> None:
    """Wait until the program sent a text to the terminal of the page."""
    sent = b""
    async with asyncio.timeout(_PATIENCE_S):
        while what not in sent:
            message = await socket.receive()
            sent += message.data if message.type is WSMsgType.BINARY else b""


def visitor() -> ClientSession:
    return ClientSession(cookie_jar=CookieJar(unsafe=True))


async def test_only_whoever_has_the_address_is_let_in(served: Served) -> None:
    async with visitor() as stranger:
        for path in ("/", "/page.js", "/static/js/textual.js", "/?token=wrong", "/?token=é"):
            answer = await stranger.get(f"{served.base}{path}")
            assert (answer.status, await answer.text()) == (403, "")
        with pytest.raises(WSServerHandshakeError, match="403"):
            await stranger.ws_connect(f"{served.base}/ws", origin=served.base)
    async with visitor() as user:
        first = await user.get(served.address, allow_redirects=False)
        assert (first.status, first.headers["Location"]) == (302, "/")
        # A browser has one jar for all ports: another server of netui must not take this one's place in it.
        assert first.headers["Set-Cookie"].startswith(f"netui-{served.base.rpartition(':')[2]}=")
        assert "HttpOnly" in first.headers["Set-Cookie"]
        assert "SameSite=Strict" in first.headers["Set-Cookie"]
        page = await user.get(f"{served.base}/")
        assert page.status == 200
        assert page.headers["Cache-Control"] == "no-store"
        assert page.headers["X-Frame-Options"] == "DENY"
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        hosts = set(re.findall(r"(?:https?|wss?)://([^/\"]+)", await page.text()))
        assert hosts == {served.base.removeprefix("http://")}
        assert (await user.get(f"{served.base}/static/css/xterm.css")).status == 200


async def test_other_hosts_and_other_sites_are_not(served: Served) -> None:
    async with visitor() as user:
        assert (await user.get(served.address)).status == 200
        assert (await user.get(f"{served.base}/", headers={"Host": "evil.example"})).status == 403
        assert (await user.get(f"{served.base}/", headers={"Origin": "http://evil.example"})).status == 403
        for origin in (None, "http://evil.example", "null"):
            with pytest.raises(WSServerHandshakeError, match="403"):
                await user.ws_connect(f"{served.base}/ws", origin=origin)


async def ways_out(socket: ClientWebSocketResponse, user: ClientSession, served: Served) -> None:
    """A link of the card opens there, its name goes to the clipboard there, and the user's own card is a download."""
    for typed in ("1", "\r", "\r"):
        await press(socket, typed)
    assert json.loads(await told(socket, "open_url"))["url"] == "https://example.org/ann"
    for typed in ("y", "n"):
        await press(socket, typed)
    await painted(socket, b"\x1b]52;c;" + b64encode(b"Ann Lee"))
    for typed in ("\x1b", "b", "X", "\r"):
        await press(socket, typed)
    card = await user.get(f"{served.base}/download/{await told(socket, 'deliver_file_start')}")
    assert card.headers["Content-Disposition"] == "attachment; filename=work.vcf"
    assert card.headers["Cache-Control"] == "no-store"
    assert "FN:Jordan Pike" in await card.text()


async def test_what_is_typed_in_a_tab_is_saved_and_no_process_outlives_the_server(
    served: Served, tmp_path: Path, netui: Netui
) -> None:
    netui("contact", "add", "Ann Lee", "--link", "example.org/ann", "--db", str(served.database))
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "cards.yaml").write_text(WORKED, encoding="utf-8")
    async with visitor() as user:
        await user.get(served.address)
        socket = await user.ws_connect(f"{served.base}/ws?width=80&height=24", origin=served.base)
        painted = b""
        async with asyncio.timeout(_PATIENCE_S):
            while len(painted) < 1_000:
                message = await socket.receive()
                assert message.type is WSMsgType.BINARY
                painted += message.data
        for typed in ("c", "Ann Lee: coffee ☕ 東京", "\r"):
            await press(socket, typed)
        journal = tmp_path / "network.json.d"
        async with asyncio.timeout(_PATIENCE_S):
            while not any("Logged a conversation" in path.read_text() for path in journal.glob("j-*.log")):
                await asyncio.sleep(0.05)
        for typed in ("X", "\r"):
            await press(socket, typed)
        key = await told(socket, "deliver_file_start")
        file = await user.get(f"{served.base}/download/{key}")
        assert file.headers["Content-Disposition"] == "attachment; filename=netui-2026-11-20.vcf"
        assert file.headers["Cache-Control"] == "no-store"
        assert "FN:Ann Lee" in await file.text()
        assert not (tmp_path / "netui-2026-11-20.vcf").exists()
        await ways_out(socket, user, served)
        (child,) = served.children()
        served.process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(served.process.wait(), _PATIENCE_S) == 0
        assert not Path(f"/proc/{child}").exists()
    assert [one["summary"] for one in netui.json("conversation", "list", "--db", str(served.database))] == [
        "coffee ☕ 東京"
    ]


async def test_a_program_whose_server_was_killed_ends(served: Served) -> None:
    async with visitor() as user:
        await user.get(served.address)
        socket = await user.ws_connect(f"{served.base}/ws", origin=served.base)
        await asyncio.wait_for(socket.receive(), _PATIENCE_S)
        (child,) = served.children()
        served.process.kill()
        async with asyncio.timeout(_PATIENCE_S):
            while Path(f"/proc/{child}").exists() and "\nState:\tZ" not in Path(f"/proc/{child}/status").read_text():
                await asyncio.sleep(0.05)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--host", "0.0.0.0"), "netui is served on 127.0.0.1 alone, and not on 0.0.0.0"),
        (("--port", "70000"), "A port is a number up to 65535"),
    ],
)
def test_what_cannot_be_served_is_said(netui: Netui, words: tuple[str, ...], said: str) -> None:
    assert said in netui.refused("serve", *words)


@pytest.mark.parametrize(
    ("browser", "said"),
    [("exit 3", "browser ended with status 3. Open the address yourself."), ("", "No browser can be opened from here")],
)
def test_a_browser_that_does_not_open_is_said(
    browser: str, said: str, netui: Netui, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "browser").write_text(f"#!/bin/sh\n{browser}\n")
    (tmp_path / "browser").chmod(0o700)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "TERMUX_VERSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BROWSER", str(tmp_path / "browser") if browser else "")
    telling = Event()

    def serve(_command: object, _port: int, *, opens: Callable[[str], None], say: object) -> int:
        opens("http://127.0.0.1:1/?token=x")
        return 0 if telling.wait(_PATIENCE_S) else 1

    say = Output.say

    def tell(output: Output, text: str) -> None:
        say(output, text)
        telling.set()

    monkeypatch.setattr(server, "serve_until_stopped", serve)
    monkeypatch.setattr(Output, "say", tell)
    assert said in netui("serve", "--open").err
