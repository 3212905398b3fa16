"""The turns of people for an aim: each week a few of those who fit are drawn by lot, and the draw holds for the week.

Somebody greeted leaves the queue, and nobody takes their place before the next Monday; somebody passed over for an aim
has no turn for it in the 60 days after. So nobody stands there ignored week after week.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from heapq import nlargest

from netui.domain.aims.fits import AimFinder, Fit
from netui.domain.cadence.coverage import latest_start
from netui.domain.cadence.due import even_share
from netui.domain.cadence.rules import Aim
from netui.domain.cadence.rules_today import WEEK_DAYS, DayRules
from netui.domain.cadence.tie_strength import tie_on
from netui.domain.cadence.touchpoints import touches
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import moved
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.follow_up import SKIP, FollowUp, FollowUpKind
from netui.domain.records.reader import NetworkReader

GREETED_DAYS = 30
"""Days before Monday in which a touch keeps somebody out of the draw."""

PASSED_OVER_DAYS = 60
"""Days after being passed over for an aim in which somebody has no turn for it."""


@frozen
class Turn:
    """Somebody whose turn it is for an aim this week.

    Attributes:
        aim: for which.
        contact_id: who.
        fits: why they fit, at least one reason.
    """

    aim: Aim
    contact_id: str
    fits: tuple[Fit, ...]


def is_active(aim: Aim, today: date) -> bool:
    """True on the days on which an aim brings somebody up: a while before its last day, up to and with it."""
    return aim.by is None or latest_start(aim.warm, aim.by) <= today <= aim.by


class AimDraw:
    """The draws of one week, one for each aim that is active."""

    def __init__(self, network: NetworkReader, day: DayRules) -> None:
        self._network, self._day = network, day
        active = [aim for aim in day.rules.aims if is_active(aim, day.today) and aim.per_week]
        self._finders = [AimFinder(aim) for aim in active]
        self._fitting: dict[str, dict[str, tuple[Fit, ...]]] = {aim.key: {} for aim in active}
        self._turns: tuple[Turn, ...] | None = None

    @property
    def has_aims(self) -> bool:
        """True if there is anything to draw for."""
        return bool(self._finders)

    def admit(self, contact: Contact) -> None:
        """Look at somebody, or look again: they take part as far as they fit."""
        self._turns = None
        for finder in self._finders:
            fits = finder.fits(contact)
            if fits:
                self._fitting[finder.aim.key][contact.id] = fits
            else:
                self._fitting[finder.aim.key].pop(contact.id, None)

    def forget(self, contact_id: str) -> None:
        """Take somebody out of the draw who is no contact any more."""
        self._turns = None
        for fitting in self._fitting.values():
            fitting.pop(contact_id, None)

    def turns(self) -> tuple[Turn, ...]:
        """Return who was drawn, by aim and within it the highest lot first."""
        if self._turns is None:
            self._turns = tuple(turn for finder in self._finders for turn in self._drawn(finder.aim))
        return self._turns

    def fitting(self, aim: Aim) -> int | None:
        """Return how many of those looked at fit an aim; None for one that brings nobody up just now."""
        found = self._fitting.get(aim.key)
        return len(found) if found is not None else None

    def turns_of(self, contact_id: str) -> tuple[Turn, ...]:
        """Return for which aims somebody was drawn, in the order of the aims."""
        return tuple(turn for turn in self.turns() if turn.contact_id == contact_id)

    def _drawn(self, aim: Aim) -> list[Turn]:
        lots: list[tuple[float, str]] = []
        for contact_id, fits in self._fitting[aim.key].items():
            contact = self._network.contact(contact_id)
            lot = _lot(aim, contact, len(fits), self._network, self._day) if contact is not None else None
            if lot is not None:
                lots.append((lot, contact_id))
        fitting = self._fitting[aim.key]
        return [Turn(aim, contact_id, fitting[contact_id]) for _, contact_id in nlargest(aim.per_week, lots)]


def kept_turn(aim: Aim, follow_ups: Sequence[FollowUp]) -> FollowUp | None:
    """Return the stored follow-up with the decisions about somebody's turns for an aim; None without any."""
    found = (one for one in follow_ups if one.kind is FollowUpKind.AIM and one.occasion == aim.key)
    return next(found, None) if follow_ups else None


def passed_over_until(kept: FollowUp | None) -> date | None:
    """Return the last day on which somebody passed over for an aim has no turn for it; None if that never was said."""
    said = [one.at.date() for one in kept.decisions if one.what == SKIP] if kept is not None else []
    return moved(max(said), PASSED_OVER_DAYS) if said else None


def _lot(aim: Aim, contact: Contact, reasons: int, network: NetworkReader, day: DayRules) -> float | None:
    """Return somebody's lot for this week, 0 <= lot <= 1, the more reasons the higher; None for those not taking part.

    It stands on what was so on Monday: what happens in the week changes nothing about the draw.
    """
    if contact.status is not ContactStatus.ACTIVE:
        return None
    monday = day.monday
    headers = network.headers_with(contact.id)
    if _greeted(headers, monday, day) or tie_on(headers, moved(monday, -1), day).silence_days is None:
        return None
    lot = even_share(f"{contact.id} {monday.toordinal()} {aim.name}") ** (1 / reasons)
    kept = kept_turn(aim, network.follow_ups_of(contact.id))
    return lot if kept is None else _as_deferred(lot, kept, monday)


def _greeted(headers: Sequence[ConversationHeader], monday: date, day: DayRules) -> bool:
    since, before = moved(monday, -GREETED_DAYS).isoformat(), day.monday_text
    for header in touches(headers, day):
        if header.on < since:
            return False
        if header.on < before:
            return True
    return False


def _as_deferred(lot: float, kept: FollowUp, monday: date) -> float | None:
    """Return the lot after the decisions of earlier weeks; those of this week do not change the draw."""
    earlier = [one for one in kept.decisions if one.at.date() < monday]
    since = moved(monday, -PASSED_OVER_DAYS)
    if any(one.what == SKIP and one.at.date() >= since for one in earlier):
        return None
    until = kept.snoozed_until
    if until is None or until < monday or len(earlier) < len(kept.decisions):
        return lot
    return 1.0 if until < moved(monday, WEEK_DAYS) else None
