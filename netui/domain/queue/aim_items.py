"""Items of aims: a hello to somebody who fits, long before anything is asked of them."""

from __future__ import annotations

from netui.domain.aims.turns import Turn, kept_turn
from netui.domain.cadence.due import unanswered_until
from netui.domain.cadence.rules_today import DayRules
from netui.domain.cadence.touchpoints import newest_touch
from netui.domain.queue.items import QueueItem, item_of
from netui.domain.queue.triggers.prompts import Prompt, ready, settled
from netui.domain.records.follow_up import SKIP, FollowUpKind
from netui.domain.records.reader import NetworkReader


def stands_before_an_aim(item: QueueItem, day: DayRules) -> bool:
    """True if an item about somebody leaves no room for a hello: it is due, or thanks are to come."""
    return item.shown_on <= day.today or item.kind is FollowUpKind.THANK_YOU


def aim_item(turn: Turn, network: NetworkReader, day: DayRules) -> QueueItem | None:
    """Return the item of somebody whose turn it is for an aim.

    None once they were greeted or passed over this week, and when it was put off beyond the horizon.
    """
    contact = network.contact(turn.contact_id)
    if contact is None:
        return None
    headers, follow_ups = network.headers_with(contact.id), network.follow_ups_of(contact.id)
    newest = newest_touch(headers, day)
    if newest is not None and newest.on >= day.monday_text:
        return None
    kept = kept_turn(turn.aim, follow_ups)
    passed_over = kept is not None and any(one.what == SKIP and one.at.date() >= day.monday for one in kept.decisions)
    if settled(kept) or passed_over:
        return None
    ready_on = max(ready(day.monday, kept), unanswered_until(headers, day) or day.monday)
    if ready_on > day.horizon_on:
        return None
    key = turn.aim.key
    return item_of(
        contact, Prompt(FollowUpKind.AIM, day.monday, ready_on, kept=kept, key=key, about=key, what=turn.aim.name), day
    )
