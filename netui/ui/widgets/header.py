"""The first line of the screen: the day, how far it has come, the goals."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.text.cells import cell_len
from netui.ui.text.looks import content_of
from netui.ui.text.render import joined, plain
from netui.ui.text.signs import SIGNS, Signs
from netui.ui.widgets.day_bar import day_bar

TOO_SMALL = "A little more room, please: netui needs 40x10."

_ROOMY_CELLS = 96
"""Columns from which on the header says things in full."""


@frozen
class Day:
    """The state of the day.

    Attributes:
        today: items the queue proper still holds.
        later: items due as well, beyond the budget of the day.
        decided: items decided about today.
        talked: those of them that a conversation has settled.
        verdicts: how many of each verdict, in words: ``1 talked to``, ``2 snoozed``; empty when nothing was decided.
        goals: name, count so far and target of each goal, in the order of the rules.
        event: the running event with its counters; empty while none is on.
        sync: how synchronising stands, in a few words; empty where nothing is synchronised.
        file: what becomes of the work where that is not plain: ``demo``, ``read only``, the name of the file; or empty.
        on: which day it is, in words; the program's name as long as it is not known.
    """

    today: int = 0
    later: int = 0
    decided: int = 0
    talked: int = 0
    verdicts: tuple[str, ...] = ()
    goals: tuple[tuple[str, int, int], ...] = ()
    event: str = ""
    sync: str = ""
    file: str = ""
    on: str = "netui"


class Header(Widget):
    """One line; all of the screen when the screen is too small for anything else."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Header { height: 1; }"

    def __init__(self, signs: Signs = SIGNS) -> None:
        super().__init__(id="header")
        self._signs = signs
        self._day = Day()

    def show(self, day: Day) -> None:
        """Show how the day stands."""
        if day != self._day:
            self._day = day
            self.refresh()

    @property
    def day(self) -> Day:
        """The state of the day, as it is shown."""
        return self._day

    def render(self) -> Content:
        """The line, for Textual."""
        width, height = self.size
        return Content(TOO_SMALL) if height > 1 else header_line(self._day, width, self._signs)


def header_line(day: Day, cells: int, signs: Signs = SIGNS) -> Content:
    """Return the line in so many cells: day, bar and count always, and at the right as much as fits.

    Parts without room go in this order: the verdicts from the last one on, the fate of the work, the goals from the
    last one on, the state of synchronising.
    """
    is_roomy = cells >= _ROOMY_CELLS
    start = _start(day, signs, cells_each=2 if is_roomy else 1)
    for right in _ends(day, signs, by="   " if is_roomy else "  ", in_words=is_roomy):
        for verdicts in _verdicts(day) if is_roomy else ("",):
            left = Content.assemble(start, plain(verdicts, "$text-muted"))
            gap = cells - cell_len(left.plain) - cell_len(right.plain)
            if gap >= 2:
                return Content.assemble(left, " " * gap, right)
    return start


def _verdicts(day: Day) -> Iterator[str]:
    """The possible words of what was decided, the longest first; the last are empty."""
    for count in range(len(day.verdicts), 0, -1):
        yield f" · {', '.join(day.verdicts[:count])}{', …' if count < len(day.verdicts) else ''}"
    yield ""


def _start(day: Day, signs: Signs, *, cells_each: int) -> Content:
    whole = day.decided + day.today
    bar = content_of(day_bar(day.talked, day.decided, whole, cells_each=cells_each, signs=signs))
    count = Content.assemble(bar, " ", (f"{day.decided} of {whole}", "bold")) if whole else Content()
    return joined(Content.assemble(" ", (day.on, "bold")), count, by="  ")


def _ends(day: Day, signs: Signs, *, by: str, in_words: bool) -> Iterator[Content]:
    """The possible right ends, the longest first; with a blank at the end, unless empty."""
    event = [plain(day.event, "bold")] if day.event else []
    goals = [*event, *(_goal(*goal, signs, in_words=in_words) for goal in day.goals)]
    sync = [plain(day.sync, "$text-muted")] if day.sync else []
    shown = [(*goals, *sync, plain(day.file, "$text-muted"))]
    shown += [(*goals[:count], *sync) for count in range(len(goals), -1, -1)]
    shown += [()] if sync else []
    for parts in shown:
        said = joined(*parts, by=by)
        yield Content.assemble(said, " ") if said.plain else said


def _goal(name: str, count: int, target: int, signs: Signs, *, in_words: bool) -> Content:
    met = count >= target
    figures = f" {count} of {target}" if in_words else f" {count}/{target}"
    sign = (f" {signs.kept}" if in_words else signs.kept) if met else ""
    return Content.assemble(plain(f"{name}{figures}", "$text-muted"), plain(sign, "$success"))
