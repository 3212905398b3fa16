"""The person on a card that is opened over another place, as the selection that decisions are about."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from netui.domain.queue.items import QueueItem
from netui.domain.records.conversation import Conversation
from netui.ui.ask.ask import Ask
from netui.ui.panes.hosts import Stage
from netui.ui.shell.program import Program
from netui.ui.widgets.scrolled_lines import Scrolled


class OpensCard(Protocol):
    """A place over which the card of whoever is selected opens."""

    @property
    def program(self) -> Program:
        """The running program."""

    @property
    def ask(self) -> Ask:
        """The foot of the screen, where questions are put."""

    @property
    def is_seen(self) -> bool:
        """True if what the last decision has left is on the screen."""

    @property
    def selected_id(self) -> str:
        """Id of whom the card is about; empty when it is nobody."""

    @property
    def card(self) -> Scrolled:
        """The card."""


class OneOnCard:
    """The selection while a card is open: one person, no marks, nothing of the queue.

    Attributes:
        conversation: none: the card is about the person.
        items: none: the verdicts of the queue belong to the queue.
    """

    conversation: Conversation | None = None
    items: tuple[QueueItem, ...] = ()

    def __init__(self, place: OpensCard) -> None:
        self._place = place

    @property
    def person_id(self) -> str:
        """Id of the contact on the card; empty when there is none."""
        return self._place.selected_id

    @property
    def address(self) -> str:
        """The address on the card that the user stands on; empty where none is chosen."""
        return self._place.card.address

    @property
    def people(self) -> tuple[str, ...]:
        """Id of that contact, alone; empty when there is none."""
        return tuple(filter(None, (self.person_id,)))

    def settle(self, item_ids: Collection[str]) -> None:
        """Nothing is settled from here."""

    def clear_marks(self) -> None:
        """Nothing is marked here."""


class CardStage:
    """A card over a place, as the screen on which somebody is chosen.

    Attributes:
        program: the running program.
        ask: the foot of the screen, where questions are put.
        chosen: the person on the card.
    """

    def __init__(self, place: OpensCard) -> None:
        self._place = place
        self.program, self.ask = place.program, place.ask
        self.chosen = OneOnCard(place)

    @property
    def is_seen(self) -> bool:
        """True if what the last decision has left is on the screen."""
        return self._place.is_seen


def stage_of(screen: Stage | OpensCard) -> Stage:
    """Return a screen on which people are chosen as it is; of another one, the card that is opened over it."""
    return screen if isinstance(screen, Stage) else CardStage(screen)
