"""The beginning of a file, by which its format is told."""

from __future__ import annotations

from functools import cached_property

from netui.exchange.common.files.text import decode, wide_text
from netui.exchange.tabular.table import IsHeader, possible_headers

_HEAD_BYTES = 64 * 1024
"""Enough for fifty lines above a header, and little enough to be decoded for every file of a folder."""


class FileHead:
    """A file while its format is looked for.

    Attributes:
        content: all of its bytes.
        name: its name without folders, or empty.
        encoding: of its text, as the user says; empty when nothing is said.
    """

    def __init__(self, content: bytes, name: str = "", encoding: str = "") -> None:
        self.content, self.name, self.encoding = content, name, encoding

    @cached_property
    def text(self) -> str:
        """The text of its first lines."""
        head = self.content[:_HEAD_BYTES]
        if len(self.content) > _HEAD_BYTES and wide_text(self.content[:8]) is None and b"\n" in head:
            head = head[: head.rfind(b"\n") + 1]  # no letter is cut in two
        return decode(head, self.encoding).text

    def has_header(self, is_header: IsHeader) -> bool:
        """True if it is a table with such a header."""
        return any(map(is_header, self._headers))

    @cached_property
    def _headers(self) -> tuple[tuple[str, ...], ...]:
        return possible_headers(self.text)
