"""Cells of a table that a spreadsheet would take for a formula: marked as text when written, and read back.

A cell that begins with ``=``, ``+``, ``-`` or ``@`` may be run by the program that opens the file (CWE-1236), and
``+44 20 7946 0958`` is added up. An apostrophe in front makes it text.
"""

from __future__ import annotations

import re

_MARK = "'"
_TAKEN_FOR_A_FORMULA = re.compile(r"[ \u00a0]*[=+\-@\t\r]")
_MARKED = re.compile(rf"{_MARK}+(?=[ \u00a0]*[=+\-@\t\r])")


def marked_as_text(cell: str) -> str:
    """The cell with an apostrophe in front if it needs one.

    A cell that has such an apostrophe of its own gets another one, so that ``without_mark`` gives back what was there.
    """
    return f"{_MARK}{cell}" if _TAKEN_FOR_A_FORMULA.match(cell) or _MARKED.match(cell) else cell


def without_mark(cell: str) -> str:
    """The cell as it was before ``marked_as_text``."""
    return cell[1:] if _MARKED.match(cell) else cell
