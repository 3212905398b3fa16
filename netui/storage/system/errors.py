"""Errors of the operating system, translated into words for the user."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from netui.domain.core.errors import InUseError, NetuiError, SaveError
from netui.storage.system.lock import LockTimeoutError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def save_error(error: OSError, path: str) -> SaveError:
    """Return the error that says why a save did not happen, what is safe, and what to do."""
    kept = "Nothing was saved, and nothing that was saved before is lost."
    if error.errno in _FULL:
        return SaveError("Disk full", f"The disk with {path} is full. {kept} Free some space and try again.")
    if error.errno in _FORBIDDEN:
        return SaveError(
            "Not writable",
            f"{error.filename or path} may not be written ({error.strerror}). {kept} Check its permissions.",
        )
    reason = error.strerror or str(error)
    return SaveError(
        "Disk error", f"The disk with {path} refused to save ({reason}). {kept} Try again, or save elsewhere."
    )


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
        raise InUseError(
            "Database in use",
            f"Another netui has been writing {path} for several seconds. Nothing was saved; try again in a moment.",
        ) from error
    except OSError as error:
        raise save_error(error, path) from error


def not_up_to_date(name: str, error: NetuiError) -> str:
    """Return the sentence about a JSON file that could not be rewritten: every step is in the journal."""
    # The rest of the sentence speaks of a save that was refused, and here nothing was.
    reason = error.sentence.partition(". ")[0].rstrip(".")
    return f"Everything is saved in the journal beside {name}, but that file could not be brought up to date: {reason}."
