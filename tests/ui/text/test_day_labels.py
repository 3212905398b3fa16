"""Days in as few cells as a column has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from netui.domain.dates import parse
from netui.domain.dates.parse import ago
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.ui.chips.chip import day_in_chip
from netui.ui.text import day_labels
from netui.ui.text.day_labels import due_words, since
from tests.session.building import TODAY, session_with


def test_a_promise_is_late_and_a_turn_in_the_rotation_is_not() -> None:
    session = session_with(
        Contact("w", "Wanda", tier="weak"),
        Conversation("t", TODAY - timedelta(110), "call", ("w",)),
        Contact("p", "Paul"),
        FollowUp("f", "p", what="send the paper", due_on=TODAY - timedelta(4)),
    )
    said = {item.kind: (item.overdue_days, due_words(item, TODAY)) for item in session.queue.today_items}
    assert said == {FollowUpKind.PROMISE: (4, "4 d over"), FollowUpKind.WEAK_TIE: (4, "this week")}


def test_from_a_hundred_days_on_weeks_are_counted_and_from_two_years_on_years() -> None:
    def late(days: int) -> str:
        session = session_with(Contact("p", "Paul"), FollowUp("f", "p", what="call", due_on=TODAY - timedelta(days)))
        return due_words(session.queue.today_items[0], TODAY)

    assert [late(days) for days in (99, 100, 729, 730)] == ["99 d over", "14 w over", "104 w over", "2 y over"]


@pytest.mark.parametrize("today", [date(2026, 11, 20), date(2026, 1, 2), date(2026, 12, 31), date(2028, 2, 29)])
def test_whatever_is_printed_as_a_day_is_read_as_that_day(today: date) -> None:
    """Every form in which a day stands anywhere, as far from today as it is used there."""
    printed: tuple[tuple[int, Callable[[date], str]], ...] = (
        (1200, parse.short_day),
        (1200, lambda day: parse.spoken_day(day, today)),
        (1200, lambda day: day_labels.short_day(day, today)),
        (1200, lambda day: day_labels.list_day(day, today)),
        (1200, lambda day: day_in_chip(day, today)),
        (1200, date.isoformat),
        (300, lambda day: day_labels.card_day(day, today)),
        (300, lambda day: day_labels.header_day(day, is_frozen=False)),
        (180, lambda day: day_labels.header_day(day, is_frozen=True)),
        (58, lambda day: parse.ago(day, today)),
    )
    for most_days, say in printed:
        for days in range(-most_days, most_days + 1, 1 if most_days < 400 else 3):
            day = today + timedelta(days)
            looks = parse.DayDirection.FORWARD if days >= 0 else parse.DayDirection.BACK
            assert parse.parse_day(say(day), today, looks=looks) == day, say(day)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("4 d over", date(2026, 11, 16)),
        ("15 w over", date(2026, 8, 7)),
        ("in 3 d", date(2026, 11, 23)),
        ("The week of 16 Nov", date(2026, 11, 16)),
        ("until Mon 30 Nov", date(2026, 11, 30)),
    ],
)
def test_a_distance_and_a_week_are_read_too(printed: str, day: date) -> None:
    looks = parse.DayDirection.FORWARD if day > date(2026, 11, 20) else parse.DayDirection.BACK
    assert parse.parse_day(printed, date(2026, 11, 20), looks=looks) == day


@pytest.mark.parametrize("on", [date(2026, 5, 1), date(2026, 1, 5), date(2025, 11, 30), date(2024, 11, 29)])
def test_a_list_says_the_age_that_a_card_says(on: date) -> None:
    today = date(2026, 11, 29)
    count, unit = ago(on, today).split()[:2]
    assert since(on, today) == f"{count} {'mo' if unit == 'months' else 'y'}"
