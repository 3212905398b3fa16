"""Moving what is coming up to another day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from textual.content import Content

from netui.domain.dates.parse import spoken_day
from netui.domain.queue.items import QueueItem
from netui.session.commands import MoveItems
from netui.ui.actions.key_names import key_of
from netui.ui.ask.ask_day import ask_for_day
from netui.ui.panes.hosts import Stage
from netui.ui.text.render import phrase
from netui.ui.triage.decide import who

_LONGEST_QUIET_DAYS = 400


def move_by(stage: Stage, step: int) -> None:
    """Move what is chosen to the next day that is not quiet, to the one before if ``step`` is negative."""
    items = stage.chosen.items
    if not items:
        stage.program.tell("Nothing to move: nobody is coming up.")
        return
    session = stage.program.services.session
    start = max(items[0].shown_on, session.today)
    to = next_open_day(start, step, session.rules.is_quiet)
    if to < session.today:
        stage.program.tell(f"It is due today already: {key_of(stage.program.keys, 'snooze')} snoozes it.")
        return
    _move(stage, items, to)


def next_open_day(start: date, step: int, is_quiet: Callable[[date], bool]) -> date:
    """The first day after ``start`` that is not quiet, the last one before it if ``step`` is negative."""
    days = (start + timedelta(days=step * count) for count in range(1, _LONGEST_QUIET_DAYS))
    return next((day for day in days if not is_quiet(day)), start + timedelta(days=step))


def move_to(stage: Stage) -> None:
    """Ask for the day, and move what is chosen there."""
    items = stage.chosen.items
    if not items:
        stage.program.tell("Nothing to move: nobody is coming up.")
        return
    session = stage.program.services.session
    ask_for_day(
        stage.ask,
        stage.program,
        key_of(stage.program.keys, "snooze"),
        "move" if len(items) == 1 else f"move {who(items)}",
        timedelta(),
        lambda to: _move(stage, items, to),
        lambda day: _quiet_words(day, session.today, session.rules.is_quiet),
    )


def _move(stage: Stage, items: Sequence[QueueItem], to: date) -> None:
    if stage.program.perform(MoveItems(tuple(items), to)) is not None:
        stage.chosen.clear_marks()


def _quiet_words(day: date, today: date, is_quiet: Callable[[date], bool]) -> Content:
    """Return the day on which it shows instead, when that day is quiet; else nothing."""
    if not is_quiet(day):
        return Content()
    return phrase("a quiet day: it shows on [bold]$day[/]", day=spoken_day(next_open_day(day, 1, is_quiet), today))
