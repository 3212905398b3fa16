"""Private names of Textual that netui uses, each behind a public one: nowhere else may one be written.

Those of screens and of what draws them stand in ``textual_painting``; these are of the app, its keys and its driver.
Seen in Textual 8.2.8, the version that ``pyproject.toml`` asks for. ``tests/ui/terminal/test_textual_private.py`` asks
for each name, and fails with a sentence when a new version has lost one. Each entry says why the public way is not
enough; "Upstream" says what Textual could offer in its place, for whoever wants to ask.
"""

from __future__ import annotations

import os
import re
import signal as signals
import sys
from typing import TypeVar

from rich.console import RenderableType

# The marks of a synchronised update, which the app writes around each frame.
# Upstream: hand frame and marks over at once.
from textual._ansi_sequences import SYNC_END as FRAME_ENDS
from textual._ansi_sequences import SYNC_START as FRAME_BEGINS

# The updates that the compositor hands to the app for painting. Read to write only the cells that differ
# (``output.py``).
# Upstream: the difference itself; a line of a region is written whole, also where it has not changed.
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

# Raised by the parser of keys at the end of the input, in the middle of a sequence. Upstream: make it public.
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, InputEvent, Key
from textual.keys import Keys
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from netui.ui.terminal.lasting_stream import LastingStream
from netui.ui.terminal.pause import paused_since
from netui.ui.terminal.port import is_job_of_shell
from netui.ui.terminal.signal_turns import in_turn, is_asked_for
from netui.ui.terminal.textual_painting import load_only_new_css

__all__ = [
    "FRAME_BEGINS",
    "FRAME_ENDS",
    "ChopsUpdate",
    "CompositorUpdate",
    "KeyParser",
    "LayoutUpdate",
    "OpenApp",
    "ParseError",
    "forget_arrangement",
    "handle",
    "is_stopped",
    "mark_forwarded",
    "mounted",
    "target_of_binding",
]

ReturnT = TypeVar("ReturnT")


class OpenApp(App[ReturnT]):
    """An app whose frames, keys and end can be had a hand in."""

    _paused_s = 0.0
    _load_screen_css = load_only_new_css

    @property
    def driver_in_use(self) -> Driver | None:
        """The driver that talks to the terminal; None before the app runs.

        Upstream: a public ``App.driver``.
        """
        return self._driver

    async def press(self, key: str, *, priority: bool = False) -> bool:
        """Do what a key is bound to where the focus is, and return whether it is bound to anything.

        ``App.simulate_key`` only queues the key, and a key typed after it would find the old focus.
        Upstream: dispatch of keys that waits for the one before.
        """
        return await self._check_bindings(key, priority=priority)

    async def _dispatch_message(self, message: Message) -> None:
        """Handle a message, hearing signals and the end between keys. Upstream: an end that does not wait for them."""
        if isinstance(message, InputEvent):
            self._paused_s = await paused_since(self._paused_s)
        if not (self._exit and isinstance(message, InputEvent)):
            await super()._dispatch_message(message)

    def frame(self, renderable: RenderableType) -> RenderableType:
        """Return what to write in the place of a frame; here the frame itself."""
        return renderable

    def unexpected(self, error: Exception | None) -> bool:
        """Take note of the error that ends the app; return whether Textual shows its traceback."""
        return True

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Write a frame. Overridden since no public method sees what is written.

        Upstream: a hook between compositor and driver.
        """
        super()._display(screen, renderable if renderable is None else self.frame(renderable))

    def _fatal_error(self) -> None:
        """End after an unexpected error. Overridden since Textual always prints its traceback with all local variables.

        Upstream: an event for an unhandled exception.
        """
        if self.unexpected(self._exception):
            super()._fatal_error()
        else:
            self._close_messages_no_wait()


class KeyParser(XTermParser):
    """Textual's reader of key sequences, which tells whether it waits for the rest of one."""

    @property
    def is_waiting(self) -> bool:
        """True if something has begun that is decided by the clock, such as a letter with alt.

        Upstream: the moment until which the parser waits.
        """
        return self._timeout_time is not None

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> list[Key]:
        """Return the keys of a sequence; one of the kind ``Ignore`` where it is to be passed over.

        Terminals add numbers that nobody asked for (kitty's keyboard protocol): the letter of another layout behind
        the key's own, and behind the modifiers what was done with the key (3: let go, which is no key). Of these, and
        of numbers that no key has, Textual would end the program.
        Upstream: read them, and pass over what is none.
        """
        plain, event = sequence, ""
        if ":" in sequence and _NUMBERS.fullmatch(sequence):
            code, modifiers, text, *_ = (*sequence[2:-1].split(";"), "", "")
            modifiers, event, *_ = (*modifiers.split(":"), "")
            plain = f"\x1b[{code.split(':')[0]};{modifiers};{text}{sequence[-1]}"
        try:
            keys = list(super()._sequence_to_key_events(plain, alt))
        except (ValueError, OverflowError):
            return [Key(Keys.Ignore, sequence)]
        return [Key(Keys.Ignore, sequence)] if event == _LET_GO or any(map(_is_half, keys)) else keys


