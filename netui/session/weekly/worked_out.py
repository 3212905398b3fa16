"""The people and things that the weekly review has to look for, which takes longer than a key may."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from netui.session.core.session import Session
from netui.session.facts.by_person import ByPerson
from netui.session.introductions.suggestions import Suggestions
from netui.session.prep.new_start import DormantTies
from netui.session.shelf.matches import LinkMatches
from netui.session.triage.drifting import Drifting
from netui.session.weekly.people import NewPeople

LOOKED_FOR = frozenset({"new", "slipping", "one"})
"""The steps for which everybody is looked at."""


class WhoIsShown:
    """The people of the week: who is new, who drifts, who has long been silent."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._parts: tuple[ByPerson[Any] | Drifting, ...] = (
            session.observer(NewPeople),
            Drifting(session),
            session.observer(DormantTies),
        )

    @property
    def is_at_hand(self) -> bool:
        """True if they may be asked for: always, unless a key waits and not all were looked at, who are many."""
        return not self._session.is_waited_for or all(part.is_at_hand for part in self._parts)

    def prepare(self) -> Iterator[float]:
        """Look at everybody, a little with each step; yields how much of it is done, 0..1."""
        for number, part in enumerate(self._parts):
            yield from ((number + done) / len(self._parts) for done in part.prepare())


class WhatToGive:
    """The idea and the link of the step of giving: worked out before they can be shown."""

    def __init__(self, session: Session) -> None:
        self._ideas, self._links = session.observer(Suggestions), session.observer(LinkMatches)

    @property
    def is_at_hand(self) -> bool:
        """True if it may be asked for while a key waits."""
        return self._ideas.is_at_hand and self._links.are_all_at_hand

    def prepare(self) -> Iterator[float]:
        """Work it out, a little with each step; yields how much of it is done, 0..1."""
        yield from (done / 2 for done in self._ideas.prepare())
        yield from ((1 + done) / 2 for done in self._links.prepare_all())
