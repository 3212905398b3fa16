"""Goals as lines with a bar: how many of how many, and whether it is reached."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.text.cells import fit
from netui.ui.text.looks import Span, content_of

_BAR_CELLS = 10
_COUNT_CELLS = 24
_LEAST_NAME_CELLS = 12


@frozen
class GoalBar:
    """A goal on its line.

    Attributes:
        name: user text.
        done: number reached; may be over the target.
        target: number wanted, 1 or more.
        note: what else there is to say while it is not reached; may be empty.
    """

    name: str
    done: int
    target: int
    note: str = ""


def goal_spans(goal: GoalBar, cells: int) -> tuple[Span, ...]:
    """Return a goal in so many cells: its words, a bar, how many of how many, and whether it is reached."""
    full = min(_BAR_CELLS, round(_BAR_CELLS * goal.done / goal.target))
    is_reached = goal.done >= goal.target
    room = max(_LEAST_NAME_CELLS, cells - _BAR_CELLS - _COUNT_CELLS)
    return (
        Span(fit(goal.name, room)),
        Span(" "),
        Span("━" * full, "accent"),
        Span("─" * (_BAR_CELLS - full), "faint"),
        Span(f" {goal.done} of {goal.target}"),
        Span("  ✓" if is_reached else f"  {goal.note}" if goal.note else "", "good" if is_reached else "quiet"),
    )


class GoalBars(Widget):
    """Several goals, a line each; without any it takes no room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "GoalBars { height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }"

    def __init__(self) -> None:
        super().__init__(id="goal-bars")
        self._goals: tuple[GoalBar, ...] = ()
        self.styles.height = 0

    def show(self, goals: Sequence[GoalBar]) -> None:
        """Show how far they are."""
        if len(goals) != len(self._goals):
            self.styles.height = len(goals)
            self.display = bool(goals)
            self.screen.refresh(layout=True)
        self._goals = tuple(goals)
        self.refresh()

    def render(self) -> Content:
        """A line each, for Textual."""
        cells = max(1, self.size.width)
        return Content("\n").join([content_of(goal_spans(goal, cells)) for goal in self._goals])
