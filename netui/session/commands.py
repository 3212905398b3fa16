"""The commands of a session: frozen values without behaviour. ``plan`` turns each into a change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from netui.domain.cadence.unruled import RuleKind
from netui.domain.capture.model import Capture
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Conversation
from netui.domain.text.edit import TextEdit
from netui.session.core.command import Command


@frozen
class SaveContact(Command):
    """Add a contact, or replace one as a form does.

    Attributes:
        before: the contact as the form was opened on; None for a new one.
        after: as it shall be; its id is given by the session when it is new.
    """

    before: Contact | None
    after: Contact


@frozen
class RemoveContact(Command):
    """Remove a contact with what concerns only them; conversations with others stay."""

    contact_id: str


@frozen
class MergeContacts(Command):
    """Make one record of two that are one person.

    Attributes:
        survivor_id: whose record stays.
        other_id: whose record goes.
    """

    survivor_id: str
    other_id: str


@frozen
class TellApart(Command):
    """Remember that two who look alike are not the same person."""

    contact_id: str
    other_id: str


@frozen
class SetTier(Command):
    """Give people a tier; an empty key takes it away."""

    contact_ids: tuple[str, ...]
    tier: str


@frozen
class SetStatus(Command):
    """Set the status of people: pause, archive, resume, and so on."""

    contact_ids: tuple[str, ...]
    status: ContactStatus


@frozen
class Pin(Command):
    """Put people on top of the queue, or let them go."""

    contact_ids: tuple[str, ...]
    pinned: bool


@frozen
class SetNext(Command):
    """Name the next date for somebody; None gives them back to their cadence."""

    contact_id: str
    on: date | None


@frozen
class SetEvery(Command):
    """Give somebody a rhythm of their own; None gives them back to that of their tags and their tier."""

    contact_id: str
    every: Duration | None


@frozen
class PassOver(Command):
    """Leave somebody unsorted for now; with ``never``, archive them so that they never come up."""

    contact_id: str
    never: bool = False


@frozen
class TakeCapture(Command):
    """Save what a line of quick capture means.

    Attributes:
        capture: the line as it was understood.
        private: a person's text in the capture -> a remark about that person alone; no line can say it.
        event: id of the event it belongs to, empty for none; None: the one that is going on that day.
    """

    capture: Capture
    private: Mapping[str, str] = field(default_factory=dict)
    event: str | None = None


@frozen
class CompleteItems(Command):
    """Complete items: close what they were about, and log a conversation.

    Attributes:
        items: items of the queue; may be empty after a conversation with somebody who is not due.
        channel: key of the channel; empty: no conversation is logged.
        note: text about the conversation, read by ``Reader.note``; may say nothing.
        on: the day it happened.
        talked_to: ids of those with whom a conversation is logged; None: everybody whom the items are about.
    """

    items: tuple[QueueItem, ...]
    channel: str
    note: Capture
    on: date
    talked_to: tuple[str, ...] | None = None


@frozen
class SnoozeItems(Command):
    """Do not show items before a day, which lies in the future."""

    items: tuple[QueueItem, ...]
    until: date


@frozen
class MoveItems(Command):
    """Move items to a day, today or later: earlier or later than they would."""

    items: tuple[QueueItem, ...]
    to: date


@frozen
class SkipItems(Command):
    """Skip items this time: a cadence moves on by one round, anything else is dropped."""

    items: tuple[QueueItem, ...]


@frozen
class SaveConversation(Command):
    """Replace a conversation as a form does; ``before`` is how the form was opened."""

    before: Conversation
    after: Conversation


@frozen
class RemoveConversation(Command):
    """Remove a conversation; all that was computed from it is computed again."""

    conversation_id: str


@frozen
class SplitConversation(Command):
    """Make of a conversation with several people one with each of them."""

    conversation_id: str


@frozen
class Rename:
    """Give records another key for what they name of the rules.

    Attributes:
        kind: of what it is the key.
        old: as the records have it.
        new: as they shall have it.
    """

    kind: RuleKind
    old: str
    new: str


@frozen
class ChangeRules(Command):
    """Keep how the text of the rules was changed, and let records name what it has instead of what it no longer has.

    Attributes:
        edit: what was changed in the text; None: nothing that could be put back.
        renames: in the order asked about; may be empty.
    """

    edit: TextEdit | None
    renames: tuple[Rename, ...] = ()


@frozen
class StartFresh(Command):
    """Count every cadence from today; history stays true."""
