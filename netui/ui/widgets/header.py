"""The first line of the screen: how the day stands, what was just done, whether all is saved."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.ui.notices.notice import NOTHING, Notice, fits, in_line
from netui.ui.text.cells import cell_len
from netui.ui.text.render import joined, plain
from netui.ui.widgets.line import spread

TOO_SMALL = "A little more room, please: netui needs 40x10."

_ROOMY_CELLS = 90


@frozen
class Day:
    """How the day stands.

    Attributes:
        today: items the queue proper still holds.
        later: items due as well, beyond the budget of the day.
        decided: items decided about today.
        verdicts: what was decided, in words: ``1 talked to, 2 snoozed``; empty when nothing was.
        goals: name, count so far and target of each goal, in the order of the rules.
        saved: ``saved``, ``read only``, ``demo``: what becomes of the work.
        on: which day it is, in words; the program's name as long as it is not known.
    """

    today: int = 0
    later: int = 0
    decided: int = 0
    verdicts: str = ""
    goals: tuple[tuple[str, int, int], ...] = ()
    saved: str = "saved"
    on: str = "netui"


class Header(Widget):
    """One line; all of the screen when the screen is too small for anything else."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Header { height: 1; }"

    def __init__(self) -> None:
        super().__init__(id="header")
        self._day = Day()
        self._notice = NOTHING

    def show(self, day: Day) -> None:
        """Show how the day stands."""
        if day != self._day:
            self._day = day
            self.refresh()

    @property
    def day(self) -> Day:
        """How the day stands, as it is shown."""
        return self._day

    def say(self, notice: Notice) -> bool:
        """Say something in the place of the goals, or nothing; whether all of it is seen."""
        if notice != self._notice:
            self._notice = notice
            self.refresh()
        width = self.size.width or self.app.size.width
        return fits(notice, self._room(width))

    def render(self) -> Content:
        """The line, for Textual."""
        width, height = self.size
        if height > 1:
            return Content(TOO_SMALL)
        saved = Content.styled(f"{self._day.saved} ", "$text-muted")
        if not self._notice.sentence:
            return spread(self._whole_start(width - cell_len(saved.plain)), saved, width)
        said = in_line(self._notice, self._room(width))
        line = Content.assemble(self._start(short=width < _ROOMY_CELLS), "  ", said)
        # Whether all is saved gives way to a long sentence.
        return spread(line, saved, width) if cell_len(line.plain) + cell_len(saved.plain) < width else line

    def _whole_start(self, cells: int) -> Content:
        """The day with the goals, as far as it fits: what was decided goes first."""
        whole = joined(self._start(short=cells < _ROOMY_CELLS), self._goal_words(), by="  ")
        return whole if cell_len(whole.plain) < cells else joined(self._start(short=True), self._goal_words(), by="  ")

    def _start(self, *, short: bool) -> Content:
        return joined(Content.styled(f" {self._day.on}", "bold"), self._count(short=short), by="  ")

    def _room(self, width: int) -> int:
        """How many cells there are for what is said."""
        return max(0, width - cell_len(self._start(short=width < _ROOMY_CELLS).plain) - 2)

    def _count(self, *, short: bool) -> Content:
        """How much of the day is decided; where there is room, what was decided."""
        day = self._day
        verdicts = "" if short or not day.verdicts else f" · {day.verdicts}"
        return Content.assemble((f"{day.decided} of {day.decided + day.today}", "bold"), (verdicts, "$text-muted"))

    def _goal_words(self) -> Content:
        return joined(*(_goal(*goal) for goal in self._day.goals), by=" · ")


def _goal(name: str, count: int, target: int) -> Content:
    met = count >= target
    return Content.assemble(
        plain(name, "$text-muted"),
        (f" {count}/{target}", "$text-success" if met else "$text-muted"),
        "✓" if met else "",
    )
