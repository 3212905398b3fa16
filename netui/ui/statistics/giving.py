"""Giving: what was given, received and asked for by quarter, whom one owes thanks, and what came lately."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.dates.parse import spoken_day
from netui.domain.queue.list_reasons import BETWEEN, list_reason
from netui.domain.records.conversation import Conversation
from netui.domain.statistics.style import STYLE_DAYS
from netui.session.giving.ledger import Giving, Quarter, giving_in_steps, thanks_owed
from netui.session.statistics.worked_out import WorkedOut
from netui.ui.actions.places import Place
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.reading import reading_in_title, reading_words
from netui.ui.shell.program import Program
from netui.ui.statistics import pictures
from netui.ui.statistics.pages import TITLE, Paged
from netui.ui.text.day_labels import due_words
from netui.ui.text.looks import Span
from netui.ui.text.render import phrase
from netui.ui.text.signs import Signs
from netui.ui.widgets.rows.columns import Column, Divider
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine, CardWriter

_EMPTY = "Nothing given or received is written down yet. In a capture: gave an intro to Ben, got three names."
_ROWS_LATELY = 10
_BAR_CELLS, _LEAST_BAR_CELLS = 10, 2
_NAME_CELLS, _COUNT_CELLS, _BARS = 9, 8, 3
"""Cells of a quarter's name, of a count with the blanks around it, and how many bars there are in a line."""


@frozen
class GivingRow:
    """Somebody one owes thanks, or something that came.

    Attributes:
        id: id of the queue's item, or of the conversation with its place in it.
        contact_id: whom it is about; empty when nobody is known any more.
        name: theirs: user text.
        what: why, or what came: user text.
        day: of what came, or how long thanks are due.
    """

    id: str
    contact_id: str
    name: str
    what: str
    day: str = ""


_COLUMNS = (
    Column[GivingRow]("name", lambda row: (Span(row.name, "name"),), 22, gap_cells=2),
    Column[GivingRow]("what", lambda row: (Span(row.what, "reason"),), min_cells=10),
    Column[GivingRow]("day", lambda row: (Span(row.day, "quiet"),), 12, right=True),
)


class GivingScreen(Paged, PeopleScreen[GivingRow, None], places=(Place.GIVING, Place.OPENED)):
    """Quarters as bars, and two lists."""

    page = 2
    asks = True
    DEFAULT_CSS = """
    GivingScreen #quarters { height: 9; background: $background; }
    """

    def __init__(self, program: Program) -> None:
        self._session = program.services.session
        super().__init__(program, _COLUMNS, empty=Content())
        self._found = Giving((), ())
        self._wanted = WorkedOut(
            self._session, lambda: giving_in_steps(moved(self._session.today, -STYLE_DAYS), self._session)
        )
        self._making = reading_in_title(self, TITLE, self._session, self.show_rows, tabs=self.tabs)
        self.quarters = Scrolled(self._bars, widget_id="quarters")
        self.quarters.can_focus = False

    def extra(self) -> ComposeResult:
        """The quarters above the lists."""
        yield self.quarters

    @property
    def selected_id(self) -> str:
        """Id of whom the row under the cursor is about; empty when it is nobody."""
        return self.list.row.contact_id if self.list.row is not None else ""

    def show_rows(self, go_to: str | None = None) -> None:
        """Show whom one owes thanks, and what came lately."""
        is_there = self._making.has(self._wanted)
        if is_there:
            self._found = self._wanted.value
            self.list.set_empty(phrase(_EMPTY))
        thanks = list(self._thanks())
        came = list(self._came())
        shown: list[GivingRow | Divider] = [Divider("Thanks owed"), *thanks] if thanks else []
        if came:
            shown += [Divider("Came to you lately"), *came]
        self.fill(shown, go_to)
        self.key_bar.show_at(self.here, is_empty=is_there and not shown)
        self.quarters.show_anew()
        reading = "" if is_there else reading_words(self._session.network.conversation_count(), 0.0)
        self.show_title(TITLE, f"{len(thanks)} to thank" if thanks and is_there else "", reading, tabs=self.tabs)

    def _thanks(self) -> Iterator[GivingRow]:
        for item in thanks_owed(self._session):
            reason = list_reason(item, self._session.network, self._session.day)
            why = BETWEEN.join(reason.clauses[1:]) or reason.text  # all of them say to thank
            yield GivingRow(item.id, item.contact_id, item.name, why, due_words(item, self._session.today))

    def _came(self) -> Iterator[GivingRow]:
        today = self._session.today
        for number, entry in enumerate(self._found.got[:_ROWS_LATELY]):
            conversation = self._session.network.conversation(entry.id)
            contact_id, name = self._who(conversation)
            yield GivingRow(f"{entry.id}-{number}", contact_id, name, entry.what, spoken_day(entry.on, today))

    def _who(self, conversation: Conversation | None) -> tuple[str, str]:
        for contact_id in conversation.contacts if conversation is not None else ():
            contact = self._session.network.contact(contact_id)
            if contact is not None:
                return contact.id, contact.name
        return "", ""

    def _bars(self, cells: int) -> tuple[CardLine, ...]:
        return _quarters(self._found.quarters, cells, self.program.services.signs)


def _quarters(found: Sequence[Quarter], cells: int, signs: Signs) -> tuple[CardLine, ...]:
    """Return what went to and fro by quarter, as bars that get shorter where there is less room."""
    writer = CardWriter(cells)
    most = max((max(each.gave, each.got, each.asked) for each in found), default=0)
    bar = max(_LEAST_BAR_CELLS, min(_BAR_CELLS, (cells - _NAME_CELLS) // _BARS - _COUNT_CELLS))
    heads = (Span(f"{word:<{bar + _COUNT_CELLS}}", "quiet") for word in ("gave", "got"))
    writer.line(Span(" " * _NAME_CELLS), *heads, Span("asked", "quiet"))
    for each in found:
        spans = [Span(f"{each.name:<{_NAME_CELLS}}", "quiet")]
        for count in (each.gave, each.got, each.asked):
            spans += [
                Span(pictures.count_bar(count, most, bar, signs), "accent"),
                Span(f" {count:<6} "),
            ]
        writer.line(*spans[:-1], Span(spans[-1].text.rstrip()))
    return writer.finished
