"""The events: what runs, what is planned, what is to be looked back at, and what is over."""

from __future__ import annotations

from netui.session.events.rows import EventPart, EventRow, event_rows, event_view
from netui.ui.actions.places import Place
from netui.ui.events.sheet import event_sheet
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.places.key_phrase import key_phrase
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.cells import cell_len
from netui.ui.widgets.rows.columns import Column, Span, under_headings
from netui.ui.widgets.text_lines import CardLine

_EMPTY = "No event planned. [key]{event_new}[/]: where will you meet people next?"

_NAME = Column[EventRow]("name", lambda row: (Span(row.event.name, _look(row)),), gap_cells=2)
_WHEN = Column[EventRow]("when", lambda row: (Span(row.when, "quiet"),), right=True)
_WORDS = (Column[EventRow]("words", lambda row: (Span(row.words, "reason"),), gap_cells=2),)


def _look(row: EventRow) -> str:
    return "quiet-name" if row.part in (EventPart.REVIEWED, EventPart.LEFT) else "strong"


class EventsScreen(CollectionScreen[EventRow, None], places=(Place.EVENTS,)):
    """All events, the plan of the one under the cursor, and one key for its next step."""

    table = "events"
    opens = "event_open"
    asks = True
    fills_on_resume = True

    def __init__(self, program: Program) -> None:
        columns = (_NAME, _WHEN)
        empty = key_phrase(_EMPTY, program.keys)
        super().__init__(program, columns, empty=empty, sheet=self._plan, second=_WORDS)
        self._session = program.services.session

    def on_screen_resume(self) -> None:
        """Show the events, and on return what was done in one."""
        self.show_rows()

    @property
    def row(self) -> EventRow | None:
        """The event under the cursor; None when there is none."""
        return self.list.row

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the events, each part below its heading, and say how many of them wait."""
        found = event_rows(self._session)
        when_cells = max((cell_len(row.when) for row in found), default=1)
        self.set_columns((_NAME, _WHEN._replace(width_cells=max(1, when_cells))), _WORDS)  # a day is never cut
        self.fill(under_headings(found, lambda row: row.part.value), go_to)
        self.key_bar.show_at(self.here, is_empty=not found)
        waiting = sum(row.part is EventPart.PAST for row in found)
        planned = sum(row.part is EventPart.PLANNED for row in found)
        counts = (f"{planned} planned" if planned else "", f"{waiting} to look back at" if waiting else "")
        self.show_title("Events", " · ".join(filter(None, counts)))

    def _plan(self, cells: int) -> tuple[CardLine, ...]:
        bank, _ = self.program.services.practice.questions()
        view = event_view(self.row.event, self._session, bank) if self.row is not None else None
        return event_sheet(view, self._session, cells)


def open_events(screen: OnScreen) -> None:
    """Show the events."""
    screen.program.open_place(EventsScreen(screen.program))
