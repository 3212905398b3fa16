"""The follow-up queue as a list: today, later, and, when asked for, what is coming up."""

from __future__ import annotations

from textual.content import Content

from netui.domain.queue.order import Queue
from netui.session.core.labels import plural
from netui.session.lists.people_and_queue import QueueInOrder
from netui.ui.panes.headed_rows import HeadedRows
from netui.ui.text.render import phrase, plain

PROMISED = "is:promised"
"""The filter that shows every open promise."""

NOTHING = Content()
"""The empty text of a list that is not empty."""


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
        return plain("No promise is open, neither yours nor theirs · esc shows all", "$text-muted")
    said = phrase("[$text-muted]Nothing in the queue matches[/] $query[$text-muted] · esc shows all[/]", query=query)
    if not contacts:
        return said
    found = plural(contacts, "contact matches", "contacts match")
    them = "them" if contacts > 1 else "that one"
    more = phrase("$found: [$text-accent]1[/] [$text-muted]shows $them[/]", found=found, them=them)
    return Content.assemble(said, "\n\n", more)


def never_due(untiered: str) -> Content:
    """The number of people without a tier, what that means, and the key that gives them one."""
    return phrase(
        "[bold]$untiered[/]: [bold $text-accent]o[/] [$text-muted]one key each; without one nobody comes up[/]",
        untiered=untiered,
    )
