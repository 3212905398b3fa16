"""Content of files as plain values: people, conversations, promises and events."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from hashlib import blake2b

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, ContactStatus, LabelledDay, Position
from netui.domain.records.conversation import Direction, KeyPoint
from netui.domain.records.event import EventStatus
from netui.domain.records.follow_up import FollowUpStatus, Owner
from netui.domain.records.values import Anniversary, Labelled

_WHERE_IT_STOOD = frozenset({"line", "file", "source", "record", "unread"})
"""Keys that tell the place in the file, where two rows about one person may differ, or what the notes say already."""
_LATER = frozenset(
    ("kept", "positions", "interests", "offers", "needs", "roles", "met_where", "met_through", "every", "status")
)
"""Fields added after fingerprints had been stored: they count only where they hold something."""


@frozen
class IncomingContact:
    """A person as a file describes them.

    Attributes:
        name: as written in the file, with titles and emoji; never empty.
        line: line of the file where the person begins; 1 is the first.
        uid: the id the other program gave the card; empty when the format has none.
        aliases: other names.
        emails: the preferred one first.
        phones: the preferred one first.
        links: profiles and pages.
        company: employer when the file was written, or empty.
        department: within the company, or empty.
        title: what they do there, or empty.
        location: town, region, country as far as known, or empty.
        tags: words the other program filed them under.
        birthday: with or without year.
        dates: other yearly dates.
        notes: free text.
        met_on: the day the two were connected, if the file says so.
        kept: lines of a card for what no field holds; see ``Contact.kept``.
        file: name of the file, where several are read together; else empty.
        source: id of the format; empty when all that is read together came in one.
        record: the whole of it where the file is netui's own; what no other field holds is for somebody new alone.
        positions: earlier work, if the file knows of any.
        interests: what they care about.
        offers: what they can help with.
        needs: what they look for.
        roles: mentor, client ...
        met_where: where or how the two met.
        met_through: ``uid`` of the person who brought them together, who stands in the same file.
        every: the rhythm that the user gave them in the other program; for somebody new also what suggests a tier.
        status: None when the file says nothing; for somebody new alone.
        unread: lines of the notes that keep what a field should have held, and could not be read.
    """

    name: str
    line: int
    uid: str = ""
    aliases: tuple[str, ...] = ()
    emails: tuple[Labelled, ...] = ()
    phones: tuple[Labelled, ...] = ()
    links: tuple[Labelled, ...] = ()
    company: str = ""
    department: str = ""
    title: str = ""
    location: str = ""
    tags: tuple[str, ...] = ()
    birthday: Anniversary | None = None
    dates: tuple[LabelledDay, ...] = ()
    notes: str = ""
    met_on: date | None = None
    kept: tuple[str, ...] = ()
    file: str = ""
    source: str = ""
    record: Contact | None = None
    positions: tuple[Position, ...] = ()
    interests: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    met_where: str = ""
    met_through: str = ""
    every: Duration | None = None
    status: ContactStatus | None = None
    unread: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys by which the person is known again, the surest first; empty when there is nothing but the name."""
        # Loaded when something comes in: the full-screen program knows this module by name from its start.
        from netui.domain.people.identity_keys import keys, uid_key

        uid = uid_key(self.uid)
        return ((uid,) if uid else ()) + keys(self.links, self.emails, self.phones)

    @property
    def row_key(self) -> str:
        """``row:`` and a fingerprint of all that is said about the person, wherever in the file it stands."""
        # Some fields came later than fingerprints: a row without any has the one it always had.
        said = repr([value for name, is_later in _SAID if (value := getattr(self, name)) or not is_later])
        return f"row:{blake2b(said.encode('utf-8', 'backslashreplace'), digest_size=8).hexdigest()}"


_SAID = tuple(
    (field.name, field.name in _LATER) for field in fields(IncomingContact) if field.name not in _WHERE_IT_STOOD
)
"""The fields that say something about the person, each with whether it came after fingerprints."""


