"""How fresh the touch with everybody is, tier by tier."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.records.contact import ContactStatus
from netui.domain.relationship.moon import Moon
from netui.session.relationship.freshness import freshness
from tests.ui.invented import app_with, person, talk


def test_moons_by_tier_the_freshest_first() -> None:
    people = [
        *(person(number, f"Person {number}", "close") for number in range(1, 4)),
        person(4, "Dee", "inner"),
        replace(person(5, "Zoe", "close"), status=ContactStatus.PAUSED),
        person(6, "No tier"),
    ]
    talks = [talk(1, 60, "p1"), talk(2, 1, "p2"), talk(3, 28, "p3")]
    found = freshness(app_with([*people, *talks]).services.session)
    assert [tier.label for tier in found] == ["Inner circle", "Close"]
    assert found[1].moons == (Moon.FULL, Moon.HALF, Moon.OPEN)
    assert (found[1].fresh, found[1].letter, found[1].place) == (1, "C", 2)
