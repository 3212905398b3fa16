"""The user's own editor: opened on a file, waited for."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from netui.config.files.text_file import read_text, write_text
from netui.domain.core.errors import RefusedError
from netui.runtime.programs.beside import how_it_ended, why_not_started

_WAIT_WORDS = {
    "atom": "--wait",
    "code": "--wait",
    "codium": "--wait",
    "cursor": "--wait",
    "gvim": "--nofork",
    "mate": "-w",
    "mvim": "--nofork",
    "subl": "--wait",
    "zed": "--wait",
}
"""Editors that come back before anything is typed, unless this word is added."""

_ALL_WAIT_WORDS = frozenset({"-f", "-w", *_WAIT_WORDS.values()})


def edit(path: Path, editor: str, *, kept: str = "") -> None:
    """Open a file in the editor, and wait until it is closed.

    Args:
        path: the file.
        editor: command line of the editor; empty when none is named.
        kept: what is true when the editor failed, in a sentence; empty: that the file is as it left it.

    Raises:
        RefusedError: no editor is named, it cannot be started, or it ended with an error.
    """
    if not editor:
        raise RefusedError(
            "No editor", f"No editor is named. Set $EDITOR, or `editor` in settings.yaml, or open {path} yourself."
        )
    try:
        with _keys_are_its_own():
            ended = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603  the user's own editor
    except (OSError, ValueError) as error:
        reason = why_not_started(error)
        raise RefusedError("No such editor", f"The editor “{editor}” cannot be started: {reason}.") from error
    if ended.returncode:
        raise RefusedError(
            "The editor failed",
            f"The editor “{editor}” {how_it_ended(ended.returncode)}. {kept or f'{path} is as it left it.'}",
        )


def edited(text: str, editor: str, database: Path) -> str:
    """A text as the user's editor left it: in a file of their own beside the database, removed afterwards.

    Args:
        text: what the file holds at first, with one line break at its end.
        editor: command line of the editor; empty when none is named.
        database: beside it the file is kept, where its owner alone can read it.

    Raises:
        RefusedError: no editor is named, it cannot be started or failed, did not wait, or left no text behind.
        SaveError: the file could not be written.
    """
    path = database.with_name(f"{database.name}.d") / f"draft-{os.getpid()}.txt"
    write_text(path, text)
    try:
        edit(path, editor, kept="The draft is what it was.")
        after = read_text(path)
    finally:
        path.unlink(missing_ok=True)
    if not isinstance(after, str):
        raise RefusedError("No text", "The editor left no text that can be read; the draft is what it was.")
    if after == text:
        _refuse_hasty(editor)
    return after


def _refuse_hasty(editor: str) -> None:
    """Refuse an editor that came back before anything could be typed; what is typed in its window is lost."""
    words = shlex.split(editor)
    wait = _WAIT_WORDS.get(Path(words[0]).name)
    if wait and _ALL_WAIT_WORDS.isdisjoint(words):
        raise RefusedError(
            "The editor did not wait",
            f"“{words[0]}” came back at once: close its window, and let it wait. In settings.yaml: "
            f"editor: {editor} {wait}",
        )


@contextmanager
def _keys_are_its_own() -> Iterator[None]:
    r"""Let ctrl+c and ctrl+\ end nothing but what the editor ends with them: an unsaved text is in its hands."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name)]
    # A handler, and not SIG_IGN, which the editor would inherit.
    kept = [(number, signal.signal(number, _pass_over)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in kept:
            signal.signal(number, handler)


def _pass_over(_signal: int, _frame: object) -> None:
    return
