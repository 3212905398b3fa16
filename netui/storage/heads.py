"""Heads of conversations read from the text of the file, without decoding the documents.

A conversation's document begins with the fields of its head, always in the same order (``netui.domain.document``), so
one expression finds them all. A line that it does not fit (an escaped letter in a channel, a hand-made document) is
decoded.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from netui.domain.conversation import Conversation, ConversationHead
from netui.domain.document import UnreadableDocumentError, from_document
from netui.domain.head_table import HeadTable
from netui.storage.rows import Rows

_FIELDS = (
    r'"id":"([^"\\]+)","on":"(\d{4}-\d\d-\d\d)","channel":"([^"\\]*)","contacts":\[([^\]\\]*)\],"direction":"(both|in|out)"'
    r'(?:,"answered":(true|false))?(?:,"created_at":"([^"\\]*)")?[,}]'
)
_LINE = re.compile(r'\n"\d+": \{(?:' + _FIELDS + ")?")
_DOCUMENT = re.compile(r"\{" + _FIELDS)
_ANSWERED = {"": None, "true": True, "false": False}


class Written(NamedTuple):
    """What stands in the lines of a file, changed since or not.

    Attributes:
        heads: of the conversations, in order; a table of all when each is there once and none is odd.
        lines: where the line of each starts, counted from the first line of the table; ascending.
        odd: where the lines start that are no conversation, counted in the same way; ascending.
    """

    heads: Sequence[ConversationHead]
    lines: Sequence[int]
    odd: Sequence[int]


class Heads:
    """The heads of one table, each once, in the order in which the conversations were made.

    Attributes:
        unreadable: numbers of the documents that are no conversation; complete when all heads have been taken.
    """

    def __init__(self, rows: Rows, written: Written | None = None) -> None:
        """Read a table; ``written`` is what its file is known to hold, None when it is still to be read."""
        self._rows = rows
        self._written = written or _Reading(rows.text).lines(*rows.span)
        self.unreadable: list[int] = []
        self._line_of: dict[str, int] | None = None
        rows.know_lines(self._line_with)

    @property
    def table(self) -> HeadTable | None:
        """All heads, when they were kept as a table and nothing has changed since; else None."""
        found = self._written.heads
        return found if isinstance(found, HeadTable) and not self._rows.is_changed else None

    def __iter__(self) -> Iterator[ConversationHead]:
        heads, lines, odd = self._written
        top = self._rows.span[0]
        for part in self._rows.segments():
            if isinstance(part[1], str):
                head = _head_in(part[1])
                if head is None:
                    self.unreadable.append(part[0])
                else:
                    yield head
                continue
            start, end = part[0] - top, part[1] - top
            yield from heads[bisect_left(lines, start) : bisect_left(lines, end)]
            self.unreadable += [self._rows.number_at(top + line) for line in odd if start <= line < end]

    @property
    def source(self) -> str:
        """Checksum of the file that the table was read from; empty when it is no snapshot of ours."""
        return self._rows.source

    def as_written(self, table: Rows | None = None) -> tuple[list[ConversationHead], list[int]] | None:
        """What the lines of a file hold: heads, and lengths of lines, each with a comma and a line feed.

        Args:
            table: what the file was written from; None for the file that the table was read from.

        Returns:
            None when that table was read from another file, or has a document that is no conversation, or one twice.
        """
        rows = Rows(self._rows.text, *self._rows.span) if table is None else table
        known, starts, odd = self._written
        if rows.text is not self._rows.text or odd:
            return None
        heads: list[ConversationHead] = []
        lengths: list[int] = []
        top = rows.span[0]
        ends = [*starts, rows.span[1] + 1 - top]  # the last line has no comma where it stands
        for part in rows.segments():
            if isinstance(part[1], str):
                head = _head_in(part[1])
                if head is None:
                    return None
                heads.append(head)
                lengths.append(len(f'"{part[0]}": {part[1]},\n'))
                continue
            first, last = bisect_left(starts, part[0] - top), bisect_left(starts, part[1] - top)
            heads += known[first:last]
            lengths += [end - start for start, end in pairwise(ends[first : last + 1])]
        return (heads, lengths) if len({head.id for head in heads}) == len(heads) else None

    def _line_with(self, conversation_id: str) -> int | None:
        """Where the line with that id starts in the text; None when there is none."""
        found, lines, _ = self._written
        if isinstance(found, HeadTable):
            place = found.place_of(conversation_id)
            line = None if place is None else lines[place]
        else:
            if self._line_of is None:
                # Of two documents with one id the first is the one that counts, as everywhere.
                self._line_of = {head.id: line for head, line in zip(reversed(found), reversed(lines), strict=True)}
            line = self._line_of.get(conversation_id)
        return None if line is None else self._rows.span[0] + line


class _Reading:
    """Reads lines. Equal texts and equal groups of people are one object each: there are many."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._texts: dict[str, str] = {}
        self._people: dict[str, tuple[str, ...]] = {}

    def lines(self, start: int, end: int) -> Written:
        """All lines in a span of the text."""
        # The loop of a start with a file that was never read before: 100,000 turns for a large network.
        same, people, answers = self._texts.setdefault, self._people, _ANSWERED
        make, head_type = tuple.__new__, ConversationHead
        heads: list[ConversationHead] = []
        lines: list[int] = []
        odd: list[int] = []
        for match in _LINE.finditer(self._text, start - 1, max(end - 1, start - 1)):
            record_id, on, channel, contacts, direction, answered, created_at = match.groups("")
            line = match.start() + 1
            if not record_id:
                head = self._decoded(line)
                if head is None:
                    odd.append(line - start)
                else:
                    heads.append(head)
                    lines.append(line - start)
                continue
            who = people.get(contacts)
            if who is None:
                who = people[contacts] = self._names(contacts)
            fields = (
                record_id,
                same(on, on),
                same(channel, channel),
                who,
                same(direction, direction),
                answers[answered],
                created_at,
            )
            heads.append(make(head_type, fields))
            lines.append(line - start)
        return Written(heads, lines, odd)

    def _names(self, contacts: str) -> tuple[str, ...]:
        same = self._texts.setdefault
        return tuple([same(one, one) for one in json.loads(f"[{contacts}]")])

    def _decoded(self, line: int) -> ConversationHead | None:
        document = self._text[self._text.index(" ", line) + 1 : self._text.index("\n", line)]
        return _decoded(document.removesuffix(","))


def _head_in(document: str) -> ConversationHead | None:
    match = _DOCUMENT.match(document)
    if match is None:
        return _decoded(document)
    record_id, on, channel, contacts, direction, answered, created_at = match.groups("")
    people = tuple(json.loads(f"[{contacts}]"))
    return ConversationHead(record_id, on, channel, people, direction, _ANSWERED[answered], created_at)


def _decoded(document: str) -> ConversationHead | None:
    try:
        record = from_document("conversations", json.loads(document))
    except UnreadableDocumentError:
        return None
    return record.head if isinstance(record, Conversation) else None
