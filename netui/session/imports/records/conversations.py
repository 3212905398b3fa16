"""Conversations of a file: known again by their key, renewed where nobody has touched them.

A record that the file tells of is compared by its fingerprint: it stands as it was imported, and what the file says now
takes its place; or the user has written in it, and it stays.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace

from netui.domain.records.change import Edit
from netui.domain.records.conversation import Conversation
from netui.domain.text.display import without_controls
from netui.exchange.common.files.text import one_line
from netui.exchange.common.incoming import IncomingConversation
from netui.session.core.labels import plural
from netui.session.imports.commands import CONVERSATIONS
from netui.session.imports.people.filling import PersonInImport
from netui.session.imports.people.matching import doubt_about
from netui.session.imports.people.said import is_older, print_of, revision_key, with_revision, with_said_before
from netui.session.imports.records.names_in_front import without_names
from netui.session.imports.records.names_within import NamesWithin
from netui.session.imports.records.taking import LEFT_OUT, Taking

_CONVERSATIONS_A_STEP = 40


def plan_conversations(incoming: Sequence[IncomingConversation], taking: Taking) -> Generator[float, None, None]:
    """Plan them in order, in steps that yield how much is done, from 0 to 1."""
    known: dict[str, Conversation] = {}
    here = taking.network.conversations if taking.network is not None and incoming else ()
    for number, header in enumerate(here.all() if here else ()):
        if number % _CONVERSATIONS_A_STEP == 0:
            yield 0.0
        if (whole := here.whole(header.id) if here else None) is not None:
            known.update(dict.fromkeys((*whole.imported, whole.id), whole))
    # Whoever comes in by one conversation is known in those before it, too: as they are when the file is read again.
    for number, one in enumerate(incoming):
        if number % _CONVERSATIONS_A_STEP == 0:
            yield 0.0
        if not taking.is_left_out(CONVERSATIONS, one.key) and not one.is_called_off and _brings_somebody(one, taking):
            _who(one, taking)
    names = NamesWithin(taking.people)
    for number, one in enumerate(incoming):
        if number % _CONVERSATIONS_A_STEP == 0:
            yield number / len(incoming)
        _plan(one, known, names, taking)


def _plan(one: IncomingConversation, known: dict[str, Conversation], names: NamesWithin, taking: Taking) -> None:
    before = known.get(one.key) or (known.get(one.own_id) if one.own_id else None)
    if taking.is_left_out(CONVERSATIONS, one.key):
        taking.skip(one, LEFT_OUT)
    elif not one.is_called_off:
        if (told := _told(one, before, names, taking)) is not None:
            known[one.key] = known[told.id] = told
            taking.take(Edit(before, told))
    elif before is not None and before.on > taking.now.date() and _is_untouched(before):
        known.pop(one.key, None)
        taking.take(Edit(before, None))
    else:
        taking.skip(one, "cancelled")


def _told(
    one: IncomingConversation, before: Conversation | None, names: NamesWithin, taking: Taking
) -> Conversation | None:
    """The conversation as it is to be stored; None where that is nothing new, or it is skipped."""
    found = _who(one, taking)
    if not found and (within := names.only_one_in(one.names_within)):
        one, found = replace(one, summary=one.names_within), (within,)
    if not found:
        found = one.nobody.format(plural(len(one.people), "person", "people"))
    if isinstance(found, str):
        taking.skip(one, found)
        return None
    one = _without_names(one, found, taking)
    if before is None:
        return _made(one, found, taking)
    renewed = _renewed(one, before, found, taking)
    source, now = one.source or taking.source, conversation_print(renewed)
    last = before.said.get(revision_key(source), "")
    if renewed == before or is_older(before.imported, now, last, one.revision) or not _is_untouched(before):
        return None
    said = {**renewed.said, **with_revision(source, one.revision)}
    return replace(renewed, said=said, imported=with_said_before(before.imported, conversation_print(before)))


def _brings_somebody(one: IncomingConversation, taking: Taking) -> bool:
    """True if somebody who takes part comes in although nobody knows them."""
    return any(each.is_wanted or (taking.options.strangers and each.counts) for each in one.people)


def _who(one: IncomingConversation, taking: Taking) -> tuple[str, ...] | str:
    """The ids of those who took part; empty when nobody is known; else the reason why the conversation is skipped."""
    known: list[PersonInImport] = []
    is_one_left_out = False
    for participant in one.people:
        found = taking.participants.meant(participant, by_address=one.is_by_address)
        if len(found) > 1 and participant.person.row_key in taking.options.left_out:
            is_one_left_out = True
        elif len(found) > 1:
            return doubt_about([person.contact for person in found])
        elif found:
            known.append(found[0])
        elif taking.options.left_out and participant.person.row_key in taking.options.left_out:
            is_one_left_out = True
        elif participant.is_wanted or (taking.options.strangers and participant.counts):
            known.append(taking.participants.add(participant))
    if not known and is_one_left_out:
        return LEFT_OUT
    return tuple(dict.fromkeys(person.contact.id for person in known))


def _without_names(one: IncomingConversation, contacts: Sequence[str], taking: Taking) -> IncomingConversation:
    """The conversation without the names that netui wrote before its summary, or the channel's label where it had none.

    Another word for the channel (``coffee``) is a summary: only the label is what an export writes for none.
    """
    if not one.whole:
        return one
    summary = without_names(one.whole, map(taking.people.contact, contacts))
    summary = one.summary if summary is None else summary
    label = taking.channel_label(taking.channel_called(one.channel))
    return replace(one, summary="" if summary == one_line(without_controls(label)) else summary)


def _made(one: IncomingConversation, contacts: tuple[str, ...], taking: Taking) -> Conversation:
    made = Conversation(
        id=taking.id_for("conversations", one.own_id),
        on=one.on,
        channel=taking.channel_called(one.channel),
        contacts=contacts,
        direction=one.direction,
        answered=one.answered,
        created_at=one.made_at or taking.now,
        at=one.at,
        summary=one.summary,
        key_points=one.key_points,
        place=one.place,
        gave=one.gave,
        got=one.got,
        asked=one.asked,
        told=one.told,
        event=taking.options.event_id,
        source=one.source or taking.source,
        imported=(one.key,),
    )
    return replace(made, said={made.source: conversation_print(made), **with_revision(made.source, one.revision)})


def _renewed(
    one: IncomingConversation, before: Conversation, contacts: tuple[str, ...], taking: Taking
) -> Conversation:
    """The conversation with what the file says now; the same moment is another day where the user travels, not news."""
    is_same_moment = one.at is not None and one.at == before.at
    told = replace(
        before,
        on=before.on if is_same_moment else one.on,
        at=before.at if is_same_moment else one.at,
        summary=one.summary,
        place=one.place,
        contacts=contacts,
        direction=one.direction,
        answered=one.answered,
        key_points=one.key_points or before.key_points,
    )
    return replace(told, said={**before.said, one.source or taking.source: conversation_print(told)})


def conversation_print(one: Conversation) -> str:
    """The fingerprint of a conversation: day, moment, summary, place and people."""
    at = one.at.isoformat() if one.at is not None else ""
    return print_of("\n".join((one.on.isoformat(), at, one.summary, one.place, *one.contacts)))


def _is_untouched(known: Conversation) -> bool:
    """True if a conversation stands as it was imported."""
    return known.updated_at is None and known.said.get(known.source) == conversation_print(known)
