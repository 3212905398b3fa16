"""The pane of the follow-up queue: today, later, and, when asked for, what is coming up."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cached_property

from textual.content import Content
from textual.geometry import Region

from netui.domain.queue.items import QueueItem
from netui.domain.queue.order import Queue
from netui.session.core.labels import plural
from netui.session.lists.people_and_queue import QueueInOrder
from netui.session.lists.rows import QueueRow
from netui.session.triage.promises import queue_for
from netui.ui.actions.places import Place
from netui.ui.frame.geometry import is_tall
from netui.ui.panes.best_row import best_row
from netui.ui.panes.headed_rows import HeadedRows
from netui.ui.panes.pane import Pane, PaneSetting
from netui.ui.panes.queue.columns import columns, tall_columns
from netui.ui.panes.queue.welcome import welcome
from netui.ui.text.render import phrase

PROMISED = "is:promised"
"""The filter that shows every open promise."""

NOTHING = Content()
"""The empty text of a list that is not empty."""


class QueuePane(Pane[QueueRow]):
    """The follow-up queue of the day.

    Attributes:
        coming_up: whether it shows what is coming up.
        stood_on: id of the row on which the cursor stood before that was shown; may be empty.
        filled_from: the queue that its rows are from, whatever of it they are.
        steps_hidden: whether the steps of a beginning were put away.
    """

    place, name = Place.QUEUE, "Queue"

    def __init__(self, setting: PaneSetting, contacts_found: Callable[[str], int]) -> None:
        """A pane in its setting; ``contacts_found`` tells how many contacts match a query, due or not."""
        super().__init__(setting)
        self._contacts_found = contacts_found
        self.coming_up, self.stood_on = False, ""
        self.filled_from = Queue()
        self.steps_hidden = False

    def fill(self, *, go_to: str | None, leaving: Collection[str], from_top: bool) -> None:
        """Show the queue of the day, or what of it matches."""
        query, session = self.query, self._session
        found = queue_for(query, session)
        self.filled_from = found
        rows = QueueRows(found, self._items, query, coming_up=self.coming_up or found is not session.queue)
        counts = f"{len(found.today_items)} today" + (f" · {len(found.later)} later" if found.later else "")
        if not found.today_items:
            done = "done for today" if session.decided.count else ""
            counts = " · ".join(filter(None, (done, f"{len(found.later)} later" if found.later else "")))
        empty: Content | Callable[[int], Content] = NOTHING
        if not len(rows) and query:
            empty = nobody_found(query, self._contacts_found(query))
        elif not len(rows):
            from netui.ui.panes.queue.empty_queue import empty_day  # on a finished day, and at a beginning

            empty = empty_day(session, self._signs, self._keys, with_steps=not self.steps_hidden, syncs=self._syncs())
        if query:
            counts = self.counted(rows.found, len(found.today_items) + len(found.later))
        self.show(rows, counts, empty, go_to=best_row(rows, self.words) if from_top else go_to, leaving=leaving)

    def cut(self, region: Region, screen_cells: int) -> None:
        """Cut the rows into columns of that width; where there is room, those of today have two lines."""
        today, signs = self._session.today, self._signs
        tall = tall_columns(today, region.width, signs=signs) if is_tall(region) else None
        self.list.set_columns(columns(today, region.width, screen_cells=screen_cells, signs=signs), tall)

    @property
    def leads(self) -> bool:
        """True if it is empty and leads somebody who has just begun to the next step."""
        is_day_free = not (self.steps_hidden or self._session.queue.today_items or self.query)
        return is_day_free and welcome(self._session) is not None

    @property
    def is_day_done(self) -> bool:
        """True if it says that nothing of the day is left."""
        return not (len(self.list.rows) or self.query or self.leads)

    def contact_of(self, row: QueueRow | None) -> str:
        """Id of the contact that a row is about; empty when it is about none, or there is no row."""
        return row.item.contact_id if row else ""

    @property
    def next_contact_id(self) -> str:
        """Id of the contact who comes up next, where that is what stands here; else empty."""
        if len(self.list.rows) or self.query:
            return ""
        return next((item.contact_id for item in self._session.queue.coming_up if item.contact_id), "")

    def people_chosen(self) -> tuple[str, ...]:
        """Ids of the contacts whose items are marked, in the order of the list, else of the one under the cursor."""
        return tuple(dict.fromkeys(item.contact_id for item in self.items_chosen() if item.contact_id))

    def items_chosen(self) -> tuple[QueueItem, ...]:
        """The items marked, in the order of the list, else the one under the cursor."""
        marks = self.list.marks
        queued = queue_for(self.query, self._session)
        marked = [one for one in (*queued.today_items, *queued.later, *queued.coming_up) if one.id in marks]
        if marked:
            return tuple(marked)
        return (self.list.row.item,) if self.list.row else ()

    @cached_property
    def _items(self) -> QueueInOrder:
        return self.kept_in_step(QueueInOrder(self._session))


class QueueRows(HeadedRows):
    """The queue of a day: what is to do today, what is due as well, what is coming up.

    Attributes:
        leading: how many rows at its beginning are for today: where there is room, these have two lines.

    Once the day is done, what is due as well is shown only where what comes up is asked for: a list that never gets
    empty is never done.
    """

    def __init__(self, queue: Queue, rows: QueueInOrder, query: str, *, coming_up: bool) -> None:
        is_day_done = not (queue.today_items or coming_up or query)
        today = rows.rows(queue.today_items, query)
        self.leading = len(today)
        super().__init__(
            (
                ("", today),
                ("later", rows.rows(() if is_day_done else queue.later, query, waits=True)),
                ("coming up", rows.rows(queue.coming_up if coming_up else (), query, waits=True)),
            )
        )


def nobody_found(query: str, contacts: int) -> Content:
    """The text of the queue when a filter leaves nothing of it.

    Args:
        query: what it is filtered by: user text.
        contacts: how many contacts match, due or not.
    """
    if query == PROMISED:
        return phrase("No promise is open, neither yours nor theirs · [key]esc[/] shows all")
    said = phrase("Nothing in the queue matches [b]$query[/] · [key]esc[/] shows all", query=query)
    if not contacts:
        return said
    found = plural(contacts, "contact matches", "contacts match")
    them = "them" if contacts > 1 else "that one"
    more = phrase("$found: [key]1[/] shows $them", found=found, them=them)
    return Content.assemble(said, "\n\n", more)
