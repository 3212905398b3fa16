"""Heads of conversations read from the text of the file, without decoding the documents.

A conversation's document begins with the fields of its head, always in the same order (``netui.domain.document``), so
one expression finds them all. A line that it does not fit (an escaped letter in a channel, a hand-made document) is
decoded.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from netui.domain.conversation import Conversation, ConversationHead
from netui.domain.document import UnreadableDocumentError, from_document
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
        heads: of the conversations, in order.
        lines: where the line of each starts in the text, ascending.
        odd: where the lines start that are no conversation, ascending.
    """

    heads: list[ConversationHead]
    lines: list[int]
    odd: list[int]


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
        # Of two documents with one id the first is the one that counts, as everywhere.
        ids = map(itemgetter(0), reversed(self._written.heads))
        rows.know_lines(dict(zip(ids, reversed(self._written.lines), strict=True)))

    def __iter__(self) -> Iterator[ConversationHead]:
        heads, lines, odd = self._written
        for part in self._rows.segments():
            if isinstance(part[1], str):
                head = _head_in(part[1])
                if head is None:
                    self.unreadable.append(part[0])
                else:
                    yield head
                continue
            start, end = part[0], part[1]
            yield from heads[bisect_left(lines, start) : bisect_left(lines, end)]
            self.unreadable += [self._rows.number_at(line) for line in odd if start <= line < end]

    @property
    def source(self) -> str:
        """Checksum of the file that the table was read from; empty when it is no snapshot of ours."""
        return self._rows.source

    def as_written(self, table: Rows | None = None) -> tuple[list[ConversationHead], list[int]] | None:
        """What the lines of a file hold: heads, and lengths of lines, each with a comma and a line feed.

        Args:
            table: what the file was written from; None for the file that the table was read from.

        Returns:
            None when that table was read from another file, or has a document that is no conversation.
        """
        rows = Rows(self._rows.text, *self._rows.span) if table is None else table
        known, starts, odd = self._written
        if rows.text is not self._rows.text or odd:
            return None
        heads: list[ConversationHead] = []
        lengths: list[int] = []
        ends = [*starts, rows.span[1] + 1]  # the last line has no comma where it stands
        for part in rows.segments():
            if isinstance(part[1], str):
                head = _head_in(part[1])
                if head is None:
                    return None
                heads.append(head)
                lengths.append(len(f'"{part[0]}": {part[1]},\n'))
                continue
            first, last = bisect_left(starts, part[0]), bisect_left(starts, part[1])
            heads += known[first:last]
            lengths += [end - start for start, end in pairwise(ends[first : last + 1])]
        return heads, lengths


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
                    odd.append(line)
                else:
                    heads.append(head)
                    lines.append(line)
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
            lines.append(line)
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
