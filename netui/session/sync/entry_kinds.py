"""The two kinds of entries that are kept the same elsewhere: promises as tasks, conversations in a journal."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, TypeVar, cast

from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, ConversationHeader
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.identity import is_id
from netui.exchange.common.batch import Batch
from netui.exchange.common.options import ReadOptions
from netui.exchange.ics.read import reading
from netui.exchange.sync.calendar_lines import EntryText
from netui.session.core.network import Network
from netui.session.imports.commands import NO_WISHES
from netui.session.imports.people.matching import PeopleInImport
from netui.session.imports.records.conversations import plan_conversations
from netui.session.imports.records.participants import Participants
from netui.session.imports.records.promises import plan_promises
from netui.session.imports.records.taking import Taking
from netui.session.sync.entries import journal_of, own_id_in, promise_with, task_of
from netui.session.sync.prints import fingerprint
from netui.session.sync.values import Terms

_R = TypeVar("_R", FollowUp, Conversation)
_H = TypeVar("_H", FollowUp, ConversationHeader)
_SOURCE = "ics"


class EntryKind(Protocol[_R, _H]):
    """A kind of entries, as planning a run needs it.

    Of a record it has two forms: what is at hand of it, by which it is told whether it is meant and whether it changed;
    and the whole, which is read only for what has changed on either side.

    Attributes:
        what: one and several of them, in a word.
        takes_changes: whether what was changed there comes here.
    """

    what: tuple[str, str]
    takes_changes: bool

    def at_hand(self, record_id: str) -> _H | None:
        """Return what is at hand of the record of an id; None when there is none."""

    def record(self, record_id: str) -> _R | None:
        """The whole record of an id; None when there is none."""

    def is_shared(self, record: _R | _H) -> bool:
        """True if it is kept the same as long as it is there."""

    def to_be_sent(self, are_there: Container[str]) -> Iterable[_H | None]:
        """Return what is at hand of the records that are to be there, without those of these ids; None for another."""

    def print(self, record: _H) -> str:
        """The fingerprint of all that the text of a record could say."""

    def text(self, record: _R) -> str:
        """The record as it is written there."""

    def changed(self, record: _R, text: str) -> _R:
        """The record with what its text says now."""

    def after_removal(self, record: _R) -> _R:
        """The record that is left of it when it was removed there."""

    def name(self, record: _R) -> str:
        """The subject, in a few words of the user's."""

    def knowing(self) -> Iterator[None]:
        """Get to know everybody whom somebody else's entry may name, one after the other; to be run before ``read``."""

    def read(self, text: str) -> _R | None:
        """Somebody else's entry as a new record; None when it names nobody known here."""


@dataclass(slots=True)
class PeopleOfRun:
    """The people as they stand once those of this run have come in.

    Attributes:
        network: what is here.
        terms: what the run goes by.
        added: people who come in with this run, by id.
        channel_called: from a word for a channel to its key in the rules.
        channel_label: the label of a channel.
    """

    network: Network
    terms: Terms
    added: Mapping[str, Contact]
    channel_called: Callable[[str], str]
    channel_label: Callable[[str], str]
    _people: PeopleInImport | None = None
    _followed: dict[str, bool] = field(default_factory=dict)

    def person(self, contact_id: str) -> Contact | None:
        """Somebody, known or just come in."""
        return self.network.contact(contact_id) or self.added.get(contact_id)

    def follows(self, contact_id: str) -> bool:
        """True if somebody is kept the same there."""
        known = self._followed.get(contact_id)
        if known is None:
            person = self.person(contact_id)
            known = person is not None and (contact_id in self.added or self.terms.follows(person))
            self._followed[contact_id] = known
        return known

    def knowing(self) -> Iterator[None]:
        """Get to know everybody, one after the other, for ``taking``; nothing once they are known."""
        if self._people is None:
            people = PeopleInImport(self.terms.now, self.terms.new_id)
            yield from people.know((*self.network.contacts(), *self.added.values()))
            self._people = people

    def taking(self) -> Taking:
        """The means to read somebody else's entry."""
        for _ in self.knowing():
            pass
        people, terms = cast("PeopleInImport", self._people), self.terms
        participants = Participants(people, _SOURCE, 0)
        words = self.channel_called, self.channel_label
        return Taking(people, participants, None, NO_WISHES, _SOURCE, terms.now, terms.new_id, *words)

    def batch(self, text: str) -> Batch:
        """The contents of a calendar, as an import reads it."""
        today = self.terms.today
        options = ReadOptions(today=today, since=today.replace(year=1, day=1), until=today.replace(year=9999, day=1))
        try:
            return finished(reading(text.encode("utf-8"), replace(options, with_bodies=True)))
        except RefusedError:
            return Batch(())


