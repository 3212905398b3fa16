"""The user's other programs: begun beside this one, without a shell, and what is known of how they began."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import PurePath
from signal import Signals
from threading import Event, Thread

_LONG_S = 30.0
"""Seconds after which a program that still runs has begun: an opener tries one browser after the other."""

_OPENERS_REASONS = {
    # By the manual of xdg-open; of the other numbers it says no more than that they are failures.
    ("xdg-open", 3): "found no program for it (status 3)",
    ("xdg-open", 4): "could not open it (status 4)",
}

_SAY_NOTHING = frozenset({"explorer", "explorer.exe"})
"""Programs that end with status 1 whether they opened something or not."""


class Started:
    """A program that was begun beside this one. It is waited for, so that nothing is left of it when it has ended.

    Attributes:
        name: of the program, without its folder.
    """

    def __init__(self, name: str, process: subprocess.Popen[bytes]) -> None:
        self.name = name
        self._process = process
        self._has_ended = Event()
        # Nothing waits for this thread: a browser may run for days, and never keeps the program from ending.
        Thread(target=self._wait, name="netui-begun", daemon=True).start()

    def _wait(self) -> None:
        self._process.wait()
        self._has_ended.set()

    def failure(self, patience_s: float = _LONG_S) -> str:
        """Why it failed, in words that follow its name; empty when it ended well, or goes on after ``patience_s``."""
        if not self._has_ended.wait(patience_s) or not self._process.returncode or self.name in _SAY_NOTHING:
            return ""
        return _OPENERS_REASONS.get((self.name, self._process.returncode)) or how_it_ended(self._process.returncode)


def begin(words: Sequence[str]) -> Started:
    """Begin a program beside this one: in a session of its own, deaf to our keys, and silent on our screen.

    Raises:
        OSError: it cannot be started.
        ValueError: a word holds what no command line can.
    """
    process = subprocess.Popen(  # noqa: S603  the user's own program
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    return Started(PurePath(words[0]).name, process)


def how_it_ended(status: int) -> str:
    """Return how a program failed, in words that follow its name: a negative status is the signal that ended it."""
    if status >= 0:
        return f"ended with status {status}"
    try:
        return f"was ended by {Signals(-status).name}"
    except ValueError:
        return f"was ended by signal {-status}"


def why_not_started(error: Exception) -> str:
    """Return why one of the user's programs could not be started, in words that end a sentence."""
    if isinstance(error, FileNotFoundError):
        return "there is no such program"
    words = getattr(error, "strerror", None) or str(error)
    return f"{words[:1].lower()}{words[1:]}".rstrip(".")