@frozen
class Participant:
    """Somebody whom a conversation or a promise names.

    Attributes:
        person: what is said of them; their keys tell who is meant, else their name.
        is_wanted: whether they are added when nobody here is meant: the user wrote to them.
        counts: whether they are added where strangers are asked for.
    """

    person: IncomingContact
    is_wanted: bool = False
    counts: bool = True


@frozen
class IncomingConversation:
    """A conversation as a file tells of it.

    Attributes:
        key: by what an import knows it again: ``ics:UID``; never empty.
        on: the local day.
        channel: a word for it: ``message``; the rules' channel of that key or alias is meant.
        people: who took part beside the user, in order.
        lines: where in the file it stands, the first line first.
        nobody: why it is skipped when none of them is known: ``not among your connections``; ``{}`` in it stands for
            how many they are.
        at: the moment, aware, when known.
        direction: who spoke.
        answered: False when the user wrote and had no answer; None when it does not apply.
        summary: one line.
        place: where, or empty.
        key_points: in order.
        gave: what was given.
        got: what was received.
        asked: what was asked for.
        told: what the user told of themselves.
        is_called_off: it is known no more if it lies ahead and the user has not touched it.
        is_by_address: whether the person with the address is meant, whatever the name.
        names_within: as of a promise.
        own_id: of the conversation in netui, where it came from there.
        whole: of one from there, the summary with the names before it.
        made_at: when it was made, aware; None: now.
        revision: how often it was changed, and when last: ``2 20261101T090000Z``; empty when the file does not say.
        file: as of a contact.
        source: as of a contact.
        where: the place in words where lines say nothing.
    """

    key: str
    on: date
    channel: str
    people: tuple[Participant, ...]
    lines: tuple[int, ...]
    nobody: str
    at: datetime | None = None
    direction: Direction = Direction.BOTH
    answered: bool | None = None
    summary: str = ""
    place: str = ""
    key_points: tuple[KeyPoint, ...] = ()
    gave: tuple[str, ...] = ()
    got: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    is_called_off: bool = False
    is_by_address: bool = False
    names_within: str = ""
    own_id: str = ""
    whole: str = ""
    made_at: datetime | None = None
    revision: str = ""
    file: str = ""
    source: str = ""
    where: str = ""


@frozen
class IncomingFollowUp:
    """A promise as a file tells of it.

    Attributes:
        key: by what an import knows it again; never empty.
        what: what was promised.
        people: who may be meant, the surest first: the first who is known is.
        line: where it stands.
        due_on: the day; None: one of the next days, five a day.
        status: open, done or dropped.
        done_on: the day it was done.
        owner: whose promise it is.
        names_within: the text in which the name of somebody known may stand, where nobody in ``people`` is known.
        whole: what was promised and the names before it; empty: the same.
        nobody: why it is skipped when none of them is known.
        own_id: of the promise in netui, where it came from there.
        is_only_shown: whether it is a day on which a promise is shown: one that is here stays as it is.
        made_at: when it was made, aware; None: now.
        revision: as of a conversation.
        file: as of a contact.
        source: as of a contact.
        where: the place in words where lines say nothing.
    """

    key: str
    what: str
    people: tuple[Participant, ...]
    line: int
    due_on: date | None = None
    status: FollowUpStatus = FollowUpStatus.OPEN
    done_on: date | None = None
    owner: Owner = Owner.ME
    names_within: str = ""
    whole: str = ""
    nobody: str = "names nobody you know"
    own_id: str = ""
    is_only_shown: bool = False
    made_at: datetime | None = None
    revision: str = ""
    file: str = ""
    source: str = ""
    where: str = ""


@frozen
class IncomingEvent:
    """An event as a file tells of it.

    Attributes:
        key: by what an import knows it again; never empty.
        name: never empty.
        starts_on: the first day.
        ends_on: the last day, or None.
        line: where it stands.
        status: over, or ahead.
        place: where, or empty.
        file: as of a contact.
        source: as of a contact.
    """

    key: str
    name: str
    starts_on: date
    ends_on: date | None
    line: int
    status: EventStatus
    place: str = ""
    file: str = ""
    source: str = ""


@frozen
class KnownPair:
    """Two people who know each other, each by the ``uid`` of a person in the same file."""

    one: str
    other: str
