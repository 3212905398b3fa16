"""Reading what the user types: one line of capture, a note, a name. Nothing is saved here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from netui.domain.capture.context import CaptureContext, Profile
from netui.domain.capture.model import Capture, CaptureProblem, Level, Offer, PartKind, Person, Promise, Span
from netui.domain.people.indexes.address_index import AddressIndex
from netui.domain.people.name_index import NameIndex
from netui.domain.people.told_apart import told_apart
from netui.domain.records.change import Change
from netui.session.core.session import Session

_CONVERSATIONS_WITH_PLACES = 30
"""Number of the latest conversations with somebody that tell where they are met."""


class Reader:
    """Reads captured lines and notes with the names, channels and habits of this network. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._network = session.network
        self._names = NameIndex(addresses=AddressIndex(session.network.contacts))
        self._to_learn: Iterator[str] | None = None
        self._has_learnt = False
        self._places: dict[str, frozenset[str]] = {}

    @property
    def names(self) -> NameIndex:
        """The index of everybody's names, made when first asked for and kept in step."""
        self.learn(None)
        return self._names

    @property
    def addresses(self) -> AddressIndex:
        """The index of everybody's addresses; no names are taken in for it."""
        return self._names.addresses

    def told_apart(self, ids: Iterable[str]) -> Mapping[str, str]:
        """Id -> name, with what tells people of one name from each other; those who are not there are left out."""
        people = [contact for one in ids if (contact := self._network.contact(one)) is not None]
        return {one.id: words for one, words in zip(people, told_apart(people), strict=True)}

    def learn(self, count: int | None) -> bool:
        """Take in the names of up to ``count`` more people, of all who are left when None; whether any are left."""
        if self._to_learn is None:
            self._to_learn = iter([contact.id for contact in self._network.contacts()])
        learnt = list(islice(self._to_learn, count))
        self._take_in(learnt)
        self._has_learnt = len(learnt) != count
        return not self._has_learnt

    @property
    def knows_names(self) -> bool:
        """True if nobody's name is still to be taken in."""
        return self._has_learnt

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Update the names of the people that a change concerned."""
        if any(edit.table == "contacts" for edit in change.edits):
            self._names.addresses.forget()
        self._places.clear()
        if self._to_learn is not None:
            self._take_in(concerned)

    def _take_in(self, contact_ids: Iterable[str]) -> None:
        newest = self._network.newest_conversations()
        for contact_id in contact_ids:
            contact = self._network.contact(contact_id)
            if contact is None:
                self._names.remove(contact_id)
            else:
                last_on, _ = newest.get(contact_id, ("", ""))
                self._names.put(contact_id, contact.name, contact.aliases, last_on)

    def on_reset(self) -> None:
        """Do nothing: rules and day are asked for with each line."""

    def capture(
        self,
        line: str,
        *,
        selected: str = "",
        takes: Callable[[Offer], bool] | None = None,
        is_verdict: bool = False,
    ) -> Capture:
        """Return the meaning of a line of quick capture.

        Args:
            line: as typed.
            selected: id of the person who is meant while the line names nobody; empty for none.
            takes: which of the offers are taken; None for none of them.
            is_verdict: whether the line is written behind a verdict on the one selected.
        """
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture.parser import parse_capture, take_nothing

        return parse_capture(line, self.context(selected, is_verdict=is_verdict), takes or take_nothing)

    def named(self, contact_id: str) -> str:
        """Return the words for one person in a line: the name, where nobody else is meant by it, else the id."""
        contact = self._network.contact(contact_id)
        if contact is None:
            return contact_id
        name = " ".join(contact.name.split())
        meant = [(span.kind, span.meaning) for span in self.capture(f"{name}: ").spans]
        return name if meant == [(PartKind.PERSON, contact_id)] else contact_id

    def promises(self, line: str, people: Sequence[Person]) -> tuple[tuple[Promise, ...], tuple[CaptureProblem, ...]]:
        """The promises in a line that holds nothing else, made among these people; and what needs the user."""
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture.parser import parse_promises

        return parse_promises(line, people, self.context())

    def note(self, text: str, contact_id: str, takes: Callable[[Offer], bool] | None = None) -> Capture:
        """Return a parsed note about one known person, in the same grammar; about an event it is plain text.

        Places of spans, offers and problems count from the beginning of the note; below 0 is before it.
        """
        if not contact_id:
            return Capture(self._session.today, summary=" ".join(text.split()))
        # An id stands for its name everywhere, and holds no sign of the grammar.
        head = f"{contact_id}: "
        by = -len(head)
        taking = (lambda offer: takes(_moved_offer(offer, by))) if takes is not None else None
        return _moved(self.capture(f"{head}{text}", takes=taking), by)

    def done_note(
        self, text: str, contact_id: str, takes: Callable[[Offer], bool] | None = None, *, takes_part: bool
    ) -> Capture:
        """Return a line about what was done with one person, read as quick capture reads it with them selected.

        Whoever the line says took part counts, new people when they are taken. The verdict on the person is as good as
        their name, so they are never lost: they take part where the line names nobody for certain, and a name that may
        be theirs or another's is theirs.

        Args:
            text: as typed; about an event (no ``contact_id``) it is plain text.
            contact_id: whom the verdict is on.
            takes: which of the offers are taken; None for none of them.
            takes_part: whether only a conversation settles it, so that they took part beside those named. Else they
                give way: a paper that was promised to one person may have been handed to another.
        """
        contact = self._network.contact(contact_id)
        if contact is None:
            return self.note(text, contact_id, takes)
        capture = _meaning_them(self.capture(text, selected=contact_id, takes=takes, is_verdict=True), contact_id)
        person = Person(contact.name, contact_id, (contact_id,), start=-1, end=-1)
        if not capture.people:
            # An offered person waits in vain for Enter: somebody is there already.
            problems = tuple([one for one in capture.problems if not one.is_about_nobody])
            return replace(capture, people=(person,), problems=problems, is_selected=True)
        if not takes_part or any(contact_id == one.contact_id for one in capture.people):
            return capture
        return replace(
            capture,
            people=(person, *capture.people),
            # Without a name they are of whom the line named first, not of whoever is put before.
            promises=tuple([replace(one, about=one.about or capture.people[0]) for one in capture.promises]),
            details=tuple([replace(one, about=one.about or capture.people[0]) for one in capture.details]),
            contact_links=(),
            links=(*capture.links, *capture.contact_links),
        )

    def usual_channel(self, contact_id: str) -> str:
        """Key of the channel used most with somebody, the newest among equals; empty without any conversation."""
        counted = Counter(head.channel for head in reversed(self._network.headers_with(contact_id)))
        return counted.most_common(1)[0][0] if counted else ""

    def profile(self, contact_id: str) -> Profile:
        """The words that tell a contact from others of the same name."""
        contact = self._network.contact(contact_id)
        return Profile(contact.company, contact.title, contact.location) if contact else Profile()

    def context(self, selected: str = "", *, is_verdict: bool = False) -> CaptureContext:
        """Return the context against which a line is read, with the id of the person who is selected."""
        rules = self._session.rules
        return CaptureContext(
            today=self._session.today,
            names=self.names,
            channels=rules.channels,
            tiers=rules.tiers,
            default_channel=self._session.preferences.default_channel,
            usual_channel=self.usual_channel,
            together=self._times_together,
            thank_within=rules.thank_within,
            profile=self.profile,
            selected=selected,
            is_verdict=is_verdict,
            languages=self._session.preferences.languages,
            own_words=self._session.preferences.own_words(),
            places_with=self._places_with,
        )

    def _places_with(self, contact_ids: Sequence[str]) -> frozenset[str]:
        """Places of the latest conversations with somebody, folded and without articles."""
        # Loaded when first asked for, as the grammar is.
        from netui.domain.capture.names.place_names import bare_place

        for each in contact_ids:
            if each not in self._places:
                heads = self._network.headers_with(each)[-_CONVERSATIONS_WITH_PLACES:]
                talks = [self._network.conversation(head.id) for head in heads]
                self._places[each] = frozenset(bare_place(talk.place) for talk in talks if talk and talk.place)
        return frozenset().union(*[self._places[each] for each in contact_ids])

    def _times_together(self, contact_id: str, others: Sequence[str]) -> int:
        named = set(others)
        return sum(not named.isdisjoint(head.contacts) for head in self._network.headers_with(contact_id))


def _meaning_them(capture: Capture, contact_id: str) -> Capture:
    """The capture with the names that may mean one of several people meaning this one; as it is where another does."""
    if any(person.contact_id == contact_id for person in capture.people):
        return capture

    def meant(person: Person) -> Person:
        may_be_them = contact_id in person.candidates
        return replace(person, contact_id=contact_id, candidates=(contact_id,)) if may_be_them else person

    asked = [one for one in capture.problems if contact_id in one.candidates]
    places = {(one.start, one.end) for one in asked}
    places |= {(one.start, one.end) for one in capture.people if contact_id in one.candidates}

    def shown(span: Span) -> Span:
        is_theirs = span.kind is PartKind.PERSON and (span.start, span.end) in places
        return replace(span, meaning=contact_id, level=Level.TAKEN) if is_theirs else span

    return replace(
        capture,
        people=tuple([meant(one) for one in capture.people]),
        promises=tuple([replace(one, about=one.about and meant(one.about)) for one in capture.promises]),
        details=tuple([replace(one, about=one.about and meant(one.about)) for one in capture.details]),
        problems=tuple([one for one in capture.problems if one not in asked]),
        spans=tuple([shown(one) for one in capture.spans]),
    )


def _moved(capture: Capture, by: int) -> Capture:
    """Return the capture with its parts moved so many characters further on."""
    return replace(
        capture,
        spans=tuple([replace(one, start=one.start + by, end=one.end + by) for one in capture.spans]),
        problems=tuple([replace(one, start=one.start + by, end=one.end + by) for one in capture.problems]),
        offers=tuple([_moved_offer(one, by) for one in capture.offers]),
        mentioned=tuple([replace(one, start=one.start + by, end=one.end + by) for one in capture.mentioned]),
    )


def _moved_offer(offer: Offer, by: int) -> Offer:
    return replace(offer, start=offer.start + by, end=offer.end + by)


def reader_of(session: Session) -> Reader:
    """The reader of typed lines of a session; made when first asked for."""
    return session.observer(Reader)
