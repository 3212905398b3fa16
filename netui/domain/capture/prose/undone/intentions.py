"""Lines by which nothing has happened: what is only to be done, still to come, called off, or moved to another day."""

from __future__ import annotations

from netui.domain.capture.prose.days import ProseDay
from netui.domain.capture.prose.roles.denials import came_to_nothing
from netui.domain.capture.prose.roles.model import Roles
from netui.domain.capture.prose.sentences import Clause, ClauseKind, Prose
from netui.domain.capture.prose.undone.due import ProsePromise
from netui.domain.records.follow_up import Owner


def is_intention(prose: Prose, promises: list[ProsePromise], roles: Roles, days: list[ProseDay]) -> bool:
    """True if nothing has happened yet: every clause is a promise of mine, or the only day lies ahead.

    A talk that is told before what lies ahead took place: ``call with Ines, coffee with her boss on the 25th``.
    """
    named = {one.clause.first for one in roles.named if one.last - one.first == one.clause.last - one.clause.first}
    if promises and all(clause.kind is ClauseKind.PROMISE or clause.first in named for clause in prose.clauses):
        return all(promise.owner is Owner.ME for promise in promises)
    if roles.arranges and not roles.contacts:
        return True
    names = {one.clause.first for one in roles.named}
    days = [day for day in days if day.clause.has_contact or day.clause.first in names]
    ahead = [day for day in days if day.is_ahead]
    if not ahead or is_told_first(roles, ahead):
        return False
    nouns_only = bool(roles.contacts) and all(contact.strength >= 2 for contact in roles.contacts)
    is_yet_to_be = nouns_only or _is_about_to_be_done(prose, roles, ahead[0].clause)
    return len(ahead) == len(days) and is_yet_to_be and ahead[0].day > prose.context.today


def _is_about_to_be_done(prose: Prose, roles: Roles, clause: Clause) -> bool:
    """True if an English clause says what is being done, and no verb what was: ``Kim painting with me tomorrow``."""
    words = range(clause.first, clause.last)
    if prose.keys[clause.first].endswith("ing"):
        return True  # “having Rose over for supper next friday”
    doing = any(prose.tokens[each].raw.islower() and prose.keys[each].endswith("ing") for each in words)
    said = prose.says(clause.first, clause.last, "saying", "theirs_will")
    return doing and not (said or roles.contacts)


def nothing_came_about(prose: Prose, roles: Roles) -> bool:
    """True if a meeting that did not come about is told, and none that did."""
    off = {clause.first for clause in prose.clauses if came_to_nothing(prose, clause)}
    return bool(off) and all(contact.clause.first in off for contact in roles.contacts)


def are_only_promised(roles: Roles) -> bool:
    """True if whoever is named is so in a promise alone: ``budget was refused. call Mark tomorrow``."""
    in_promises = (one.clause.kind is ClauseKind.PROMISE for one in roles.named)
    return bool(roles.named) and not roles.contacts and all(in_promises)


def is_told_first(roles: Roles, days: list[ProseDay]) -> bool:
    """True if somebody took part in what is told before a contact on a day that lies ahead."""
    ahead = next((day for day in days if day.is_ahead and day.clause.has_contact), None)
    return ahead is not None and any(one.clause.first < ahead.clause.first for one in roles.took_part)
