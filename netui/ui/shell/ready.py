"""A screen made ready for a key, before the key does anything."""

from __future__ import annotations

from math import inf

from textual.screen import Screen

from netui.ui.notices.notice import NOTHING
from netui.ui.shell.screens import ComesUnasked, Furnishes, HearsKeys
from netui.ui.terminal.textual_private import mounted


async def ready_for_keys(screen: Screen[object], pressed_s: float = inf) -> None:
    """Wait until a screen that a key has just opened is all there, and has its focus: it hears of the next key.

    A screen that came by itself, and was not seen when that key was pressed, gives way to the one below.
    """
    if isinstance(screen, ComesUnasked) and pressed_s <= screen.seen_s:
        screen = await screen.give_way()
    if not screen.is_mounted:
        await mounted(screen)
    if isinstance(screen, Furnishes):
        await screen.furnish()
    if screen.focused is None and screen.AUTO_FOCUS:
        screen.set_focus(screen.query(screen.AUTO_FOCUS).first(), scroll_visible=False)
    if isinstance(screen, HearsKeys):
        screen.key_pressed()
        if screen.notice.passes:
            screen.present(NOTHING)
