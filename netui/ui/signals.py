"""Ending well when the system asks: on a signal to terminate, or when the terminal is closed."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

_SIGNALS = ("SIGTERM", "SIGHUP")


def end_on_signals(end: Callable[[int], None]) -> None:
    """Call ``end`` with the exit status a shell expects (128 and the signal's number) when a signal says to end.

    Without it the terminal would be left as the program had it: without a cursor, reporting the mouse. Where signals
    cannot be handled in the event loop (Windows, another thread than the main one) everything stays as it is.
    """
    loop = asyncio.get_running_loop()
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is None:
            continue
        try:
            loop.add_signal_handler(number, end, 128 + number)
        except (NotImplementedError, RuntimeError, ValueError):
            return
