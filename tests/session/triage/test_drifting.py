"""Those who are silent for longer than usual while no rule calls them due: shown ahead of their day."""

from __future__ import annotations

from datetime import timedelta

from netui.domain.capture.model import Capture
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record
from netui.session.commands import CompleteItems, SetStatus
from netui.session.triage.drifting import Drifting
from netui.session.triage.weeks_ahead import WeeksAhead
from tests.session.building import TODAY, session_with


def talks(number: int, *days_ago: int) -> list[Record]:
    return [Conversation(f"t{number}-{each}", TODAY - timedelta(each), "call", (f"p{number}",)) for each in days_ago]


def people() -> list[Record]:
    """Ana talked every week and is silent for 40 days, Ben for 60; Carl as always; Dora is archived, Emil unsorted."""
    return [
        Contact("p1", "Ana", tier="weak"), *talks(1, 40, 47, 54, 61),
        Contact("p2", "Ben", tier="weak"), *talks(2, 60, 67, 74, 81),
        Contact("p3", "Carl", tier="weak"), *talks(3, 5, 12, 19, 26),
        Contact("p4", "Dora", tier="weak", status=ContactStatus.ARCHIVED), *talks(4, 40, 47, 54, 61),
        Contact("p5", "Emil"), *talks(5, 40, 47, 54, 61),
        Contact("p6", "Few Talks", tier="weak"), *talks(6, 40, 47),
        Contact("p7", "Long Gone", tier="weak"), *talks(7, 150, 157, 164, 171),
    ]  # fmt: skip


def test_whose_silence_is_longest_against_their_rhythm_comes_first_with_the_figures() -> None:
    session = session_with(*people())
    weeks = WeeksAhead(session, 6)
    assert [item.name for item in weeks.drifting()] == ["Ben", "Ana"]
    assert session.why(weeks.drifting()[1]) == (
        "Weak tie · every 6 months · last: call 40 days ago · usually every 7 days · due 11 Apr 2027"
    )
    assert not {item.name for day in weeks.days() for item in day.items} & {"Ana", "Ben"}


def test_without_a_cadence_only_a_date_of_ones_own_brings_anybody_up() -> None:
    bare, dated = Contact("p1", "Ana"), Contact("p2", "Ben", next_on=TODAY + timedelta(300))
    session = session_with(bare, dated, *talks(1, 40, 47, 54, 61), *talks(2, 40, 47, 54, 61))
    assert [item.name for item in WeeksAhead(session, 6).drifting()] == ["Ben"]


def test_who_is_due_today_is_not_named_twice() -> None:
    session = session_with(Contact("p1", "Ana", tier="close"), *talks(1, 40, 47, 54, 61))
    assert [item.name for item in session.queue.today_items] == ["Ana"]
    assert WeeksAhead(session, 6).drifting() == ()


def test_it_keeps_in_step() -> None:
    session = session_with(*people())
    weeks = WeeksAhead(session, 6)
    ana = weeks.drifting()[1]
    change = session.execute(CompleteItems((ana,), "call", Capture(TODAY), TODAY))
    assert change is not None
    weeks.on_change(change)
    assert [item.name for item in weeks.drifting()] == ["Ben"]
    change = session.execute(SetStatus(("p2",), ContactStatus.PAUSED))
    assert change is not None
    weeks.on_change(change)
    assert weeks.drifting() == ()
    for _ in range(2):
        change = session.undo()
        assert change is not None
        weeks.on_change(change)
    assert weeks.drifting() == Drifting(session).items()
    assert len(weeks.drifting()) == 2
