"""Long lists kept in step with the network: sorted once, moved by single records after, rows made when looked at."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from netui.domain.core.lazy_sequence import LazySequence
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.text.folding import fold
from netui.session.core.network import people_in
from netui.session.core.session import Session
from netui.session.lists.best_named import best_named
from netui.session.lists.rows import (
    ContactRow,
    QueueRow,
    TierSign,
    contact_row,
    is_current,
    queue_row,
    tier_signs,
)


class _Identified(Protocol):
    @property
    def id(self) -> str:
        """The id of the record."""


_Source = TypeVar("_Source", bound=_Identified)
_Row = TypeVar("_Row")


class KnownRows(LazySequence[_Row], Generic[_Source, _Row]):
    """Rows that are made when they are looked at, and found by id without being looked at."""

    def __init__(
        self,
        sources: Sequence[_Source],
        make: Callable[[_Source], _Row],
        guess: Callable[[str], int | None] | None = None,
    ) -> None:
        """Make rows of some records, in their order.

        ``guess`` says where the record of an id ought to stand: None where it is known not to be among them.
        """
        self._sources = sources
        self._make = make
        self._guess = guess
        self._places: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._sources)

    def at(self, index: int) -> _Row:
        """The row at an index."""
        return self._make(self._sources[index])

    @property
    def sources(self) -> Sequence[_Source]:
        """The records, in the order of the rows."""
        return self._sources

    def position(self, row_id: str) -> int | None:
        """Index of the row with this id; None when it is not among the rows."""
        place = self._guess(row_id) if self._guess else -1
        if place is None:
            return None
        if 0 <= place < len(self._sources) and self._sources[place].id == row_id:
            return place
        if not self._places:
            self._places = {source.id: place for place, source in enumerate(self._sources)}
        return self._places.get(row_id)

    def position_or_end(self, row_id: str) -> int:
        """Index of the row with this id; the number of rows when it is not among them. For sorting."""
        place = self.position(row_id)
        return len(self) if place is None else place


_FILTERS_KEPT = 8
"""Cache size: number of filters kept, so that deleting letters brings the earlier list back at once."""
_FEW_IN_SO_MANY = 8
"""Share of people, one in this many, up to which a filter's results are looked at one by one."""


