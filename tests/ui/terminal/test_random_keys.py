"""Five hundred keys, anything among them: what the differences leave standing is what a full repaint shows."""

from __future__ import annotations

import random
from collections.abc import Callable

import pyte
import pytest
from rich.console import Console, RenderableType

from netui.ui.app import NetuiApp
from netui.ui.terminal.output import TerminalContents
from netui.ui.terminal.textual_private import ChopsUpdate, LayoutUpdate
from tests.ui.invented import app_with, person, promise, talk
from tests.ui.robot import at_the_keyboard

NAMES = ("Ana Silva", "山田太郎", "José Núñez", "สมชาย ใจดี", "Zoë 👩‍👩‍👧 Ray", "كريم بن علي", "Ben Ito", "来月転職")
PEOPLE = [
    *(person(number, name, ("inner", "close", "active")[number % 3]) for number, name in enumerate(NAMES)),
    *(talk(number, 9 * number + 1, f"p{number % 8}", "coffee 東京 at the quay") for number in range(24)),
    *(promise(number, f"p{number}", "send the ☕ paper 資料 on tide gauges", number - 2) for number in range(5)),
]
MOVES = [
    *("j", "k", "j", "k", "j", "k", "G", "g", "tab", "down", "up", "ctrl+d", "ctrl+u"),
    *("1", "2", "3", "space", "plus", "_"),
]
WAYS = [
    *("enter", "escape", "A", "escape", "question_mark", "w", "escape", "slash", "a", "escape", "c", "x", "escape"),
    *("i", "escape", "H", "escape", "o", "escape", "ctrl+f", "n", "escape", "ctrl+p", "escape"),
    *("s", "w", "u", "t", "2", "u"),
]
KEYS = 500
AT_ONCE = 10
"""So many come before the program has painted what the first of them did."""


class Terminal:
    """An emulator that is fed with differences alone."""

    def __init__(self, columns: int, lines: int) -> None:
        self.size = columns, lines
        self.output = TerminalContents()
        self.screen = pyte.Screen(columns, lines)
        self.stream = pyte.Stream(self.screen)
        self.console = Console(color_system="truecolor", force_terminal=True, width=columns, height=lines)

    def paint(self, update: RenderableType) -> None:
        if isinstance(update, LayoutUpdate | ChopsUpdate):
            self.stream.feed(self.output.difference(update, self.size, self.console))

    def cells(self) -> list[str]:
        """Each line as it is seen, then text and look of each of its cells."""
        rows = [[self.screen.buffer[y][x] for x in range(self.size[0])] for y in range(self.size[1])]
        return [
            "".join(cell.data for cell in row)
            + str(
                [(cell.data, cell.bg, cell.reverse, (cell.fg, cell.bold) if cell.data.strip() else "") for cell in row]
            )
            for row in rows
        ]


def frames_to(app: NetuiApp, paint: Callable[[RenderableType], None]) -> None:
    def frame(renderable: RenderableType) -> RenderableType:
        paint(renderable)
        return renderable

    app.frame = frame  # type: ignore[method-assign]


@pytest.mark.slow
async def test_five_hundred_keys_leave_no_stale_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    # The keys may come upon the line of the palette that quits: what ends paints no more.
    monkeypatch.setattr(NetuiApp, "exit", lambda *_: None)
    size = 124, 31
    rng, app, terminal = random.Random(f"{size} {KEYS}"), app_with(PEOPLE), Terminal(*size)
    frames_to(app, terminal.paint)
    async with at_the_keyboard(app, size, every_frame=True) as robot:
        for _ in range(KEYS // AT_ONCE):
            await robot.keys_at_once(*rng.choices(MOVES + WAYS, k=AT_ONCE))
        whole = Terminal(*size)
        full = robot.compositor.render_update(full=True)
        assert isinstance(full, LayoutUpdate)
        whole.paint(full)
        for line, (seen, meant) in enumerate(zip(terminal.cells(), whole.cells(), strict=True)):
            assert seen == meant, f"line {line}"
