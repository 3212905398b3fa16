"""The interface that a flow needs of its screen."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol, runtime_checkable

from netui.domain.queue.items import QueueItem
from netui.domain.records.conversation import Conversation
from netui.ui.actions.key_names import key_of
from netui.ui.actions.places import Place
from netui.ui.ask.ask import Ask
from netui.ui.panes.panes import Lists
from netui.ui.shell.program import Program

CHOOSE_FIRST = "Choose somebody first."


def nobody_chosen(program: Program) -> str:
    """A sentence for a key that needs a person while none is under the cursor."""
    if program.services.session.network.contact_count():
        return CHOOSE_FIRST
    capture, new = key_of(program.keys, "capture"), key_of(program.keys, "new_contact")
    return f"Nobody is here yet: {capture} writes down a conversation, {new} adds somebody."


class Chosen(Protocol):
    """The selection of a screen."""

    @property
    def person_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""

    @property
    def conversation(self) -> Conversation | None:
        """The conversation under the cursor; None where there is none."""

    @property
    def address(self) -> str:
        """The address on the card that the user stands on; empty in a list, and where none is chosen."""

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """The items marked, else the one under the cursor; empty when nobody chosen is in the queue."""

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of the contacts marked, else of the one under the cursor; empty when there is none."""

    def settle(self, item_ids: Collection[str]) -> None:
        """Prepare for a change that settles these items: the cursor goes on to the one after them."""

    def clear_marks(self) -> None:
        """Forgets the marks that have been dealt with."""


@runtime_checkable
class Stage(Protocol):
    """A screen on which people are chosen, and decided about."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def chosen(self) -> Chosen:
        """The selection."""

    @property
    def is_seen(self) -> bool:
        """True if what the last decision has left is on the screen: nothing unseen is decided about."""


class Filter(Protocol):
    """A filter that narrows a list by a query."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The question in which the query is typed."""

    @property
    def name(self) -> str:
        """The name of the list."""

    @property
    def needle(self) -> str:
        """The current filter of the list."""

    def filter_by(self, query: str) -> int:
        """Show what matches, everything when it is empty; how many do."""

    def unclear(self, query: str) -> str:
        """The unreadable part of a query, in a sentence; empty when all of it can be read."""

    def step(self, rows: int) -> None:
        """Move the cursor by so many rows."""


@runtime_checkable
class Goes(Protocol):
    """A screen with the panes."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def lists(self) -> Lists:
        """The panes."""

    @property
    def filter(self) -> Filter:
        """The filter of the pane that has the focus."""

    def go_to(self, place: Place) -> None:
        """Focus a pane."""

    def open_card(self) -> None:
        """Open the card of the person under the cursor in full."""
