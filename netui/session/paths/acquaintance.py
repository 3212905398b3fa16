"""The evidence graph, kept in step with the network, and the ties of those who were asked about."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from netui.domain.cadence.tie_strength import NO_TIE, tie_of
from netui.domain.paths.evidence import CIRCLE_AT_MOST, INTRODUCED, PEOPLE_AT_A_TABLE
from netui.domain.paths.graph import EvidenceGraph, evidence_of
from netui.domain.paths.ways import PathNode, WayFinder, person_of
from netui.domain.records.change import Change
from netui.domain.records.contact import ContactStatus
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.introduction import Introduction
from netui.session.core.session import Session, stale_since_now

_PEOPLE_AT_ONCE = 1_000
"""Most people whose evidence is made while a key waits; of more it is made in steps."""

_HEADERS_A_STEP, _STEPS_A_BREATH, _TIES_A_STEP = 20, 25, 5
"""Headers looked at in one step, steps and ties between two looks at whether there is something else to do: 1 ms."""

_ASKABLE = frozenset({ContactStatus.ACTIVE, ContactStatus.PAUSED})


class Acquaintance:
    """An observer of the network, made when somebody first looks for a way; one for each session."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._ties: dict[str, tuple[int, str]] = {}
        self._graph: EvidenceGraph | None = None
        self._finder: WayFinder | None = None
        self._at_events: dict[str, dict[str, int]] | None = None
        self._to_everybody = Ties(self)

    @property
    def is_at_hand(self) -> bool:
        """True if the evidence may be asked for: always, unless a key waits and it is neither there nor soon made."""
        is_soon_made = self._session.network.contact_count() <= _PEOPLE_AT_ONCE
        return self._graph is not None or is_soon_made or not self._session.is_waited_for

    @property
    def ties(self) -> Ties:
        """The ties to everybody, as something that is worked out between the keys."""
        return self._to_everybody

    @property
    def knows_ties(self) -> bool:
        """True if nobody's tie must be worked out anew."""
        return len(self._ties) >= self._session.network.contact_count()

    @property
    def graph(self) -> EvidenceGraph:
        """The evidence of the network as it stands."""
        while self._graph is None:
            exhaust(self.prepare())
        return self._graph

    def prepare(self) -> Iterator[float]:
        """Make the evidence, a little with each step; yields how much of it is done, 0..1.

        It ends early when the network, the day or the rules change: what was made is of no use then.
        """
        if self._graph is not None:
            return
        network, is_stale = self._session.network, stale_since_now(self._session)
        for _ in chain(network.conversations.list_ids(), self._read_events()):
            yield 0.0
            if is_stale():
                return
        graph, events = EvidenceGraph(), self._event_members()
        steps = 2 * network.contact_count() + len(network.conversations) // _HEADERS_A_STEP + 1
        evidence = evidence_of(network.contacts(), self._conversations_together(), network.introductions(), events)
        for step, one in enumerate(evidence):
            if one is not None:
                graph.add(one)
            if not step % _STEPS_A_BREATH:
                yield min(1.0, step / steps)
                if is_stale():
                    return
        self._graph = graph

    def prepare_ties(self) -> Iterator[float]:
        """Work out the ties to everybody, a few with each step; yields how much of it is done. Ends early likewise."""
        network, is_stale = self._session.network, stale_since_now(self._session)
        count = network.contact_count()
        for number, contact in enumerate(network.contacts()):
            self.tie(contact.id)
            if not number % _TIES_A_STEP:
                yield number / count
                if is_stale():
                    return

    @property
    def finder(self) -> WayFinder:
        """Finds ways in that graph, with the ties of today."""
        if self._finder is None:
            self._finder = WayFinder(self.graph, self._person)
        return self._finder

    def tie(self, contact_id: str) -> int:
        """Strength of the tie to somebody, 0..100."""
        return self._tie(contact_id)[0]

    def tie_word(self, contact_id: str) -> str:
        """Return the tie to somebody in a word; ``none`` where there is no tie."""
        return self._tie(contact_id)[1]

    def _tie(self, contact_id: str) -> tuple[int, str]:
        found = self._ties.get(contact_id)
        if found is None:
            session = self._session
            tie = tie_of(session.network.headers_with(contact_id), session.day)
            found = self._ties[contact_id] = tie.strength, tie.word if tie.strength else NO_TIE
        return found

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Forget what the change can have made other."""
        for contact_id in concerned:
            self._ties.pop(contact_id, None)
        self._finder = None
        for edit in change.edits:
            if edit.table in ("contacts", "events") or _tells_who_knows_whom(edit.before, edit.after):
                self._graph = None
            if self._at_events is not None:
                _count(self._at_events, edit.before, -1)
                _count(self._at_events, edit.after, 1)

    def on_reset(self) -> None:
        """Forget all that depends on the day or the rules."""
        self._ties.clear()
        self._graph = self._finder = None

    def _person(self, contact_id: str) -> PathNode:
        contact = self._session.network.contact(contact_id)
        name = contact.name if contact is not None else ""
        may_ask = contact is not None and contact.status in _ASKABLE
        return person_of(contact_id, name, self.tie(contact_id), goes_between=may_ask)

    def _conversations_together(self) -> Iterator[ConversationHeader | None]:
        """Yield the conversations with several contacts that have happened, a note is none; None now and then."""
        day = self._session.day
        for number, header in enumerate(self._session.network.conversations.all()):
            if not number % _HEADERS_A_STEP:
                yield None
            together = 2 <= len(header.contacts) <= PEOPLE_AT_A_TABLE
            if together and header.on <= day.today_text and day.weight(header.channel) > 0:
                yield header

    def _event_members(self) -> Mapping[str, tuple[str, ...]]:
        """Event -> those with conversations at it; crowds are left out."""
        found = self._at_events or {}
        return {event: tuple(counts) for event, counts in found.items() if 2 <= len(counts) <= CIRCLE_AT_MOST}

    def _read_events(self) -> Iterator[None]:
        """Read the conversations at events, a few with each step, unless they are known; ends early likewise."""
        if self._at_events is not None:
            return
        network, is_stale = self._session.network, stale_since_now(self._session)
        at_events: dict[str, dict[str, int]] = {}
        for number, conversation_id in enumerate(network.conversations_with("event")):
            _count(at_events, network.conversation(conversation_id), 1)
            if not number % _TIES_A_STEP:
                yield
                if is_stale():
                    return
        self._at_events = at_events


class Ties:
    """The ties to everybody: of thousands who have one title each is asked for at once."""

    def __init__(self, knowing: Acquaintance) -> None:
        self._knowing = knowing

    @property
    def is_at_hand(self) -> bool:
        """True if they are known; whoever asks for one before has it all the same."""
        return self._knowing.knows_ties

    def prepare(self) -> Iterator[float]:
        """Work them out, a few with each step; ends early when the network, the day or the rules change."""
        return self._knowing.prepare_ties()


def exhaust(steps: Iterator[float]) -> None:
    """Take all steps of something that is prepared, one after the other: nobody waits for a key."""
    for _ in steps:
        pass


def acquaintance_of(session: Session) -> Acquaintance:
    """Return who knows whom in the network of a session."""
    return session.observer(Acquaintance)


def _tells_who_knows_whom(*records: object) -> bool:
    return any(
        (isinstance(record, Conversation) and (len(record.contacts) > 1 or bool(record.event)))
        or (
            isinstance(record, Introduction) and record.status in INTRODUCED
        )  # an idea, or a question whether they want to, brings nobody together
        for record in records
    )


def _count(at_events: dict[str, dict[str, int]], record: object, step: int) -> None:
    """Take a conversation at an event in, or out again."""
    if not isinstance(record, Conversation) or not record.event:
        return
    counts = at_events.setdefault(record.event, {})
    for contact_id in record.contacts:
        counts[contact_id] = counts.get(contact_id, 0) + step
        if not counts[contact_id]:
            del counts[contact_id]
