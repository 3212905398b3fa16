"""Caution before an ask, counted by hand. Today is 20 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from netui.domain.giving.caution import caution
from netui.domain.giving.ledger import Ledger, LedgerEntry

TODAY = date(2026, 11, 20)


def days(*texts: str) -> tuple[LedgerEntry, ...]:
    return tuple(LedgerEntry(date.fromisoformat(text), "something", text) for text in sorted(texts, reverse=True))


@pytest.mark.parametrize(
    ("gave", "asked", "said"),
    [
        (
            ["2026-03-03"],
            ["2026-06-10", "2026-09-02"],
            "You asked Ana 2 times in the last year and gave once, on 3 Mar. Something to bring first: l i",
        ),
        (["2026-03-03"], ["2026-06-10"], None),
        (
            ["2026-01-05", "2026-01-12", "2026-01-19"],
            ["2026-05-01", "2026-07-01", "2026-10-01"],
            "You asked Ana 3 times since you last gave something, 19 Jan.",
        ),
        (
            ["2025-03-03"],
            ["2026-05-01", "2026-07-01", "2026-10-01"],
            "You asked Ana 3 times since you last gave something, 3 Mar 2025.",
        ),
        ([], [], None),
        ([], ["2026-06-10"], "You asked Ana once in the last year and gave nothing in that time."),
        (["2024-03-03"], ["2025-11-19"], None),
        (
            [],
            ["2025-01-01", "2025-02-01", "2025-03-01"],
            "You asked Ana 3 times in the last two years and gave nothing in that time.",
        ),
    ],
)
def test_asks_are_held_against_what_was_given(gave: list[str], asked: list[str], said: str | None) -> None:
    assert caution("Ana", Ledger(gave=days(*gave), asked=days(*asked)), TODAY) == said
