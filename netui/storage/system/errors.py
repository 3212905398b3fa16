"""Errors of the operating system, translated into words for the user."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from netui.domain.core.errors import InUseError, NetuiError, SaveError
from netui.storage.system.lock import LockTimeoutError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def is_full(error: OSError) -> bool:
    """True if there is no room on a disk: no other attempt helps, before somebody makes some."""
    return error.errno in _FULL


def save_error(error: OSError, path: str) -> SaveError:
    """Return the error that says why a save did not happen, what is safe, and what to do."""
    kept = "Nothing was saved, and nothing that was saved before is lost."
    if is_full(error):
        reason = f"The disk with {path} is full"
        return SaveError("Disk full", f"{reason}. {kept} Free some space and try again.", reason=reason)
    if error.errno in _FORBIDDEN:
        reason = f"{error.filename or path} may not be written ({error.strerror})"
        return SaveError("Not writable", f"{reason}. {kept} Check its permissions.", reason=reason)
    if isinstance(error, NotADirectoryError):
        reason = f"{error.filename or path} is no folder"
        return SaveError("Not a folder", f"{reason}. {kept} Move it out of the way and try again.", reason=reason)
    reason = f"The disk with {path} refused to save ({error.strerror or error})"
    return SaveError("Disk error", f"{reason}. {kept} Try again, or save elsewhere.", reason=reason)


@contextmanager
def in_words(path: str) -> Iterator[None]:
    """Turn what goes wrong with files and locks inside into an error that the user can read.

    Raises:
        SaveError: the disk refused.
        InUseError: another program kept the lock for too long.
    """
    try:
        yield
    except LockTimeoutError as error:
        reason = f"Another netui has been writing {path} for several seconds"
        raise InUseError(
            "Database in use", f"{reason}. Nothing was saved; try again in a moment.", reason=reason
        ) from error
    except OSError as error:
        raise save_error(error, path) from error


def not_up_to_date(name: str, error: NetuiError) -> str:
    """Return the sentence about a JSON file that could not be rewritten: every step is in the journal."""
    # The reason alone: the sentence speaks of a save that was refused, and here nothing was.
    said = f"Everything is saved in the journal beside {name}, but that file could not be brought up to date"
    return f"{said}: {error.reason}."
