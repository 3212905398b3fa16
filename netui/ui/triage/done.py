"""Done: what was agreed to be done was done, and a conversation is logged with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from netui.domain.capture.model import Capture, PartKind, Promise
from netui.domain.dates.parse import spoken_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.follow_up import FollowUpKind, Owner
from netui.session.capture.reader import reader_of
from netui.session.commands import CompleteItems
from netui.session.contacts.card import name_of
from netui.session.core.session import Session
from netui.ui.ask.ask import Question
from netui.ui.panes.hosts import Stage
from netui.ui.text.keys import key_line, pressing
from netui.ui.text.render import joined, plain
from netui.ui.triage.decide import decide, who

_NEXT_KEYS = ("tab", "down")
_BEFORE_KEYS = ("shift+tab", "up")
_CHOSEN = "channel:"
"""Before the channel that was clicked on."""


@dataclass
class _Offer:
    """What is offered, and what was chosen of it.

    Attributes:
        items: what is done.
        channels: keys of the channels in turn; the empty one logs no conversation.
        at: which of them is chosen.
    """

    items: tuple[QueueItem, ...]
    channels: tuple[str, ...]
    at: int

    @property
    def channel(self) -> str:
        """Key of the chosen channel, or empty."""
        return self.channels[self.at]

    def turn(self, step: int) -> None:
        """Choose the next channel, or the one before."""
        self.at = (self.at + step) % len(self.channels)

    def choose(self, channel: str) -> None:
        """Choose a channel that is offered."""
        self.at = self.channels.index(channel)


def done(stage: Stage, draft: str = "") -> None:
    """Ask how and for one line, and log it; enter takes what is offered."""
    items = stage.chosen_items
    if not items:
        stage.program.tell("Nobody here is in the queue: c writes down a conversation.")
        return
    session = stage.program.desk.session
    offer = _offer(items, session)

    def key(pressed: str, _text: str) -> bool:
        if pressed in _NEXT_KEYS or pressed in _BEFORE_KEYS:
            offer.turn(1 if pressed in _NEXT_KEYS else -1)
            return True
        if pressed.startswith(_CHOSEN):
            offer.choose(pressed.removeprefix(_CHOSEN))
            return True
        return False

    def accept(text: str) -> bool:
        capture = _read(text, items, session)
        if not capture.is_ready:
            return False
        channel = _channel_in(capture) or offer.channel
        decide(stage, items, CompleteItems(items, channel, capture, session.today))
        return True

    stage.ask.open(
        Question(
            title=lambda: _title(offer, session),
            accept=accept,
            meaning=lambda text: _meaning(text, offer, session),
            key=key,
            keys=lambda: _keys(offer, session),
            text=draft,
            placeholder="one line, if you like: thanks, *moves to Oslo > send paper by fri",
        )
    )


def _offer(items: tuple[QueueItem, ...], session: Session) -> _Offer:
    usual = (
        reader_of(session).usual_channel(items[0].contact_id) if len({item.contact_id for item in items}) == 1 else ""
    )
    keys = [channel.key for channel in session.rules.channels]
    first = usual if usual in keys else session.default_channel
    if first not in keys:
        keys.insert(0, first)
    if not any(item.kind in (FollowUpKind.CADENCE, FollowUpKind.WEAK_TIE) for item in items):
        keys.append("")
        if all(item.owner is Owner.THEM for item in items):
            first = ""
    return _Offer(items, tuple(keys), keys.index(first))


def _title(offer: _Offer, session: Session) -> Content:
    return joined(
        Content.styled("Done", "bold"), _channel(offer.channel, session, chosen=True), plain(who(offer.items)), by=" "
    )


def _keys(offer: _Offer, session: Session) -> Content:
    channels = [
        pressing(_channel(key, session, chosen=key == offer.channel), f"{_CHOSEN}{key}") for key in offer.channels
    ]
    tab = pressing(Content.styled("tab", "$text-accent"), "tab")
    return joined(joined(tab, *channels, by=" "), key_line(("esc", "leaves it")), by=" · ")


def _channel(key: str, session: Session, *, chosen: bool) -> Content:
    label = session.rules.channel_label(key).lower() if key else "none"
    return plain(f"‹{label}›", "bold $text-accent") if chosen else plain(label, "$text-muted")


def _read(text: str, items: Sequence[QueueItem], session: Session) -> Capture:
    person = items[0].contact_id
    return (
        reader_of(session).note(text, person)
        if text.strip() and person
        else Capture(session.today, summary=text.strip())
    )


def _channel_in(capture: Capture) -> str:
    """The channel that the line itself names, or empty."""
    return capture.channel if any(span.kind is PartKind.CHANNEL for span in capture.spans) else ""


def _meaning(text: str, offer: _Offer, session: Session) -> Content:
    capture = _read(text, offer.items, session)
    problem = next(iter(capture.problems), None)
    if problem is not None:
        return plain(problem.sentence, "$text-warning")
    channel = _channel_in(capture) or offer.channel
    if not channel:
        return key_line(("enter", "closes it without a conversation"))
    label = session.rules.channel_label(channel).lower()
    said = [f"logs {'an' if label[:1] in 'aeio' else 'a'} {label} today", *understood(capture, session)]
    return key_line(("enter", " · ".join(said)))


def understood(capture: Capture, session: Session) -> list[str]:
    """What was understood of a line besides its text, part by part."""
    said = [f"{'remember' if point.kind == 'point' else point.kind}: {point.text}" for point in capture.key_points]
    for word, things in (
        ("gave", capture.gave),
        ("got", capture.got),
        ("asked", capture.asked),
        ("told", capture.told),
    ):
        said += [f"{word} {thing}" for thing in things]
    if capture.answered is False:
        said.append("no reply yet")
    said += [f"#{tag}" for tag in capture.tags]
    for promise in capture.promises:
        by = spoken_day(promise.due_on, session.today)
        said.append(f"{_whose(promise, session)}: {promise.what} by {by}")
    return said


def _whose(promise: Promise, session: Session) -> str:
    """Who promised; to whom, where that has to be said."""
    if promise.about is None:
        return "you" if promise.owner is Owner.ME else "they"
    name = name_of(promise.about.contact_id, session) or promise.about.text
    return f"you to {name}" if promise.owner is Owner.ME else name
