"""The question about a message that was handed to another program, and not logged."""

from __future__ import annotations

from typing import Protocol

from netui.ui.actions.places import Place
from netui.ui.ask.drafts import HANDED_OVER
from netui.ui.panes.hosts import Goes


class ShowsQueue(Goes, Protocol):
    """The main screen."""

    @property
    def pane(self) -> Place:
        """The place of the pane in which the cursor counts."""

    async def furnish(self) -> None:
        """Mount the parts of the question at the foot."""


def ask_about_handed_over(screen: ShowsQueue) -> None:
    """Ask once, when the queue is looked at again; a start is not kept waiting where there is nothing to ask."""

    async def ask() -> None:
        from netui.ui.writing.reached import ask_whether_it_reached  # only after something was handed over

        await screen.furnish()
        if screen.program.place is Place.QUEUE:  # else somebody who types fast is elsewhere already
            ask_whether_it_reached(screen)

    if screen.pane is Place.QUEUE and screen.program.services.recall(HANDED_OVER):
        screen.program.call_later(ask)
