"""The filter of a pane: it narrows the list with every key, and stays when the line is closed with enter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual.content import Content

from netui.ui.ask.ask import Ask, Question
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import joined, phrase, plain

_SAVE = "ctrl+s"
_MOVES = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1}


class Filtered(Protocol):
    """A list that can be filtered."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """Where the line is typed."""

    @property
    def needle(self) -> str:
        """What the list is filtered by now."""

    def filter_by(self, query: str) -> int:
        """Show what matches, everything when it is empty; how many do."""

    def unclear(self, query: str) -> str:
        """What of a query cannot be read, in a sentence; empty when all of it can."""

    def step(self, rows: int) -> None:
        """Move the cursor by so many rows."""


def filter_pane(pane: Filtered, name: str) -> None:
    """Ask what to filter by."""

    def key(pressed: str, text: str) -> bool:
        if pressed == _SAVE:
            # Loaded when somebody saves a query, or uses one.
            from netui.ui.search.save_query import save_query

            save_query(pane.program, pane.ask, text, lambda: filter_pane(pane, name))
        elif pressed == "tab":
            from netui.ui.search.save_query import completed

            pane.ask.put(completed(text, pane.program.desk.session.saved_queries))
        elif pressed in _MOVES:
            pane.step(_MOVES[pressed])
        return pressed in (_SAVE, "tab", *_MOVES)

    pane.ask.open(
        Question(
            title=lambda: phrase("[bold]Filter $name[/]", name=name),
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


def _narrowing(pane: Filtered) -> Callable[[str], Content]:
    """What a line means: the list is narrowed in the same call, and its count said."""

    def meaning(text: str) -> Content:
        found = pane.filter_by(text)
        if not text.strip():
            return plain(f"{found} in all", "$text-muted")
        said = plain(f"{found} found" if found else "nothing found", "$text-muted" if found else "$text-warning")
        return joined(said, plain(pane.unclear(text), "$text-warning"), by=" · ")

    return meaning


def _clear(pane: Filtered) -> None:
    pane.filter_by("")
