"""The filter of a place's list: it narrows with every key, and stays when the line is closed with enter."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from netui.ui.ask.ask import Question
from netui.ui.ask.hosts import HasAsk
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled


class ListFilter:
    """The words by which a list is filtered.

    Attributes:
        needle: the words; empty: everything is shown.
    """

    def __init__(self, host: HasAsk, name: str, show: Callable[[], int]) -> None:
        """Filter the list of that name: ``show`` shows the rows with the words, and returns how many they are."""
        self.needle = ""
        self._host, self._name, self._show = host, name, show

    def clear(self) -> bool:
        """Show everything again; return whether there was a filter."""
        had_words = bool(self.needle)
        if had_words:
            self._narrow("")
        return had_words

    def ask(self) -> None:
        """Ask for the words, and filter as they are typed."""

        def left(_text: str) -> None:
            self._narrow("")

        self._host.ask.open(
            Question(
                title=lambda: titled("Filter", plain(self._name)),
                accept=lambda _text: True,
                meaning=self._meaning,
                left=left,
                keys=lambda: key_line(("enter", "keeps it"), ("esc", "shows all")),
                text=self.needle,
                placeholder="words that stand in the row",
            )
        )

    def _meaning(self, text: str) -> Content:
        found = self._narrow(text)
        if not text.strip():
            return plain(f"{found} in all", "$text-muted")
        return plain(f"{found} found" if found else "nothing found", "$text-muted" if found else "$text-warning")

    def _narrow(self, needle: str) -> int:
        self.needle = needle
        return self._show()
