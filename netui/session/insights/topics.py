"""Lessons from people, gathered from the conversations and sorted by the user's own topics."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from itertools import chain

from netui.domain.core.frozen import frozen
from netui.domain.insights.topics import Point, Topic, TopicFinder, by_topic, points_of, topics_about
from netui.domain.records.change import Change
from netui.domain.records.document import Document
from netui.domain.text.folding import fold
from netui.session.core.session import Session, stale_since_now

_CONVERSATIONS_AT_ONCE = 300
"""Most conversations that are read while a key waits; more are read in steps."""

_ITEMS_A_STEP = 10
"""Conversations read, or points sorted, with one step."""


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
    """An observer of the network that keeps what was learned, each point with its topics, until one may be another.

    All conversations with a key point have to be read for it: a screen lets it do so a little between two keys.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._points: list[tuple[Point, tuple[str, ...]]] | None = None

    @property
    def points(self) -> list[tuple[Point, tuple[str, ...]]]:
        """Everything that was learned up to today, newest first, with the names of its topics. Not to be changed."""
        while self._points is None:
            for _ in self.prepare():
                pass
        return self._points

    @property
    def is_at_hand(self) -> bool:
        """True if it may be asked for: always, unless a key waits and it is neither there nor soon worked out."""
        is_soon_there = self._session.network.conversation_count() <= _CONVERSATIONS_AT_ONCE
        return self._points is not None or is_soon_there or not self._session.is_waited_for

    def prepare(self) -> Iterator[float]:
        """Work it out, a little with each step; yields how much is done, 0..1. Ends early when something changes."""
        if self._points is not None:
            return
        network, is_stale = self._session.network, stale_since_now(self._session)
        found: list[Point] = []
        for share in self._read(found):
            yield share / 2
            if is_stale():
                return
        found.sort(key=lambda point: -point.on.toordinal())
        finder, sorted_ones = TopicFinder(_own_words(self._session)), []
        for number, point in enumerate(found):
            contact = network.contact(point.contact_id) if point.contact_id else None
            sorted_ones.append((point, topics_about(point, finder, contact.tags if contact is not None else ())))
            if not number % _ITEMS_A_STEP:
                yield 0.5 + number / len(found) / 2
                if is_stale():
                    return
        self._points = sorted_ones

    def _read(self, found: list[Point]) -> Iterator[float]:
        """Read what was learned; yields how much of it was read."""
        network, today = self._session.network, self._session.today
        for _ in chain(network.conversations.list_ids(), network.conversations.find_with("key_points")):
            yield 0.0
        telling = tuple(network.conversations_with("key_points"))
        for number, conversation_id in enumerate(telling):
            conversation = network.conversation(conversation_id)
            if conversation is not None and conversation.on <= today:
                known = (each for each in conversation.contacts if network.contact(each) is not None)
                found += points_of(conversation, known)
            if not number % _ITEMS_A_STEP:
                yield number / len(telling)

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Forget the points when what was said, the one who said it, or a word that is a topic may be another."""
        del concerned
        if any(edit.table in ("contacts", "conversations", "links") for edit in change.edits):
            self.on_reset()

    def on_reset(self) -> None:
        """Forget the points: another day has begun, or other rules hold."""
        self._points = None


def insights(session: Session, wanted: Wanted = ANYTHING) -> list[Topic]:
    """Return the topics with what was learned about each, those without any left out."""
    words = fold(wanted.text).split()
    points = (
        (point, names)
        for point, names in session.observer(Insights).points
        if (not wanted.kind or point.kind == wanted.kind)
        and (wanted.since is None or point.on >= wanted.since)
        and all(word in fold(point.text) for word in words)
    )
    found = by_topic(points, session.today)
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
