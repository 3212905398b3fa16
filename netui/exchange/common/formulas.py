"""Cells of a table that a spreadsheet would take for a formula: marked as text when written, and read back.

A cell that begins with ``=``, ``+``, ``-`` or ``@`` may be run by the program that opens the file (CWE-1236), and
``+44 20 7946 0958`` is added up. An apostrophe in front makes it text.
"""

from __future__ import annotations

import re

_MARK = "'"
_TAKEN_FOR_A_FORMULA = re.compile(r"[ \u00a0]*[=+\-@\t\r]")
_MARKED = re.compile(rf"{_MARK}+(?=[ \u00a0]*[=+\-@\t\r])")
_TEXT_AS_FORMULA = re.compile(r'="((?:[^"]|"")*)"')
"""Pattern of a text that is a formula, which keeps the zeros in front of it: ``="00123"``."""
_WHOLE_NUMBER = re.compile(r"(\d{5,})\.0")
"""Pattern of a whole number that went through a column of other numbers: ``4915123456789.0``."""


def marked_as_text(cell: str) -> str:
    """The cell with an apostrophe in front if it needs one.

    A cell that has such an apostrophe of its own gets another one, so that ``without_mark`` gives back what was there.
    """
    return f"{_MARK}{cell}" if _TAKEN_FOR_A_FORMULA.match(cell) or _MARKED.match(cell) else cell


def without_mark(cell: str) -> str:
    """The cell as it was before ``marked_as_text``."""
    return cell[1:] if _MARKED.match(cell) else cell


def as_typed(cell: str) -> str:
    """The cell of another program's table as somebody typed it: what kept a spreadsheet from changing it is taken off.

    ``'+49 30 1`` is ``+49 30 1``, ``="00123"`` is ``00123``, ``4915123456789.0`` has no fraction.
    """
    if not cell or (cell[0] not in "=' \u00a0" and not cell.endswith(".0")):
        return cell
    if match := _TEXT_AS_FORMULA.fullmatch(cell):
        return match[1].replace('""', '"').strip()
    if match := _WHOLE_NUMBER.fullmatch(cell):
        return match[1]
    return without_mark(cell)
