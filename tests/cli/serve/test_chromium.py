"""The program in a real browser, as it is seen and typed into: ``make browser``."""

from __future__ import annotations

import asyncio
import os
import signal
from pathlib import Path

import pytest

from tests.cli.command_line import Netui
from tests.cli.serve.chromium import PROGRAM, chromium
from tests.cli.serve.test_serve import Served, served

__all__ = ["served"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("NETUI_BROWSER" not in os.environ, reason="starts a browser: make browser"),
    pytest.mark.skipif(PROGRAM is None, reason="there is no chromium here"),
]


async def gone(child: int) -> None:
    """Wait until a process is no more."""
    async with asyncio.timeout(20):
        while Path(f"/proc/{child}").exists():
            await asyncio.sleep(0.05)


async def test_a_tab_is_painted_typed_into_and_ended_when_it_is_left(
    served: Served, tmp_path: Path, netui: Netui
) -> None:
    async with chromium(tmp_path / "profile") as page:
        await page.go(served.address)
        await page.painted()
        await page.type("c")
        await page.wait(1)
        await page.type("Ann Lee: coffee ☕ 東京\n")
        journal = tmp_path / "network.json.d"
        async with asyncio.timeout(20):
            while not any("Logged a conversation" in path.read_text() for path in journal.glob("j-*.log")):
                await page.wait(0.2)
        assert {one.split("/")[2] for one in page.asked if "//" in one} == {served.base.removeprefix("http://")}
        (child,) = served.children()
        await page.go("about:blank")
        await gone(child)
        await page.go(f"{served.base}/")
        await page.painted()
        (child,) = served.children()
        served.process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(served.process.wait(), 20) == 0
        await gone(child)
    said = netui.json("conversation", "list", "--db", str(served.database))
    assert [one["summary"] for one in said] == ["coffee ☕ 東京"]
