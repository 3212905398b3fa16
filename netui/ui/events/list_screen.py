"""The events: what runs, what is planned, what is to be looked back at, and what is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType

from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Change
from netui.session.commands import SkipItems, SnoozeItems
from netui.session.events.commands import RemoveEvent, StartEvent, StopEvent
from netui.session.events.rows import EventRow, Part, event_rows, event_view
from netui.ui.actions.places import Place
from netui.ui.ask.ask_day import ask_for_day
from netui.ui.events.event_screen import EventScreen
from netui.ui.events.form import plan_event
from netui.ui.events.review_screen import ReviewScreen
from netui.ui.events.sheet import event_sheet
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.cells import cell_len
from netui.ui.text.render import prose
from netui.ui.widgets.rows.columns import Column, Divider, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.text_lines import CardLine

_EMPTY = "No event planned. n: where will you meet people next?"
_NOT_DUE = "Nothing is due about it: there is nothing to put off."

_NAME = Column[EventRow]("name", lambda row: (Span(row.event.name, _look(row)),), gap_cells=2)
_WHEN = Column[EventRow]("when", lambda row: (Span(row.when, "quiet"),), right=True)
_WORDS = (Column[EventRow]("words", lambda row: (Span(row.words, "reason"),), gap_cells=2),)


def _look(row: EventRow) -> str:
    return "quiet-name" if row.part is Part.REVIEWED else "strong"


class EventList(RowList[EventRow]):
    """The events; space goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "move(1)", "Pass", show=False, id="event_pass")]


class EventsScreen(CollectionScreen[EventRow, None], places=(Place.EVENTS,)):
    """All events, the plan of the one under the cursor, and one key for its next step."""

    asks = True

    def __init__(self, program: Program) -> None:
        super().__init__(
            program, (_NAME, _WHEN), empty=prose(_EMPTY, "$text-muted"), sheet=self._plan, rows=EventList, second=_WORDS
        )
        self._session = program.services.session

    def on_mount(self) -> None:
        """Show them."""
        self._fill()

    def on_screen_resume(self) -> None:
        """Show what was done in the event."""
        self.show_day()
        self._fill()

    @property
    def row(self) -> EventRow | None:
        """The event under the cursor; None when there is none."""
        return self.list.row

    def follow(self, change: Change | None) -> None:
        """Show what has changed; the cursor goes to it."""
        changed = [edit.id for edit in change.edits if edit.table == "events"] if change is not None else []
        self._fill(changed[0] if changed else None)

    # What the keys do

    def open_event(self) -> None:
        """Open the event; one to look back at opens its review."""
        if self.row is None:
            return
        if self.row.part is Part.PAST:
            self.program.open_place(ReviewScreen(self.program, self.row.id))
        else:
            self.program.open_place(EventScreen(self.program, self.row.id))

    def on_row_list_opened(self) -> None:
        """Open the event that was clicked on twice, or answered to with enter."""
        self.open_event()

    def step(self) -> None:
        """Take the next step: start, end, or look back."""
        row = self.row
        if row is None or not self.is_seen:
            return
        if row.part in (Part.PAST, Part.REVIEWED):
            self.program.open_place(ReviewScreen(self.program, row.id))
            return
        starts_on = row.event.starts_on
        if row.part is Part.PLANNED and starts_on is not None and starts_on > self._session.today:
            self.program.tell(f"It is on {row.when}: d starts it then.")
            return
        self.wait_until_seen()
        self.program.perform(StopEvent(row.id) if row.part is Part.RUNNING else StartEvent(row.id))

    def stay_away(self) -> None:
        """Not going, or not looking back: what the queue has about it is dropped."""
        item = self._item()
        if item is None or not self.is_seen:
            self.program.tell(_NOT_DUE)
            return
        self.wait_until_seen()
        self.program.perform(SkipItems((item,)))

    def snooze(self) -> None:
        """Not brought up before a day."""
        item, today = self._item(), self._session.today
        if item is None:
            self.program.tell(_NOT_DUE)
            return
        ask_for_day(
            self.ask,
            "s",
            "snooze",
            today,
            today + timedelta(1),
            lambda until: self._put_off(item, until),
        )

    def _put_off(self, item: QueueItem, until: date) -> None:
        self.program.perform(SnoozeItems((item,), until))

    def begin(self) -> None:
        """Plan another event."""
        plan_event(self.program, None, self._go_to)

    def edit(self) -> None:
        """Change the plan."""
        if self.row is not None:
            plan_event(self.program, self.row.event, self._go_to)

    def forget(self) -> None:
        """Remove it."""
        if self.row is not None:
            self.program.perform(RemoveEvent(self.row.id))

    def _item(self) -> QueueItem | None:
        """The item of the queue about it; None when nothing is due or coming up."""
        queue = self._session.queue
        about = (one for one in (*queue.today_items, *queue.later, *queue.coming_up) if not one.contact_id)
        return next((one for one in about if self.row is not None and one.about == self.row.id), None)

    def _go_to(self, event_id: str) -> None:
        self._fill(event_id)

    # What is seen

    def _fill(self, go_to: str | None = None) -> None:
        found = event_rows(self._session)
        when_cells = max((cell_len(row.when) for row in found), default=1)
        self.set_columns((_NAME, _WHEN._replace(width_cells=max(1, when_cells))), _WORDS)  # a day is never cut
        self.fill(_headed(found), go_to)
        waiting = sum(row.part is Part.PAST for row in found)
        planned = sum(row.part is Part.PLANNED for row in found)
        counts = (f"{planned} planned" if planned else "", f"{waiting} to look back at" if waiting else "")
        self.show_title("Events", " · ".join(filter(None, counts)))

    def _plan(self, cells: int) -> tuple[CardLine, ...]:
        bank, _ = self.program.services.practice.questions()
        view = event_view(self.row.event, self._session, bank) if self.row is not None else None
        return event_sheet(view, self._session, cells)


def _headed(found: Sequence[EventRow]) -> list[EventRow | Divider]:
    """The rows, each part below its heading."""
    shown: list[EventRow | Divider] = []
    part: Part | None = None
    for row in found:
        if row.part is not part:
            part = row.part
            shown.append(Divider(part.value))
        shown.append(row)
    return shown


def open_events(screen: OnScreen) -> None:
    """Show the events."""
    screen.program.open_place(EventsScreen(screen.program))


def open_event_of(program: Program, event_id: str, *, looks_back: bool) -> None:
    """Open an event, or its review: what an item of the queue is about."""
    program.open_place(ReviewScreen(program, event_id) if looks_back else EventScreen(program, event_id))
