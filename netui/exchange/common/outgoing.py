"""The content of an export as plain values, and the files it becomes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.text.display import without_controls


class Audience(StrEnum):
    """The reader for whom a card is written."""

    USUAL = ""
    """The fields of an address book."""
    PRIVATE = "private"
    """The user: with it comes what only netui knows."""
    PUBLIC = "public"
    """Somebody who is handed the contact on: name, work, addresses, and nothing that was noted about them."""


@frozen
class OutgoingPerson:
    """A contact with what is computed about them today.

    Attributes:
        contact: the record.
        last_on: day of the last touch; None without any.
        due_on: the day they fall due; None when they never do.
        state: how that day stands to today, in the word of ``--json``; empty without one.
        tie: strength of the tie, 0 to 100.
    """

    contact: Contact
    last_on: date | None = None
    due_on: date | None = None
    state: str = ""
    tie: int = 0


@frozen
class OutgoingFile:
    """A file that an export becomes.

    Attributes:
        name: relative to the folder it is written into, with ``/`` between the parts; safe on every system.
        content: its bytes.
    """

    name: str
    content: bytes


def octets(text: str) -> bytes:
    """The text in UTF-8 as it may leave.

    Characters that a terminal obeys, or that turn the direction of the text, are left out; half of a surrogate pair,
    which UTF-8 cannot write, becomes a question mark.
    """
    return without_controls(text).encode("utf-8", "replace")
