"""Reading the file, archive or folder that is to be imported. Nothing is ever written."""

from __future__ import annotations

import os
import select
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from netui.domain.core.errors import RefusedError
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.files.zip_archive import LARGEST_BYTES, LARGEST_WORDS, MOST_MEMBERS, ArchiveMember

_A_READ_BYTES = 1 << 20
_MOST_DEPTH = 4
"""Levels of folders, below the named one, that are searched: exports are no deeper."""


def load(path: Path, patience_s: float = 5.0) -> SourceFile:
    """Return the file at a path; a pipe is read to its end.

    Args:
        path: path of the file.
        patience_s: seconds for which a pipe may be silent; a slower program writes a file, or to standard input.

    Raises:
        RefusedError: it is missing, unreadable, neither a file nor a pipe, larger than 256 MiB, or a pipe into which
            nobody writes.
    """
    try:
        # Not waiting: to open a pipe that nobody writes to would take for ever.
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise _unreadable(path, error) from error
    try:
        content = _content(number, path, patience_s)
    except OSError as error:
        raise _unreadable(path, error) from error
    finally:
        os.close(number)
    if len(content) > LARGEST_BYTES:
        raise RefusedError("Too large", f"{path} is larger than {LARGEST_WORDS}. Nothing was imported.")
    return SourceFile(path.name, content)


def within(folder: Path) -> Iterator[ArchiveMember]:
    """The files in a folder and in those below it, by name; hidden ones, links and pipes are left out.

    Raises:
        RefusedError: there are more than 2,000, or more than 256 MiB in all.
    """
    # Counted before the first is opened: somebody may have named a whole disk.
    paths = list(islice(_files_below(folder), MOST_MEMBERS + 1))
    if len(paths) > MOST_MEMBERS:
        raise RefusedError("Too many files", f"{folder} holds more than {MOST_MEMBERS:,} files. Nothing was imported.")
    left = LARGEST_BYTES
    for path in paths:
        try:
            content = load(path).content
        except RefusedError:
            yield ArchiveMember(path.name, b"", "it cannot be read")
            continue
        left -= len(content)
        if left < 0:
            raise RefusedError("Too large", f"{folder} holds more than {LARGEST_WORDS}. Nothing was imported.")
        yield ArchiveMember(path.name, content)


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        depth = len(Path(parent).parts) - len(folder.parts)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and depth < _MOST_DEPTH)
        for name in sorted(names):
            path = Path(parent, name)
            # Links may lead anywhere, and pipes say nothing: neither is a file of the folder.
            if not name.startswith(".") and not path.is_symlink() and path.is_file():
                yield path


def _content(number: int, path: Path, patience_s: float) -> bytes:
    """All that is in an open file, as far as one may be large."""
    mode = os.fstat(number).st_mode
    if stat.S_ISFIFO(mode):
        return _piped(number, path, patience_s)
    if not stat.S_ISREG(mode):
        raise RefusedError("No file", f"{path} is no file. Nothing was imported.")
    with open(number, "rb", closefd=False) as file:
        return file.read(LARGEST_BYTES + 1)


def _piped(number: int, path: Path, patience_s: float) -> bytes:
    """All that comes out of a pipe."""
    found = bytearray()
    waiting = select.poll()
    waiting.register(number, select.POLLIN)
    while len(found) <= LARGEST_BYTES:
        if not waiting.poll(patience_s * 1000):
            raise RefusedError(
                "A silent pipe", f"{path} is a pipe, and nobody writes to it. Nothing was imported; give a file."
            )
        piece = os.read(number, _A_READ_BYTES)
        if not piece:
            break
        found += piece
    return bytes(found)


def _unreadable(path: Path, error: OSError) -> RefusedError:
    reason = (error.strerror or "it cannot be read").lower()
    return RefusedError("Cannot read the file", f"{path}: {reason}. Nothing was imported.")
