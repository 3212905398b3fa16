"""Terminal input on Linux and macOS that waits for keys instead of looking for them ten times a second.

Textual 8.2 asks its input every 100 ms: a lone escape key is noticed only at the next look, and the end of the program
waits for one or two of them (https://github.com/Textualize/textual, ``drivers/linux_driver.py``). Here the input thread
sleeps until there is a key or the program ends, or something that has begun has to be decided
(``netui.ui.terminal.terminal_input``). Pastes go round Textual's parser: it looks at every character.
"""

from __future__ import annotations

import os
import re
import selectors
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from threading import Event
from time import monotonic
from typing import ClassVar

from textual import events
from textual.app import App
from textual.message import Message

from netui.ui.terminal.output import TerminalContents
from netui.ui.terminal.paste_filter import PasteComing
from netui.ui.terminal.terminal_input import (
    ANSWER_WAIT_S,
    CURSOR_ANSWER,
    GROUND_ANSWER,
    Answered,
    EscapePressed,
    Pasted,
    Received,
    TerminalInput,
    Typed,
)
from netui.ui.terminal.textual_private import FRAME_BEGINS, FRAME_ENDS, KeyParser, OpenLinuxDriver, ParseError

_ALT_LOOK_S = 0.005
_MOST_BYTES = 65_536
_MOST_UNHEARD = 256
"""Keys handed on, and what else there is, after which no more is read before all of it has been handled."""
_END_LOOK_S = 0.02
_GROUND_QUESTION = "\x1b]11;?\x1b\\"
_WIDTH_QUESTION = "\x1b[H\x1b[8m●\x1b[6n\x1b[m\x1b[H\x1b[K"
"""A sign of ambiguous width, not to be seen, and the question where the cursor is now; then it is wiped out."""
_GROUND = re.compile(r"11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
_COLUMN = re.compile(r"\d+;(\d+)")
_ASKED_NOTHING = ("", "dumb", "linux")
"""Values of ``TERM`` of terminals that would show the question."""


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
        """Set the event and wake the thread that selects on it."""
        super().set()
        os.write(self._write_end, b"\0")

    def drain(self) -> None:
        """Take one wake-up back; there must be one."""
        os.read(self.fileno, 1)


class FastDriver(OpenLinuxDriver):
    """Textual's driver with an input thread that wakes up at once for a key, an escape and the end.

    Attributes:
        output: what stands on the terminal; through it everything is written.
        asks_ground: whether the terminal is asked for its ground when it is taken.
        asks_width: whether it is asked if signs of ambiguous width take two cells.
        has_light_ground: whether the terminal's own ground is light; None as long as it has not said.
        has_wide_signs: whether those signs take two cells; None as long as it has not said.
    """

    asks_ground: ClassVar[bool] = False
    asks_width: ClassVar[bool] = False

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
        self.write_to_standard_output()
        self.exit_event = WakingEvent()
        self.output = TerminalContents()
        self._frame: list[str] = []
        self._unheard = 0
        self._logs_keys = debug
        self._has_asked = os.environ.get("TERM", "") in _ASKED_NOTHING
        self.has_light_ground: bool | None = None
        self.has_wide_signs: bool | None = None

    def start_application_mode(self) -> None:
        """Take the terminal: also after an editor, or a shell, had it."""
        self.output.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if not self._has_asked:
            self._has_asked = True
            self.write(_GROUND_QUESTION * self.asks_ground + _WIDTH_QUESTION * self.asks_width)
            self.flush()

    def stop_application_mode(self) -> None:
        """Give the terminal back, at once where a signal has come in the middle of a frame, which is dropped."""
        self._frame.clear()
        super().stop_application_mode()

    def write(self, data: str) -> None:
        """Write to the terminal; a frame at once, with the marks of a synchronised update around it.

        Textual hands over mark, frame and mark. The thread that writes woke up for each, in the way of what was being
        painted, and the terminal held still from the first on.
        """
        if data == FRAME_BEGINS or self._frame:
            self._frame.append(data)
            if data != FRAME_ENDS:
                return
            data = "".join(self._frame)
            self._frame.clear()
        super().write(data)

    def run_input_thread(self) -> None:
        """Read keys until the exit event is set. Runs in a thread of its own."""
        parser = KeyParser(self._logs_keys)
        decode = getincrementaldecoder("utf-8")("replace").decode
        asked = ((GROUND_ANSWER, self.asks_ground), (CURSOR_ANSWER, self.asks_width))
        answers = [answer for answer, is_asked in asked if is_asked]
        incoming = TerminalInput(answer_until_s=monotonic() + ANSWER_WAIT_S if answers else 0.0, answers=answers)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            if selector.select(0):
                self._hand_on(incoming.take(decode(_typed_before(self.fileno)), monotonic()), parser)
                self._wait_until_heard()
            selector.register(self.exit_event.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                ready = selector.select(_next_look_s(parser, incoming))
                for one, _ in ready:
                    if one.fd != self.fileno:
                        self.exit_event.drain()
                    elif received := _read(self.fileno):
                        self._hand_on(incoming.take(decode(received), monotonic()), parser)
                        self._wait_until_heard()
                    else:
                        selector.unregister(self.fileno)  # the terminal is gone: no more keys, and no spinning
                if not ready:  # nothing is late while the rest of it may stand there unread
                    self._hand_on(incoming.late(monotonic()), parser)
                    self._pass_on(parser.tick())
        with suppress(EOFError, ParseError):
            list(parser.feed(""))  # what has begun is dropped: nobody listens any more

    def _wait_until_heard(self) -> None:
        """Once much was handed on, leave what follows to the terminal, which keeps little, until all of it is handled.

        A loop that writes keys is faster than they are handled: all of them would be kept, and handled to the last.
        """
        if self._unheard < _MOST_UNHEARD:
            return
        self._unheard, heard = 0, Event()
        self.send_message(events.Callback(callback=heard.set))  # comes behind them in the program's queue
        while not (heard.wait(_END_LOOK_S) or self.exit_event.is_set()):
            pass

    def _hand_on(self, received: Iterable[Received], parser: KeyParser) -> None:
        for one in received:
            if isinstance(one, Typed):
                self._pass_on(parser.feed(one.text))
            elif isinstance(one, EscapePressed):
                self._pass_on([events.Key("escape", "\x1b")])
            elif isinstance(one, Pasted):
                self._pass_on([events.Paste(one.text)])
            elif isinstance(one, Answered):
                self._learn(one.text)
            else:
                self._pass_on([PasteComing(one.characters)])

    def _learn(self, answer: str) -> None:
        if (column := _COLUMN.fullmatch(answer)) is not None:
            self.has_wide_signs = column[1] == "3"
        else:
            self.has_light_ground = is_light(answer)

    def _pass_on(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self.process_message(message)
            self._unheard += 1


def is_light(answer: str) -> bool | None:
    """Return whether the ground that a terminal answers is light; None when it answers something else.

    ``11;rgb:1e1e/1e1e/2e2e``: red, green, blue in one to four hexadecimal digits (xterm, OSC 11; XParseColor).
    """
    found = _GROUND.match(answer)
    if found is None:
        return None
    red, green, blue = (int(part, 16) / (float(16 ** len(part)) - 1) for part in found.groups())
    return 0.299 * red + 0.587 * green + 0.114 * blue > 0.5


def _next_look_s(parser: KeyParser, incoming: TerminalInput) -> float | None:
    """Seconds until something has to be decided by the clock; None: when there is a key, and not before."""
    due_s = incoming.due_in(monotonic())
    if not parser.is_waiting:  # a letter with alt waits there
        return due_s
    return _ALT_LOOK_S if due_s is None else min(_ALT_LOOK_S, due_s)


def _typed_before(fileno: int) -> bytes:
    """The input that waited when the terminal was taken; an enter among it has become a line feed on the way.

    Until then the terminal edits lines by itself (ICRNL in termios(3)).
    """
    return _read(fileno).replace(b"\n", b"\r")


def _read(fileno: int) -> bytes:
    """The available input; empty at its end, or when the terminal has hung up."""
    try:
        return os.read(fileno, _MOST_BYTES)
    except OSError:
        return b""
