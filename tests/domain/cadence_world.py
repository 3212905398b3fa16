"""A network made in a line, for the tests of the cadence: the rules' defaults by hand, and facts in memory."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from netui.domain.cadence.rules import Channel, Goal, QueueRules, QuietDates, Rules, Tier
from netui.domain.cadence.rules_today import DayRules
from netui.domain.dates.duration import Duration
from netui.domain.queue.items import QueueItem, items_of
from netui.domain.queue.order import Queue
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.introduction import Introduction
from netui.domain.records.link import Link
from netui.domain.records.outcome import Outcome
from netui.domain.records.reader import NewestConversation
from netui.session.core.queue_projection import QueueProjection

TODAY = date(2026, 6, 10)
"""A Wednesday."""


def default_rules() -> Rules:
    """The rules that the program ships, without the quiet weekdays (tests that are about them set them)."""
    return Rules(
        tiers=(
            Tier("inner", "Inner circle", Duration(2, "w"), Duration(1, "w"), 15),
            Tier("close", "Close", Duration(1, "m"), Duration(2, "w"), 50),
            Tier("active", "Active", Duration(3, "m"), Duration(1, "m"), 150),
            Tier("weak", "Weak tie", Duration(6, "m"), Duration(2, "m")),
            Tier("dormant", "Dormant"),
        ),
        channels=(
            Channel("meeting", 1.0, ("met", "coffee", "lunch", "dinner"), "Meeting"),
            Channel("call", 1.0, ("phone", "video", "zoom"), "Call"),
            Channel("email", 0.8, ("mail",), "E-mail"),
            Channel("message", 0.7, ("dm", "chat"), "Message"),
            Channel("note", 0.0),
            Channel("comment", 0.25),
            Channel("like", 0.1),
        ),
        tag_every={"mentor": Duration(6, "w")},
        quiet_dates=(QuietDates((12, 24), (1, 2)), QuietDates((8, 3), (8, 14), 2026, 2026)),
        queue=QueueRules(weak_ties_per_week=0),
        goals=(Goal("New people", "new_contacts", 1, "month"), Goal("Give first", "gives", 2, "week")),
    )


def at(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


class World:
    """Facts in memory, with what a test says about them in a line."""

    def __init__(self, rules: Rules | None = None, today: date = TODAY) -> None:
        self.rules = rules or default_rules()
        self.today = today
        self.people: dict[str, Contact] = {}
        self.talks: dict[str, Conversation] = {}
        self.kept: dict[str, FollowUp] = {}
        self.made: dict[str, Introduction] = {}
        self.held: dict[str, Event] = {}
        self.shelf: list[Link] = []
        self.came: dict[str, Outcome] = {}
        self.start: date | None = None

    # what a test says

    def person(
        self, contact_id: str = "ann", tier: str = "close", since: date | None = None, **more: object
    ) -> Contact:
        contact = Contact(contact_id, str(more.pop("name", contact_id.title())), tier=tier, tier_since=since)
        self.people[contact_id] = replace(contact, **more)
        return self.people[contact_id]

    def talk(
        self, on: date, who: str = "ann", channel: str = "meeting", written: datetime | None = None, **more: object
    ) -> Conversation:
        conversation_id = str(more.pop("id", f"talk-{len(self.talks)}"))
        talk = Conversation(conversation_id, on, channel, tuple(who.split()), created_at=written or at(on))
        self.talks[conversation_id] = replace(talk, **more)
        return self.talks[conversation_id]

    def forget(self, talk: Conversation) -> None:
        del self.talks[talk.id]

    def keep(self, follow_up: FollowUp) -> FollowUp:
        self.kept[follow_up.id] = follow_up
        return follow_up

    def quietly(self, **more: object) -> None:
        """Change the queue's rules."""
        self.rules = replace(self.rules, queue=replace(self.rules.queue, **more))

    # what a test asks

    @property
    def day(self) -> DayRules:
        return DayRules.of(self.rules, self.today)

    def items(self, contact_id: str = "ann") -> tuple[QueueItem, ...]:
        return items_of(self.people[contact_id], self, self.day)

    def queue(self) -> Queue:
        return QueueProjection(self, self.rules, self.today).queue()

    # what the rules look at

    def contacts(self) -> Iterable[Contact]:
        return self.people.values()

    def contact(self, contact_id: str) -> Contact | None:
        return self.people.get(contact_id)

    def headers_with(self, contact_id: str) -> Sequence[ConversationHeader]:
        headers = [talk.header for talk in self.talks.values() if contact_id in talk.contacts]
        return sorted(headers, key=lambda header: (header.on, header.created_at, header.id))

    def conversation(self, conversation_id: str) -> Conversation | None:
        return self.talks.get(conversation_id)

    def conversations_with(self, field: str) -> Collection[str]:
        return {talk.id for talk in self.talks.values() if getattr(talk, field)}

    def follow_ups_of(self, contact_id: str) -> Sequence[FollowUp]:
        found = [each for each in self.kept.values() if each.contact == contact_id]
        return sorted(found, key=lambda each: (each.created_at.isoformat() if each.created_at else "", each.id))

    def introductions_of(self, contact_id: str) -> Sequence[Introduction]:
        return [each for each in self.made.values() if contact_id in (each.a, each.b)]

    def newest_conversations(self) -> Mapping[str, NewestConversation]:
        headers = {each: self.headers_with(each) for talk in self.talks.values() for each in talk.contacts}
        return {each: (found[-1].on, found[-1].channel) for each, found in headers.items()}

    def noted_people(self) -> Container[str]:
        introduced = {who for each in self.made.values() for who in (each.a, each.b)}
        return introduced.union(each.contact for each in self.kept.values())

    def conversation_count(self) -> int:
        return len(self.talks)

    def headers(self) -> Iterable[ConversationHeader]:
        return [talk.header for talk in self.talks.values()]

    def follow_ups(self) -> Iterable[FollowUp]:
        return self.kept.values()

    def introduction(self, introduction_id: str) -> Introduction | None:
        return self.made.get(introduction_id)

    def introductions(self) -> Iterable[Introduction]:
        return self.made.values()

    def outcomes(self) -> Iterable[Outcome]:
        return self.came.values()

    def events(self) -> Iterable[Event]:
        return self.held.values()

    def links(self) -> Iterable[Link]:
        return self.shelf

    def fresh_start_on(self) -> date | None:
        return self.start
