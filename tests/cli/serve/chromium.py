"""Chromium without a window, driven over its own protocol (Chrome DevTools): what a person sees and types in a tab."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import shutil
import subprocess
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from PIL import Image

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_PATIENCE_S = 60.0
_WIDE, _HIGH = 1_000, 560
_FEW_COLOURS = 30


class Page:
    """A tab of the browser.

    Attributes:
        asked: addresses of all requests that it made.
    """

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self.asked: list[str] = []
        self._socket, self._numbers, self._answers = socket, itertools.count(1), dict[int, dict[str, Any]]()

    async def do(self, method: str, **parameters: object) -> dict[str, Any]:
        """Have the browser do something, and return its answer."""
        number = next(self._numbers)
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        async with asyncio.timeout(_PATIENCE_S):
            while number not in self._answers:
                await self._hear()
        return self._answers.pop(number)

    async def go(self, address: str) -> None:
        """Open an address."""
        await self.do("Page.navigate", url=address)

    async def type(self, text: str) -> None:
        """Type a text, or press enter for a line feed."""
        for letter in text:
            if letter == "\n":
                enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"}
                await self.do("Input.dispatchKeyEvent", type="keyDown", **enter)
                await self.do("Input.dispatchKeyEvent", type="keyUp", **enter)
            else:
                await self.do("Input.insertText", text=letter)
            await asyncio.sleep(0.05)

    async def wait(self, seconds: float) -> None:
        """Let it run, and hear what it does."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while True:
                    await self._hear()

    async def picture(self) -> bytes:
        """What it shows, as PNG."""
        return b64decode((await self.do("Page.captureScreenshot", format="png"))["data"])

    async def painted(self) -> bytes:
        """What it shows, as PNG, once a terminal full of words is on it: then it has more than a few colours."""
        for _ in range(80):
            await self.wait(0.5)
            picture = await self.picture()
            if len(Image.open(BytesIO(picture)).convert("RGB").getcolors(1 << 20) or ()) > _FEW_COLOURS:
                return picture
        raise AssertionError("nothing was painted")

    async def _hear(self) -> None:
        message = await self._socket.receive()
        assert message.type is WSMsgType.TEXT, message
        said = json.loads(message.data)
        if "id" in said:
            assert "error" not in said, said
            self._answers[said["id"]] = said["result"]
        elif said["method"] == "Network.requestWillBeSent":
            self.asked.append(said["params"]["request"]["url"])
        elif said["method"] == "Network.webSocketCreated":
            self.asked.append(said["params"]["url"])


@asynccontextmanager
async def chromium(profile: Path) -> AsyncIterator[Page]:
    """A browser with one empty tab; its process is gone afterwards."""
    assert PROGRAM is not None
    words = (PROGRAM, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--no-first-run")
    more = (f"--user-data-dir={profile}", f"--window-size={_WIDE},{_HIGH}", "about:blank")
    process = await asyncio.create_subprocess_exec(*words, *more, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        async with asyncio.timeout(_PATIENCE_S):
            while not (profile / "DevToolsActivePort").exists():
                await asyncio.sleep(0.1)
        port = (profile / "DevToolsActivePort").read_text().split()[0]
        async with ClientSession() as session:
            tabs = await (await session.get(f"http://127.0.0.1:{port}/json")).json()
            address = next(one["webSocketDebuggerUrl"] for one in tabs if one["type"] == "page")
            async with session.ws_connect(address, max_msg_size=0) as socket:
                page = Page(socket)
                for domain in ("Page", "Network"):
                    await page.do(f"{domain}.enable")
                yield page
    finally:
        process.kill()
        await process.wait()
