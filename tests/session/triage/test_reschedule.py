"""Moving what is coming up, and what is offered after putting off again and again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.dates.duration import Duration
from netui.domain.queue.items import QueueItem
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation, Direction
from netui.domain.records.follow_up import FollowUp
from netui.domain.records.values import Anniversary
from netui.session.commands import MoveItems, RemoveContact, SetEvery, SkipItems, SnoozeItems, StartFresh
from netui.session.core.session import Session
from netui.session.triage import weeks_ahead
from netui.session.triage.suggestions import fresh_start, suggestion_for
from netui.session.triage.weeks_ahead import DayAhead, WeeksAhead
from tests.session.building import TODAY, session_with

# The building's day is Friday, 20 November 2026; Saturdays and Sundays are quiet by default.
MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
DECEMBER = date(2026, 12, 9)


def ann(tier: str = "inner", **fields: object) -> Contact:
    return Contact("ann", "Ann Lee", tier=tier, tier_since=date(2026, 1, 1), **fields)  # type: ignore[arg-type]


def talk(on: date, **fields: object) -> Conversation:
    return Conversation(f"t{on:%m%d}", on, "meeting", ("ann",), **fields)  # type: ignore[arg-type]


def due_on(day: date) -> Conversation:
    """A meeting two weeks before: an inner contact falls due on the day."""
    return talk(day - timedelta(14))


def days_of(session: Session) -> dict[date, tuple[str, ...]]:
    """The weeks ahead as they are seen: day -> names."""
    return {day.on: tuple(item.name for item in day.items) for day in WeeksAhead(session, 6).days() if day.items}


def item_in(session: Session) -> QueueItem:
    found = [item for day in WeeksAhead(session, 6).days() for item in day.items]
    assert len(found) == 1
    return found[0]


def move(session: Session, to: date) -> None:
    session.execute(MoveItems((item_in(session),), to))


def test_the_weeks_ahead_begin_on_monday_and_know_quiet_days() -> None:
    days = WeeksAhead(session_with(ann(), due_on(DECEMBER)), 6).days()
    assert (days[0].on, days[-1].on, len(days)) == (date(2026, 11, 16), date(2026, 12, 27), 42)
    assert [day.on.day for day in days if day.is_quiet][:4] == [21, 22, 28, 29]
    assert [day.on for day in days if day.items] == [DECEMBER]


def test_all_that_is_due_stands_on_today() -> None:
    session = session_with(ann(), talk(date(2026, 8, 1)))
    assert days_of(session) == {TODAY: ("Ann Lee",)}


def test_the_weeks_ahead_follow_single_changes() -> None:
    session = session_with(ann(), due_on(MONDAY))
    weeks = WeeksAhead(session, 6)
    weeks.days()
    change = session.execute(MoveItems((item_in(session),), DECEMBER))
    assert change is not None
    weeks.on_change(change)
    assert weeks.days() == WeeksAhead(session, 6).days()
    assert _names(weeks.days(), DECEMBER) == ["Ann Lee"]


def _names(days: tuple[DayAhead, ...], on: date) -> list[str]:
    return [item.name for day in days if day.on == on for item in day.items]


@pytest.mark.parametrize("to", [TODAY, MONDAY, WEDNESDAY, DECEMBER], ids=str)
def test_a_cadence_moves_to_any_day_and_back(to: date) -> None:
    session = session_with(ann(), due_on(TUESDAY))
    move(session, to)
    assert days_of(session) == {to: ("Ann Lee",)}
    if to > TODAY:
        move(session, TUESDAY)
        assert days_of(session) == {TUESDAY: ("Ann Lee",)}


def test_one_undo_takes_a_move_back() -> None:
    session = session_with(ann(), due_on(TUESDAY))
    for to in (MONDAY, DECEMBER):
        move(session, to)
        session.undo()
        assert days_of(session) == {TUESDAY: ("Ann Lee",)}


def test_a_promise_is_kept_earlier_or_put_off() -> None:
    promise = FollowUp("f1", "ann", what="send the paper", due_on=WEDNESDAY)
    session = session_with(ann(""), promise)
    move(session, MONDAY)
    kept = session.network.follow_up("f1")
    assert kept is not None
    assert kept.due_on == MONDAY
    move(session, DECEMBER)
    kept = session.network.follow_up("f1")
    assert kept is not None
    assert (kept.due_on, kept.snoozed_until) == (MONDAY, DECEMBER)


def test_a_birthday_comes_no_earlier_than_its_reminder() -> None:
    session = session_with(ann(every=Duration(2, "y"), birthday=Anniversary(12, 4)))
    with pytest.raises(RefusedError, match="comes on its own day"):
        move(session, MONDAY)
    move(session, date(2026, 12, 3))
    assert days_of(session) == {date(2026, 12, 3): ("Ann Lee",)}


def test_a_day_that_is_past_is_refused() -> None:
    session = session_with(ann(), due_on(TUESDAY))
    with pytest.raises(RefusedError, match="is past"):
        move(session, TODAY - timedelta(1))


def test_whoever_has_not_answered_is_left_in_peace() -> None:
    out = [
        Conversation(f"m{day}", date(2026, 11, day), "message", ("ann",), direction=Direction.OUT, answered=False)
        for day in (2, 9)
    ]
    session = session_with(ann(), *out)
    with pytest.raises(RefusedError, match="left in peace until 9 Dec"):
        move(session, WEDNESDAY)


def test_to_move_what_is_not_due_yet_is_planning_and_not_putting_off() -> None:
    session = session_with(ann(), due_on(TUESDAY))
    for day in (25, 26, 27):
        move(session, date(2026, 11, day))
    assert suggestion_for(session, "ann") is None


def test_a_slower_rhythm_is_offered_at_every_third_time() -> None:
    session = session_with(ann(), talk(date(2026, 8, 3)))
    offered = []
    for days in range(1, 8):
        session.execute(SnoozeItems(session.items_of("ann"), TODAY + timedelta(days)))
        offered.append(suggestion_for(session, "ann") is not None)
    assert offered == [False, False, True, False, False, True, False]


def test_a_rhythm_of_their_own_and_that_of_the_rules_again() -> None:
    session = session_with(ann(), talk(date(2026, 8, 3)))
    for _ in range(3):
        session.execute(SkipItems(session.items_of("ann") or (item_in(session),)))
    found = suggestion_for(session, "ann")
    assert found is not None
    assert found.name == "Ann Lee"
    change = session.execute(SetEvery("ann", found.offer.slower))
    assert change is not None
    assert change.label == "Ann Lee: every 3 weeks"
    contact = session.network.contact("ann")
    assert contact is not None
    assert contact.every == Duration(3, "w")
    session.execute(SetEvery("ann", None))
    contact = session.network.contact("ann")
    assert contact is not None
    assert contact.every is None


def test_a_fresh_start_is_offered_taken_and_undone() -> None:
    people = [Contact(f"p{n}", f"Person {n}", tier="inner", tier_since=date(2026, 1, 1)) for n in range(8)]
    session = session_with(*people)
    offer = fresh_start(session)
    assert offer is not None
    assert (offer.late, offer.due) == (8, 8)
    session.execute(StartFresh())
    assert fresh_start(session) is None
    assert not session.queue.today_items
    session.undo()
    assert len(session.queue.today_items) == 8


def test_after_weeks_away_a_fresh_start_is_offered_though_most_are_not_late() -> None:
    late = [Contact(f"p{n}", f"Late {n}", tier="inner", tier_since=date(2026, 1, 1)) for n in range(5)]
    due = [Contact(f"d{n}", f"Due {n}", tier="inner", tier_since=TODAY - timedelta(15)) for n in range(6)]
    session = session_with(*late, *due)
    assert fresh_start(session, TODAY - timedelta(1)) is None
    offer = fresh_start(session, TODAY - timedelta(20))
    assert offer is not None
    assert offer.days_away == 20


def test_people_looked_at_in_steps_fill_the_same_days_and_a_change_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weeks_ahead, "_LOOKED_AT_ONCE_PEOPLE", 0)
    monkeypatch.setattr(weeks_ahead, "_LOOKED_AT_A_STEP", 1)
    session = session_with(ann(), due_on(DECEMBER), replace(ann(), id="b", name="Ben", next_on=DECEMBER))
    weeks = WeeksAhead(session, 6)
    assert not weeks.is_at_hand
    assert all(0 <= share < 1 for share in weeks.prepare())
    assert weeks.is_at_hand
    assert weeks.days() == WeeksAhead(session, 6).days()
    assert [day.on for day in weeks.days_to_fill()] == [day.on for day in weeks.days()]

    begun = WeeksAhead(session, 6)
    steps = begun.prepare()
    next(steps)
    change = session.execute(RemoveContact("b"))
    assert change is not None
    begun.on_change(change)
    assert list(steps) == []
    assert not begun.is_at_hand, "what was seen before the change is not taken for what is"
    assert list(begun.prepare())
    assert [item.name for day in begun.days() for item in day.items] == ["Ann Lee"]
