"""The table of query terms, and that of the conditions after ``is:``, each with its meaning.

A term is a line in ``TERMS``; that nothing falls through to another term is a test's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Protocol, TypeAlias

from netui.domain.cadence.due import DueState
from netui.domain.cadence.status import RelationshipStatus
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus
from netui.domain.records.reader import NetworkReader
from netui.domain.search.query import Condition, Term, TermKind
from netui.domain.text.folding import fold

NEW_FOR_DAYS = 30
"""Days after the first conversation (or without any, after they were added) for which somebody counts as new."""


class Ground(Protocol):
    """The facts that a term is tested against."""

    @property
    def network(self) -> NetworkReader:
        """The network."""

    @property
    def today(self) -> date:
        """The day on which somebody is new."""

    def relationship_status(self, contact_id: str) -> RelationshipStatus:
        """Return the status of somebody."""

    def named_by(self, term: Term) -> frozenset[str]:
        """Return ids of the people that a ``with:`` names."""


OfContact: TypeAlias = Callable[[Ground, Term, Contact], bool]
OfConversation: TypeAlias = Callable[[Ground, Term, Conversation], bool]
OfHeader: TypeAlias = Callable[[Term, ConversationHeader], bool]


@frozen
class TermSpec:
    """One term of the query language. Negation is done elsewhere.

    Attributes:
        example: as it is written.
        help: what it finds, in the words of the screen.
        contact: whether it holds for somebody.
        conversation: whether it holds for a conversation; None: when it holds for one of its people.
        header: the same from the summary row of a conversation; None: when its people, or the whole of it, must be
            known.
    """

    example: str
    help: str
    contact: OfContact
    conversation: OfConversation | None = None
    header: OfHeader | None = None

    @property
    def is_of_people(self) -> bool:
        """True if a conversation is selected for the sake of its people."""
        return self.conversation is None


def _got_card(_ground: Ground, term: Term, contact: Contact) -> bool:
    return any(fold(one.card) in term.values for one in contact.cards)


def _has_tag(_ground: Ground, term: Term, contact: Contact) -> bool:
    return any(fold(tag) in term.values for tag in contact.tags)


def _has_role(_ground: Ground, term: Term, contact: Contact) -> bool:
    return any(fold(role) in term.values for role in contact.roles)


def _has_tier(_ground: Ground, term: Term, contact: Contact) -> bool:
    return fold(contact.tier) in term.values


def _is_at(_ground: Ground, term: Term, contact: Contact) -> bool:
    where = contact.met.where if contact.met else ""
    former = [position.company for position in contact.positions]
    places = fold("\n".join([contact.company, contact.department, contact.location, where, *former]))
    return any(value in places for value in term.values)


def _was_at(_ground: Ground, term: Term, conversation: Conversation) -> bool:
    return any(value in fold(conversation.place) for value in term.values)


def _talked_with(ground: Ground, term: Term, contact: Contact) -> bool:
    others = ground.named_by(term)
    headers = ground.network.headers_with(contact.id)
    return contact.id not in others and any(not others.isdisjoint(header.contacts) for header in headers)


def _took_part(ground: Ground, term: Term, conversation: Conversation) -> bool:
    return not ground.named_by(term).isdisjoint(conversation.contacts)


def _used(ground: Ground, term: Term, contact: Contact) -> bool:
    return any(fold(header.channel) in term.values for header in ground.network.headers_with(contact.id))


def _was_by(_ground: Ground, term: Term, conversation: Conversation) -> bool:
    return fold(conversation.channel) in term.values


def _was_by_header(term: Term, header: ConversationHeader) -> bool:
    return fold(header.channel) in term.values


def _last_on(ground: Ground, contact: Contact) -> str:
    """Return the day of the last conversation with somebody, ISO text; empty without any."""
    headers = ground.network.headers_with(contact.id)
    return headers[-1].on if headers else ""


def _day_of(term: Term) -> str:
    assert term.day is not None, "since: and before: have a day"
    return term.day.isoformat()


def _talked_since(ground: Ground, term: Term, contact: Contact) -> bool:
    return _last_on(ground, contact) >= _day_of(term)


def _talked_before(ground: Ground, term: Term, contact: Contact) -> bool:
    return "" < _last_on(ground, contact) < _day_of(term)


def _meets_condition(ground: Ground, term: Term, contact: Contact) -> bool:
    return any(CONDITION_SPECS[Condition(value)].holds(ground, contact) for value in term.values)


@frozen
class ConditionSpec:
    """One word after ``is:``.

    Attributes:
        help: the people it selects, in the words of the screen.
        holds: whether it means somebody.
    """

    help: str
    holds: Callable[[Ground, Contact], bool]


def _is_due(ground: Ground, contact: Contact) -> bool:
    return ground.relationship_status(contact.id).state in (DueState.DUE, DueState.OVERDUE)


def _is_promised(ground: Ground, contact: Contact) -> bool:
    return any(
        one.kind is FollowUpKind.PROMISE and one.status is FollowUpStatus.OPEN
        for one in ground.network.follow_ups_of(contact.id)
    )


def _is_new(ground: Ground, contact: Contact) -> bool:
    headers = ground.network.headers_with(contact.id)
    added = contact.created_at.date().isoformat() if contact.created_at else ""
    return (headers[0].on if headers else added) >= (ground.today - timedelta(NEW_FOR_DAYS)).isoformat()


def _is_drifting(ground: Ground, contact: Contact) -> bool:
    drift = ground.relationship_status(contact.id).drift
    return drift is not None and drift.drifting and contact.status is ContactStatus.ACTIVE


def _is_dormant(ground: Ground, contact: Contact) -> bool:
    return ground.relationship_status(contact.id).tie_word == "dormant"


def _has_status(*statuses: ContactStatus) -> Callable[[Ground, Contact], bool]:
    return lambda _ground, contact: contact.status in statuses


CONDITION_SPECS: Mapping[Condition, ConditionSpec] = {
    Condition.DUE: ConditionSpec("due, or overdue", _is_due),
    Condition.PROMISED: ConditionSpec("with an open promise, mine or theirs", _is_promised),
    Condition.NEW: ConditionSpec(f"in the network for {NEW_FOR_DAYS} days at most", _is_new),
    Condition.DRIFTING: ConditionSpec("quiet for longer than is usual between you", _is_drifting),
    Condition.DORMANT: ConditionSpec("a tie that went to sleep", _is_dormant),
    Condition.PAUSED: ConditionSpec("paused", _has_status(ContactStatus.PAUSED)),
    Condition.ARCHIVED: ConditionSpec("archived", _has_status(ContactStatus.ARCHIVED)),
    Condition.HIDDEN: ConditionSpec(
        "whom a list leaves out",
        _has_status(ContactStatus.ARCHIVED, ContactStatus.DO_NOT_CONTACT, ContactStatus.DECEASED),
    ),
}
"""The specification of each word after ``is:``."""

_FIRST_CONDITION, *_OTHER_CONDITIONS = Condition

TERMS: Mapping[TermKind, TermSpec] = {
    TermKind.TAG: TermSpec("tag:mentor or #mentor", "people with a tag", _has_tag),
    TermKind.ROLE: TermSpec("role:mentor", "people with a role for you", _has_role),
    TermKind.TIER: TermSpec("tier:inner,close or !inner", "people of these tiers", _has_tier),
    TermKind.AT: TermSpec(
        "at:lisbon", "of this place or company, also earlier ones; talks that were there", _is_at, _was_at
    ),
    TermKind.WITH: TermSpec("with:ben since:3m", "talks with Ben of the last three months", _talked_with, _took_part),
    TermKind.SINCE: TermSpec(
        "since:3m",
        "talks of the last three months",
        _talked_since,
        lambda _ground, term, conversation: conversation.on.isoformat() >= _day_of(term),
        lambda term, header: header.on >= _day_of(term),
    ),
    TermKind.BEFORE: TermSpec(
        "before:2026-01-01",
        "talks before a day",
        _talked_before,
        lambda _ground, term, conversation: conversation.on.isoformat() < _day_of(term),
        lambda term, header: header.on < _day_of(term),
    ),
    TermKind.CHANNEL: TermSpec("channel:call", "calls, and whom you call", _used, _was_by, _was_by_header),
    TermKind.CARD: TermSpec("card:work", "who got that card of yours", _got_card),
    TermKind.IS: TermSpec(
        f"is:{_FIRST_CONDITION}", f"also {', '.join(f'is:{each}' for each in _OTHER_CONDITIONS)}", _meets_condition
    ),
}
"""The specification of each term that is no text, in the order in which help shows them."""
