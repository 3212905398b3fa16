"""The heads of the mails in an mbox file or a maildir, one after the other; what stands below them is never kept.

The library's ``mailbox`` reads an mbox twice and opens it for writing; an mbox may have gigabytes, so it is read here
as a stream, line by line. A mail begins with ``From `` at the head of the file or behind a blank line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from netui.domain.core.frozen import frozen

_HEAD_BYTES = 256 * 1024
"""Most bytes of one mail's head; a longer one is an attack."""
_LINE_BYTES = 1 << 20
_MAILS_AT_MOST = 5_000_000
_NO_MAIL = ("drafts", "entwurfe", "entwürfe", "brouillons")
_JUNK = ("junk", "spam", "trash", "deleted items", "papierkorb", "bulk mail")
LARGEST_MBOX_BYTES = 8 * 1024 * 1024 * 1024


@frozen
class MailHead:
    """The head of a mail.

    Attributes:
        octets: its lines.
        line: where it begins in an mbox, from 1; 0 in a maildir.
        share: how far the reading is, from 0 to 1.
        reason: why it is not taken, by its flags and its folder; empty when nothing speaks against it.
    """

    octets: bytes
    line: int
    share: float
    reason: str = ""


def looks_like_mbox(head: bytes) -> bool:
    """True for ``From ``, and behind that line headers."""
    first, _, rest = head[:4096].partition(b"\n")
    second = rest.split(b"\n", 1)[0]
    name, colon, _ = second.partition(b":")
    return first.startswith(b"From ") and bool(colon) and bool(name) and b" " not in name.strip()


def is_maildir(path: Path) -> bool:
    """True for a folder with ``cur`` and ``new``."""
    return (path / "cur").is_dir() and (path / "new").is_dir()


def mbox_heads(file: BinaryIO, size: int, name: str = "") -> Iterator[MailHead]:
    """Yield the heads of the mails in an mbox.

    Args:
        file: at its beginning.
        size: of all, in bytes.
        name: name of the file: one that is called Drafts or Junk says what it holds.
    """
    reason = _reason_of_folder(name)
    lines: list[bytes] = []
    number = begins = done = length = 0
    in_head, after_blank = False, True
    while line := file.readline(_LINE_BYTES):
        number += 1
        done += len(line)
        if after_blank and line.startswith(b"From "):
            in_head, begins, lines, length = True, number, [], 0
        elif in_head and line.strip():
            length += len(line)
            if length <= _HEAD_BYTES:
                lines.append(line)
        elif in_head:
            in_head = False
            yield MailHead(b"".join(lines), begins, min(1.0, done / (size or 1)), reason)
        after_blank = not line.strip()
    if in_head and lines:
        yield MailHead(b"".join(lines), begins, 1.0, reason)


def maildir_heads(folder: Path) -> Iterator[MailHead]:
    """Yield the heads of the mails of a maildir and of the folders in it (``.Sent``)."""
    folders = [folder, *sorted(one for one in folder.iterdir() if one.is_dir() and is_maildir(one))]
    for number, one in enumerate(folders):
        reason = _reason_of_folder("" if one == folder else one.name.lstrip(".").rpartition(".")[2])
        for part in ("cur", "new"):
            for count, path in zip(range(_MAILS_AT_MOST), sorted((one / part).iterdir()), strict=False):
                if path.is_symlink() or not path.is_file():
                    continue
                share = (number + min(0.99, count / 10_000)) / len(folders)
                yield MailHead(_head_of(path), 0, share, _reason_of_flags(path.name) or reason)


def _head_of(path: Path) -> bytes:
    lines: list[bytes] = []
    length = 0
    try:
        with path.open("rb") as file:
            while (line := file.readline(_LINE_BYTES)).strip() and length <= _HEAD_BYTES:
                lines.append(line)
                length += len(line)
    except OSError:
        return b""
    return b"".join(lines)


def _reason_of_flags(name: str) -> str:
    flags = name.rpartition(":2,")[2] if ":2," in name else ""
    return "a draft" if "D" in flags else "spam" if "T" in flags else ""


def _reason_of_folder(name: str) -> str:
    word = name.lower().removesuffix(".mbox").removesuffix(".mbx")
    return "a draft" if word in _NO_MAIL else "spam" if word in _JUNK else ""
