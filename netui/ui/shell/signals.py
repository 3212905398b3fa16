"""Ending well when the system asks: on a signal to end, or when the terminal is closed."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from textual.app import App

_SIGNALS = (
    "SIGTERM",
    "SIGHUP",
    "SIGINT",
    "SIGQUIT",
    "SIGUSR1",
    "SIGUSR2",
    "SIGALRM",
    "SIGVTALRM",
    "SIGPROF",
    "SIGXCPU",
    "SIGPOLL",
)
"""Signals that end a program which does not handle them, and that it may handle. ctrl+c on the keyboard is none: the
terminal hands it over as a key."""

_FROM_KEYBOARD = (signal.SIGINT, getattr(signal, "SIGQUIT", signal.SIGINT))


def end_on_signals(end: Callable[[int], None]) -> None:
    """Call ``end`` with the exit status a shell expects (128 and the signal's number) when a signal says to end.

    Without it the terminal would be left as the program had it: without a cursor, reporting the mouse. Where signals
    cannot be handled in the event loop (Windows, another thread than the main one) everything stays as it is.
    """
    loop = asyncio.get_running_loop()
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) is signal.SIG_IGN:  # as nohup has it for SIGHUP
            continue
        try:
            loop.add_signal_handler(number, end, 128 + number)
        except (NotImplementedError, RuntimeError, ValueError):
            return


@contextmanager
def terminal_lent(app: App[object], end: Callable[[int], None]) -> Iterator[None]:
    r"""Lend the terminal, ctrl+c and ctrl+\ to another program, such as an editor, inside the block.

    Textual forgets to come back where the other program is not found or fails, and the screen would stay dark: what is
    raised meanwhile is raised when the screen is there again.

    Raises:
        SuspendNotSupported: it cannot be lent from here.
    """
    failure: Exception | None = None
    with app.suspend(), _keyboard_signals_lent(end):
        try:
            yield
        except Exception as error:  # noqa: BLE001  whatever it is, it is raised below
            failure = error
    if failure is not None:
        raise failure


@contextmanager
def _keyboard_signals_lent(end: Callable[[int], None]) -> Iterator[None]:
    """Leave the signals of the keyboard to another program; then listen again."""
    loop = asyncio.get_running_loop()
    lent = [loop.remove_signal_handler(number) for number in _FROM_KEYBOARD]
    try:
        yield
    finally:
        if any(lent):
            end_on_signals(end)
