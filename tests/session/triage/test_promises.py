"""Every open promise, however far ahead, mine and theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.capture.model import Capture
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus, Owner
from netui.session.commands import CompleteItems, RemoveContact, SaveContact
from netui.session.search.service import seeker_of
from netui.session.triage.promises import OpenPromises, open_promises, queue_for
from tests.session.building import TODAY, session_with

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


def test_they_follow_what_changes_its_undo_and_the_day() -> None:
    session = session_with(ANA, BEN, CY, promise(1, "a", "2026-11-10"), promise(2, "b", "2026-11-19", owner=Owner.THEM))

    def are_those_of_a_look_at_everybody() -> list[str]:
        found = open_promises(session)
        assert found == OpenPromises(session).found()
        assert [item.rank for item in found] == [item.rank for item in OpenPromises(session).found()]
        return [item.id for item in found]

    assert are_those_of_a_look_at_everybody() == ["f1", "f2"]
    session.execute(CompleteItems(open_promises(session)[:1], "", Capture(TODAY), TODAY))
    assert are_those_of_a_look_at_everybody() == ["f2"]
    session.undo()
    session.execute(SaveContact(ANA, replace(ANA, name="Zora", tier="inner")))
    assert are_those_of_a_look_at_everybody() == ["f1", "f2"]
    session.execute(RemoveContact("b"))
    assert are_those_of_a_look_at_everybody() == ["f1"]
    session.move_to(date(2027, 1, 1))
    session.undo()
    assert are_those_of_a_look_at_everybody() == ["f1", "f2"]
