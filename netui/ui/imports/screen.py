"""Bringing people in from a file: what would come in, and only then the taking."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from textual import work
from textual.app import ComposeResult

from netui.domain.core.errors import NetuiError
from netui.domain.records.change import Change
from netui.exchange.common.batch import Batch
from netui.session.imports.commands import SOMEBODY_NEW, ImportBatch, ImportOptions
from netui.session.imports.plan import ImportPlan, planning_at
from netui.ui.actions.table import Place, named_at
from netui.ui.imports.plan_lines import write_plan, write_taken
from netui.ui.notices.tone import Tone
from netui.ui.places.place_screen import PlaceScreen
from netui.ui.shell.program import Program
from netui.ui.widgets.key_bar import KeyBar
from netui.ui.widgets.scrolled_lines import Scrolled
from netui.ui.widgets.text_lines import CardLine, CardWriter

_STEPS_UNSEEN = 8
"""Number of steps in a row that take no more than a moment: a keyboard waits for no longer."""

_BREATH_S = 0.001
"""Seconds for the keys after each step; all that waits for them is done in that time."""

_MANY = 2_000
"""To take in so many takes longer than a moment, and is announced."""

_READING = "import"
_WISHES = frozenset({"import_strangers", "import_texts", "import_tiers", "import_days"})
"""Actions that plan anew."""
_DATES_AFTER = {"": "dmy", "dmy": "mdy", "mdy": ""}
"""Orders of day and month, one after the other."""
_Result = TypeVar("_Result")


class ImportScreen(PlaceScreen[None], places=(Place.IMPORT,)):
    """The contents of a file, before it is taken in.

    Attributes:
        is_over: whether it has been taken in.
    """

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "#import-lines"

    def __init__(self, program: Program, reading: Generator[float, None, Batch], source: str, path: Path) -> None:
        """Show what a file would bring.

        Args:
            program: the running program.
            reading: what the file holds, in steps.
            source: id of its format.
            path: of the file.
        """
        super().__init__(program)
        self._reading = reading
        self._source = source
        self._path = path
        self._batch: Batch | None = None
        self._plan: ImportPlan | None = None
        self.is_over = False
        self._here_twice = 0
        self._progress = ""
        self._wishes = ImportOptions()
        self._with_bodies = False
        self._dates = ""

    def compose(self) -> ComposeResult:
        """Title, who comes in, what was just done, keys."""
        yield from self.above()
        yield Scrolled(self._lines, widget_id="import-lines")
        yield from self.foot()

    def on_mount(self) -> None:
        """Show what would come in."""
        self.show_title("Import", self._path.name, str(self._path.parent))
        self._prepare()

    def can(self, action_id: str) -> bool:
        """True if an action can be done now: it is taken in once, and what came in is sorted afterwards."""
        if action_id.startswith("answer_whom") or action_id == "leave_out_row":
            return self._plan is not None and bool(self._plan.ambiguous) and not self.is_over
        if action_id in _WISHES:
            return self._batch is not None and not self.is_over
        if action_id in ("take_import", "sort_imported", "duplicates"):
            return (action_id == "take_import") is not self.is_over
        return True

    def follow(self, change: Change | None) -> None:
        """Look again at what would come in: the people known have changed."""
        if self._batch is not None and not self.is_over:
            self._prepare()

    # Reading and matching, in steps between which the keys are heard

    @work(group=_READING, exclusive=True)
    async def _prepare(self) -> None:
        """Read the file, then see whom its rows mean."""
        try:
            if self._batch is None:
                self._batch = await self._in_steps("Reading", self._reading)
            self._plan = await self._in_steps("Looking who is known", self._planning(self._batch))
        except NetuiError as problem:
            self._plan, self._progress = None, problem.sentence
        self._show_anew(keep_place=True)

    async def _in_steps(self, words: str, steps: Generator[float, None, _Result]) -> _Result:
        """Do it all, showing how far it is where it takes more than a moment."""
        done = 0
        while True:
            try:
                share = next(steps)
            except StopIteration as end:
                result: _Result = end.value
                return result
            done += 1
            if done < _STEPS_UNSEEN:
                continue
            if done % _STEPS_UNSEEN == 0:
                self._progress = f"{words}: {share:.0%} ..."
                self._plan = None
                self._show_anew()
            await sleep(_BREATH_S)

    def _show_anew(self, *, keep_place: bool = False) -> None:
        if self.query(KeyBar) and (lines := self.query(Scrolled)):  # else the program has ended meanwhile
            self._show_keys()
            lines.first().show_anew(keep_place=keep_place)

    # What the keys do

    def take_in(self) -> None:
        """Take it in, as one step."""
        if self._plan is None:
            return
        if not self._plan.change:
            self.leave()
        elif len(self._plan.change.edits) < _MANY:
            self.program.carry_out(self._take)
        else:
            self.say("Taking them in, all as one step ...", Tone.PLAIN)
            self.call_after_refresh(self.program.carry_out, self._take)

    def _take(self) -> Change | None:
        if self._batch is None or self._plan is None or self.is_over:
            return None
        command = ImportBatch(self._batch, self._source, self._path.name, self._plan.change, self._wishes)
        change = self.program.services.session.execute(command)
        self.is_over = change is not None
        self._here_twice = self._count_twice(change)
        self._show_keys()
        self.query_one("#import-lines", Scrolled).show_anew()
        return change

    def answer_whom(self, digit: int) -> None:
        """Say whom the first row means that may mean several people: a candidate by its number; 0, somebody new."""
        if self._plan is None or not self._plan.ambiguous:
            return
        row, candidates = self._plan.ambiguous[0]
        if digit > len(candidates):
            self.say(f"There are {len(candidates)} candidates.", Tone.PLAIN)
            return
        meant = candidates[digit - 1].id if digit else SOMEBODY_NEW
        self._want(chosen={**self._wishes.chosen, row.place: meant})

    def leave_out(self) -> None:
        """Leave out the first row that may mean several people."""
        if self._plan is not None and self._plan.ambiguous:
            row, _ = self._plan.ambiguous[0]
            self._want(left_out=self._wishes.left_out | {row.place})

    def turn_strangers(self) -> None:
        """Add people whom only conversations name, or not."""
        self._want(strangers=not self._wishes.strangers)

    def turn_tiers(self) -> None:
        """Let a rhythm of another program give a tier, or not."""
        self._want(with_tiers=not self._wishes.with_tiers)

    def turn_texts(self) -> None:
        """Read again with what was written, or without."""
        self._with_bodies = not self._with_bodies
        self._read_again()

    def turn_days(self) -> None:
        """Read again with days that have two readings taken in another way."""
        self._dates = _DATES_AFTER[self._dates]
        self._read_again()

    def _want(self, **wishes: object) -> None:
        self._wishes = replace(self._wishes, **wishes)  # type: ignore[arg-type]
        self._prepare()

    def _read_again(self) -> None:
        try:
            self._reading, self._source = self.program.services.import_file(
                self._path, with_bodies=self._with_bodies, dates=self._dates
            )
        except NetuiError as problem:
            self.say(problem.sentence, Tone.PLAIN)
            return
        self._batch = None
        self._prepare()

    def leave(self) -> None:
        """Go back; what is not read by now stays unread."""
        self.workers.cancel_group(self, _READING)
        self.dismiss()

    def _count_twice(self, change: Change | None) -> int:
        """The number of possible duplicates with somebody the file spoke of."""
        # Loaded when something has been taken in.
        from netui.session.duplicates.pairs import DuplicateRows

        touched = {edit.id for edit in change.edits} if change is not None else set()
        return len(DuplicateRows(self.program.services.session).rows(touched))

    # What is seen

    def _planning(self, batch: Batch) -> Generator[float, None, ImportPlan]:
        at = self.program.services.session.plan_context()
        return planning_at(at, batch, source=self._source, file_name=self._path.name, options=self._wishes)

    def _show_keys(self) -> None:
        hidden = {"take_import"} if self.is_over else {"undo", "sort_imported"}
        if self._plan is None or not self._plan.change:
            hidden = {"take_import", "undo", "sort_imported"}
        hidden |= {one.id for one in named_at(Place.IMPORT) if not self.can(one.id)}
        self.key_bar.show([one for one in named_at(Place.IMPORT) if one.id not in hidden])

    def _lines(self, cells: int) -> tuple[CardLine, ...]:
        writer = CardWriter(cells)
        if self._plan is None:
            writer.text(self._progress, "muted")
        elif self.is_over:
            write_taken(self._plan, self._here_twice, writer)
        else:
            write_plan(self._plan, writer, with_texts=self._with_bodies)
        return writer.finished
