"""Flows that write a line at the foot of an event: a talk, somebody to meet, one for a goal, a promise, a lesson."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.content import Content

from netui.domain.capture.model import Capture, PartKind
from netui.domain.events.days import last_day
from netui.domain.events.goals import count_of
from netui.domain.records.event import Event, EventCount, ToMeet
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.session.core.command import Command
from netui.session.events.commands import CloseReview, CountGoal, PlanEvent
from netui.ui.actions.key_names import key_of
from netui.ui.ask.ask import Question
from netui.ui.ask.drafts import forget_draft, keep_draft, kept_draft
from netui.ui.ask.hosts import HasAsk
from netui.ui.ask.in_one_line import letters
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase, plain
from netui.ui.widgets.rule import titled

_CHANNEL = "event"
_MOST_GOALS = 9


def log_met(host: HasAsk, event: Event, name: str = "") -> None:
    """Ask for one line about a talk, and log it at the event; with a name enter alone logs that they were met."""
    session = host.program.services.session

    def read(text: str) -> Capture:
        said = reader_of(session).capture(f"{name}: {text.strip() or 'met'}" if name else text)
        if not any(span.kind is PartKind.DAY for span in said.spans):
            said = replace(said, on=min(last_day(event) or session.today, session.today))
        is_named = any(span.kind is PartKind.CHANNEL for span in said.spans)
        return said if is_named or _CHANNEL not in session.day.weights else replace(said, channel=_CHANNEL)

    _take(
        host,
        phrase("[bold]Met[/] $name", name=name or f"at {event.name}"),
        read,
        lambda said: TakeCapture(said, event=event.id),
        "one line, if you like: pays for pilots, *moves to Oslo > send paper by fri"
        if name
        else "Ana Silva, Ben: talked about locks, *learned soldering",
        f"met {event.id} {name}",
        0 if name else 1,
    )


def promise(host: HasAsk, name: str) -> None:
    """Ask what is promised to somebody, and keep it."""
    session = host.program.services.session

    def read(text: str) -> Capture:
        return reader_of(session).capture(f"> {name}: {text.strip()}")

    _take(
        host,
        phrase("[bold]Promise to[/] $name", name=name),
        read,
        TakeCapture,
        "send the paper by fri",
        f"promise {name}",
        1,
    )


def _take(
    host: HasAsk,
    title: Content,
    read: Callable[[str], Capture],
    command: Callable[[Capture], Command],
    placeholder: str,
    about: str,
    least: int,
) -> None:
    """Ask for a line that is read as capture reads it, of at least so many letters; left, it is kept ``about`` it."""
    services = host.program.services

    def problem(text: str) -> str:
        if len(text.strip()) < least:
            return "say what"
        return next((one.sentence for one in read(text).problems if one.blocks), "")

    def accept(text: str) -> bool:
        if problem(text):
            return False
        forget_draft(services, about)
        host.ask.close()
        host.program.perform(command(read(text)))
        return True

    host.ask.open(
        Question(
            title=lambda: title,
            accept=accept,
            meaning=lambda text: plain(problem(text), "$text-warning" if text.strip() else "$text-muted"),
            left=lambda text: keep_draft(services, about, text),
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "leaves it")),
            text=kept_draft(services, about),
            placeholder=placeholder,
        )
    )


def think_of(host: HasAsk, event: Event) -> None:
    """Ask whom to meet, and how to begin: ``Ana Silva: ask about the quay``."""
    session = host.program.services.session

    def wanted(text: str) -> tuple[ToMeet | None, str]:
        name, _, opener = (part.strip() for part in text.partition(":"))
        if not name:
            return None, "a name, and after a colon how to begin"
        found = reader_of(session).names.resolve(name)
        if found.candidates and not found.contact_id:
            return None, f"“{name}” may be several people: write more of the name"
        contact = session.network.contact(found.contact_id) if found.contact_id else None
        if contact is None:
            return ToMeet(name=name, opener=opener), f"{name} · not in your network yet"
        return ToMeet(contact=contact.id, opener=opener), contact.name

    def accept(text: str) -> bool:
        somebody, _ = wanted(text)
        if somebody is None:
            return False
        host.ask.close()
        host.program.perform(PlanEvent(event, replace(event, meet=(*event.meet, somebody))))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Whom do you want to meet?"),
            accept=accept,
            meaning=lambda text: plain(wanted(text)[1], "$text-muted"),
            keys=lambda: key_line(("enter", "puts them on the list"), ("esc", "leaves it")),
            placeholder="Ana Silva: ask about the second quay",
        )
    )


def count_one(host: HasAsk, event: Event) -> None:
    """Add one to the goal that is counted by hand; of several the digit is asked for."""
    by_hand = [place for place, goal in enumerate(event.goals) if count_of(goal) is EventCount.HAND][:_MOST_GOALS]
    if not by_hand:
        host.program.tell("Every goal here counts itself, from what you write down.")
    elif len(by_hand) == 1:
        host.program.perform(CountGoal(event.id, by_hand[0]))
    else:
        _ask_which(host, event, by_hand)


def _ask_which(host: HasAsk, event: Event, by_hand: list[int]) -> None:
    def take(pressed: str) -> bool:
        if pressed.isdecimal() and 1 <= int(pressed) <= len(by_hand):
            host.ask.close()
            host.program.perform(CountGoal(event.id, by_hand[int(pressed) - 1]))
            return True
        return False

    words = [(str(number), event.goals[place].what) for number, place in enumerate(by_hand, 1)]
    host.ask.open(letters(key_of(host.program.keys, "event_count"), lambda: plain("Which one counts?"), words, take))


def take_home(host: HasAsk, event: Event) -> None:
    """Ask for one thing to take home, and be done with the review; the line may be empty."""
    services, about = host.program.services, f"lesson {event.id}"

    def accept(text: str) -> bool:
        forget_draft(services, about)
        host.ask.close()
        host.program.perform(CloseReview(event.id, text))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("One thing you take home?"),
            accept=accept,
            meaning=lambda text: plain(
                "kept as a lesson" if text.strip() else "nothing to keep is fine", "$text-muted"
            ),
            left=lambda text: keep_draft(services, about, text),
            keys=lambda: key_line(("enter", "is done looking back"), ("esc", "leaves it")),
            text=kept_draft(services, about),
            placeholder="arrive a day early",
        )
    )
