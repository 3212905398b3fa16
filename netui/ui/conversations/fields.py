"""The fields of a conversation, in the order of the form."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from netui.domain.cadence.named import channel_meant
from netui.domain.capture.clauses import KINDS
from netui.domain.dates.parse import DayDirection, short_day
from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.domain.text.folding import fold
from netui.session.contacts.card import name_of
from netui.session.core.session import Session
from netui.ui.forms import values
from netui.ui.forms.common_fields import day_meaning, names_of_all, plain_field, private_field, words_field
from netui.ui.forms.field import Field

_DIRECTIONS = {
    "both spoke": (Direction.BOTH, None),
    "I wrote": (Direction.OUT, None),
    "I wrote, no reply": (Direction.OUT, False),
    "they wrote": (Direction.IN, None),
}


_KEPT_COLON = re.compile(r"^(\w+)\\:(?= )")
"""A colon that is none after a kind."""


def _day(conversation: Conversation, text: str, session: Session) -> Conversation:
    day = values.a_day(text, session.today, DayDirection.BACK)
    if day is None:
        raise ValueError("a conversation was on some day")
    return replace(conversation, on=day, at=conversation.at if day == conversation.on else None)


def _channel(conversation: Conversation, text: str, session: Session) -> Conversation:
    return replace(conversation, channel=channel_meant(text, session.rules).key)


def _channels(_text: str, session: Session) -> str:
    return " · ".join(one.label or one.key for one in session.rules.channels)


def _people(conversation: Conversation, text: str, session: Session) -> Conversation:
    ids = tuple(dict.fromkeys(values.person_meant(part, session) for part in values.parts_of(text)))
    if not ids:
        raise ValueError("a conversation is with somebody")
    return replace(
        conversation, contacts=ids, private={one: said for one, said in conversation.private.items() if one in ids}
    )


def _points(conversation: Conversation, text: str, _session: Session) -> Conversation:
    kinds = {*KINDS, *(point.kind for point in conversation.key_points)}
    return replace(
        conversation, key_points=tuple([_point(line, kinds) for line in text.splitlines() if line.strip(" *")])
    )


def _point(line: str, kinds: Collection[str]) -> KeyPoint:
    said = line.strip().lstrip("*").strip()
    kind, colon, rest = said.partition(": ")
    if colon and kind in kinds and rest.strip():
        return KeyPoint(rest.strip(), kind)
    return KeyPoint(_KEPT_COLON.sub(r"\1:", said))


def _shown_points(conversation: Conversation, _session: Session) -> str:
    return "\n".join(map(_shown_point, conversation.key_points))


def _shown_point(point: KeyPoint) -> str:
    """A point with its kind; what only looks like a kind has a backslash, as in a captured line."""
    if point.kind != "point":
        return f"{point.kind}: {point.text}"
    kind, colon, rest = point.text.partition(": ")
    return f"{kind}\\: {rest}" if colon and kind in KINDS else point.text


def _direction(conversation: Conversation, text: str, _session: Session) -> Conversation:
    for words, (direction, answered) in _DIRECTIONS.items():
        if fold(text.strip()) == fold(words):
            return replace(conversation, direction=direction, answered=answered)
    raise ValueError(f"write one of: {'; '.join(_DIRECTIONS)}")


def _shown_direction(conversation: Conversation, _session: Session) -> str:
    unanswered = conversation.direction is Direction.OUT and conversation.answered is False
    return next(
        words for words, way in _DIRECTIONS.items() if way == (conversation.direction, False if unanswered else None)
    )


def _private(conversation: Conversation, text: str, session: Session) -> Conversation:
    private = {}
    for who, said in values.remarks_of(text):
        person = values.person_meant(who, session)
        if person not in conversation.contacts:
            raise ValueError(f"{name_of(person, session)} did not take part")
        private[person] = said
    return replace(conversation, private=private)


def _shown_private(conversation: Conversation, session: Session) -> str:
    return "\n".join(f"{values.person_named(one, session)}: {said}" for one, said in conversation.private.items())


FIELDS: tuple[Field[Conversation], ...] = (
    Field(
        "on",
        "Day",
        lambda conversation, _session: short_day(conversation.on),
        _day,
        "yesterday, 12 mar",
        day_meaning(DayDirection.BACK),
        heading="When and with whom",
    ),
    Field(
        "contacts",
        "With",
        lambda conversation, session: values.listed(values.person_named(one, session) for one in conversation.contacts),
        _people,
        "Ana Silva, Ben Ito",
        known=names_of_all,
        listed=True,
    ),
    Field(
        "channel",
        "How",
        lambda conversation, session: session.rules.channel_label(conversation.channel),
        _channel,
        "call",
        _channels,
        lambda session: (one.label or one.key for one in session.rules.channels),
    ),
    plain_field("place", "Where", "PyCon"),
    Field(
        "direction",
        "Who spoke",
        _shown_direction,
        _direction,
        "both spoke",
        lambda _text, _session: " · ".join(_DIRECTIONS),
        lambda _session: _DIRECTIONS,
    ),
    plain_field("summary", "Summary", "what happened, in one line", heading="What was said"),
    Field(
        "points",
        "Points",
        _shown_points,
        _points,
        "a line each: what to remember; advice: start small",
        lambda _text, _session: "a line each; a kind may stand before: insight: …, trend: …, advice: …",
        lines=4,
    ),
    words_field("gave", "Gave", "an introduction to Ben"),
    words_field("got", "Got", "a review"),
    words_field("asked", "Asked", "for a referral"),
    words_field("told", "Told", "that we move to Oslo"),
    words_field("links", "Links", "https://example.org/talk"),
    private_field(_shown_private, _private, lines=3),
)
"""The fields, in the order of the form."""
