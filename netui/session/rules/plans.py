"""Other rules as a change: the edit of their text, and the keys that records name instead of those it lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from netui.domain.cadence.unruled import RuleKind
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.network_fact import RULES_TEXT, Setting
from netui.domain.text.edit import TextEdit
from netui.domain.text.folding import fold
from netui.session.commands import ChangeRules, Rename
from netui.session.core.labels import plural
from netui.session.core.plan_context import PlanContext

CHANGED_RULES = "Changed the rules"
"""Begins the label of a step that changed the text of the rules."""


def change_rules(command: ChangeRules, at: PlanContext) -> Change:
    """Remember the change of the text, and rename in the records; a rename starts nobody's rhythm again."""
    contacts = tuple(_contacts(command.renames, at))
    conversations = tuple(_conversations(command.renames, at))
    renamed = renamed_words(command.renames, (*contacts, *conversations))
    if command.edit is None:
        label = f"Renamed: {renamed}"
    else:
        label = f"{CHANGED_RULES}: {renamed}" if renamed else CHANGED_RULES
    return Change(label, (*_text(command.edit, at), *contacts, *conversations))


def _text(edit: TextEdit | None, at: PlanContext) -> Iterator[Edit]:
    if edit is not None:
        stored = at.network.setting(RULES_TEXT)
        yield Edit(stored, replace(stored or Setting(RULES_TEXT), on=at.today, edit=edit))


def renamed_words(renames: Sequence[Rename], edits: Sequence[Edit]) -> str:
    """Say what was renamed, and in how many records: ``inner instead of close, for 3 people``; may be empty."""
    people = sum(isinstance(edit.after, Contact) for edit in edits)
    conversations = sum(isinstance(edit.after, Conversation) for edit in edits)
    said = [f"{one.new} instead of {one.old}" for one in renames]
    if people:
        said.append(f"for {plural(people, 'person', 'people')}")
    if conversations:
        said.append(f"in {plural(conversations, 'conversation')}")
    return ", ".join(said)


def _contacts(renames: Sequence[Rename], at: PlanContext) -> Iterator[Edit]:
    tiers = {one.old: one.new for one in renames if one.kind is RuleKind.TIER}
    tags = {fold(one.old): one.new for one in renames if one.kind is RuleKind.TAG}
    if not tiers and not tags:
        return
    for contact in at.network.contacts():
        after = replace(contact, tier=tiers.get(contact.tier, contact.tier), tags=_tags(contact, tags))
        if after != contact:
            yield Edit(contact, after)


def _tags(contact: Contact, renamed: dict[str, str]) -> tuple[str, ...]:
    """The tags of somebody under their new names, each once."""
    return tuple(dict.fromkeys(renamed.get(fold(tag), tag) for tag in contact.tags)) if renamed else contact.tags


def _conversations(renames: Sequence[Rename], at: PlanContext) -> Iterator[Edit]:
    channels = {one.old: one.new for one in renames if one.kind is RuleKind.CHANNEL}
    if not channels:
        return
    for header in tuple(at.network.conversations.all()):
        whole = at.network.conversation(header.id) if header.channel in channels else None
        if whole is not None:
            yield Edit(whole, replace(whole, channel=channels[whole.channel]))
