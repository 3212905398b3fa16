"""Detects whether somebody is still writing a file: two looks must agree before it is taken for whole."""

from __future__ import annotations

import os
import time

from netui.system import disk
from netui.system.disk import Identity

STILL_S = 1.0
"""Seconds for which a file must not have changed."""

_LOOKS = 8
"""Number of looks at the files on opening: another program may write for very long."""


class Stillness:
    """The observations of one file at the last looks."""

    def __init__(self) -> None:
        self._seen: tuple[Identity, float] | None = None

    def is_still(self, identity: Identity) -> bool:
        """True if the file, as it looks now, looked the same long enough ago."""
        now = time.monotonic()
        if self._seen is None or self._seen[0] != identity:
            self._seen = identity, now
        return now - self._seen[1] >= STILL_S


def wait_until_still(path: str, side: str) -> bool:
    """Return when a file that was written just now has not changed for a while; False when it was not written just now.

    Args:
        path: path of the file.
        side: a folder on the same disk whose time of change may be set: the clock of that disk is what counts.
    """
    try:
        os.utime(side)
        if not 0 <= os.stat(side).st_mtime - os.stat(path).st_mtime < STILL_S:
            return False
    except OSError:
        return False
    before = disk.identity(path)
    for _ in range(_LOOKS):
        time.sleep(STILL_S / 2)
        now = disk.identity(path)
        if now == before:
            break
        before = now
    return True
