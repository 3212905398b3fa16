"""Taking the plan of an import in: few records at once, many between the keys, all of them as one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from textual.widget import Widget

from netui.domain.core.errors import NetuiError, StaleError
from netui.domain.core.progress import finished
from netui.domain.records.change import Change
from netui.session.core.saving.saver import EDITS_A_STEP
from netui.session.imports.model import ImportPlan
from netui.ui.between_keys.garbage import WithoutGarbage
from netui.ui.between_keys.steps import ProgressWords, in_a_row, in_steps
from netui.ui.imports.taken_lines import ImportResult
from netui.ui.imports.work import ImportWork
from netui.ui.shell.program import Program

_BETWEEN_KEYS_FROM_RECORDS = 300
"""Number of records from which on they are saved between the keys: a key would wait too long for all of them."""

_SAVING, _COUNTING = "taking-in", "pairs"


class ShowsImport(Protocol):
    """The screen of an import."""

    def show_import(self) -> None:
        """Show the plan, or what has become of it."""

    def plan_again(self) -> None:
        """Plan anew, and take that in: another program has changed what it was planned on."""


class ImportSaving:
    """Takes the plan in, and tells what has become of it.

    Attributes:
        is_over: whether all of it is in the network.
        is_saving: whether it is just being saved: nothing can be changed meanwhile.
        taken: what has become of it.
    """

    def __init__(
        self, program: Program, work: ImportWork, without_garbage: WithoutGarbage, say: Callable[[str], None]
    ) -> None:
        """Take in what ``work`` has planned; ``say`` shows how far it is."""
        self.is_over = self.is_saving = False
        self.taken = ImportResult(program.services.session, program.keys)
        self._program, self._work, self._without_garbage = program, work, without_garbage
        self._progress = ProgressWords(say)

    def begin(self, screen: ShowsImport, owner: Widget, plan: ImportPlan) -> None:
        """Take the plan in; what takes longer is done by a worker of ``owner``."""
        if len(plan.change.edits) < _BETWEEN_KEYS_FROM_RECORDS:
            self._program.carry_out(lambda: self._at_once(screen, owner, plan))
        else:
            self.is_saving = True  # before the worker has begun: the next key may come first
            # Of the program, not of the screen: what is saved is shown to the end, whatever is closed meanwhile.
            self._program.run_worker(self._between_keys(screen, owner, plan), group=_SAVING)

    def _at_once(self, screen: ShowsImport, owner: Widget, plan: ImportPlan) -> Change | None:
        change = self._work.take_in()
        if change is not None:
            finished(self.taken.telling(plan, change))
            self._tell(screen, owner, is_large=False)
        return change

    async def _between_keys(self, screen: ShowsImport, owner: Widget, plan: ImportPlan) -> None:
        session, steps, done = self._program.services.session, len(plan.change.edits) / EDITS_A_STEP + 1, 0

        def tell() -> None:
            nonlocal done
            self._progress.tell(f"Saving {done / steps:.0%} …")
            done += 1

        screen.show_import()
        tell()
        try:
            with self._without_garbage:
                await in_steps(session.saving(plan.change), tell)
        except NetuiError as problem:
            self.is_saving = False
            screen.show_import()
            self._say_why_not(screen, owner, plan, problem)
        else:
            # One after the other, the keys heard between them: each looks at all who came in.
            self._program.show_done(plan.change)
            await in_a_row(self.taken.telling(plan, plan.change), is_long=True)
            self.is_saving = False
            self._tell(screen, owner, is_large=True)

    def _say_why_not(self, screen: ShowsImport, owner: Widget, plan: ImportPlan, problem: NetuiError) -> None:
        if isinstance(problem, StaleError):
            self._program.services.session.refresh()
            screen.plan_again()
            self._program.follow(None)
        else:
            self._program.say_why_not(problem, lambda: self.begin(screen, owner, plan))

    def _tell(self, screen: ShowsImport, owner: Widget, *, is_large: bool) -> None:
        """Show what has become of the plan, and find out who may be here twice."""
        self.is_over = True
        screen.show_import()
        # Begun by the worker alone: one that is cancelled before leaves nothing unawaited. Textual types no result.
        counting = partial(self._count, screen, is_large=is_large)
        owner.run_worker(counting, group=_COUNTING, exclusive=True)  # type: ignore[arg-type]

    async def _count(self, screen: ShowsImport, *, is_large: bool) -> None:
        with self._without_garbage:
            await in_a_row(self.taken.counting(), is_long=is_large)
        screen.show_import()
