"""An outcome in one line, ``client: Port of Galle takes two gauges``; what is selected is where it came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol, runtime_checkable

from textual.content import Content

from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import short_day
from netui.domain.outcomes.line import outcome_line
from netui.domain.records.contact import Contact
from netui.domain.records.conversation import Conversation
from netui.domain.records.introduction import Introduction
from netui.domain.records.outcome import OUTCOME_KINDS, Outcome, Source, SourceKind
from netui.session.capture.reader import reader_of
from netui.session.core.session import Session
from netui.session.outcomes.commands import AddSource, NoteOutcome, SaveOutcome
from netui.session.outcomes.meant import source_meant
from netui.session.outcomes.plans import outcome_words
from netui.session.outcomes.rows import outcome_row
from netui.ui.ask.ask import Question
from netui.ui.ask.hosts import HasAsk
from netui.ui.shell.screens import Selects
from netui.ui.text.keys import key_line
from netui.ui.text.render import phrase, plain
from netui.ui.widgets.rule import titled

_CHOOSE = "Choose a conversation or a person first: something came of one of them."


class _Conversation(Protocol):
    @property
    def conversation(self) -> Conversation | None:
        """The conversation under the cursor; None where there is none."""


@runtime_checkable
class _HasChosen(Protocol):
    """A screen on which people and conversations are chosen."""

    @property
    def chosen(self) -> _Conversation:
        """The selection."""


@runtime_checkable
class _HasIntroduction(Protocol):
    """A screen on which an introduction is chosen."""

    @property
    def introduction(self) -> Introduction | None:
        """The introduction under the cursor; None when there is none."""


def begin(host: HasAsk) -> None:
    """Ask what came of what is selected, and keep it."""
    session, source = host.program.services.session, _selected(host)
    if source is None:
        host.program.tell(_CHOOSE)
        return
    name = outcome_row(Outcome("", session.today, "", sources=(source,)), session).names[0]

    def accept(text: str) -> bool:
        kind, what = outcome_line(text)
        if not what:
            return False
        host.ask.close()
        host.program.perform(NoteOutcome(Outcome("", session.today, what, kind, (source,))))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Something came of it", plain(name, "bold")),
            accept=accept,
            meaning=_meaning,
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "leaves it")),
            placeholder="client: Port of Galle takes two gauges",
        )
    )


def change_outcome(host: HasAsk, outcome: Outcome) -> None:
    """Ask for other words."""

    def accept(text: str) -> bool:
        kind, what = outcome_line(text)
        if not what:
            return False
        host.ask.close()
        host.program.perform(SaveOutcome(outcome, replace(outcome, kind=kind, what=what)))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("What came of it", plain(short_day(outcome.on))),
            accept=accept,
            meaning=_meaning,
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "leaves it")),
            text=outcome_words(outcome),
        )
    )


def add_source(host: HasAsk, outcome: Outcome) -> None:
    """Ask what else it came from: a name, a title."""
    session = host.program.services.session

    def accept(text: str) -> bool:
        try:
            source = source_meant(text, _named(session), session)
        except RefusedError:
            return False
        host.ask.close()
        host.program.perform(AddSource(outcome.id, source))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("It came from", plain(outcome.what)),
            accept=accept,
            meaning=lambda text: _source_words(text, session),
            keys=lambda: key_line(("enter", "adds it"), ("esc", "leaves it")),
            placeholder="a name, two names with a comma, an event, a link",
        )
    )


def _selected(host: HasAsk) -> Source | None:
    """Return what is selected: a conversation, an introduction, else a person; None when nothing is."""
    conversation = host.chosen.conversation if isinstance(host, _HasChosen) else None
    if conversation is not None:
        return Source(SourceKind.CONVERSATION, conversation.id)
    introduction = host.introduction if isinstance(host, _HasIntroduction) else None
    if introduction is not None:
        return Source(SourceKind.INTRODUCTION, introduction.id)
    whom = host.selected_id if isinstance(host, Selects) else ""
    return Source(SourceKind.CONTACT, whom) if whom else None


def _meaning(text: str) -> Content:
    kind, what = outcome_line(text)
    if not what:
        return plain(f"in one line; {', '.join(OUTCOME_KINDS)} may stand before a colon", "$text-muted")
    return phrase("[$text-accent]$kind[/]  $what", kind=kind, what=what)


def _source_words(text: str, session: Session) -> Content:
    if not text.strip():
        return plain("")
    try:
        source = source_meant(text, _named(session), session)
    except RefusedError as error:
        return plain(error.sentence, "$text-warning")
    return plain(outcome_row(Outcome("", session.today, "", sources=(source,)), session).names[0])


def _named(session: Session) -> Callable[[str], Contact]:
    def named(name: str) -> Contact:
        found = reader_of(session).names.resolve(name)
        contact = session.network.contact(found.contact_id) if found.contact_id else None
        if contact is None:
            several = "may be several people" if found.candidates else "is nobody here, and no event or link"
            raise RefusedError("Nobody of that name", f"“{name.strip()}” {several}.")
        return contact

    return named
