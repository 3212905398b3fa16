"""The backup of each day: a copy of the snapshot as it was before the day's first changes."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime

from netui.storage.layout import WHEN, Folder
from netui.system import disk

DAILY = "daily"
"""The reason for such a backup, as its name has it."""


def make_daily(folder: Folder, at: datetime) -> bool:
    """Copy the newest earlier snapshot that is whole as the day's backup, once a day; False when there is one already.

    The caller drops the superfluous ones afterwards (``backups.rotate``).

    Raises:
        OSError: the disk refused.
    """
    day = f"{at:%Y-%m-%d}"
    bases, stamp = folder.bases(), folder.stamp()
    if not bases or (stamp is not None and bases[-1].seq == stamp.seq):
        return False  # after the very first fold: there is nothing earlier
    if any(name.startswith(day) and name.endswith(f"{DAILY}.json") for name in folder.backup_names()):
        return False
    whole = next((base for base in reversed(bases) if folder.is_whole(base)), None)
    if whole is None:
        return False
    disk.private_folder(folder.backups)
    with suppress(FileExistsError):
        disk.copy(whole.path, os.path.join(folder.backups, f"{at.strftime(WHEN)}-{DAILY}.json"))
    return True
