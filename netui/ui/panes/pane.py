"""A pane of the main screen: a list with its title line and its filter, and the selection in it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Generic, Protocol, TypeAlias, TypeVar, runtime_checkable

from textual.content import Content
from textual.geometry import Region

from netui.domain.core.frozen import frozen
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.session.core.session import Session
from netui.ui.actions.places import PANE_ORDER
from netui.ui.actions.table import Place
from netui.ui.frame.geometry import title_id
from netui.ui.frame.title_rule import Titled
from netui.ui.frame.titles import Title
from netui.ui.text.signs import Signs
from netui.ui.widgets.rows.columns import Divider, RowT
from netui.ui.widgets.rows.row_list import MarkList


@runtime_checkable
class Counted(Protocol):
    """Rows with headings between them, which know how many rows they are."""

    found: int


class LiveRows(Protocol):
    """Rows that the session keeps in step with the network."""

    def on_change(self, change: Change) -> None:
        """Take over one change."""

    def reset(self) -> None:
        """Forget everything: more than one change has come, or all of it is looked at again."""


_Rows = TypeVar("_Rows", bound=LiveRows)

OnCursor: TypeAlias = Callable[[Place], None]
"""Function that is told in which pane the cursor has moved."""

OnOpen: TypeAlias = Callable[[], None]
"""Function that is told to open the row under the cursor."""


@frozen
class PaneSetting:
    """The setting in which a pane stands.

    Attributes:
        session: with the records.
        on_cursor: told in which pane the cursor has moved.
        on_open: told to open the row under the cursor.
        signs: drawn where the terminal has them.
        keys: those in force, by the id of the action.
        syncs: tells whether there is a remote to synchronise with.
    """

    session: Session
    on_cursor: OnCursor
    on_open: OnOpen
    signs: Signs
    keys: Mapping[str, Sequence[str]]
    syncs: Callable[[], bool]


_COUNTED_ROWS = 500
"""Most rows of a list with headings in which the rows before one are counted."""


class PaneList(MarkList[RowT]):
    """A list that opens its row in the same call as the key."""

    def __init__(self, widget_id: str, on_cursor: Callable[[RowT | None], None], on_open: OnOpen) -> None:
        super().__init__((), empty=Content(), on_cursor=on_cursor, widget_id=widget_id)
        self._on_open = on_open

    def action_open(self) -> None:
        """Open the row under the cursor; where there is none, the listener knows what is opened instead."""
        self._on_open()


class Pane(ABC, Generic[RowT]):
    """One of the lists of the main screen: how it is filled and cut into columns, and who is chosen in it.

    Attributes:
        place: which one.
        list: the widget with the rows.
        title: the rule above it.
        name: as the title has it.
        query: what its rows are filtered by; empty when they are not.
    """

    place: Place
    name: str

    def __init__(self, setting: PaneSetting) -> None:
        self._session, self._signs, self._keys = setting.session, setting.signs, setting.keys
        self._syncs = setting.syncs
        self._views: list[LiveRows] = []  # those that somebody has asked for
        self.query = ""
        self.list: PaneList[RowT] = PaneList(
            self.place.value, lambda _row: setting.on_cursor(self.place), setting.on_open
        )
        self._counts = ""
        self._focused = False
        self.title = Title(self.titled, widget_id=title_id(self.place))

    # Its content

    @abstractmethod
    def fill(self, *, go_to: str | None, leaving: Collection[str], from_top: bool) -> None:
        """Show the rows as they stand now; see ``RowList.set_rows`` for where the cursor goes.

        Args:
            go_to: id of the row for the cursor; None: as ``set_rows`` decides.
            leaving: ids of items that the last decision has dealt with; only the queue lists items.
            from_top: whether the cursor goes to the row that fits the filter best.
        """

    @abstractmethod
    def cut(self, region: Region, screen_cells: int) -> None:
        """Cut the rows into the columns that suit the place of the list on a screen of that width."""

    def follow(self, change: Change | None) -> None:
        """Take over a change of the network; None: look at all of it again. The rows shown stay until it is filled."""
        for view in self._views:
            if change is not None:
                view.on_change(change)
            else:
                view.reset()

    def kept_in_step(self, view: _Rows) -> _Rows:
        """The view, which is told of every change from now on."""
        self._views.append(view)
        return view

    def narrow(self, query: str) -> None:
        """Filter by a query from the next time on that it is filled; by nothing when it is empty."""
        self.query = query
        self.list.set_needle(" ".join(self.words))

    @property
    def words(self) -> Sequence[str]:
        """The text in its query, to be shown where it stands."""
        if not self.query:
            return ()
        # Loaded when somebody first looks for something.
        from netui.session.search.service import seeker_of

        return seeker_of(self._session).read(self.query).words

    def counted(self, found: int, whole: int, more: str = "") -> str:
        """The number of rows for the title, and of how many where they are filtered."""
        return f"{found}{more} of {max(found, whole)}" if self.query else f"{found}"

    # Its selection

    @abstractmethod
    def contact_of(self, row: RowT | None) -> str:
        """Id of the contact that a row is about; empty when it is about none, or there is no row."""

    def conversation_of(self, row: RowT | None) -> str:
        """Id of the conversation that a row is; empty where none is listed."""
        return ""

    @property
    def contact_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self.contact_of(self.list.row)

    @property
    def conversation_id(self) -> str:
        """Id of the conversation under the cursor; empty where none is listed."""
        return self.conversation_of(self.list.row)

    def people_chosen(self) -> tuple[str, ...]:
        """Ids of the contacts marked, in the order of the list, else of the one under the cursor."""
        return (self.contact_id,) if self.contact_id else ()

    def items_chosen(self) -> tuple[QueueItem, ...]:
        """The due item with the highest score of each of the people chosen; nothing for those without one."""
        today = self._session.today
        due = (
            [one for one in self._session.items_of(person) if one.shown_on <= today] for person in self.people_chosen()
        )
        return tuple(max(items, key=lambda one: one.score) for items in due if items)

    # Drawing

    def set_counts(self, counts: str) -> None:
        """Say in the title how much there is, before it is filled."""
        self._counts = counts
        self.show_title()

    def show(
        self,
        rows: Sequence[RowT | Divider],
        counts: str,
        empty: Content | Callable[[int], Content],
        *,
        go_to: str | None = None,
        leaving: Collection[str] = (),
    ) -> None:
        """Show other rows, with what the title says of them."""
        self._counts = counts
        self.list.set_empty(empty)
        self.list.set_rows(rows, go_to=go_to, leaving=leaving)
        self.show_title()

    def show_title(self, *, focused: bool | None = None) -> None:
        """Draw the title anew."""
        if focused is not None:
            self._focused = focused
        self.title.show(self.titled)

    @property
    def shown(self) -> int:
        """The number of rows without headings."""
        found = self.list.rows
        return found.found if isinstance(found, Counted) else len(found)

    @property
    def titled(self) -> Titled:
        """The contents of its title."""
        number = PANE_ORDER.index(self.place) + 1
        return Titled(number, self.name, self._counts, len(self.list.marks), self.query, self._focused)

    @property
    def where(self) -> str:
        """The position of the cursor and the count: ``1 of 10``; empty where that would mean reading a long list."""
        rows, cursor = self.list.rows, self.list.cursor
        if cursor is None or (isinstance(rows, Counted) and len(rows) > _COUNTED_ROWS):
            return ""
        headings = sum(isinstance(row, Divider) for row in rows[:cursor]) if isinstance(rows, Counted) else 0
        return f"{cursor - headings + 1} of {self.shown}"
