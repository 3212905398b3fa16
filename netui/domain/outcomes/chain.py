"""The chain from what an outcome came of back to how it began, from the records alone.

A conversation leads to the first who took part, an introduction to who was asked first; a contact to whoever brought
the two together, else to the event of the first conversation, else to where they met. Events and links lead no further.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from netui.domain.cadence.rules_today import DayRules
from netui.domain.core.frozen import frozen
from netui.domain.people.names.first_name import first_name
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.introduction import Introduction
from netui.domain.records.outcome import Outcome, Source, SourceKind
from netui.domain.records.reader import NetworkArchive

MOST_STEPS = 6
"""Most steps back from one source."""


class StepKind(StrEnum):
    """The kinds of steps in a chain."""

    CONVERSATION = "conversation"
    INTRODUCTION = "introduction"
    THROUGH = "through"
    EVENT = "event"
    LINK = "link"
    MET = "met"


@frozen
class ChainStep:
    """One step back.

    Attributes:
        kind: what it is.
        id: id of the record; of ``through`` that of the person who brought the two together; empty for ``met``.
        text: the step in words: user text in it.
        on: the day; None when it is not known.
    """

    kind: StepKind
    id: str
    text: str
    on: date | None


class ChainReader:
    """Follows the chains of one network."""

    def __init__(self, network: NetworkArchive, day: DayRules) -> None:
        self._network, self._day = network, day

    def chain(self, source: Source) -> tuple[ChainStep, ...]:
        """Return the steps back from a source, newest first; at most six, each record once. Empty: nothing is known."""
        steps: list[ChainStep] = []
        known: set[tuple[StepKind, str]] = set()
        for step in self._steps(source):
            if len(steps) == MOST_STEPS or (step.id and (step.kind, step.id) in known):
                break
            known.add((step.kind, step.id))
            steps.append(step)
        return tuple(steps)

    def person(self, source: Source) -> Contact | None:
        """Return who stands at a source; None for an event or a link, and when nobody is known any more."""
        if source.kind is SourceKind.CONTACT:
            return self._network.contact(source.id)
        if source.kind is SourceKind.CONVERSATION:
            conversation = self._network.conversation(source.id)
            return self._first_of(conversation) if conversation is not None else None
        if source.kind is SourceKind.INTRODUCTION:
            introduction = self._network.introduction(source.id)
            return self._network.contact(introduction.a) if introduction is not None else None
        return None

    def people(self, source: Source) -> frozenset[str]:
        """Return ids of everybody whom a source leads back to.

        That is who took part in a conversation, both sides of an introduction, and who brought others together
        with the user on the way.
        """
        found = {source.id} if source.kind is SourceKind.CONTACT else set()
        if source.kind is SourceKind.CONVERSATION:
            conversation = self._network.conversation(source.id)
            found |= set(conversation.contacts) if conversation is not None else set()
        elif source.kind is SourceKind.INTRODUCTION:
            introduction = self._network.introduction(source.id)
            found |= {introduction.a, introduction.b} if introduction is not None else set()
        return frozenset(found | {step.id for step in self.chain(source) if step.kind is StepKind.THROUGH})

    def began_on(self, source: Source) -> date | None:
        """Return the day of a source that has one of its own; None for a contact, and for what is not known."""
        if source.kind is SourceKind.CONVERSATION:
            conversation = self._network.conversation(source.id)
            return conversation.on if conversation is not None else None
        if source.kind is SourceKind.INTRODUCTION:
            introduction = self._network.introduction(source.id)
            return introduction.history[0].on if introduction is not None and introduction.history else None
        step = next(self._steps(source), None) if source.kind is not SourceKind.CONTACT else None
        return step.on if step is not None else None

    def _steps(self, source: Source) -> Iterator[ChainStep]:
        """Yield the steps without end where people brought each other together."""
        first = self._first_step(source)
        if first is not None:
            yield first
        person, seen = self.person(source), set[str]()
        while person is not None and person.id not in seen:
            seen.add(person.id)
            step = self._how_met(person)
            if step is None:
                return
            yield step
            person = self._network.contact(step.id) if step.kind is StepKind.THROUGH else None

    def _first_step(self, source: Source) -> ChainStep | None:
        """Return the source itself as a step; None for a contact, who is no step of their own."""
        network = self._network
        if source.kind is SourceKind.CONVERSATION:
            conversation = network.conversation(source.id)
            return self._conversation_step(conversation) if conversation is not None else None
        if source.kind is SourceKind.INTRODUCTION:
            introduction = network.introduction(source.id)
            return self._introduction_step(introduction) if introduction is not None else None
        if source.kind is SourceKind.EVENT:
            event = next((each for each in network.events() if each.id == source.id), None)
            return ChainStep(StepKind.EVENT, event.id, event.name, event.starts_on) if event is not None else None
        if source.kind is SourceKind.LINK:
            link = next((each for each in network.links() if each.id == source.id), None)
            if link is not None:
                return ChainStep(StepKind.LINK, link.id, link.title or link.url, link.saved_on)
        return None

    def _conversation_step(self, conversation: Conversation) -> ChainStep:
        word = self._day.rules.channel_label(conversation.channel)
        people = [self._network.contact(contact_id) for contact_id in conversation.contacts]
        names = [contact.name for contact in people if contact is not None]
        others = f" and {len(names) - 1} more" if len(names) > 1 else ""
        text = f"{word[:1].lower()}{word[1:]} with {names[0]}{others}" if names else word
        return ChainStep(StepKind.CONVERSATION, conversation.id, text, conversation.on)

    def _introduction_step(self, introduction: Introduction) -> ChainStep:
        a, b = (self._network.contact(side) for side in (introduction.a, introduction.b))
        names = " and ".join(first_name(each.name) if each is not None else "somebody" for each in (a, b))
        on = introduction.history[-1].on if introduction.history else None
        return ChainStep(StepKind.INTRODUCTION, introduction.id, f"introduction of {names}", on)

    def _how_met(self, person: Contact) -> ChainStep | None:
        met = person.met
        through = self._network.contact(met.through) if met is not None and met.through else None
        if met is not None and through is not None:
            return ChainStep(StepKind.THROUGH, through.id, f"{through.name} brought you together", met.on)
        event = self._event_of_first_talk(person)
        if event is not None:
            return event
        if met is None or not met.where:
            return None
        # A place is written with a capital (PyCon, Lisbon), an occasion is told: the night the ferry did not sail.
        at = "at " if met.where[:1].isupper() else ""
        return ChainStep(StepKind.MET, "", f"met {at}{met.where}", met.on)

    def _event_of_first_talk(self, person: Contact) -> ChainStep | None:
        headers, day = self._network.headers_with(person.id), self._day
        first = next((header for header in headers if day.weight(header.channel) > 0), None)
        conversation = self._network.conversation(first.id) if first is not None else None
        wanted = conversation.event if conversation is not None else ""
        event = next((each for each in self._network.events() if wanted and each.id == wanted), None)
        if event is None or conversation is None:
            return None
        return ChainStep(StepKind.EVENT, event.id, f"met at {event.name}", conversation.on)

    def _first_of(self, conversation: Conversation) -> Contact | None:
        found = (self._network.contact(contact_id) for contact_id in conversation.contacts)
        return next((contact for contact in found if contact is not None), None)


def outcomes_back_to(contact_id: str, network: NetworkArchive, day: DayRules) -> Iterator[Outcome]:
    """Yield what came of the network and leads back to somebody, the newest first."""
    reader = ChainReader(network, day)
    for outcome in sorted(network.outcomes(), key=lambda one: (one.on, one.id), reverse=True):
        if any(contact_id in reader.people(source) for source in outcome.sources):
            yield outcome
