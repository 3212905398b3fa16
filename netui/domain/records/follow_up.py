"""A follow-up: one thing to do about a contact, or the decisions taken about a computed one.

Promises are stored as they are made. Thank-yous, birthdays and the cadence are computed from records, rules and the
day; for those a stored follow-up of the same kind only holds what the user decided about it (snoozed, skipped, done).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, no_prints, nothing_extra


class FollowUpKind(StrEnum):
    """A reason to stand in the queue, the most pressing kind first."""

    PROMISE = "promise"
    THANK_YOU = "thank-you"
    BIRTHDAY = "birthday"
    INTRODUCTION = "introduction"
    EVENT = "event"
    REVIEW = "review"
    CADENCE = "cadence"
    AIM = "aim"
    WEAK_TIE = "weak-tie"


class FollowUpStatus(StrEnum):
    """Open until done or dropped."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Owner(StrEnum):
    """The person who made a promise."""

    ME = "me"
    THEM = "them"


SNOOZE, SKIP, MOVE = "snooze", "skip", "move"
"""The decisions about an item: not before a day, not this time; or, before it is due, to let it come later."""


@frozen
class Decision:
    """The user put the item off, or moved it before it was due.

    Attributes:
        what: ``SNOOZE``, ``SKIP`` or ``MOVE``.
        at: when it was decided, aware.
        until: the day on which the item shows again; None for a skip.
    """

    what: str
    at: datetime
    until: date | None = None


class AboutKind(StrEnum):
    """A kind of record, besides conversations, that a computed item can be about."""

    EVENT = "event"
    INTRODUCTION = "introduction"
    AIM = "aim"


@frozen
class About:
    """The record that a computed item is about.

    Attributes:
        kind: which sort of thing.
        id: id of the event or the introduction; the folded name of an aim.
    """

    kind: AboutKind
    id: str


ABOUT_OF: Mapping[FollowUpKind, AboutKind] = {
    FollowUpKind.EVENT: AboutKind.EVENT,
    FollowUpKind.REVIEW: AboutKind.EVENT,
    FollowUpKind.INTRODUCTION: AboutKind.INTRODUCTION,
    FollowUpKind.AIM: AboutKind.AIM,
}
"""The computed kinds that are about something else than a conversation."""

ABOUT_NOBODY = frozenset({FollowUpKind.EVENT, FollowUpKind.REVIEW})
"""The kinds that are about no contact."""

STANDING = frozenset({FollowUpKind.CADENCE, FollowUpKind.AIM, FollowUpKind.WEAK_TIE})
"""Kinds that come back by themselves: nothing decided about them is final, and only a conversation settles them."""


@frozen
class FollowUp:
    """A follow-up: one thing to do about a contact.

    Attributes:
        id: unique across devices, never reused.
        contact: id of the contact.
        kind: promise, or the computed kind whose decisions it holds.
        owner: who promised.
        what: the promise in the user's words.
        due_on: the day it is due; for a settled birthday, the day it was about; None for a cadence.
        snoozed_until: not shown before this day.
        status: open, done or dropped.
        conversation: id of the conversation it came from (a thank-you: the first conversation), or empty.
        about: what else a computed item is about; None when it is about nothing but its contact.
        done_on: the day it was done or dropped.
        decisions: snoozes and skips, oldest first.
        created_at: when it was made.
        source: what an import brought it from; empty when it was written down here.
        imported: keys by which an import knows it again.
        said: source -> fingerprint of what it said last.
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    contact: str
    kind: FollowUpKind = FollowUpKind.PROMISE
    owner: Owner = Owner.ME
    what: str = ""
    due_on: date | None = None
    snoozed_until: date | None = None
    status: FollowUpStatus = FollowUpStatus.OPEN
    conversation: str = ""
    about: About | None = None
    done_on: date | None = None
    decisions: tuple[Decision, ...] = ()
    created_at: datetime | None = None
    source: str = ""
    imported: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=no_prints)
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)

    @property
    def occasion(self) -> str:
        """Id of what it is about beside its contact: a conversation, an event, an introduction; empty without any."""
        return self.about.id if self.about is not None else self.conversation
