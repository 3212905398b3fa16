"""Every open promise, however far ahead, mine and theirs."""

from __future__ import annotations

from datetime import date

from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.session.search.service import seeker_of
from netui.session.triage.promises import open_promises, queue_for
from tests.session.building import session_with

ANA, BEN, CY = Contact("a", "Ana Silva"), Contact("b", "Ben Ito", status=ContactStatus.PAUSED), Contact("c", "Cy Ode")


def promise(number: int, who: str, on: str, **more: object) -> FollowUp:
    return FollowUp(
        id=f"f{number}",
        contact=who,
        kind=FollowUpKind.PROMISE,
        what=f"promise {number}",
        due_on=date.fromisoformat(on),
        **more,  # type: ignore[arg-type]
    )


def test_all_of_them_by_day_whoever_made_them() -> None:
    session = session_with(
        ANA,
        BEN,
        CY,
        promise(1, "a", "2028-03-01"),
        promise(2, "b", "2026-11-19", owner=Owner.THEM),
        promise(3, "a", "2026-11-25", status=FollowUpStatus.DONE),
        promise(4, "a", "2026-12-25", snoozed_until=date(2026, 12, 28)),
        promise(5, "gone", "2026-12-25"),
    )
    assert [item.id for item in open_promises(session)] == ["f2", "f4", "f1"]
    found = queue_for("ana is:promised", session)
    assert [item.id for item in found.today_items] == ["f2"]
    assert [item.id for item in found.coming_up] == ["f4", "f1"]
    assert queue_for("-is:promised", session) is session.queue
    assert queue_for("promised", session) is session.queue
    seeker = seeker_of(session)
    people = list(session.network.contacts())
    assert [one.id for one in seeker.people(seeker.read("is:promised"), people)] == ["a", "b"]
    assert [one.id for one in seeker.people(seeker.read("-is:promised"), people)] == ["c"]
