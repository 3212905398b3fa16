"""Clauses side by side: what does not fit whole is left out from the end."""

from __future__ import annotations

from collections.abc import Iterable

from netui.ui.text.cells import cell_len, cut, enough_for, one_line

BETWEEN = " · "
"""Separator between two clauses."""


def fitting(clauses: Iterable[str], cells: int) -> str:
    """Return as many clauses as fit whole into so many cells; of a first one that is too long, its beginning.

    Args:
        clauses: what matters first; blank ones are left out.
        cells: 1 or more.
    """
    kept = ""
    for clause in filter(None, (one_line(enough_for(each, cells)).strip() for each in clauses)):
        longer = f"{kept}{BETWEEN}{clause}" if kept else clause
        if cell_len(longer) > cells:
            return kept or cut(clause, cells)
        kept = longer
    return kept
