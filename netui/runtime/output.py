"""The output of the command line: results on standard output, everything else on standard error.

Results are gathered and written to standard output in one go at the end: a command that is refused half-way has
printed nothing there, and a reader that went away is met in one place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TextIO, TypeAlias

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.text.display import cut_in_the_middle, harmless, one_line
from netui.domain.text.json_text import json_text

_SENTENCE_CELLS = 1000


class Style(StrEnum):
    """The look of a piece of a line on a terminal; never the only bearer of a meaning."""

    PLAIN = ""
    STRONG = "1"
    QUIET = "2"
    LATE = "31"


@frozen
class Piece:
    """A stretch of a line in one style.

    Attributes:
        text: any text; made harmless when it is printed.
        style: how it looks.
    """

    text: str
    style: Style = Style.PLAIN


Line: TypeAlias = str | Sequence[Piece]
"""A line of text output: plain, or in pieces."""


_TERMINAL_TAKES_BYTES = 74_994
"""Bytes of a text that fit into one sequence of 100,000 characters of base64."""


class Output:
    """The output of a command: its result on standard output, messages to the person on standard error.

    Attributes:
        as_json: whether standard output gets one JSON document and nothing else.
        width_cells: how wide a line may be; 0 when nothing limits it, as in a pipe.
    """

    def __init__(self, out: TextIO | None, err: TextIO | None, *, coloured: bool = False, width_cells: int = 0) -> None:
        """Print to these two; None stands for one that is closed. A terminal has a width, and nothing else has one."""
        self._out = out
        self._err = err
        self._coloured = coloured
        self._gathered: list[str] = []
        self.as_json = False
        self.width_cells = width_cells
        self._is_terminal = width_cells > 0

    def result(self, document: object, lines: Iterable[Line]) -> None:
        """Print the result of a command: the document with ``--json``, else the lines, which are only then made."""
        if self.as_json:
            self._gathered = [self._encoded(document), "\n"]
        else:
            self._gathered.extend(f"{self._shown(line)}\n" for line in lines)

    def raw(self, text: str) -> None:
        """Print a text that is meant for a file or a program, as it stands: a script, an export.

        On a terminal somebody only looks at it, and it may be anybody's: signs stand for what a terminal would obey.
        """
        self._gathered.append(harmless(text) if self._is_terminal else text)

    @property
    def is_coloured(self) -> bool:
        """True if lines may have colours."""
        return self._coloured

    def drawn(self, lines: Iterable[str]) -> None:
        """Print lines that netui has drawn itself, colours and all: they hold nobody's text."""
        self._gathered.extend(f"{line}\n" for line in lines)

    def say(self, sentence: str) -> None:
        """Print a message, a warning or progress for the person. A closed standard error is no reason to fail.

        A sentence that would fill the screen, for a name of thousands of letters, is shortened in its middle.
        """
        if self._err is not None:
            try:
                self._err.write(f"{cut_in_the_middle(sentence, _SENTENCE_CELLS)}\n")
                self._err.flush()
            except (OSError, ValueError):
                self._err = None

    def hand_to_terminal(self, text: str) -> bool:
        """Ask the terminal to take a text into its clipboard (OSC 52); whether there is a terminal to ask.

        Whether it did is known to the terminal alone. More than 74,994 bytes none takes at once.
        """
        from base64 import b64encode  # most commands copy nothing

        encoded = text.encode("utf-8", "replace")
        if self._err is None or not self._err.isatty() or len(encoded) > _TERMINAL_TAKES_BYTES:
            return False
        try:
            self._err.write(f"\x1b]52;c;{b64encode(encoded).decode('ascii')}\a")
            self._err.flush()
        except (OSError, ValueError):
            self._err = None
            return False
        return True

    def rewrite_line(self, line: str) -> None:
        """Show how far something is, in place of what was shown last; only where standard error is a terminal."""
        if self._err is None or not self._err.isatty():
            return
        try:
            self._err.write(f"\r\x1b[K{line}")
            self._err.flush()
        except (OSError, ValueError):
            self._err = None

    def forget(self) -> None:
        """Discard the gathered result: the command was refused after all."""
        self._gathered.clear()

    def deliver(self) -> None:
        """Write what was gathered.

        Raises:
            BrokenPipeError: the reader went away.
            RefusedError: standard output is closed, or the disk behind it is full.
        """
        text, self._gathered = "".join(self._gathered), []
        if not text:
            return
        if self._out is None:
            raise RefusedError("Standard output is closed", "Standard output is closed, so the answer cannot be shown.")
        try:
            self._out.write(text)
            self._out.flush()
        except BrokenPipeError:
            self._out = None
            raise
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            self._out = None
            raise RefusedError("Cannot write", f"The answer cannot be written to standard output: {reason}.") from error

    def _encoded(self, document: object) -> str:
        # In UTF-8 a lone surrogate is written as its escape, which JSON reads back; other encodings get escapes only.
        encoding = (getattr(self._out, "encoding", None) or "").lower().replace("-", "")
        return json_text(document, ascii_only=encoding != "utf8")

    def _shown(self, line: Line) -> str:
        if isinstance(line, str):
            return one_line(line)
        return "".join(self._painted(piece) for piece in line).rstrip()

    def _painted(self, piece: Piece) -> str:
        text = one_line(piece.text)
        return f"\x1b[{piece.style}m{text}\x1b[0m" if self._coloured and piece.style and text.strip() else text
