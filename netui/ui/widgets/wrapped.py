"""A text to type in, broken into rows: where each begins, and in which row and cell a character stands."""

from __future__ import annotations

from rich.cells import get_character_cell_size
from textual.content import Content

from netui.ui.text.cells import cell_len


def rows_of(text: str, cells: int) -> tuple[tuple[int, int], ...]:
    """The bounds of each row of a text, as indexes; the last row has room for the caret behind the text.

    Args:
        text: of one line.
        cells: the width of a row, 2 or more.
    """
    if len(text) * 2 < cells or cell_len(text) < cells:
        return ((0, len(text)),)
    rows: list[tuple[int, int]] = []
    start, used, blank = 0, 0, -1
    for at, letter in enumerate(text):
        size = get_character_cell_size(letter)
        while start < at and used + size > cells:  # twice where what follows a blank leaves a wide letter no room
            end = blank + 1 if blank >= start else at
            rows.append((start, end))
            start, blank = end, -1
            used = cell_len(text[start:at])
        used += size
        if letter == " ":
            blank = at
    rows.append((start, len(text)))
    if used >= cells:
        rows.append((len(text), len(text)))
    return tuple(rows)


def in_two_rows(content: Content, cells: int) -> tuple[Content, Content]:
    """A sentence over two rows, broken at a word; the second is empty where one will do."""
    if cell_len(content.plain) <= cells:
        return content, Content()
    (_, end), *_ = rows_of(content.plain, cells)
    return content[:end].rstrip(), content[end:]


def place_of(index: int, text: str, rows: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """The row and the cell in which a character stands, or the caret before it."""
    row = next((number for number, (start, end) in enumerate(rows) if start <= index < end), len(rows) - 1)
    return row, cell_len(text[rows[row][0] : index])


def index_at(row: int, cell: int, text: str, rows: tuple[tuple[int, int], ...]) -> int:
    """The index of the character at a cell of a row; beyond its end, where the row ends."""
    start, end = rows[min(max(row, 0), len(rows) - 1)]
    used = 0
    for at in range(start, end):
        used += get_character_cell_size(text[at])
        if cell < used:
            return at
    return end if end == len(text) else max(start, end - 1)
