"""Done: what was agreed to be done was done, and a conversation is logged with it. Nothing that is typed is dropped."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from netui.domain.capture.model import Capture, PartKind, Promise
from netui.domain.dates.parse import spoken_day
from netui.domain.queue.items import QueueItem
from netui.domain.records.follow_up import STANDING, FollowUpKind, Owner
from netui.session.capture.reader import reader_of
from netui.session.commands import CompleteItems
from netui.session.contacts.card import name_of
from netui.session.core.labels import plural, who_in_label
from netui.session.core.session import Session
from netui.ui.ask.ask import Question
from netui.ui.ask.drafts import forget_draft, keep_draft, kept_draft
from netui.ui.panes.hosts import Stage, nobody_chosen
from netui.ui.text.keys import GAP, key_line, pressing
from netui.ui.text.render import joined, plain
from netui.ui.triage.decide import decide, who
from netui.ui.triage.written_note import WrittenNote
from netui.ui.widgets.rule import titled

_NEXT_KEYS = ("tab", "down")
_BEFORE_KEYS = ("shift+tab", "up")
_WITHOUT_WORDS = frozenset({FollowUpKind.PROMISE, FollowUpKind.INTRODUCTION})
"""Kinds that are done by more than talking: enter alone invents no conversation."""
_CHOSEN = "channel:"
"""The sign before the channel that was clicked on."""


@dataclass
class _Offer:
    """The offer, and the choice made of it.

    Attributes:
        items: what is done; empty where nobody chosen is due.
        people: ids of those it is about.
        channels: keys of the channels in turn; the empty one logs no conversation.
        at: which of them is chosen.
        is_chosen: whether the user turned to it.
        said: key of the channel that the line names: it wins; empty where it names none.
    """

    items: tuple[QueueItem, ...]
    people: tuple[str, ...]
    channels: tuple[str, ...]
    at: int = 0
    is_chosen: bool = False
    said: str = ""

    @property
    def channel(self) -> str:
        """Key of the channel in which it is logged, or empty."""
        return self.said or self.channels[self.at]

    def turn(self, step: int) -> None:
        """Choose the next channel, or the one before."""
        self.at = (self.at + step) % len(self.channels)
        self.is_chosen = True

    def take_key(self, pressed: str) -> bool:
        """Answer to a key that turns the channel, or to a click on one; whether it is used up."""
        if pressed in _NEXT_KEYS or pressed in _BEFORE_KEYS:
            self.turn(1 if pressed in _NEXT_KEYS else -1)
        elif pressed.startswith(_CHOSEN):
            self.choose(pressed.removeprefix(_CHOSEN))
        else:
            return False
        return True

    def choose(self, channel: str) -> None:
        """Choose a channel that is offered."""
        self.at = self.channels.index(channel)
        self.is_chosen = True


@dataclass(frozen=True)
class _Deed:
    """The effect of enter.

    Attributes:
        capture: the line as it was read.
        channel: key of the channel; empty: nothing is logged.
        people: ids of those with whom a conversation is logged.
        problem: why it cannot be done as it stands; empty when it can.
    """

    capture: Capture
    channel: str
    people: tuple[str, ...]
    problem: str = ""


def done(stage: Stage, draft: str = "") -> None:
    """Ask how and for one line, and log it; enter takes what is offered."""
    items = stage.chosen.items
    people = tuple(dict.fromkeys(item.contact_id for item in items if item.contact_id)) or stage.chosen.people
    if not items and not people:
        stage.program.tell(nobody_chosen(stage.program))
        return
    if (len(items) == 1 or not people) and _has_its_own_way(stage, items[0]):
        return
    session = stage.program.services.session
    offer, about = _offer(items, people, session), "done " + " ".join(item.id for item in items or ()) + people[0]

    takes_part = not items or any(item.kind in STANDING for item in items)
    line = WrittenNote(people, stage.program, takes_part=takes_part)

    def accept(text: str) -> bool:
        deed = _deed(text, offer, line, session)
        if deed.problem:
            return False
        forget_draft(stage.program.services, about)
        decide(stage, items, CompleteItems(items, deed.channel, deed.capture, deed.capture.on, deed.people))
        return True

    stage.ask.open(
        Question(
            title=lambda: _title(offer, session),
            accept=accept,
            meaning=lambda text: _meaning(text, offer, line, session),
            key=lambda pressed, text: line.take_key(pressed, text, stage.ask.put) or offer.take_key(pressed),
            left=lambda text: keep_draft(stage.program.services, about, text),
            keys=lambda: _keys(offer, session),
            text=draft or kept_draft(stage.program.services, about),
            placeholder="one line, if you like: thanks, *moves to Oslo > send paper by fri",
            offers=line,
        )
    )


def _has_its_own_way(stage: Stage, item: QueueItem) -> bool:
    """Begin what done means for an item that no conversation settles: a step, a look back; whether it is one."""
    if item.kind is FollowUpKind.INTRODUCTION:
        from netui.ui.introductions.steps import take_step_of

        return take_step_of(stage, item)
    if item.kind is FollowUpKind.EVENT:
        # The plan was looked at, or it begins: there is nothing to ask.
        today = stage.program.services.session.today
        decide(stage, (item,), CompleteItems((item,), "", Capture(today), today, ()))
        return True
    if item.contact_id:
        return False
    from netui.ui.events.opening import open_event_of

    open_event_of(stage.program, item.about, looks_back=True)
    return True


def _offer(items: tuple[QueueItem, ...], people: tuple[str, ...], session: Session) -> _Offer:
    usual = reader_of(session).usual_channel(people[0]) if len(people) == 1 else ""
    keys = [channel.key for channel in session.rules.channels]
    first = usual if usual in keys else session.preferences.default_channel
    if first not in keys:
        keys.insert(0, first)
    at = keys.index(first)
    if not items or any(item.kind in STANDING for item in items):
        return _Offer(items, people, tuple(keys), at)
    # Turned from none, the first is the usual one.
    turned = ["", *keys[at:], *keys[:at]]
    return _Offer(items, people, tuple(turned), 0 if all(item.kind in _WITHOUT_WORDS for item in items) else 1)


def _title(offer: _Offer, session: Session) -> Content:
    names = who(offer.items) if offer.items else who_in_label([name_of(one, session) for one in offer.people])
    return titled("Done", plain(names, "bold"))


def _keys(offer: _Offer, session: Session) -> Content:
    channels = [
        pressing(_channel(key, session, chosen=key == offer.channel), f"{_CHOSEN}{key}") for key in offer.channels
    ]
    tab = pressing(Content.styled("tab", "$text-accent"), "tab")
    return joined(joined(tab, *channels, by=" "), key_line(("esc", "leaves it")), by=GAP)


def _channel(key: str, session: Session, *, chosen: bool) -> Content:
    label = session.rules.channel_label(key).lower() if key else "none"
    return plain(f"‹{label}›", "bold $text-accent") if chosen else plain(label, "$text-muted")


def _deed(text: str, offer: _Offer, line: WrittenNote, session: Session) -> _Deed:
    """The effect of a line: what is said of it is what is done."""
    capture = line.read(text)
    offer.said = _channel_in(capture)
    if not text.strip():
        talked = offer.people if offer.is_chosen else _to_be_talked_to(offer)
        return _Deed(Capture(session.today), offer.channel if talked else "", talked if offer.channel else ())
    problem = next((one.sentence for one in capture.problems if one.blocks), "")
    if not problem and capture.on > session.today:
        problem = f"{spoken_day(capture.on, session.today)} is still to come: name a day that is past"
    channel = offer.channel
    if not channel:
        # Words without a channel are kept as a note: nobody was talked to.
        channel = next((one.key for one in session.rules.channels if not one.weight), "")
        problem = problem or ("" if channel else "tab chooses a channel: without one the words would be lost")
    return _Deed(capture, channel, offer.people, problem)


def _to_be_talked_to(offer: _Offer) -> tuple[str, ...]:
    """The people with whom enter alone logs a conversation: none where only something promised was done."""
    kinds = {one: {item.kind for item in offer.items if item.contact_id == one} for one in offer.people}
    return tuple(one for one in offer.people if not kinds[one] or not kinds[one] <= _WITHOUT_WORDS)


def _channel_in(capture: Capture) -> str:
    """The channel that the line itself names, or empty."""
    return capture.channel if any(span.kind is PartKind.CHANNEL for span in capture.spans) else ""


def _meaning(text: str, offer: _Offer, line: WrittenNote, session: Session) -> Content:
    deed = _deed(text, offer, line, session)
    if deed.problem:
        return plain(deed.problem, "$text-warning")
    remark = next((one.sentence for one in deed.capture.problems), "")
    said = [*_logged(deed, offer, session), *understood(deed.capture, session)]
    return joined(key_line(("enter", " · ".join(said))), plain(remark, "$text-warning"), by=" · ")


def _logged(deed: _Deed, offer: _Offer, session: Session) -> list[str]:
    """The conversation to be logged: which, on which day, with how many of those chosen."""
    if not deed.channel or not deed.people:
        return ["closes it without a conversation"]
    label = session.rules.channel_label(deed.channel).lower()
    day = spoken_day(deed.capture.on, session.today)
    closes = "closes it · " if offer.items and not session.day.weight(deed.channel) else ""
    article = "an" if label[:1] in "aeio" else "a"
    if len(offer.people) > 1:
        most = f" with {plural(len(deed.people), 'person', 'people')}"
    else:
        most = _with_those_named(deed.capture, offer, session)
    return [f"{closes}logs {article} {label} {day}{most}"]


def _with_those_named(capture: Capture, offer: _Offer, session: Session) -> str:
    """`` with Ana Silva and Ben Ito``, where the line names somebody besides the person it is about."""
    if all(one.contact_id in offer.people for one in capture.people):
        return ""
    names = [
        name_of(one.contact_id, session) or f"{one.text}{' (new)' if one.is_new else ''}" for one in capture.people
    ]
    return f" with {', '.join(names)}"


def understood(capture: Capture, session: Session) -> list[str]:
    """The parts understood of a line besides its text."""
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
    """The person who promised; to whom, where that has to be said."""
    if promise.about is None:
        return "you" if promise.owner is Owner.ME else "they"
    name = name_of(promise.about.contact_id, session) or promise.about.text
    return f"you to {name}" if promise.owner is Owner.ME else name