class PromiseTasks:
    """Promises as tasks: only what somebody promised; what is computed changes with the day, and stays here."""

    what, takes_changes = ("promise", "promises"), True

    def __init__(self, circle: PeopleOfRun) -> None:
        self._circle = circle

    def at_hand(self, record_id: str) -> FollowUp | None:
        """The promise of an id."""
        return self._circle.network.follow_up(record_id)

    record = at_hand

    def is_shared(self, record: FollowUp) -> bool:
        """True if it is about somebody who is kept the same."""
        return record.kind is FollowUpKind.PROMISE and self._circle.follows(record.contact)

    def to_be_sent(self, are_there: Container[str]) -> Iterable[FollowUp | None]:
        """Open promises; what was done before is nobody's task."""
        for one in tuple(self._circle.network.follow_ups()):
            is_wanted = one.status is FollowUpStatus.OPEN and one.id not in are_there and self.is_shared(one)
            yield one if is_wanted else None

    def print(self, record: FollowUp) -> str:
        """The fingerprint of the promise, and of the name that its task says."""
        return fingerprint((record, self._person(record).name))

    def text(self, record: FollowUp) -> str:
        """The task."""
        return task_of(record, self._person(record))

    def changed(self, record: FollowUp, text: str) -> FollowUp:
        """The promise with what its task says now."""
        terms = self._circle.terms
        return promise_with(record, self._person(record), text, terms.now.tzinfo, terms.today)

    def after_removal(self, record: FollowUp) -> FollowUp:
        """Return the promise, dropped: a task that was struck off is not meant to be done."""
        if record.status is not FollowUpStatus.OPEN:
            return record
        return replace(record, status=FollowUpStatus.DROPPED, done_on=self._circle.terms.today)

    def name(self, record: FollowUp) -> str:
        """The person, and the promise."""
        return f"{self._person(record).name}: {record.what}"

    def knowing(self) -> Iterator[None]:
        """Get to know everybody."""
        return self._circle.knowing()

    def read(self, text: str) -> FollowUp | None:
        """The promise that somebody else's task is."""
        taking, found = self._circle.taking(), self._circle.batch(text).follow_ups
        plan_promises(found[:1], taking)
        made = next((edit.after for edit in taking.edits if isinstance(edit.after, FollowUp)), None)
        return _own(made, text, self.record) if made is not None else None

    def _person(self, record: FollowUp) -> Contact:
        return self._circle.person(record.contact) or Contact(record.contact, "")


class ConversationEntries:
    """Conversations as a journal: they go there, and only new ones that name a known person come here."""

    what, takes_changes = ("conversation", "conversations"), False

    def __init__(self, circle: PeopleOfRun, *, as_event: bool) -> None:
        self._circle, self._as_event = circle, as_event

    def at_hand(self, record_id: str) -> ConversationHeader | None:
        """The header of the conversation of an id."""
        return self._circle.network.conversations.header(record_id)

    def record(self, record_id: str) -> Conversation | None:
        """The conversation of an id."""
        return self._circle.network.conversation(record_id)

    def is_shared(self, record: Conversation | ConversationHeader) -> bool:
        """True if anybody who took part is kept the same."""
        return any(map(self._circle.follows, record.contacts))

    def to_be_sent(self, are_there: Container[str]) -> Iterable[ConversationHeader | None]:
        """All of them."""
        for one in self._circle.network.conversations.all():
            yield one if one.id not in are_there and self.is_shared(one) else None

    def print(self, record: ConversationHeader) -> str:
        """The fingerprint of the conversation as it is kept, unread, and of the words that its entry adds."""
        kept = self._circle.network.conversation_as_kept(record.id)
        people = [(one.id, one.name) for one in self._named(record)]
        return fingerprint((kept, people, self._circle.channel_label(record.channel), self._as_event))

    def text(self, record: Conversation) -> str:
        """The entry; only those are named in it who are kept the same."""
        label = self._circle.channel_label(record.channel)
        return journal_of(record, self._named(record), label, as_event=self._as_event)

    def changed(self, record: Conversation, text: str) -> Conversation:
        """The conversation: it stays as it was written down here."""
        return record

    def after_removal(self, record: Conversation) -> Conversation:
        """The conversation: it was."""
        return record

    def name(self, record: Conversation) -> str:
        """Return the day and the line of the entry, by which reports name it."""
        return f"{record.on}: {record.summary}"

    def knowing(self) -> Iterator[None]:
        """Get to know everybody."""
        return self._circle.knowing()

    def read(self, text: str) -> Conversation | None:
        """The conversation that somebody else's entry is."""
        # An event that netui wrote, where there are no journals, names people as a journal does.
        journal = text.replace(":VEVENT", ":VJOURNAL") if own_id_in(EntryText(text)) else text
        taking, found = self._circle.taking(), self._circle.batch(journal).conversations
        finished(plan_conversations(found[:1], taking))
        made = next((edit.after for edit in taking.edits if isinstance(edit.after, Conversation)), None)
        return _own(made, text, self.record) if made is not None else None

    def _named(self, record: Conversation | ConversationHeader) -> list[Contact]:
        """Those who took part, and are kept the same."""
        return [one for each in record.contacts if self._circle.follows(each) and (one := self._circle.person(each))]


def _own(made: _R, text: str, known: Callable[[str], _R | None]) -> _R:
    """The record under the id that another device of the user's gave it, if it has one that is free here."""
    own = own_id_in(EntryText(text))
    if is_id(own) and known(own) is None:
        return replace(made, id=own, source="", imported=(), said={})
    return made
