"""The files of LinkedIn's archive, each told by the columns of its table.

Each has a way of its own to write days; what has no people in it is not read at all.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from enum import Enum, auto

from netui.exchange.common.batch import Batch
from netui.exchange.common.options import NO_OPTIONS, ReadOptions
from netui.exchange.linkedin import connections, events, invitations, messages, recommendations, who_i_am
from netui.exchange.tabular.file_head import FileHead


class ArchivePart(Enum):
    """A file of the archive."""

    ME = auto()
    CONNECTIONS = auto()
    MESSAGES = auto()
    INVITATIONS = auto()
    RECOMMENDATIONS = auto()
    EVENTS = auto()


_HEADERS: Mapping[ArchivePart, Callable[[Sequence[str]], bool]] = {
    ArchivePart.MESSAGES: messages.is_header,
    ArchivePart.INVITATIONS: invitations.is_header,
    ArchivePart.CONNECTIONS: connections.is_header,
    ArchivePart.RECOMMENDATIONS: recommendations.is_header,
    ArchivePart.EVENTS: events.is_header,
    ArchivePart.ME: who_i_am.is_header,
}
"""The parts of the archive, in the order in which they are tried."""


def part_of(head: FileHead) -> ArchivePart | None:
    """The part of the archive that a file is; None for any other file."""
    return next((part for part, is_header in _HEADERS.items() if head.has_header(is_header)), None)


def looks_like_it(head: FileHead) -> bool:
    """True if it is a file of the archive that says something."""
    return part_of(head) is not None


def rank_of(head: FileHead) -> int:
    """The place of a file among those that are read together: who the user is, then people, then all else."""
    part = part_of(head)
    return {ArchivePart.ME: 0, ArchivePart.CONNECTIONS: 1}.get(part, 2) if part is not None else 1


def reading(content: bytes, options: ReadOptions = NO_OPTIONS, name: str = "") -> Generator[float, None, Batch]:
    """The content of a file of the archive, in steps of a few milliseconds, which yield how much is done, from 0 to 1.

    Args:
        content: the bytes.
        options: what is known beside them.
        name: name of the file: recommendations given and received are told by nothing else.

    Raises:
        RefusedError: it is another file, or damaged; nothing was read.
    """
    part = part_of(FileHead(content, name, options.encoding))
    if part is ArchivePart.MESSAGES:
        return (yield from messages.reading(content, options))
    if part is ArchivePart.INVITATIONS:
        return (yield from invitations.reading(content, options))
    if part is ArchivePart.RECOMMENDATIONS:
        return (yield from recommendations.reading(content, options, name))
    if part is ArchivePart.EVENTS:
        return (yield from events.reading(content, options))
    if part is ArchivePart.ME:
        return (yield from who_i_am.reading(content, options))
    return (yield from connections.reading(content, options))
