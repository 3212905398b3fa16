"""The plan that logs a message as sent, and closes what it was about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.introductions.steps import BEFORE_MADE, Moved, other_side, with_step
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change, Edit
from netui.domain.records.conversation import Conversation, Direction
from netui.domain.records.follow_up import STANDING, FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.link import Shared
from netui.session.core.command import Command
from netui.session.core.kept import kept_of
from netui.session.core.plan_context import PlanContext
from netui.session.introductions.plans import refuse_without_consent
from netui.session.introductions.queue_steps import step_done, step_sent


@frozen
class LogSent(Command):
    """Log a message that went out.

    Attributes:
        contact_id: id of the person it went to.
        template: key of the template it was written from.
        channel: key of the channel.
        subject: what it was headed with, or the name of the template.
        item: what it was opened from; None: it was written unbidden.
        link_id: what was shared; empty: nothing.
        asked: what was asked for; empty: nothing.
        come_back_on: the day of a promise to come back to them; None: no promise.
        come_back: that promise in words.
        introduction_id: the introduction of which the message is a step, if it is the turn of the person it went to; or
            empty.
        introduces: whether it brings the two of that introduction together.
        anyway: whether it does although not both have said yes.
        on: the day it went out; None: today.
    """

    contact_id: str
    template: str
    channel: str
    subject: str
    item: QueueItem | None = None
    link_id: str = ""
    asked: str = ""
    come_back_on: date | None = None
    come_back: str = ""
    introduction_id: str = ""
    introduces: bool = False
    anyway: bool = False
    on: date | None = None


def log_sent(command: LogSent, at: PlanContext) -> Change:
    """Log the message as a conversation without an answer yet, and close what it was about, as one change.

    One mail that brings two people together went to both of them.

    Raises:
        RefusedError: it brings two together who have not both said yes, and that was not meant.
    """
    contact = at.contact(command.contact_id)
    introduction = at.network.introduction(command.introduction_id)
    step = _step(introduction, command, at) if introduction is not None else None
    to_both = command.introduces or (step is not None and step.status is IntroductionStatus.MADE)
    people = (contact.id, other_side(introduction, contact.id)) if introduction and to_both else (contact.id,)
    link = next((one for one in at.network.links() if one.id == command.link_id), None)
    conversation = Conversation(
        at.new_id(),
        min(command.on or at.today, at.today),
        command.channel,
        people,
        Direction.OUT,
        answered=False,
        created_at=at.now,
        summary=f"Wrote: {command.subject}",
        asked=(command.asked,) if command.asked else (),
        links=(link.url,) if link is not None and link.url else (),
        template=command.template,
    )
    edits = [Edit(None, conversation), *_closed(command.item, at)]
    if step is not None and all(edit.id != step.id for edit in edits):
        edits.append(Edit(introduction, step))
    if link is not None:
        edits.append(Edit(link, replace(link, shared=(*link.shared, Shared(contact.id, at.today, conversation.id)))))
    if command.come_back_on is not None:
        promise = FollowUp(
            id=at.new_id(),
            contact=contact.id,
            kind=FollowUpKind.PROMISE,
            owner=Owner.ME,
            what=command.come_back,
            due_on=command.come_back_on,
            conversation=conversation.id,
            created_at=at.now,
        )
        edits.append(Edit(None, promise))
    return Change(f"Wrote to {contact.name} · {command.subject}", tuple(edits))


def _step(stored: Introduction, command: LogSent, at: PlanContext) -> Introduction | None:
    """Return the introduction after the message; None when it is no step of it."""
    if not command.introduces:
        return step_sent(stored, command.contact_id, at.today)
    if stored.status not in BEFORE_MADE:
        return None  # another program was told of it meanwhile
    if not command.anyway:
        refuse_without_consent(stored, at.network)
    return with_step(stored, Moved(IntroductionStatus.MADE, at.today))


def _closed(item: QueueItem | None, at: PlanContext) -> list[Edit]:
    """Edits that settle the item; a cadence is settled by the touch itself."""
    if item is None or item.kind in STANDING:
        return []
    kept = kept_of(item, at)
    steps = step_done(item, at.today, at)
    return [*steps, Edit(at.network.follow_up(kept.id), replace(kept, status=FollowUpStatus.DONE, done_on=at.today))]
