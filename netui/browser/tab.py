"""One tab of a browser: a netui of its own, started without a shell and surely ended."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

DRIVER = "netui.ui.terminal.browser_driver:BrowserDriver"
"""The part of the program that talks to the browser."""
_QUIT_S, _END_S = 3.0, 3.0
"""Seconds that a program has to quit, and then to end by a signal."""


class BrowserTab(AppService):
    """The program of one browser tab, as a process of its own."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        write_bytes: Callable[[bytes], Awaitable[None]],
        write_str: Callable[[str], Awaitable[None]],
        close: Callable[[], Awaitable[None]],
        downloads: DownloadManager,
    ) -> None:
        super().__init__("netui", write_bytes=write_bytes, write_str=write_str, close=close, download_manager=downloads)
        self._words = tuple(command)

    async def stop(self) -> None:
        """Ask the program to quit, and see that it ends."""
        process, task = self._process, self._task
        if process is None or task is None:
            return
        self._task = None
        with suppress(ConnectionError, RuntimeError):
            await self._download_manager.cancel_app_downloads(app_service_id=self.app_service_id)
            await self.send_meta({"type": "quit"})
        if process.stdin is not None:
            process.stdin.close()
        if not await _ends(process, _QUIT_S):
            with suppress(ProcessLookupError):
                process.terminate()
            if not await _ends(process, _END_S):
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return {**super()._build_environment(width, height), "TEXTUAL_DRIVER": DRIVER}

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        environment = self._build_environment(width=width, height=height)
        self._process = process = await asyncio.create_subprocess_exec(
            *self._words, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
        )
        self._stdin = process.stdin
        return process


async def _ends(process: Process, within_s: float) -> bool:
    try:
        await asyncio.wait_for(process.wait(), within_s)
    except TimeoutError:
        return False
    return True
