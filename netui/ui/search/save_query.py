"""Saving a query under a name, and choosing it again."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual.content import Content

from netui.domain.core.errors import NetuiError
from netui.domain.text.folding import fold
from netui.ui.ask.ask import Ask, Question
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase, plain
from netui.ui.widgets.rule import titled


def save_query(program: Program, ask: Ask, query: str, after: Callable[[], None]) -> None:
    """Ask for a name and save a query under it; ``after`` is called when that is done, or left."""
    if not query.strip():
        program.tell("There is no query to save: type one first.")
        return

    def accept(name: str) -> bool:
        try:
            program.services.save_query(_bare(name), query.strip())
        except NetuiError as problem:
            refused.append((name, problem.sentence))
            ask.show_meaning()
            return False
        ask.close()
        after()
        program.tell(f"Saved in settings.yaml: @{_bare(name)} finds it", Tone.GOOD)
        return True

    def meaning(name: str) -> Content:
        if refused and refused[-1][0] == name:
            return plain(refused[-1][1], "$text-warning")
        return _meaning(name, query.strip(), program.services.session.preferences.saved_queries)

    refused: list[tuple[str, str]] = []
    ask.open(
        Question(
            title=lambda: titled("Save this query as @…"),
            accept=accept,
            meaning=meaning,
            left=lambda _name: after(),
            keys=lambda: key_line(("enter", "saves it in settings.yaml"), ("esc", "leaves it")),
            placeholder="a name: berlin",
        )
    )


def completed(text: str, saved: Mapping[str, str]) -> str:
    """A query whose last word is the beginning of a name, as in ``@ber``, with the next name that begins so.

    The text as it is when none does.
    """
    start = text.rfind(" ") + 1
    typed = text[start:]
    if not typed.startswith("@"):
        return text
    names = [name for name in saved if fold(name).startswith(fold(typed[1:]))]
    if typed[1:] in saved:  # it was completed before: on to the next one
        every = list(saved)
        names = [every[(every.index(typed[1:]) + 1) % len(every)]]
    return f"{text[:start]}@{names[0]}" if names else text


def _bare(name: str) -> str:
    return name.strip().removeprefix("@")


def _meaning(name: str, query: str, saved: Mapping[str, str]) -> Content:
    before = next((said for known, said in saved.items() if fold(known) == fold(_bare(name))), "")
    if before:
        return phrase("[$text-warning]in the place of[/] $before", before=before)
    return phrase("[$text-muted]saves[/] $query", query=query)
