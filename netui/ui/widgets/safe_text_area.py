"""A text of several lines to write in, which shows nothing that a terminal would obey."""

from __future__ import annotations

import unicodedata

from rich.text import Text
from textual.widgets import TextArea


class SafeTextArea(TextArea):
    """Shows a sign for each character that a terminal would obey; the text itself keeps them."""

    DEFAULT_CSS = "SafeTextArea { scrollbar-size: 1 1; }"

    def get_line(self, line_index: int) -> Text:
        """One line as it is drawn, for Textual."""
        line = self.document.get_line(line_index)
        if line.isascii() and line.isprintable():
            return super().get_line(line_index)
        # One sign for each character: the caret counts characters.
        return Text("".join(map(_sign, line)), end="", no_wrap=True)


def _sign(character: str) -> str:
    point = ord(character)
    if character == "\t" or character.isprintable():
        return character
    if point < 0x20:
        return chr(0x2400 + point)
    return character if unicodedata.category(character) == "Zs" else "\N{REPLACEMENT CHARACTER}"
