"""Terminal input on Linux and macOS that waits for keys instead of looking for them ten times a second.

Textual 8.2 asks its input every 100 ms: a lone escape key is noticed only at the next look, and the end of the program
waits for one or two of them (https://github.com/Textualize/textual, ``drivers/linux_driver.py``). Here the input thread
sleeps until there is a key or the program ends, and looks every few milliseconds only while an escape sequence may be
coming in. How long an escape waits for the rest of a sequence is Textual's ``ESCDELAY``.
"""

from __future__ import annotations

import os
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from threading import Event

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from netui.ui.pasting import PasteFilter

_ESCAPE_LOOK_S = 0.005
_MOST_BYTES = 4096


class WakingEvent(Event):
    """An event that also makes a file descriptor readable, so that ``select`` wakes up when it is set.

    Its pipe is kept to the end of the process: Textual closes a driver also when the program is only suspended.

    Attributes:
        fileno: the descriptor to select on; ``drain`` empties it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.fileno, self._write_end = os.pipe()

    def set(self) -> None:
        """Set the event and wake whoever selects on it."""
        super().set()
        os.write(self._write_end, b"\0")

    def drain(self) -> None:
        """Take one wake-up back; there must be one."""
        os.read(self.fileno, 1)


class FastDriver(LinuxDriver):
    """Textual's driver with an input thread that wakes up at once for a key, an escape and the end."""

    exit_event: WakingEvent

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.exit_event = WakingEvent()

    def _sigcont_application(self, *signal: object) -> None:
        """Take the terminal up again when the shell, or somebody else, wakes the program.

        Textual takes it up also when it never let go of it. The kernel wakes a program whose terminal hangs up, and a
        second input thread would keep the program from ending.
        """
        if not self._auto_restart or not os.isatty(self.fileno):
            return
        if self._key_thread is not None and self._key_thread.is_alive():
            self.suspend_application_mode()
            self._must_signal_resume = True
        super()._sigcont_application(*signal)

    def run_input_thread(self) -> None:
        """Read keys until the exit event is set. Runs in a thread of its own."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        filtered = PasteFilter().passed
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self.exit_event.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                escape_pending = parser._timeout_time is not None
                for ready, _ in selector.select(_ESCAPE_LOOK_S if escape_pending else None):
                    if ready.fd != self.fileno:
                        self.exit_event.drain()
                    elif received := _read(self.fileno):
                        if text := filtered(decode(received)):  # no text at all would end the parser
                            self._process(parser.feed(text))
                    else:
                        selector.unregister(self.fileno)  # the terminal is gone: no more keys, and no spinning
                self._process(parser.tick())
        with suppress(EOFError, ParseError):
            list(parser.feed(""))  # what has begun is dropped: nobody listens any more

    def _process(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)


def _read(fileno: int) -> bytes:
    """What there is to read; empty at the end of the input, or when the terminal has hung up."""
    try:
        return os.read(fileno, _MOST_BYTES)
    except OSError:
        return b""
