"""Reading what the user types: one line of capture, a note, a name. Nothing is saved here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

from netui.domain.capture_result import Capture, CaptureContext, CaptureProblem, Person, Promise
from netui.domain.change import Change
from netui.domain.names import NameIndex
from netui.session.session import Session


class Reader:
    """Knows who is meant, and what a line means to this network. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._network = session.network

    @cached_property
    def names(self) -> NameIndex:
        """Who is meant by a name; built when first asked for, then kept in step."""
        index = NameIndex()
        for contact in self._network.contacts():
            index.put(contact.id, contact.name, contact.aliases, self._last_on(contact.id))
        return index

    def follow(self, _change: Change, concerned: Collection[str]) -> None:
        """Look again at the names of those whom a change concerned."""
        if "names" not in self.__dict__:
            return
        for contact_id in concerned:
            contact = self._network.contact(contact_id)
            if contact is None:
                self.names.remove(contact_id)
            else:
                self.names.put(contact.id, contact.name, contact.aliases, self._last_on(contact_id))

    def look_again(self) -> None:
        """Nothing to do: rules and day are asked for with each line."""

    def capture(self, line: str) -> Capture:
        """What a line of quick capture means."""
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture import parse_capture

        return parse_capture(line, self.context())

    def capture_after(self, given: str, line: str) -> Capture:
        """What a line means that began with a name put there for the user, as ``Ana Silva: ``."""
        return self.capture(self.line_after(given, line))

    def line_after(self, given: str, line: str) -> str:
        """The line that is meant by one that began with a name put there for the user.

        Whoever types a whole line behind it means that line: people before its own colon stand in the place of the
        name, a day stands beside it. Places in the line stay what they are.
        """
        own = " " * len(given) + line[len(given) :]
        if not given or not line.startswith(given) or ":" not in own:
            return line
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture import head_of

        head = head_of(own, self.context())
        if head.people:
            return own
        return given.replace(":", " ") + line[len(given) :] if head.on else line

    def promises(self, line: str, people: Sequence[Person]) -> tuple[tuple[Promise, ...], tuple[CaptureProblem, ...]]:
        """The promises in a line that holds nothing else, made among these people; and what needs the user."""
        # Loaded when first asked for: most command lines only look.
        from netui.domain.capture import parse_promises

        return parse_promises(line, people, self.context())

    def note(self, text: str, contact_id: str) -> Capture:
        """What a note about one known person means, in the same grammar; about nobody (an event) it is plain text."""
        if not contact_id:
            return Capture(self._session.today, summary=" ".join(text.split()))
        # An id stands for its name everywhere, and holds no sign of the grammar.
        return self.capture(f"{contact_id}: {text}")

    def usual_channel(self, contact_id: str) -> str:
        """Key of the channel used most with somebody, the newest among equals; empty without any conversation."""
        counted = Counter(head.channel for head in reversed(self._network.heads_with(contact_id)))
        return counted.most_common(1)[0][0] if counted else ""

    def context(self) -> CaptureContext:
        """What a line is read against."""
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
        )

    def _times_together(self, contact_id: str, others: Sequence[str]) -> int:
        named = set(others)
        return sum(not named.isdisjoint(head.contacts) for head in self._network.heads_with(contact_id))

    def _last_on(self, contact_id: str) -> str:
        heads = self._network.heads_with(contact_id)
        return heads[-1].on if heads else ""


def reader_of(session: Session) -> Reader:
    """The one that reads what the user of a session types; made when first asked for."""
    known = next((one for one in session.followers if isinstance(one, Reader)), None)
    if known is None:
        known = Reader(session)
        session.followers.append(known)
    return known
