"""The user's own programs, run before and after a run of synchronisation."""

from __future__ import annotations

import shlex
import subprocess

from netui.domain.core.errors import RefusedError

_PROGRAM_S = 600
"""Seconds that one may take."""


def run_program(words: tuple[str, ...]) -> None:
    """Run a program of the user's without a shell; nothing when no words are given.

    Raises:
        RefusedError: it failed, in its own words.
    """
    if not words:
        return
    try:
        ended = subprocess.run(  # noqa: S603  the user's own program, as their file names it
            words, check=False, timeout=_PROGRAM_S, stdin=subprocess.DEVNULL, capture_output=True
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RefusedError("Not run", f"{shlex.join(words)} could not be run: {reason}.") from error
    if ended.returncode:
        said = (ended.stderr or ended.stdout).decode("utf-8", "replace").strip().splitlines()
        last = f": {said[-1][:200]}" if said else ""
        raise RefusedError("Program failed", f"{shlex.join(words)} ended with status {ended.returncode}{last}.")
