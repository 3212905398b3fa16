"""The tabs of the server, with programs that do nothing: how many there may be, and what reaches each of them."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

import pytest
from aiohttp import ClientSession, CookieJar, WSServerHandshakeError, web

from netui.browser import server as server_module
from netui.browser.server import GuardedServer


class Idle:
    """A program that notes what it is told."""

    open: ClassVar[list[Idle]] = []

    def __init__(self, words: tuple[str, ...], **_: Any) -> None:
        self.words, self.told = words, list[object]()

    async def start(self, width: int, height: int) -> None:
        self.told.append((width, height))
        self.open.append(self)

    async def stop(self) -> None:
        self.open.remove(self)

    async def send_bytes(self, typed: bytes) -> None:
        self.told.append(typed)

    async def set_terminal_size(self, width: int, height: int) -> None:
        self.told.append((width, height))


async def settled(count: int) -> None:
    """Wait until so many programs run."""
    async with asyncio.timeout(20):
        while len(Idle.open) != count:
            await asyncio.sleep(0.01)


async def test_a_fifth_tab_waits_until_one_is_closed_and_a_window_has_its_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server_module, "BrowserTab", Idle)
    monkeypatch.setattr(Idle, "open", [])
    server = GuardedServer(("netui", "--db", "/x y; z"))
    runner = web.AppRunner(server.application(), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        address = server.bound_to(runner.addresses[0][1])
        async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as user:
            await user.get(address, allow_redirects=False)

            async def tab(size: str = "width=90&height=30") -> Any:
                return await user.ws_connect(f"{server.public_url}/ws?{size}", origin=server.public_url)

            tabs = [await tab() for _ in range(3)] + [await tab("width=1&height=many")]
            await settled(4)
            with pytest.raises(WSServerHandshakeError, match="503"):
                await tab()
            assert [one.told for one in Idle.open] == [[(90, 30)]] * 3 + [[(10, 24)]]
            assert {one.words for one in Idle.open} == {("netui", "--db", "/x y; z")}
            for said in (["resize", {"width": 120, "height": 9_999}], ["resize", {"width": "x"}], ["stdin", "q"]):
                await tabs[0].send_json(said)
            async with asyncio.timeout(20):
                while len(Idle.open[0].told) < 3:
                    await asyncio.sleep(0.01)
            assert Idle.open[0].told[1:] == [(120, 500), b"q"]
            await tabs[1].close()
            await settled(3)
            tabs.append(await tab())
            await settled(4)
            for one in tabs:
                await one.close()
            await settled(0)
    finally:
        await runner.cleanup()
