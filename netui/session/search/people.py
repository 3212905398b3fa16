"""The words of everybody in a network, in step with its changes; laid out when they are first looked through."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from itertools import islice

from netui.domain.core.progress import Steps
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.document import Record
from netui.domain.search.people_text import PeopleTexts
from netui.session.core.network import Network


class PeopleInOrder:
    """Everybody, for a search; used from one thread."""

    def __init__(self, network: Network, text_of: Callable[[Contact], str]) -> None:
        """Look at nobody yet; ``text_of`` gives the folded text in which words find somebody."""
        self._network = network
        self._text_of = text_of
        self._texts: PeopleTexts | None = None
        self._to_read: Iterator[Contact] | None = None
        self._coming: Steps[PeopleTexts] | None = None

    @property
    def is_laid_out(self) -> bool:
        """True if they may be looked through at once."""
        return self._texts is not None

    def read_more(self, count: int) -> bool:
        """Make the texts of up to ``count`` more people, then lay all out by and by; whether anything is left."""
        if self._to_read is None:
            self._to_read = iter(list(self._network.contacts()))
        people = list(islice(self._to_read, count))
        for one in people:
            self._text_of(one)
        return len(people) == count or self._lay_out_more()

    def _lay_out_more(self) -> bool:
        if self._texts is None:
            if self._coming is None:
                self._coming = PeopleTexts.in_steps(list(self._network.contacts()), self._text_of, self._last_on)
            try:
                next(self._coming)
            except StopIteration as last:
                self._texts, self._coming = last.value, None
        return self._texts is None

    def texts(self) -> PeopleTexts:
        """The words of all people, as they are now."""
        if self._texts is None:
            self._coming = None
            self._texts = PeopleTexts(self._network.contacts(), self._text_of, self._last_on)
        return self._texts

    def on_change(self, change: Change, concerned: Collection[str]) -> None:
        """Take over a change that the network has just taken over; ``concerned`` are the contacts it is about."""
        if self._texts is None:
            self._coming = None  # it began without the change
            return
        edited = [(_contact(edit.before), _contact(edit.after)) for edit in change.edits if edit.table == "contacts"]
        found = map(self._network.contact, concerned)
        talked_to = [(one, one) for one in found if one is not None]
        if not all(self._texts.put(before, after) for before, after in (*edited, *talked_to)):
            self._texts = None

    def _last_on(self, contact_id: str) -> str:
        return self._network.newest_conversations().get(contact_id, ("", ""))[0]


def _contact(record: Record | None) -> Contact | None:
    return record if isinstance(record, Contact) else None
