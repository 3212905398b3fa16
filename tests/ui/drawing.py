"""Draws a program under test when somebody looks at it.

Most frames are over before a test has read the screen, and to draw them all took a tenth of the time of the screens'
tests. All else happens as often as ever: layout, styles, messages, what waits until a frame is painted. Drawn
at once are

- the first frame of each screen, and the first of each size;
- a frame in which a list has another height: lists learn of it as they are drawn;
- what is asked for as a whole, as a picture.

The last frame of a test is drawn as well, so that what cannot be drawn is found where nobody has looked. Left out are
frames between two looks: a fault that the next frame hides, or a part that is not told to draw itself anew when it was
told so a moment ago for another reason. So a test about frames asks the robot for each, as the walks through all keys
do, and ``NETUI_EVERY_FRAME=1`` draws each in all tests (``make frames``).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch
from weakref import WeakKeyDictionary, WeakSet

from rich.console import RenderableType
from textual._compositor import Compositor
from textual.geometry import Size
from textual.screen import Screen

from netui.ui.widgets.rows.row_view import RowView

EVERY_FRAME = "NETUI_EVERY_FRAME"
"""Set in the environment, all that the tests see is drawn as often as for users."""

_draw = Compositor.render_update
_drawn_at: WeakKeyDictionary[Compositor, Size] = WeakKeyDictionary()
_owed: WeakSet[Compositor] = WeakSet()


@contextmanager
def drawn_when_looked_at() -> Iterator[None]:
    """Leave out the frames of which nobody sees anything."""
    with patch.object(Compositor, "render_update", _draw_or_owe):
        yield


def draw_what_is_owed(screen: Screen[Any]) -> None:
    """Draw what has changed on a screen since it was drawn, as if its clock ticked now."""
    if screen._compositor in _owed:
        with patch.object(Compositor, "render_update", _draw_now), screen._context():
            Screen._compositor_refresh(screen)


def _draw_or_owe(compositor: Compositor, full: bool = False, **rest: Any) -> RenderableType | None:
    if full or _drawn_at.get(compositor) != compositor.size or _has_another_height(compositor):
        return _draw_now(compositor, full, **rest)
    _owed.add(compositor)
    return None  # what has changed is kept by the compositor until it is drawn


def _draw_now(compositor: Compositor, full: bool = False, **rest: Any) -> RenderableType | None:
    _drawn_at[compositor] = compositor.size
    _owed.discard(compositor)
    return _draw(compositor, full, **rest)


def _has_another_height(compositor: Compositor) -> bool:
    """True if a list on the screen has another height than when it was drawn."""
    lists = (widget for widget in compositor.visible_widgets if isinstance(widget, RowView))
    return any(each.size.height != each.window.height for each in lists)
