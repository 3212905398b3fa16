"""The offers of a line that is being written, taken or stepped through by key."""

from __future__ import annotations

from netui.ui.shell.program import OnScreen
from netui.ui.shell.screens import OffersMeanings


def take_offered(screen: OnScreen) -> None:
    """Take what the line that is written offers, or give it back."""
    if (line := _line_written(screen)) is not None:
        line.take_offered()
    else:
        screen.program.tell("Nothing is offered here.")


def next_offer(screen: OnScreen) -> None:
    """Mark the next offer of the line that is written."""
    if (line := _line_written(screen)) is not None:
        line.next_offer()
    else:
        screen.program.tell("Nothing is offered here.")


def _line_written(screen: OnScreen) -> OffersMeanings | None:
    """The line with the focus, if it offers something."""
    focused = screen.program.focused
    around = focused.ancestors_with_self if focused is not None else ()
    return next((node for node in around if isinstance(node, OffersMeanings)), None)
