"""A folder of cards, one a file: what vdirsyncer, Syncthing, khard and their kind work on (vdir).

Source: https://vdirsyncer.pimutils.org/en/stable/vdir.html. Files are replaced by rename, so that others see an old
item or a new one, and nothing between.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from netui.domain.records.values import Json
from netui.exchange.sync.remote import OutOfDateError
from netui.system import disk

LARGEST_BYTES = 10 << 20
"""A larger file is no card, and is not read."""
_UNREAD = "unread"
"""Placeholder for the tag of a link, or of a file that is too large: neither read nor taken for removed."""
_UNFINISHED = ".netui-"


class FolderRemote:
    """The items in a folder; a file that begins with a dot and a folder are none.

    A link, or a file that is too large, is an item without words, which a merge leaves alone: what it was before is not
    taken for removed.
    """

    def __init__(self, folder: str, suffix: str = ".vcf", memory: Mapping[str, Json] | None = None) -> None:
        """Make a remote of a folder; nothing is read yet.

        Args:
            folder: its path.
            suffix: end of the names of its items.
            memory: what was known after the run before; None for the first.
        """
        self._folder, self._suffix = Path(folder), suffix
        self._before = memory or {}
        self._looks: dict[str, tuple[disk.Identity, str]] = {}

    @property
    def memory(self) -> Mapping[str, Json]:
        """The look of each file, and its tag: one that looks the same is not read again."""
        return {name: [*look, tag] for name, (look, tag) in self._looks.items()}

    def list(self) -> dict[str, str]:
        """Name and tag of every item, by name; none when there is no folder.

        Raises:
            OSError: the folder cannot be read.
        """
        try:
            entries = sorted(os.scandir(self._folder), key=lambda entry: entry.name)
        except FileNotFoundError:
            return {}
        names = [one.name for one in entries if self._is_item(one)]
        self._looks = {name: known for name in names if (known := self._as_before(name)) is not None}
        tags = {name: tag for name, (_, tag) in self._looks.items()}
        tags |= {name: tag for name, (_, tag) in self.get(name for name in names if name not in tags).items()}
        return {name: tags[name] for name in names if name in tags}

    def get(self, names: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Text and tag of items; octets that are no UTF-8 come as replacement signs, which ``CardText`` refuses."""
        found = {}
        for name in names:
            read = self._read(name)
            if read is None:
                continue
            content, look = read
            if look is None:
                found[name] = ("", _UNREAD)
            else:
                self._looks[name] = look, _tag(content)
                found[name] = (content.decode("utf-8", "replace"), _tag(content))
        return found

    def put(self, name: str, text: str, tag: str | None) -> str:
        """Write an item."""
        disk.private_folder(str(self._folder))
        content = text.encode("utf-8")
        unfinished = self._folder / f"{_UNFINISHED}{os.getpid()}-{name}.tmp"
        unfinished.unlink(missing_ok=True)  # of a run that was killed
        disk.write_new(str(unfinished), (content,))
        look = disk.identity(str(unfinished))
        try:
            self._refuse_changed(name, tag)
            disk.publish(str(unfinished), str(self._folder / name))
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
        if look is not None:
            self._looks[name] = look, _tag(content)
        return _tag(content)

    def delete(self, name: str, tag: str) -> None:
        """Remove an item."""
        self._refuse_changed(name, tag)
        (self._folder / name).unlink()
        self._looks.pop(name, None)
        disk.fsync_path(str(self._folder))

    def _is_item(self, entry: os.DirEntry[str]) -> bool:
        if entry.name.startswith(".") or not entry.name.endswith(self._suffix):
            return False
        return not entry.is_dir(follow_symlinks=False)

    def _as_before(self, name: str) -> tuple[disk.Identity, str] | None:
        """The look and tag of a file that nobody has written since the run before."""
        known = self._before.get(name)
        look = disk.identity(f"{self._folder}/{name}")
        if look is None or not isinstance(known, list) or known[:-1] != [*look]:
            return None
        return look, str(known[-1])

    def _read(self, name: str) -> tuple[bytes, disk.Identity | None] | None:
        """The octets and the look of an item; no look for one that is not read, None for none."""
        try:
            found = (self._folder / name).lstat()
            if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_BYTES:
                return b"", None
            with disk.opened(str(self._folder / name)) as file:
                look = disk.identity_of(file)
                return file.read(LARGEST_BYTES + 1), look
        except FileNotFoundError:
            return None

    def _refuse_changed(self, name: str, tag: str | None) -> None:
        read = self._read(name)
        if (None if read is None else _UNREAD if read[1] is None else _tag(read[0])) != tag:
            raise OutOfDateError(name)


def _tag(content: bytes) -> str:
    return blake2b(content, digest_size=16).hexdigest()
