"""The three lists together: what is in them, and who is in sight."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias, TypeVar

from textual.content import Content
from textual.geometry import Region

from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.session.conversations.rows import MOST_FOUND, ConversationsByDay
from netui.session.core.session import Session
from netui.session.lists.people_and_queue import PeopleByName, QueueInOrder
from netui.session.lists.rows import ContactRow, ConversationRow, QueueRow
from netui.session.triage.promises import queue_for
from netui.ui.actions.table import Place
from netui.ui.frame.geometry import is_tall
from netui.ui.frame.titles import SnapshotHeaders
from netui.ui.panes import contacts, conversations, queue
from netui.ui.panes.best_row import best_row
from netui.ui.panes.empty_queue import empty_day
from netui.ui.panes.overview import NetworkIndex
from netui.ui.panes.pane import Pane
from netui.ui.panes.queue_columns import columns, tall_columns
from netui.ui.panes.welcome import welcome
from netui.ui.text.looks import Span
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.rows.columns import Column

AnyPane: TypeAlias = Pane[ContactRow] | Pane[QueueRow] | Pane[ConversationRow]

OnCursor = Callable[[Place], None]
"""Told in which pane the cursor has moved."""

OnOpen = Callable[[], None]
"""Told that the row under the cursor is to be opened."""

_View = TypeVar("_View", PeopleByName, ConversationsByDay, QueueInOrder)


class Lists:
    """The panes on one session. A pane is filled when it is first in sight.

    Attributes:
        contacts: everybody current, by name.
        queue: the follow-up queue.
        conversations: newest first.
        coming_up: whether the queue shows what is coming up.
        overview: how much there is of everything.
        headers: stand over the columns of the contacts.
        stood_on: id of the row of the queue on which the cursor stood before that was shown; may be empty.
        steps_hidden: whether the steps of a beginning were put away.
    """

    def __init__(self, session: Session, on_cursor: OnCursor, on_open: OnOpen, signs: Signs = SIGNS) -> None:
        self._session = session
        self._signs = signs
        self._version = -1
        self._filled: set[Place] = set()
        self._views: list[PeopleByName | ConversationsByDay | QueueInOrder] = []  # those that somebody has asked for
        self._stood_on_newest = False
        self._places: dict[Place, Region] = {}
        self.overview = NetworkIndex(session)
        self.headers = SnapshotHeaders()
        self.coming_up, self.stood_on = False, ""
        self.steps_hidden = False
        self.contacts: Pane[ContactRow] = Pane(Place.CONTACTS, "Contacts", on_cursor, on_open)
        self.queue: Pane[QueueRow] = Pane(Place.QUEUE, "Queue", on_cursor, on_open)
        self.conversations: Pane[ConversationRow] = Pane(Place.CONVERSATIONS, "Conversations", on_cursor, on_open)
        self.all: tuple[AnyPane, ...] = (self.contacts, self.queue, self.conversations)

    def at(self, place: Place) -> AnyPane:
        """The pane of a place."""
        return next(pane for pane in self.all if pane.place is place)

    # What is in them

    def count(self) -> None:
        """Say in the titles of what is not filled yet how much there is."""
        counted = self.overview.count()
        self.contacts.set_counts(f"{counted.contacts}")
        self.conversations.set_counts(f"{counted.conversations}")
        self.headers.show(contacts.headers(self._session.today))

    def in_a_title(self, place: Place) -> Callable[[int], Sequence[Span]] | None:
        """The writer of a title's rule for what its pane has no room to show; None where there is nothing."""
        return self.overview.in_a_title(place, lambda: self._conversations.rows()[0])

    def cut(self, places: Mapping[str, Region], screen_cells: int) -> None:
        """Cut the rows into the columns that suit the places of the lists on a screen of that width."""
        today = self._session.today
        self._places = {pane.place: places[pane.place.value] for pane in self.all if pane.place.value in places}
        if Place.CONTACTS in self._places:
            self.contacts.list.set_columns(self._contact_columns())
        if region := self._places.get(Place.QUEUE):
            tall = tall_columns(today, region.width, signs=self._signs) if is_tall(region) else None
            self.queue.list.set_columns(
                columns(today, region.width, screen_cells=screen_cells, signs=self._signs), tall
            )
        if region := self._places.get(Place.CONVERSATIONS):
            self.conversations.list.set_columns(conversations.columns(today, region.width, self._signs))

    def need(self, place: Place) -> None:
        """The pane is in sight: fill it, if that has not been done."""
        if place not in self._filled:
            self.fill(place)

    def follow(self, change: Change | None) -> None:
        """The network has changed: forget what is no longer true, and fill again what is filled when it is needed."""
        version = self._session.network.version
        for view in self._views:
            if change is not None and version == self._version + 1:
                view.on_change(change)
            else:
                view.reset()
        self._version = version
        # Whoever looks at the newest conversation goes on doing so.
        self._stood_on_newest = not self.conversations.query and self.conversations.list.cursor == 0
        self._filled.clear()
        self.count()

    def fill(
        self, place: Place, *, go_to: str | None = None, leaving: Collection[str] = (), from_top: bool = False
    ) -> None:
        """Show the rows of a pane as they stand now; see ``RowList.set_rows`` for where the cursor goes.

        With ``from_top`` it goes to the first row.
        """
        self._version = max(self._version, self._session.network.version)
        self._filled.add(place)
        if place is Place.CONTACTS:
            people = self._people.rows(self.contacts.query)
            go_to = self._people.best(self.contacts.query) if from_top else go_to
            counts = _of(len(people), len(self._people.rows()), self.contacts.query)
            self.contacts.show(people, counts, contacts.empty(self.contacts.query), go_to=go_to)
        elif place is Place.QUEUE:
            self._fill_queue(go_to, leaving, from_top=from_top)
        else:
            query = self.conversations.query
            listed = conversations.ByDay(self._conversations.rows(query))
            if from_top or (go_to is None and self._stood_on_newest and listed.found > self.conversations.shown):
                go_to = best_row(listed, _words_in(query, self._session))
            self._stood_on_newest = False
            empty = conversations.empty(query, unread=_unread(self._session) if query else 0)
            more = "+" if query and listed.found == MOST_FOUND else ""
            counts = _of(listed.found, len(self._session.network.conversations), query, more)
            self.conversations.show(listed, counts, empty, go_to=go_to)

    def filter(self, place: Place, query: str) -> int:
        """Show what matches in a pane, from its first row on; everything when the query is empty."""
        pane = self.at(place)
        if query != pane.query:
            pane.query = query
            pane.list.set_needle(" ".join(_words_in(query, self._session)))
            if place is Place.CONTACTS:
                self.contacts.list.set_columns(self._contact_columns())
            self.fill(place, from_top=bool(query))
        return pane.shown

    def _contact_columns(self) -> tuple[Column[ContactRow], ...]:
        words = _words_in(self.contacts.query, self._session)
        why = (lambda row: self._people.where_found(row, words)) if words else None
        place = self._places.get(Place.CONTACTS)
        return contacts.columns(self._session.today, place.width if place else 0, why, self._signs)

    def _fill_queue(self, go_to: str | None, leaving: Collection[str], *, from_top: bool) -> None:
        query = self.queue.query
        found = queue_for(query, self._session)
        rows = queue.QueueRows(found, self._items, query, coming_up=self.coming_up or found is not self._session.queue)
        counts = f"{len(found.today_items)} today" + (f" · {len(found.later)} later" if found.later else "")
        empty: Content | Callable[[int], Content] = queue.NOTHING
        if not len(rows) and query:
            empty = queue.nobody_found(query, len(self._people.rows(query)))
        elif not len(rows):
            empty = empty_day(self._session, self._signs, with_steps=not self.steps_hidden)
        if query:
            counts = _of(rows.found, len(found.today_items) + len(found.later), query)
        self.queue.show(
            rows,
            counts,
            empty,
            go_to=best_row(rows, _words_in(query, self._session)) if from_top else go_to,
            leaving=leaving,
        )

    @property
    def leads(self) -> bool:
        """True if the queue is empty and leads somebody who has just begun to the next step."""
        begins_anew = not (self.steps_hidden or self._session.queue.today_items or self.queue.query)
        return begins_anew and welcome(self._session) is not None

    @property
    def is_day_done(self) -> bool:
        """True if the queue says that nothing of the day is left."""
        return not (len(self.queue.list.rows) or self.queue.query or self.leads)

    def show_person(self, contact_id: str) -> None:
        """Put the cursor of the contacts on somebody, without a filter, and though they were set aside."""
        self.contacts.clear_filter()
        self.contacts.list.set_columns(self._contact_columns())
        self._people.include(contact_id)
        self.fill(Place.CONTACTS, go_to=contact_id)

    def show_conversation(self, conversation_id: str) -> None:
        """Put the cursor of the conversations on one of them, without a filter."""
        self.conversations.clear_filter()
        self.fill(Place.CONVERSATIONS, go_to=conversation_id)

    # Who is chosen

    def contact_at(self, place: Place) -> str:
        """Id of the contact under the cursor of a pane; empty when there is none."""
        if place is Place.CONTACTS:
            return self.contacts.list.row.id if self.contacts.list.row else ""
        if place is Place.QUEUE:
            return self.queue.list.row.item.contact_id if self.queue.list.row else ""
        row = self.conversations.list.row
        return row.contact_ids[0] if row and row.contact_ids else ""

    def conversation_at(self, place: Place) -> str:
        """Id of the conversation under the cursor of the conversations; empty in another pane."""
        row = self.conversations.list.row
        return row.id if place is Place.CONVERSATIONS and row else ""

    def people_chosen(self, place: Place) -> tuple[str, ...]:
        """Ids of the contacts marked in a pane, in the order of the list, else of the one under the cursor."""
        if place is Place.QUEUE:
            found = [item.contact_id for item in self.items_chosen(place)]
        elif place is Place.CONTACTS and self.contacts.list.marks:
            people = self._people.rows(self.contacts.query)
            found = sorted(self.contacts.list.marks, key=lambda one: (people.position_or_end(one), one))
        else:
            found = [self.contact_at(place)]
        return tuple(one for one in dict.fromkeys(found) if one)

    def items_chosen(self, place: Place) -> tuple[QueueItem, ...]:
        """Items of the queue that are marked, else the one under the cursor; of a person, the most pressing one due."""
        if place is Place.QUEUE:
            marks = self.queue.list.marks
            queued = queue_for(self.queue.query, self._session)
            marked = [one for one in (*queued.today_items, *queued.later, *queued.coming_up) if one.id in marks]
            if marked:
                return tuple(marked)
            return (self.queue.list.row.item,) if self.queue.list.row else ()
        return _most_pressing(self.people_chosen(place), self._session)

    def _followed(self, view: _View) -> _View:
        self._views.append(view)
        return view

    @cached_property
    def _people(self) -> PeopleByName:
        return self._followed(PeopleByName(self._session))

    @cached_property
    def _conversations(self) -> ConversationsByDay:
        return self._followed(ConversationsByDay(self._session))

    @cached_property
    def _items(self) -> QueueInOrder:
        return self._followed(QueueInOrder(self._session))


def _unread(session: Session) -> int:
    """The number of conversations nobody has looked into yet."""
    # Loaded when somebody first looks for something.
    from netui.session.search.service import seeker_of

    return seeker_of(session).unread


def _words_in(query: str, session: Session) -> Sequence[str]:
    """The text in a query, to be shown where it stands."""
    # Loaded when somebody first looks for something.
    from netui.session.search.service import seeker_of

    return seeker_of(session).read(query).words if query else ()


def _most_pressing(people: Iterable[str], session: Session) -> tuple[QueueItem, ...]:
    """The due item with the highest score of each person; nothing for those without one."""
    chosen = (
        sorted((one for one in session.items_of(person) if one.shown_on <= session.today), key=lambda one: -one.score)
        for person in people
    )
    return tuple(items[0] for items in chosen if items)


def _of(found: int, whole: int, query: str, more: str = "") -> str:
    """The number of rows, and of how many where they are filtered."""
    return f"{found}{more} of {max(found, whole)}" if query else f"{found}"
