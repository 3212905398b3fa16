"""The readable and the unreadable parts of a damaged or odd database file: the latter must not pass for removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from netui.storage.snapshot.format import SET_ASIDE, Meta, rows_of
from netui.storage.snapshot.rows import Rows

WHOLE_TABLE = 0
"""Number in the place of a document's where a table as a whole cannot be read."""

_SHOWN_CHARACTERS = 20
"""Length in characters to which what was written is cut for showing."""


class Gaps(NamedTuple):
    """The unreadable parts of a file.

    Attributes:
        unread: table and number of documents that stand there and cannot be read; ``WHOLE_TABLE`` for all of one.
        complete: every other document is known; else one may be missing, and what is not there counts for nothing.
        fields: table, number and field of values that JSON cannot say, with what was written there.
    """

    unread: frozenset[tuple[str, int]] = frozenset()
    complete: bool = True
    fields: Mapping[tuple[str, int, str], str] = MappingProxyType({})

    def may_hide(self, table: str, number: int) -> bool:
        """True if that document may stand in the file although it was not found there."""
        return not self.complete or not self.unread.isdisjoint({(table, number), (table, WHOLE_TABLE)})

    def places(self) -> Iterator[str]:
        """Yield where something cannot be read, table by table, as it is named to the user."""
        found = [((table, number), "" if number else " (all)") for table, number in self.unread]
        found += [
            ((table, number), f" ({field}: {_short(text)})") for (table, number, field), text in self.fields.items()
        ]
        for (table, number), more in sorted(found):
            yield f"{table} {number or ''}".rstrip() + more


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"


NO_DOCUMENT = "it is no document"
"""Reason for which a value is set aside when it stood in the place of a document."""

NO_GAPS = Gaps()
"""The gaps of a file that could be read in full: none."""


class Loose(NamedTuple):
    """The readable parts of a file.

    Attributes:
        tables: by name, without the one that says what the file is.
        meta: the note that the file carries about itself; of no schema when it says nothing.
        gaps: the unreadable parts.
        values: values in the place of a document that are none, with their table and key.
    """

    tables: dict[str, Rows]
    meta: Meta
    gaps: Gaps
    values: tuple[tuple[str, str, Any], ...] = ()

    @property
    def is_all_there(self) -> bool:
        """True if everything in the file can be read: values that are no document are among ``values``."""
        return self.gaps.complete and len(self.values) == len(self.gaps.unread)


def set_aside(found: Loose) -> dict[str, Rows]:
    """All tables, and what is no document in the one of what was set aside: nothing of the file is left out."""
    if not found.values:
        return dict(found.tables)
    before = found.tables.get(SET_ASIDE, Rows())
    documents: dict[str, Any] = {str(number): document for number, document in before.decoded().items()}
    documents |= {
        str(number): {"table": table, "key": key, "value": value, "why": NO_DOCUMENT}
        for number, (table, key, value) in enumerate(found.values, before.next_number)
    }
    return {**found.tables, SET_ASIDE: rows_of(SET_ASIDE, documents)}
