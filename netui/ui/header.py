"""The first line of the screen: how the day stands, what was just done, whether all is saved."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from netui.domain.frozen import frozen
from netui.ui.line import spread
from netui.ui.notice import NOTHING, Notice, fits, in_line
from netui.ui.render import joined, plain
from netui.ui.safe_text import cell_len

TOO_SMALL = "A little more room, please: netui needs 40x10."

_ROOMY_CELLS = 100


@frozen
class Day:
    """How the day stands.

    Attributes:
        today: items in the queue proper.
        later: items due as well, beyond the daily limit.
        done: items decided about today: done, put off, let go.
        goals: name, count so far and target of each goal, in the order of the rules.
        saved: ``saved``, ``read only``, ``demo``: what becomes of the work.
    """

    today: int = 0
    later: int = 0
    done: int = 0
    goals: tuple[tuple[str, int, int], ...] = ()
    saved: str = "saved"


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
            return spread(joined(self._start(short=False), self._goal_words(), by="  "), saved, width)
        said = in_line(self._notice, self._room(width))
        line = Content.assemble(self._start(short=width < _ROOMY_CELLS), "  ", said)
        # Whether all is saved gives way to a long sentence.
        return spread(line, saved, width) if cell_len(line.plain) + cell_len(saved.plain) < width else line

    def _start(self, *, short: bool) -> Content:
        return joined(Content.styled(" netui ", "bold $text-primary"), self._count(short=short), by="  ")

    def _room(self, width: int) -> int:
        """How many cells there are for what is said."""
        return max(0, width - cell_len(self._start(short=width < _ROOMY_CELLS).plain) - 2)

    def _count(self, *, short: bool) -> Content:
        """How much there is to do, and how much was done: the first stays while there is more, the last grows."""
        day = self._day
        later = "" if short or not day.later else f" · {day.later} later"
        done = f" · {day.done} done" if day.done else ""
        return Content.assemble((f"{day.today} today", "bold"), (later, "$text-muted"), (done, "$text-success"))

    def _goal_words(self) -> Content:
        return joined(*(_goal(*goal) for goal in self._day.goals), by=" · ")


def _goal(name: str, count: int, target: int) -> Content:
    met = count >= target
    return Content.assemble(
        plain(name, "$text-muted"),
        (f" {count}/{target}", "$text-success" if met else "$text-muted"),
        "✓" if met else "",
    )
