"""The rows of panes, as frozen values; a list of them makes a row when it is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from netui.domain.cadence.rules import Rules
from netui.domain.cadence.status import RelationshipStatus
from netui.domain.core.frozen import frozen
from netui.domain.queue.items import QueueItem
from netui.domain.queue.list_reasons import ListReason, list_reason
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import ConversationHeader
from netui.domain.relationship.moon import Moon, moon_of
from netui.domain.relationship.tier_letters import NO_TIER, tier_letters
from netui.domain.relationship.year import Year
from netui.session.core.said_in_line import said_in_line
from netui.session.core.session import Session
from netui.session.relationship.years import RelationshipYears


class TierSign(NamedTuple):
    """The one-cell sign of a tier.

    Attributes:
        letter: letter of the tier; ``·`` without one.
        place: counted from the closest tier, from 1; 0 without one.
    """

    letter: str = NO_TIER
    place: int = 0


WITHOUT_TIER = TierSign()


@frozen
class ContactRow:
    """Somebody in the list of contacts.

    Attributes:
        id: id of the contact.
        name: user text.
        tier: label of the tier; empty while unsorted.
        title: what they are: user text; may be empty.
        company: user text; may be empty.
        relationship_status: how they stand today.
        status: active, paused ...
        pinned: whether they stand on top of the queue.
        tier_sign: sign of their tier.
        moon: how fresh the last touch is.
        year: how much was talked in each of the last twelve months.
        keeps_up: whether a rhythm is meant for them that a lapse would break; those without stand back.
    """

    id: str
    name: str
    tier: str
    title: str
    company: str
    relationship_status: RelationshipStatus
    status: ContactStatus
    pinned: bool
    tier_sign: TierSign
    moon: Moon
    year: Year
    keeps_up: bool


@frozen
class QueueRow:
    """Something to do, in the follow-up queue.

    Attributes:
        id: id of the item.
        item: what is to do.
        why: the reason, without what the row says beside it.
        tier_sign: sign of their tier.
        company: of the person: user text; may be empty.
        year: how much was talked in each of the last twelve months; None for an event.
        waits: whether it can wait: it is not among what is to do today.
    """

    id: str
    item: QueueItem
    why: ListReason
    tier_sign: TierSign = WITHOUT_TIER
    company: str = ""
    year: Year | None = None
    waits: bool = False


@frozen
class ConversationRow:
    """A conversation in a list.

    Attributes:
        id: id of the conversation.
        on: the day it happened.
        people: names of those who took part: user text; empty when nobody is left.
        contact_ids: of those who took part.
        channel: label of the channel.
        summary: user text; may be empty.
        leads_day: whether it is the first of its day in the list.
    """

    id: str
    on: date
    people: tuple[str, ...]
    contact_ids: tuple[str, ...]
    channel: str
    summary: str
    leads_day: bool = False


def tier_signs(rules: Rules) -> Mapping[str, TierSign]:
    """Return key of a tier -> what says it in one cell."""
    letters = tier_letters(rules.tiers)
    return {tier.key: TierSign(letters[tier.key], place) for place, tier in enumerate(rules.tiers, 1)}


def contact_row(contact: Contact, session: Session, signs: Mapping[str, TierSign]) -> ContactRow:
    """One person's row; ``signs`` are those of the tiers."""
    stands = session.relationship_status(contact)
    return ContactRow(
        contact.id,
        contact.name,
        session.rules.tier_label(contact.tier),
        contact.title,
        contact.company,
        stands,
        contact.status,
        contact.pinned,
        signs.get(contact.tier, WITHOUT_TIER),
        moon_of(stands.last_on, stands.state),
        session.observer(RelationshipYears).year(contact.id),
        stands.every is not None,
    )


def queue_row(item: QueueItem, session: Session, signs: Mapping[str, TierSign], *, waits: bool) -> QueueRow:
    """The row of one item; ``signs`` are those of the tiers."""
    contact = session.network.contact(item.contact_id)
    return QueueRow(
        item.id,
        item,
        list_reason(item, session.network, session.day),
        signs.get(item.tier, WITHOUT_TIER),
        contact.company if contact is not None else "",
        session.observer(RelationshipYears).year(contact.id) if contact is not None else None,
        waits,
    )


def conversation_row(header: ConversationHeader, session: Session) -> ConversationRow:
    """One conversation's row."""
    found = (session.network.contact(contact_id) for contact_id in header.contacts)
    conversation = session.network.conversation(header.id)
    return ConversationRow(
        header.id,
        date.fromisoformat(header.on),
        tuple(contact.name for contact in found if contact),
        header.contacts,
        session.rules.channel_label(header.channel),
        said_in_line(conversation, session.network) if conversation else "",
    )


CURRENT = (ContactStatus.ACTIVE, ContactStatus.PAUSED)
"""Statuses with which somebody stands in the list of contacts unless asked otherwise."""


def is_current(contact: Contact) -> bool:
    """True if somebody stands in the list of contacts unless asked otherwise."""
    return contact.status in CURRENT
