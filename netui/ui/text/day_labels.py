"""Days in as few cells as a column has."""

from __future__ import annotations

from datetime import date

from netui.domain.dates.parse import DAY_NAMES, MONTH_NAMES, months_between
from netui.domain.queue.items import QueueItem
from netui.domain.records.follow_up import FollowUpKind

_NEAR_DAYS = 6
_WITHIN_A_YEAR_DAYS = 330
"""Most days from today within which a day needs no year to be told apart."""


def header_day(today: date, *, is_frozen: bool) -> str:
    """Today in a header, in at most twelve cells: ``Fri 20 Nov``; in signs where it does not pass: ``‹Fri 20 Nov›``."""
    day = f"{DAY_NAMES[today.weekday()]} {today.day} {MONTH_NAMES[today.month - 1]}"
    return f"‹{day}›" if is_frozen else day


def short_day(day: date, today: date) -> str:
    """Return a day in nine cells at most: ``today``, ``tomorrow``, ``Fri``, ``12 Mar``, ``12 Mar 25``."""
    days_ahead = (day - today).days
    if -1 <= days_ahead <= 1:
        return ("yesterday", "today", "tomorrow")[days_ahead + 1]
    if 0 < days_ahead <= _NEAR_DAYS:
        return DAY_NAMES[day.weekday()]
    text = f"{day.day} {MONTH_NAMES[day.month - 1]}"
    return text if day.year == today.year else f"{text} {day.year % 100:02}"


def list_day(day: date, today: date) -> str:
    """Return a day in ten cells at most: ``today``, ``tomorrow``, ``Mon 23 Nov``; with the year when it is far."""
    if -1 <= (day - today).days <= 1:
        return short_day(day, today)
    month = f"{day.day} {MONTH_NAMES[day.month - 1]}"
    if abs((day - today).days) <= _WITHIN_A_YEAR_DAYS:
        return f"{DAY_NAMES[day.weekday()]} {month}"
    return f"{month} {day.year % 100:02}"


def due_words(item: QueueItem, today: date) -> str:
    """The due day of an item, in at most ten cells: ``4 d over``, ``15 w over``, ``today``, ``Mon 23 Nov``.

    A snoozed item says the day on which it comes back, not how late it is then. A turn in the rotation lasts for a
    week, and nobody is late in it: ``this week``.
    """
    if item.shown_on > max(item.due, today):
        return list_day(item.shown_on, today)
    days = item.overdue_days
    if not days:
        return list_day(item.due, today)
    if item.kind in (FollowUpKind.WEAK_TIE, FollowUpKind.AIM):
        return "this week"
    return over_words(days)


def over_words(days: int) -> str:
    """The lateness, in at most ten cells: ``4 d over``, ``15 w over``, ``3 y over``; ``days`` is 1 or more."""
    return f"{days} d over" if days < 100 else f"{days // 7} w over" if days < 730 else f"{days // 365} y over"


def since(day: date, today: date) -> str:
    """Time since a day in at most five cells: ``today``, ``3 d``, ``5 w``, ``7 mo``, ``2 y``; ``soon`` if ahead.

    Months and years are the whole ones that ``ago`` counts: a list and a card say one age.
    """
    days = (today - day).days
    if days <= 0:
        return "soon" if days else "today"
    months = months_between(day, today)
    if months < 2:
        return f"{days} d" if days < 15 else f"{days // 7} w"
    return f"{months} mo" if months < 24 else f"{months // 12} y"


_WITHOUT_YEAR_DAYS = 330


def card_day(day: date, today: date) -> str:
    """A day on a card, in at most eight cells: ``16 Nov``; from about eleven months away ``Oct 2025``."""
    month = MONTH_NAMES[day.month - 1]
    return f"{day.day} {month}" if abs((today - day).days) <= _WITHOUT_YEAR_DAYS else f"{month} {day.year}"
