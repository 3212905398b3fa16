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


def edit(path: Path, editor: str) -> None:
    """Open a file in the editor, and wait until it is closed.

    Args:
        path: the file.
        editor: command line of the editor; empty when none is named.

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
            "The editor failed", f"The editor “{editor}” ended with status {ended.returncode}. {path} is as it left it."
        )


def edited(text: str, editor: str, database: Path) -> str:
    """A text as the user's editor left it: in a file of their own beside the database, removed afterwards.

    Args:
        text: what the file holds at first, with one line break at its end.
        editor: command line of the editor; empty when none is named.
        database: beside it the file is kept, where its owner alone can read it.

    Raises:
        RefusedError: no editor is named, it cannot be started or failed, or left no text behind.
        SaveError: the file could not be written.
    """
    path = database.with_name(f"{database.name}.d") / f"draft-{os.getpid()}.txt"
    write_text(path, text)
    try:
        edit(path, editor)
        after = read_text(path)
    finally:
        path.unlink(missing_ok=True)
    if not isinstance(after, str):
        raise RefusedError("No text", "The editor left no text that can be read; the draft is what it was.")
    return after


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


def why_not_started(error: Exception) -> str:
    """Return why one of the user's programs could not be started, in words that end a sentence."""
    if isinstance(error, FileNotFoundError):
        return "there is no such program"
    words = getattr(error, "strerror", None) or str(error)
    return f"{words[:1].lower()}{words[1:]}".rstrip(".")
