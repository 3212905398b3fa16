"""The decisions of today: they use up the budget of the day, and the finished day is described by them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.queue.aim_items import aim_item, stands_before_an_aim
from netui.domain.queue.items import items_of
from netui.domain.queue.weak_ties import weak_tie_item
from netui.domain.records.contact import CAPTURED, Contact
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.follow_up import MOVE, SKIP, Decision, FollowUp, FollowUpKind, FollowUpStatus
from netui.session.core.network import Network
from netui.session.core.queue_projection import QueueProjection
from netui.session.core.without_conversations import WithoutConversations


class Verdict(StrEnum):
    """The verdict about an item, in the words of the screen."""

    TALKED = "talked to"
    DONE = "done"
    SNOOZED = "snoozed"
    SKIPPED = "skipped"
    DROPPED = "dropped"


@frozen
class Decided:
    """One item that was decided about today.

    Attributes:
        verdict: a conversation closed it, or it was closed without one, snoozed, skipped or dropped.
        contact_id: the person it is about; empty for an event.
        event_id: the event it is about; empty for a person.
        at: when, ISO text; orders decisions of a day.
        until: the day on which a snoozed item comes back; None for other verdicts.
    """

    verdict: Verdict
    contact_id: str
    event_id: str = ""
    at: str = ""
    until: date | None = None


class DecidedToday:
    """Items decided about on the day of a projection, by person: found once, then followed. Used from one thread.

    Each item counts once, however often it was decided about and wherever. A conversation that was written down today
    counts as one when its person would be due without it, and not otherwise: a meetup does not use up the day. An undo
    gives back what it takes away, since everything is read from the records. To move what is not due yet is planning,
    and no decision; nor is a tier that is given to somebody after the talk (``_came_later``).

    Attributes:
        more: how many items belong to this day beyond its budget, because the user asked for them.
    """

    def __init__(self, network: Network, projection: QueueProjection, more: int = 0) -> None:
        self.more = more
        self._network = network
        self._projection = projection
        self._today = projection.day.today
        self._by_person: dict[str, tuple[Decided, ...]] | None = None

    @property
    def count(self) -> int:
        """The number of items, 0 or more."""
        return sum(map(len, self._found().values()))

    @property
    def spent(self) -> int:
        """The part of the day's budget that is used up; below 0 when more was asked for than is decided."""
        return self.count - self.more

    def ask_for(self, more: int, limit: int) -> None:
        """Add so many more items to the day, over what is decided and over its budget, whichever is more.

        Promises of the user belong to a day beyond its budget: what was decided over it would be missing of the five.
        """
        self.more += max(0, self.spent - limit) + more

    def all(self) -> tuple[Decided, ...]:
        """Every one of them, in the order in which they were decided."""
        return tuple(sorted((one for each in self._found().values() for one in each), key=lambda one: one.at))

    def update(self, concerned: Collection[str]) -> None:
        """Look again at the people that a change concerned."""
        if self._by_person is not None:
            for person in concerned:
                self._by_person.pop(person, None)
            self._by_person.update(self._decided_about(concerned))

    def _found(self) -> dict[str, tuple[Decided, ...]]:
        if self._by_person is None:
            people = {each.contact for each in self._network.follow_ups() if self._verdict(each) is not None}
            for header in self._network.conversations.written_on(self._today.isoformat()):
                people.update(header.contacts)
            self._by_person = dict(self._decided_about(people))
        return self._by_person

    def _decided_about(self, people: Iterable[str]) -> Iterator[tuple[str, tuple[Decided, ...]]]:
        for person in people:
            found = tuple(self._about(person))
            if found:
                yield person, found

    def _about(self, person: str) -> Iterator[Decided]:
        written = self._written_today(person)
        conversations = [header for header in written if self._projection.day.weight(header.channel) > 0]
        closed: set[FollowUpKind] = set()
        for follow_up in self._network.follow_ups_of(person):
            verdict = self._verdict(follow_up) or self._closed_since(follow_up, written)
            if verdict is None:
                continue
            if verdict is Verdict.DONE:
                closed.add(follow_up.kind)
                verdict = Verdict.TALKED if conversations else verdict
            yield self._as_decided(follow_up, verdict, conversations)
        # Thanks stand in the place of the cadence: who was thanked has no second item that a talk could settle.
        if conversations and FollowUpKind.THANK_YOU not in closed and self._have_settled(person, conversations):
            yield Decided(Verdict.TALKED, person, at=conversations[-1].created_at)

    def _as_decided(
        self, follow_up: FollowUp, verdict: Verdict, conversations: Sequence[ConversationHeader]
    ) -> Decided:
        last = self._last_decision(follow_up)
        event_id = "" if follow_up.contact else follow_up.occasion
        if verdict is Verdict.SNOOZED and last is not None:
            return Decided(verdict, follow_up.contact, event_id, last.at.isoformat(), last.until)
        at = last.at.isoformat() if last is not None else conversations[-1].created_at if conversations else ""
        return Decided(verdict, follow_up.contact, event_id, at)

    def _verdict(self, follow_up: FollowUp) -> Verdict | None:
        """Return the verdict of today about a stored follow-up; None without any."""
        if follow_up.status is not FollowUpStatus.OPEN:
            if follow_up.done_on != self._today:
                return None
            if follow_up.status is FollowUpStatus.DONE:
                return Verdict.DONE
            return Verdict.DROPPED if follow_up.kind is FollowUpKind.PROMISE else Verdict.SKIPPED
        last = self._last_decision(follow_up)
        if last is None:
            return None
        return Verdict.SKIPPED if last.what == SKIP else Verdict.SNOOZED

    def _closed_since(self, follow_up: FollowUp, written: Sequence[ConversationHeader]) -> Verdict | None:
        """The verdict on what was done on an earlier day, as one of the conversations written down today tells."""
        done_on = follow_up.done_on.isoformat() if follow_up.status is FollowUpStatus.DONE and follow_up.done_on else ""
        return Verdict.DONE if any(header.on == done_on for header in written) else None

    def _last_decision(self, follow_up: FollowUp) -> Decision | None:
        found = (each for each in reversed(follow_up.decisions) if each.what != MOVE and each.at.date() == self._today)
        return next(found, None) if follow_up.decisions else None

    def _written_today(self, person: str) -> Sequence[ConversationHeader]:
        """Return the conversations written down today that have happened, in the order in which they were written."""
        today = self._projection.day.today_text
        found = [
            header
            for header in self._network.headers_with(person)
            if header.created_at.startswith(today) and header.on <= today
        ]
        return sorted(found, key=lambda header: header.created_at)

    def _have_settled(self, person: str, conversations: Sequence[ConversationHeader]) -> bool:
        """True if one of these conversations took somebody out of the queue who stood there before it was saved."""
        contact = self._network.contact(person)
        conversations = [one for one in conversations if contact is not None and not self._came_later(contact, one)]
        before = self._items_without(person, conversations)
        for written in range(1, len(conversations) + 1):
            after = self._items_without(person, conversations[written:])
            if before - after:
                return True
            before = after
        return False

    def _came_later(self, contact: Contact, conversation: ConversationHeader) -> bool:
        """True if nobody could owe somebody this talk: it made the record, or was before today's tier was given.

        A tier and a talk of the same day count: which came first is not kept, and who was sorted, became due by that
        and was talked to at once has been decided about.
        """
        made_at = contact.created_at if contact.source == CAPTURED else None
        if made_at is not None and conversation.created_at == made_at.isoformat():
            return True
        return contact.tier_since == self._today and conversation.on < self._today.isoformat()

    def _items_without(self, person: str, conversations: Sequence[ConversationHeader]) -> set[str]:
        """Ids of the items that somebody would have today had these talks not been written down."""
        contact, day = self._network.contact(person), self._projection.day
        if contact is None:
            return set()
        network = WithoutConversations(self._network, frozenset(header.id for header in conversations))
        items = list(items_of(contact, network, day))
        if self._projection.has_turn(person):
            turn = weak_tie_item(person, network, day)
            items += [turn] if turn is not None else []
        if not any(stands_before_an_aim(item, day) for item in items):
            hellos = (aim_item(one, network, day) for one in self._projection.turns_for_aims(person))
            items += [hello for hello in hellos if hello is not None][:1]
        return {item.id for item in items if item.shown_on <= day.today}
