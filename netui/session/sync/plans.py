"""Plans of synchronisation: a run is one step, and so is a decision."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.exchange.sync.card_merge import with_value
from netui.session.core.labels import plural
from netui.session.core.plan_context import PlanContext
from netui.session.sync.cards import card_of, contact_with, line_of
from netui.session.sync.commands import Decide, TakeFromRemote


def take_from_remote(command: TakeFromRemote, at: PlanContext) -> Change:
    """Take over what changed there.

    Raises:
        RefusedError: somebody changed here while it was looked at there.
    """
    before = [*(one for one, _ in command.changed), *command.removed]
    if any(at.network.contact(one.id) != one for one in before):
        raise RefusedError("Changed meanwhile", "Somebody was changed here meanwhile. Synchronise once more.")
    edits = [Edit(one, replace(other, updated_at=at.now)) for one, other in command.changed]
    edits += [Edit(None, replace(one, created_at=one.created_at or at.now)) for one in command.added]
    edits += [Edit(one, None) for one in command.removed]
    return Change(f"Synchronised {plural(len(edits), 'person', 'people')} with {command.remote}", tuple(edits))


def decide(command: Decide, at: PlanContext) -> Change:
    """Let the user's words or theirs hold; what was different is not shown any more.

    Raises:
        RefusedError: nothing differs.
    """
    contact = at.contact(command.contact_id)
    if not contact.differs:
        raise RefusedError("Nothing differs", f"Nothing differs about {contact.name}. Nothing was changed.")
    after: Contact = contact
    if command.takes_theirs:
        for one in contact.differs:
            after = contact_with(after, with_value(card_of(after), line_of(one.field), one.value))
        after = replace(after, updated_at=at.now)
    whose = "theirs" if command.takes_theirs else "mine"
    return Change(f"Decided for {whose}: {contact.name}", (Edit(contact, replace(after, differs=())),))
