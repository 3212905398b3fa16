"""The main screen: contacts, the follow-up queue, conversations, and the card of whoever is under the cursor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.layout import Layout

from netui.domain.records.change import Change
from netui.ui.actions.table import PANES, Doer, Place, bar_at, bindings
from netui.ui.card.lines import Form, form_for
from netui.ui.card.person import person_lines
from netui.ui.main.banner import banner
from netui.ui.main.card_title import card_title
from netui.ui.main.day_summary import DayOnScreen
from netui.ui.main.first_steps import as_it_was_left
from netui.ui.main.restored import restored
from netui.ui.main.triage_screen import TriageScreen
from netui.ui.notices.presenter import Saying
from netui.ui.notices.tone import Tone
from netui.ui.panes import layout as main_layout
from netui.ui.panes.layout import MainLayout, View
from netui.ui.panes.pane import Title
from netui.ui.shell.services import Desk
from netui.ui.terminal.textual_private import forget_arrangement
from netui.ui.triage.ahead import hide_ahead
from netui.ui.triage.fresh_start import fresh_start_to_offer
from netui.ui.triage.more_today import open_nothing
from netui.ui.widgets.header import Header
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.line import Line
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine


class MainScreen(TriageScreen, inherit_bindings=False):
    """Where the day's work is done."""

    AUTO_FOCUS = ""  # none: where the user lands is said below
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.SCREEN, PANES | {Place.CARD})]

    def __init__(self, desk: Desk, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(desk.session)
        self._desk = desk
        self._view = View()
        self._arranged_for: Size | None = None
        self._arrangement = MainLayout(lambda: self._view)
        self.header = Header()
        self._day = DayOnScreen(self, desk, self.header)
        self._saying = Saying(self, self.ask, self.header.say)
        self.banner = Line(widget_id=main_layout.BANNER)
        self.card_title = Line(widget_id=main_layout.CARD_TITLE)
        self.card = Scrolled(self._card_lines, widget_id=main_layout.CARD, opens_addresses=True, on_step=self.step)
        self.key_bar = KeyBar(keys)

    def compose(self) -> ComposeResult:
        """Header, banner, titles and lists, card, key bar."""
        yield self.header
        yield self.banner
        for pane in self.lists.all:
            yield pane.title
            yield pane.list
        yield self.card_title
        yield self.card
        yield self.key_bar
        yield self.ask

    @property
    def layout(self) -> Layout:
        """Where everything stands, for Textual."""
        return self._arrangement

    def on_mount(self) -> None:
        """Fill what is in sight, and land on the first item of the queue."""
        as_it_was_left(self.lists, self._desk)
        self.lists.count()
        self.fresh_start = fresh_start_to_offer(self._desk)
        self.show_banner()
        self.go_to(Place.QUEUE)
        self._day.show()
        self._saying.wait(self._desk.notices)
        self.call_after_refresh(lambda: self._saying.wait(self.greet()))

    # Where the user is

    @property
    def place(self) -> Place:
        """Where the user is."""
        place = super().place
        return Place.CARD if self._view.card_only and place is not Place.TYPING else place

    def go_to(self, place: Place) -> None:
        """Let a pane have the focus."""
        self.pane = place
        self._view = replace(self._view, pane=place, card_only=False)
        self.set_focus(self.lists.at(place).list, scroll_visible=False)
        self._arrange()

    def open_card(self) -> None:
        """Open the card of whoever is under the cursor in full; on the finished day, bring five more."""
        if self.lists.at(self.pane).list.row is None:
            open_nothing(self.program, self.lists, self.pane)
            return
        self._view = replace(self._view, card_only=True)
        self.set_focus(self.card, scroll_visible=False)
        self._arrange()

    def filter_by(self, needle: str) -> int:
        """Show what matches in the pane; how many do."""
        found = super().filter_by(needle)
        self._lay_titles()
        return found

    def cursor_moved(self, place: Place) -> None:
        """Show the card of whoever is under the cursor now."""
        if place is self.pane:
            self.card.show_anew()
            self._saying.move_on()

    def action_back(self) -> None:
        """Close the card, else clear the filter, else the marks, else what was said: the next notice follows."""
        pane = self.lists.at(self.pane)
        if self._view.card_only:
            self.go_to(self.pane)
        elif pane.query:
            self.filter_by("")
        elif pane.list.marks:
            pane.list.marks = frozenset()
        elif self.pane is Place.QUEUE and self.lists.coming_up:
            hide_ahead(self)
        elif self.fresh_start is not None:
            self.decline_fresh_start()
        elif not self.put_steps_away():
            self._saying.put_away()

    # What is to be seen

    def _arrange(self) -> None:
        """Put everything where it belongs now, and fill what came into sight."""
        self._arranged_for = self.app.size
        self.lists.cut(main_layout.queue_cells(self._arranged_for.width))
        for pane in self.lists.all:
            if self._is_wide or pane.place is self.pane:
                self.lists.need(pane.place)
            pane.show_title(focused=pane.place is self.pane and not self._view.card_only)
        self._lay_titles()
        self._show_keys()
        self.card.show_anew()
        self._lay_out()

    def _show_keys(self) -> None:
        place = Place.CARD if self._view.card_only else self.pane  # a question lies over the bar while it is typed into
        nobody = not self._desk.session.network.contact_count()
        self.key_bar.show(bar_at(place, begins=nobody or (place is Place.QUEUE and self.lists.leads)))

    def _lay_titles(self) -> None:
        """Give each title the room it needs; nothing is laid out anew as long as they need what they have."""
        first, second, third = (pane.title_cells for pane in self.lists.all)
        if (first, second, third) != self._view.title_cells:
            self._view = replace(self._view, title_cells=(first, second, third))
            if not self._is_wide:
                self._lay_out()

    def _lay_out(self) -> None:
        # A screen forgets how it was arranged when a child asks for it, not when it asks itself.
        forget_arrangement(self)
        self.refresh(layout=True)

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= main_layout.WIDE_CELLS

    def follow(self, change: Change | None) -> None:
        """Show what has changed; the cursor goes on to what comes next, or to what an undo brought back."""
        self.lists.follow(change)
        settled, self.settled = self.settled, frozenset()
        rows = restored(change, self._desk.session) if change is not None and change.undoes is not None else {}
        for pane in self.lists.all:
            if self._is_wide or pane.place is self.pane:
                go_to = rows.get(pane.place) if pane.place in (Place.QUEUE, self.pane) else None
                self.lists.fill(pane.place, go_to=go_to, leaving=settled)
        if change is not None and change.undoes is not None:
            self.mark_again(change)
        self._lay_titles()
        self._show_keys()
        self._day.show()
        self.card.show_anew(keep_place=self._view.card_only)
        if change is None or self.fresh_start is not None:
            self.offer_again(anew=change is None)

    def say(self, sentence: str, tone: Tone, hint: str = "") -> None:
        """Say a sentence in the header."""
        self._saying.say(sentence, tone, hint)

    def show_banner(self) -> None:
        """Say in the second line what is wrong with the rules or with records, or what is offered."""
        said = banner(self._desk, self.fresh_start, self.app.size.width - 2)
        self._view = replace(self._view, banner=said is not None)
        self.banner.show(said or Content())
        self.banner.set_class(not self._desk.rules_problems and not self._desk.passed_over(), "-offer")
        self._lay_out()

    def on_resize(self, _event: events.Resize) -> None:
        """Put everything where it belongs at this size; Textual tells the first one several times."""
        if self.app.size != self._arranged_for:
            self.show_banner()
            self._arrange()
            self._saying.show_again()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the mouse into a pane; a question at the foot of the screen lies over what was said there."""
        if self.ask.is_open:
            self._saying.give_way()
        place = next((pane.place for pane in self.lists.all if pane.list is event.widget), None)
        if place is not None and place is not self.pane and self.focused is event.widget:
            self.go_to(place)

    def on_click(self, event: events.Click) -> None:
        """Go to the pane whose title was clicked on."""
        if isinstance(event.widget, Title):
            self.go_to(next(pane.place for pane in self.lists.all if pane.title is event.widget))

    def on_row_list_marks_changed(self) -> None:
        """Say in the title how many are marked."""
        self.lists.at(self.pane).show_title()
        self._lay_titles()

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        lines = self.card.size.height
        form = Form.FULL if self._view.card_only else form_for(cells, lines)
        person, said = self.lists.contact_at(self.pane), self.lists.talk_at(self.pane)
        if self._view.card_only:
            self.card_title.show(card_title(self.program, person, self.lists.at(self.pane)))
        return person_lines(person, self._desk.session, cells, form, lines=lines, talk_id=said)
