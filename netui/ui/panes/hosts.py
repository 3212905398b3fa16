"""What a flow needs of the screen it runs on."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from netui.domain.queue.items import QueueItem
from netui.ui.actions.table import Place
from netui.ui.ask.ask import Ask
from netui.ui.panes.panes import Lists
from netui.ui.shell.program import Program

NOBODY_CHOSEN = "Nobody is chosen: put the cursor on somebody first."
"""Said when a key needs a person, and none is under the cursor."""


class Stage(Protocol):
    """A screen on which people are chosen, and decided about."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def chosen_items(self) -> tuple[QueueItem, ...]:
        """The items marked, else the one under the cursor; empty when nobody chosen is in the queue."""

    @property
    def chosen_people(self) -> tuple[str, ...]:
        """Ids of the contacts marked, else of the one under the cursor; empty when there is none."""

    def settle(self, item_ids: Collection[str]) -> None:
        """These items are dealt with by the next change: the cursor goes on to the one after them."""

    def clear_marks(self) -> None:
        """What was marked has been dealt with."""


class Goes(Protocol):
    """A screen with the three lists."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def lists(self) -> Lists:
        """The three lists."""

    def go_to(self, place: Place) -> None:
        """Let a pane have the focus."""

    def filter_by(self, needle: str) -> int:
        """Show what matches in the pane; how many do."""

    def open_card(self) -> None:
        """Open the card of whoever is under the cursor in full."""
