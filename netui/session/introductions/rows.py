"""Introductions and ideas as the two faces show them: where each stands, in which list, and its documents."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.introductions.ideas import Idea
from netui.domain.introductions.steps import (
    NextStep,
    asked_on,
    asked_side,
    changed_on,
    follows,
    next_step,
    reached_on,
)
from netui.domain.people.first_name import first_name
from netui.domain.records.contact import Contact
from netui.domain.records.document import Document, to_document
from netui.domain.records.introduction import YES, Introduction, IntroductionStatus
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.introductions.suggestions import suggestions
from netui.session.paths.sentences import plain_day


class Part(StrEnum):
    """The parts of the list, in its order; the value is the heading."""

    AGREED = "both said yes"
    ASKED = "asked"
    MADE = "made"
    IDEA = "my ideas"
    SUGGESTED = "might suit"
    OVER = "over"


@frozen
class IntroductionRow:
    """One row of the list: an introduction, or a suggestion that is not stored.

    Attributes:
        part: where it stands.
        a: who is asked first.
        b: the other.
        introduction: the record; None for a suggestion.
        idea: the suggestion; None for a stored one.
        days: days since the last step; None where that says nothing.
        words: the step, or the reasons; may hold user text.
        muted: whether it rests.
    """

    part: Part
    a: Contact
    b: Contact
    introduction: Introduction | None
    idea: Idea | None
    days: int | None
    words: str
    muted: bool = False

    @property
    def id(self) -> str:
        """The key that tells rows apart."""
        return self.introduction.id if self.introduction is not None else f"{self.a.id} {self.b.id}"


def rows(session: Session, *, with_suggestions: bool = True, query: str = "") -> list[IntroductionRow]:
    """Return the list: what is to be written, asked and heard, ideas, suggestions, and what is over.

    Args:
        session: whose.
        with_suggestions: whether what might suit is among them.
        query: only rows with all of these words in names, reason and state; empty: all.
    """
    found = [row for one in session.network.introductions() if (row := row_of(one, session)) is not None]
    if with_suggestions:
        found += [row for idea in suggestions(session) if (row := _row_of_idea(idea, session)) is not None]
    places = {part: place for place, part in enumerate(Part)}
    if words := fold(query).split():
        found = [row for row in found if all(word in _text(row) for word in words)]
    # Within a part what waits longest comes first; suggestions keep their own order, what is over has the newest first.
    return sorted(found, key=lambda row: (places[row.part], row.muted, _waiting(row)))


def _text(row: IntroductionRow) -> str:
    reason = row.introduction.reason if row.introduction is not None else ""
    return fold(" ".join((row.a.name, row.b.name, row.words, reason, row.part.value)))


def _waiting(row: IntroductionRow) -> int:
    if row.part is Part.SUGGESTED or row.days is None:
        return 0
    return row.days if row.part is Part.OVER else -row.days


def row_of(introduction: Introduction, session: Session) -> IntroductionRow | None:
    """Return the row of a stored introduction; None for a dismissed one, and where one of the two is gone."""
    a, b = session.network.contact(introduction.a), session.network.contact(introduction.b)
    part = _part(introduction)
    if a is None or b is None or part is None:
        return None
    changed = changed_on(introduction)
    on = asked_on(introduction, asked_side(introduction)) or changed if part is Part.ASKED else changed
    days = (session.today - on).days if on is not None and part is not Part.IDEA else None
    return IntroductionRow(part, a, b, introduction, None, days, state_words(introduction, session), introduction.rests)


def _row_of_idea(idea: Idea, session: Session) -> IntroductionRow | None:
    a, b = session.network.contact(idea.a), session.network.contact(idea.b)
    return IntroductionRow(Part.SUGGESTED, a, b, None, idea, None, idea.text) if a and b else None


def _part(introduction: Introduction) -> Part | None:
    return {
        IntroductionStatus.IDEA: Part.IDEA,
        IntroductionStatus.ASKED_A: Part.ASKED,
        IntroductionStatus.ASKED_B: Part.ASKED,
        IntroductionStatus.AGREED: Part.AGREED,
        IntroductionStatus.MADE: Part.MADE,
        IntroductionStatus.LANDED: Part.OVER,
        IntroductionStatus.DECLINED: Part.OVER,
    }.get(introduction.status)


def state_words(introduction: Introduction, session: Session) -> str:
    """Return where an introduction stands: ``Arjun is asked · no word yet``."""
    a, b = _called(introduction.a, session), _called(introduction.b, session)
    if introduction.status is IntroductionStatus.LANDED:
        return f"landed · {introduction.outcome}" if introduction.outcome else "landed"
    if introduction.status is IntroductionStatus.DECLINED:
        return _no_words(introduction, session)
    step = follows(introduction)
    words = {
        NextStep.ASK_A: introduction.reason or f"ask {a}",
        NextStep.HEAR_A: f"{a} is asked · no word yet",
        NextStep.ASK_B: f"{a} said yes · ask {b}",
        NextStep.HEAR_B: f"{a} said yes, {b} is asked",
        NextStep.MAKE: "write the introduction",
        NextStep.FOLLOW_UP: "ask how it went",
    }
    said = words[step] if step is not None else introduction.status.value
    return f"rests · {said}" if introduction.rests else said


def _no_words(introduction: Introduction, session: Session) -> str:
    last = introduction.history[-1] if introduction.history else None
    who = {"a": introduction.a, "b": introduction.b}.get(last.by if last is not None else "", "")
    said = f"{_called(who, session)} said no" if who else "declined"
    return f"{said} · {last.note}" if last is not None and last.note else said


def history(introduction: Introduction, session: Session) -> tuple[tuple[date, str], ...]:
    """Return the steps so far, oldest first, each with its day: ``idea``, ``Chiara asked``, ``both yes``."""
    a, b = _called(introduction.a, session), _called(introduction.b, session)
    steps = []
    for step in introduction.history:
        what = {
            IntroductionStatus.IDEA: "idea",
            IntroductionStatus.ASKED_A: f"{a} said yes" if step.answer == YES else f"{a} asked",
            IntroductionStatus.ASKED_B: f"{b} asked",
            IntroductionStatus.AGREED: "both yes",
            IntroductionStatus.MADE: "introduced",
            IntroductionStatus.LANDED: "landed",
            IntroductionStatus.DECLINED: _no_words(introduction, session),
            IntroductionStatus.DISMISSED: "dismissed",
        }[step.status]
        steps.append((step.on, what))
    return tuple(steps)


def history_words(introduction: Introduction, session: Session) -> tuple[str, ...]:
    """Return the thread so far, oldest first: ``idea 26 Oct``, ``Chiara asked 2 Nov``, ``both yes 15 Nov``."""
    return tuple(f"{what} {plain_day(on.isoformat(), session.today)}" for on, what in history(introduction, session))


def headline(found: Iterable[IntroductionRow], session: Session) -> tuple[str, str]:
    """Return the figures over the list: ``1 to write · 2 asked · 1 idea``, and ``2 landed this year``; may be empty."""
    counts = dict.fromkeys(Part, 0)
    landed = 0
    for row in found:
        counts[row.part] += not row.muted
        on = row.introduction and reached_on(row.introduction, IntroductionStatus.LANDED)
        landed += bool(on) and isinstance(on, date) and on.year == session.today.year
    ideas_word = "idea" if counts[Part.IDEA] == 1 else "ideas"
    said = (
        (counts[Part.AGREED], "to write"),
        (counts[Part.ASKED], "asked"),
        (counts[Part.MADE], "made"),
        (counts[Part.IDEA], ideas_word),
    )
    left = " · ".join(f"{count} {word}" for count, word in said if count and word != "made")
    return left, f"{landed} landed this year" if landed else ""


def introduction_document(introduction: Introduction, session: Session) -> Document:
    """An introduction as ``--json`` prints it: the record, with names and what is next."""
    step = next_step(introduction)
    return {
        **to_document(introduction),
        "a_name": _name(introduction.a, session),
        "b_name": _name(introduction.b, session),
        "next": step.value if step is not None else None,
    }


def idea_document(idea: Idea, session: Session) -> Document:
    """A suggestion as ``--json`` prints it."""
    return {
        "a": idea.a,
        "a_name": _name(idea.a, session),
        "b": idea.b,
        "b_name": _name(idea.b, session),
        "score": idea.score,
        "reasons": [
            {"kind": reason.kind.value, "text": reason.text, "a_text": reason.a_text, "b_text": reason.b_text}
            for reason in idea.reasons
        ],
    }


def asks_words(introduction: Introduction, session: Session) -> str:
    """Return the question that the next step asks: ``Did Arjun say yes?``; empty when it asks nothing."""
    step = follows(introduction)
    if step in (NextStep.HEAR_A, NextStep.HEAR_B):
        return f"Did {_called(asked_side(introduction), session)} say yes?"
    return "How did it go?" if step is NextStep.FOLLOW_UP else ""


def _called(contact_id: str, session: Session) -> str:
    return first_name(_name(contact_id, session))


def _name(contact_id: str, session: Session) -> str:
    contact = session.network.contact(contact_id)
    return contact.name if contact is not None else ""
