"""Whom ways are looked for among many, and the ties that this asks for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.session.commands import RemoveContact, RemoveConversation
from netui.session.core.session import Session
from netui.session.paths import chains
from netui.session.paths.acquaintance import acquaintance_of, exhaust
from netui.session.paths.chains import ways_to
from netui.session.paths.target import TargetKind, target_meant
from tests.session.building import TODAY, session_with

KNOWN, UNKNOWN = 8, 8


def many() -> Session:
    """Directors, some of whom the user has talked to, some of whom a friend knows, some neither."""
    directors = [Contact(f"d{number}", f"Dora {number:02}", title="Director") for number in range(KNOWN + UNKNOWN)]
    friend = Contact("f", "Fay Ode", knows=("d9", "d12", "d3"))
    talks = [
        Conversation(f"t{number} {back}", TODAY - timedelta(9 * back + number // 2), "call", (f"d{number}",))
        for number in range(KNOWN)
        for back in range(1 + number // 3)
    ]
    others = [Conversation(f"f {back}", TODAY - timedelta(7 * back), "meeting", ("f",)) for back in range(9)]
    return session_with(friend, *directors, *talks, *others)


@pytest.mark.parametrize("looked_at", [1, 5, KNOWN, KNOWN + 2, 100])
def test_of_many_the_closest_are_looked_at_then_those_about_whom_most_is_known(
    looked_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chains, "PEOPLE_LOOKED_AT", looked_at)
    session = many()
    target = target_meant("director", session)
    assert (target.kind, len(target.people)) == (TargetKind.ROLE, KNOWN + UNKNOWN)
    finder = acquaintance_of(session).finder

    def key(one: str) -> tuple[int, float, str, str]:
        return -finder.person(one).tie, -finder.strongest_evidence(one), finder.person(one).name, one

    closest = chains._closest(target, session, "")
    assert closest == sorted(target.people, key=key)[:looked_at]
    reached = {way.target.id for way in ways_to(target, session, 20)}
    assert reached <= set(closest)
    assert ({"d9", "d12"} <= reached) == (looked_at >= KNOWN + 2), "Fay knows them, and is looked at for it"


def test_ties_are_worked_out_beforehand_and_anew_after_a_change() -> None:
    session = many()
    knowing = acquaintance_of(session)
    assert not knowing.ties.is_at_hand
    exhaust(knowing.ties.prepare())
    assert knowing.ties.is_at_hand
    before = knowing.tie("d5")
    session.execute(RemoveConversation("t5 0"))
    assert not knowing.ties.is_at_hand
    assert knowing.tie("d5") < before
    exhaust(knowing.ties.prepare())
    assert knowing.ties.is_at_hand
    session.execute(RemoveContact("d9"))
    exhaust(knowing.ties.prepare())
    assert knowing.ties.is_at_hand
    session.undo()
    session.undo()
    assert knowing.tie("d5") == before
    stale = knowing.ties.prepare()
    session.execute(RemoveConversation("t2 0"))
    exhaust(stale)
    exhaust(knowing.ties.prepare())
    assert knowing.ties.is_at_hand
