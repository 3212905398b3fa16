"""Coming up: the weeks ahead as a calendar, what falls due when, and moving it to another day."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult

from netui.domain.dates.parse import spoken_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.session.core.network import people_in
from netui.session.lists.people_and_queue import QueueInOrder
from netui.session.lists.rows import QueueRow
from netui.session.triage.weeks_ahead import DayAhead, WeeksAhead
from netui.ui.actions.places import Place
from netui.ui.card.lines import Form
from netui.ui.card.person import person_lines
from netui.ui.coming_up.calendar import Calendar, CalendarDay
from netui.ui.coming_up.selection import WeeksSelection
from netui.ui.notices.notice import Notice
from netui.ui.notices.presenter import NoticePresenter
from netui.ui.panes.headed_rows import HeadedRows
from netui.ui.panes.pane import PaneList
from netui.ui.panes.queue.columns import columns
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.in_slices import InSlices
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.render import plain
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

WEEKS_SHOWN = 6
_TITLE = "Weeks ahead"
_LOOKING = "looking at everybody"
_NOTHING = "Nothing falls due in the next six weeks. Enjoy it."


class ComingUpScreen(PlaceScreen[None], places=(Place.COMING_UP,)):
    """A calendar of the weeks ahead, and below it everything that falls due in them, day by day.

    Attributes:
        list: everything that is coming up.
        days: the days shown, in order.
        drifting: those who come up later, but are silent for longer than usual.
        chosen: who is selected.
    """

    asks = True
    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#coming-up"

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        session = program.services.session
        self.list: PaneList[QueueRow] = PaneList("coming-up", self._show_day, self.open_card)
        self.days: tuple[DayAhead, ...] = ()
        self.drifting: tuple[QueueItem, ...] = ()
        self.chosen = WeeksSelection(self.list, self._items, self.wait_until_seen)
        self._session = session
        self._weeks = WeeksAhead(session, WEEKS_SHOWN)
        self._rows = QueueInOrder(session)
        self._looking = InSlices(self, self._tell_share, self._fill)
        self._finding = InSlices(self, lambda _share: None, self._fill)
        self._drifting_in_all = 0
        self._presenter = NoticePresenter(self, self.ask, self._show_notice)
        self.calendar = Calendar(self.go_to_day, widget_id="calendar")
        self.list.set_empty(plain(_NOTHING))
        self.card = Scrolled(self._card_lines, widget_id="coming-up-card")

    def compose(self) -> ComposeResult:
        """Title, calendar, list, the card in their place, keys."""
        yield from self.above()
        yield self.calendar
        yield self.list
        yield self.card
        yield from self.foot()

    def on_mount(self) -> None:
        """Show the weeks."""
        self._fill()

    def on_resize(self) -> None:
        """Give the calendar what it may take of this size."""
        size = self.app.size
        self.calendar.styles.height = self.calendar.lines_in(size.height)
        self.list.set_columns(columns(self._session.today, size.width, screen_cells=size.width))
        self._show_title()
        self._presenter.show_again()

    def go_days(self, step: int) -> None:
        """Go to the next day on which something falls due, or to the one before."""
        filled = [day.on for day in self.days if day.items]
        here = self._day_of(self.list.row)
        ahead = [day for day in filled if here is not None and (day > here if step > 0 else day < here)]
        if ahead:
            self.go_to_day(ahead[0] if step > 0 else ahead[-1])

    def leave(self) -> None:
        """Close the card, else clear the marks, else go back."""
        if self.card.display:
            self._show_card(shown=False)
        elif self.list.marks:
            self.chosen.clear_marks()
        else:
            self.dismiss()

    def open_card(self) -> None:
        """Open the card of the person under the cursor in the place of calendar and list."""
        if self.selected_id:
            self._show_card(shown=True)
        else:
            self.program.tell("An event has no card.")

    @property
    def selected_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self.chosen.person_id

    def _items(self) -> tuple[QueueItem, ...]:
        return (*(item for day in self.days for item in day.items), *self.drifting)

    def on_descendant_focus(self) -> None:
        """Give way to a question at the foot of the screen, which lies over what was said there."""
        if self.ask.is_open:
            self._presenter.give_way()

    def go_to_day(self, day: date) -> None:
        """Go to the first item of a day, if there is one."""
        items = next((one.items for one in self.days if one.on == day), ())
        if items:
            self.list.go_to(items[-1].id)  # so that as much as there is room for of the day is in sight
            self.list.go_to(items[0].id)

    # Drawing

    def present(self, notice: Notice) -> None:
        """Say something above the keys."""
        self._presenter.say(notice)

    def _show_notice(self, notice: Notice) -> bool:
        self.notice = notice
        return self.notice_line.say(notice)

    def _show_card(self, *, shown: bool) -> None:
        self.card.display = shown
        self.calendar.display = self.list.display = not shown
        self.set_focus(self.card if shown else self.list, scroll_visible=False)
        self._show_title()
        self.card.show_anew()

    def _card_lines(self, cells: int) -> tuple[CardLine, ...]:
        if not self.card.display:
            return ()
        return person_lines(self.selected_id, self._session, cells, Form.FULL, signs=self.program.services.signs)

    def follow(self, change: Change | None) -> None:
        """Show what has changed; the cursor stays on what was moved, and goes to what an undo brought back."""
        if change is None:
            self._weeks.reset()
            self._rows.reset()
        else:
            self._weeks.on_change(change)
            self._rows.on_change(change)
        is_undo = change is not None and change.undoes is not None
        self._fill(go_to=self._restored(change) if change is not None and is_undo and self._weeks.is_at_hand else None)

    def _tell_share(self, share: float) -> None:
        if not self.list.marks and self.list.row is None:
            self.show_title(_TITLE, f"{_LOOKING}, {share:.0%}")

    def _fill(self, go_to: str | None = None) -> None:
        """Show the days; where people are very many, what stood there stands until everybody was looked at."""
        is_known = self._looking.has(self._weeks)
        if not is_known and self.list.row is not None:
            return
        self.days = self._weeks.days() if is_known else self._weeks.days_to_fill()
        self.list.set_empty(plain(_NOTHING if is_known else ""))
        today, limit = self._session.today, self._weeks.limit
        self.calendar.show(
            [CalendarDay(day.on, tuple(item.name for item in day.items), day.is_quiet) for day in self.days],
            limit=limit,
            today=today,
        )
        coming = {item.contact_id for day in self.days for item in day.items}
        drifting = self._weeks.drifting() if is_known and self._finding.has(self._weeks.drifters) else ()
        self.drifting = tuple(item for item in drifting if item.contact_id not in coming)
        self._drifting_in_all = len(drifting)
        parts = [(_heading(day, today, limit), self._rows.rows(day.items)) for day in self.days]
        drifters = _drifting_words(len(self.drifting)), self._rows.rows(self.drifting)
        rows = HeadedRows((*parts, drifters), as_rules=False)
        self.list.set_rows(rows, go_to=go_to, leaving=self.chosen.take_settled())
        self.key_bar.show_at(self.here, is_empty=self.list.row is None)
        if self.card.display and not self.selected_id:
            self._show_card(shown=False)
        self._show_day(self.list.row)
        self._show_title()
        if not is_known:
            self._tell_share(0.0)

    def _restored(self, change: Change) -> str | None:
        """The item that an undo is about."""
        records = (record for edit in change.edits for record in (edit.before, edit.after) if record is not None)
        people = {one for record in records for one in people_in(record)}
        return next((item.id for day in self._weeks.days() for item in day.items if item.contact_id in people), None)

    def _day_of(self, row: QueueRow | None) -> date | None:
        return max(row.item.shown_on, self._session.today) if row is not None else None

    def _show_day(self, row: QueueRow | None) -> None:
        self.calendar.go_to(self._day_of(row))
        self.card.show_anew()
        if self.card.display:
            self._show_title()
        self._presenter.move_on()

    def _show_title(self) -> None:
        shown = self._session.network.contact(self.selected_id) if self.card.display else None
        if shown is not None:
            self.show_title(shown.name)
            return
        count = sum(len(day.items) for day in self.days)
        drifting = f" · ~ {self._drifting_in_all} drifting" if self._drifting_in_all else ""
        self.show_title(_TITLE, f"{count} in {WEEKS_SHOWN} weeks{drifting}", f"a day is meant for {self._weeks.limit}")


def _heading(day: DayAhead, today: date, limit: int) -> str:
    """``today · 12 · +3 later``, ``Mon 23 Nov · 4 · quiet``."""
    count = len(day.items)
    said = [spoken_day(day.on, today), str(min(count, limit))]
    if count > limit:
        said.append(f"+{count - limit} later")
    return " · ".join(said)


def _drifting_words(count: int) -> str:
    return f"later, but silent for longer than usual · {count}"


def open_coming_up(screen: OnScreen) -> None:
    """Show the weeks ahead."""
    screen.program.open_place(ComingUpScreen(screen.program))
