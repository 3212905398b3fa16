"""The selection in the weeks ahead, which every decision there is about."""

from __future__ import annotations

from collections.abc import Callable, Collection

from netui.domain.queue.items import QueueItem
from netui.domain.records.conversation import Conversation
from netui.session.lists.rows import QueueRow
from netui.ui.panes.settling import Settling
from netui.ui.widgets.rows.row_list import RowList


class WeeksSelection(Settling):
    """The rows marked among those shown, else the one under the cursor.

    Attributes:
        conversation: None: no conversation is shown there.
        address: empty: no address is.
    """

    conversation: Conversation | None = None
    address = ""

    def __init__(
        self, rows: RowList[QueueRow], shown: Callable[[], Collection[QueueItem]], settling: Callable[[], None]
    ) -> None:
        """Look at a list; ``shown`` are its items, ``settling`` is called when something is about to be decided."""
        super().__init__(settling)
        self._rows = rows
        self._shown = shown

    @property
    def person_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self._rows.row.item.contact_id if self._rows.row else ""

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """The items marked, else the one under the cursor."""
        marked = tuple(item for item in self._shown() if item.id in self._rows.marks)
        return marked or ((self._rows.row.item,) if self._rows.row else ())

    @property
    def people(self) -> tuple[str, ...]:
        """Ids of the contacts marked, else of the one under the cursor."""
        return tuple(dict.fromkeys(item.contact_id for item in self.items if item.contact_id))

    def clear_marks(self) -> None:
        """Forgets the marks that have been dealt with."""
        self._rows.marks = frozenset()
