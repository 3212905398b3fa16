"""Drives the program the way a person does: presses keys, types, clicks, reads the screen.

It never sleeps for a guessed time: after a key it waits until no widget has a message left to handle, and for what
takes longer (a worker, a dialog) the test says what it waits for.
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, nullcontext
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch
from weakref import WeakKeyDictionary

from rich.style import Style
from textual import events
from textual import screen as screens
from textual._compositor import Compositor
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.keys import _character_to_key, _get_unicode_name_from_key
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.strip import Strip

from netui.ui import app as program
from netui.ui.notices import notice
from tests.ui.drawing import EVERY_FRAME, draw_what_is_owed, drawn_when_looked_at

GOLDEN = Path(__file__).parent / "golden"
REWRITE = "NETUI_REWRITE_GOLDEN"
"""Set in the environment, it writes the golden files anew instead of comparing with them."""

_TIMEOUT_S = 30.0
_LEAST_LOOKS = 1000
"""What has not come by then is given up after so many looks: a machine that stood still is no fault of the program."""

_WHOLE_TEST_S = 600.0
"""So long a program may run under test, from its start to its end; a program that hangs is a failure, not a wait."""

_NEVER_S = 3600.0
"""So long a notice is seen, on a slow machine it would else be gone before the test has looked; and so long Textual
waits of itself before it paints: the robot paints."""


_A_MOMENT_S = 0.001
"""The pause between the first two looks at what a thread does; it grows."""

_LONGEST_PAUSE_S = 0.03

_TURNS_AT_REST = 3
"""So many turns are left to others while all seem to be at rest: to a worker that a key has begun, and that tells."""

_LOOKS_AT_ONCE = 200
"""After so many looks in a row something waits for a thread: from then on the processor is left to it."""

_now = time.monotonic
_parse_rules = Stylesheet._parse_rules
_parsed: dict[tuple[object, ...], list[RuleSet]] = {}
_variables_of: WeakKeyDictionary[Stylesheet, tuple[dict[str, str], frozenset[tuple[str, str]]]] = WeakKeyDictionary()


def _parse_rules_once(sheet: Stylesheet, *source: Any, **rest: Any) -> list[RuleSet]:
    """Parse a stylesheet as Textual does, and only once in all programs under test: a sixth of their start."""
    if sheet not in _variables_of or _variables_of[sheet][0] is not sheet._variables:
        _variables_of[sheet] = sheet._variables, frozenset(sheet._variables.items())
    key = (_variables_of[sheet][1], *source, *rest.items())
    if key not in _parsed:
        _parsed[key] = _parse_rules(sheet, *source, **rest)
    return _parsed[key]


def _patience(seconds: float) -> Callable[[], bool]:
    """Function that counts a look at what has not come yet, and returns False if there have been enough."""
    ends, looks = _now() + seconds, count(1)
    return lambda: next(looks) < _LEAST_LOOKS or _now() < ends


class Robot:
    """A person at the keyboard of an app under test; make one with ``at_the_keyboard``."""

    def __init__(self, app: App[Any]) -> None:
        self.app = app

    async def keys(self, *keys: str) -> None:
        """Press keys one after the other, each named as in a binding (``j``, ``ctrl+d``, ``enter``)."""
        for key in keys:
            self.app.post_message(key_event(key))
            await self.settle()

    async def keys_at_once(self, *keys: str) -> None:
        """Press keys without looking at what they do; a blank is the space bar."""
        for key in keys:
            self.app.post_message(key_event("space" if key == " " else key))
        await self.settle()

    async def click(self, selector: str, x: int, y: int, times: int = 1) -> None:
        """Click ``times`` on a widget, at an offset from its upper left corner."""
        corner = self.app.screen.query_one(selector).region.offset
        await self.click_at(corner.x + x, corner.y + y, times)

    async def click_at(self, x: int, y: int, times: int = 1) -> None:
        """Click ``times`` at a place of the screen.

        Textual's pilot waits until the machine has little to do, which depends on who else works on it.
        """
        for chain in range(1, times + 1):
            await self.mouse(events.MouseDown, x, y)
            await self.mouse(events.MouseUp, x, y)
            widget, _ = self.app.screen.get_widget_at(x, y)  # a click off the screen is a mistake of the test
            click = events.Click(widget, x, y, 0, 0, 1, False, False, False, x, y, chain=chain)
            await self._at_the_mouse(click)

    async def mouse(self, event: type[events.MouseEvent], x: int, y: int, button: int = 1) -> None:
        """Let the mouse do something at a place of the screen: move, press, let go, turn its wheel."""
        await self._at_the_mouse(event(None, x, y, 0, 0, button, False, False, False, x, y))

    async def _at_the_mouse(self, event: events.MouseEvent) -> None:
        self.app.mouse_position = event.screen_offset
        self.app.screen._forward_event(event)
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text as fast as the program takes it, one key a character; then look."""
        await self.keys_at_once(*text)

    async def paste(self, text: str) -> None:
        """Paste a text where the focus is."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Make the terminal another size."""
        size = Size(width, height)
        driver = self.app._driver
        assert isinstance(driver, HeadlessDriver)
        driver._size = size
        self.app.post_message(events.Resize(size, size))
        await self.settle()
        self.app._check_resize()  # Textual waits a moment for the next size
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is left to handle, and all is painted.

        Textual's own way asks each widget to call back, which costs as much as the key itself: here one looks whether
        each waits for a message. Nor is the clock waited for that paints sixty times a second: once nothing is left to
        handle all is painted, as often as each change asks for it and no more often.
        """
        is_patient = _patience(_TIMEOUT_S)
        looks = turns_at_rest = 0
        while not self._is_over:
            turns_at_rest += 1
            if busy := self._busy:
                turns_at_rest = 0
            elif unpainted := [screen for screen in self.app.screen_stack if _is_unpainted(screen)]:
                turns_at_rest = 0
                for screen in unpainted:
                    _paint(screen)
            elif turns_at_rest > _TURNS_AT_REST or not _has_more_to_do():
                break
            looks += 1
            assert is_patient(), f"never settles, {busy or 'painted anew'}:\n" + "\n".join(self.screen())
            await asyncio.sleep(0 if looks < _LOOKS_AT_ONCE else _A_MOMENT_S)

    @property
    def _is_over(self) -> bool:
        return self.app._exception is not None or self.app._exit

    @property
    def _busy(self) -> list[MessagePump]:
        """Whoever handles a message, or has one to handle."""
        return [each for each in (self.app, *self.app.screen.walk_children(with_self=True)) if not _is_at_rest(each)]

    async def wait_until(self, condition: Callable[[], object], timeout_s: float = _TIMEOUT_S) -> None:
        """Wait until the condition holds; fail with the screen as it stands after ``timeout_s``, or somewhat later."""
        is_patient = _patience(timeout_s)
        pause_s = _A_MOMENT_S
        while not condition():
            if not is_patient():
                raise AssertionError("still not so:\n" + "\n".join(self.screen()))
            await self.settle()
            await asyncio.sleep(pause_s)  # lets threads in; the condition decides, not the time
            pause_s = min(2 * pause_s, _LONGEST_PAUSE_S)  # what looks on burns the time that others need
        await self.settle()  # the screen says so in the middle of a message, too: a key would come before its end

    async def wait_for_text(self, text: str) -> None:
        """Wait until a text stands on the screen."""
        await self.wait_until(lambda: text in "\n".join(self.screen()))

    def screen(self) -> list[str]:
        """The lines of the screen as plain text, without the blanks at their ends."""
        return [strip.text.rstrip() for strip in self.strips()]

    def strips(self) -> list[Strip]:
        """The lines of the screen as they are drawn, piece by piece with their styles."""
        return self.compositor.render_strips()

    def styles(self) -> list[Style]:
        """The styles of all pieces of the screen that have one."""
        return [segment.style for strip in self.strips() for segment in strip if segment.style]

    @property
    def compositor(self) -> Compositor:
        """The part of Textual that draws the present screen, which is drawn as it is now."""
        if not self._is_over:
            draw_what_is_owed(self.app.screen)
        return self.app.screen._compositor

    @property
    def said(self) -> str:
        """The line for notices of the main screen."""
        return self.screen()[-2]

    def line_with(self, text: str) -> str:
        """The first line of the screen that holds a text."""
        found = [line for line in self.screen() if text in line]
        assert found, f"{text!r} is not on the screen:\n" + "\n".join(self.screen())
        return found[0]

    def assert_golden(self, name: str, last: int = 0) -> None:
        """The whole screen, or so many of its last lines, is as it was when ``golden/NAME.txt`` was written."""
        path = GOLDEN / f"{name}.txt"
        text = "\n".join(self.screen()[-last:]) + "\n"
        if os.environ.get(REWRITE):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"{path.name} is missing: look at the screen and run with {REWRITE}=1\n{text}"
        assert text == path.read_text(encoding="utf-8"), f"{path.name} differs: if it should, run with {REWRITE}=1"


@asynccontextmanager
async def at_the_keyboard(
    app: App[Any],
    size: tuple[int, int] = (80, 24),
    ready_after_s: float = _NEVER_S,
    every_frame: bool = bool(os.environ.get(EVERY_FRAME)),
) -> AsyncIterator[Robot]:
    """Run an app without a terminal, with a robot at its keyboard.

    What is most wanted is made when it is wanted, not so many seconds after the start as for users: most tests are over
    by then, or not, as the machine has it. Unless it is to draw ``every_frame``, it draws those that somebody looks at
    (see ``drawing``).
    """
    with (
        patch.object(notice, "SEEN_S", _NEVER_S),
        patch.object(screens, "UPDATE_PERIOD", _NEVER_S),
        patch.object(program, "READY_AFTER_S", ready_after_s),
        patch.object(program, "_LOOK_AROUND_S", _NEVER_S),  # a test says when
        patch.object(Stylesheet, "_parse_rules", _parse_rules_once),
        nullcontext() if every_frame else drawn_when_looked_at(),
    ):
        async with asyncio.timeout(_WHOLE_TEST_S), app.run_test(size=size):
            robot = Robot(app)
            await robot.settle()
            yield robot
            _ = robot.compositor  # what cannot be drawn is a failure, also where nobody has looked


def _is_at_rest(node: MessagePump) -> bool:
    """Its queue is empty and it waits for more; while it handles a message the queue may be empty too."""
    queue = node._message_queue
    return queue.empty() and (bool(queue.ready_event._waiters) or node._closed)


def _has_more_to_do() -> bool:
    """True if somebody else goes on in the next turn; who waits for a clock or a thread does not."""
    return bool(asyncio.get_running_loop()._ready)  # type: ignore[attr-defined]


def _is_unpainted(screen: Screen[Any]) -> bool:
    """Something has changed on it, or waits until it is painted; one beneath another is painted with that."""
    is_on_top = screen.app.screen is screen
    waits = screen._layout_required or screen._scroll_required or screen._dirty_widgets or screen._callbacks
    return bool(screen.is_current and (waits or (is_on_top and screen._repaint_required)))


def _paint(screen: Screen[Any]) -> None:
    """Do what Textual's clock does sixty times a second where something has changed."""
    with screen._context():
        screen._on_timer_update()


def key_event(key: str) -> events.Key:
    """The event a terminal's key makes."""
    import unicodedata

    if len(key) == 1 and not key.isalnum():
        character, key = key, _character_to_key(key)
        return events.Key(key, character)
    try:
        return events.Key(key, unicodedata.lookup(_get_unicode_name_from_key(key)))
    except KeyError:
        return events.Key(key, key if len(key) == 1 else None)
