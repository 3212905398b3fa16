"""The user's own editor: opened on a file, waited for."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

from netui.domain.problem import RefusedError


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
        ended = subprocess.run([*shlex.split(editor), str(path)], check=False)  # noqa: S603  the user's own editor
    except (OSError, ValueError) as error:
        reason = why_not_started(error)
        raise RefusedError("No such editor", f"The editor “{editor}” cannot be started: {reason}.") from error
    if ended.returncode:
        raise RefusedError(
            "The editor failed", f"The editor “{editor}” ended with status {ended.returncode}. {path} is as it left it."
        )


def why_not_started(error: Exception) -> str:
    """Why one of the user's programs could not be started, in words that end a sentence."""
    if isinstance(error, FileNotFoundError):
        return "there is no such program"
    words = getattr(error, "strerror", None) or str(error)
    return f"{words[:1].lower()}{words[1:]}".rstrip(".")
