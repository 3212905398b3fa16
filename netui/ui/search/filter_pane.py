"""The filter of a pane: it narrows the list with every key, and stays when the line is closed with enter."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from netui.ui.ask.ask import Question
from netui.ui.panes.hosts import Filter
from netui.ui.text.keys import key_line
from netui.ui.text.render import joined, plain
from netui.ui.widgets.rule import titled

_SAVE = "ctrl+s"
_MOVES = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1}


def filter_pane(pane: Filter) -> None:
    """Ask what to filter by."""

    def key(pressed: str, text: str) -> bool:
        if pressed == _SAVE:
            # Loaded when somebody saves a query, or uses one.
            from netui.ui.search.save_query import save_query

            save_query(pane.program, pane.ask, text, lambda: filter_pane(pane))
        elif pressed == "tab":
            from netui.ui.search.save_query import completed

            pane.ask.put(completed(text, pane.program.services.session.preferences.saved_queries))
        elif pressed in _MOVES:
            pane.step(_MOVES[pressed])
        return pressed in (_SAVE, "tab", *_MOVES)

    pane.ask.open(
        Question(
            title=lambda: titled("Filter", plain(pane.name)),
            accept=lambda _text: True,
            meaning=_narrowing(pane),
            key=key,
            left=lambda _text: _clear(pane),
            keys=lambda: key_line(
                ("enter", "keeps it"),
                ("↑ ↓", "move"),
                (_SAVE, "saves it as @name"),
                ("tab", "completes @"),
                ("esc", "shows all"),
            ),
            text=pane.needle,
            placeholder="words, tag:mentor, tier:inner, at:lisbon, with:ben, since:3m, is:due, -not",
        )
    )


def _narrowing(pane: Filter) -> Callable[[str], Content]:
    """The meaning of a line: the list is narrowed in the same call, and its count said."""

    def meaning(text: str) -> Content:
        found = pane.filter_by(text)
        if not text.strip():
            return plain(f"{found} in all", "$text-muted")
        said = plain(f"{found} found" if found else "nothing found", "$text-muted" if found else "$text-warning")
        return joined(said, plain(pane.unclear(text), "$text-warning"), by=" · ")

    return meaning


def _clear(pane: Filter) -> None:
    pane.filter_by("")
