"""Birthdays and other dates that come back every year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from netui.domain.cadence.rules_today import BELATED_DAYS, DayRules
from netui.domain.cadence.touchpoints import last_touch
from netui.domain.dates.duration import moved
from netui.domain.queue.triggers.prompts import Prompt, settled
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import ConversationHeader
from netui.domain.records.follow_up import FollowUp, FollowUpKind
from netui.domain.records.values import Anniversary

BIRTHDAY = "birthday"
"""The word for a birthday, beside the user's own words for other yearly dates."""


def comes_round(contact: Contact, day: DayRules) -> bool:
    """True if one of somebody's dates is near enough to make a prompt.

    Somebody without a tier waits to be sorted first: an address book is full of birthdays.
    """
    if contact.tier not in day.tiers:
        return False
    birthday, around = contact.birthday, day.days_around
    if birthday is not None and (birthday.month, birthday.day) in around:
        return True
    return any((each.on.month, each.on.day) in around for each in contact.dates) if contact.dates else False


def yearly(
    contact: Contact, headers: Sequence[ConversationHeader], follow_ups: Sequence[FollowUp], day: DayRules
) -> Iterator[Prompt]:
    """Yield one prompt for each day on which a yearly date falls, from its reminder until a week after it.

    A touch on the day or later settles it. A reminder that would fall on quiet days comes after them when that is in
    time, else before them. Two dates on one day make one prompt. A day that was over when an import brought somebody
    was nobody's to keep.
    """
    by_day: dict[date, list[str]] = {}
    for label, anniversary in _dates(contact):
        if (anniversary.month, anniversary.day) in day.days_around:
            by_day.setdefault(_occurrence(anniversary, day.today), []).append(label)
    last = last_touch(headers, day) if by_day else None
    for on, labels in sorted(by_day.items()):
        kept = next(
            (item for item in follow_ups if item.kind is FollowUpKind.BIRTHDAY and item.due_on == on),
            None,
        )
        if settled(kept) or (last is not None and last.on >= on.isoformat()) or _was_over(on, contact):
            continue
        shown_on = day.reminder(on)
        if kept is not None and kept.snoozed_until is not None and kept.snoozed_until > shown_on:
            shown_on = day.open_day(kept.snoozed_until)
        what = " · ".join(dict.fromkeys(labels))
        yield Prompt(FollowUpKind.BIRTHDAY, on, shown_on, shown_on, kept, key=f"{on:%Y%m%d}", what=what)


def _was_over(on: date, contact: Contact) -> bool:
    """True if the day lay behind when an import brought the person."""
    return contact.is_imported and contact.created_at is not None and on < contact.created_at.date()


def _dates(contact: Contact) -> Iterator[tuple[str, Anniversary]]:
    if contact.birthday is not None:
        yield BIRTHDAY, contact.birthday
    for each in contact.dates:
        yield each.label, each.on


def _occurrence(anniversary: Anniversary, today: date) -> date:
    """Return the occurrence that matters: the last one while wishing is still kind, else the next."""
    return anniversary.next_from(moved(today, -BELATED_DAYS))
