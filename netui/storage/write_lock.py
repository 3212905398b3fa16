"""The lock of one database, made with the folder it lies in when somebody first wants to write."""

from __future__ import annotations

import os

from netui.storage.layout import Folder
from netui.storage.system.lock import Lock


class WriteLock:
    """Hands out the lock that keeps other writers out."""

    def __init__(self, folder: Folder, timeout_s: float) -> None:
        self._folder, self._timeout_s = folder, timeout_s
        self._lock: Lock | None = None

    @property
    def is_open(self) -> bool:
        """True if the lock file has been opened."""
        return self._lock is not None

    def locked(self) -> Lock:
        """The lock, for a ``with``.

        Raises:
            OSError: its folder cannot be made, or its file not be opened.
        """
        if self._lock is not None and not os.path.isdir(self._folder.side):
            self.close()  # somebody has removed the folder: a lock on what is gone keeps nobody out
        if self._lock is None:
            self._folder.make()
            self._lock = Lock(self._folder.lock, self._timeout_s)
        return self._lock

    def close(self) -> None:
        """Close the lock file."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
