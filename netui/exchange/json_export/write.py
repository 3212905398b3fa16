"""Writing everything as JSON: records as they stand in the database, which ``import`` reads back as they were."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from netui.domain.records.document import Document, Record, to_document
from netui.domain.text.json_text import json_text
from netui.exchange.json_export.read import VERSION


def export_document(tables: Mapping[str, Iterable[Record]], exported_on: date) -> dict[str, object]:
    """The export as a JSON document.

    Args:
        tables: name of each table, in the order in which they are written, and its records in theirs.
        exported_on: the day.
    """
    documents: dict[str, list[Document]] = {
        name: [to_document(record) for record in records] for name, records in tables.items()
    }
    return {"netui": "export", "version": VERSION, "exported_on": exported_on.isoformat(), **documents}


def write(document: Mapping[str, object]) -> bytes:
    """The document as the text of a file: indented, in UTF-8, half a surrogate pair as its escape."""
    return f"{json_text(document, indent=2)}\n".encode("utf-8", "backslashreplace")
