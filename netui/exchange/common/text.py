"""From the bytes of a file to its text, whatever program saved it."""

from __future__ import annotations

import codecs
import re

_FOLD = re.compile(rb"\r?\n[ \t]")


def decode(content: bytes, *, folded: bool = False) -> str:
    """The text of a file: UTF-8 with or without a mark, UTF-16, else Windows-1252. Never fails; the mark is left out.

    UTF-16 without a mark is told by its zero bytes: text in Latin letters has one in every other place. In a file of
    several encodings (two exports put together) each line is taken for itself.

    Args:
        content: the bytes.
        folded: whether lines may have been folded at an octet, in the middle of a letter; those that were are unfolded.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    head = content[:64]
    if head[1:2] == b"\0" and head[3:4] == b"\0":
        return content.decode("utf-16-le", "replace")
    if head[:1] == b"\0" and head[2:3] == b"\0":
        return content.decode("utf-16-be", "replace")
    if (text := _from_utf8(content)) is not None:
        return text
    if folded and (text := _from_utf8(_FOLD.sub(b"", content))) is not None:
        return text
    lines = content.removeprefix(codecs.BOM_UTF8).split(b"\n")
    return "\n".join(
        text if (text := _from_utf8(line)) is not None else line.decode("cp1252", "replace") for line in lines
    )


def _from_utf8(content: bytes) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def one_line(text: str) -> str:
    """The text with every run of white space, line breaks among it, as one blank; none at the ends."""
    return " ".join(text.split())
