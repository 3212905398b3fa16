"""The commands about events: frozen values without behaviour."""

from __future__ import annotations

from netui.domain.core.frozen import frozen
from netui.domain.records.event import Event
from netui.session.core.command import Command


@frozen
class PlanEvent(Command):
    """Plan an event, or change the plan of one.

    Attributes:
        before: as it was looked at; None for a new one.
        after: as it shall be; its id is given by the session when it is new.
    """

    before: Event | None
    after: Event


@frozen
class StartEvent(Command):
    """Start an event: what is written down from now counts for it."""

    event_id: str


@frozen
class StopEvent(Command):
    """End an event, whatever its last day says."""

    event_id: str


@frozen
class CountGoal(Command):
    """Add one to a goal that is counted by hand.

    Attributes:
        event_id: which event.
        place: of the goal in its list, from 0.
    """

    event_id: str
    place: int


@frozen
class LookAtGuest(Command):
    """Look at somebody who was met there, in the review.

    Attributes:
        event_id: which event.
        contact_id: who.
        tier: key of the tier they get; empty: none is given.
        never: archive them, so that they never come up.
    """

    event_id: str
    contact_id: str
    tier: str = ""
    never: bool = False


@frozen
class CloseReview(Command):
    """End the review of an event: everybody counts as looked at.

    Attributes:
        event_id: which event.
        lesson: one thing to take home; may be empty.
        is_done: False keeps the lesson alone.
    """

    event_id: str
    lesson: str = ""
    is_done: bool = True


@frozen
class RemoveEvent(Command):
    """Remove an event; the conversations stay, and belong to none."""

    event_id: str
