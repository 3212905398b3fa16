"""A new introduction in one line, ``Ana Silva, Ben Ito: why``; and another reason for one that is there."""

from __future__ import annotations

from textual.content import Content

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.records.introduction import Introduction
from netui.session.capture.reader import reader_of
from netui.session.core.addressed import refuse_silent
from netui.session.core.session import Session
from netui.session.introductions.commands import EditReason, StartIntroduction
from netui.session.introductions.plans import open_between
from netui.session.introductions.words import state_words
from netui.ui.ask.ask import Question
from netui.ui.ask.hosts import HasAsk
from netui.ui.text.keys import key_line
from netui.ui.text.render import plain
from netui.ui.widgets.rule import titled


@frozen
class _Said:
    """The meaning of a line.

    Attributes:
        people: those who are understood, at most two.
        reason: why they should meet; may be empty.
        problem: why it cannot be taken as it stands; empty when it can.
    """

    people: tuple[Contact, ...] = ()
    reason: str = ""
    problem: str = ""


def begin(host: HasAsk, text: str = "") -> None:
    """Ask for two names and a reason, and keep the idea."""
    session = host.program.services.session

    def accept(line: str) -> bool:
        said = _read(line, session)
        if said.problem:
            return False
        host.ask.close()
        a, b = said.people
        host.program.perform(StartIntroduction(a.id, b.id, said.reason, session.today))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("A new introduction", plain("two names and why")),
            accept=accept,
            meaning=lambda line: _meaning(line, session),
            keys=lambda: key_line(("enter", "keeps the idea"), ("esc", "leaves it")),
            text=text,
            placeholder="Ana Silva, Ben Ito: why they should meet",
        )
    )


def edit_reason(host: HasAsk, introduction: Introduction) -> None:
    """Ask for another reason."""

    def accept(text: str) -> bool:
        host.ask.close()
        host.program.perform(EditReason(introduction.id, text))
        return True

    host.ask.open(
        Question(
            title=lambda: titled("Why should they meet?"),
            accept=accept,
            keys=lambda: key_line(("enter", "keeps it"), ("esc", "leaves it")),
            text=introduction.reason,
            placeholder="one sentence; it goes into the mail to the first",
        )
    )


def _meaning(line: str, session: Session) -> Content:
    said = _read(line, session)
    if said.problem:
        return plain(said.problem, "$text-muted" if not line.strip() else "$text-warning")
    names = " → ".join(each.name for each in said.people)
    return plain(" · ".join(filter(None, (names, said.reason))))


def _read(line: str, session: Session) -> _Said:
    names, _, reason = line.partition(":")
    parts = [part.strip() for part in names.replace("→", ",").split(",") if part.strip()]
    if len(parts) != 2:
        return _Said(problem="name two people, with a comma between them")
    people: list[Contact] = []
    for part in parts:
        found = reader_of(session).names.resolve(part)
        contact = session.network.contact(found.contact_id) if found.contact_id else None
        if contact is None:
            several = f"“{part}” may be several people" if found.candidates else f"nobody is called “{part}”"
            return _Said(problem=several)
        people.append(contact)
    return _Said(tuple(people), reason.strip(), _problem(people[0], people[1], session))


def _problem(a: Contact, b: Contact, session: Session) -> str:
    if a.id == b.id:
        return "name two different people"
    for contact in (a, b):
        try:
            refuse_silent(contact)
        except RefusedError as error:
            return error.sentence
    stored = open_between(a.id, b.id, session.network)
    return f"there is one already: {state_words(stored, session)}" if stored is not None else ""
