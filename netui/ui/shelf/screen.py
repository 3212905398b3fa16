"""The reading shelf: links above, below them who would like the one under the cursor; side by side from 120 columns."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.link import Link
from netui.domain.shelf.address import is_web_address
from netui.session.core.labels import plural
from netui.session.shelf.commands import NotForThem, RemoveLink
from netui.session.shelf.line import addresses_in
from netui.session.shelf.matches import LinkMatch, LinkMatches, people_for
from netui.session.shelf.rows import LinkRow, link_rows
from netui.session.writing.addressee import Addressee, MessageAbout
from netui.ui.actions.key_names import key_of, with_keys
from netui.ui.actions.places import Place
from netui.ui.handing_over.hand_over import open_address
from netui.ui.panes.hosts import Stage
from netui.ui.places.brought_back import brought_back
from netui.ui.places.card_over import CardOver
from netui.ui.places.filtering import ListFilter
from netui.ui.places.key_phrase import key_phrase
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.places.reading import reading_in_title
from netui.ui.shelf.keeping import edit_link, keep_link
from netui.ui.shelf.rows import link_columns, link_columns_in_two, match_columns, name_cells
from netui.ui.shelf.sharing import CHOOSE_SOMEBODY
from netui.ui.shell.program import OnScreen, Program
from netui.ui.shell.screens import Selects
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.columns import headed
from netui.ui.widgets.rows.row_list import RowList

_EMPTY = "The shelf is empty. [key]{link_new}[/] keeps a link; netui then says who would like it."
_NOTHING = "Nothing on the shelf fits that."
_NOBODY = "Nobody comes to mind."
_WIDE_CELLS = 120


class ShelfScreen(PlaceScreen[None], places=(Place.SHELF, Place.OPENED)):
    """Links, and people.

    Attributes:
        whom: id of the person it was opened for; or empty.
        links: all, or what the filter leaves.
        people: who would like the link under the cursor.
        filter: narrows the links by words.
    """

    asks = True
    AUTO_FOCUS = "#links"
    CSS_PATH = "screen.tcss"

    def __init__(self, program: Program, whom: str = "", offered: tuple[str, ...] = (), begin_at: str = "") -> None:
        """Open for somebody; ``offered`` are addresses to be kept, ``begin_at`` is the id of a link to stand on."""
        super().__init__(program)
        self._session = program.services.session
        self._offered, self._begin_at = offered, begin_at
        self.whom = whom
        self._name_cells = 1
        self.filter = ListFilter(self, "links", self._filtered)
        today = self._session.today
        self.links: RowList[LinkRow] = RowList(
            link_columns(today),
            empty=key_phrase(_EMPTY, program.keys),
            on_cursor=lambda _row: self._show_people(),
            widget_id="links",
        )
        self._making = reading_in_title(self, "Shelf", self._session, self._fill)
        self.people: RowList[LinkMatch] = RowList(
            match_columns(today, self._name_cells), empty=plain(""), widget_id="people"
        )
        self._about = Line(widget_id="glad")
        self.card = CardOver(self, lambda: self.selected_id)
        self._body = Container(self.links, Container(self._about, self.people, id="below"), id="body")

    def compose(self) -> ComposeResult:
        """Header, title, links, who would like it, the card in their place, what was said, keys."""
        yield from self.above()
        yield self._body
        yield self.card
        yield from self.foot()

    def on_mount(self) -> None:
        """Show the shelf; addresses to be kept stand in the line."""
        self._fill(self._begin_at or None)
        if self._offered:
            self.call_later(self._offer)

    def on_resize(self) -> None:
        """Put the people beside the links where there is room."""
        today = self._session.today
        self.set_class(self._is_wide, "-wide")
        if self._is_wide:
            first, _ = both = link_columns_in_two(today)
            self.links.set_columns(first, both)
        else:
            self.links.set_columns(link_columns(today))
        self._fill()
        self.show_notice()

    def follow(self, change: Change | None) -> None:
        """Show the shelf as it is now."""
        with brought_back(self.people, change), brought_back(self.links, change):
            self._fill()
        self.card.catch_up()

    # The selection

    @property
    def link(self) -> Link | None:
        """The link under the cursor; None when there is none."""
        return self.links.row.link if self.links.row is not None else None

    @property
    def is_at_people(self) -> bool:
        """True if the keys are about the people rather than about the links."""
        return self.focused is self.people

    @property
    def person(self) -> Contact | None:
        """The person under the cursor; else the one for whom the shelf was opened; else the first."""
        row: LinkMatch | None = self.people.row
        if self.whom and not self.is_at_people:
            return self._session.network.contact(self.whom)
        return row.contact if row is not None else None

    @property
    def selected_id(self) -> str:
        """Id of that person; empty when there is none."""
        person = self.person
        return person.id if person is not None else ""

    def addressee(self) -> Addressee | None:
        """The person to whom the link is sent."""
        return Addressee(self.selected_id, MessageAbout(link=self.link)) if self.selected_id else None

    # Actions of the keys

    def leave_out(self) -> None:
        """Never suggest the link for them again."""
        link, person = self.link, self.person
        if link is None or person is None:
            self.program.tell(with_keys(CHOOSE_SOMEBODY, self.program.keys))
        elif self.is_seen:
            self.wait_until_seen()
            self.program.perform(NotForThem(link.id, person.id))

    def begin(self) -> None:
        """Keep a link; an address that was copied here is offered."""
        copied = self.app.clipboard.strip()
        keep_link(self, [copied] if is_web_address(copied) else [], self._kept)

    def edit(self) -> None:
        """Change the link."""
        if self.link is not None:
            edit_link(self, self.link)

    def take_off(self) -> None:
        """Take the link off the shelf."""
        if self.link is not None and self.is_seen:
            self.wait_until_seen()
            self.program.perform(RemoveLink(self.link.id))

    def turn(self) -> None:
        """Go to the other list."""
        self.set_focus(self.links if self.is_at_people else self.people, scroll_visible=False)

    def open_row(self) -> None:
        """Open the address of the link, or the card of the person."""
        if self.is_at_people and self.people.row is not None:
            self._body.display = False
            self.card.open()
        elif self.link is not None and self.link.url:
            open_address(self.program, self.link.url)
        elif self.link is not None:
            self.program.tell(f"It has no address: {key_of(self.program.keys, 'link_edit')} adds one.")

    def on_row_list_opened(self) -> None:
        """Open the row that was clicked on twice, or whose enter a list has taken for itself."""
        self.open_row()

    def leave(self) -> None:
        """Close the card, else clear the filter, else go back."""
        if self.card.display:
            self._body.display = True
            self.card.close(self.people)
        elif not self.filter.clear():
            self.dismiss()

    # Drawing

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= _WIDE_CELLS

    async def _offer(self) -> None:
        await self.furnish()
        keep_link(self, self._offered, self._kept)

    def _filtered(self) -> int:
        self._fill()
        return len(self.links.rows)

    def _kept(self, link_id: str) -> None:
        self._fill(go_to=link_id)

    def _fill(self, go_to: str | None = None) -> None:
        contact = self._session.network.contact(self.whom)
        is_made = self._making.has(self._session.observer(LinkMatches))
        rows: list[LinkRow] = [*link_rows(self._session, contact if is_made else None, self.filter.needle)]
        self.links.set_empty(key_phrase(_NOTHING if self.filter.needle else _EMPTY, self.program.keys))
        self.links.set_rows(headed(rows, two_lined=self._is_wide), go_to=go_to)
        self._show_people()
        self.key_bar.show_at(self.here, is_empty=not rows)
        counts = plural(len(rows), "link") if rows else ""
        self.show_title("Shelf", counts, f"for {contact.name}" if contact is not None else "")

    def _show_people(self) -> None:
        is_at_hand = self._session.observer(LinkMatches).is_at_hand
        found = people_for(self.link, self._session) if self.link is not None and is_at_hand else ()
        if self._name_cells != name_cells(found):
            self._name_cells = name_cells(found)
            self.people.set_columns(match_columns(self._session.today, self._name_cells))
        self.people.set_empty(plain(_NOBODY if self.link is not None and is_at_hand else ""))
        self.people.set_rows(found)
        self._about.show(plain("  Who would like it" if self.link is not None else "", "bold $text-primary"))


def open_shelf(screen: OnScreen) -> None:
    """Open the shelf; from a conversation with addresses these are offered to be kept."""
    whom = screen.selected_id if isinstance(screen, Selects) else ""
    conversation = screen.chosen.conversation if isinstance(screen, Stage) else None
    offered = addresses_in(conversation) if conversation is not None else ()
    screen.program.open_place(ShelfScreen(screen.program, whom, offered))
