"""The fields of a conversation, in the order of the form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from netui.domain.conversation import Conversation, Direction, KeyPoint
from netui.domain.dates import Looks, ago, short_day, spoken_day
from netui.domain.folding import fold
from netui.session.session import Session
from netui.session.view_card import name_of
from netui.ui.forms import values
from netui.ui.forms.field import Field

_DIRECTIONS = {
    "both spoke": (Direction.BOTH, None),
    "I wrote": (Direction.OUT, None),
    "I wrote, no reply": (Direction.OUT, False),
    "they wrote": (Direction.IN, None),
}


def _with(talk: Conversation, **changed: Any) -> Conversation:
    return replace(talk, **changed)


def _plain(name: str, label: str, example: str = "", **more: Any) -> Field[Conversation]:
    return Field(
        name,
        label,
        lambda talk, _session: str(getattr(talk, name)),
        lambda talk, text, _session: _with(talk, **{name: text.strip()}),
        example,
        **more,
    )


def _words(name: str, label: str, example: str) -> Field[Conversation]:
    return Field(
        name,
        label,
        lambda talk, _session: values.listed(getattr(talk, name)),
        lambda talk, text, _session: _with(talk, **{name: values.parts_of(text)}),
        example,
        listed=True,
    )


def _names(session: Session) -> Iterable[str]:
    return (contact.name for contact in session.network.contacts())


def _day(talk: Conversation, text: str, session: Session) -> Conversation:
    day = values.a_day(text, session.today, Looks.BACK)
    if day is None:
        raise ValueError("a conversation was on some day")
    return replace(talk, on=day, at=talk.at if day == talk.on else None)


def _day_meaning(text: str, session: Session) -> str:
    day: date | None = values.a_day(text, session.today, Looks.BACK)
    return f"{spoken_day(day, session.today)}, {ago(day, session.today)}" if day else ""


def _channel(talk: Conversation, text: str, session: Session) -> Conversation:
    said = fold(text.strip().removeprefix("@"))
    for one in session.rules.channels:
        if said in map(fold, (one.key, one.label, *one.aliases)):
            return replace(talk, channel=one.key)
    raise ValueError(f"the rules have {_channels(text, session)}")


def _channels(_text: str, session: Session) -> str:
    return " · ".join(one.label or one.key for one in session.rules.channels)


def _people(talk: Conversation, text: str, session: Session) -> Conversation:
    ids = tuple(dict.fromkeys(values.person_meant(part, session) for part in values.parts_of(text)))
    if not ids:
        raise ValueError("a conversation is with somebody")
    return replace(talk, contacts=ids, private={one: said for one, said in talk.private.items() if one in ids})


def _points(talk: Conversation, text: str, _session: Session) -> Conversation:
    points = []
    for line in text.splitlines():
        kind, colon, said = line.strip().lstrip("*").strip().partition(": ")
        if colon and kind.isalpha() and kind.islower():
            points.append(KeyPoint(said.strip(), kind))
        elif line.strip(" *"):
            points.append(KeyPoint(line.strip().lstrip("*").strip()))
    return replace(talk, key_points=tuple(points))


def _shown_points(talk: Conversation, _session: Session) -> str:
    return "\n".join(one.text if one.kind == "point" else f"{one.kind}: {one.text}" for one in talk.key_points)


def _direction(talk: Conversation, text: str, _session: Session) -> Conversation:
    for words, (direction, answered) in _DIRECTIONS.items():
        if fold(text.strip()) == fold(words):
            return replace(talk, direction=direction, answered=answered)
    raise ValueError(f"write one of: {'; '.join(_DIRECTIONS)}")


def _shown_direction(talk: Conversation, _session: Session) -> str:
    unanswered = talk.direction is Direction.OUT and talk.answered is False
    return next(words for words, way in _DIRECTIONS.items() if way == (talk.direction, False if unanswered else None))


def _private(talk: Conversation, text: str, session: Session) -> Conversation:
    private = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        who, colon, said = line.partition(": ")
        if not colon or not said.strip():
            raise ValueError("write the name, a colon and the remark: Ana Silva: looks for a job")
        person = values.person_meant(who, session)
        if person not in talk.contacts:
            raise ValueError(f"{name_of(person, session)} did not take part")
        private[person] = said.strip()
    return replace(talk, private=private)


def _shown_private(talk: Conversation, session: Session) -> str:
    return "\n".join(f"{values.person_named(one, session)}: {said}" for one, said in talk.private.items())


FIELDS: tuple[Field[Conversation], ...] = (
    Field(
        "on",
        "Day",
        lambda talk, _session: short_day(talk.on),
        _day,
        "yesterday, 12 mar",
        _day_meaning,
        heading="When and with whom",
    ),
    Field(
        "contacts",
        "With",
        lambda talk, session: values.listed(values.person_named(one, session) for one in talk.contacts),
        _people,
        "Ana Silva, Ben Ito",
        known=_names,
        listed=True,
    ),
    Field(
        "channel",
        "How",
        lambda talk, session: session.rules.channel_label(talk.channel),
        _channel,
        "call",
        _channels,
        lambda session: (one.label or one.key for one in session.rules.channels),
    ),
    _plain("place", "Where", "PyCon"),
    Field(
        "direction",
        "Who spoke",
        _shown_direction,
        _direction,
        "both spoke",
        lambda _text, _session: " · ".join(_DIRECTIONS),
        lambda _session: _DIRECTIONS,
    ),
    _plain("summary", "Summary", "what happened, in one line", heading="What was said"),
    Field(
        "points",
        "Points",
        _shown_points,
        _points,
        "a line each: what to remember; advice: start small",
        lambda _text, _session: "a line each; a kind may stand before: insight: …, trend: …, advice: …",
        lines=4,
    ),
    _words("gave", "Gave", "an introduction to Ben"),
    _words("got", "Got", "a review"),
    _words("asked", "Asked", "for a referral"),
    _words("told", "Told", "that we move to Oslo"),
    _words("links", "Links", "https://example.org/talk"),
    Field(
        "private",
        "Privately",
        _shown_private,
        _private,
        "Ana Silva: looks for a job",
        lambda _text, _session: "a line each: name, colon, remark; it is seen on that person's card alone",
        lines=3,
    ),
)
"""In the order of the form."""
