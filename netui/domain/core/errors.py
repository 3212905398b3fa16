"""Mistakes in the user's files, with their place; and the one base of all errors that reach the user."""

from __future__ import annotations

from netui.domain.core.frozen import frozen

EXIT_REFUSED = 1
EXIT_USAGE = 2
EXIT_DAMAGED = 3
EXIT_IN_USE = 4


@frozen
class Problem:
    """One mistake in one of the user's files.

    Attributes:
        file: path as the user would type it.
        line: 1 is the first; 0 when the whole file is meant.
        column: 1 is the first; 0 when the whole line is meant.
        message: what is wrong with which value, and what would be right; one sentence without a full stop.
    """

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        place = ":".join(str(each) for each in (self.file, self.line, self.column) if each)
        return f"{place}: {self.message}"


class NetuiError(Exception):
    """Something the user must know: said once, in words, with what is safe and what to do.

    Attributes:
        title: two to five words.
        sentence: what happened, what is safe, what to do.
        reason: what happened alone, a clause without a full stop, for another's sentence; empty where none needs it.
        exit_status: exit status of a command line that ends with it.
    """

    exit_status = EXIT_REFUSED

    def __init__(self, title: str, sentence: str, *, reason: str = "") -> None:
        """Make an error."""
        super().__init__(f"{title}: {sentence}")
        self.title = title
        self.sentence = sentence
        self.reason = reason


class RefusedError(NetuiError):
    """The request cannot be done as it stands."""


class UsageError(NetuiError):
    """The words of the command do not fit."""

    exit_status = EXIT_USAGE


class DamagedError(NetuiError):
    """The database cannot be read; nothing was overwritten."""

    exit_status = EXIT_DAMAGED


class InUseError(NetuiError):
    """Another netui holds the database."""

    exit_status = EXIT_IN_USE


class SaveError(NetuiError):
    """The disk refused; nothing was saved, the work is still in memory."""


class StaleError(NetuiError):
    """A record has changed since it was read; nothing was saved."""
