"""The people of the weekly review are found once, and kept in step with what changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from netui.domain.records.contact import CAPTURED, Contact, ContactStatus
from netui.domain.records.conversation import Conversation
from netui.session.commands import SaveConversation, SetStatus
from netui.session.core.session import Session
from netui.session.weekly.commands import GoToStep
from netui.session.weekly.review import next_step, step_before, weekly_review
from netui.session.weekly.rows import rows_of
from netui.session.weekly.state import STEPS
from netui.session.weekly.worked_out import LOOKED_FOR, WhoIsShown
from tests.session.building import TODAY, session_with

OF_PEOPLE = ("new", "slipping", "one")


def talk(number: int, who: str, days_ago: int) -> Conversation:
    return Conversation(f"t{number}", TODAY - timedelta(days_ago), "call", (who,))


def people() -> list[Contact | Conversation]:
    """Gunnar is new, Ben drifts, and Mustafa has been silent for years."""
    return [
        Contact("p1", "Gunnar Ek", created_at=datetime(2026, 11, 20, 9, tzinfo=UTC), source=CAPTURED),
        Contact("p2", "Ben Ito", tier="weak"),
        Contact("p3", "Mustafa Demir"),
        *(talk(number, "p2", 60 + 7 * number) for number in range(4)),
        *(talk(10 + number, "p3", 900 + 30 * number) for number in range(2)),
    ]


def shown(session: Session) -> dict[str, list[str]]:
    return {step: [row.name for row in rows_of(step, session)] for step in OF_PEOPLE}


def test_what_is_kept_follows_each_change_its_undo_and_another_day() -> None:
    session = session_with(*people())
    before = shown(session)
    assert before == {"new": ["Gunnar Ek"], "slipping": ["Ben Ito"], "one": ["Mustafa Demir"]}
    of_ben, of_mustafa, yesterday = talk(0, "p2", 60), talk(10, "p3", 900), TODAY - timedelta(1)
    for command, step in (
        (SetStatus(("p1",), ContactStatus.ARCHIVED), "new"),
        (SaveConversation(of_ben, replace(of_ben, on=yesterday)), "slipping"),
        (SaveConversation(of_mustafa, replace(of_mustafa, on=yesterday)), "one"),
        (SaveConversation(of_mustafa, replace(of_mustafa, contacts=("p1",))), "one"),
    ):
        session.execute(command)
        assert shown(session) == {**before, step: []}
        session.undo()
        assert shown(session) == before
    session.move_to(TODAY + timedelta(days=900))
    assert shown(session)["one"] == ["Ben Ito"], "whose tie was stronger then"


def test_while_they_are_looked_for_no_step_is_taken_for_empty() -> None:
    session = session_with(*people(), *(Contact(f"q{number}", f"Quiet {number}", tier="weak") for number in range(501)))
    session.is_waited_for = True
    review = weekly_review(session)
    assert review.is_looked_for
    assert (review.step, review.rows) == ("new", ())
    assert {each.step for each in review.steps if each.open is None} == LOOKED_FOR
    assert next_step(replace(review, step="goals")) == "one"
    assert step_before(replace(review, step="goals")) == "slipping"
    for _ in WhoIsShown(session).prepare():
        pass
    found = weekly_review(session)
    assert [row.name for row in found.rows] == ["Gunnar Ek"]
    assert {each.step: each.open for each in found.steps} == {step: len(rows_of(step, session)) for step in STEPS}


def test_a_step_is_named_by_the_one_that_was_left() -> None:
    """Steps with nothing in them are passed over: the one noted last may be another than the one looked at."""
    session = session_with(*people())
    assert session.execute(GoToStep("goals", "give")).label == "Looked at what to give"
    assert session.execute(GoToStep("end", "goals")).label.startswith("Looked back at the week of")
    assert session.execute(GoToStep("goals", "end")).label == "Back to goals"
    assert session.execute(GoToStep("new")).label == "Back to new people"
