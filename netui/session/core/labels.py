"""How changes are put into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netui.domain.dates.parse import short_day


def names_in_label(names: Sequence[str]) -> str:
    """``Ann Lee``, ``Ann Lee and Ben Ito``, ``Ann Lee and 4 others``."""
    if len(names) == 1:
        return names[0]
    if len(names) == 2:
        return f"{names[0]} and {names[1]}"
    return f"{names[0]} and {len(names) - 1} others" if names else "nobody"


def day_in_label(day: date, today: date) -> str:
    """``12 Mar``; with the year when it is not this one."""
    return short_day(day).removesuffix(f" {today.year}")


def plural(count: int, one: str, many: str = "") -> str:
    """``1 person``, ``3 people``, ``0 people``; ``many`` defaults to ``one`` + s."""
    return f"{count} {one if count == 1 else many or one + 's'}"
