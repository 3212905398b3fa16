"""The lists of the main screen together: the changes they follow, and who is in sight."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeAlias

from textual.geometry import Region

from netui.domain.records.change import Change
from netui.ui.actions.table import Place
from netui.ui.frame.titles import ColumnHeaders
from netui.ui.panes import contacts
from netui.ui.panes.contacts import ContactsPane
from netui.ui.panes.conversations import ConversationsPane
from netui.ui.panes.overview import Overview
from netui.ui.panes.pane import OnCursor, OnOpen, PaneSetting
from netui.ui.panes.queue.pane import QueuePane
from netui.ui.shell.program import Program
from netui.ui.text.looks import Span
from netui.ui.widgets.rows.row_list import scroll_back, stand_of

AnyPane: TypeAlias = ContactsPane | QueuePane | ConversationsPane


class Lists:
    """The panes on one session. A pane is filled when it is first in sight.

    Attributes:
        contacts: everybody current, by name.
        queue: the follow-up queue.
        conversations: newest first.
        all: the panes in their order.
        overview: how much there is of everything.
        headers: stand over the columns of the contacts.
    """

    def __init__(self, program: Program, on_cursor: OnCursor, on_open: OnOpen) -> None:
        self._session = session = program.services.session
        services = program.services
        setting = PaneSetting(session, on_cursor, on_open, services.signs, program.keys, lambda: services.syncs)
        self._version = -1
        self._filled: set[Place] = set()
        self._unfiltered: dict[Place, tuple[str, int]] = {}  # where the cursor and the list stood without a filter
        self._found: dict[Place, str] = {}  # the row to which the filter led
        self.overview = Overview(session)
        self.headers = ColumnHeaders()
        self.contacts = ContactsPane(setting)
        self.queue = QueuePane(setting, self.contacts.found)
        self.conversations = ConversationsPane(setting)
        self.all: tuple[AnyPane, ...] = (self.contacts, self.queue, self.conversations)

    def at(self, place: Place) -> AnyPane:
        """The pane of a place."""
        return next(pane for pane in self.all if pane.place is place)

    def count(self) -> None:
        """Say in the titles of what is not filled yet how much there is."""
        counted = self.overview.count()
        self.contacts.set_counts(f"{counted.contacts}")
        self.conversations.set_counts(f"{counted.conversations}")
        self._show_headers()

    def _show_headers(self) -> None:
        self.headers.show(contacts.headers(self._session.today, filtered=bool(self.contacts.words)))

    def in_a_title(self, place: Place) -> Callable[[int], Sequence[Span]] | None:
        """The writer of a title's rule for what its pane has no room to show; None where there is nothing."""
        return self.overview.in_a_title(place, lambda: self.conversations.newest)

    def cut(self, places: Mapping[str, Region], screen_cells: int) -> None:
        """Cut the rows into the columns that suit the places of the lists on a screen of that width."""
        for pane in self.all:
            if pane.place.value in places:
                pane.cut(places[pane.place.value], screen_cells)

    def need(self, place: Place) -> None:
        """Fill a pane that has come into sight, if that has not been done."""
        if place not in self._filled:
            self.fill(place)

    def follow(self, change: Change | None) -> None:
        """Forget what a change of the network has made untrue, and fill again what is filled when it is needed."""
        version = self._session.network.version
        for pane in self.all:
            pane.follow(change if version == self._version + 1 else None)
        self._version = version
        self._filled.clear()
        self.count()

    def fill(
        self, place: Place, *, go_to: str | None = None, leaving: Collection[str] = (), from_top: bool = False
    ) -> None:
        """Show the rows of a pane as they stand now, as ``Pane.fill`` does."""
        self._version = max(self._version, self._session.network.version)
        self._filled.add(place)
        self.at(place).fill(go_to=go_to, leaving=leaving, from_top=from_top)

    def filter(self, place: Place, query: str) -> int:
        """Show what matches in a pane, from its first row on; everything when the query is empty."""
        pane = self.at(place)
        if query != pane.query:
            if not pane.query:
                self._unfiltered[place] = stand_of(pane.list)
            # Whoever looked for words stands on whom they found; another filter has only led away from a row.
            leads_back = not query and not pane.words and stand_of(pane.list)[0] == self._found.get(place)
            pane.narrow(query)
            row_id, top = self._unfiltered.get(place, ("", 0))
            self.fill(place, from_top=bool(query), go_to=row_id if leads_back else None)
            self._found[place], _ = stand_of(pane.list)
            if not query:
                scroll_back(pane.list, top)
            self._show_headers()
        return pane.shown

    def show_person(self, contact_id: str) -> None:
        """Put the cursor of the contacts on somebody, without a filter, and though they were set aside."""
        self.contacts.narrow("")
        self.contacts.include(contact_id)
        self._show_headers()
        self.fill(Place.CONTACTS, go_to=contact_id)

    def show_conversation(self, conversation_id: str) -> None:
        """Put the cursor of the conversations on one of them, without a filter."""
        self.conversations.narrow("")
        self.fill(Place.CONVERSATIONS, go_to=conversation_id)
