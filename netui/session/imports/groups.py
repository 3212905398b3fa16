"""The plan of an import in groups, as it is looked at row by row before it is taken in."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TypeAlias

from netui.domain.records.change import Edit
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import Record
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp
from netui.session.imports.model import ImportPlan
from netui.session.imports.people.filling import PersonInImport
from netui.session.imports.people.rows import ImportRow

_ITEMS_A_STEP = 300

Somebody: TypeAlias = tuple[ImportRow, PersonInImport]
"""Somebody, with the first row about them."""


@dataclass(slots=True)
class PlanGroups:
    """A plan in groups; each in the order of the files.

    Attributes:
        moved: who has another job.
        new: who is new.
        learned: of whom something else was learned.
        keys: id of somebody -> by what each row about them is left out: its place; of one whom only a conversation
            names, what it says.
        conversations: those that are new or told anew.
        follow_ups: promises, as well.
        events: as well.
        others: records of netui's own export that are none of these.
        names: id of somebody who is in the files -> their name.
        named: id of somebody -> how many new conversations name them, and how many of these are messages.
    """

    moved: list[Somebody] = field(default_factory=list)
    new: list[Somebody] = field(default_factory=list)
    learned: list[Somebody] = field(default_factory=list)
    keys: dict[str, list[int | str]] = field(default_factory=dict)
    conversations: list[Conversation] = field(default_factory=list)
    follow_ups: list[FollowUp] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    others: list[Record] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    named: dict[str, tuple[int, int]] = field(default_factory=dict)


def grouping(plan: ImportPlan, row_count: int) -> Generator[float, None, PlanGroups]:
    """Put a plan into groups, in steps of a few milliseconds.

    Args:
        plan: what would be done.
        row_count: how many rows of people the files hold.
    """
    groups = PlanGroups()
    for number, (row, person) in enumerate(plan.rows):
        if number % _ITEMS_A_STEP == 0:
            yield 1.0
        keys = groups.keys.setdefault(person.contact.id, [])
        keys.append(row.place if row.place < row_count else row.row_key)
        if len(keys) > 1:
            continue
        groups.names[person.contact.id] = person.contact.name
        if person.is_new:
            groups.new.append((row, person))
        elif person.move is not None:
            groups.moved.append((row, person))
        elif person.changed:
            groups.learned.append((row, person))
    for number, edit in enumerate(plan.change.edits):
        if number % _ITEMS_A_STEP == 0:
            yield 1.0
        _sort_in(edit, groups)
    return groups


def _sort_in(edit: Edit, groups: PlanGroups) -> None:
    after = edit.after
    if isinstance(after, Conversation):
        groups.conversations.append(after)
        for contact_id in after.contacts if edit.before is None else ():
            count, messages = groups.named.get(contact_id, (0, 0))
            groups.named[contact_id] = count + 1, messages + (after.channel == "message")
    elif isinstance(after, FollowUp):
        groups.follow_ups.append(after)
    elif isinstance(after, Event):
        groups.events.append(after)
    elif edit.table != "contacts" and after is not None:
        groups.others.append(after)


def key_of(record: Conversation | FollowUp | Event) -> str:
    """The key by which the record of a plan is left out: that which its file knows it by; else its id."""
    return record.imported[0] if record.imported else record.id
