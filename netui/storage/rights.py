"""Checks that a database may be written to: it, and the folder beside it, must be the user's own and nobody else's.

Another user who may write into the folder beside it could make any name there lead to another file of the user's.
"""

from __future__ import annotations

import os
import stat

from netui.storage.journal.files import temporary
from netui.storage.layout import Folder
from netui.system import disk

_BY_OTHERS = stat.S_IWGRP | stat.S_IWOTH
_OPEN_TO_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def why_read_only(folder: Folder) -> str:
    """Return why nothing may be saved, in words that go on after "Nothing can be saved:"; empty when all is well."""
    place = folder.side if os.path.isdir(folder.side) else os.path.dirname(folder.path)
    refused = os.path.isdir(place) and not os.access(place, os.W_OK | os.X_OK)
    # Windows has other rights than these, and tells when it refuses.
    return (_not_ours(folder) if hasattr(os, "geteuid") else "") or (
        f"the folder {place} may not be written" if refused else ""
    )


def why_none_beside(folder: Folder) -> str:
    """Return why nothing may be written beside the database, not even a copy of it; empty when all is well."""
    if not hasattr(os, "geteuid"):
        return ""
    for path in (folder.side, folder.old, folder.aside, folder.backups):
        try:
            found = os.lstat(path)
        except OSError:
            continue
        if stat.S_ISLNK(found.st_mode):
            return f"{path} is a symbolic link, and netui follows none there"
        if found.st_uid != os.geteuid():
            return f"{path} belongs to somebody else"
        if found.st_mode & _BY_OTHERS and _keeps_modes(path):
            return f"others may write into {path}; make it yours alone (chmod 700), once you know what is in it"
    return ""


def _not_ours(folder: Folder) -> str:
    if because := why_none_beside(folder):
        return because
    try:
        mode = os.stat(folder.path).st_mode
    except OSError:
        return ""
    if not mode & stat.S_IWUSR:
        return f"{folder.path} is marked as not to be written (chmod u+w lets netui save again)"
    return ""


def is_open_to_others(folder: Folder) -> bool:
    """True if others may read or write the database's file, which a save makes the user's alone again."""
    try:
        mode = os.stat(folder.path).st_mode
    except OSError:
        return False
    return hasattr(os, "geteuid") and bool(mode & _OPEN_TO_OTHERS) and _keeps_modes(folder.side, _OPEN_TO_OTHERS)


def _keeps_modes(path: str, rights: int = _BY_OTHERS) -> bool:
    """True if the disk keeps access rights: some (FAT, network folders) give everything to everybody."""
    probe = temporary(path)
    try:
        disk.write_new(probe, ())
        return not os.stat(probe).st_mode & rights
    except OSError:
        return True
    finally:
        if os.path.exists(probe):
            os.unlink(probe)
