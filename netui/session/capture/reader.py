"""Reading what the user types: one line of capture, a note, a name. Nothing is saved here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice

from netui.domain.capture.context import CaptureContext, Profile
from netui.domain.capture.model import Capture, CaptureProblem, Offer, Person, Promise
from netui.domain.people.address_index import AddressIndex
from netui.domain.people.name_index import NameIndex
from netui.domain.records.change import Change
from netui.session.core.session import Session


class Reader:
    """Knows who is meant, and what a line means to this network. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._network = session.network
        self._names = NameIndex(addresses=AddressIndex(session.network.contacts))
        self._to_learn: Iterator[str] | None = None

    @property
    def names(self) -> NameIndex:
        """The index of everybody's names, made when first asked for and kept in step."""
        self.learn(None)
        return self._names

    def learn(self, count: int | None) -> bool:
        """Take in the names of up to ``count`` more people, of all who are left when None; whether any are left."""
        if self._to_learn is None:
            self._to_learn = iter([contact.id for contact in self._network.contacts()])
        learnt = list(islice(self._to_learn, count))
        self._take_in(learnt)
        return len(learnt) == count

    def follow(self, _change: Change, concerned: Collection[str]) -> None:
        """Update the names of the people that a change concerned."""
        self._names.addresses.forget()
        if self._to_learn is not None:
            self._take_in(concerned)

    def _take_in(self, contact_ids: Iterable[str]) -> None:
        newest = self._network.newest_talks()
        for contact_id in contact_ids:
            contact = self._network.contact(contact_id)
            if contact is None:
                self._names.remove(contact_id)
            else:
                last_on, _ = newest.get(contact_id, ("", ""))
                self._names.put(contact_id, contact.name, contact.aliases, last_on)

    def look_again(self) -> None:
        """Nothing to do: rules and day are asked for with each line."""

    def capture(self, line: str, *, selected: str = "", takes: Callable[[Offer], bool] | None = None) -> Capture:
        """Return the parsed line of quick capture.

        Args:
            line: as typed.
            selected: id of the person who is meant while the line names nobody; empty for none.
            takes: which of the offers are taken; None for none of them.
        """
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture.parser import parse_capture, take_nothing

        return parse_capture(line, self.context(selected), takes or take_nothing)

    def capture_after(self, given: str, line: str) -> Capture:
        """Return the parsed line that began with a name put there for the user, as ``Ana Silva: ``."""
        return self.capture(self.line_after(given, line))

    def line_after(self, given: str, line: str) -> str:
        """Return the line that is meant by one that began with a name put there for the user.

        A whole line typed behind it counts alone: people before its own colon stand in the place of the
        name, a day stands beside it. Places in the line stay what they are.
        """
        own = " " * len(given) + line[len(given) :]
        if not given or not line.startswith(given) or ":" not in own:
            return line
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture.parser import head_of

        head = head_of(own, self.context())
        if head.people:
            return own
        return given.replace(":", " ") + line[len(given) :] if head.on else line

    def promises(self, line: str, people: Sequence[Person]) -> tuple[tuple[Promise, ...], tuple[CaptureProblem, ...]]:
        """The promises in a line that holds nothing else, made among these people; and what needs the user."""
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture.parser import parse_promises

        return parse_promises(line, people, self.context())

    def note(self, text: str, contact_id: str) -> Capture:
        """Return a parsed note about one known person, in the same grammar; about an event it is plain text."""
        if not contact_id:
            return Capture(self._session.today, summary=" ".join(text.split()))
        # An id stands for its name everywhere, and holds no sign of the grammar.
        return self.capture(f"{contact_id}: {text}")

    def usual_channel(self, contact_id: str) -> str:
        """Key of the channel used most with somebody, the newest among equals; empty without any conversation."""
        counted = Counter(head.channel for head in reversed(self._network.heads_with(contact_id)))
        return counted.most_common(1)[0][0] if counted else ""

    def profile(self, contact_id: str) -> Profile:
        """What tells somebody from others of the same name."""
        contact = self._network.contact(contact_id)
        return Profile(contact.company, contact.title, contact.location) if contact else Profile()

    def context(self, selected: str = "") -> CaptureContext:
        """Return the context against which a line is read, with the id of the person who is selected."""
        rules = self._session.rules
        return CaptureContext(
            today=self._session.today,
            names=self.names,
            channels=rules.channels,
            tiers=rules.tiers,
            default_channel=self._session.default_channel,
            usual_channel=self.usual_channel,
            together=self._times_together,
            thank_within=rules.thank_within,
            profile=self.profile,
            selected=selected,
        )

    def _times_together(self, contact_id: str, others: Sequence[str]) -> int:
        named = set(others)
        return sum(not named.isdisjoint(head.contacts) for head in self._network.heads_with(contact_id))


def reader_of(session: Session) -> Reader:
    """The one that reads what the user of a session types; made when first asked for."""
    return session.follower(Reader)
