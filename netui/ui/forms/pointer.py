"""Events of the mouse on a sheet part of which is covered by widgets."""

from __future__ import annotations

from typing import TypeVar

from textual import events
from textual.geometry import Offset
from textual.widget import Widget

PressT = TypeVar("PressT", bound=events.MouseEvent)


def place_on(widget: Widget, event: events.MouseEvent) -> Offset | None:
    """The place of the pointer on a widget; None where another widget is under it, from which the event bubbled up."""
    if not widget.screen.region.contains_point(event.screen_offset):
        return None
    under, region = widget.screen.get_widget_at(*event.screen_offset)
    return event.screen_offset - region.offset if under is widget else None


def handed_on(event: PressT, widget: Widget, origin: Offset) -> PressT:
    """An event as it comes to another widget, whose upper left corner is there on the screen."""
    x, y = event.screen_offset - origin
    about = (event.delta_x, event.delta_y, event.button, event.shift, event.meta, event.ctrl)
    return type(event)(widget, x, y, *about, event.screen_x, event.screen_y)
