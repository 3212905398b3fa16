"""A calendar: whole weeks as rows, and on each day how full it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from textual import events
from textual.content import Content
from textual.widget import Widget

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES
from netui.ui.text.cells import cut, fit
from netui.ui.text.render import plain

_MONTH_CELLS = 5
_DAYS_A_WEEK = 7
_LEAST_BAR_CELLS, _MOST_BAR_CELLS = 2, 8
_COUNT_CELLS = 4
_MANY = "+"
"""Sign in the place of a figure that has no room; the list says it."""
_HERE = "bold $block-cursor-blurred-foreground on $block-cursor-blurred-background"


@frozen
class CalendarDay:
    """One day of a calendar.

    Attributes:
        on: the day.
        names: whom there is something to do about, the most pressing first: user text.
        is_quiet: whether nothing falls due on it.
    """

    on: date
    names: tuple[str, ...]
    is_quiet: bool


class Calendar(Widget):
    """Weeks as rows. Each day shows its number and a bar against what a day is meant for; where there is room, names.

    A click on a day goes to it.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "Calendar { height: 8; width: 1fr; text-wrap: nowrap; }"

    def __init__(self, on_day: Callable[[date], None], *, widget_id: str) -> None:
        """Make an empty calendar; ``on_day`` is called with the day that was clicked on."""
        super().__init__(id=widget_id)
        self._on_day = on_day
        self._days: tuple[CalendarDay, ...] = ()
        self._limit = 1
        self._today = date.min
        self._here: date | None = None

    def show(self, days: Sequence[CalendarDay], *, limit: int, today: date) -> None:
        """Show these days, from a Monday on, whole weeks; ``limit`` is how many a day is meant for, 1 or more."""
        self._days, self._limit, self._today = tuple(days), limit, today
        self.refresh()

    def go_to(self, day: date | None) -> None:
        """Highlight a day."""
        if day != self._here:
            self._here = day
            self.refresh()

    def lines_in(self, height: int) -> int:
        """The number of calendar lines on a screen of this height: whole weeks, the list below keeps more than half."""
        weeks = max(1, len(self._days) // _DAYS_A_WEEK)
        return 1 + weeks * max(1, min(5, (height // 2 - 2) // weeks))

    def render(self) -> Content:
        """The lines, for Textual."""
        return Content("\n").join([self._weekdays(), *self._weeks()])

    def on_click(self, event: events.Click) -> None:
        """Say which day was clicked on."""
        week, column = (event.y - 1) // self._lines_a_week, (event.x - _MONTH_CELLS) // self._cells
        place = week * _DAYS_A_WEEK + column
        if event.y >= 1 and 0 <= column < _DAYS_A_WEEK and place < len(self._days):
            self._on_day(self._days[place].on)

    @property
    def _cells(self) -> int:
        """Width of a day with the gap to the next."""
        return max(4, (self.size.width - _MONTH_CELLS) // _DAYS_A_WEEK)

    @property
    def _lines_a_week(self) -> int:
        return max(1, (self.size.height - 1) // max(1, len(self._days) // _DAYS_A_WEEK))

    def _weekdays(self) -> Content:
        return plain(" " * _MONTH_CELLS + "".join(fit(name, self._cells) for name in DAY_NAMES), "$text-muted")

    def _weeks(self) -> Iterator[Content]:
        for first in range(0, len(self._days), _DAYS_A_WEEK):
            week = self._days[first : first + _DAYS_A_WEEK]
            yield Content.assemble(self._month(week, is_first=not first), *map(self._day, week))
            for line in range(self._lines_a_week - 1):
                yield Content.assemble(" " * _MONTH_CELLS, *(self._name_in(day, line) for day in week))

    def _month(self, week: Sequence[CalendarDay], *, is_first: bool) -> Content:
        """The month's name beside the week in which it begins."""
        begins = next((day.on for day in week if day.on.day == 1), week[0].on if is_first else None)
        name = MONTH_NAMES[begins.month - 1] if begins else ""
        return plain(fit(f" {name}", _MONTH_CELLS), "bold $text-muted")

    def _day(self, day: CalendarDay) -> Content:
        """The number of the day, a bar, and how many."""
        cells = self._cells - 1
        return Content.assemble(self._number(day), self._fullness(day, cells - 2), " ")

    def _number(self, day: CalendarDay) -> Content:
        if day.on == self._here:
            return plain(f"{day.on.day:>2}", _HERE)
        if day.on == self._today:
            return plain(f"{day.on.day:>2}", "bold $text-accent")
        is_open = day.on > self._today and not day.is_quiet
        return plain(f"{day.on.day:>2}", "" if is_open and day.names else "$text-muted")

    def _fullness(self, day: CalendarDay, cells: int) -> Content:
        count = len(day.names)
        if not count:
            word = "quiet" if day.is_quiet and day.on >= self._today and cells > len(" quiet") else ""
            return plain(fit(f" {word}", cells), "$text-muted")
        over = count - self._limit
        said = f"{self._limit}+{over}" if over > 0 else str(count)
        said = next((words for words in (said, str(count)) if len(words) < cells), _MANY)
        look = "$text-warning" if over > 0 else ""
        bar = min(_MOST_BAR_CELLS, cells - max(_COUNT_CELLS, 2 + len(said)))
        if bar < _LEAST_BAR_CELLS:
            return plain(fit(f" {said}", cells), look)
        full = min(bar, max(1, round(bar * count / self._limit)))
        return Content.assemble(
            " ",
            ("━" * full, look or "$text-accent"),
            ("─" * (bar - full), "$text-muted 60%"),
            plain(fit(f" {said}", cells - bar - 1), look),
        )

    def _name_in(self, day: CalendarDay, line: int) -> Content:
        """A name in a line below the day; in the last one, how many more there are."""
        cells, lines = self._cells - 1, self._lines_a_week - 1
        more = len(day.names) - lines
        if line == lines - 1 and more > 0:
            return plain(fit(f"+{more + 1} more", cells) + " ", "$text-muted")
        name = day.names[line] if line < len(day.names) else ""
        return plain(fit(cut(name, cells), cells) + " ", "$text-muted" if day.on != self._here else "")
