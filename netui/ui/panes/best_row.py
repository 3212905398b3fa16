"""The row on which the cursor lands when a pane is filtered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from netui.domain.text.folding import fold
from netui.session.lists.best_named import best_named
from netui.session.lists.rows import ConversationRow, QueueRow
from netui.ui.widgets.rows.columns import Divider

_ROWS_LOOKED_AT = 300
"""Number of rows at the top that are looked at for the name that was typed."""


def best_row(rows: Iterable[QueueRow | ConversationRow | Divider], words: Sequence[str]) -> str | None:
    """Id of the row whose name was typed, of those at the top; else of the first; None when there is none."""
    top = [row for row in islice(rows, _ROWS_LOOKED_AT) if not isinstance(row, Divider)]
    return best_named(((row.id, fold(_names_in(row))) for row in top), words)


def _names_in(row: QueueRow | ConversationRow) -> str:
    return row.item.name if isinstance(row, QueueRow) else ", ".join(row.people)
