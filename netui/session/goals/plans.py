"""Plans for aims."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.aims.turns import PASSED_OVER_DAYS, kept_turn, passed_over_until
from netui.domain.core.errors import RefusedError
from netui.domain.dates.duration import moved
from netui.domain.dates.parse import short_day
from netui.domain.records.change import Change, Edit
from netui.domain.records.follow_up import SKIP, About, AboutKind, Decision, FollowUp, FollowUpKind
from netui.session.core.labels import about_in_label
from netui.session.core.plan_context import PlanContext
from netui.session.goals.commands import PassOverForAim


def pass_over_for_aim(command: PassOverForAim, at: PlanContext) -> Change:
    """Keep that somebody is not to come up for an aim for a while.

    Raises:
        RefusedError: the rules have no such aim (any more), the contact is gone, or they were passed over today.
    """
    contact = at.contact(command.contact_id)
    aim = next((one for one in at.rules.aims if one.key == command.aim_key), None)
    if aim is None:
        raise RefusedError("No such aim", "The rules have no such aim any more. Nothing was changed.")
    stored = kept_turn(aim, at.network.follow_ups_of(contact.id))
    until = passed_over_until(stored)
    if until is not None and until >= moved(at.today, PASSED_OVER_DAYS):
        until_words = f"{contact.name} is left out for {aim.name} until {short_day(until, at.today)}."
        raise RefusedError("Passed over already", until_words)
    kept = stored or FollowUp(
        id=at.new_id(),
        contact=contact.id,
        kind=FollowUpKind.AIM,
        about=About(AboutKind.AIM, aim.key),
        created_at=at.now,
    )
    after = replace(kept, snoozed_until=None, decisions=(*kept.decisions, Decision(SKIP, at.now)))
    return Change(f"Passed over {contact.name}", (Edit(stored, after),), about=about_in_label(aim.name))
