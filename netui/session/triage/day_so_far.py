"""The state of the day: decisions made, what is left of its budget, who comes next; for both faces."""

from __future__ import annotations

from datetime import date

from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import spoken_day
from netui.session.core.done_today import Verdict
from netui.session.core.session import Session


@frozen
class Tally:
    """The decisions of one kind.

    Attributes:
        verdict: the kind.
        count: number of items, 1 or more.
        people: their names, each once, in the order of the decisions: user text.
        events: likewise the names of events, which are said whole.
        back_on: the day on which the first of the snoozed comes back; None for other verdicts.
    """

    verdict: Verdict
    count: int
    people: tuple[str, ...]
    events: tuple[str, ...] = ()
    back_on: date | None = None


@frozen
class DaySoFar:
    """The state of the day.

    Attributes:
        tallies: one for each verdict that there was, talks first; empty when nothing was decided.
        left: items the queue proper still holds.
        later: items that are due as well, beyond the budget of the day.
        next_name: who comes up next within the horizon: user text; empty when nobody does.
        next_on: the day of that; None when nobody does.
    """

    tallies: tuple[Tally, ...]
    left: int
    later: int
    next_name: str = ""
    next_on: date | None = None

    @property
    def decided(self) -> int:
        """The number of items that were decided about."""
        return sum(tally.count for tally in self.tallies)

    @property
    def whole(self) -> int:
        """The number of items of this day: those decided about, and those still in the queue proper."""
        return self.decided + self.left

    @property
    def verdicts(self) -> tuple[str, ...]:
        """The verdicts with their counts: ``1 talked to``, ``17 skipped``; empty when nothing was decided."""
        return tuple([f"{tally.count} {tally.verdict.value}" for tally in self.tallies])

    @property
    def sentence(self) -> str:
        """``19 decided: 1 talked to, 17 skipped, 1 snoozed``; empty when nothing was."""
        return f"{self.decided} decided: {', '.join(self.verdicts)}" if self.tallies else ""

    @property
    def closing(self) -> str:
        """The sentence for a day that is done: only what was done is praised."""
        if not self.tallies:
            return "Nobody is waiting for you today."
        talked = next((tally.count for tally in self.tallies if tally.verdict is Verdict.TALKED), 0)
        return "That is the day, and you spoke to all of them." if talked == self.decided else "That is the day."


def day_so_far(session: Session) -> DaySoFar:
    """Return the state of a session's day."""
    queue = session.queue
    coming = queue.coming_up[0] if queue.coming_up else None
    return DaySoFar(
        _tallies(session),
        len(queue.today_items),
        len(queue.later),
        coming.name if coming is not None else "",
        coming.shown_on if coming is not None else None,
    )


def next_words(day: DaySoFar, today: date) -> str:
    """Return who comes next, and when; empty when nobody does."""
    return f"{day.next_name}, {spoken_day(day.next_on, today)}" if day.next_on is not None else ""


def _tallies(session: Session) -> tuple[Tally, ...]:
    decided, network = session.decided.all(), session.network
    events = {event.id: event.name for event in network.events()} if any(one.event_id for one in decided) else {}
    found = []
    for verdict in Verdict:
        those = [one for one in decided if one.verdict is verdict]
        if not those:
            continue
        contacts = (network.contact(one.contact_id) for one in those)
        people = dict.fromkeys(contact.name for contact in contacts if contact is not None)
        there = dict.fromkeys(events[one.event_id] for one in those if one.event_id in events)
        back_on = min((one.until for one in those if one.until is not None), default=None)
        found.append(Tally(verdict, len(those), tuple(people), tuple(there), back_on))
    return tuple(found)
