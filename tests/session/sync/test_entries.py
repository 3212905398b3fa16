"""Entries as others write them, taken back into the records."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.session.sync.entries import promise_with, task_of

ANN = Contact("c1", "Ann Lee")
PAPER = FollowUp("f1", "c1", FollowUpKind.PROMISE, what="send the paper", due_on=date(2026, 11, 27))


@pytest.mark.parametrize(
    ("due", "west_h", "day"),
    [
        ("20261202T030000Z", 5, date(2026, 12, 1)),
        ("20261202T030000", 5, date(2026, 12, 2)),
        ("00010101T000000Z", 5, None),
        ("99991231T235959Z", -5, None),
        ("20261399", 0, None),
    ],
)
def test_a_moment_that_is_no_day_here_is_no_day(due: str, west_h: int, day: date | None) -> None:
    text = task_of(PAPER, ANN).replace("DUE;VALUE=DATE:20261127", f"DUE:{due}")
    zone = timezone(timedelta(hours=-west_h))
    assert promise_with(PAPER, ANN, text, zone, datetime(2026, 11, 20, tzinfo=zone).date()).due_on == day
