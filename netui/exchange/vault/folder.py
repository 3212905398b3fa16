"""Bringing a folder of notes up to date: what netui wrote is renewed, what the user wrote is never touched.

A manifest in the folder says which files netui wrote and what was in them, so that a file somebody has edited since is
known. Nothing is read or written through a link, and no name leads out of the folder.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.exchange.common.outgoing import OutgoingFile
from netui.exchange.target import in_words, put
from netui.system import disk

MANIFEST = ".netui-export.json"
_VERSION = 1


@frozen
class Brought:
    """The outcome for the files of a folder.

    Attributes:
        written: how many are new or have news.
        unchanged: how many stand as they stood.
        removed: how many are gone, since nothing is there any more that they were about.
        left: names of files that the user has edited or made: they were left as they are.
    """

    written: int
    unchanged: int
    removed: int
    left: tuple[str, ...]


def bring_up_to_date(folder: Path, files: Sequence[OutgoingFile]) -> Brought:
    """Write the notes into a folder, which is made if it is not there.

    Raises:
        RefusedError: a folder in it is a link, or the disk refused.
    """
    with in_words(folder):
        return _Update(folder.absolute()).bring(files)


class _Update:
    """An update of a folder."""

    def __init__(self, folder: Path) -> None:
        disk.private_folder(str(folder))
        self._folder = folder
        self._known = dict(_manifest(folder / MANIFEST))
        self._mine: dict[str, str] = {}
        self._edited: dict[str, str] = {}
        self._left: list[str] = []

    def bring(self, files: Sequence[OutgoingFile]) -> Brought:
        written = sum(self._write(file) for file in files)
        unchanged = len(self._mine) - written
        names = {file.name for file in files}
        removed = sum(self._remove(name) for name in sorted(self._known.keys() - names))
        document = {"netui": "vault", "version": _VERSION, "files": dict(sorted((self._edited | self._mine).items()))}
        text = json.dumps(document, ensure_ascii=False, indent=1)
        put(self._folder / MANIFEST, f"{text}\n".encode(), replace=True)
        return Brought(written, unchanged, removed, tuple(self._left))

    def _write(self, file: OutgoingFile) -> bool:
        """Return True if there was anything to write; a file that the user has edited or made stays."""
        path, new = self._inside(file.name), _print(file.content)
        there = _print_of(path)
        if there is None and not os.path.lexists(path):
            disk.private_folder(str(path.parent))
            put(path, file.content, replace=False, is_precious=False)
        elif there == new:
            self._mine[file.name] = new
            return False
        elif there is not None and there == self._known.get(file.name):
            put(path, file.content, replace=True, is_precious=False)
        else:
            self._leave(file.name)
            return False
        self._mine[file.name] = new
        return True

    def _remove(self, name: str) -> bool:
        path = self._inside(name)
        there = _print_of(path)
        if there is None:
            return False
        if there != self._known[name]:
            self._leave(name)
            return False
        path.unlink()
        with suppress(OSError):  # a year in which nothing stands any more; otherwise it is not empty
            path.parent.rmdir()
        return True

    def _leave(self, name: str) -> None:
        """Keep what was known of a file, so that it is still known as edited next time."""
        self._left.append(name)
        if name in self._known:
            self._edited[name] = self._known[name]

    def _inside(self, name: str) -> Path:
        """The place of a file.

        Raises:
            RefusedError: a folder on the way is a link: it may lead anywhere.
        """
        path = self._folder
        for part in PurePosixPath(name).parts[:-1]:
            path = path / part
            if path.is_symlink():
                raise RefusedError(
                    "A link", f"{path} is a link to another place, and nothing is written through it. Remove it first."
                )
        return self._folder / name


def _manifest(path: Path) -> Iterator[tuple[str, str]]:
    """Name and print of each file of the last time that can be in the folder; nothing where it is unreadable."""
    try:
        with disk.opened(str(path)) as file:
            found = json.loads(file.read().decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return
    files = found.get("files") if isinstance(found, Mapping) else None
    for name, known in files.items() if isinstance(files, Mapping) else ():
        parts = PurePosixPath(name).parts
        if isinstance(known, str) and name.endswith(".md") and parts and not {"..", "/"} & set(parts):
            yield name, known


def _print_of(path: Path) -> str | None:
    """The print of a file; None where no ordinary file is."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
        with disk.opened(str(path)) as file:
            return _print(file.read())
    except FileNotFoundError:
        return None


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
