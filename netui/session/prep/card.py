"""The prep card: who is this, what did we say, what do I owe, what shall I ask, what can I bring."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from netui.domain.cadence.tie_strength import Tie, tie_of
from netui.domain.cadence.touchpoints import touches
from netui.domain.core.frozen import frozen
from netui.domain.giving.ledger import Ledger, ledger_of
from netui.domain.people.me import Me
from netui.domain.queue.new_job import new_job
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Conversation, Direction
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.text.agreeing_words import overlap, words_of_entry
from netui.domain.text.folding import fold
from netui.domain.writing.questions import Bank, Proposed, proposals
from netui.session.contacts.card import OpenPromise, card
from netui.session.core.addressed import may_be_addressed
from netui.session.core.session import Session
from netui.session.facts.common import Common, common_ground
from netui.session.facts.person import facts_about
from netui.session.giving.ledger import caution_before_asking
from netui.session.introductions.suggestions import Suggestions, suggestions
from netui.session.shelf.matches import links_for
from netui.session.shelf.plans import title_of
from netui.session.shelf.word_index import WordIndex

CONVERSATIONS_SHOWN, MOST_POINTS, MOST_TOLD = 3, 6, 3
LONG_SILENCE = timedelta(days=180)
_MATCH_OVERLAP = 0.5
NOTHING_TO_BRING = "nothing at hand · ask what they need"
NO_ME = "say who you are in settings.yaml (me): interests, places, employers"


@frozen
class Bring:
    """Something to bring: an introduction, an idea for one, a link of the shelf, an offer."""

    kind: str
    text: str
    id: str = ""


@frozen
class PrepCard:
    """All that the card shows of one person.

    Attributes:
        contact: the record.
        tier: label of the tier.
        tie: as it stands today.
        news: what is new about them and reason to write, or empty.
        met_through: name of who brought them together, or empty.
        last: the newest touches, newest first.
        promises: open ones by day, both ways.
        common: what there is in common.
        told: what the user told them, newest first.
        ledger: what went to and fro.
        caution: one line before an ask, or empty.
        bring: something to bring; None when nothing is at hand.
    """

    contact: Contact
    tier: str
    tie: Tie
    news: str
    met_through: str
    last: tuple[Conversation, ...]
    promises: tuple[OpenPromise, ...]
    common: tuple[Common, ...]
    told: tuple[tuple[date, str], ...]
    ledger: Ledger
    caution: str
    bring: Bring | None

    @property
    def deceased(self) -> bool:
        """True if nothing is asked and nothing brought any more."""
        return self.contact.status is ContactStatus.DECEASED


def prep_card(contact: Contact, me: Me, session: Session) -> PrepCard:
    """The card of one person, from the records as they stand."""
    whole = card(contact.id, session, conversations=0)
    assert whole is not None
    headers = session.network.headers_with(contact.id)
    past = [one for one in touches(headers, session.day) if one.on <= session.day.today_text]
    newest = [
        found for one in past[:CONVERSATIONS_SHOWN] if (found := session.network.conversation(one.id)) is not None
    ]
    ledger = ledger_of(contact.id, session.network, session.today)
    dead = contact.status is ContactStatus.DECEASED
    return PrepCard(
        contact,
        whole.tier,
        tie_of(headers, session.day),
        _news(contact, session),
        whole.met_through,
        tuple(newest),
        whole.promises,
        common_ground(contact, me, session),
        tuple(_told(contact.id, session)),
        ledger,
        caution_before_asking(contact, session) or "",
        None if dead else next(to_bring(contact, me, session), None),
    )


def _news(contact: Contact, session: Session) -> str:
    """Return a new job that an import told of: ``is now Director at NewCo, before: Engineer at OldCo``."""
    job = new_job(contact, session.network, session.day)
    if job is None:
        return ""
    return f"is now {job.words}{', before: ' if job.before else ''}{job.before}"


def _told(contact_id: str, session: Session) -> Iterator[tuple[date, str]]:
    count, telling = 0, session.network.conversations_with("told")
    for header in reversed(session.network.headers_with(contact_id)):
        conversation = session.network.conversation(header.id) if header.id in telling else None
        for what in conversation.told if conversation is not None else ():
            if conversation is not None and count < MOST_TOLD:
                yield conversation.on, what
                count += 1
        if count == MOST_TOLD:
            return


def to_bring(contact: Contact, me: Me, session: Session) -> Iterator[Bring]:
    """Yield what there is to bring, the best first."""
    for other, one in _introductions(contact, IntroductionStatus.AGREED, session):
        yield Bring("introduction", f"the introduction to {other.name}: both said yes", one.id)
    for other, _ in _introductions(contact, IntroductionStatus.IDEA, session):  # which is suggested no more
        yield Bring("idea", f"an introduction to {other.name}", other.id)
    # While a key waits, they are left out where everybody would have to be compared first.
    for idea in suggestions(session, contact.id, 1) if session.observer(Suggestions).is_at_hand else ():
        suits = session.network.contact(idea.b if idea.a == contact.id else idea.a)
        if suits is not None:
            yield Bring("idea", f"an introduction to {suits.name}", suits.id)
    for match in links_for(contact, session)[:1] if session.observer(WordIndex).is_at_hand else ():
        yield Bring("link", f"“{title_of(match.link)}” · {match.reasons[0].text}", match.link.id)
    for offer in me.offers:
        for need in contact.needs:
            if overlap(words_of_entry(offer), words_of_entry(need)) >= _MATCH_OVERLAP:
                yield Bring("offer", f"“{offer}” · needs “{need}”")


def _introductions(
    contact: Contact, status: IntroductionStatus, session: Session
) -> Iterator[tuple[Contact, Introduction]]:
    """Yield the other one and the introduction, of those that are so far, do not rest and may yet come about."""
    for one in session.network.introductions_of(contact.id):
        other = session.network.contact(one.b if one.a == contact.id else one.a)
        if one.status is status and not one.rests and other is not None and _may_meet(other):
            yield other, one


def _may_meet(other: Contact) -> bool:
    return may_be_addressed(other) and other.status is not ContactStatus.ARCHIVED


def situation_for(contact: Contact, session: Session, bank: Bank) -> str:
    """The word of the situation that the records suggest; one that the bank has."""
    wanted = _suggested(contact, session)
    return wanted if wanted in bank else next(iter(bank), "")


def _suggested(contact: Contact, session: Session) -> str:
    soon = session.today + timedelta(days=3)
    for event in session.network.events():
        if event.starts_on is None or contact.id not in {one.contact for one in event.meet}:
            continue
        if event.starts_on <= soon and session.today <= (event.ends_on or event.starts_on):
            return "event"
    headers = session.network.headers_with(contact.id)
    past = [one for one in touches(headers, session.day) if one.on <= session.day.today_text]
    if not any(one.direction != Direction.OUT.value for one in past):
        return "first"
    if "mentor" in map(fold, contact.roles):
        return "mentor"
    return "reconnect" if session.today - date.fromisoformat(past[0].on) >= LONG_SILENCE else "regular"


def questions_for(contact: Contact, situation: str, bank: Bank, me: Me, session: Session) -> tuple[Proposed, ...]:
    """All questions that may be proposed to somebody in a situation; three are shown at a time."""
    if contact.status is ContactStatus.DECEASED or situation not in bank:
        return ()
    facts = facts_about(contact, me, session)
    return proposals(bank[situation], contact.id, contact.questions, facts, session.today)
