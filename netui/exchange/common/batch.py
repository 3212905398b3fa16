"""The content of a file as plain values, ready to be matched with the network, and what of it was passed over."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.records.document import TABLES, Record
from netui.exchange.common.incoming import (
    IncomingContact,
    IncomingConversation,
    IncomingEvent,
    IncomingFollowUp,
    KnownPair,
)

EXPORTED = tuple(table for table in TABLES if table != "meta")
"""Tables of netui's own export, in their order: all but the facts about one database, such as its fresh start."""


def record_word(table: str) -> str:
    """Return what one record of a table is called: ``follow-up``."""
    return table.removesuffix("s").replace("_", "-")


@frozen
class Skipped:
    """Something in a file that was not taken over.

    Attributes:
        line: where it begins; 1 is the first. 0 in a format without lines, and for a file as a whole.
        reason: why, in words that follow "skipped because": ``no name``.
        file: name of the file, where several are read together; else empty.
        where: the place in words where lines say nothing: ``contact 2``; else empty.
    """

    line: int
    reason: str
    file: str = ""
    where: str = ""


@frozen
class FileRead:
    """A file that was read, by itself or out of a folder or an archive.

    Attributes:
        name: without folders.
        format: id of the format it was in.
        encoding: of its text, in words: ``Shift JIS``.
        records: how many people and other things it held.
    """

    name: str
    format: str
    encoding: str
    records: int


@frozen
class MappedColumn:
    """A column of a table that is read by a mapping.

    Attributes:
        name: as the header has it.
        samples: the first values in it that are not blank; at most three.
        field: that it is read as, or seems to be; empty when it is left out, or nothing tells.
    """

    name: str
    samples: tuple[str, ...]
    field: str


@frozen
class Batch:
    """Everything a file held, or several together.

    Attributes:
        contacts: in the order of the file.
        skipped: in the order of the file.
        notices: what is to be said about the files as a whole, a sentence each.
        files: the files it was in.
        columns_left: names of columns of a table that hold something and were not taken.
        conversations: in the order of the file.
        follow_ups: in the order of the file.
        events: in the order of the file.
        records: of netui's own export: all that is no contact, with its ids.
        acquaintances: who knows whom.
        me: names, addresses and profiles that the files say are the user's.
        columns: of a table that is read by a mapping, all of them.
    """

    contacts: tuple[IncomingContact, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    notices: tuple[str, ...] = ()
    files: tuple[FileRead, ...] = ()
    columns_left: tuple[str, ...] = ()
    conversations: tuple[IncomingConversation, ...] = ()
    follow_ups: tuple[IncomingFollowUp, ...] = ()
    events: tuple[IncomingEvent, ...] = ()
    records: tuple[Record, ...] = ()
    acquaintances: tuple[KnownPair, ...] = ()
    me: tuple[str, ...] = ()
    columns: tuple[MappedColumn, ...] = ()
