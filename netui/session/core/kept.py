"""The stored follow-up that holds what was decided about an item of the queue."""

from __future__ import annotations

from netui.domain.core.errors import RefusedError
from netui.domain.queue.items import QueueItem
from netui.domain.records.follow_up import ABOUT_OF, About, FollowUp, FollowUpKind
from netui.session.core.plan_context import PlanContext


def kept_of(item: QueueItem, at: PlanContext) -> FollowUp:
    """The stored follow-up of an item; for a computed one nothing was decided about yet, a new one that is not stored.

    Raises:
        RefusedError: the promise is gone.
    """
    stored = at.network.follow_up(item.follow_up_id) if item.follow_up_id else None
    if stored is not None:
        return stored
    if item.kind is FollowUpKind.PROMISE:
        raise RefusedError("No such promise", f"The promise to {item.name} is gone: another netui may have removed it.")
    return FollowUp(
        id=at.new_id(),
        contact=item.contact_id,
        kind=item.kind,
        conversation="" if item.kind in ABOUT_OF else item.about,
        about=About(ABOUT_OF[item.kind], item.about) if item.kind in ABOUT_OF else None,
        due_on=item.due if item.kind is FollowUpKind.BIRTHDAY else None,
        what=item.what if item.kind is FollowUpKind.BIRTHDAY else item.step,
        created_at=at.now,
    )
