"""Asking for a day: one key for the usual ones, or a line in which it is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from textual.content import Content

from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import ago, parse_day, spoken_day
from netui.ui.ask.ask import Ask, Question
from netui.ui.ask.late_keys import Late
from netui.ui.ask.question import InOneLine
from netui.ui.ask.taken import TakenStep
from netui.ui.shell.program import Program
from netui.ui.text.keys import key_with_words
from netui.ui.text.render import joined, phrase, plain


@frozen
class _DayChoice:
    """A day that one key chooses.

    Attributes:
        words: the key's effect, where the choices stand.
        later: how long after today the day is.
        goes_on: text typed so far, from the key on -> characters with which it goes on to another day.
        changes_nothing: characters behind the key that mean the same day.
    """

    words: str
    later: Duration
    goes_on: Mapping[str, str]
    changes_nothing: str = ""


_EXAMPLES = "a day: mon, 12 mar, 2w, eom"
_CHOICES: Mapping[str, _DayChoice] = {
    "d": _DayChoice("tomorrow", Duration(1, "d"), {"d": "eaio"}),  # dec, day after tomorrow, dienstag, domingo
    "3": _DayChoice("days", Duration(3, "d"), {"3": "0123456789wmyr .-/", "3d": "ae"}, "d"),  # 30, 3w, 3 jun, 3dec
    "w": _DayChoice("week", Duration(1, "w"), {"w": "eo"}),  # wed, weekend, wochenende
    "m": _DayChoice("month", Duration(1, "m"), {"m": "oaie"}),  # mon, mar, mid january, mercredi
}
"""Key -> the day it chooses, in the order in which they are offered."""


def ask_for_day(
    ask: Ask,
    program: Program,
    key: str,
    act: str,
    ahead: timedelta,
    take: Callable[[date], None],
    remark: Callable[[date], Content] = lambda _day: Content(),
    text: str = "",
) -> None:
    """Ask for a day by key or by name, counted from today: midnight may pass, and a clock be put right, meanwhile.

    A key is taken at once. Letters that go on to a day from there (``o`` after ``m``) take it back for a little while:
    the question is open again with what was typed, and enter takes the day.

    Args:
        ask: the foot of the screen.
        program: the running program.
        key: the key that asked.
        act: the name of what is done with the day.
        ahead: the time from today to the earliest day that is taken.
        take: called with the day, once the question is closed; what it does is one step of the history, or none.
        remark: what more there is to say about a day that could be taken.
        text: the line as it stands at first.
    """
    session = program.services.session
    choices = [key_with_words(one, choice.words) for one, choice in _CHOICES.items()]

    def close_and_take(day: date | None) -> bool:
        if day is not None:
            ask.close()
            take(day)
        return day is not None

    def take_key(pressed: str, typed: str) -> bool:
        if typed or pressed not in _CHOICES:
            return False
        ask.close()
        taken = TakenStep(program, lambda: take(_CHOICES[pressed].later.after(session.today)))
        ask.late_keys.expect(_going_on(pressed, taken.take_back, again))
        return True

    def again(typed: str) -> None:
        ask_for_day(ask, program, key, act, ahead, take, remark, typed)

    ask.open(
        Question(
            title=lambda: plain(act),
            accept=lambda typed: close_and_take(typed_day(typed, on := session.today, on + ahead)),
            meaning=lambda typed: _meaning(typed, on := session.today, on + ahead, remark),
            key=take_key,
            text=text,
            in_one_line=lambda: InOneLine(key, plain(act), choices, "or a day:", "day:", _EXAMPLES),
        )
    )


def _going_on(typed: str, take_back: Callable[[], None], again: Callable[[str], None]) -> Callable[[str], Late]:
    """The effect of a key that comes just after one that chose a day."""
    choice = _CHOICES[typed]

    def answer(pressed: str) -> Late:
        nonlocal typed
        if pressed == "enter":
            return Late.USED_UP  # the day is taken already
        if typed in _CHOICES and pressed in choice.changes_nothing:
            typed += pressed
            return Late.WAITS
        if len(pressed) != 1 or pressed not in choice.goes_on.get(typed, ""):
            return Late.LEFT
        take_back()
        again(typed + pressed)
        return Late.USED_UP

    return answer


def _meaning(typed: str, today: date, first: date, remark: Callable[[date], Content]) -> Content:
    if not typed.strip():
        return Content()
    day = typed_day(typed, today, first)
    return joined(day_words(typed, today, first), remark(day) if day is not None else Content(), by=" · ")


def typed_day(text: str, today: date, first: date) -> date | None:
    """The day a text names, ``first`` or later; None when it names none."""
    try:
        day = parse_day(text, today)
    except ValueError:
        return None
    return day if day >= first else None


def day_words(text: str, today: date, first: date, *, with_ago: bool = False) -> Content:
    """The day that a text names, and how far away it is where there is room, or the reason why it is not taken."""
    try:
        day = parse_day(text, today)
    except ValueError as problem:
        return plain(str(problem), "$text-warning")
    said = spoken_day(day, today)
    if day < first:
        return plain(f"{said} is past" if day < today else f"{said} is not a later day", "$text-warning")
    return phrase("[$warning]$day[/]$ago", day=said, ago=f" {ago(day, today)}" if with_ago else "")
