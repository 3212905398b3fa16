"""The place of synchronising: how each remote stands, what it says otherwise, one key for each decision."""

from __future__ import annotations

from netui.domain.records.change import Change
from netui.session.core.labels import plural
from netui.session.sync.status import RemoteStatus
from netui.ui.actions.places import Place
from netui.ui.actions.table import named_at
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.shell.program import Program
from netui.ui.sync.rows import COLUMNS, SECOND, SyncRow, sheet_of, sync_rows
from netui.ui.text.render import prose
from netui.ui.widgets.rows.columns import under_headings
from netui.ui.widgets.text_lines import CardLine

_NONE = "Nothing is synchronised yet.\n\nIn the shell, netui sync add FOLDER or netui sync add URL begins it."


class SyncScreen(PeopleScreen[SyncRow, None], places=(Place.SYNC, Place.OPENED)):
    """The remotes with what differs, and the row under the cursor in full."""

    def __init__(self, program: Program, person_id: str = "") -> None:
        """Begin on what differs about somebody; empty: on the first of all that does."""
        super().__init__(program, COLUMNS, empty=prose(_NONE), sheet=self._sheet, second=SECOND)
        self._session = program.services.session
        self._person_id = person_id

    def on_mount(self) -> None:
        """Show how it stands."""
        rows = self._rows()
        differing = [row.id for row in rows if row.field and self._person_id in ("", row.contact_id)]
        self._fill(differing[0] if differing else None)

    def cursor_moved(self, row: SyncRow | None) -> None:
        """Name the keys of another row."""
        super().cursor_moved(row)
        self._show_keys()

    def follow(self, change: Change | None) -> None:
        """Show what is left to be decided; after an undo, what it brought back."""
        super().follow(change)
        back = {edit.id for edit in change.edits} if change is not None and change.undoes is not None else set()
        self._fill(next((row.id for row in self._rows() if row.field and row.contact_id in back), None))

    def show_day(self) -> None:
        """Show how far it is."""
        super().show_day()
        self._fill()

    def on_screen_resume(self) -> None:
        """Show what has come meanwhile."""
        self.show_day()

    @property
    def row(self) -> SyncRow | None:
        """The row under the cursor; None when there is none."""
        return self.list.row

    @property
    def selected_id(self) -> str:
        """Id of whom the row is about; empty when that is nobody."""
        return self.row.contact_id if self.row is not None else ""

    def can(self, action_id: str) -> bool:
        """True if an action can be done about the row under the cursor."""
        if action_id == "sync_theirs":
            return self.row is not None and bool(self.row.field)
        if action_id == "sync_mine":
            return self.row is not None and bool(self.row.field or self.row.item)
        if action_id == "sync_on":
            return any(one.is_doubted for one in self.statuses.values())
        if action_id == "sync_new":
            return any(one.has_new for one in self.statuses.values())
        return action_id != "sync_card" or bool(self.selected_id)

    @property
    def statuses(self) -> dict[str, RemoteStatus]:
        """The status of each remote, by its name."""
        return self.program.services.sync.statuses if self.program.services.sync is not None else {}

    def _rows(self) -> list[SyncRow]:
        return sync_rows(self.statuses, self._session)

    def _fill(self, go_to: str | None = None) -> None:
        rows = self._rows()
        self.fill(under_headings(rows, lambda row: row.head), go_to)
        self._show_keys()
        differing = sum(bool(row.field) for row in rows)
        self.show_title("Make equal", f"{plural(differing, 'difference')}" if differing else "")

    def _show_keys(self) -> None:
        self.key_bar.show(tuple(one for one in named_at(Place.SYNC) if self.can(one.id)))

    def _sheet(self, cells: int) -> tuple[CardLine, ...]:
        return sheet_of(self.row, cells, self.program.keys) if self.row is not None else ()
