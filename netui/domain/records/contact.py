"""A contact: a person in the network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from netui.domain.core.frozen import frozen, sparse
from netui.domain.dates.duration import Duration
from netui.domain.records.values import Anniversary, Json, Labelled, nothing_extra, nothing_said


class ContactStatus(StrEnum):
    """The statuses of a contact: active, or why they do not fall due."""

    ACTIVE = "active"
    PAUSED = "paused"
    ARCHIVED = "archived"
    DO_NOT_CONTACT = "do_not_contact"
    DECEASED = "deceased"


NOT_ADDRESSED = frozenset({ContactStatus.DO_NOT_CONTACT, ContactStatus.DECEASED})
"""Statuses of those who are neither written to nor introduced to anybody."""


@frozen
class Met:
    """The first meeting of the user and a contact.

    Attributes:
        on: the day, if known.
        where: any place or occasion, in the user's words.
        through: id of the contact who brought them together, or empty.
    """

    on: date | None = None
    where: str = ""
    through: str = ""


@frozen
class LabelledDay:
    """A yearly date of somebody's: ``work anniversary`` on 1 March."""

    label: str
    on: Anniversary


@frozen
class Position:
    """Earlier work: where, as what, from when until when.

    Attributes:
        company: the employer, or empty.
        department: within the company, or empty.
        title: what they did there, or empty.
        since: ``2019``, ``2019-03`` or a day; empty when unknown. Its name in the file is ``from``.
        until: the same; its name in the file is ``to``.
    """

    company: str = ""
    department: str = ""
    title: str = ""
    since: str = ""
    until: str = ""


@frozen
class GivenCard:
    """A card of the user's that somebody got: its key in cards.yaml, and the day."""

    card: str
    on: date


@frozen
class Differing:
    """A field of which another side of a synchronisation says something else; shown until it is decided.

    Attributes:
        field: its name in the file, or the lower-cased name of a vCard line that no field holds.
        value: what the other side says; several parts with ``;`` between.
        source: name of the remote. Its name in the file is ``from``.
        on: the day it was noticed.
    """

    field: str
    value: str
    source: str
    on: date | None = None


@frozen
class AskedQuestion:
    """A question that the user has asked somebody, as the prep card showed it."""

    text: str
    on: date


CAPTURED = "capture"
"""Source of somebody whom a captured line named first."""
_WRITTEN_DOWN = frozenset({"", CAPTURED})
"""Sources of people whom the user wrote down; any other is the name of a format, of whichever this program reads."""


@sparse
class Contact:
    """A person: who they are, how close the user is to them, and what was decided about their rhythm.

    Attributes:
        id: unique across devices, never reused.
        name: any text in any script; never empty.
        called: how the user addresses them, in drafts; empty: by the first word of the name.
        aliases: other names; order is the user's.
        emails: addresses, the preferred one first.
        phones: numbers as written, the preferred one first.
        links: profiles and pages.
        company: present employer, or empty.
        department: within the company, or empty.
        title: what they do there, or empty.
        location: where they are, or empty.
        tags: the user's words, without ``#``; in the order given.
        tier: key of a tier in the rules; empty while unsorted.
        tier_since: the day the tier was given; the cadence counts from it before the first conversation.
        roles: mentor, advocate, client ...
        interests: what they care about.
        offers: what they can help with.
        needs: what they are looking for.
        met: how the user met them; None when unknown.
        birthday: with or without year.
        dates: other yearly dates.
        notes: free text.
        every: their own rhythm, over tier and tags.
        next_on: an explicit next date; replaces the cadence until a later conversation.
        next_set_at: when ``next_on`` was set.
        pinned: stands on top of the queue.
        status: anything but active never falls due.
        knows: ids of contacts they know.
        source: where the record came from: ``linkedin``, ``vcard``, ``capture`` ...
        sorted_at: when the sorting screen last decided about them without giving a tier (passed, or never).
        created_at: when the record was made.
        updated_at: when it was last changed by hand.
        extra: fields this version does not know or could not read, kept as they stand.
        imported: keys by which an import knows them: ``uid:`` and the id of a card, ``row:`` and the fingerprint of
            a row already taken over; oldest first.
        not_same: ids of contacts who look alike and are somebody else, as the user said.
        kept: what other programs said and no field holds, as lines of a vCard (3.0, unfolded, without group):
            ``ADR;TYPE=WORK:;;Rua A 1;Porto;;4000;Portugal``. They are written back when the person is exported.
        said: source of an import -> field -> fingerprint of what that source said last.
        positions: earlier work, in the order in which it was learned.
        questions: what the user has asked them off the prep card, oldest first.
        cards: which of the user's cards they got, oldest first.
        differs: what synchronised address books say otherwise, until it is decided.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    links: tuple[Labelled, ...] = ()
    company: str = ""
    department: str = ""
    title: str = ""
    location: str = ""
    tags: tuple[str, ...] = ()
    tier: str = ""
    tier_since: date | None = None
    roles: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    met: Met | None = None
    birthday: Anniversary | None = None
    dates: tuple[LabelledDay, ...] = ()
    notes: str = ""
    every: Duration | None = None
    next_on: date | None = None
    next_set_at: datetime | None = None
    pinned: bool = False
    status: ContactStatus = ContactStatus.ACTIVE
    knows: tuple[str, ...] = ()
    source: str = ""
    sorted_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
    imported: tuple[str, ...] = ()
    not_same: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    said: Mapping[str, Mapping[str, str]] = field(default_factory=nothing_said)
    positions: tuple[Position, ...] = ()
    called: str = ""
    questions: tuple[AskedQuestion, ...] = ()
    cards: tuple[GivenCard, ...] = ()
    differs: tuple[Differing, ...] = ()

    @property
    def is_imported(self) -> bool:
        """True if a file or another program brought them, many at a time; false for whom the user wrote down.

        Those who came together are spread over their first cadence; a person added alone is due to the day.
        """
        return self.source not in _WRITTEN_DOWN
