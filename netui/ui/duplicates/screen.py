"""Possible duplicates, pair by pair: both records side by side, one key for each decision."""

from __future__ import annotations

from textual.content import Content

from netui.domain.records.change import Change
from netui.session.commands import MergeContacts, TellApart
from netui.session.core.command import Command
from netui.session.core.labels import plural
from netui.session.duplicates.pairs import DuplicateRow, DuplicateRows, merge_preview
from netui.ui.actions.key_names import with_keys
from netui.ui.actions.places import Place
from netui.ui.duplicates.pair_lines import pair_lines
from netui.ui.frame.place_geometry import Shape
from netui.ui.places.collection_screen import CollectionScreen, tell_no_more
from netui.ui.places.key_phrase import key_phrase
from netui.ui.shell.in_slices import InSlices
from netui.ui.shell.program import OnScreen, Program
from netui.ui.widgets.rows.columns import Column, Span
from netui.ui.widgets.text_lines import CardLine

_NOBODY = (
    "Nobody seems to be here twice.\n\nWho comes in with the next import is looked at too. "
    "[key]{leave_duplicates}[/] goes back."
)
_LEAST_LINES = 3
_COLUMNS = (
    Column[DuplicateRow]("confidence", lambda row: (Span(row.confidence, "muted"),), 8),
    Column[DuplicateRow](
        "survivor", lambda row: _who(row.survivor.name, row.survivor.company, "strong"), min_cells=12, gap_cells=2
    ),
    Column[DuplicateRow]("other", lambda row: _who(row.other.name, row.other.company), min_cells=12, gap_cells=3),
    Column[DuplicateRow]("why", lambda row: (Span(row.why, "muted"),), min_cells=20, hide_below=100, gap_cells=3),
)


def _who(name: str, company: str, look: str = "") -> tuple[Span, ...]:
    return (Span(name, look), Span(f"  {company}" if company else "", "muted"))


_FURTHER = "{see_more} {see_back} look further"


class DuplicatesScreen(CollectionScreen[DuplicateRow, None], places=(Place.DUPLICATES,)):
    """Pairs that may be one person, one after the other.

    More than a list: many people are compared between the keys, and either of two may be the one that stays.
    """

    def __init__(self, program: Program) -> None:
        super().__init__(program, _COLUMNS, empty=Content(), sheet=self._two)
        self._session = program.services.session
        self._pairs = DuplicateRows(self._session)
        self._comparing = InSlices(self, self._say_how_far, self.show_rows)
        self._swapped: set[str] = set()

    def shape(self) -> Shape:
        """A list of a third of the screen at most: the two records stand beside each other below it."""
        return Shape(has_sheet=True, rows=max(_LEAST_LINES, self.size.height * 3 // 10))

    @property
    def pair(self) -> DuplicateRow | None:
        """The two under the cursor, the one that would stay first; None when nobody is left."""
        return self.list.row

    @property
    def selected_id(self) -> str:
        """Id of the one who would stay; empty when nobody is left."""
        return self.pair.survivor.id if self.pair else ""

    @property
    def is_over(self) -> bool:
        """True if nobody is left: whoever goes on to sorting does not come back."""
        return self._pairs.is_at_hand and not self.list.rows

    def follow(self, change: Change | None) -> None:
        """Show who is left; after an undo, the pair it brought back."""
        self._pairs.catch_up()
        if not self._comparing.has(self._pairs):
            return
        touched = {edit.id for edit in change.edits} if change is not None and change.undoes is not None else set()
        rows = self._pairs.rows(touched)
        self.show_rows(next((row.id for row in rows if {row.survivor.id, row.other.id} <= touched), None))

    # Actions of the keys

    def merge(self) -> None:
        """Make one record of the two."""
        if self.pair is not None:
            self._decide(MergeContacts(self.pair.survivor.id, self.pair.other.id))

    def tell_apart(self) -> None:
        """Remember that they are two."""
        if self.pair is not None:
            self._decide(TellApart(self.pair.survivor.id, self.pair.other.id))

    def swap(self) -> None:
        """Swap the two: the other one is to stay."""
        if self.pair is not None:
            self._swapped ^= {self.pair.id}
            self.show_rows()

    def see(self, step: int) -> None:
        """Look further down, or up, in the two records."""
        if self.sheet is not None:
            self.sheet.action_scroll_pages(step / 2)

    def on_row_list_opened(self) -> None:
        """Say that enter opens nothing here."""
        tell_no_more(self.program)

    def _decide(self, command: Command) -> None:
        """Carry out a decision; a key that is held down decides about nobody who was not seen."""
        if self.is_seen:
            self.wait_until_seen()
            self.program.perform(command)

    # Drawing

    def show_rows(self, go_to: str | None = None) -> None:
        """Show the pairs, and how many they are, once all people are compared."""
        if not self._comparing.has(self._pairs):
            self.list.set_empty(Content())
            self.fill((), None)
            self._say_how_far(0)
            return
        self.list.set_empty(key_phrase(_NOBODY, self.program.keys))
        self.fill([row.swapped() if row.id in self._swapped else row for row in self._pairs.rows()], go_to)
        rows = self.list.rows
        self.key_bar.show_at(self.here, is_empty=not rows)
        sure = sum(isinstance(row, DuplicateRow) and row.confidence == "surely" for row in rows)
        words = plural(len(rows), "pair") + (f", {sure} of them surely" if sure else "")
        self.show_title("Here twice?", *((words, with_keys(_FURTHER, self.program.keys)) if rows else ()))

    def _say_how_far(self, share: float) -> None:
        people = plural(self._session.network.contact_count(), "person", "people")
        self.show_title("Here twice?", right=f"comparing {people}: {round(100 * share)} %")

    def _two(self, cells: int) -> tuple[CardLine, ...]:
        pair = self.pair
        if pair is None:
            return ()
        preview = merge_preview(self._session, pair.survivor.id, pair.other.id)
        return pair_lines(pair, preview, self._session, cells)


def open_duplicates(screen: OnScreen) -> None:
    """Look who may be here twice."""
    screen.program.open_place(DuplicatesScreen(screen.program))
