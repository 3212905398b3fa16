"""The filter of a place's list: it narrows with every key, and stays when the line is closed with enter."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from netui.ui.ask.ask import Question
from netui.ui.ask.hosts import HasAsk
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled


def ask_filter(host: HasAsk, name: str, needle: str, narrow: Callable[[str], int]) -> None:
    """Ask what to filter by.

    Args:
        host: where it is asked.
        name: what the list is called.
        needle: what it is filtered by now.
        narrow: shows what matches, everything where it is empty, and tells how many do.
    """

    def meaning(text: str) -> Content:
        found = narrow(text)
        if not text.strip():
            return plain(f"{found} in all", "$text-muted")
        return plain(f"{found} found" if found else "nothing found", "$text-muted" if found else "$text-warning")

    def left(_text: str) -> None:
        narrow("")

    host.ask.open(
        Question(
            title=lambda: titled("Filter", plain(name)),
            accept=lambda _text: True,
            meaning=meaning,
            left=left,
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "shows all")),
            text=needle,
            placeholder="words that stand in the row",
        )
    )
