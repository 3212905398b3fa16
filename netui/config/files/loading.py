"""Loading a file of the user's: what holds, where it came from, and what is wrong; one bad file never stops a start."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from netui.config.files.parse_cache import ParseCache
from netui.config.files.text_file import read_text
from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json

T = TypeVar("T")


class Origin(StrEnum):
    """The source of a value that holds."""

    FILE = "file"
    LAST_GOOD = "last good"
    DEFAULT = "default"


@frozen
class Loaded(Generic[T]):
    """A value from a file of the user's, or what holds in its place.

    Attributes:
        value: what holds.
        path: the file.
        origin: whether it is what the file says, what the file said when it was last valid, or the default.
        problems: all that is wrong with the file, in its order; empty when it is valid or not there.
    """

    value: T
    path: Path
    origin: Origin
    problems: tuple[Problem, ...] = ()

    @property
    def banner(self) -> str:
        """One sentence for the user: the first mistake, and what holds meanwhile; empty when all is well."""
        if not self.problems:
            return ""
        first = self.problems[0]
        place = f", line {first.line}" if first.line else ""
        place += f", column {first.column}" if first.column else ""
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        said = f"{self.path.name}{place}: {first.message}{more}"
        holds = {
            Origin.FILE: "the rest of it holds",
            Origin.LAST_GOOD: "what it said when it was last valid holds",
            Origin.DEFAULT: "the defaults hold",
        }[self.origin]
        return f"{said}{'' if said.endswith('?') else '.'} Until it is mended, {holds}."


@frozen
class FileKind(Generic[T]):
    """The way in which files of a kind are read.

    Attributes:
        read: text and file name to the value (None when the file cannot be used at all) and what is wrong.
        default: the value without a file.
        default_text: the file that a first run writes; it says the same as ``default``.
        to_document: the value as JSON.
        of_document: the value that was written so; raises ValueError for anything else.
    """

    read: Callable[[str, str], tuple[T | None, tuple[Problem, ...]]]
    default: Callable[[], T]
    default_text: Callable[[], str]
    to_document: Callable[[T], Json]
    of_document: Callable[[Json], T]


def load(path: Path, cache: ParseCache, kind: FileKind[T]) -> Loaded[T]:
    """Load a file: what it says; when it cannot be used, what it said last, else the default, with the problems.

    Args:
        path: the file.
        cache: answers when the text is one that was read before, and knows the last valid one.
        kind: how such a file is read.
    """
    text = read_text(path)
    if text is None:
        return Loaded(kind.default(), path, Origin.DEFAULT)
    if isinstance(text, Problem):
        return _instead(path, cache, kind, (text,))
    kept = _kept(path, text, cache, kind)
    if kept is not None:
        return Loaded(kept, path, Origin.FILE)
    # The file of a first run needs no reading: what it says is known.
    value, problems = (kind.default(), ()) if text == kind.default_text() else kind.read(text, str(path))
    if value is None:
        return _instead(path, cache, kind, problems)
    if not problems:
        cache.remember(path, text, kind.to_document(value))
    return Loaded(value, path, Origin.FILE, problems)


def _kept(path: Path, text: str, cache: ParseCache, kind: FileKind[T]) -> T | None:
    document = cache.recall(path, text)
    if document is None:
        return None
    try:
        return kind.of_document(document)
    except ValueError:
        return None


def _instead(path: Path, cache: ParseCache, kind: FileKind[T], problems: tuple[Problem, ...]) -> Loaded[T]:
    last_text = cache.last_good_text(path)
    if last_text is not None:
        value, _ = kind.read(last_text, str(path))
        if value is not None:
            return Loaded(value, path, Origin.LAST_GOOD, problems)
    return Loaded(kind.default(), path, Origin.DEFAULT, problems)
