"""A table as it lies in memory: the lines of the JSON file as they are, and over them what has changed since.

Nothing is decoded before somebody asks for it, and a line that nobody changed is written back byte for byte.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from netui.storage.journal.format import encode

_LINE = re.compile(r'\n"\d+": (?:\{"id":("[^"\\]*"))?')
"""Start of a line; the group is the record's id when it stands first, as we write it."""

_PIECE_CHARACTERS = 1 << 18
_SEARCHES_BEFORE_INDEX = 4
"""Number of searches for an id in the text before all are listed: one that touches one record need not."""


def document_text(document: Mapping[str, Any]) -> str:
    """A document as it is stored: compact JSON, the id first.

    Raises:
        ValueError: a value that JSON cannot say, such as NaN.
        TypeError: a value of a type that JSON does not know.
    """
    if not isinstance(document, dict):
        document = dict(document)
    if "id" in document and next(iter(document)) != "id":
        document = {"id": document["id"], **document}
    return encode(document)


class Rows:
    """Documents of one table by TinyDB's number, in ascending order, each as compact JSON text.

    ``text`` is a whole file, the table's lines stand from ``start`` to ``end`` (exclusive), in ascending order of
    their numbers: ``"12": {...},`` and a line feed; the last has no comma. ``source`` is the checksum that the file was
    found to have; empty when it is no snapshot of ours.
    """

    __slots__ = ("_changed", "_end", "_line_of", "_number_of", "_searches", "_start", "_text", "next_number", "source")

    def __init__(self, text: str = "\n", start: int = 1, end: int = 1, next_number: int = 1, source: str = "") -> None:
        self._text, self._start, self._end = text, start, end
        self._changed: dict[int, str | None] = {}
        self._number_of: dict[str, int] = {}
        self._line_of: Callable[[str], int | None] | None = None
        self._searches = 0
        self.next_number, self.source = next_number, source

    # One document.

    def get(self, number: int) -> str | None:
        """The document of that number; None when there is none."""
        if number in self._changed:
            return self._changed[number]
        at = self._first_line_from(number)
        if at < self._end and self.number_at(at) == number:
            return self._document_at(at)
        return None

    def document(self, record_id: str) -> str | None:
        """The document with that id; None when there is none. Its line is not searched for by its number."""
        if record_id in self._number_of:
            number = self.find(record_id)
            return None if number is None else self.get(number)
        at = self._line_with(record_id)
        return None if at is None or self.number_at(at) in self._changed else self._document_at(at)

    def find(self, record_id: str) -> int | None:
        """Number of the document with that id, of the first where two have it; None when there is none."""
        number = self._number_of.get(record_id)
        at = self._line_with(record_id)
        if at is None:
            return number
        first = self.number_at(at)
        return number if first in self._changed or (number is not None and number < first) else first

    def put(self, number: int, document: str | None) -> None:
        """Replace the document of a number; None removes it."""
        old = self._changed.get(number)
        if old is not None and (old_id := record_id_of(old)) is not None and self._number_of.get(old_id) == number:
            del self._number_of[old_id]
        self._changed[number] = document
        if document is not None:
            if (record_id := record_id_of(document)) is not None:
                self._number_of[record_id] = min(number, self._number_of.get(record_id, number))
            self.next_number = max(self.next_number, number + 1)

    # All of them.

    def __len__(self) -> int:
        count = self._text.count("\n", self._start, self._end)
        for number, document in self._changed.items():
            at = self._first_line_from(number)
            count += (document is not None) - (at < self._end and self.number_at(at) == number)
        return count

    def __bool__(self) -> bool:
        return next(self.segments(), None) is not None

    def __iter__(self) -> Iterator[tuple[int, str]]:
        """Number and document, in ascending order of the numbers."""
        for part in self.segments():
            if isinstance(part[1], str):
                yield part[0], part[1]
                continue
            at, end = part[0], part[1]
            while at < end:
                yield self.number_at(at), self._document_at(at)
                at = self._text.index("\n", at) + 1

    def decoded(self) -> dict[int, dict[str, Any]]:
        """All documents by number, decoded in one go: fresh dictionaries that nobody else holds."""
        found: dict[int, dict[str, Any]] = {}
        for part in self.segments():
            if isinstance(part[1], str):
                found[part[0]] = json.loads(part[1])
            else:
                block = json.loads(f"{{{self._text[part[0] : self._end_without_comma(part[1])]}}}")
                found.update((int(number), document) for number, document in block.items())
        return found

    def segments(self) -> Iterator[tuple[int, int] | tuple[int, str]]:
        """The table in order: spans (start, end) of unchanged lines in ``text``, changed documents (number, text)."""
        at = self._start
        for number in sorted(self._changed):
            line = self._first_line_from(number)
            if at < line:
                yield at, line
            at = line
            if line < self._end and self.number_at(line) == number:
                at = self._text.index("\n", line) + 1
            document = self._changed[number]
            if document is not None:
                yield number, document
        if at < self._end:
            yield at, self._end

    def ids_with(self, key: str) -> Iterator[str]:
        """Yield ids of the documents in which a key stands, however deep: the text is searched, nothing decoded."""
        for part in self.segments():
            if isinstance(part[1], str):
                record_id = record_id_of(part[1]) if _key_at(part[1], key, 0, len(part[1])) >= 0 else None
                if record_id is not None:
                    yield record_id
                continue
            at, end = part[0], part[1]
            while (at := _key_at(self._text, key, at, end)) >= 0:
                record_id = record_id_of(self._document_at(self._text.rindex("\n", 0, at) + 1))
                if record_id is not None:
                    yield record_id
                at = self._text.index("\n", at) + 1

    def content(self) -> Iterator[str]:
        """The table's lines as they stand in the file, in pieces of a quarter of a megabyte at most; none if empty."""
        before = ""
        for part in self.segments():
            if isinstance(part[1], str):
                yield f'{before}"{part[0]}": {part[1]}'
            else:
                yield before
                end = self._end_without_comma(part[1])
                for at in range(part[0], end, _PIECE_CHARACTERS):
                    yield self._text[at : min(at + _PIECE_CHARACTERS, end)]
            before = ",\n"
        if before:
            yield "\n"

    def frozen(self) -> Rows:
        """The table as it stands now, for another thread; costs as much as what has changed."""
        twin = Rows(self._text, self._start, self._end, self.next_number, self.source)
        twin._changed = dict(self._changed)
        return twin

    @property
    def text(self) -> str:
        """The text that the spans of ``segments`` refer to."""
        return self._text

    @property
    def is_changed(self) -> bool:
        """True if the table differs from the one in ``text``."""
        return bool(self._changed)

    @property
    def span(self) -> tuple[int, int]:
        """Start and end of the table's lines in ``text``, changed or not."""
        return self._start, self._end

    def know_lines(self, line_of: Callable[[str], int | None]) -> None:
        """Be told where each id's line starts, by somebody who has read all of them."""
        self._line_of = line_of

    # Finding lines.

    def _first_line_from(self, number: int) -> int:
        """Offset of the first line whose number is not smaller; the end when there is none."""
        low, high = self._start, self._end
        while low < high:
            line = self._text.rfind("\n", low, (low + high) // 2) + 1 or low
            if self.number_at(line) < number:
                low = self._text.index("\n", line) + 1
            else:
                high = line
        return low

    def number_at(self, line: int) -> int:
        """Number of the document whose line starts there."""
        return int(self._text[line + 1 : self._text.index('"', line + 1)])

    def _document_at(self, line: int) -> str:
        end = self._text.index("\n", line)
        end -= self._text[end - 1] == ","
        return self._text[self._text.index(" ", line) + 1 : end]

    def _end_without_comma(self, end: int) -> int:
        return end - 2 if self._text[end - 2] == "," else end - 1

    def _line_with(self, record_id: str) -> int | None:
        if self._line_of is None:
            self._searches += 1
            if self._searches <= _SEARCHES_BEFORE_INDEX:
                at = self._text.find(f'": {{"id":{encode(record_id)}', self._start, self._end)
                return None if at < 0 else self._text.rindex("\n", 0, at) + 1
            self._line_of = self._list_lines().get
        return self._line_of(record_id)

    def _list_lines(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for match in _LINE.finditer(self._text, self._start - 1, max(self._end - 1, self._start - 1)):
            line = match.start() + 1
            record_id = match[1][1:-1] if match[1] else record_id_of(self._document_at(line))
            if record_id is not None:
                found.setdefault(record_id, line)
        return found


_COLON = re.compile(r"\s*:")
_ID = re.compile(r'\{"id":"([^"\\]*)"')


def _key_at(text: str, key: str, start: int, end: int) -> int:
    """Offset of the first key of that name in a stretch of JSON; -1 when there is none."""
    quoted = encode(key)
    at = text.find(quoted, start, end)
    while at >= 0 and not _COLON.match(text, at + len(quoted)):
        at = text.find(quoted, at + 1, end)
    return at


def record_id_of(document: str) -> str | None:
    """The id in a document's text; None when it has none."""
    match = _ID.match(document)
    if match:
        return match[1]
    record_id = json.loads(document).get("id")
    return record_id if isinstance(record_id, str) else None
