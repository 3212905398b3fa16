"""The first line of the screen: how the day stands, what was just done, whether all is saved."""

from __future__ import annotations

from dataclasses import replace

from textual.content import Content
from textual.widget import Widget

from netui.domain.frozen import frozen
from netui.ui.line import spread
from netui.ui.program import Tone
from netui.ui.render import joined, plain
from netui.ui.safe_text import cell_len

TOO_SMALL = "A little more room, please: netui needs 40x10."

_ROOMY_CELLS = 100

_TONES = {Tone.GOOD: "$text-success", Tone.PLAIN: "$foreground", Tone.PROBLEM: "bold $text-error"}
_SIGNS = {Tone.GOOD: "✓ ", Tone.PLAIN: "", Tone.PROBLEM: "! "}


@frozen
class Day:
    """How the day stands.

    Attributes:
        today: items in the queue proper.
        later: items due as well, beyond the daily limit.
        goals: name, count so far and target of each goal, in the order of the rules.
        saved: ``saved``, ``read only``, ``demo``: what becomes of the work.
    """

    today: int = 0
    later: int = 0
    goals: tuple[tuple[str, int, int], ...] = ()
    saved: str = "saved"


class Header(Widget):
    """One line; all of the screen when the screen is too small for anything else."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Header { height: 1; }"

    def __init__(self) -> None:
        super().__init__(id="header")
        self._day = Day()
        self._said: tuple[str, Tone, str] = ("", Tone.PLAIN, "")

    def show(self, day: Day) -> None:
        """Show how the day stands."""
        if day != self._day:
            self._day = day
            self.refresh()

    @property
    def goals(self) -> tuple[tuple[str, int, int], ...]:
        """The goals as they are shown."""
        return self._day.goals

    def show_goals(self, goals: tuple[tuple[str, int, int], ...]) -> None:
        """Show how far the goals have come."""
        self.show(replace(self._day, goals=goals))

    def say(self, sentence: str, tone: Tone, hint: str = "") -> None:
        """Say a sentence in the place of the goals; nothing when it is empty.

        Where room is short the sentence is cut, and the hint behind it is not.
        """
        if (sentence, tone, hint) != self._said:
            self._said = (sentence, tone, hint)
            self.refresh()

    def render(self) -> Content:
        """The line, for Textual."""
        width, height = self.size
        if height > 1:
            return Content(TOO_SMALL)
        name = Content.styled(" netui ", "bold $text-primary")
        saved = Content.styled(f"{self._day.saved} ", "$text-muted")
        sentence, tone, hint = self._said
        if not sentence:
            return spread(joined(name, self._count(short=False), self._goal_words(), by="  "), saved, width)
        start = joined(name, self._count(short=width < _ROOMY_CELLS), by="  ")
        end = plain(f" · {hint} " if hint else " ", "$text-muted")
        said = plain(_SIGNS[tone] + sentence, _TONES[tone])
        room = max(0, width - cell_len(start.plain) - 2 - cell_len(end.plain))
        if room < cell_len(said.plain):
            return Content.assemble(start, "  ", said.truncate(room, ellipsis=True), end)
        line = Content.assemble(start, "  ", said, end)
        return spread(line, saved, width) if width >= _ROOMY_CELLS else line

    def _count(self, *, short: bool) -> Content:
        today = Content.styled(f"{self._day.today} today", "bold")
        if short or not self._day.later:
            return today
        return Content.assemble(today, (f" · {self._day.later} later", "$text-muted"))

    def _goal_words(self) -> Content:
        return joined(*(_goal(*goal) for goal in self._day.goals), by=" · ")


def _goal(name: str, count: int, target: int) -> Content:
    met = count >= target
    return Content.assemble(
        plain(name, "$text-muted"),
        (f" {count}/{target}", "$text-success" if met else "$text-muted"),
        "✓" if met else "",
    )
