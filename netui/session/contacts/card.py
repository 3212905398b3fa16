"""The card of a person: what to know before getting in touch, gathered in one value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from netui.domain.cadence.status import RelationshipStatus
from netui.domain.cadence.touchpoints import last_touch
from netui.domain.core.frozen import frozen
from netui.domain.introductions.steps import is_open, other_side
from netui.domain.queue.items import QueueItem
from netui.domain.queue.reasons import days_ago, named_conversation, reason_clauses
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader, KeyPoint
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus, Owner
from netui.domain.records.introduction import IntroductionStatus
from netui.domain.records.outcome import Outcome
from netui.domain.relationship.tier_letters import tier_sign
from netui.session.core.said_in_line import said_in_line
from netui.session.core.session import Session


@frozen
class OpenPromise:
    """Something promised and not done yet.

    Attributes:
        id: id of the follow-up.
        what: user text; may be empty.
        due_on: the day it is due; None when it has none.
        mine: whether the user promised it.
    """

    id: str
    what: str
    due_on: date | None
    mine: bool


@frozen
class CardConversation:
    """A conversation on the card of one of those who took part.

    Attributes:
        conversation: whole.
        channel: label of the channel.
        others: names of the others who took part: user text; empty for a talk between two.
        remark: the private remark about this person, or empty.
        weight: how much of the rhythm one such touch is worth; 0 for a note to oneself.
        said: its words in one line.
    """

    conversation: Conversation
    channel: str
    others: tuple[str, ...]
    remark: str
    weight: float = 1.0
    said: str = ""


@frozen
class Card:
    """Everything about one person.

    Attributes:
        contact: the record.
        tier: label of the tier; empty while unsorted.
        tier_letter: its sign.
        tier_place: its place from the closest, from 1; 0 while unsorted.
        relationship_status: how they stand today.
        last: the last touch in words: ``call 4 days ago``; empty when there was none.
        reasons: items of the queue with the clauses of their reasons, most pressing first; those that are coming up at
            the end.
        promises: open ones, both ways, in the order of the days they are due.
        points: what to remember, with the day it was said, from the newest talks; newest first.
        exchanged: day, word (gave, got, asked, told, link) and what, from the newest talks; newest first.
        conversations: the newest conversations, newest first.
        conversations_in_all: how many conversations there are.
        knows: names of those they know: user text.
        met_through: name of who brought them together: user text; or empty.
        introductions: those in work with them and those that landed: the other's name, and where it stands; user text.
        outcomes: what came of the network and leads back to them, newest first; empty where it was not asked for.
        given: what went to and fro in all, in words; empty when nothing did, and where it was not asked for.
    """

    contact: Contact
    tier: str
    tier_letter: str
    tier_place: int
    relationship_status: RelationshipStatus
    last: str
    reasons: tuple[tuple[QueueItem, tuple[str, ...]], ...]
    promises: tuple[OpenPromise, ...]
    points: tuple[tuple[date, KeyPoint], ...]
    exchanged: tuple[tuple[date, str, str], ...]
    conversations: tuple[CardConversation, ...]
    conversations_in_all: int
    knows: tuple[str, ...]
    met_through: str
    introductions: tuple[tuple[str, str], ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    given: str = ""


def card(contact_id: str, session: Session, *, conversations: int, whole: bool = False) -> Card | None:
    """Return a person's card with at most ``conversations`` conversations; None when there is no such person.

    ``whole``: with what takes all of their conversations to say.
    """
    contact = session.network.contact(contact_id)
    if contact is None:
        return None
    headers = session.network.headers_with(contact_id)
    shown = tuple(_conversations(contact_id, headers, session, conversations))
    through = session.network.contact(contact.met.through) if contact.met and contact.met.through else None
    return Card(
        contact,
        session.rules.tier_label(contact.tier),
        *tier_sign(contact.tier, session.rules.tiers),
        session.relationship_status(contact),
        _last_words(headers, session),
        tuple(_reasons(contact_id, session)),
        tuple(_promises(contact_id, session)),
        tuple(
            (card_conversation.conversation.on, point)
            for card_conversation in shown
            for point in card_conversation.conversation.key_points
        ),
        tuple(
            (card_conversation.conversation.on, word, thing)
            for card_conversation in shown
            for word, thing in exchanged(card_conversation.conversation)
        ),
        shown,
        len(headers),
        tuple(name for one in contact.knows if (name := name_of(one, session))),
        through.name if through else "",
        tuple(_introductions(contact_id, session)),
        _outcomes(contact_id, session) if whole else (),
        _given(contact_id, session) if whole else "",
    )


def card_conversation(conversation_id: str, session: Session) -> CardConversation | None:
    """One conversation with all who took part; None when there is no such conversation (any more)."""
    conversation = session.network.conversation(conversation_id) if conversation_id else None
    if conversation is None:
        return None
    people = tuple(name for one in conversation.contacts if (name := name_of(one, session)))
    remarks = [f"{name_of(one, session)}: {remark}" for one, remark in conversation.private.items()]
    return CardConversation(
        conversation,
        session.rules.channel_label(conversation.channel),
        people,
        "; ".join(remarks),
        said=said_in_line(conversation, session.network),
    )


def exchanged(conversation: Conversation) -> Iterator[tuple[str, str]]:
    """Yield the things exchanged in a conversation, each with its word: gave, got, asked, told, link."""
    for word, things in (
        ("gave", conversation.gave),
        ("got", conversation.got),
        ("asked", conversation.asked),
        ("told", conversation.told),
        ("link", conversation.links),
    ):
        for thing in things:
            yield word, thing


def name_of(contact_id: str, session: Session) -> str:
    """The name of a contact; empty when there is none (any more)."""
    contact = session.network.contact(contact_id)
    return contact.name if contact else ""


def _last_words(headers: Sequence[ConversationHeader], session: Session) -> str:
    last = last_touch(headers, session.day)
    return f"{named_conversation(last, session.network, session.day)} {days_ago(last, session.day)}" if last else ""


def _reasons(contact_id: str, session: Session) -> Iterator[tuple[QueueItem, tuple[str, ...]]]:
    for item in _in_order(session.items_of(contact_id), session.today):
        yield item, reason_clauses(item, session.network, session.day)


def _in_order(items: Sequence[QueueItem], today: date) -> Sequence[QueueItem]:
    return sorted(items, key=lambda item: (max(item.shown_on, today), -item.score, item.due, item.id))


def _introductions(contact_id: str, session: Session) -> Iterator[tuple[str, str]]:
    for introduction in session.network.introductions_of(contact_id):
        if is_open(introduction) or introduction.status is IntroductionStatus.LANDED:
            from netui.session.introductions.words import state_words  # few people have one

            yield name_of(other_side(introduction, contact_id), session), state_words(introduction, session)


def _outcomes(contact_id: str, session: Session) -> tuple[Outcome, ...]:
    # Loaded when a card is first read in full, as is what follows.
    from netui.domain.outcomes.chain import outcomes_back_to

    return tuple(outcomes_back_to(contact_id, session.network, session.day))


def _given(contact_id: str, session: Session) -> str:
    from netui.domain.giving.ledger import ledger_of
    from netui.session.giving.ledger import given_words

    return given_words(ledger_of(contact_id, session.network, session.today), session.today)


def _conversations(
    contact_id: str, headers: Sequence[ConversationHeader], session: Session, count: int
) -> Iterator[CardConversation]:
    for header in list(reversed(headers[-count:])) if count else ():
        conversation = session.network.conversation(header.id)
        if conversation is not None:
            others = tuple(
                name for one in conversation.contacts if one != contact_id and (name := name_of(one, session))
            )
            yield CardConversation(
                conversation,
                session.rules.channel_label(conversation.channel),
                others,
                conversation.private.get(contact_id, ""),
                session.day.weight(conversation.channel),
                said_in_line(conversation, session.network),
            )


def _promises(contact_id: str, session: Session) -> Iterator[OpenPromise]:
    """Open promises about a person; one without a day comes last."""
    relationship_status = [
        each
        for each in session.network.follow_ups_of(contact_id)
        if each.kind is FollowUpKind.PROMISE and each.status is FollowUpStatus.OPEN
    ]
    for each in sorted(relationship_status, key=lambda one: one.due_on or date.max):
        yield OpenPromise(each.id, each.what, each.due_on, each.owner is Owner.ME)
