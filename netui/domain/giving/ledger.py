"""The ledger of a person: given, received and asked, computed from the records and never stored.

A link counts once: the conversation that logged it says nothing under ``gave``.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.conversation import Conversation
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.link import Link
from netui.domain.records.reader import NetworkReader

LEDGER_FIELDS = ("gave", "got", "asked")
"""Fields of a conversation that have anything for a ledger."""


class GiveKind(StrEnum):
    """A kind of thing given."""

    HELP = "help"
    LINK = "link"
    INTRODUCTION = "introduction"


@frozen
class LedgerEntry:
    """One thing given, received or asked for.

    Attributes:
        on: the day.
        what: user text.
        id: id of the conversation, the link or the introduction it stands in.
        kind: of what was given; what was received or asked for is always help.
    """

    on: date
    what: str
    id: str
    kind: GiveKind = GiveKind.HELP


@frozen
class Ledger:
    """All that was given, received and asked for, each newest first.

    Attributes:
        gave: what the user gave.
        got: what the user received.
        asked: what the user asked for.
    """

    gave: tuple[LedgerEntry, ...] = ()
    got: tuple[LedgerEntry, ...] = ()
    asked: tuple[LedgerEntry, ...] = ()

    def __bool__(self) -> bool:
        """True if there is any entry."""
        return bool(self.gave or self.got or self.asked)


def ledger_of(contact_id: str, network: NetworkReader, today: date) -> Ledger:
    """Return what passed between the user and one person up to today."""
    telling = conversations_that_tell(network)
    headers = (header for header in network.headers_with(contact_id) if header.id in telling)
    talked = (network.conversation(header.id) for header in headers)
    links = [*_links(network.links(), contact_id)]
    made = (_made(each, contact_id, network) for each in network.introductions_of(contact_id))
    return ledger_from((one for one in talked if one is not None), links, (each for each in made if each), today)


class _AnyOf:
    """Several collections of ids, looked through in turn: to unite them would take longer."""

    def __init__(self, *parts: Collection[str]) -> None:
        self._parts = parts

    def __contains__(self, one: object) -> bool:
        return any(one in part for part in self._parts)


def conversations_that_tell(network: NetworkReader) -> Container[str]:
    """Return ids of the conversations that have anything for a ledger; a few others may be among them."""
    return _AnyOf(*(network.conversations_with(field) for field in LEDGER_FIELDS))


def ledger_from(
    conversations: Iterable[Conversation], links: Iterable[LedgerEntry], made: Iterable[LedgerEntry], today: date
) -> Ledger:
    """Return the ledger of some records; each conversation, link and introduction counts once, future days not at all.

    Args:
        conversations: in any order.
        links: gives of the reading shelf.
        made: introductions that were made.
        today: the last day that counts.
    """
    gave, got, asked = [*links, *made], list[LedgerEntry](), list[LedgerEntry]()
    for one in conversations:
        gave += [LedgerEntry(one.on, what, one.id) for what in one.gave]
        got += [LedgerEntry(one.on, what, one.id) for what in one.got]
        asked += [LedgerEntry(one.on, what, one.id) for what in one.asked]
    return Ledger(_newest_first(gave, today), _newest_first(got, today), _newest_first(asked, today))


def all_links(links: Iterable[Link]) -> Iterator[LedgerEntry]:
    """Yield the gives of the whole reading shelf."""
    for link in links:
        for shared in link.shared:
            yield LedgerEntry(shared.on, link.title or link.url, link.id, GiveKind.LINK)


def made_entry(introduction: Introduction, what: str) -> LedgerEntry | None:
    """Return an introduction that was made as a give; None when it was not made."""
    on = next((step.on for step in introduction.history if step.status is IntroductionStatus.MADE), None)
    return LedgerEntry(on, what, introduction.id, GiveKind.INTRODUCTION) if on is not None else None


def _links(links: Iterable[Link], contact_id: str) -> Iterator[LedgerEntry]:
    for link in links:
        for shared in link.shared:
            if shared.contact == contact_id:
                yield LedgerEntry(shared.on, link.title or link.url, link.id, GiveKind.LINK)


def _made(introduction: Introduction, contact_id: str, network: NetworkReader) -> LedgerEntry | None:
    other = network.contact(introduction.b if introduction.a == contact_id else introduction.a)
    return made_entry(introduction, f"an introduction to {other.name}" if other is not None else "an introduction")


def _newest_first(entries: Iterable[LedgerEntry], today: date) -> tuple[LedgerEntry, ...]:
    return tuple(sorted((each for each in entries if each.on <= today), key=lambda each: each.on, reverse=True))
