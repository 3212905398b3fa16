"""The two lists of the shelf: links, and who would be glad of the one under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.session.paths.sentences import plain_day
from netui.session.shelf.matches import LinkMatch
from netui.session.shelf.plans import title_of
from netui.session.shelf.rows import LinkRow
from netui.ui.text.cells import cell_len
from netui.ui.widgets.rows.columns import Column, Span

_TAGS_CELLS = 18
"""Two or three tags: where both stand in one line titles come first, and more tags get what is blank behind them."""

_TAGS_FROM_CELLS, _SHARED_FROM_CELLS = 60, 74
"""Cells of the narrowest list that has tags in one line, and how often a link was shared: the day always has room."""

_WIDEST_NAME_CELLS = 28


def link_columns(today: date) -> Sequence[Column[LinkRow]]:
    """Title, why or tags, how often it was shared, since when it is kept: in one line."""
    title, tags, shared, saved = _link_parts(today)
    return (
        title,
        tags._replace(width_cells=_TAGS_CELLS, hide_below=_TAGS_FROM_CELLS),
        shared._replace(hide_below=_SHARED_FROM_CELLS),
        saved,
    )


def link_columns_in_two(today: date) -> tuple[Sequence[Column[LinkRow]], Sequence[Column[LinkRow]]]:
    """Return the columns of a link in two lines: title and day; below them why or tags, and how often it was shared."""
    title, tags, shared, saved = _link_parts(today)
    return (title, saved), (tags, shared._replace(right=True))


def _link_parts(today: date) -> tuple[Column[LinkRow], Column[LinkRow], Column[LinkRow], Column[LinkRow]]:
    def saved(row: LinkRow) -> tuple[Span, ...]:
        return (Span(plain_day(row.link.saved_on.isoformat(), today) if row.link.saved_on else "", "quiet"),)

    return (
        Column("title", lambda row: (Span(title_of(row.link), "strong"),), min_cells=24, gap_cells=2),
        Column("tags", lambda row: (Span(_tags(row), "reason"),), min_cells=14, gap_cells=2),
        Column("shared", lambda row: (Span(_shared(row), "quiet"),), 9, gap_cells=2),
        Column("saved", saved, 11, right=True),
    )


def name_cells(found: Sequence[LinkMatch]) -> int:
    """Return the cells that the names of people need, within bounds: the reasons get the others."""
    return min(_WIDEST_NAME_CELLS, max((cell_len(row.contact.name) for row in found), default=0)) or 1


def match_columns(today: date, names: int) -> Sequence[Column[LinkMatch]]:
    """Name in so many cells, reasons, when they were last given something."""
    return (
        Column[LinkMatch]("name", lambda row: (Span(row.contact.name, "strong"),), names, gap_cells=2),
        Column[LinkMatch](
            "why", lambda row: (Span(" · ".join(one.text for one in row.reasons), "reason"),), min_cells=24, gap_cells=2
        ),
        Column[LinkMatch](
            "gave",
            lambda row: (
                Span(f"gave {plain_day(row.last_gave_on.isoformat(), today)}" if row.last_gave_on else "", "quiet"),
            ),
            16,
            right=True,
            hide_below=60,
        ),
    )


def _tags(row: LinkRow) -> str:
    return row.why or " ".join(f"#{tag}" for tag in row.link.tags)


def _shared(row: LinkRow) -> str:
    return f"shared {len(row.link.shared)}" if row.link.shared else ""
