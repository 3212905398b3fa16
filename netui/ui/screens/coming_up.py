"""Coming up: the weeks ahead as a calendar, what falls due when, and moving it to another day."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen

from netui.domain.change import Change
from netui.domain.dates import spoken_day
from netui.domain.problem import NetuiError
from netui.domain.queue_items import QueueItem
from netui.session.network import people_in
from netui.session.view_coming_up import DayAhead, WeeksAhead
from netui.session.view_lists import QueueInOrder
from netui.session.views import QueueRow
from netui.ui.actions import Doer, Place, actions_at, allowed, bindings
from netui.ui.dialogs.ask import Ask
from netui.ui.dialogs.not_saved import not_saved
from netui.ui.flows import moving, triage
from netui.ui.flows.done import done
from netui.ui.key_bar import KeyBar
from netui.ui.line import Line, spread
from netui.ui.panes import queue
from netui.ui.panes.headed_rows import HeadedRows
from netui.ui.program import Program, Tone
from netui.ui.render import joined, plain
from netui.ui.widgets.calendar import Calendar, CalendarDay
from netui.ui.widgets.row_list import RowList

WEEKS = 6
_ROOMY_CELLS = 60
_TONES = {Tone.GOOD: "$text-success", Tone.PLAIN: "", Tone.PROBLEM: "bold $text-error"}
_NOTHING = "Nothing falls due in the next six weeks. Enjoy it."


class ComingUpScreen(Screen[None], inherit_bindings=False):
    """A calendar of the weeks ahead, and below it everything that falls due in them, day by day."""

    CSS_PATH = "coming_up.tcss"
    AUTO_FOCUS = "#coming-up"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.SCREEN, {Place.COMING_UP})]

    def __init__(self, program: Program) -> None:
        super().__init__()
        session = program.desk.session
        self._program = program
        self._session = session
        self._weeks = WeeksAhead(session, WEEKS)
        self._rows = QueueInOrder(session)
        self._days: tuple[DayAhead, ...] = ()
        self._settled: frozenset[str] = frozenset()
        self._said: tuple[str, Tone, str] = ("", Tone.PLAIN, "")
        self.ask = Ask()
        self.calendar = Calendar(self.go_to_day, widget_id="calendar")
        self.list: RowList[QueueRow] = RowList(
            queue.columns(session.today, 80, under_days=True),
            empty=plain(_NOTHING, "$text-muted"),
            on_cursor=self._show_day,
            widget_id="coming-up",
        )

    def compose(self) -> ComposeResult:
        """Title, calendar, list, keys."""
        yield Line(widget_id="coming-up-title")
        yield self.calendar
        yield self.list
        bar = KeyBar(self._program.keys)
        bar.show([action for action in actions_at(Place.COMING_UP) if action.bar])
        yield bar
        yield self.ask

    def on_mount(self) -> None:
        """Show the weeks."""
        self._fill()

    def on_resize(self) -> None:
        """Give the calendar what it may take of this size."""
        size = self.app.size
        self.calendar.styles.height = self.calendar.lines_in(size.height)
        self.list.set_columns(queue.columns(self._session.today, size.width, under_days=True))
        self._show_title()

    # What flows need

    @property
    def program(self) -> Program:
        """The running program."""
        return self._program

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place.TYPING if self.ask.is_open else Place.COMING_UP

    @property
    def selected_id(self) -> str:
        """Id of the contact under the cursor; empty when there is none."""
        return self.list.row.item.contact_id if self.list.row else ""

    @property
    def chosen_items(self) -> tuple[QueueItem, ...]:
        """The items marked, else the one under the cursor."""
        marks = self.list.marks
        marked = tuple(item for day in self._days for item in day.items if item.id in marks)
        return marked or ((self.list.row.item,) if self.list.row else ())

    @property
    def chosen_people(self) -> tuple[str, ...]:
        """Ids of the contacts marked, else of the one under the cursor."""
        return tuple(dict.fromkeys(item.contact_id for item in self.chosen_items if item.contact_id))

    def settle(self, item_ids: Collection[str]) -> None:
        """These items are dealt with by the next change."""
        self._settled = frozenset(item_ids)

    def clear_marks(self) -> None:
        """What was marked has been dealt with."""
        self.list.marks = frozenset()

    def ask_again(self, problem: NetuiError, again: Callable[[], Change | None]) -> None:
        """Ask what to do when nothing was saved."""
        not_saved(self.ask, self._program, problem, again)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the screen may be done where the user is."""
        return allowed(action, self.place)

    # Keys

    def action_move_by(self, step: int) -> None:
        """Move what is chosen a day on, or back."""
        moving.move_by(self, step)

    def action_move_to(self) -> None:
        """Move what is chosen to a day."""
        moving.move_to(self)

    def action_done(self) -> None:
        """Log a conversation."""
        done(self)

    def action_skip(self) -> None:
        """Not this time."""
        triage.skip(self)

    def action_go_day(self, step: int) -> None:
        """Go to the next day on which something falls due, or to the one before."""
        filled = [day.on for day in self._days if day.items]
        here = self._day_of(self.list.row)
        ahead = [day for day in filled if here is not None and (day > here if step > 0 else day < here)]
        if ahead:
            self.go_to_day(ahead[0] if step > 0 else ahead[-1])

    def action_leave_coming_up(self) -> None:
        """Clear the marks, else go back."""
        if self.list.marks:
            self.clear_marks()
        else:
            self.dismiss()

    async def on_key_bar_chosen(self, message: KeyBar.Chosen) -> None:
        """Do what a key of the bar stands for."""
        await self._program.do(message.action)

    def go_to_day(self, day: date) -> None:
        """Go to the first item of a day, if there is one."""
        items = next((one.items for one in self._days if one.on == day), ())
        if items:
            self.list.go_to(items[-1].id)  # so that as much as there is room for of the day is in sight
            self.list.go_to(items[0].id)

    # What is seen

    def say(self, sentence: str, tone: Tone, hint: str = "") -> None:
        """Say a sentence in the title."""
        self._said = (sentence, tone, hint)
        self._show_title()

    def follow(self, change: Change | None) -> None:
        """Show what has changed; the cursor stays on what was moved, and goes to what an undo brought back."""
        if change is None:
            self._weeks.start_over()
            self._rows.start_over()
        else:
            self._weeks.follow(change)
            self._rows.follow(change)
        self._fill(go_to=self._restored(change) if change is not None and change.undoes is not None else None)

    def _fill(self, go_to: str | None = None) -> None:
        self._days = self._weeks.days()
        today, limit = self._session.today, self._weeks.limit
        self.calendar.show(
            [CalendarDay(day.on, tuple(item.name for item in day.items), day.is_quiet) for day in self._days],
            limit=limit,
            today=today,
        )
        rows = HeadedRows((_heading(day, today, limit), self._rows.rows(day.items)) for day in self._days)
        settled, self._settled = self._settled, frozenset()
        self.list.set_rows(rows, go_to=go_to, leaving=settled)
        self._show_day(self.list.row)
        self._show_title()

    def _restored(self, change: Change) -> str | None:
        """The item that an undo is about."""
        records = (record for edit in change.edits for record in (edit.before, edit.after) if record is not None)
        people = {one for record in records for one in people_in(record)}
        return next((item.id for day in self._weeks.days() for item in day.items if item.contact_id in people), None)

    def _day_of(self, row: QueueRow | None) -> date | None:
        return max(row.item.shown_on, self._session.today) if row is not None else None

    def _show_day(self, row: QueueRow | None) -> None:
        self.calendar.go_to(self._day_of(row))

    def _show_title(self) -> None:
        count = sum(len(day.items) for day in self._days)
        title = Content.styled(" Coming up", "bold $text-primary")
        sentence, tone, hint = self._said
        if sentence:
            words = joined(plain(sentence, _TONES[tone]), plain(hint, "$text-muted"), by=" · ")
        else:
            words = plain(f"{count} in {WEEKS} weeks", "$text-muted")
        width = self.app.size.width
        meant = f"a day is meant for {self._weeks.limit} " if width >= _ROOMY_CELLS and not sentence else ""
        line = spread(joined(title, words, by="  "), plain(meant, "$text-muted"), width)
        self.query_one("#coming-up-title", Line).show(line)


def _heading(day: DayAhead, today: date, limit: int) -> str:
    """``today · 12 · +3 later``, ``Mon 23 Nov · 4 · quiet``."""
    count = len(day.items)
    said = [spoken_day(day.on, today), str(min(count, limit))]
    if count > limit:
        said.append(f"+{count - limit} later")
    return " · ".join(said)


def open_coming_up(program: Program) -> None:
    """Show the weeks ahead."""
    program.push_screen(ComingUpScreen(program))
