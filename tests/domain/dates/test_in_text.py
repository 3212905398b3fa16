"""Days at the beginning and the end of a text."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.dates.in_text import day_at_end, day_at_start
from netui.domain.dates.parse import DayDirection

TODAY = date(2026, 11, 28)
"""A Saturday."""


def _at_start(text: str, *, meant: bool = False) -> tuple[str, str]:
    found = day_at_start(text, 0, len(text), TODAY, DayDirection.BACK, meant=meant)
    return ("", "") if found is None else (text[found.start : found.end], str(found.day or found.why))


def _at_end(text: str, *, meant: bool = False) -> tuple[str, str]:
    found = day_at_end(text, 0, len(text), TODAY, DayDirection.FORWARD, meant=meant)
    return ("", "") if found is None else (text[found.start : found.end], str(found.day or found.why))


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("yesterday 16:00 Ana Silva", "yesterday 16:00", "2026-11-27"),
        ("mon 23 nov coffee", "mon 23 nov", "2026-11-23"),
        ("two fridays ago Ana", "two fridays ago", "2026-11-20"),
        ("march 12, 2026 Ana", "march 12, 2026", "2026-03-12"),
        ("tue and wed", "tue", "2026-11-24"),
        ("Ana yesterday", "", ""),
        ("", "", ""),
    ],
)
def test_the_longest_day_at_the_beginning(text: str, said: str, day: str) -> None:
    assert _at_start(text) == (said, day)


@pytest.mark.parametrize(
    ("text", "said", "day"),
    [
        ("send paper by fri next week", "fri next week", "2026-12-04"),
        ("call her tomorrow at 9", "tomorrow at 9", "2026-11-29"),
        ("bring it in a couple of weeks", "in a couple of weeks", "2026-12-12"),
        ("send paper", "", ""),
    ],
)
def test_the_longest_day_at_the_end(text: str, said: str, day: str) -> None:
    assert _at_end(text) == (said, day)


def test_what_was_meant_as_a_day_is_found_with_the_reason() -> None:
    assert _at_start("a few days ago Ana") == ("", "")
    said, why = _at_start("a few days ago Ana", meant=True)
    assert said == "a few days ago"
    assert "is no day" in why
    assert _at_end("send it in march", meant=True)[0] == "in march"
    assert _at_end("two friends", meant=True) == ("", "")


@pytest.mark.parametrize(
    "said",
    ["after christmas", "before easter", "in the new year", "nach weihnachten",
     "after the holidays", "back in october", "later this week", "earlier this week", "kw 49",
     "in week 49", "dezember"],
)  # fmt: skip
def test_a_feast_or_a_span_that_is_no_one_day_is_meant_as_one(said: str) -> None:
    for looks in DayDirection:
        found = day_at_start(said, 0, len(said), TODAY, looks, meant=True, feasts=True)
        assert found is not None, said
        assert (said[found.start : found.end], found.day) == (said, None)
        assert found.why


def test_a_feast_is_a_day_where_days_are_said_and_a_word_in_free_text() -> None:
    for text in ("christmas eve Ana", "new year's eve Ana", "boxing day Ana"):
        assert day_at_start(text, 0, len(text), TODAY, DayDirection.BACK) is None
        found = day_at_start(text, 0, len(text), TODAY, DayDirection.BACK, feasts=True)
        assert found is not None
        assert text[found.end :] == " Ana"


@given(st.text(max_size=60), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_any_text_has_a_day_within_it_or_none(text: str, today: date) -> None:
    for find in (day_at_start, day_at_end):
        for looks in DayDirection:
            found = find(text, 0, len(text), today, looks, meant=True)
            assert found is None or (0 <= found.start < found.end <= len(text) and (found.day or found.why))


@given(st.integers(-400, 400))
def test_a_day_counted_off_stands_anywhere(days: int) -> None:
    said = f"in {days} days" if days >= 0 else f"{-days} days ago"
    assert _at_start(f"{said} Ana")[1] == str(TODAY + timedelta(days))


def test_a_number_behind_a_day_of_the_week_is_its_date_only_where_both_agree() -> None:
    def start_of(text: str) -> tuple[str, date | None]:
        found = day_at_start(text, 0, len(text), date(2026, 11, 29), DayDirection.BACK, meant=False)
        assert found
        return text[: found.end], found.day

    assert start_of("friday 13 Ana: coffee") == ("friday 13", date(2026, 11, 13))
    assert start_of("sat 2 friends came") == ("sat", date(2026, 11, 28))
