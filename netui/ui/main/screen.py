"""The main screen: contacts, the follow-up queue, conversations, and the card of the person under the cursor."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.layout import Layout

from netui.domain.records.change import Change
from netui.ui.actions.places import PANE_ORDER
from netui.ui.actions.table import Place, bar_at
from netui.ui.events.opening import open_event_in_queue
from netui.ui.imports.pasted import open_pasted
from netui.ui.main.arrangement import Arrangement
from netui.ui.main.banner import banner
from netui.ui.main.card_sheet import CardSheet
from netui.ui.main.first_steps import as_it_was_left, bring_steps_back, hide_steps
from netui.ui.main.handed_over import ask_about_handed_over
from netui.ui.main.offer import FreshStartOffer
from netui.ui.main.restored import restored
from netui.ui.notices.notice import Notice
from netui.ui.notices.presenter import NoticePresenter
from netui.ui.panes.pane_filter import PaneFilter
from netui.ui.panes.panes import Lists
from netui.ui.panes.selection import PaneSelection
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.triage.ahead import hide_ahead
from netui.ui.triage.more_today import open_nothing
from netui.ui.widgets.rows.row_list import Lent
from netui.ui.widgets.scrolled_lines import Scrolled

_LARGER_CLICKS = 2


class MainScreen(PlaceScreen[None], places=(*PANE_ORDER, Place.CARD)):
    """The main screen, where the day's work is done; composed of parts that each do one thing.

    Attributes:
        lists: the panes.
        chosen: who and what is selected in them.
        filter: narrows the one that has the focus.
        offer: what is offered in the banner.
        arrangement: what is in sight, and where.
        sheet: the card with its title.
    """

    asks = True
    on_paste = open_pasted
    AUTO_FOCUS = ""  # none: where the user lands is said below

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._session = program.services.session
        self.lists = Lists(program, self.cursor_moved, self.open_card)
        self.arrangement = Arrangement(self, self.lists, program.services)
        self.sheet = CardSheet(program, self.lists, lambda: self.arrangement.view, lambda rows: self.filter.step(rows))
        self.card, self.said = self.sheet.lines, self.notice_line
        self.chosen = PaneSelection(self._session, self.lists, self.card, lambda: self.pane, self.wait_until_seen)
        self.filter = PaneFilter(program, self.ask, self.lists, lambda: self.pane, self.arrangement.show_titles)
        self.offer = FreshStartOffer(program, self.show_banner)
        self._presenter = NoticePresenter(self, self.ask, self.said.say)

    def compose(self) -> ComposeResult:
        """Header, tabs, titles and lists, card, notice, key bar."""
        yield from (self.header, *self.arrangement.around)
        for pane in self.lists.all:
            yield from (pane.title, pane.list)
        yield from (self.sheet.title, self.card, self.said, *self.foot(notice=False))

    @property
    def layout(self) -> Layout:
        """The placements of all widgets, for Textual."""
        return self.arrangement.layout

    def on_screen_resume(self) -> None:
        """Ask about what was handed over and not logged, when the queue is looked at again."""
        ask_about_handed_over(self)

    def on_mount(self) -> None:
        """Fill what is in sight, and land on the first item of the queue."""
        as_it_was_left(self.lists, self.program.services)
        self.lists.count()
        self.offer.begin()
        self.show_banner()
        self.go_to(Place.QUEUE)
        self._presenter.wait(self.program.services.notices)
        self.call_after_refresh(lambda: self._presenter.wait(self.offer.greet()))

    @property
    def pane(self) -> Place:
        """The place of the pane in which the cursor counts."""
        return self.arrangement.view.pane

    @property
    def place(self) -> Place:
        """The place of the screen."""
        here = Place.CARD if self.arrangement.view.card_only else self.pane
        return Place.TYPING if super().place is Place.TYPING else here

    @property
    def selected_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self.chosen.person_id

    def go_to(self, place: Place) -> None:
        """Focus a pane."""
        self.arrangement.see(place, card_only=False)
        self.set_focus(self.lists.at(place).list, scroll_visible=False)
        self._arrange()
        ask_about_handed_over(self)

    def go_to_pane(self, place: str) -> None:
        """Go to a pane, with the filter that found nobody where the user was."""
        self.filter.hand_on(Place(place))
        self.go_to(Place(place))

    def go_on(self, step: int) -> None:
        """Go to the next pane, to the one before if ``step`` is negative; from the last one to the first."""
        self.go_to(PANE_ORDER[(PANE_ORDER.index(self.pane) + step) % len(PANE_ORDER)])

    def open_card(self) -> None:
        """Open the card of the person under the cursor in full; on the finished day, bring five more."""
        if self.lists.at(self.pane).list.row is None:
            open_nothing(self.program, self.lists, self.pane)
            return
        if self.pane is Place.QUEUE and open_event_in_queue(self.program, self.lists.queue.list.row):
            return
        self.arrangement.see(self.pane, card_only=True)
        self.set_focus(self.card, scroll_visible=False)
        self._arrange()

    def cursor_moved(self, place: Place) -> None:
        """Show the card of the person under the cursor now."""
        if place is self.pane:
            if self.arrangement.empties():
                self._arrange()
            self.sheet.follow_cursor()
            self._presenter.move_on()

    def back(self) -> None:
        """Close the card, else clear the filter, the marks, what was said (the next notice follows), else the steps."""
        pane = self.lists.at(self.pane)
        if self.arrangement.view.card_only:
            self.go_to(self.pane)
        elif pane.query:
            self.filter.filter_by("")
        elif pane.list.marks:
            pane.list.marks = frozenset()
        elif self.pane is Place.QUEUE and self.lists.queue.coming_up:
            hide_ahead(self)
        elif self.offer.current is not None:
            self.offer.decline()
        elif self.pane is Place.QUEUE and self.lists.queue.leads and self._presenter.is_silent:
            hide_steps(self.lists, self.program.services)
        else:
            self._presenter.put_away()

    def help_asked(self) -> None:
        """Bring the steps of a beginning back."""
        bring_steps_back(self.lists, self.program.services)

    def _arrange(self) -> None:
        self.arrangement.arrange()
        self._show_keys()
        self.card.show_anew()
        self.arrangement.lay_out()

    def _show_keys(self) -> None:
        view, network = self.arrangement.view, self._session.network
        place = Place.CARD if view.card_only else self.pane  # a question lies over the bar
        begins = not network.contact_count() or (place is Place.QUEUE and self.lists.queue.leads)
        is_empty = view.is_empty or (place is Place.CONVERSATIONS and not network.conversation_count())
        self.key_bar.show(bar_at(place, begins=begins, is_empty=is_empty, syncs=self.program.services.syncs))

    def follow(self, change: Change | None) -> None:
        """Show what has changed; the cursor goes on to what comes next, or to what an undo brought back."""
        if self.app.screen is not self:  # whatever is done there, and said, is news to what is said here
            self._presenter.put_away()
        self.lists.follow(change)
        settled = self.chosen.take_settled()
        rows = restored(change, self._session, self.lists.queue.filled_from)
        for pane in self.arrangement.in_sight:
            go_to = rows.get(pane.place) if pane.place in (Place.QUEUE, self.pane) else None
            self.lists.fill(pane.place, go_to=go_to, leaving=settled)
        if change is not None and change.undoes is not None:
            self.chosen.mark_again(change)
        self.arrangement.show_titles()
        self._show_keys()
        self.card.show_anew(keep_place=self.arrangement.view.card_only)
        if change is None or self.offer.current is not None:
            self.offer.look_again(anew=change is None)
        self.show_banner()  # another program may have brought a record that cannot be read, or mended one

    def seek_again(self) -> None:
        """Show what can be found now: more conversations have been read."""
        if self.lists.conversations.grows:
            self.lists.fill(Place.CONVERSATIONS)

    def present(self, notice: Notice) -> None:
        """Say something in the line above the keys."""
        self.notice = notice
        self._presenter.say(notice)

    def show_banner(self) -> None:
        """Show in the line of notices what is wrong with the rules or with records, or what is offered."""
        self.said.stand(banner(self.program, self.offer.current, self.app.size.width - 2))

    def on_resize(self) -> None:
        """Put everything where it belongs at this size; Textual tells the first one several times."""
        if self.arrangement.is_stale:
            self.show_banner()
            self._arrange()
            self._presenter.show_again()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow the mouse into a pane; a question at the foot of the screen lies over what was said there."""
        if self.ask.is_open:
            self._presenter.give_way()
        place = next((pane.place for pane in self.lists.all if pane.list is event.widget), None)
        if place is not None and place is not self.pane and self.focused is event.widget:
            self.go_to(place)

    def on_click(self, event: events.Click) -> None:
        """Go to the pane whose title was clicked on, unless a row is asked about; a second click makes it larger."""
        place = self.arrangement.pane_of_title(event.widget, event.x)
        if place is not None and not any(pane.list.lent is Lent.ROW for pane in self.lists.all):
            self.go_to(place)
            if event.chain == _LARGER_CLICKS:
                self.resize_pane(1)

    def resize_pane(self, step: int) -> None:
        """Give the focused pane more room, less if ``step`` is negative."""
        self.arrangement.resize_pane(step)
        self._arrange()

    def on_row_list_marks_changed(self) -> None:
        """Say in the title how many are marked."""
        self.arrangement.show_titles()

    def on_scrolled_opened(self, message: Scrolled.Opened) -> None:
        """Open an address on the card."""
        from netui.ui.handing_over.hand_over import open_address  # when it is first done

        open_address(self.program, message.address)
