"""The weekly review: six steps, the rows of one at a time, and the end of the week."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual.content import Content

from netui.domain.records.change import Change
from netui.session.weekly.commands import GoToStep, PassRow
from netui.session.weekly.review import (
    DONE_WORDS,
    WeeklyReview,
    weekly_review,
)
from netui.session.weekly.rows import ReviewRow, heading_words
from netui.session.weekly.state import END
from netui.session.weekly.worked_out import WhatToGive, WhoIsShown
from netui.ui.actions.key_names import key_of
from netui.ui.actions.places import Place
from netui.ui.actions.table import named_at
from netui.ui.frame.geometry import shows_all_panes
from netui.ui.frame.place_geometry import Shape
from netui.ui.places.people_screen import PeopleScreen
from netui.ui.places.person_sheet import selected_sheet
from netui.ui.shell.in_slices import InSlices
from netui.ui.shell.program import OnScreen, Program
from netui.ui.text.looks import Span
from netui.ui.text.render import prose
from netui.ui.weekly import title
from netui.ui.weekly.selection import WeekSelection
from netui.ui.weekly.week_end import WeekEnd, bar_at_end
from netui.ui.widgets.rows.columns import Column, Divider
from netui.ui.widgets.rows.row_list import RowList
from netui.ui.widgets.rule_line import RuleLine

_ROWS_LINES = 12
"""Lines of the most rows that a step shows, and of its heading."""

_REASONED = frozenset({"slipping", "give", "one"})
"""The steps of a few rows in which the reason is the point: it has a line of its own at every size."""

_NAME = Column[ReviewRow]("name", lambda row: (Span(row.subject, "strong"),), 22, gap_cells=2)


def _text(row: ReviewRow) -> tuple[Span, ...]:
    """The text of a row; before a promise the sign that it has everywhere."""
    text = Span(row.about, "reason")
    return (Span(row.sign, "accent"), Span(" ", "reason"), text) if row.sign else (text,)


_TEXT = Column[ReviewRow]("text", _text, min_cells=10, gap_cells=2)
_WIDE_NAME = _NAME._replace(width_cells=0, min_cells=12)


_DAYS = Column[ReviewRow]("days", lambda row: (Span(row.when, "late" if row.is_late else "quiet"),), 10, right=True)


class WeeklyList(RowList[ReviewRow]):
    """The rows of a step; enter closes the week where none are left."""

    def action_open(self) -> None:
        """Open the row under the cursor; at the end there is none."""
        self.post_message(self.Opened(self, self.row.id if self.row is not None else ""))


class WeeklyScreen(PeopleScreen[ReviewRow, None], places=(Place.WEEKLY, Place.OPENED)):
    """One step at a time; what is decided is gone, and the step that was left is noted.

    More than a list: six steps, columns that depend on the width, and a text where the steps end.

    Attributes:
        review: as it stands.
        chosen: what the decisions are about.
    """

    asks = True

    def __init__(self, program: Program) -> None:
        super().__init__(
            program, (_NAME, _TEXT, _DAYS), empty=Content(), sheet=partial(selected_sheet, self), rows=WeeklyList
        )
        self._session = program.services.session
        self.review: WeeklyReview = weekly_review(self._session)
        self._shown_step = ""
        self._to_give = WhatToGive(self._session)
        self._who = WhoIsShown(self._session)
        self._looking = InSlices(self, lambda _share: None, lambda: self.follow(None))
        self._finding = InSlices(self, lambda _share: None, lambda: self.follow(None))
        self._end = WeekEnd(self, self._session, self._show, key_of(program.keys, "week_card"))
        self.chosen = WeekSelection(lambda: self.list.row, self.wait_until_seen)

    def on_mount(self) -> None:
        """Show the step that the review has come to; who is in it, and what there is to give, may come later."""
        self._show()
        self._work_out()

    def on_resize(self) -> None:
        """Say why in a line of its own where the sheet stands beside the rows."""
        self._show()

    @property
    def selected_id(self) -> str:
        """Id of whom the row under the cursor is about; empty when it is nobody."""
        return self.chosen.person_id

    @property
    def row(self) -> ReviewRow | None:
        """The row under the cursor; None when there is none."""
        return self.list.row

    def shape(self) -> Shape:
        """The parts of the place; steps have the whole width, and a sheet below the list has room for a whole step."""
        return replace(super().shape(), rows=None if self._is_wide else _ROWS_LINES, is_title_whole=True)

    @property
    def _is_wide(self) -> bool:
        return shows_all_panes(self.app.size.width, self.app.size.height)

    def follow(self, change: Change | None) -> None:
        """Show the review as it stands now: a step with nothing left leads to the next, an undo to what is back."""
        self._work_out()
        known = {row.id for row in self.review.rows}
        self.review = weekly_review(self._session)
        is_undo = change is not None and change.undoes is not None
        self._show(next((row.id for row in self.review.rows if row.id not in known), None) if is_undo else None)
        super().follow(change)

    # Actions of the keys

    def pass_row(self) -> None:
        """Pass over a row for this week."""
        row = self.row
        if row is not None and self.is_seen:
            self.wait_until_seen()
            self.program.perform(PassRow(row.id, row.name or row.text))

    def open_card(self) -> None:
        """Open the card; at the end close the week, and go back."""
        if self.review.step != END:
            super().open_card()
            return
        self.program.perform(GoToStep(END))
        self.dismiss()
        self.program.tell(DONE_WORDS)

    def on_rule_line_tab_chosen(self, message: RuleLine.TabChosen) -> None:
        """Go to the step whose name was clicked on."""
        step = self.review.steps[message.place].step
        if step != self.review.step:
            self.program.perform(GoToStep(step, self.review.step))

    # Drawing

    def _work_out(self) -> None:
        if self._looking.has(self._who):  # these first: they are soon found, and most steps are about them
            self._finding.has(self._to_give)

    def _show(self, go_to: str | None = None) -> None:
        review = self.review
        is_tall = self._is_wide or review.step in _REASONED
        self.set_columns(*(((_WIDE_NAME, _DAYS), (_TEXT,)) if is_tall else ((_NAME, _TEXT, _DAYS),)))
        self.list.set_empty(prose(self._end.words() if review.step == END else "", ""))
        heading = [Divider(heading_words(review.step, review.rows))] if review.rows else []
        if review.step != self._shown_step and review.rows:
            # Another step is read from its top.
            go_to = go_to or review.rows[0].id
        self._shown_step = review.step
        self.fill([*heading, *review.rows], go_to)
        is_empty = not any(row.contact_id for row in review.rows)
        self.key_bar.show(bar_at_end() if review.step == END else named_at(self.here, is_empty=is_empty))
        self.show_title(title.name_of(review), right=title.progress_of(review), tabs=title.tabs_of(review))


def open_weekly(screen: OnScreen) -> None:
    """Go on with the review of this week."""
    screen.program.open_place(WeeklyScreen(screen.program))
