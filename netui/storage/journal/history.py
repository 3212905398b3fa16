"""The journals of a database read backwards: what undo, the history and merging need."""

from __future__ import annotations

from collections.abc import Iterator

from netui.storage.journal.files import listed
from netui.storage.journal.format import (
    ZERO,
    JournalHeader,
    JournalLine,
    Step,
    StepHead,
    read_head,
    read_header,
    read_step,
    scan,
)


def steps(*folders: str) -> Iterator[Step]:
    """All steps that are kept in these folders, newest first; ends where one is missing or damaged."""
    for _, lines in _kept(folders):
        yield from (read_step(line.payload) for line in reversed(lines))


def heads(*folders: str) -> Iterator[StepHead]:
    """All steps that are kept, newest first, without their operations: one of a hundred thousand is as soon read."""
    for _, lines in _kept(folders):
        yield from (read_head(line.payload) for line in reversed(lines))


def step(number: int, *folders: str) -> Step | None:
    """The step of that number; None when it is no longer kept, or there never was one."""
    kept = (line for _, lines in _kept(folders) for line in reversed(lines))
    found = next((line for line in kept if line.number <= number), None)
    return read_step(found.payload) if found is not None and found.number == number else None


def marks(*folders: str) -> Iterator[tuple[int, str]]:
    """Number and digest of each step that is kept, newest first, and of the one before them all.

    That one may have been saved on another machine: two that have parted may have nothing else in common.
    """
    before: tuple[int, str] | None = None
    for header, lines in _kept(folders):
        before = header.start - 1, header.before
        yield from ((line.number, line.digest) for line in reversed(lines))
    if before is not None:
        yield before


def _kept(folders: tuple[str, ...]) -> Iterator[tuple[JournalHeader, list[JournalLine]]]:
    """The journals without what later ones own, newest first, with no gap between them."""
    stop: int | None = None
    for file in reversed(listed(*folders)):
        if stop is not None and file.start >= stop:
            continue
        header, found = _read(file.path)
        lines = [line for line in found if stop is None or line.number < stop]
        if stop is not None and (not lines or lines[-1].number != stop - 1):
            return
        if header is not None:
            yield header, lines
        stop = file.start


def _read(path: str) -> tuple[JournalHeader | None, list[JournalLine]]:
    """The steps of a journal, as far as they are good; nothing when even its header is not."""
    try:
        with open(path, "rb") as journal:
            content = journal.read()
        first = next(scan(content[: content.find(b"\n") + 1], ZERO))
        header = read_header(first.payload)
    except (FileNotFoundError, StopIteration, ValueError):
        return None, []
    return header, list(scan(content, header.before, first.end))
