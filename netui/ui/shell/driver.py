"""Which of Textual's drivers talks to the terminal."""

from __future__ import annotations

from textual import constants
from textual.driver import Driver


def fast_driver() -> type[Driver] | None:
    """The driver that is quick on escape and at the end; None where Textual must choose.

    That is on Windows, where ``TEXTUAL_DRIVER`` names one (as a server of terminal programs does), and with a Textual
    that has other inner names than the driver knows.
    """
    if constants.DRIVER is not None:
        return None
    try:
        from textual._xterm_parser import XTermParser

        from netui.ui.shell.posix_driver import FastDriver
    except ImportError:  # no termios on Windows
        return None
    known = hasattr(FastDriver.__base__, "run_input_thread") and hasattr(XTermParser(debug=False), "_timeout_time")
    return FastDriver if known else None
