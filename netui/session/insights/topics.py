"""Lessons from people, gathered from the conversations and sorted by the user's own topics."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from itertools import islice

from netui.domain.core.frozen import frozen
from netui.domain.insights.topics import Point, Topic, TopicFinder, by_topic, points_of
from netui.domain.records.change import Change
from netui.domain.records.document import Document
from netui.domain.text.folding import fold
from netui.session.core.session import Session

_CONVERSATIONS_AT_ONCE = 10_000
"""Conversations that are read in one go where nobody waits for a key."""


@frozen
class Wanted:
    """The filter for the points.

    Attributes:
        text: words that stand in the point; empty: any.
        topic: name of the one topic; empty: every one.
        kind: the one kind; empty: every one.
        since: the first day; None: from the beginning.
    """

    text: str = ""
    topic: str = ""
    kind: str = ""
    since: date | None = None


ANYTHING = Wanted()
"""Everything that was learned."""


class Insights:
    """An observer of the network that keeps what was learned, until a conversation is another.

    All conversations with a key point have to be read for it: a screen lets it read some between two keys.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._points: list[Point] = []
        self._left: Iterator[str] | None = None
        self._read = self._count = 0

    @property
    def points(self) -> list[Point]:
        """Everything that was learned up to today, in no particular order. Not to be changed."""
        while self.read_some(_CONVERSATIONS_AT_ONCE):
            pass
        return self._points

    @property
    def progress(self) -> float:
        """The share of what has to be read that was read, 0..1; 1 when all was."""
        return self._read / self._count if self._count else 1.0 if self._left is not None else 0.0

    def read_some(self, count: int) -> bool:
        """Read so many more conversations; whether some are left."""
        network, today = self._session.network, self._session.today
        if self._left is None:
            telling = tuple(network.conversations_with("key_points"))
            self._left, self._count = iter(telling), len(telling)
        some = list(islice(self._left, count))
        self._read += len(some)
        for conversation_id in some:
            conversation = network.conversation(conversation_id)
            if conversation is not None and conversation.on <= today:
                known = (each for each in conversation.contacts if network.contact(each) is not None)
                self._points += points_of(conversation, known)
        return len(some) == count

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Forget the points when a conversation, or whoever took part, may be another."""
        del concerned
        if any(edit.table in ("contacts", "conversations") for edit in change.edits):
            self.on_reset()

    def on_reset(self) -> None:
        """Forget the points: another day has begun, or other rules hold."""
        self._points, self._left, self._read, self._count = [], None, 0, 0


def insights(session: Session, wanted: Wanted = ANYTHING) -> list[Topic]:
    """Return the topics with what was learned about each, those without any left out."""
    words = fold(wanted.text).split()
    points = [
        point
        for point in session.observer(Insights).points
        if (not wanted.kind or point.kind == wanted.kind)
        and (wanted.since is None or point.on >= wanted.since)
        and all(word in fold(point.text) for word in words)
    ]
    tags = {contact.id: contact.tags for contact in session.network.contacts() if contact.tags}
    found = by_topic(points, TopicFinder(_own_words(session)), tags, session.today)
    return [topic for topic in found if not wanted.topic or fold(topic.name) == fold(wanted.topic.strip())]


def point_document(point: Point, session: Session) -> Document:
    """A point as ``--json`` prints it."""
    contact = session.network.contact(point.contact_id) if point.contact_id else None
    return {
        "kind": point.kind,
        "text": point.text,
        "on": point.on.isoformat(),
        "contact_id": contact.id if contact is not None else None,
        "contact": contact.name if contact is not None else None,
        "conversation": point.conversation_id,
    }


def topic_document(topic: Topic, session: Session) -> Document:
    """A topic as ``--json`` prints it."""
    return {"topic": topic.name, "points": [point_document(point, session) for point in topic.points]}


def _own_words(session: Session) -> Iterator[str]:
    """Yield the words by which the user sorts the world: of people, of aims, of links."""
    network = session.network
    for contact in network.contacts():
        yield from contact.tags
        yield from contact.interests
    for aim in session.rules.aims:
        yield from aim.topics
    for link in network.links():
        yield from link.tags
