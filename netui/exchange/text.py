"""From the bytes of a file to its text, whatever program saved it."""

from __future__ import annotations

import codecs


def decode(content: bytes) -> str:
    """The text of a file: UTF-8 with or without a mark, UTF-16, else Windows-1252. Never fails; the mark is left out.

    UTF-16 without a mark is told by its zero bytes: text in Latin letters has one in every other place.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    head = content[:64]
    if head[1:2] == b"\0" and head[3:4] == b"\0":
        return content.decode("utf-16-le", "replace")
    if head[:1] == b"\0" and head[2:3] == b"\0":
        return content.decode("utf-16-be", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def one_line(text: str) -> str:
    """The text with every run of white space, line breaks among it, as one blank; none at the ends."""
    return " ".join(text.split())
