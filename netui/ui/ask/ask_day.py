"""Asking for a day: one key for the usual ones, or a line in which it is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual.content import Content

from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import ago, parse_day, spoken_day
from netui.ui.ask.ask import Ask, Question
from netui.ui.ask.late_keys import Late
from netui.ui.ask.question import InOneLine
from netui.ui.text.keys import key_with_words
from netui.ui.text.render import joined, phrase, plain

LATER_KEYS = {"d": Duration(1, "d"), "3": Duration(3, "d"), "w": Duration(1, "w"), "m": Duration(1, "m")}
"""Key -> how long an item is put off with it."""

_CHOICES = (("d", "tomorrow"), ("3", "days"), ("w", "week"), ("m", "month"))
"""The keys of ``LATER_KEYS`` in words."""

_GOES_ON = {"m": "oa", "d": "e", "w": "e", "3": "0123456789wmyr .-/", "3d": "a"}
"""Text typed so far -> continuations to a day: mon, mar, may, dec, wed, weekend, 30, 3w, 3 jun, 3days."""

_SAME_DAY = {"3": "d"}
"""Text typed so far -> continuations that change nothing: ``3`` and ``3d`` are the same day."""


def ask_for_day(
    ask: Ask,
    key: str,
    act: str,
    today: date,
    first: date,
    take: Callable[[date], None],
    remark: Callable[[date], Content] = lambda _day: Content(),
    take_back: Callable[[], None] | None = None,
    text: str = "",
) -> None:
    """Ask for a day by key or by name.

    A key is taken at once. Letters that go on to a day from there (``o`` after ``m``) take it back for a little while:
    the question is open again with what was typed, and enter takes the day.

    Args:
        ask: the foot of the screen.
        key: the key that asked.
        act: the name of what is done with the day.
        today: the day that counts as today.
        first: the earliest day that is taken.
        take: called with the day, once the question is closed.
        remark: what more there is to say about a day that could be taken.
        take_back: undoes what ``take`` did; None: what a key chose stays.
        text: the line as it stands at first.
    """
    choices = [key_with_words(one, does) for one, does in _CHOICES]

    def close_and_take(day: date | None) -> bool:
        if day is not None:
            ask.close()
            take(day)
        return day is not None

    def take_key(pressed: str, typed: str) -> bool:
        if typed or pressed not in LATER_KEYS or not close_and_take(LATER_KEYS[pressed].after(today)):
            return False
        if take_back is not None:
            ask.late_keys.expect(_going_on(pressed, take_back, again))
        return True

    def again(typed: str) -> None:
        ask_for_day(ask, key, act, today, first, take, remark, take_back, typed)

    ask.open(
        Question(
            title=lambda: plain(act),
            accept=lambda typed: close_and_take(typed_day(typed, today, first)),
            meaning=lambda typed: _meaning(typed, today, first, remark),
            key=take_key,
            text=text,
            in_one_line=lambda: InOneLine(key, plain(act), choices, "or a day:"),
        )
    )


def _going_on(typed: str, take_back: Callable[[], None], again: Callable[[str], None]) -> Callable[[str], Late]:
    """The effect of a key that comes just after one that chose a day."""

    def answer(pressed: str) -> Late:
        nonlocal typed
        if pressed == "enter":
            return Late.USED_UP  # the day is taken already
        if pressed in _SAME_DAY.get(typed, ""):
            typed += pressed
            return Late.WAITS
        if len(pressed) != 1 or pressed not in _GOES_ON.get(typed, ""):
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
