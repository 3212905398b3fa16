"""A conversation: one interaction with one or more contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, no_prints, nothing_extra


class Direction(StrEnum):
    """The side that spoke: both, only the user (a message sent), or only the other side."""

    BOTH = "both"
    OUT = "out"
    IN = "in"


LEARNED_KINDS = ("insight", "trend", "challenge", "advice", "lesson", "idea", "opportunity", "risk")
"""The kinds of key points by which somebody taught the user something."""


@frozen
class KeyPoint:
    """A key point of a conversation: something worth remembering.

    Attributes:
        text: in the user's words.
        kind: ``point`` unless named: insight, trend, challenge, advice ...
    """

    text: str
    kind: str = "point"


class ConversationHeader(NamedTuple):
    """The part of a conversation that cadence and lists need: cheap to make by the hundred thousand.

    Attributes:
        id: the conversation's id.
        on: the day it happened, ISO text (sorts as text).
        channel: key of a channel in the rules.
        contacts: ids of those who took part.
        direction: ``both`` ``out`` ``in``.
        answered: False when the user wrote and had no answer; None when it does not apply.
        created_at: when it was written down, ISO text with offset, or empty.
    """

    id: str
    on: str
    channel: str
    contacts: tuple[str, ...]
    direction: str
    answered: bool | None
    created_at: str


@frozen
class Conversation:
    """A conversation: when, how, with which contacts, and what was said.

    Attributes:
        id: unique across devices, never reused.
        on: local calendar day on which it happened.
        channel: key of a channel in the rules; kept when the rules no longer know it.
        contacts: ids of those who took part, in the order named.
        direction: who spoke.
        answered: False when the user wrote and had no answer; None when it does not apply.
        created_at: when it was written down (not when it happened).
        at: the moment it happened, aware, when known.
        summary: one line in the user's words.
        key_points: in the order given.
        place: where, or empty.
        gave: help, introductions, articles given.
        got: what was received.
        asked: what the user asked for.
        told: what the user shared about themselves.
        event: id of the event it belongs to, or empty.
        links: addresses that came up.
        template: key of the template from which the message was sent, or empty.
        private: contact id -> a remark about that person alone.
        updated_at: when it was last changed by hand.
        source: what an import brought it from (``linkedin``, ``mail``); empty when it was written down here.
        imported: keys by which an import knows it again.
        said: source -> fingerprint of what it said last.
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    on: date
    channel: str
    contacts: tuple[str, ...]
    direction: Direction = Direction.BOTH
    answered: bool | None = None
    created_at: datetime | None = None
    at: datetime | None = None
    summary: str = ""
    key_points: tuple[KeyPoint, ...] = ()
    place: str = ""
    gave: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    event: str = ""
    links: tuple[str, ...] = ()
    template: str = ""
    private: Mapping[str, str] = field(default_factory=dict)
    updated_at: datetime | None = None
    source: str = ""
    imported: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=no_prints)
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)

    @property
    def header(self) -> ConversationHeader:
        """The part that cadence and lists need."""
        return ConversationHeader(
            self.id,
            self.on.isoformat(),
            self.channel,
            self.contacts,
            self.direction.value,
            self.answered,
            self.created_at.isoformat() if self.created_at else "",
        )
