"""A promise to congratulate each of those who have moved to another job, spread over the days ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from netui.domain.cadence.rules_today import DayRules
from netui.domain.queue.new_job import CONGRATULATE
from netui.domain.records.change import Change, Edit
from netui.domain.records.follow_up import FollowUp, FollowUpStatus, Owner
from netui.session.core.labels import plural
from netui.session.core.plan_context import PlanContext
from netui.session.imports.commands import Congratulate

CONGRATULATED_A_DAY = 3
"""Most congratulations on one day: more are a chore, and read like one."""


def congratulate(command: Congratulate, at: PlanContext) -> Change:
    """Promise to congratulate those of them who have a tier, from today on, three a day, quiet days left out.

    Somebody with such a promise open keeps it, and gets no second one.
    """
    days = _days(at.day)
    edits: list[Edit] = []
    for contact_id, job in command.jobs:
        contact = at.network.contact(contact_id)
        what = f"{CONGRATULATE}{job}"
        if contact is None or not contact.tier or _is_promised(contact_id, what, at):
            continue
        edits.append(
            Edit(
                None,
                FollowUp(
                    id=at.new_id(),
                    contact=contact_id,
                    owner=Owner.ME,
                    what=what,
                    due_on=next(days),
                    created_at=at.now,
                ),
            )
        )
    return Change(f"Promised to congratulate {plural(len(edits), 'person', 'people')}", tuple(edits))


def _is_promised(contact_id: str, what: str, at: PlanContext) -> bool:
    return any(one.what == what and one.status is FollowUpStatus.OPEN for one in at.network.follow_ups_of(contact_id))


def _days(day: DayRules) -> Iterator[date]:
    """Yield each day from today on that is not quiet as often as promises fit in it."""
    on = day.open_day(day.today)
    while True:
        yield from [on] * CONGRATULATED_A_DAY
        on = day.open_day(on + timedelta(days=1))
