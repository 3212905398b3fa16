"""A file that is in memory: read from a path, from standard input, or pasted."""

from __future__ import annotations

from netui.domain.core.frozen import frozen


@frozen
class SourceFile:
    """A file that was read.

    Attributes:
        name: its name without folders.
        content: all of its bytes.
    """

    name: str
    content: bytes
