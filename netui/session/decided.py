"""How much was decided today, so that work is seen to go on while the queue fills up from what comes later."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from netui.domain.change import Change
from netui.domain.follow_up import MOVE, FollowUp, FollowUpStatus
from netui.domain.touches import last_touch
from netui.session.session import Session


class DecidedToday:
    """Items decided about on the present day, by person: counted once, then followed. Used from one thread.

    What was put off, let go or closed counts, and whoever was talked to without any of it counts as one. An undo takes
    it back; a move of what is not due yet is planning, and does not count.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._by_person: dict[str, int] | None = None

    @property
    def count(self) -> int:
        """How many items, 0 or more."""
        if self._by_person is None:
            self._by_person = dict(self._counted(self._candidates()))
        return sum(self._by_person.values())

    def follow(self, _change: Change, concerned: Collection[str]) -> None:
        """Count again those whom a change concerned."""
        if self._by_person is not None:
            for person in concerned:
                self._by_person.pop(person, None)
            self._by_person.update(self._counted(concerned))

    def look_again(self) -> None:
        """Another day may be today."""
        self._by_person = None

    def _candidates(self) -> set[str]:
        network = self._session.network
        found = {each.contact for each in network.follow_ups() if self._is_decided(each)}
        today = self._session.today.isoformat()
        found.update(person for person, (on, _) in network.newest_talks().items() if on >= today)
        return found

    def _counted(self, people: Iterable[str]) -> Iterator[tuple[str, int]]:
        for person in people:
            follow_ups = [each for each in self._session.network.follow_ups_of(person) if self._is_decided(each)]
            closed = sum(each.status is FollowUpStatus.DONE for each in follow_ups)
            # A conversation is what closed them, if there was one.
            count = len(follow_ups) - closed + max(closed, int(self._talked(person)))
            if count:
                yield person, count

    def _is_decided(self, follow_up: FollowUp) -> bool:
        today = self._session.today
        if follow_up.status is not FollowUpStatus.OPEN:
            return follow_up.done_on == today
        return any(each.at.date() == today and each.what != MOVE for each in reversed(follow_up.decisions))

    def _talked(self, person: str) -> bool:
        last = last_touch(self._session.network.heads_with(person), self._session.day)
        return last is not None and last.on == self._session.day.today_text


def decided_today(session: Session) -> int:
    """How many items of a session were decided about today, 0 or more; counted once, then kept in step."""
    return session.follower(DecidedToday).count
