"""Find a way: a line to say whom, and below it the chains that lead there, or whom one knows at a company."""

from __future__ import annotations

from functools import partial

from textual.app import ComposeResult
from textual.content import Content

from netui.domain.records.change import Change
from netui.session.core.session import Session
from netui.session.paths.acquaintance import acquaintance_of
from netui.session.paths.known_names import known_names_of
from netui.session.writing.addressee import Addressee, MessageAbout
from netui.ui.actions.places import Place
from netui.ui.actions.table import named_at
from netui.ui.paths.found import Found, find
from netui.ui.paths.line import WayLine
from netui.ui.paths.rows import YEAR_CELLS, YEAR_FROM_CELLS, WayRow
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.person_sheet import selected_sheet
from netui.ui.places.reading import reading_in_title
from netui.ui.shell.in_slices import InSlices
from netui.ui.shell.program import OnScreen, Program
from netui.ui.shell.screens import Selects
from netui.ui.text.looks import Span
from netui.ui.text.relationship import year_text
from netui.ui.text.render import plain
from netui.ui.text.signs import Signs
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.columns import Column


def _columns(signs: Signs) -> tuple[Column[WayRow], ...]:
    def year(row: WayRow) -> tuple[Span, ...]:
        return (Span(year_text(row.year, signs) if row.year is not None else "", "year"),)

    return (
        Column("line", lambda row: row.spans, gap_cells=2),
        Column("year", year, YEAR_CELLS, hide_below=YEAR_FROM_CELLS),
    )


class PathsScreen(PeopleScreen[WayRow, None], places=(Place.PATHS, Place.OPENED, Place.WHOM)):
    """Ways to the person whom the line names.

    More than a list: the rows follow from a line that is typed above them, and what they are made of is found between
    the keys.

    Attributes:
        found: what the line means.
    """

    asks = True
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = ""

    def __init__(self, program: Program, whom: str = "") -> None:
        """Open on the person of that id; empty: nobody yet."""
        columns, sheet = _columns(program.services.signs), partial(selected_sheet, self)
        super().__init__(program, columns, empty=Content(), sheet=sheet)
        self._session = program.services.session
        contact = self._session.network.contact(whom)
        self._is_seen_once = self._begins_with_ways = False
        self._making = reading_in_title(self, "Find a way to", self._session, self._made)
        self._beside = InSlices(self, lambda _: None, lambda: None)
        self._about = Line(widget_id="way-about")
        self.found = Found()
        self._meant_id = whom
        self.line = WayLine(contact.name if contact is not None else "", self._typed, self._session)

    def extra(self) -> ComposeResult:
        """The line, and what it means."""
        yield self.line
        yield self._about

    def on_mount(self) -> None:
        """Look for the person who was selected: then the ways have the keys, else the line."""
        self._is_seen_once = True
        self._look()
        self._begins_with_ways = bool(self._meant_id) and self.found.target is None
        self.set_focus(self.list if self.found.target is not None else self.line, scroll_visible=False)
        self.line.select_all()

    def on_resize(self) -> None:
        """Set the rows anew for another width."""
        self._look()
        self.show_notice()

    def on_descendant_focus(self) -> None:
        """Name the keys that act where the user is: in the line letters are text."""
        self.key_bar.show(named_at(Place.WHOM if self.focused is self.line else Place.PATHS))

    @property
    def place(self) -> Place:
        """The line is a place of its own."""
        return Place.WHOM if self.focused is self.line else super().place

    @property
    def selected_id(self) -> str:
        """Id of the person who is to be asked first, or stands in the row; empty when there is none."""
        return self.list.row.contact_id if self.list.row is not None else ""

    @property
    def target_id(self) -> str:
        """Id of whom the way under the cursor leads to; else of the person the line names; else empty."""
        row = self.list.row
        return row.target_id if row is not None and row.target_id else self.found.person_id

    def follow(self, change: Change | None) -> None:
        """Show the ways as they are now."""
        self.line.follow(change)
        self._look()
        super().follow(change)

    # Actions of the keys

    def addressee(self) -> Addressee:
        """The first of the way is asked about whom it leads to; who can be written to at once is just written to."""
        target = self._session.network.contact(self.target_id)
        is_a_way = target is not None and target.id != self.selected_id
        return Addressee(self.selected_id, MessageAbout(target=target) if is_a_way else MessageAbout())

    def mean(self, text: str, contact_id: str = "") -> None:
        """Put other words into the line; the id says which person of that name is meant."""
        self._meant_id, self.line.value = contact_id, text
        self._look()

    # Drawing

    def _typed(self) -> None:
        self._begins_with_ways = False
        self._look()

    def _made(self) -> None:
        """Show the ways; they have the keys where somebody was selected and nothing was typed meanwhile."""
        self._look()
        if self._begins_with_ways and self.found.target is not None:
            self.set_focus(self.list, scroll_visible=False)

    def _look(self) -> None:
        if not self._is_seen_once:
            return
        text = self.line.value
        meant = self._session.network.contact(self._meant_id)
        if meant is not None and meant.name == text:
            text = meant.id  # the person who was selected, of several of one name
        is_made = _is_made(self._session, self._making, self._beside)
        self.found = find(text, self._session, self.rows_cells, self.program.keys) if is_made else Found()
        self.list.set_empty(plain(self.found.empty))
        self.fill(self.found.rows)
        self.show_title("Find a way to", right=self.found.sort)
        self._about.show(plain(self.found.about, "$text-muted"))


def _is_made(session: Session, making: InSlices, beside: InSlices) -> bool:
    """Return whether ways may be asked for; else what they are made of is begun. Ties to everybody are found beside."""
    names, knowing = known_names_of(session), acquaintance_of(session)
    is_made = (names.is_at_hand or making.has(names)) and making.has(knowing)
    if is_made:
        beside.has(knowing.ties)  # the next letter may mean thousands
    return is_made


def open_paths(screen: OnScreen) -> None:
    """Find a way to the selected person."""
    whom = screen.selected_id if isinstance(screen, Selects) else ""
    screen.program.open_place(PathsScreen(screen.program, whom))
