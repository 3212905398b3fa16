"""Reading of the many documents of which each field is what its record holds: without a call that is not needed."""

from __future__ import annotations

from collections.abc import Callable

from netui.domain.records.codecs import TEXT, UNREADABLE
from netui.domain.records.document import READERS, REQUIRED, TABLES, Document, Record


def plain_reader(table: str) -> Callable[[Document], Record | None] | None:
    """Return a function that reads what is written as usual, faster than ``from_document``; it gives None for the rest.

    Ten thousand contacts are read before the first screen: what is a text stays where it is, and a document becomes the
    record. It is to be used for nothing else afterwards. No function for a table of which there are few, or of which
    some have fields of another name.
    """
    kind = TABLES[table]
    keep = getattr(kind, "_keep", None)
    if keep is None:
        return None
    readers = {name: None if read is TEXT[0] else read for name, read in READERS[kind].items()}
    required, make = REQUIRED[kind], kind.__new__

    def read(document: Document) -> Record | None:
        try:
            for name, value in document.items():
                reader = readers[name]
                if reader is not None:
                    document[name] = reader(value)
                elif value.__class__ is not str:
                    return None
        except UNREADABLE:
            return None
        if not (required <= document.keys() and document["id"]):
            return None
        record = make(kind)
        keep(record, document)
        return record

    return read
