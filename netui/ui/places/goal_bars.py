"""Goals as lines with a bar: how many of how many, and whether it is reached."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.text.cells import cell_len, fit
from netui.ui.text.looks import Span, content_of

_BAR_CELLS = 10
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


def goal_lines(goals: Sequence[GoalBar], cells: int) -> list[tuple[Span, ...]]:
    """Return goals in lines of so many cells: their words, a bar, how many of how many, and whether each is reached.

    The bars stand below each other. A note that leaves the words no room is left out whole.
    """
    widest = max((cell_len(goal.name) for goal in goals), default=0)
    counts = [f" {goal.done} of {goal.target}" for goal in goals]
    room = cells - _BAR_CELLS - 1 - max(map(cell_len, counts), default=0)
    name_cells = max(_LEAST_NAME_CELLS, min(widest, room))
    return [_goal_spans(goal, count, name_cells, cells) for goal, count in zip(goals, counts, strict=True)]


def _goal_spans(goal: GoalBar, count: str, name_cells: int, cells: int) -> tuple[Span, ...]:
    full = min(_BAR_CELLS, round(_BAR_CELLS * goal.done / goal.target))
    is_reached = goal.done >= goal.target
    note = "  ✓" if is_reached else f"  {goal.note}" if goal.note else ""
    has_room = name_cells + 1 + _BAR_CELLS + cell_len(count) + cell_len(note) <= cells
    return (
        Span(fit(goal.name, name_cells)),
        Span(" "),
        Span("━" * full, "accent"),
        Span("─" * (_BAR_CELLS - full), "faint"),
        Span(count),
        Span(note if has_room else "", "good" if is_reached else "quiet"),
    )


class GoalBars(Widget):
    """Several goals, a line each; without any it takes no room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "GoalBars { height: 1; padding: 0 1 0 3; text-wrap: nowrap; text-overflow: ellipsis; }"

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
        return Content("\n").join(map(content_of, goal_lines(self._goals, cells)))
