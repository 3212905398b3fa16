"""Many small folded journals gathered into few: each command line leaves one, and the history must stay quick to read.

A journal that follows another without a gap can be appended to it line by line, for the last digest of the one is what
the first line of the other is keyed with. The gathered file takes the name of its first before the others go: at every
moment each step stands in at least one file, and where it stands in two, the one with the later start owns it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from netui.storage.journal.files import JournalFile, listed, temporary
from netui.storage.journal.format import ZERO, read_header, scan
from netui.system import disk

_SMALL_FILES_LEFT = 40
"""Number of small files that are left as they are."""

_GATHERED_BYTES = 1 << 20
"""A gathered journal is not made larger than this; one of half the size is not small."""


def gather(folder: str) -> None:
    """Gather the journals of a folder when there are many. Under the lock.

    Raises:
        OSError: the disk refused; nothing is lost.
    """
    sizes = {file: os.stat(file.path).st_size for file in listed(folder)}
    if sum(size < _GATHERED_BYTES // 2 for size in sizes.values()) <= _SMALL_FILES_LEFT:
        return
    for group in _groups(sizes):
        unfinished = temporary(folder)
        disk.write_new(unfinished, _joined(group))
        disk.publish(unfinished, group[0].path)
        for file in group[1:]:
            os.unlink(file.path)


def _groups(sizes: Mapping[JournalFile, int]) -> Iterator[list[JournalFile]]:
    """Runs of small journals that follow each other without a gap, two or more, each small enough for one file."""
    group: list[JournalFile] = []
    size, end = 0, ("", 0)
    for file, length in sizes.items():
        before, after = _ends(file) if length < _GATHERED_BYTES // 2 else (("", -1), ("", -2))
        if group and (before != end or size + length > _GATHERED_BYTES):
            if len(group) > 1:
                yield group
            group, size = [], 0
        group.append(file)
        size, end = size + length, after
    if len(group) > 1:
        yield group


def _ends(file: JournalFile) -> tuple[tuple[str, int], tuple[str, int]]:
    """Digest before and number of the first step of a journal, and those of the step that must follow its last."""
    content = _content(file)
    first = next(scan(content[: content.find(b"\n") + 1], ZERO), None)
    if first is None:
        return ("", -1), ("", -2)
    header = read_header(first.payload)
    digest, number = header.before, header.start
    for line in scan(content, header.before, first.end):
        digest, number = line.digest, line.number + 1
    return (header.before, header.start), (digest, number)


def _joined(group: list[JournalFile]) -> Iterator[bytes]:
    """The first journal, and the good lines of the others without their headers."""
    for place, file in enumerate(group):
        content = _content(file)
        start = content.index(b"\n") + 1
        header = read_header(content[33 : start - 1])
        end = start
        for line in scan(content, header.before, start):
            end = line.end
        yield content[start if place else 0 : end]


def _content(file: JournalFile) -> bytes:
    with open(file.path, "rb") as journal:
        return journal.read()
