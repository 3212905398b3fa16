"""The selection in the lists of the main screen, which every decision is about."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.domain.records.conversation import Conversation
from netui.session.core.session import Session
from netui.ui.actions.places import Place
from netui.ui.panes.panes import Lists
from netui.ui.panes.settling import Settling
from netui.ui.widgets.scrolled_lines import Scrolled


class PaneSelection(Settling):
    """The rows marked in the pane that has the focus, else the one under the cursor."""

    def __init__(
        self, session: Session, lists: Lists, card: Scrolled, pane: Callable[[], Place], settling: Callable[[], None]
    ) -> None:
        """Look at the lists.

        Args:
            session: with the records.
            lists: the panes.
            card: card of the person under the cursor.
            pane: which one has the focus.
            settling: called when something is about to be decided.
        """
        super().__init__(settling)
        self._session = session
        self._lists = lists
        self._card = card
        self._pane = pane
        self._marked_for: dict[int, tuple[Place, frozenset[str]]] = {}

    @property
    def person_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self._lists.at(self._pane()).contact_id

    @property
    def conversation(self) -> Conversation | None:
        """The conversation under the cursor; None in another pane than theirs."""
        conversation_id = self._lists.at(self._pane()).conversation_id
        return self._session.network.conversation(conversation_id) if conversation_id else None

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """The items marked, else the one under the cursor."""
        return self._lists.at(self._pane()).items_chosen()

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of the contacts marked, else of the one under the cursor."""
        return self._lists.at(self._pane()).people_chosen()

    @property
    def address(self) -> str:
        """The address on the card that the user stands on; empty in a list, and where none is chosen."""
        return self._card.address if self._card.has_focus else ""

    # The next decision

    def clear_marks(self) -> None:
        """Forgets the marks dealt with by the newest step; its undo sets them again."""
        pane, step = self._lists.at(self._pane()).list, self._session.steps().undo
        if pane.marks and step is not None:
            self._marked_for[step.number] = (self._pane(), pane.marks)
        pane.marks = frozenset()

    def mark_again(self, change: Change) -> None:
        """Set the marks of the step that an undo took back again; a redo takes them away."""
        marked = self._marked_for.get(change.undoes or 0)
        if marked is not None:
            self._lists.at(marked[0]).list.marks = marked[1]
            return
        for place, marks in self._marked_for.values():
            if self._lists.at(place).list.marks == marks:
                self._lists.at(place).list.marks = frozenset()
