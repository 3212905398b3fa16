"""Asking for a day: one key for the usual ones, or a line in which it is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from textual.content import Content

from netui.domain.dates.duration import Duration
from netui.domain.dates.parse import ago, parse_day, spoken_day
from netui.ui.ask.ask import Ask, Question
from netui.ui.text.keys import key_line, pressing
from netui.ui.text.render import joined, phrase, plain

LATER_KEYS = {"d": Duration(1, "d"), "3": Duration(3, "d"), "w": Duration(1, "w"), "m": Duration(1, "m")}
"""Key -> how long an item is put off with it."""


def ask_for_day(
    ask: Ask,
    title: Callable[[], Content],
    today: date,
    first: date,
    take: Callable[[date], None],
    remark: Callable[[date], Content] = lambda _day: Content(),
) -> None:
    """Ask for a day by key or by name.

    Args:
        ask: the foot of the screen.
        title: what is asked, about whom.
        today: the day that counts as today.
        first: the earliest day that is taken.
        take: called with the day, once the question is closed.
        remark: what more there is to say about a day that could be taken.
    """

    def close_and_take(day: date | None) -> bool:
        if day is not None:
            ask.close()
            take(day)
        return day is not None

    def key(pressed: str, text: str) -> bool:
        # A blank first lets a day begin with one of the keys: " mon", " dec 3".
        return not text and pressed in LATER_KEYS and close_and_take(LATER_KEYS[pressed].after(today))

    def meaning(text: str) -> Content:
        if not text.strip():
            return joined(*(_key_with_day(one, today) for one in LATER_KEYS), by="   ")
        day = typed_day(text, today, first)
        return joined(day_words(text, today, first), remark(day) if day is not None else Content(), by=" · ")

    ask.open(
        Question(
            title=title,
            accept=lambda text: close_and_take(typed_day(text, today, first)),
            meaning=meaning,
            key=key,
            keys=lambda: key_line(("space", "before mon, wed, dec, 3d"), ("esc", "leaves it")),
            placeholder="or a day: fri, 12 mar, 2w, eom",
        )
    )


def typed_day(text: str, today: date, first: date) -> date | None:
    """The day a text names, ``first`` or later; None when it names none."""
    try:
        day = parse_day(text, today)
    except ValueError:
        return None
    return day if day >= first else None


def day_words(text: str, today: date, first: date) -> Content:
    """Which day a text names, or why it is not taken."""
    try:
        day = parse_day(text, today)
    except ValueError as problem:
        return plain(str(problem), "$text-warning")
    said = spoken_day(day, today)
    if day < first:
        return plain(f"{said} is past" if day < today else f"{said} is not a later day", "$text-warning")
    return phrase("[$text-success]→[/] [bold]$day[/] [$text-muted]$ago[/]", day=said, ago=ago(day, today))


def _key_with_day(key: str, today: date) -> Content:
    day = spoken_day(LATER_KEYS[key].after(today), today)
    return pressing(phrase("[$text-accent]$key[/] $day", key=key, day=day), key)
