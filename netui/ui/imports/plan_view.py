"""The plan of an import on the screen: counts above, below them its rows in groups that can be folded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.widget import Widget

from netui.ui.imports.plan_head import HEAD_LINES, head_lines, with_keys_for_options
from netui.ui.imports.plan_rows import PlanRow, PlanRows, PlanSection, plan_columns
from netui.ui.imports.plan_sections import WHOM, PlanSections
from netui.ui.imports.work import ImportWork
from netui.ui.shell.program import Program
from netui.ui.text.render import plain
from netui.ui.widgets.line import Line
from netui.ui.widgets.rows.row_list import RowList


class PlanList(RowList[PlanRow]):
    """The rows of the plan; ``enter`` is the screen's own."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "app.do('take_import')", "Take in", show=False, id="plan_take"),
    ]

    def action_open(self) -> None:
        """A second click takes nothing in."""


class PlanView(Widget):
    """The counts and the rows.

    Attributes:
        list: the rows.
    """

    DEFAULT_CSS = """
    PlanView { height: 1fr; width: 1fr; layout: vertical; }
    PlanView > #plan { background: $background; margin: 1 0 0 0; }
    """

    def __init__(self, work: ImportWork, program: Program, on_cursor: Callable[[PlanRow | None], None]) -> None:
        """Show the plan of an import into the network; ``on_cursor`` is called when another row is stood on."""
        super().__init__(id="plan-view")
        self._import, self._network = work, program.services.session.network
        self._keys = program.keys
        self._folded: frozenset[str] = frozenset()
        self._sections: PlanSections | None = None
        self._sections_of: object = None
        self._heads = [Line(widget_id=f"plan-head-{at}") for at in range(HEAD_LINES)]
        self.list = PlanList(plan_columns(self._is_left_out), empty=plain(""), on_cursor=on_cursor, widget_id="plan")
        self._rows = PlanRows((), ())

    def compose(self) -> ComposeResult:
        """The counts, then the rows."""
        yield from self._heads
        yield self.list

    def on_resize(self, event: Resize) -> None:
        """Give names more room where there is more."""
        self.list.set_columns(plan_columns(self._is_left_out, event.size.width))

    @property
    def row(self) -> PlanRow | None:
        """The row under the cursor; None where there is none."""
        return self.list.row

    @property
    def sections(self) -> Mapping[str, PlanSection[Any]]:
        """The groups that hold something, by key."""
        return self._rows.sections

    @property
    def asked(self) -> PlanRow | None:
        """The row whose question is to be answered: that under the cursor, else the first; None without any."""
        here = self.list.row
        if here is not None and here.whom is not None:
            return here
        return self.sections[WHOM].row(0) if WHOM in self.sections else None

    def say(self, words: str) -> None:
        """Say something in the place of the plan."""
        self.list.set_rows(())
        self.list.set_empty(plain(words, "$text-muted"))

    def show(self, go_to: str | None = None) -> None:
        """Show the plan as it is now."""
        work = self._import
        if work.plan is None or work.groups is None or work.batch is None:
            return
        if self._sections is None or self._sections_of is not work.plan:
            # The sentences about the files name options of the command line; here keys do the same.
            plan = replace(work.plan, notices=with_keys_for_options(work.plan.notices, self._keys))
            batch = replace(work.batch, notices=with_keys_for_options(work.batch.notices, self._keys))
            self._sections = PlanSections(plan, work.groups, batch, self._network)
            self._sections_of = work.plan
            heads = head_lines(plan, batch, with_texts=work.how.with_bodies)
            for line, content in zip(self._heads, heads, strict=True):
                line.show(content)
        self._rows = PlanRows(self._sections.all(work.wishes), self._folded)
        self.list.set_rows(self._rows, go_to=go_to)

    def fold(self) -> None:
        """Fold the group under the cursor, or unfold it."""
        row = self.list.row
        if row is not None:
            self._folded ^= {row.group}
            self.show(f"{row.group}:")

    def go_on(self) -> None:
        """Go on to the next row."""
        self.list.action_move(1)

    def _is_left_out(self, row: PlanRow) -> bool:
        """True for what was left out a moment ago."""
        return bool(row.keys) and row.group != "out" and set(row.keys) <= self._import.wishes.left_out
