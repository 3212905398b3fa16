"""Plans of synchronisation: a run is one step, and so is a decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from netui.domain.core.errors import RefusedError
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact, Differing
from netui.domain.records.conversation import Conversation
from netui.domain.records.follow_up import FollowUp
from netui.exchange.sync.card_merge import with_value
from netui.session.core.labels import plural
from netui.session.core.network import Network
from netui.session.core.plan_context import PlanContext
from netui.session.sync.cards import card_of, contact_with, line_of
from netui.session.sync.commands import Decide, Shared, TakeFromRemote
from netui.session.sync.values import ChangedMeanwhileError, Part, RunPlan, SyncReport


def whole_plan(remote: str, parts: Mapping[str, Part], report: SyncReport) -> RunPlan:
    """The plan of a run with a remote, of the plans of its collections."""
    everything = parts.values()
    command = TakeFromRemote(
        remote,
        tuple(pair for part in everything for pair in part.changed),
        tuple(record for part in everything for record in part.added),
        tuple(record for part in everything for record in part.removed),
    )
    does_something = command.changed or command.added or command.removed
    doubts = [part.doubt for part in everything if part.doubt]
    return RunPlan(command if does_something else None, parts, report, " ".join(doubts))


def take_from_remote(command: TakeFromRemote, at: PlanContext) -> Change:
    """Take over what changed there.

    Raises:
        ChangedMeanwhileError: somebody changed here while it was looked at there.
    """
    before = [*(one for one, _ in command.changed), *command.removed]
    if any(_as_it_stands(one, at.network) != one for one in before):
        raise ChangedMeanwhileError("Changed meanwhile", "Something was changed here meanwhile. Synchronise once more.")
    edits = [Edit(one, _dated(other, at.now)) for one, other in command.changed]
    edits += [Edit(None, replace(one, created_at=one.created_at or at.now)) for one in command.added]
    edits += [Edit(one, None) for one in command.removed]
    return Change(f"Synchronised {_counted(edits)} with {command.remote}", tuple(edits))


def _as_it_stands(record: Shared, network: Network) -> Shared | None:
    if isinstance(record, Contact):
        return network.contact(record.id)
    return network.follow_up(record.id) if isinstance(record, FollowUp) else network.conversation(record.id)


def _dated(record: Shared, now: datetime) -> Shared:
    return replace(record, updated_at=now) if isinstance(record, Contact | Conversation) else record


def _counted(edits: Sequence[Edit]) -> str:
    people = sum(isinstance(one.after or one.before, Contact) for one in edits)
    words = [plural(people, "person", "people")] if people else []
    return ", ".join([*words, *([plural(len(edits) - people, "entry", "entries")] if len(edits) > people else [])])


def decide(command: Decide, at: PlanContext) -> Change:
    """Keep the user's words, or take theirs; what was different is not shown any more.

    Raises:
        RefusedError: nothing differs.
    """
    contact = at.contact(command.contact_id)
    decided = [one for one in contact.differs if _is_meant(one, command)]
    if not decided:
        raise RefusedError("Nothing differs", f"Nothing differs about {contact.name}. Nothing was changed.")
    after: Contact = contact
    if command.takes_theirs:
        for one in decided:
            after = contact_with(after, with_value(card_of(after), line_of(one.field), one.value))
        after = replace(after, updated_at=at.now)
    whose = "theirs" if command.takes_theirs else "mine"
    left = tuple(one for one in contact.differs if one not in decided)
    return Change(f"Decided for {whose}: {contact.name}", (Edit(contact, replace(after, differs=left)),))


def _is_meant(one: Differing, command: Decide) -> bool:
    return command.field in ("", one.field) and command.remote in ("", one.source)
