"""Roles and their coverage: whether there is still somebody to ask for advice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from netui.domain.cadence.rules_today import THANKED_WEIGHT, DayRules
from netui.domain.core.frozen import frozen
from netui.domain.dates.duration import Duration
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.reader import NetworkReader
from netui.domain.text.folding import fold

COVERING_WEIGHT = THANKED_WEIGHT
"""Least weight of a touch that covers a role: a like does not."""


@frozen
class RoleTouch:
    """Somebody who has a role.

    Attributes:
        contact: who.
        last_on: the day of the last touch that covers it; None: never.
    """

    contact: Contact
    last_on: date | None


@frozen
class RoleCoverage:
    """A role, who has it, and whether it is covered.

    Attributes:
        role: the word of the rules.
        people: active people who have it, the one touched last first; at least one.
        within: how long a touch covers it.
        covered: whether somebody was touched within that time.
    """

    role: str
    people: tuple[RoleTouch, ...]
    within: Duration
    covered: bool


def coverage(network: NetworkReader, day: DayRules) -> tuple[RoleCoverage, ...]:
    """Return the coverage of each role of the rules that somebody has, in the order of the rules."""
    having: dict[str, list[Contact]] = {fold(role): [] for role in day.rules.roles}
    for contact in network.contacts():
        if contact.roles and contact.status is ContactStatus.ACTIVE:
            for role in dict.fromkeys(map(fold, contact.roles)):
                if role in having:
                    having[role].append(contact)
    found = []
    for role, within in day.rules.roles.items():
        people = _touched(having[fold(role)], network, day)
        if people:
            covered = any(one.last_on is not None and within.after(one.last_on) >= day.today for one in people)
            found.append(RoleCoverage(role, people, within, covered))
    return tuple(found)


def _touched(contacts: Iterable[Contact], network: NetworkReader, day: DayRules) -> tuple[RoleTouch, ...]:
    touched = [RoleTouch(contact, _last_on(contact, network, day)) for contact in contacts]
    return tuple(sorted(touched, key=_newest_first))


def _newest_first(one: RoleTouch) -> tuple[int, str, str]:
    return -one.last_on.toordinal() if one.last_on is not None else 0, fold(one.contact.name), one.contact.id


def _last_on(contact: Contact, network: NetworkReader, day: DayRules) -> date | None:
    for header in reversed(network.headers_with(contact.id)):
        if header.on <= day.today_text and day.weight(header.channel) >= COVERING_WEIGHT:
            return date.fromisoformat(header.on)
    return None
