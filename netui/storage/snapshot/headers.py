"""Headers of conversations read from the text of the file, without decoding the documents.

A conversation's document begins with the fields of its header, always in the same order (``domain.records.document``),
so one expression finds them all. A line that it does not fit (an escaped letter in a channel, a hand-made document) is
decoded. Both ways read the same: what ``from_document`` refuses has no header here either, since a header that only
this reader accepted would fail where its day or its people are looked at.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Final, NamedTuple

from netui.domain.headers.table import HeaderTable
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.document import UnreadableDocumentError, from_document
from netui.storage.snapshot.rows import Rows

_FIELDS = (
    r'"id":"([^"\\]+)","on":"([0-9]{4}-[0-9]{2}-[0-9]{2})","channel":"([^"\\]*)","contacts":\[([^\]\\]*)\]'
    r',"direction":"(both|in|out)"(?:,"answered":(true|false))?'
    # A moment exactly as we write it, for the text goes into the header: any other spelling is decoded.
    r'(?:,"created_at":"([0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]'
    r'(?:\.(?!000000)[0-9]{6})?(?!-00:00)[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])")?[,}]'
)
_LINE = re.compile(r'\n"\d+": \{(?:' + _FIELDS + ")?")
_DOCUMENT = re.compile(r"\{" + _FIELDS)
_ANSWERED = {"": None, "true": True, "false": False}
_LATE_ANSWER, _LATE_MOMENT = '"answered":', '"created_at":'
"""Patterns of two fields: where they stand further back, or in an unknown form, the document is decoded."""


TOLD_FIELDS: Final = ("got", "source")
"""Fields of whole conversations that the queue asks for: the rows in which they stand are kept with the headers."""


class WrittenHeaders(NamedTuple):
    """The content of the lines of a file, changed since or not.

    Attributes:
        headers: those of the conversations, in order; a table of all when each is there once and none is odd.
        lines: where the line of each starts, counted from the first line of the table; ascending.
        odd: where the lines start that are no conversation, counted in the same way; ascending.
        told: field -> the indexes of the headers in whose document it stands, ascending; fields may be missing.
    """

    headers: Sequence[ConversationHeader]
    lines: Sequence[int]
    odd: Sequence[int]
    told: Mapping[str, Sequence[int]] = MappingProxyType({})


class KeptHeaders(NamedTuple):
    """The headers of a file that has just been written, or read.

    Attributes:
        headers: those of its conversations, in order, each once.
        lengths: of the line of each, with a comma and a line feed.
        told: for each of ``TOLD_FIELDS``, the indexes of the headers in whose document it stands, ascending.
    """

    headers: list[ConversationHeader]
    lengths: list[int]
    told: Mapping[str, Sequence[int]]


class SnapshotHeaders:
    """The headers of one table, each once, in the order in which the conversations were made.

    Attributes:
        unreadable: numbers of the documents that are no conversation; complete when all headers have been taken.
    """

    def __init__(self, rows: Rows, written: WrittenHeaders | None = None) -> None:
        """Read a table; ``written`` is what its file is known to hold, None when it is still to be read."""
        self._rows = rows
        self._written = written or _Reading(rows.text).lines(*rows.span)
        self.unreadable: list[int] = []
        self._line_of: dict[str, int] | None = None
        rows.know_lines(self._line_with)

    @property
    def table(self) -> HeaderTable | None:
        """All headers, when they were kept as a table and nothing has changed since; else None."""
        found = self._written.headers
        return found if isinstance(found, HeaderTable) and not self._rows.is_changed else None

    def __iter__(self) -> Iterator[ConversationHeader]:
        headers, lines, odd, _ = self._written
        self.unreadable = []
        top = self._rows.span[0]
        for part in self._rows.segments():
            if isinstance(part[1], str):
                header = _header_in(part[1])
                if header is None:
                    self.unreadable.append(part[0])
                else:
                    yield header
                continue
            start, end = part[0] - top, part[1] - top
            yield from headers[bisect_left(lines, start) : bisect_left(lines, end)]
            self.unreadable += [self._rows.number_at(top + line) for line in odd if start <= line < end]

    def ids_with(self, field: str) -> Iterator[str]:
        """Yield ids of the documents in which a field stands, however deep; nothing is searched if that was kept."""
        told = self._written.told.get(field)
        if told is None or self._rows.is_changed:
            return self._rows.ids_with(field)
        headers = self._written.headers
        return (headers[place].id for place in told)

    @property
    def rows(self) -> Rows:
        """The table that the headers are of."""
        return self._rows

    @property
    def source(self) -> str:
        """Checksum of the file that the table was read from; empty when it is no snapshot of ours."""
        return self._rows.source

    def as_written(self, table: Rows | None = None) -> KeptHeaders | None:
        """Return the headers in the lines of a file, for keeping.

        Args:
            table: the table that the file was written from; None for the file that the table was read from.

        Returns:
            None when that table was read from another file, or has a document that is no conversation, or one twice.
        """
        rows = Rows(self._rows.text, *self._rows.span) if table is None else table
        known, starts, odd, _ = self._written
        if rows.text is not self._rows.text or odd:
            return None
        headers: list[ConversationHeader] = []
        lengths: list[int] = []
        top = rows.span[0]
        ends = [*starts, rows.span[1] + 1 - top]  # the last line has no comma where it stands
        for part in rows.segments():
            if isinstance(part[1], str):
                header = _header_in(part[1])
                if header is None:
                    return None
                headers.append(header)
                lengths.append(len(f'"{part[0]}": {part[1]},\n'))
                continue
            first, last = bisect_left(starts, part[0] - top), bisect_left(starts, part[1] - top)
            headers += known[first:last]
            lengths += [end - start for start, end in pairwise(ends[first : last + 1])]
        place_of = {header.id: place for place, header in enumerate(headers)}
        if len(place_of) != len(headers):
            return None
        told = {field: [place_of[one] for one in rows.ids_with(field)] for field in TOLD_FIELDS}
        return KeptHeaders(headers, lengths, told)

    def _line_with(self, conversation_id: str) -> int | None:
        """Return the start of the line with that id in the text; None when there is none."""
        found, lines = self._written[:2]
        if isinstance(found, HeaderTable):
            place = found.place_of(conversation_id)
            line = None if place is None else lines[place]
        else:
            if self._line_of is None:
                # Of two documents with one id the first is the one that counts, as everywhere.
                self._line_of = {header.id: line for header, line in zip(reversed(found), reversed(lines), strict=True)}
            line = self._line_of.get(conversation_id)
        return None if line is None else self._rows.span[0] + line


class _Reading:
    """Reads the headers of one table, line by line.

    Equal texts and equal groups of people are one object each: there are many.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._texts: dict[str, str] = {}
        self._people: dict[str, tuple[str, ...] | None] = {}
        self._days: dict[str, bool] = {}

    def lines(self, start: int, end: int) -> WrittenHeaders:
        """All lines in a span of the text."""
        found = self._lines(start, end, look_behind=False)
        headers = found.headers
        answers = sum(header[5] is not None for header in headers)
        moments = sum(header[6] != "" for header in headers)
        text = self._text
        if text.count(_LATE_ANSWER, start, end) <= answers and text.count(_LATE_MOMENT, start, end) <= moments:
            return found
        return self._lines(start, end, look_behind=True)

    def _lines(self, start: int, end: int, *, look_behind: bool) -> WrittenHeaders:
        """Return all lines in a span; ``look_behind`` looks in each document for fields of the header behind it."""
        # The loop of a start with a file that was never read before: 100,000 turns for a large network.
        same, people, answers, days = self._texts.setdefault, self._people, _ANSWERED, self._days
        make, header_type = tuple.__new__, ConversationHeader
        headers: list[ConversationHeader] = []
        lines: list[int] = []
        odd: list[int] = []
        for match in _LINE.finditer(self._text, start - 1, max(end - 1, start - 1)):
            record_id, on, channel, contacts, direction, answered, created_at = match.groups("")
            line = match.start() + 1
            who = people.get(contacts)
            if who is None and record_id:
                who = people[contacts] = self._names(contacts)
            moment_on = created_at[:10] or on
            if (
                who is None
                or not (days.get(on) or self._is_day(on))
                or not (days.get(moment_on) or self._is_day(moment_on))
                or (look_behind and self._has_more(match))
            ):
                header = self._decoded(line)
                if header is None:
                    odd.append(line - start)
                else:
                    headers.append(header)
                    lines.append(line - start)
                continue
            fields = (
                record_id,
                same(on, on),
                same(channel, channel),
                who,
                same(direction, direction),
                answers[answered],
                created_at,
            )
            headers.append(make(header_type, fields))
            lines.append(line - start)
        return WrittenHeaders(headers, lines, odd)

    def of_document(self, document: str) -> ConversationHeader | None:
        """The header of one document; None when it is no conversation."""
        found = _DOCUMENT.match(document)
        if found is None:
            return _decoded(document)
        record_id, on, channel, contacts, direction, answered, created_at = found.groups("")
        people = self._names(contacts)
        days = self._is_day(on) and self._is_day(created_at[:10] or on)
        if people is None or not days or _behind(found, document, len(document)):
            return _decoded(document)
        return ConversationHeader(record_id, on, channel, people, direction, _ANSWERED[answered], created_at)

    def _names(self, contacts: str) -> tuple[str, ...] | None:
        """The ids in the text of a list; None when one of them is no text, or it is no list by itself."""
        same = self._texts.setdefault
        try:
            names = json.loads(f"[{contacts}]")
        except ValueError:
            return None
        return tuple([same(one, one) for one in names]) if all(isinstance(one, str) for one in names) else None

    def _is_day(self, text: str) -> bool:
        """True if there is such a day; there are few, and each is looked at once."""
        known = self._days.get(text)
        if known is None:
            try:
                known = bool(date.fromisoformat(text))
            except ValueError:
                known = False
            self._days[text] = known
        return known

    def _has_more(self, match: re.Match[str]) -> bool:
        return _behind(match, self._text, self._text.index("\n", match.end()))

    def _decoded(self, line: int) -> ConversationHeader | None:
        document = self._text[self._text.index(" ", line) + 1 : self._text.index("\n", line)]
        return _decoded(document.removesuffix(","))


def _behind(match: re.Match[str], text: str, end: int) -> bool:
    """True if an answer or a moment that the expression has not taken stands between its end and ``end``."""
    late_answer = match[6] is None and text.find(_LATE_ANSWER, match.end() - 1, end) >= 0
    return late_answer or (match[7] is None and text.find(_LATE_MOMENT, match.end() - 1, end) >= 0)


def _header_in(document: str) -> ConversationHeader | None:
    return _Reading("").of_document(document)


def _decoded(document: str) -> ConversationHeader | None:
    try:
        record = from_document("conversations", json.loads(document))
    except UnreadableDocumentError:
        return None
    return record.header if isinstance(record, Conversation) else None
