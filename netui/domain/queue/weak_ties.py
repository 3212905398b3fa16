"""The rotation of weak ties: each week a few people from the far tiers have their turn, drawn by lot.

A draw holds for the whole week, from Monday on: people who are greeted leave the queue, and nobody takes their place
before the next week. The lot of a person depends on them, the week and their history alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from heapq import nlargest

from netui.domain.cadence.due import counted_due, even_share, unanswered_until
from netui.domain.cadence.rules_today import TURNS_APART_DAYS, WEEK_DAYS, DayRules, TierOnDay
from netui.domain.cadence.touchpoints import newest_touch
from netui.domain.dates.duration import moved
from netui.domain.queue.items import QueueItem, item_of
from netui.domain.queue.triggers.prompts import Prompt, ready, settled
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.follow_up import SKIP, FollowUp, FollowUpKind
from netui.domain.records.reader import NetworkReader

MOST_CONVERSATIONS_COUNTED = 20
"""Most conversations that make a turn more likely; further ones do not."""


def lot_of(contact: Contact, network: NetworkReader, day: DayRules) -> float | None:
    """Return a person's lot for this week, 0 <= lot <= 1; the highest have their turn. None for those not taking part.

    Those of the far tiers take part (the tiers without a cadence, and the one with the longest) who, as of Monday, had
    had no conversation for three months, and who do not come up this week by cadence. The lot is ``u ** (1 / depth)``
    with ``u`` even between 0 and 1 and ``depth`` one more than the number of conversations, so that each is drawn with
    a chance in proportion to the depth (Efraimidis and Spirakis, Weighted random sampling with a reservoir, 2006).
    People snoozed to a day of this week come first.
    """
    tier = day.tiers.get(contact.tier)
    if tier is None or not takes_part(contact, day):
        return None
    monday = day.monday
    headers = network.headers_with(contact.id)
    depth = _depth(headers, day)
    if depth is None:
        return None
    if _comes_up(contact, headers, depth, tier, day):
        return None
    return _as_deferred(_luck(contact.id, monday) ** (1 / depth), network.follow_ups_of(contact.id), monday)


def takes_part(contact: Contact, day: DayRules) -> bool:
    """True if somebody can have a turn at all, by their tier and status, whatever their history."""
    tier = day.tiers.get(contact.tier)
    return tier is not None and tier.far and contact.status is ContactStatus.ACTIVE and contact.next_on is None


class Draw:
    """The draw of one week, by luck: only the lots of the luckiest are computed.

    The more luck somebody has, the higher a lot they may have, whatever their history: once the next in the row cannot
    beat those drawn, nobody further back can.
    """

    def __init__(self, network: NetworkReader, day: DayRules) -> None:
        self._network, self._day = network, day
        self._luck: dict[str, float] = {}
        self._row: list[tuple[float, str]] | None = None

    def admit(self, contact_id: str) -> None:
        """Add somebody to the draw, as far as their history allows at the moment of the draw; they never leave."""
        # A decision of the user's may give them the turn, even without luck.
        follow_ups = self._network.follow_ups_of(contact_id)
        luck = 1.0 if follow_ups and _kept(follow_ups) is not None else _luck(contact_id, self._day.monday)
        if self._luck.get(contact_id) != luck:
            self._luck[contact_id] = luck
            self._row = None

    def turns(self) -> list[str]:
        """Return ids of the people who have their turn, highest lot first; at most as many as the rules say."""
        wanted = self._day.rules.queue.weak_ties_per_week
        if self._row is None:
            self._row = sorted(zip(self._luck.values(), self._luck, strict=True), reverse=True)
        lots: list[tuple[float, str]] = []
        for luck, contact_id in self._row if wanted else ():
            if len(lots) == wanted and luck ** (1 / MOST_CONVERSATIONS_COUNTED) < lots[-1][0]:
                break
            contact = self._network.contact(contact_id)
            lot = lot_of(contact, self._network, self._day) if contact is not None else None
            if lot is not None:
                lots = nlargest(wanted, (*lots, (lot, contact_id)))
        return [contact_id for _, contact_id in lots]


def weak_tie_item(contact_id: str, network: NetworkReader, day: DayRules) -> QueueItem | None:
    """Return the item of somebody who has their turn; None once greeted, skipped, or snoozed beyond the horizon."""
    contact = network.contact(contact_id)
    if contact is None:
        return None
    monday = day.monday
    headers, follow_ups = network.headers_with(contact_id), network.follow_ups_of(contact_id)
    newest = newest_touch(headers, day)
    if newest is not None and newest.on >= day.monday_text:
        return None
    kept = _kept(follow_ups)
    if kept is not None and (settled(kept) or _decided_since(kept, SKIP, monday)):
        return None
    ready_on = max(ready(monday, kept), unanswered_until(headers, day) or monday)
    if ready_on > day.horizon_on:
        return None
    return item_of(contact, Prompt(FollowUpKind.WEAK_TIE, monday, ready_on, kept=kept), day)


def _luck(contact_id: str, monday: date) -> float:
    """Return the luck of somebody in the week that begins on that Monday, 0 <= luck < 1."""
    return even_share(f"{contact_id} {monday.toordinal()}")


def _depth(headers: Sequence[ConversationHeader], day: DayRules) -> int | None:
    """Return one more than the number of conversations before Monday, capped; None when one of them was recent."""
    monday_text, recent_text, weights = day.monday_text, day.greeted_after, day.weights
    depth = 1
    for header in reversed(headers):
        if header.on < monday_text and weights.get(header.channel, 1.0) > 0:
            if header.on > recent_text:
                return None
            depth += 1
            if depth == MOST_CONVERSATIONS_COUNTED:
                break
    return depth


def _comes_up(
    contact: Contact, headers: Sequence[ConversationHeader], depth: int, tier: TierOnDay, day: DayRules
) -> bool:
    """True if somebody comes up this week by cadence, as things stood on Monday."""
    every = day.every_of(contact)
    if every is None:
        return False
    if tier.reach_of_week is not None and every is tier.tier.every and depth > 1:
        return not tier.reach_of_week.covers(headers, day.monday_text)
    falls_due = counted_due(contact, headers, every, day, day.monday_text).due
    return falls_due <= day.rules.queue.horizon.after(moved(day.monday, WEEK_DAYS))


def _kept(follow_ups: Sequence[FollowUp]) -> FollowUp | None:
    """Return the newest of the follow-ups that hold decisions about turns."""
    return next((item for item in reversed(follow_ups) if item.kind is FollowUpKind.WEAK_TIE), None)


def _decided_since(kept: FollowUp, what: str, start: date) -> bool:
    return any(each.what == what and each.at.date() >= start for each in kept.decisions)


def _as_deferred(lot: float, follow_ups: Sequence[FollowUp], monday: date) -> float | None:
    """Return the lot after the decisions of earlier weeks; decisions of this week do not change the draw."""
    kept = _kept(follow_ups)
    if kept is None or any(each.at.date() >= monday for each in kept.decisions):
        return lot
    if _decided_since(kept, SKIP, moved(monday, -TURNS_APART_DAYS)):
        return None
    until = kept.snoozed_until
    if until is None or until < monday:
        return lot
    return 1.0 if until < moved(monday, WEEK_DAYS) else None
