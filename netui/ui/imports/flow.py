"""Asking which file is to be brought in, and opening it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual.content import Content
from textual.screen import Screen

from netui.domain.core.errors import NetuiError
from netui.exchange.common.files.path_completion import paths_like
from netui.exchange.registry import loading, suffixes
from netui.exchange.tables.guess import UnknownTableError
from netui.ui.ask.ask import Question
from netui.ui.ask.hosts import Asks
from netui.ui.between_keys.steps import in_a_row
from netui.ui.imports.mapping_screen import MappingScreen
from netui.ui.imports.screen import ImportScreen
from netui.ui.imports.work import HowRead, ImportWork
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import KEY, joined, plain
from netui.ui.widgets.rule import titled

_PATHS_OFFERED = 6
_LOADING = "readers"


async def open_import(screen: Asks) -> None:
    """Ask for a file, and show what it would bring; in the place of an import that is over."""
    program, ask = screen.program, screen.ask
    await ask.furnish()
    program.run_worker(in_a_row(loading()), group=_LOADING, exclusive=True)  # while the path is typed
    offered: list[str] = []
    trouble: dict[str, str] = {}

    def meaning(text: str) -> Content:
        offered[:] = paths_like(text, _PATHS_OFFERED, suffixes())
        if text in trouble:
            return plain(trouble[text], "$text-warning")
        return joined(plain("tab", KEY), *map(_name, offered), by="  ") if offered else plain(" ")

    def key(pressed: str, text: str) -> bool:
        if pressed == "tab" and offered:
            ask.put(_common(offered, text))
            return True
        return pressed == "tab"

    def accept(text: str) -> bool:
        trouble[text] = _open_file(program, text.strip(), over=screen if isinstance(screen, ImportScreen) else None)
        ask.show_meaning()
        return not trouble[text]

    ask.open(
        Question(
            title=lambda: titled(
                "Import people", plain("from LinkedIn’s Connections.csv, vCards, a folder, a ZIP", "$text-muted")
            ),
            accept=accept,
            meaning=meaning,
            key=key,
            keys=lambda: key_line(
                ("enter", "shows what is in it"), ("tab", "completes the path"), ("esc", "leaves it")
            ),
            placeholder="~/Downloads/Connections.csv",
        )
    )


def _name(path: str) -> Content:
    """The last part of an offered path."""
    return plain(path.rstrip("/").rpartition("/")[2] + "/" * path.endswith("/"), "$text-muted")


def _common(offered: Sequence[str], text: str) -> str:
    """The longest common beginning of the offers; the first of them when that is nothing new."""
    first, last = min(offered), max(offered)
    length = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:length] if length > len(text) else offered[0]


def _open_file(program: Program, text: str, over: ImportScreen | None) -> str:
    """Show what a file would bring, ``over`` the result of another; why that cannot be, in a sentence, else empty."""
    if not text:
        return "Type the path of a file, or of LinkedIn’s export as it came."
    try:
        path = Path(text).expanduser()
        reading, source = program.services.import_file(path)
    except UnknownTableError as table:
        return _show(program, MappingScreen(program, path, table.columns, HowRead()), over)
    except NetuiError as problem:
        return problem.sentence.replace(str(path), path.name or str(path))  # the line above has its folder
    except (RuntimeError, ValueError) as problem:
        return f"{text} is no path ({problem}). Nothing was imported."
    return _show(program, ImportScreen(program, ImportWork(program.services, reading, source, path, HowRead())), over)


def _show(program: Program, place: Screen[None], over: ImportScreen | None) -> str:
    if over is not None:
        over.dismiss()
    program.open_place(place)
    return ""
