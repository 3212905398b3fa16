"""Conversations, activities and reminders between the user and a contact in Monica."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from netui.domain.records.conversation import Direction, KeyPoint
from netui.exchange.common.batch import Skipped
from netui.exchange.common.chats import direction_of
from netui.exchange.common.files.text import one_line
from netui.exchange.common.incoming import IncomingContact, IncomingConversation, IncomingFollowUp, Participant
from netui.exchange.common.options import ReadOptions
from netui.exchange.monica.blocks import Blocks, Value, day_of, key_of, local_day, property_of, text_of
from netui.exchange.monica.person import KEY, is_taken

_SUMMARY_CHARACTERS, _POINT_CHARACTERS, _MESSAGES_AT_MOST = 200, 4_000, 50
_SHORT_MESSAGE_CHARACTERS = 500
_LETTERS = frozenset({"email", "mail", "e-mail", "gmail"})


def conversation_of(
    kind: str,
    key: str,
    value: Value,
    people: tuple[IncomingContact, ...],
    options: ReadOptions,
    where: str,
    types: dict[str, str],
) -> IncomingConversation | Skipped:
    """A note, call, activity, conversation, gift or event of a life, as a conversation.

    Args:
        kind: which of them.
        key: the uuid by which it is known again, or what stands for it.
        value: as it stands.
        people: everybody who refers to it.
        options: what is known beside the file.
        where: the place in words.
        types: uuid of a type of activity, contact field or event of a life -> its name.
    """
    day = local_day(_when(kind, value), options.zone)
    if day is None:
        return Skipped(0, "unreadable: DATE", where=where)
    channel, direction, text, points = _content(kind, value, options, types)
    gifts = (f"a gift: {one_line(text_of(value, 'name'))}",) if kind == "gift" else ()
    is_received = text_of(value, "status") == "received"
    summary, rest = cut(text)
    key_points = ((KeyPoint(rest[:_POINT_CHARACTERS]),) if rest else ()) + points
    return IncomingConversation(
        key=f"{KEY}{key}",
        on=day,
        channel=channel,
        people=tuple(Participant(one) for one in people),
        lines=(0,),
        nobody="names nobody",
        direction=direction,
        summary=summary,
        key_points=key_points,
        gave=() if is_received else gifts,
        got=gifts if is_received else (),
        where=where,
    )


def _when(kind: str, value: Value) -> object:
    for key in ("happened_at", "called_at", "date"):
        if found := text_of(value, key):
            return found
    written = value.get("created_at")
    return written if kind != "call" or written else ""


def _content(
    kind: str, value: Value, options: ReadOptions, types: dict[str, str]
) -> tuple[str, Direction, str, tuple[KeyPoint, ...]]:
    """Return channel, who spoke, text, and further points."""
    if kind == "note":
        return "note", Direction.BOTH, text_of(value, "body"), ()
    if kind == "call":
        return "call", Direction.BOTH, text_of(value, "content"), ()
    if kind == "conversation":
        return _messages(value, options, types)
    if kind in ("life_event", "gift"):
        name = text_of(value, "name") or types.get(text_of(value, "type"), "")
        text = name if kind == "life_event" else text_of(value, "comment")
        note = text_of(value, "note")
        return "note", Direction.BOTH, "\n".join(part for part in (text, note) if part), ()
    summary, description = text_of(value, "summary"), text_of(value, "description")
    words = (types.get(text_of(value, "type"), text_of(value, "type")), summary)
    channel = next(
        (found for text in words for word in text.lower().split() if (found := options.channels.get(word))), ""
    )
    text = summary if not description else f"{summary}\n{description}" if summary else description
    return channel or "meeting", Direction.BOTH, text, ()


def _messages(
    value: Value, options: ReadOptions, types: dict[str, str]
) -> tuple[str, Direction, str, tuple[KeyPoint, ...]]:
    messages = list(Blocks(value.get("data")).all("message"))
    if not messages and isinstance(found := property_of(value, "messages"), list):
        messages = [one for one in found if isinstance(one, dict)]
    mine = [bool(property_of(one, "written_by_me")) for one in messages]
    direction = direction_of(mine) if mine else Direction.BOTH
    kind = text_of(value, "contact_field_type")
    name = types.get(kind, kind)
    channel = "email" if name.lower() in _LETTERS else "message"
    count = "1 message" if len(messages) == 1 else f"{len(messages)} messages"
    points: tuple[KeyPoint, ...] = ()
    if options.with_bodies:
        texts = (one_line(text_of(one, "content"))[:_SHORT_MESSAGE_CHARACTERS] for one in messages[:_MESSAGES_AT_MOST])
        points = tuple(KeyPoint(text, "message") for text in texts if text)
    return channel, direction, count, points


def cut(text: str) -> tuple[str, str]:
    """The first 200 characters on one line, and the rest as it stands; the rest of a text of several lines is these."""
    first, _, others = text.strip().partition("\n")
    line = one_line(first)
    if len(line) <= _SUMMARY_CHARACTERS:
        return line, others.strip()
    return line[:_SUMMARY_CHARACTERS], "\n".join(part for part in (line[_SUMMARY_CHARACTERS:], others.strip()) if part)


def promises_of(
    person: IncomingContact, blocks: Blocks, today: date, where: str
) -> Iterator[IncomingFollowUp | Skipped]:
    """Yield the open tasks and the reminders of a contact, and those that are not taken, with the reason."""
    who = (Participant(person),)
    for task in blocks.all("task"):
        title = one_line(text_of(task, "title"))
        if title and property_of(task, "completed") is not True:
            yield IncomingFollowUp(f"{KEY}{key_of(task, 'task', person.uid)}", title, who, 0, where=where)
    for reminder in blocks.all("reminder"):
        kind, day = text_of(reminder, "frequency_type"), day_of(text_of(reminder, "initial_date"))
        title = one_line(text_of(reminder, "title"))
        if not is_taken(reminder) or kind == "year" or not title:
            continue
        if kind in ("week", "month"):
            number = text_of(reminder, "frequency_number") or "1"
            every = kind if number == "1" else f"{number} {kind}s"
            yield Skipped(0, f"repeats every {every}: a rhythm says that better", where=where)
        elif day is None or day < today:
            yield Skipped(0, "past" if day is not None else "unreadable: DATE", where=where)
        else:
            yield IncomingFollowUp(f"{KEY}{key_of(reminder, kind, person.uid)}", title, who, 0, due_on=day, where=where)