class PeopleByName:
    """Everybody current, by name, with their rows. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[str, tuple[Contact, ContactRow]] = {}
        self._found: dict[str, Sequence[Contact]] = {}
        self._by_name: list[Contact] = []
        self._rows: KnownRows[Contact, ContactRow] | None = None
        self._folded: dict[str, str] = {}
        self._signs: Mapping[str, TierSign] = {}
        self.reset()

    def reset(self) -> None:
        """Look at the whole network again: the day, the rules, or more than one change has come."""
        network = self._session.network
        self._folded = {one.id: fold(one.name) for one in network.contacts()}
        self._by_name = sorted(filter(is_current, network.contacts()), key=self._key)
        self._signs = tier_signs(self._session.rules)
        self._made.clear()
        self._found.clear()
        self._rows = None

    def on_change(self, change: Change) -> None:
        """Take over a change that the network has just taken over."""
        self._found.clear()
        for edit in change.edits:
            for record in (edit.before, edit.after):
                for contact_id in people_in(record) if record is not None else ():
                    self._made.pop(contact_id, None)
            if isinstance(edit.before, Contact) or isinstance(edit.after, Contact):
                self._replace(edit.before, edit.after)

    def include(self, contact_id: str) -> None:
        """Keep somebody in the list until it is made again, though they were set aside."""
        contact = self._session.network.contact(contact_id)
        if contact is not None and not is_current(contact):
            place = self._place_of(contact_id, self._by_name)
            if place == len(self._by_name) or self._by_name[place].id != contact_id:
                self._by_name.insert(place, contact)
                self._found.clear()
                self._rows = None

    def rows(self, query: str = "") -> KnownRows[Contact, ContactRow]:
        """Return people by name: all who are current, or those selected by a query; ``is:hidden`` finds others."""
        if query.strip():
            found = self._matching(query)
            return KnownRows(found, self._row, lambda one: self._place_of(one, found))
        if self._rows is None:
            self._rows = KnownRows(tuple(self._by_name), self._row, lambda one: self._place_of(one, self._by_name))
        return self._rows

    def _replace(self, before: object, after: object) -> None:
        if isinstance(before, Contact):
            place = bisect_left(self._by_name, self._key(before), key=self._key)
            if place < len(self._by_name) and self._by_name[place].id == before.id:
                del self._by_name[place]
            self._folded.pop(before.id, None)
        if isinstance(after, Contact):
            self._folded[after.id] = fold(after.name)
            if is_current(after):
                insort(self._by_name, after, key=self._key)
        self._rows = None

    def _place_of(self, contact_id: str, people: Sequence[Contact]) -> int:
        """Return the index of somebody among people by name, or the one they would have."""
        return bisect_left(people, (self._folded.get(contact_id, ""), contact_id), key=self._key)

    def _key(self, contact: Contact) -> tuple[str, str]:
        return (self._folded[contact.id], contact.id)

    def _row(self, contact: Contact) -> ContactRow:
        # A list may still look at rows from before a change: they are not to be taken for those after it.
        known, row = self._made.get(contact.id, (None, None))
        if known is not contact or row is None:
            row = contact_row(contact, self._session, self._signs)
            self._made[contact.id] = (contact, row)
        return row

    def _matching(self, text: str) -> Sequence[Contact]:
        """Return the people selected by a query; after one that found few, only those are looked at."""
        if text in self._found:
            return self._found[text]
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        seeker = seeker_of(self._session)
        query = seeker.read(text)
        if query.names_hidden:
            among: Sequence[Contact] = sorted(self._session.network.contacts(), key=self._key)
        else:
            narrowed = [found for before, found in self._found.items() if query.narrows(seeker.read(before))]
            few = min(narrowed, key=len, default=self._by_name)
            # The words of everybody are kept side by side: a look at all of them is faster than one at half of them.
            among = few if len(few) * _FEW_IN_SO_MANY < len(self._by_name) else self.rows().sources
        found = seeker.people(query, among)
        if not found and query.words:  # perhaps there is a slip in it: as search finds them
            from netui.session.search.slips import slips_of

            meant = frozenset(slips_of(self._session).meant_by(query))
            return [one for one in self.rows().sources if one.id in meant] if meant else ()
        self._found[text] = found
        if len(self._found) > _FILTERS_KEPT:
            del self._found[next(iter(self._found))]
        return found

    def best(self, query: str) -> str | None:
        """Return the id of the best match: a name that begins with the query, else has it, else the first."""
        from netui.session.search.service import seeker_of

        found, words = self.rows(query).sources, seeker_of(self._session).read(query).words
        return best_named(((one.id, self._folded[one.id]) for one in found), words)

    def where_found(self, row: ContactRow, words: Sequence[str]) -> str:
        """Return the text about somebody in which the words of a query were found; empty where that is the name."""
        contact = self._session.network.contact(row.id)
        if contact is None or all(word in self._folded[row.id] for word in words):
            return ""
        from netui.domain.search.ranking import where_found

        return where_found(contact, words).text


class QueueInOrder:
    """The follow-up queue with its reasons. Used from one thread."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._made: dict[str, QueueRow] = {}
        self._signs = tier_signs(session.rules)

    def reset(self) -> None:
        """Look at the whole network again."""
        self._signs = tier_signs(self._session.rules)
        self._made.clear()

    def on_change(self, _change: Change) -> None:
        """Take over a change that the network has just taken over."""
        # A reason may name others (who introduced whom), and the rows in sight are quickly made again.
        self._made.clear()

    def rows(
        self, items: Sequence[QueueItem], query: str = "", *, waits: bool = False
    ) -> KnownRows[QueueItem, QueueRow]:
        """Rows of these items of the queue: all of them, or those that a query means, of their people or themselves.

        ``waits``: whether they can wait for another day.
        """
        found = self._matching(items, query) if query.strip() else items
        return KnownRows(found, partial(self._row, waits=waits))

    def _matching(self, items: Sequence[QueueItem], text: str) -> Sequence[QueueItem]:
        """The items that match a query, by their people or by themselves."""
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        seeker, network = seeker_of(self._session), self._session.network
        query = seeker.read(text)
        people = {item.contact_id: one for item in items if (one := network.contact(item.contact_id)) is not None}
        allowed = {one.id: seeker.text_of(one) for one in seeker.people(query.without_words, people.values())}
        found = []
        for item in items:
            said = f"{self._words_of(item)}\n{allowed.get(item.contact_id, '')}"
            spoken = all(word in said for word in query.words) and not any(w in said for w in query.unwanted_words)
            if spoken and (item.contact_id in allowed or not query.conditions):
                found.append(item)
        if not found and items:
            from netui.session.search.slips import slips_of

            meant = frozenset(slips_of(self._session).meant_by(query))
            found = [item for item in items if item.contact_id in meant]
        return found

    def _row(self, item: QueueItem, *, waits: bool) -> QueueRow:
        row = self._made.get(item.id)
        if row is None or row.item is not item or row.waits is not waits:
            row = self._made[item.id] = queue_row(item, self._session, self._signs, waits=waits)
        return row

    def _words_of(self, item: QueueItem) -> str:
        return fold(f"{item.name}\n{item.kind.value}\n{item.what}\n{self._session.rules.tier_label(item.tier)}")