_NUMBERS = re.compile(r"\x1b\[[\d:;]*[u~ABCDEFHPQRS]")
_LET_GO = "3"


def _is_half(key: Key) -> bool:
    """True if a key's character is half of one (a surrogate), which can be written nowhere."""
    return key.character is not None and any("\ud800" <= sign <= "\udfff" for sign in key.character)


async def mounted(widget: Widget) -> None:
    """Wait until a screen, or what was mounted on one, has been composed.

    ``is_mounted`` can only be asked over and over; the awaitable of ``push_screen`` or ``mount`` is held by another.
    Upstream: ``MessagePump.wait_mounted``.
    """
    await widget._mounted_event.wait()


def target_of_binding(node: DOMNode, binding_id: str) -> str:
    """Return the action that a node itself binds under an id; empty when it binds none.

    ``Screen.active_bindings`` leaves out the node's own binding where a descendant takes the key.
    Upstream: the bindings of a node.
    """
    return next((binding.action for _, binding in node._bindings if binding.id == binding_id), "")


def mark_forwarded(event: Event) -> None:
    """Mark an event as handed on by the app, so that no screen hands it to the focused widget a second time.

    Upstream: see ``OpenApp.press``.
    """
    event._set_forwarded()


def is_stopped(event: Event) -> bool:
    """True if a handler has stopped an event. Textual lets it be stopped, but not asked.

    Upstream: ``Message.is_stopped``.
    """
    return event._stop_propagation


async def handle(node: MessagePump, event: Event) -> None:
    """Let a node handle an event at once, as its own queue would, without sending it on to its parent.

    Upstream: see ``OpenApp.press``.
    """
    # Loaded with the first key.
    from textual._callback import invoke

    with node._context():
        for _, method in node._get_dispatch_methods(event.handler_name, event):
            await invoke(method, event)


def forget_arrangement(widget: Widget) -> None:
    """Have a widget arrange its children anew with the next layout.

    ``refresh(layout=True)`` makes those above it forget how they were arranged, and not the widget itself.
    Upstream: have it forget its own, too.
    """
    widget._clear_arrangement_cache()


if sys.platform != "win32":
    from textual.drivers.linux_driver import LinuxDriver

    __all__ += ["OpenLinuxDriver"]

    class OpenLinuxDriver(LinuxDriver):
        """Textual's driver for POSIX terminals: it is taken up only when let go of, asked its size, and written to."""

        def write_to_standard_output(self) -> None:
            """Paint where a program's output goes: Textual paints on standard error, which may be kept in a file.

            Upstream: a stream as an argument of the driver.
            """
            if sys.__stdout__ is not None:
                self._file = LastingStream(sys.__stdout__)  # type: ignore[assignment]  # three methods are used

        def _sigcont_application(self, *signal: object) -> None:
            if self._auto_restart:
                in_turn(self.take_up)

        def _sigtstp_application(self, *signal: object) -> None:
            if self._auto_restart:
                in_turn(self.let_go_and_stop)
            else:
                self.let_go_and_stop()  # an editor has the terminal, and the event loop waits for it

        def take_up(self) -> None:
            """Take the terminal up again when the shell, or somebody else, wakes the program.

            Textual takes it up also when it never let go of it. The kernel wakes a program whose terminal hangs up, and
            a second input thread would keep the program from ending.
            Upstream: this is a fault of Textual's to be reported.
            """
            if not self._auto_restart or not os.isatty(self.fileno):
                return
            if self._key_thread is not None and self._key_thread.is_alive():
                self.suspend_application_mode()
                self._must_signal_resume = True
            super()._sigcont_application()

        def let_go_and_stop(self) -> None:
            """Let go of the terminal, then stop, and with the program all that the shell started with it.

            Textual stops its own process alone. A shell takes the terminal back when its job has stopped, and where
            the job is ``make`` or ``uv run`` that one would go on waiting: nobody would read the keyboard. Where there
            is no shell, the program was stopped by somebody else, who wakes it again, and may have done so by now.
            Upstream: that the job is stopped, as the terminal does it.
            """
            if self._auto_restart and not self._must_signal_resume:
                self.suspend_application_mode()
                self._must_signal_resume = True
            if not is_asked_for(self.take_up):
                os.kill(0 if is_job_of_shell() else os.getpid(), signals.SIGSTOP)

        def _get_terminal_size(self) -> tuple[int, int]:
            """Cells of a row, and rows: what the terminal says, else what Textual finds.

            Textual believes ``COLUMNS`` and ``LINES`` first. Where a shell has exported them (``eval "$(resize)"``
            does) the program would never hear that the terminal has another size.
            """
            try:
                columns, lines = os.get_terminal_size(self.fileno)
            except OSError:
                columns = lines = 0
            return (columns, lines) if columns and lines else super()._get_terminal_size()


def knows_the_driver() -> bool:
    """True if this Textual has the inner names on which a driver of netui's own stands; without them Textual's runs."""
    return (
        sys.platform != "win32"
        and hasattr(LinuxDriver, "run_input_thread")
        and hasattr(LinuxDriver, "_sigcont_application")
        and hasattr(LinuxDriver, "_get_terminal_size")
        and hasattr(XTermParser(debug=False), "_timeout_time")
    )
