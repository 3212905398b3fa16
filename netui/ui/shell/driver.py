"""The choice of Textual's driver for the terminal."""

from __future__ import annotations

from textual import constants
from textual.driver import Driver

from netui.ui.terminal.textual_private import knows_the_driver


def fast_driver(*, asks_ground: bool = False) -> type[Driver] | None:
    """The driver that is quick on escape and at the end; None where Textual must choose.

    That is on Windows, where ``TEXTUAL_DRIVER`` names one (as a server of terminal programs does), and with a Textual
    that has other inner names than the driver knows.
    """
    if constants.DRIVER is not None:
        return None
    if not knows_the_driver():
        return None
    from netui.ui.shell.posix_driver import AskingDriver, FastDriver  # there is none for Windows

    return AskingDriver if asks_ground else FastDriver
