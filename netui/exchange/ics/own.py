"""Entries that netui wrote itself: the record that each stands for, and what only its own lines say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from netui.domain.core.frozen import frozen
from netui.domain.records.follow_up import FollowUpKind
from netui.exchange.ics.parsed import Component, texts_of

UID_END = "@netui"
"""The end of the UID of every entry that netui writes."""
_DAY, _CATEGORY = "day-", "netui"
_PROMISE, _CONVERSATION, _YEARLY = FollowUpKind.PROMISE.value, "conversation", "yearly-"
_RECKONED = frozenset(kind.value for kind in FollowUpKind) - {_PROMISE}


@frozen
class OwnEntry:
    """The lines of an entry that no other program writes.

    Attributes:
        record: id of the promise or the conversation; of what was worked out, that of the item.
        kind: ``promise``, ``conversation``, or what was worked out: ``cadence`` ...; empty when the entry lost it.
        channel: channel of a conversation, or empty.
        at: its moment, aware; None when it has none.
        said: its summary where that is called like its channel; or empty.
    """

    record: str
    kind: str
    channel: str
    at: datetime | None = None
    said: str = ""

    @property
    def is_reckoned(self) -> bool:
        """True if netui worked it out, and does so again: it stands for no record."""
        return self.kind in _RECKONED or self.record.startswith(_YEARLY)

    @property
    def is_promise(self) -> bool:
        """True if it stands for a promise."""
        return self.kind == _PROMISE

    @property
    def is_conversation(self) -> bool:
        """True if it stands for a conversation."""
        return self.kind == _CONVERSATION


def own_entry(component: Component) -> OwnEntry | None:
    """The own lines of netui in an entry; None for an entry of another program.

    A program that saves an entry may drop the lines that it does not know: then id and categories tell.
    """
    uid = next(texts_of(component, "UID"), "")
    by_uid = uid.removesuffix(UID_END).removeprefix(_DAY) if uid.endswith(UID_END) else ""
    record = next(texts_of(component, "X-NETUI-ID"), by_uid)
    if not record:
        return None
    filed = next((one for one in _categories(component) if one != _CATEGORY), "") if by_uid else ""
    is_filed_kind = filed in _RECKONED or filed == _PROMISE
    kind = next(texts_of(component, "X-NETUI-KIND"), filed if is_filed_kind else "")
    # Before the channel had its own line it was the category alone, and it may be called like a kind.
    is_filed_channel = kind == _CONVERSATION or not is_filed_kind
    channel = next(texts_of(component, "X-NETUI-CHANNEL"), filed if is_filed_channel else "")
    at = _moment(next(texts_of(component, "X-NETUI-AT"), ""))
    return OwnEntry(record, kind, channel, at, next(texts_of(component, "X-NETUI-SUMMARY"), ""))


def _moment(text: str) -> datetime | None:
    """The moment in a line, where somebody has not written something else there."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def contact_ids(component: Component) -> tuple[str, ...]:
    """The ids of the people an entry is about, in order, each once."""
    found = (one.strip() for text in texts_of(component, "X-NETUI-CONTACT") for one in text.split(","))
    return tuple(dict.fromkeys(filter(None, found)))


def _categories(component: Component) -> Iterator[str]:
    found = component.get("CATEGORIES")
    for each in found if isinstance(found, list) else [found]:
        yield from map(str, getattr(each, "cats", ()))
