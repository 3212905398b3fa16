"""Who may be in the network twice: pair by pair, both records side by side, one key for each decision."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from netui.domain.records.change import Change
from netui.session.commands import MergeContacts, TellApart
from netui.session.core.command import Command
from netui.session.core.labels import plural
from netui.session.duplicates.pairs import DuplicateRow, DuplicateRows, merge_preview
from netui.ui.actions.table import Doer, Place, allowed, bindings, named_at
from netui.ui.duplicates.pair_lines import pair_lines
from netui.ui.notices.notice import NOTHING, Notice, alone_in_line
from netui.ui.notices.tone import Tone
from netui.ui.shell.program import Program
from netui.ui.text.render import joined, plain, prose
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.line import Line, TitleLine, spread, title_room
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine

_NOBODY = "Nobody seems to be here twice.\n\nWho comes in with the next import is looked at too. esc goes back."
_NOBODY_LINES, _LEAST_LINES = 5, 3
_COLUMNS = (
    Column[DuplicateRow]("confidence", lambda row: (Span(row.confidence, "muted"),), 8),
    Column[DuplicateRow]("survivor", lambda row: _who(row.survivor.name, row.survivor.company), min_cells=12),
    Column[DuplicateRow]("other", lambda row: _who(row.other.name, row.other.company), min_cells=12),
    Column[DuplicateRow]("why", lambda row: (Span(row.why, "muted"),), min_cells=20, hide_below=100),
)


def _who(name: str, company: str) -> tuple[Span, ...]:
    return (Span(name), Span(f"  {company}" if company else "", "muted"))


class PairList(RowList[DuplicateRow]):
    """The pairs; space goes on to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "move(1)", "Later", show=False, id="pair_later")]


class DuplicatesScreen(Screen[None], inherit_bindings=False):
    """Pairs that may be one person, one after the other."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#duplicates"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Doer.SCREEN, {Place.DUPLICATES})]

    def __init__(self, program: Program) -> None:
        super().__init__()
        self._program = program
        self._session = program.desk.session
        self._pairs = DuplicateRows(self._session)
        self._swapped: set[str] = set()
        self._notice = NOTHING
        self._painted = True
        self.list = PairList(
            _COLUMNS, empty=prose(_NOBODY, "$text-muted"), on_cursor=self._show_two, widget_id="duplicates"
        )

    def compose(self) -> ComposeResult:
        """How many are left, the pairs, the two under the cursor, what was just done, the keys."""
        yield TitleLine(widget_id="duplicates-title")
        yield self.list
        yield Scrolled(self._two, widget_id="duplicates-two")
        yield Line(widget_id="duplicates-said")
        yield KeyBar(self._program.keys, named_at(Place.DUPLICATES))

    def on_mount(self) -> None:
        """Show the pairs."""
        self.query_one("#duplicates-two", Scrolled).can_focus = False
        self._fill()

    def on_resize(self) -> None:
        """Give the list what it needs, up to a third of the screen; it keeps that while pairs go."""
        needed = len(self.list.rows) or _NOBODY_LINES
        self.list.styles.height = max(_LEAST_LINES, min(needed, self.size.height * 3 // 10))
        self._show_title()
        self._show_said()

    @property
    def place(self) -> Place:
        """Where the user is."""
        return Place.TYPING if isinstance(self.focused, Input) else Place.DUPLICATES

    @property
    def pair(self) -> DuplicateRow | None:
        """The two under the cursor, the one that would stay first; None when nobody is left."""
        return self.list.row

    @property
    def selected_id(self) -> str:
        """Id of the one who would stay; empty when nobody is left."""
        return self.pair.survivor.id if self.pair else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the screen may be done here."""
        return allowed(action, self.place)

    def say(self, sentence: str, tone: Tone, hint: str = "") -> None:
        """Say a sentence above the keys."""
        self._notice = Notice(sentence, tone, hint)
        self._show_said()

    def follow(self, change: Change | None) -> None:
        """Show who is left; after an undo, the pair it brought back."""
        self._pairs.catch_up()
        touched = {edit.id for edit in change.edits} if change is not None and change.undoes is not None else set()
        rows = self._pairs.rows(touched)
        back = [row.id for row in rows if {row.survivor.id, row.other.id} <= touched]
        self._fill(go_to=back[0] if back else None)

    # What the keys do

    def action_merge(self) -> None:
        """Make one record of the two."""
        if self.pair is not None:
            self._decide(MergeContacts(self.pair.survivor.id, self.pair.other.id))

    def action_differ(self) -> None:
        """Remember that they are two."""
        if self.pair is not None:
            self._decide(TellApart(self.pair.survivor.id, self.pair.other.id))

    def action_swap(self) -> None:
        """Let the other one stay."""
        if self.pair is not None:
            self._swapped ^= {self.pair.id}
            self._fill()

    def action_see(self, step: int) -> None:
        """Look further down, or up, in the two records."""
        self.query_one("#duplicates-two", Scrolled).action_scroll_pages(step / 2)

    def action_leave_duplicates(self) -> None:
        """Go back; who is left is here the next time."""
        self.dismiss()

    def _decide(self, command: Command) -> None:
        """Carry out a decision; a key that is held down decides about nobody who was not seen."""
        if self._painted:
            self._painted = False
            self.call_after_refresh(self._paint)
            self._program.perform(command)

    def _paint(self) -> None:
        self._painted = True

    # What is seen

    def _fill(self, go_to: str | None = None) -> None:
        rows = [row.swapped() if row.id in self._swapped else row for row in self._pairs.rows()]
        self.list.set_rows(rows, go_to=go_to)
        self._show_two(self.list.row)
        self._show_title()
        self._show_said()

    def _show_title(self) -> None:
        rows = self.list.rows
        sure = sum(isinstance(row, DuplicateRow) and row.confidence == "surely" for row in rows)
        words = plural(len(rows), "pair") + (f", {sure} of them surely" if sure else "")
        title = Content.styled(" Here twice?", "bold $text-primary")
        left = joined(title, plain(words if rows else "", "$text-muted"), by="  ")
        hint = plain("J K look further down and up " if rows else "", "$text-muted")
        self.query_one("#duplicates-title", Line).show(spread(left, hint, title_room(self.size.width)))

    def _show_said(self) -> None:
        self.query_one("#duplicates-said", Line).show(alone_in_line(self._notice, self.app.size.width))

    def _show_two(self, _row: DuplicateRow | None) -> None:
        self.query_one("#duplicates-two", Scrolled).show_anew()

    def _two(self, cells: int) -> tuple[CardLine, ...]:
        pair = self.pair
        if pair is None:
            return ()
        preview = merge_preview(self._session, pair.survivor.id, pair.other.id)
        return pair_lines(pair, preview, self._session, cells)


def open_duplicates(program: Program) -> None:
    """Look who may be here twice."""
    program.push_screen(DuplicatesScreen(program))
