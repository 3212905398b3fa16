"""One writer at a time, between processes and between threads of one process."""

from __future__ import annotations

import os
import sys
import time
from threading import RLock
from types import TracebackType

if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    class _Overlapped(ctypes.Structure):
        _fields_ = (
            ("internal", ctypes.c_void_p),
            ("internal_high", ctypes.c_void_p),
            ("offset", wintypes.DWORD),
            ("offset_high", wintypes.DWORD),
            ("event", wintypes.HANDLE),
        )

    _EXCLUSIVE_AT_ONCE = 0x1 | 0x2
    """LOCKFILE_FAIL_IMMEDIATELY and LOCKFILE_EXCLUSIVE_LOCK: learn.microsoft.com, LockFileEx."""

    def _try_lock(fd: int) -> bool:
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(fd))
        place = ctypes.byref(_Overlapped())
        return bool(ctypes.windll.kernel32.LockFileEx(handle, _EXCLUSIVE_AT_ONCE, 0, 1, 0, place))

    def _unlock(fd: int) -> None:
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(fd))
        ctypes.windll.kernel32.UnlockFileEx(handle, 0, 1, 0, ctypes.byref(_Overlapped()))

else:
    import fcntl

    # Not lockf: there closing any handle of the file drops the lock (sqlite.org/howtocorrupt.html, 2.2).
    def _try_lock(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_UN)


def _opened(path: str) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)


_ASK_AGAIN_S = 0.002


class LockTimeoutError(Exception):
    """Somebody else kept the lock for too long."""


class Claim:
    """A lock on a file that is held from one call to another, whichever threads make them.

    Nobody ever replaces the file; the system frees it when its process ends, however it ends.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._fd: int | None = None

    def take(self) -> bool:
        """Take it, or have it already; False while somebody else has it. Raises OSError: there can be no such file."""
        if self._fd is None:
            fd = _opened(self._path)
            if not _try_lock(fd):
                os.close(fd)
                return False
            self._fd = fd
        return True

    def give_back(self) -> None:
        """Release the lock; nothing happens when it is not held."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


class Lock:
    """A lock on a file that nobody ever replaces; the system frees it when its process ends, however it ends.

    Re-entrant; used with ``with``. Entering raises LockTimeoutError.
    """

    def __init__(self, path: str, timeout_s: float) -> None:
        self._fd = _opened(path)
        self._timeout_s = timeout_s
        self._threads = RLock()
        self._depth = 0

    def __enter__(self) -> None:
        if not self._threads.acquire(timeout=self._timeout_s):
            raise LockTimeoutError
        if self._depth == 0:
            give_up_at = time.monotonic() + self._timeout_s
            try:
                while not _try_lock(self._fd):
                    if time.monotonic() > give_up_at:
                        raise LockTimeoutError
                    time.sleep(_ASK_AGAIN_S)
            except BaseException:
                self._threads.release()
                raise
        self._depth += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._depth -= 1
        if self._depth == 0:
            _unlock(self._fd)
        self._threads.release()

    def close(self) -> None:
        """Give the handle back; the lock cannot be taken any more."""
        os.close(self._fd)
