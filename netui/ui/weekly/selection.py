"""The selection in the weekly review, which every decision there is about."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.queue.items import QueueItem
from netui.domain.records.conversation import Conversation
from netui.session.weekly.rows import ReviewRow
from netui.ui.panes.settling import Settling


class WeekSelection(Settling):
    """The row under the cursor.

    Attributes:
        conversation: None: no conversation is shown there.
        address: empty: no address is.
    """

    conversation: Conversation | None = None
    address = ""

    def __init__(self, row: Callable[[], ReviewRow | None], settling: Callable[[], None]) -> None:
        """Look at a list; ``settling`` is called when something is about to be decided."""
        super().__init__(settling)
        self._row = row

    @property
    def person_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        row = self._row()
        return row.contact_id if row is not None else ""

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """The queue's item under the cursor; empty when the row is none."""
        row = self._row()
        return (row.item,) if row is not None and row.item is not None else ()

    @property
    def people(self) -> tuple[str, ...]:
        """Id of the contact under the cursor; empty when there is none."""
        return (self.person_id,) if self.person_id else ()

    def clear_marks(self) -> None:
        """Do nothing: no rows can be marked here."""
