"""Labels of changes, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES
from netui.domain.text.display import cut, one_line

_ABOUT_CELLS = 60


def names_in_label(names: Sequence[str]) -> str:
    """``Ann Lee``, ``Ann Lee and Ben Ito``, ``Ann Lee and 4 others``."""
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return f"{names[0]} and {names[1]}"
    return f"{names[0]} and {len(names) - 1} others" if names else "nobody"


def who_in_label(names: Sequence[str]) -> str:
    """``Ann Lee``, ``12 people``: a name is never cut, so several are counted."""
    different = list(dict.fromkeys(names))
    return different[0] if len(different) == 1 else plural(len(different), "person", "people")


def dated(day: date, today: date) -> str:
    """``Mon 23 Nov``, with the year when it is not this one: a label is read again on other days."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}{year}"


def about_in_label(what: str) -> str:
    """Return what a change was about, in one short line; may be empty."""
    return cut(one_line(what), _ABOUT_CELLS)


def plural(count: int, one: str, many: str = "") -> str:
    """``1 person``, ``3 people``, ``0 people``; ``many`` defaults to ``one`` + s."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def field_value_words(field: str, value: str) -> str:
    """The value of a field of a capture as people write it: ``3 May`` for the birthday ``--05-03``."""
    month, _, day = value.removeprefix("--").partition("-")
    if field == "birthday" and value.startswith("--") and month.isdigit() and day.isdigit():
        return f"{int(day)} {MONTH_NAMES[int(month) - 1]}"
    return value
