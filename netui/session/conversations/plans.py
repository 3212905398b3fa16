"""Plans about conversations that are there already."""

from __future__ import annotations

from dataclasses import replace

from netui.domain.core.errors import RefusedError, StaleError
from netui.domain.dates.parse import short_day
from netui.domain.records.change import Change, Edit
from netui.domain.records.conversation import Conversation
from netui.domain.records.outcome import Source, SourceKind
from netui.session.commands import RemoveConversation, SaveConversation, SplitConversation
from netui.session.core.labels import names_in_label
from netui.session.core.outcome_sources import without_sources
from netui.session.core.plan_context import PlanContext


def save_conversation(command: SaveConversation, at: PlanContext) -> Change:
    """Replace a conversation.

    Raises:
        RefusedError: it is gone, or it would be with nobody.
        StaleError: it has changed since the form was opened.
    """
    stored = _stored(command.before.id, at)
    if stored != command.before:
        raise StaleError(
            "Changed meanwhile",
            "This conversation was changed elsewhere while you were editing. Nothing was saved; open it again to see "
            "the newest state.",
        )
    if not command.after.contacts:
        raise RefusedError("Nobody named", "A conversation is with somebody; nothing was saved.")
    label = f"Edited the conversation with {_people(command.after, at)}"
    if command.after == stored:
        return Change(label, ())
    return Change(label, (Edit(stored, replace(command.after, updated_at=at.now)),))


def remove_conversation(command: RemoveConversation, at: PlanContext) -> Change:
    """Remove a conversation; a link that was shared in it stays shared.

    Raises:
        RefusedError: it is gone.
    """
    stored = _stored(command.conversation_id, at)
    when = short_day(stored.on, at.today)
    edits = [Edit(stored, None)]
    for link in at.network.links():
        if any(one.conversation == stored.id for one in link.shared):
            shared = (replace(one, conversation="") if one.conversation == stored.id else one for one in link.shared)
            edits.append(Edit(link, replace(link, shared=tuple(shared))))
    edits += without_sources((Source(SourceKind.CONVERSATION, stored.id),), at.network)
    return Change(f"Removed the conversation with {_people(stored, at)} of {when}", tuple(edits))


def split_conversation(command: SplitConversation, at: PlanContext) -> Change:
    """Make of a conversation with several people one with each: the same was said, and each keeps their own remark.

    The first keeps the record; promises follow the person they are about.

    Raises:
        RefusedError: it is gone, or only one person took part.
    """
    stored = _stored(command.conversation_id, at)
    people = tuple(dict.fromkeys(stored.contacts))
    if len(people) < 2:
        raise RefusedError("Nothing to split", "Only one person took part in that conversation. Nothing was done.")
    ids = {person: at.new_id() for person in people[1:]} | {people[0]: stored.id}
    parts = [
        replace(
            stored,
            id=ids[person],
            contacts=(person,),
            private={one: said for one, said in stored.private.items() if one == person},
            updated_at=at.now,
        )
        for person in people
    ]
    moved = [
        Edit(promise, replace(promise, conversation=ids[promise.contact]))
        for promise in at.network.follow_ups()
        if promise.conversation == stored.id and ids.get(promise.contact, stored.id) != stored.id
    ]
    edits = [Edit(stored, parts[0]), *[Edit(None, part) for part in parts[1:]], *moved]
    return Change(f"Split the conversation with {_people(stored, at)} into {len(parts)}", tuple(edits))


def _stored(conversation_id: str, at: PlanContext) -> Conversation:
    conversation = at.network.conversation(conversation_id)
    if conversation is None:
        raise RefusedError(
            "No such conversation", "That conversation is gone: another netui may have removed it. Nothing was done."
        )
    return conversation


def _people(conversation: Conversation, at: PlanContext) -> str:
    found = (at.network.contact(contact_id) for contact_id in conversation.contacts)
    return names_in_label([contact.name for contact in found if contact])
