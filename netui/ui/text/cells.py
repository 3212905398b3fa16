"""User text on the screen, measured as Textual measures it.

The characters that may be shown are decided once, in ``netui.domain.text.display``. Cells are counted here with Rich's
table, because Textual cuts and joins what it draws with the same table; for every character this Python knows the two
agree, but for those that Unicode 16 made wide.
"""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from netui.domain.text.display import ELLIPSIS, beginning, cut_in_the_middle, one_line

_CHARACTERS_A_CELL, _CHARACTERS_BESIDES = 8, 64
"""Characters for each cell, and characters besides, that fill the cells unless most of them are never seen."""


def enough_for(text: str, cells: int) -> str:
    """The part of a text that can stand in ``cells`` cells, and ``…`` behind it when there is more."""
    return beginning(text, cells * _CHARACTERS_A_CELL + _CHARACTERS_BESIDES)


def cut(text: str, cells: int) -> str:
    """The text, safe, in at most ``cells`` cells (0 or more), ending in ``…`` when something was cut off."""
    text = one_line(enough_for(text, cells))
    if text.isascii():
        return text if len(text) <= cells else text[: cells - 1] + ELLIPSIS if cells > 0 else ""
    if cell_len(text) <= cells:
        return text
    # A wide character that stood half outside comes back as a blank: the sign goes right after the last whole one.
    return set_cell_size(text, cells - 1).rstrip(" ") + ELLIPSIS if cells > 0 else ""


def cut_at_word(text: str, cells: int) -> str:
    """The text as ``cut`` has it, but ending with a whole word where one ends in its second half."""
    shown, safe = cut(text, cells), one_line(enough_for(text, cells))
    if shown == safe or safe[len(shown) - 1 : len(shown)] == " ":
        return shown
    whole, blank, _ = shown.rpartition(" ")
    return whole.rstrip(" ,;:·") + ELLIPSIS if blank and cell_len(whole) >= cells // 2 else shown


def fit(text: str, cells: int, *, right: bool = False) -> str:
    """The text, safe, cut or padded with spaces to exactly ``cells`` cells; padded on the left if ``right``."""
    text = cut(text, cells)
    pad = " " * (cells - cell_len(text))
    return pad + text if right else text + pad


def part(text: str, start: int, cells: int) -> str:
    """The text, safe, from cell ``start`` on in exactly ``cells`` cells; half of a wide character is a blank."""
    text = one_line(enough_for(text, start + cells))
    if text.isascii():
        return text[start : start + cells].ljust(cells)
    text, used = set_cell_size(text, start + cells), 0
    for index, character in enumerate(text):
        if used >= start and cell_len(character):
            return " " * (used - start) + text[index:]
        used += cell_len(character)
    return " " * cells


__all__ = ["beginning", "cell_len", "cut", "cut_at_word", "cut_in_the_middle", "enough_for", "fit", "one_line", "part"]
