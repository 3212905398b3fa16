"""Looking back at an event: what was said there, and with whom; nothing that is typed is dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from textual.content import Content

from netui.domain.capture.model import Capture, PartKind
from netui.domain.dates.parse import spoken_day
from netui.domain.queue.items import QueueItem
from netui.session.capture.reader import reader_of
from netui.session.commands import CompleteItems, ReviewEvent
from netui.session.contacts.card import name_of
from netui.session.core.session import Session
from netui.ui.ask.ask import Question
from netui.ui.ask.drafts import forget_draft, keep_draft, kept_draft
from netui.ui.panes.hosts import Stage
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase, plain
from netui.ui.triage.decide import decide
from netui.ui.triage.done import understood

_CHANNEL = "event"


def review(stage: Stage, item: QueueItem) -> None:
    """Ask for one line about an event; enter alone closes it, and a line asks with whom it was."""
    services = stage.program.services

    def accept(text: str) -> bool:
        if not text.strip():
            forget_draft(services, item.id)
            decide(stage, (item,), CompleteItems((item,), "", Capture(services.session.today), services.session.today))
        else:
            _ask_with_whom(stage, item, text.strip())
        return True

    def meaning(text: str) -> Content:
        does = "goes on: with whom was it?" if text.strip() else "closes it: there is nothing to write down"
        return key_line(("enter", does))

    stage.ask.open(
        Question(
            title=lambda: phrase("[bold]Looking back at[/] $name", name=item.name),
            accept=accept,
            meaning=meaning,
            left=lambda text: keep_draft(services, item.id, text),
            keys=lambda: key_line(("enter", "goes on"), ("esc", "leaves it")),
            text=kept_draft(services, item.id),
            placeholder="one line, if you like: talked about locks, *learned soldering > write by fri",
        )
    )


def _ask_with_whom(stage: Stage, item: QueueItem, said: str) -> None:
    services, session = stage.program.services, stage.program.services.session
    keep_draft(services, item.id, said)

    def accept(names: str) -> bool:
        met = _met(names, said, item, session)
        if not met.people or not met.is_ready:
            return False
        forget_draft(services, item.id)
        decide(stage, (item,), ReviewEvent(item, met))
        return True

    stage.ask.open(
        Question(
            title=lambda: phrase("[bold]With whom?[/] $said", said=said),
            accept=accept,
            meaning=lambda names: _meaning(names, said, item, session),
            keys=lambda: key_line(("enter", "logs it"), ("esc", "leaves it; what you wrote is kept")),
            placeholder="names: Ana Silva, Ben",
        )
    )


def _met(names: str, said: str, item: QueueItem, session: Session) -> Capture:
    """The line with those who were named; without a day of its own it belongs to the last day of the event."""
    met = reader_of(session).capture(f"{names.strip()}: {said}" if names.strip() else said)
    if not any(span.kind is PartKind.DAY for span in met.spans):
        met = replace(met, on=_last_day(item, session))
    if not any(span.kind is PartKind.CHANNEL for span in met.spans) and _CHANNEL in session.day.weights:
        met = replace(met, channel=_CHANNEL)
    return met if names.strip() else replace(met, people=())


def _last_day(item: QueueItem, session: Session) -> date:
    event = next((one for one in session.network.events() if one.id == item.about), None)
    over_on = (event.ends_on or event.starts_on) if event is not None else None
    return min(over_on or session.today, session.today)


def _meaning(names: str, said: str, item: QueueItem, session: Session) -> Content:
    met = _met(names, said, item, session)
    if not names.strip():
        return plain("name those you talked to, so that it stands with them", "$text-muted")
    problem = next((one.sentence for one in met.problems if one.blocks), "")
    if problem or not met.people:
        return plain(problem or "no name is understood", "$text-warning")
    people = ", ".join(f"{one.text}, new" if one.is_new else name_of(one.contact_id, session) for one in met.people)
    label = session.rules.channel_label(met.channel).lower()
    logs = f"logs {'an' if label[:1] in 'aeio' else 'a'} {label} {spoken_day(met.on, session.today)} with {people}"
    words = " · ".join([logs, *understood(met, session)])
    return key_line(("enter", words))
