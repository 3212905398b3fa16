"""Modules of places, loaded in a pause of the keyboard: the key that first opens one waits for none of its files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from importlib import import_module

from textual.message_pump import MessagePump

MODULES = (
    "netui.ui.contacts.editing",
    "netui.ui.prep.screen",
    "netui.ui.capture.form",
    "netui.ui.writing.opening",
    "netui.ui.paths.screen",
    "netui.ui.weekly.screen",
    "netui.ui.coming_up.screen",
    "netui.ui.events.list_screen",
    "netui.ui.search.screen",
    "netui.ui.imports.flow",
)
"""Those that take longest, in the order in which people mostly want them: 6 to 40 ms each, and 5 MB in all."""

MOST_WANTED = (
    "netui.session.capture.reader",
    "netui.domain.capture.names.people_found",
    "netui.domain.capture.prose.roles.reader",
    "netui.domain.capture.names.belonging",
    "netui.domain.capture.prose.natural",
    "netui.domain.capture.head",
    "netui.domain.capture.parser",
    "netui.ui.capture.bar.pasted",
    "netui.session.search.service",
    "netui.ui.capture.opening",
)
"""Those of the capture line, each without those before it: all at once would hold the first keys for 0.2 s."""

_TURN_S = 0.012
"""Seconds from one of these to the next."""

_PAUSE_S, _EVERY_S = 1.0, 0.1
"""Seconds since the last key after which modules are loaded, and from one to the next."""


def load_in_pauses(owner: MessagePump, unheard_s: Callable[[], float], modules: Sequence[str] = MODULES) -> None:
    """Load modules one by one by a timer of ``owner``, as long as no key is pressed.

    Args:
        owner: of the timer.
        unheard_s: tells how many seconds ago the last key was pressed.
        modules: their names.
    """
    left = iter(modules)

    def load_one() -> None:
        if unheard_s() < _PAUSE_S:
            return
        module = next(left, None)
        if module is None:
            timer.stop()
        else:
            import_module(module)

    timer = owner.set_interval(_EVERY_S, load_one)


def load_in_turns(
    owner: MessagePump, then: Callable[[], Awaitable[None]], modules: Sequence[str] = MOST_WANTED
) -> None:
    """Load modules one by one by a timer of ``owner``, the keys heard between them, and call ``then``."""
    left = iter(modules)

    async def load_one() -> None:
        module = next(left, None)
        if module is None:
            await then()
            timer.stop()  # last: it ends what the timer itself has called
        else:
            import_module(module)

    timer = owner.set_interval(_TURN_S, load_one)
