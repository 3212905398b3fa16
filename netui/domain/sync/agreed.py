"""The last agreement between this device and a remote, item by item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json


@frozen
class AgreedTexts:
    """The texts of both sides when they last agreed; both empty before the first time."""

    mine: str = ""
    theirs: str = ""


@frozen
class Item:
    """An item that both sides have.

    Attributes:
        tag: of its state there, as it was then.
        record: id of the person, follow-up or conversation here.
        agreement: what both had written.
        is_left: whether it was removed there while the record stayed here: it is no longer followed.
        print: fingerprint of the record then; as long as it has the same, nothing changed here. Empty: none is kept.
        is_cut: whether pictures and the like are left out of their text: it is read again before it is written over.
    """

    tag: str
    record: str
    agreement: AgreedTexts
    is_left: bool = False
    print: str = ""
    is_cut: bool = False


Items = Mapping[str, Item]
"""The items of a collection, by name."""


@frozen
class LineConflict:
    """One value that both sides changed; mine stands.

    Attributes:
        name: name of the line: ``TITLE``.
        mine: my value; empty where I removed it.
        theirs: their value.
    """

    name: str
    mine: str
    theirs: str


@frozen
class Refused:
    """A text that the other side would not have: it is not sent again as long as the record says the same.

    Attributes:
        text: what was sent.
        reason: in the words of the other side.
    """

    text: str
    reason: str


@frozen
class UnagreedItem:
    """An item there on which nothing is agreed, or not as it is now: it is not read again before it has another tag.

    Attributes:
        tag: of its state there when it was read.
        text: what it said.
        is_cut: whether long lines of it, such as pictures, are left out: it can be told whom it is about, and no more.
    """

    tag: str
    text: str
    is_cut: bool = False


@frozen
class KnownCollection:
    """The known state of a collection: its items and what was agreed on each.

    Attributes:
        items: what was agreed.
        refused: by the name of the item.
        memory: what its transport wants to find again, such as a token.
        declined: items that the user was asked about and does not want here: name and tag, as they were then.
        readings: by name, what was read there and is not agreed on.
    """

    items: Items = field(default_factory=dict)
    refused: Mapping[str, Refused] = field(default_factory=dict)
    memory: Mapping[str, Json] = field(default_factory=dict)
    declined: Mapping[str, str] = field(default_factory=dict)
    readings: Mapping[str, UnagreedItem] = field(default_factory=dict)


UNKNOWN = KnownCollection()
"""The state before the first run: nothing is known of the collection."""
