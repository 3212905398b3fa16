"""Moving what is coming up to another day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from textual.content import Content

from netui.domain.dates import ago, parse_day, spoken_day
from netui.domain.queue_items import QueueItem
from netui.session.commands import MoveItems
from netui.ui.dialogs.ask import Question, key_line
from netui.ui.flows.stage import Stage
from netui.ui.flows.triage import LATER_KEYS, later_key, who
from netui.ui.render import joined, phrase, plain

_LONGEST_QUIET_DAYS = 400


def move_by(stage: Stage, step: int) -> None:
    """Move what is chosen to the next day that is not quiet, to the one before if ``step`` is negative."""
    items = stage.chosen_items
    if not items:
        stage.program.tell("Nothing to move: nobody is coming up.")
        return
    session = stage.program.desk.session
    start = max(items[0].shown_on, session.today)
    to = next_open_day(start, step, session.rules.is_quiet)
    if to < session.today:
        stage.program.tell("It is due today already: s puts it off.")
        return
    _move(stage, items, to)


def next_open_day(start: date, step: int, is_quiet: Callable[[date], bool]) -> date:
    """The first day after ``start`` that is not quiet, the last one before it if ``step`` is negative."""
    days = (start + timedelta(days=step * count) for count in range(1, _LONGEST_QUIET_DAYS))
    return next((day for day in days if not is_quiet(day)), start + timedelta(days=step))


def move_to(stage: Stage) -> None:
    """Ask for the day, and move what is chosen there."""
    items = stage.chosen_items
    if not items:
        stage.program.tell("Nothing to move: nobody is coming up.")
        return
    session = stage.program.desk.session
    today = session.today

    def key(pressed: str, text: str) -> bool:
        if text or pressed not in LATER_KEYS:
            return False
        stage.ask.close()
        _move(stage, items, LATER_KEYS[pressed].after(today))
        return True

    def accept(text: str) -> bool:
        day = _day(text, today)
        if day is not None:
            stage.ask.close()
            _move(stage, items, day)
        return False

    stage.ask.open(
        Question(
            title=lambda: phrase("[bold]Move[/] $who [bold]to[/]", who=who(items)),
            accept=accept,
            meaning=lambda text: _meaning(text, today, session.rules.is_quiet),
            key=key,
            keys=lambda: key_line(("space", "before mon, wed, dec, 3d"), ("esc", "leaves it")),
            placeholder="a day: fri, 12 mar, 2w, eom",
        )
    )


def _move(stage: Stage, items: Sequence[QueueItem], to: date) -> None:
    if stage.program.perform(MoveItems(tuple(items), to)) is not None:
        stage.clear_marks()


def _day(text: str, today: date) -> date | None:
    """The day a text names, today or later; None when it names none."""
    try:
        day = parse_day(text, today)
    except ValueError:
        return None
    return day if day >= today else None


def _meaning(text: str, today: date, is_quiet: Callable[[date], bool]) -> Content:
    if not text.strip():
        return joined(*(later_key(key, today) for key in LATER_KEYS), by="   ")
    try:
        day = parse_day(text, today)
    except ValueError as problem:
        return plain(str(problem), "$text-warning")
    if day < today:
        return plain(f"{spoken_day(day, today)} is past", "$text-warning")
    said = phrase(
        "[$text-success]→[/] [bold]$day[/] [$text-muted]$ago[/]", day=spoken_day(day, today), ago=ago(day, today)
    )
    if not is_quiet(day):
        return said
    open_day = spoken_day(next_open_day(day, 1, is_quiet), today)
    return joined(said, phrase("a quiet day: it shows on [bold]$day[/]", day=open_day), by=" · ")
