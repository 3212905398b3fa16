"""Pasted text on its way from the terminal: it may hold anything, and none of it is a key.

A terminal puts a paste between two markers. Textual takes an escape character between them for the beginning of a key's
sequence: what follows may come out as keys that nobody has pressed.
"""

from __future__ import annotations

MOST_IN_A_LINE = 10_000
"""Characters; a longer paste into a field of one line was meant for another place, and would take seconds to show."""

_ESCAPE = "\x1b"
_BEGINNING, _END = "\x1b[200~", "\x1b[201~"


class PasteFilter:
    """Takes the escape characters out of pastes in a stream that comes in pieces; keys pass as they are."""

    def __init__(self) -> None:
        self._inside = False
        self._kept = ""
        """In a paste, what may be the beginning of its end marker and is held back; outside, the last that passed."""

    def passed(self, piece: str) -> str:
        """What of the stream goes on now that this piece has come."""
        passed: list[str] = []
        while piece:
            part, piece = self._pasted(piece) if self._inside else self._typed(piece)
            passed.append(part)
        return "".join(passed)

    def _typed(self, piece: str) -> tuple[str, str]:
        """What goes on up to the beginning of a paste, and the rest."""
        stream = self._kept + piece
        found = stream.find(_BEGINNING)
        if found < 0:
            self._kept = stream[1 - len(_BEGINNING) :]
            return piece, ""
        typed = found + len(_BEGINNING) - len(self._kept)
        self._inside, self._kept = True, ""
        return piece[:typed], piece[typed:]

    def _pasted(self, piece: str) -> tuple[str, str]:
        """What goes on up to the end of the paste, and the rest."""
        text, end, rest = (self._kept + piece).partition(_END)
        self._kept = ""
        if end:
            self._inside = False
            return text.replace(_ESCAPE, "") + end, rest
        begun = next(size for size in range(len(_END) - 1, -1, -1) if text.endswith(_END[:size]))
        whole = len(text) - begun
        self._kept = text[whole:]
        return text[:whole].replace(_ESCAPE, ""), ""
