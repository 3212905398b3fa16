"""Heads of conversations read from the text of the file, without decoding the documents.

A conversation's document begins with the fields of its head, always in the same order (``netui.domain.document``), so
one expression finds them all. A line that it does not fit (an escaped letter in a channel, a hand-made document) is
decoded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

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


class Heads:
    """Reads the heads of one table. Equal texts and equal groups of people are one object each: there are many."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._people: dict[str, tuple[str, ...]] = {}
        self._people_of = ""
        self.unreadable: list[int] = []
        """Numbers of the documents that are no conversation."""

    def read(self, rows: Rows) -> Iterator[ConversationHead]:
        """A head for each conversation, in the order in which they were made."""
        line_of: dict[str, int] = {}
        for part in rows.segments():
            if isinstance(part[1], str):
                head = self._head(*part)
                if head is not None:
                    yield head
            else:
                yield from self._span(rows, part[0], part[1], line_of)
        rows.know_lines(line_of)

    def _span(self, rows: Rows, start: int, end: int, line_of: dict[str, int]) -> Iterator[ConversationHead]:
        # The loop of every start: 100,000 turns for a large network, so everything in it is a local name.
        same, people, answers = self._texts.setdefault, self._people, _ANSWERED
        make, head_type = tuple.__new__, ConversationHead
        text = rows.text
        for match in _LINE.finditer(text, start - 1, end - 1):
            record_id, on, channel, contacts, direction, answered, created_at = match.groups("")
            line = match.start() + 1
            if not record_id:
                head = self._decoded_line(text, line)
                if head is not None:
                    line_of.setdefault(head.id, line)
                    yield head
                continue
            who = people.get(contacts)
            if who is None:
                who = people[contacts] = self._names(contacts)
            line_of[record_id] = line
            yield make(
                head_type,
                (
                    record_id,
                    same(on, on),
                    same(channel, channel),
                    who,
                    same(direction, direction),
                    answers[answered],
                    created_at,
                ),
            )

    def _names(self, contacts: str) -> tuple[str, ...]:
        same = self._texts.setdefault
        return tuple([same(one, one) for one in json.loads(f"[{contacts}]")])

    def _head(self, number: int, document: str) -> ConversationHead | None:
        match = _DOCUMENT.match(document)
        if match is None:
            return self._decoded(number, document)
        record_id, on, channel, contacts, direction, answered, created_at = match.groups("")
        return ConversationHead(
            record_id, on, channel, self._names(contacts), direction, _ANSWERED[answered], created_at
        )

    def _decoded_line(self, text: str, line: int) -> ConversationHead | None:
        end = text.index("\n", line)
        number, _, document = text[line:end].partition(": ")
        return self._decoded(int(number.strip('"')), document.removesuffix(","))

    def _decoded(self, number: int, document: str) -> ConversationHead | None:
        try:
            record = from_document("conversations", json.loads(document))
        except UnreadableDocumentError:
            self.unreadable.append(number)
            return None
        return record.head if isinstance(record, Conversation) else None
