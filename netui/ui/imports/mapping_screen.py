"""Reading a table that netui does not know: which column is which field, asked once and remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from netui.domain.core.errors import NetuiError
from netui.domain.tables.mapping import FIELDS, LABELLED_FIELDS, SKIP, TableMapping, is_field
from netui.exchange.common.batch import MappedColumn
from netui.exchange.common.files.loaded import SourceFile
from netui.ui.actions.places import Place
from netui.ui.ask.ask import Choice, Question
from netui.ui.imports.mapping_rows import GO_ON, MAPPING_COLUMNS, MappingRow, mapping_rows
from netui.ui.imports.screen import ImportScreen
from netui.ui.imports.work import HowRead, ImportWork
from netui.ui.notices.tone import Tone
from netui.ui.places.collection_screen import CollectionScreen
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase, plain

_TELLING = frozenset({"name", "given", "family", "email"})
"""Fields of which a table needs one: they say who is meant."""
_NO_ONE_IS_MEANT = "Say first which column is the name, or the e-mail address."


class MappingScreen(CollectionScreen[MappingRow, None], places=(Place.MAPPING,)):
    """The columns of a table on the left with three of their values, the fields on the right.

    More than a list: each row is answered by a question, and the answers are read, given a name, and gone on from.

    Attributes:
        is_over: whether the plan was gone on to.
    """

    opens = "map_column"
    asks = True

    def __init__(
        self, program: Program, source: Path | SourceFile, columns: Sequence[MappedColumn], how: HowRead
    ) -> None:
        """Ask about the columns of a file, which is read in this way otherwise."""
        super().__init__(program, MAPPING_COLUMNS, empty=plain("The table has no columns."))
        self.is_over = False
        self._source, self._how = source, how
        self._guesses = tuple(columns)
        self._columns = tuple(columns)

    def show_rows(self, go_to: str | None = None) -> None:
        """Show which field each column is, and whether that is enough to go on."""
        self.show_title("Import", self._source.name, "which column is which?")
        ready = "shows what the table gives" if self._is_somebody_meant else _NO_ONE_IS_MEANT
        self.fill(mapping_rows(self._columns, ready), go_to)

    # Actions of the keys

    def choose(self) -> None:
        """Say which field a column is; on the last row go on to the plan."""
        row = self.list.row
        if row is None:
            return
        if row.id == GO_ON:
            self._go_on()
            return
        at = int(row.id)

        def take(field: str) -> bool:
            self._set(at, "" if field == SKIP else field)
            return True

        self.ask.open(
            Question(
                title=lambda: phrase("[bold]$column[/] is", column=row.name),
                accept=take,
                meaning=lambda text: plain(_labels_of(text), "$text-muted"),
                keys=lambda: key_line(("enter", "takes it"), ("type", "to find a field"), ("esc", "leaves it")),
                placeholder=row.field or "name, email/work, company ...",
                choices=_fields_like,
                choose=take,
            )
        )

    def leave_column(self) -> None:
        """Leave the column under the cursor out; again reads it as it seems to be."""
        row = self.list.row
        if row is not None and row.id != GO_ON:
            self._set(int(row.id), "" if row.field else self._guesses[int(row.id)].field)

    def save(self) -> None:
        """Give the mapping a name, by which it is remembered."""
        self.ask.open(
            Question(
                title=lambda: phrase("[bold]Remember this[/] as"),
                accept=self._save_as,
                keys=lambda: key_line(("enter", "saves it"), ("esc", "leaves it")),
                placeholder="badge scans",
            )
        )

    def _save_as(self, text: str) -> bool:
        name = text.strip()
        if not name:
            self.program.tell("Give it a name, as in badge scans.")
        if not name or self._reading(self._mapping(name)) is None:
            return False
        self.say("Saved. Tables with these columns are read so from now on.", Tone.GOOD)
        return True

    def _go_on(self) -> None:
        if not self._is_somebody_meant:
            self.say(_NO_ONE_IS_MEANT, Tone.PROBLEM)
            return
        found = self._reading(self._mapping())
        if found is not None:
            self.is_over = True
            self.program.open_place(ImportScreen(self.program, found))

    def _reading(self, mapping: TableMapping) -> ImportWork | None:
        """The file, begun to be read by a mapping; None when it cannot be, which is said."""
        how = replace(self._how, mapping=replace(mapping, name=""))
        try:
            reading, source = self.program.services.import_file(
                self._source,
                with_bodies=how.with_bodies,
                dates=how.dates,
                encoding=how.encoding,
                mapping=mapping,
            )
        except NetuiError as problem:
            self.program.tell(problem.sentence, Tone.PROBLEM)
            return None
        return ImportWork(self.program.services, reading, source, self._source, how)

    def _mapping(self, name: str = "") -> TableMapping:
        fields = {one.name: one.field for one in self._columns if one.field}
        return TableMapping(fields, name, match=tuple(fields))

    @property
    def _is_somebody_meant(self) -> bool:
        return any(one.field.partition("/")[0] in _TELLING for one in self._columns)

    def _set(self, at: int, field: str) -> None:
        columns = list(self._columns)
        columns[at] = replace(columns[at], field=field)
        self._columns = tuple(columns)
        self.show_rows()
        self.list.action_move(1)


def _fields_like(text: str) -> Sequence[Choice]:
    """The fields that begin so, then those that hold it; with a label only the one that is typed."""
    typed = text.strip().lower()
    if "/" in typed:
        name, _, label = text.strip().partition("/")
        labelled = f"{name.lower()}/{label}"
        return [Choice(labelled, labelled)] if is_field(labelled) else []
    names = [one for one in FIELDS if is_field(one)]
    found = [*(one for one in names if one.startswith(typed)), *(one for one in names if typed in one[1:])]
    return [Choice(one, one, _NOTES.get(one, "")) for one in dict.fromkeys(found)]


_NOTES = {
    "talk.on": "day of a conversation",
    "talk.channel": "how it was held",
    "talk.summary": "in one line",
    "met.on": "day you met",
    "met.where": "where you met",
    "uid": "its id over there",
    "skip": "left out",
}
"""Explanations of the fields whose names alone do not tell their meaning."""


def _labels_of(text: str) -> str:
    """The label that may stand behind a field."""
    field = text.strip().partition("/")[0]
    return f"{field}/work: with a label behind it" if field in LABELLED_FIELDS else " "


def open_mapping(screen: ImportScreen) -> None:
    """Go back from the plan of a table to the question which column is which field."""
    work = screen.work
    if work.batch is None or not work.is_table:
        screen.say("This file is no table whose columns could be chosen.", Tone.PLAIN)
        return
    screen.leave()
    screen.program.push_screen(MappingScreen(screen.program, work.source, work.batch.columns, work.how))
    if work.has_decisions:
        screen.program.tell("What you left out or chose has to be said again in the next plan.")
