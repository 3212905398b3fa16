"""The stream to the terminal, which may be gone."""

from __future__ import annotations

from contextlib import suppress
from typing import TextIO


class LastingStream:
    """A stream that takes what is written also when the terminal is gone: nobody sees it then, and it is dropped.

    Textual writes in a thread that an error ends, and hands it the texts through a queue with a bound: whoever writes
    on waits without end. A program whose terminal was closed while an editor had it would stay for ever.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        """Write a text, if there is still a terminal."""
        with suppress(OSError):
            self._stream.write(text)

    def flush(self) -> None:
        """Flush what was written, if there is still a terminal."""
        with suppress(OSError):
            self._stream.flush()

    def fileno(self) -> int:
        """The number of its descriptor."""
        return self._stream.fileno()
