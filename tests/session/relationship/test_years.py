"""The years in the rows of lists stay in step with what is written down, taken back, and ruled."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from netui.domain.capture.model import Capture
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.session.commands import CompleteItems
from netui.session.relationship.years import RelationshipYears
from tests.session.building import TODAY, session_with


def test_a_talk_stands_in_the_year_at_once_and_undo_takes_it_out() -> None:
    session = session_with(
        Contact("p1", "Ana", tier="inner"), Conversation("t1", TODAY - timedelta(90), "call", ("p1",))
    )
    years = session.observer(RelationshipYears)
    assert years.year("p1")[-1] == 0
    session.execute(CompleteItems(session.items_of("p1"), "message", Capture(TODAY), TODAY))
    assert years.year("p1")[-1] == 2, "a message of 0.7"
    session.undo()
    assert years.year("p1")[-1] == 0
    assert sum(years.year("p1")) == 3, "the call of three months ago"


def test_whoever_is_not_known_has_an_empty_year() -> None:
    assert session_with().observer(RelationshipYears).year("nobody") == (0,) * 12


def test_other_rules_and_another_day_count_anew() -> None:
    session = session_with(Contact("p1", "Ana", tier="inner"), Conversation("t1", TODAY, "call", ("p1",)))
    years = session.observer(RelationshipYears)
    assert years.year("p1")[-1] == 3
    lighter = tuple(replace(each, weight=0.1) if each.key == "call" else each for each in session.rules.channels)
    session.adopt_rules(replace(session.rules, channels=lighter))
    assert years.year("p1")[-1] == 1
    session.move_to(TODAY + timedelta(31))
    assert years.year("p1")[-2:] == (1, 0)
