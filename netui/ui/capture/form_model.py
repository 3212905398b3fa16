"""A conversation that is being written down, between the line and the form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from netui.domain.capture.model import Capture, CaptureProblem, Person, Promise
from netui.domain.capture.render import render_promise
from netui.domain.capture.sigils import is_profile
from netui.domain.core.frozen import frozen
from netui.domain.dates.parse import short_day
from netui.domain.records.conversation import Conversation
from netui.session.commands import TakeCapture

_SHARED = (
    "on", "channel", "direction", "answered", "summary", "key_points", "place", "gave", "got", "asked", "told"
)  # fmt: skip
"""The fields that have the same name in a capture and in a conversation."""


@frozen
class CaptureDraft:
    """A conversation as it is being written down.

    Attributes:
        capture: what the line means; ``conversation`` has what a conversation that is saved has, too.
        conversation: without an id, and with nobody.
        people: who took part, in the order named; not all of them need be settled.
        private: a person's text -> a remark about that person alone.
        event: id of the event, empty for none; None: the one that is going on that day.
        unread: id of a field -> what stands in the line for it and cannot be read.
        id: ``new``; empty as long as something of the line cannot be read: all fields are looked at then.
    """

    capture: Capture
    conversation: Conversation
    people: tuple[Person, ...]
    private: Mapping[str, str] = field(default_factory=dict)
    event: str | None = None
    unread: Mapping[str, str] = field(default_factory=dict)
    id: str = ""


def written(line: str, capture: Capture) -> CaptureDraft:
    """A line as the form shows it; ``capture`` is what it means."""
    links = (*capture.contact_links, *capture.links)
    conversation = Conversation(id="", contacts=(), links=links, **_shared(capture))
    return CaptureDraft(
        capture, conversation, capture.people, unread=_unread(line, capture), id="new" if capture.is_ready else ""
    )


def taking(one: CaptureDraft) -> TakeCapture:
    """Return the command that saves the line."""
    conversation, is_alone = one.conversation, len(one.people) == 1
    names = {person.text for person in one.people}
    capture = replace(
        one.capture,
        people=one.people,
        contact_links=tuple([link for link in conversation.links if is_alone and is_profile(link)]),
        links=tuple([link for link in conversation.links if not (is_alone and is_profile(link))]),
        promises=tuple([_among(one.people, promise) for promise in one.capture.promises]),
        spans=(),
        problems=(),
        **_shared(conversation),
    )
    return TakeCapture(capture, {who: said for who, said in one.private.items() if who in names}, one.event)


def _shared(one: Capture | Conversation) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _SHARED}


def _among(people: Sequence[Person], promise: Promise) -> Promise:
    """The promise, about nobody in particular when it was about somebody new who did not take part after all."""
    is_known = promise.about is None or promise.about.contact_id or promise.about in people
    return promise if is_known else replace(promise, about=None)


def _unread(line: str, capture: Capture) -> Mapping[str, str]:
    """The parts of the line that stand for a day and are none: of the conversation, and of its promises."""
    wrong = [one for one in capture.problems if one.blocks and not one.candidates and one.start < one.end]
    promises = [any(_within(one, promise) for one in wrong) for promise in capture.promises]
    days = [one for one in wrong if not any(_within(one, promise) for promise in capture.promises)]
    unread = {"on": line[days[0].start : days[0].end]} if days else {}
    if any(promises):
        shown = [
            line[promise.start : promise.end] if is_wrong else shown_promise(promise)
            for promise, is_wrong in zip(capture.promises, promises, strict=True)
        ]
        unread["promises"] = "\n".join(shown)
    return unread


def _within(problem: CaptureProblem, promise: Promise) -> bool:
    return promise.start <= problem.start < promise.end


def shown_promise(promise: Promise) -> str:
    """A promise as a captured line says it, with its day as people write it."""
    return render_promise(promise, short_day(promise.due_on))
