"""The protocol of a driver that knows what stands on the terminal; whether a shell takes the terminal back."""

from __future__ import annotations

import os
import sys
from typing import Protocol, runtime_checkable


@runtime_checkable
class TerminalOutput(Protocol):
    """The contents of the terminal; a driver that knows them has one under ``output``."""

    def forget(self) -> None:
        """Take nothing for granted."""

    def of(self, renderable: object, size: tuple[int, int]) -> object:
        """Return what to write in the place of a renderable."""


def output_of(driver: object) -> TerminalOutput | None:
    """Return what a driver knows of its terminal; None when it writes everything, as Textual's own do."""
    found = getattr(driver, "output", None)
    return found if isinstance(found, TerminalOutput) else None


def has_light_ground(driver: object) -> bool:
    """Return whether the terminal of a driver has said that its own ground is light."""
    return getattr(driver, "has_light_ground", None) is True


def has_wide_signs(driver: object) -> bool:
    """Return whether the terminal of a driver has said that it draws signs of ambiguous width in two cells."""
    return getattr(driver, "has_wide_signs", None) is True


def is_job_of_shell() -> bool:
    """Return whether an interactive shell started the program: it takes the terminal back when the program stops.

    Such a shell gives each job a process group of its own. The group that leads the session is all that a terminal was
    opened for (``xterm -e netui``): once stopped, nobody would wake it.
    """
    return sys.platform != "win32" and os.getpgrp() != os.getsid(0)
