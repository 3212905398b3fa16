"""The choice of Textual's driver for the terminal."""

from __future__ import annotations

from textual import constants
from textual.driver import Driver

from netui.ui.terminal.textual_private import knows_the_driver


def fast_driver(*, asks_ground: bool = False, asks_width: bool = False) -> type[Driver] | None:
    """The driver that is quick on escape and at the end; None where Textual must choose.

    It asks the terminal for its ground where no theme was chosen, and for the width of signs where none were.

    That is on Windows, where ``TEXTUAL_DRIVER`` names one (as a server of terminal programs does), and with a Textual
    that has other inner names than the driver knows.
    """
    if constants.DRIVER is not None:
        return None
    if not knows_the_driver():
        return None
    from netui.ui.terminal.posix_driver import FastDriver  # there is none for Windows

    return type("AskingDriver", (FastDriver,), {"asks_ground": asks_ground, "asks_width": asks_width})
