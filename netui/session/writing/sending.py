"""The item that a message closes, and the command that logs it as sent: one for both faces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.cadence.named import channel_named
from netui.domain.introductions.steps import BEFORE_MADE, NextStep, next_step, other_side
from netui.domain.people.names.first_name import first_name
from netui.domain.queue.items import QueueItem
from netui.domain.queue.new_job import congratulated_on
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.introduction import Introduction
from netui.domain.writing.template import Template
from netui.session.core.session import Session
from netui.session.introductions.plans import consent_missing
from netui.session.writing.addressee import MessageAbout
from netui.session.writing.drafts import Draft, introduction_between, items_about, occasions_of
from netui.session.writing.plans import LogSent

_ASKS, _MAKES, _FOLLOWS = frozenset({"ask-a", "ask-b"}), frozenset({"make"}), frozenset({"made"})
_WRITTEN_AT = {
    NextStep.ASK_A: _ASKS,
    NextStep.HEAR_A: _ASKS,
    NextStep.ASK_B: _ASKS,
    NextStep.HEAR_B: _ASKS,
    NextStep.MAKE: _MAKES,
    NextStep.FOLLOW_UP: _FOLLOWS,
}
"""Next step of an introduction -> the occasions of a message by which it is taken."""


def item_meant(contact: Contact, about: MessageAbout, template: Template | None, session: Session) -> QueueItem | None:
    """Return what is due that a message closes: of several what its template is for; None when it is about none.

    A link, or an introduction to somebody, is a matter of its own: a promise that is due stays open beside it.

    Args:
        contact: to whom it goes.
        about: what it was said to be about, besides the person.
        template: the one that was named; None: whatever suits what is most pressing.
        session: where to look.
    """
    if about.link is not None or about.target is not None:
        return None
    due = items_about(contact, session)
    if about.other is not None:
        due = [item for item in due if with_item(MessageAbout(), item, session).other == about.other]
    elif about.occasion:
        due = [item for item in due if item.kind is FollowUpKind.BIRTHDAY]
    elif about.purpose:
        due = [item for item in due if item.kind is FollowUpKind.AIM]
    if template is None or not template.suits:
        return next(iter(due), None)
    for item in due:
        occasions = occasions_of(contact, item, with_item(about, item, session), session)
        if not set(occasions).isdisjoint(template.suits):
            return item
    return None


def with_item(about: MessageAbout, item: QueueItem | None, session: Session) -> MessageAbout:
    """Add what an item of the queue is about, where nothing else was named: the other of two, the yearly day, a job."""
    if item is None or about != MessageAbout():
        return about
    if item.kind is FollowUpKind.BIRTHDAY:
        return replace(about, occasion=f"your {item.what or 'birthday'}")
    if job := congratulated_on(item.kind, item.what):
        return replace(about, occasion=f"your new job: {job}")
    introduction = session.network.introduction(item.about) if item.kind is FollowUpKind.INTRODUCTION else None
    if introduction is None:
        return about
    return replace(about, other=session.network.contact(other_side(introduction, item.contact_id)))


def come_back_words(draft: Draft) -> str:
    """Return the promise that follows a message about somebody: ``come back to Ana about Ben Ito``."""
    whom = f" about {draft.about.target.name}" if draft.about.target is not None else ""
    return f"come back to {first_name(draft.contact.name)}{whom}"


def consent_lacking(draft: Draft, session: Session) -> str:
    """Return who of the two whom a draft brings together has not said yes, in a sentence; else empty."""
    found = _introduction_of(draft, session)
    return consent_missing(found, session.network) if found is not None and _makes(draft, found) else ""


def _introduction_of(draft: Draft, session: Session) -> Introduction | None:
    """Return the introduction of the two whom a draft is about; None without one."""
    other = draft.about.other
    return introduction_between(draft.contact, other, session) if other is not None else None


def _makes(draft: Draft, introduction: Introduction) -> bool:
    """True if the draft brings the two of an introduction together."""
    return introduction.status in BEFORE_MADE and not _MAKES.isdisjoint(draft.template.suits)


def sent_command(
    draft: Draft,
    item: QueueItem | None,
    come_back_on: date | None,
    default_channel: str,
    session: Session,
    *,
    anyway: bool = False,
) -> LogSent:
    """Return the command that logs a draft as sent.

    Args:
        draft: what was sent.
        item: what it closes; None: nothing.
        come_back_on: the day of a promise to come back to them; None: no promise.
        default_channel: key of a channel, for a template whose own is gone from the rules.
        session: where it is logged.
        anyway: whether it brings two together although not both have said yes.
    """
    template, about = draft.template, draft.about
    named = channel_named(template.channel, session.rules.channels)
    asked = ""
    if template.asks:
        asked = f"an introduction to {about.target.name}" if about.target is not None else "a talk about their work"
    found = _introduction_of(draft, session)
    introduces = found is not None and _makes(draft, found)
    step = next_step(found) if found is not None else None
    is_step = step is not None and not _WRITTEN_AT[step].isdisjoint(template.suits)
    if item is not None and item.kind is FollowUpKind.INTRODUCTION and not is_step:
        item = None  # another message to them: the introduction stands where it stood
    return LogSent(
        draft.contact.id,
        template.key,
        named.key if named is not None else default_channel,
        draft.subject or template.name,
        item,
        about.link.id if about.link is not None else "",
        asked,
        come_back_on,
        come_back_words(draft),
        introduction_id=found.id if found is not None and (is_step or introduces) else "",
        introduces=introduces,
        anyway=anyway,
    )
