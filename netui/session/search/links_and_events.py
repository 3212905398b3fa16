"""People and conversations that belong to a link or an event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import spoken_day
from netui.domain.headers.table import oldest_first
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.event import Event
from netui.domain.records.link import Link
from netui.session.contacts.card import name_of
from netui.session.core.labels import names_in_label
from netui.session.core.session import Session
from netui.session.search.service import seeker_of

_MOST = 200
_LATER_DAYS = 14
"""Days after an event in which a conversation that belongs to it is looked for."""


@frozen
class Concerned:
    """A person or a conversation that something else is about.

    Attributes:
        kind: ``contact`` or ``conversation``.
        id: of the record.
        who: names: user text.
        what: what was said, what came of it: user text; or empty.
        when: the day in words; or empty.
    """

    kind: str
    id: str
    who: str
    what: str
    when: str


def about_link(link: Link, session: Session) -> tuple[Concerned, ...]:
    """Return the people a link was shared with, and the newest conversations with its address, of those read so far."""
    shared = [
        Concerned("contact", one.contact, name, "shared with", spoken_day(one.on, session.today))
        for one in link.shared
        if (name := name_of(one.contact, session))
    ]
    seeker = seeker_of(session)
    ids = seeker.conversation_ids(seeker.read(f'"{link.url.replace(chr(34), " ")}"'), _MOST)
    return (*shared, *_conversations(ids, session))


def about_event(event: Event, session: Session) -> tuple[Concerned, ...]:
    """The conversations that belong to an event, newest first."""
    headers = sorted(_headers_near(event, session), key=oldest_first, reverse=True)
    conversation = session.network.conversation
    ids = (header.id for header in headers if (held := conversation(header.id)) is not None and held.event == event.id)
    return tuple(_conversations(ids, session))


def days_of(event: Event, session: Session) -> str:
    """Return the days of an event: ``Fri 20 Nov``, ``Fri 20 Nov to Sat 21 Nov``; empty when they are not known."""
    days = dict.fromkeys(day for day in (event.starts_on, event.ends_on) if day)
    return " to ".join(spoken_day(day, session.today) for day in days)


def _headers_near(event: Event, session: Session) -> Iterable[ConversationHeader]:
    """Headers of the days of an event and a little longer; of one without a day, all of them."""
    if event.starts_on is None:
        return session.network.conversations.all()
    first = event.starts_on.isoformat()
    last = ((event.ends_on or event.starts_on) + timedelta(_LATER_DAYS)).isoformat()
    by_day = session.network.conversations.by_day()
    return (header for on, headers in by_day.items() if first <= on <= last for header in headers)


def _conversations(ids: Iterable[str], session: Session) -> Iterable[Concerned]:
    for one in ids:
        held = session.network.conversation(one)
        if held is not None:
            names = [name for each in held.contacts if (name := name_of(each, session))]
            said = held.summary or ", ".join(point.text for point in held.key_points)
            yield Concerned("conversation", one, names_in_label(names), said, spoken_day(held.on, session.today))
