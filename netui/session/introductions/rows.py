"""Introductions and ideas as the two faces show them: where each stands, in which list, and its documents."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.introductions.ideas import Idea
from netui.domain.introductions.steps import (
    asked_on,
    asked_side,
    changed_on,
    next_step,
    reached_on,
)
from netui.domain.queue.triggers.introduction_prompts import decisions_about
from netui.domain.records.contact import Contact
from netui.domain.records.document import Document, to_document
from netui.domain.records.follow_up import FollowUpStatus
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.text.folding import fold
from netui.session.core.session import Session
from netui.session.introductions.suggestions import suggestions
from netui.session.introductions.words import name_in, state_words
from netui.session.paths.sentences import plain_day


class IntroductionPart(StrEnum):
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

    part: IntroductionPart
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
    places = {part: place for place, part in enumerate(IntroductionPart)}
    if words := fold(query).split():
        found = [row for row in found if all(word in _text(row) for word in words)]
    # Within a part what waits longest comes first; suggestions keep their own order, what is over has the newest first.
    return sorted(found, key=lambda row: (places[row.part], row.muted, _waiting(row)))


def _text(row: IntroductionRow) -> str:
    reason = row.introduction.reason if row.introduction is not None else ""
    return fold(" ".join((row.a.name, row.b.name, row.words, reason, row.part.value)))


def _waiting(row: IntroductionRow) -> int:
    if row.part is IntroductionPart.SUGGESTED or row.days is None:
        return 0
    return row.days if row.part is IntroductionPart.OVER else -row.days


def row_of(introduction: Introduction, session: Session) -> IntroductionRow | None:
    """Return the row of a stored introduction; None for a dismissed one, and where one of the two is gone."""
    a, b = session.network.contact(introduction.a), session.network.contact(introduction.b)
    part = _part(introduction)
    if a is None or b is None or part is None:
        return None
    changed = changed_on(introduction)
    on = asked_on(introduction, asked_side(introduction)) or changed if part is IntroductionPart.ASKED else changed
    days = (session.today - on).days if on is not None and part is not IntroductionPart.IDEA else None
    words = state_words(introduction, session)
    until = _snoozed_until(introduction, session)
    if until is not None:
        words = f"{words} · snoozed until {plain_day(until.isoformat(), session.today)}"
    return IntroductionRow(part, a, b, introduction, None, days, words, introduction.rests)


def _snoozed_until(introduction: Introduction, session: Session) -> date | None:
    """Return the day before which an introduction is not brought up; None unless it was snoozed."""
    if next_step(introduction) is None:
        return None
    decisions = decisions_about(introduction, session.network.follow_ups_of(asked_side(introduction)))
    kept = next((one for one in decisions if one.status is FollowUpStatus.OPEN), None)
    until = kept.snoozed_until if kept is not None else None
    return until if until is not None and until > session.today else None


def _row_of_idea(idea: Idea, session: Session) -> IntroductionRow | None:
    a, b = session.network.contact(idea.a), session.network.contact(idea.b)
    return IntroductionRow(IntroductionPart.SUGGESTED, a, b, None, idea, None, idea.text) if a and b else None


def _part(introduction: Introduction) -> IntroductionPart | None:
    return {
        IntroductionStatus.IDEA: IntroductionPart.IDEA,
        IntroductionStatus.ASKED_A: IntroductionPart.ASKED,
        IntroductionStatus.ASKED_B: IntroductionPart.ASKED,
        IntroductionStatus.AGREED: IntroductionPart.AGREED,
        IntroductionStatus.MADE: IntroductionPart.MADE,
        IntroductionStatus.LANDED: IntroductionPart.OVER,
        IntroductionStatus.DECLINED: IntroductionPart.OVER,
    }.get(introduction.status)


def headline(found: Iterable[IntroductionRow], session: Session) -> tuple[str, str]:
    """Return the figures over the list: ``1 to write · 2 asked · 1 idea``, and ``2 landed this year``; may be empty."""
    counts = dict.fromkeys(IntroductionPart, 0)
    landed = 0
    for row in found:
        counts[row.part] += not row.muted
        on = row.introduction and reached_on(row.introduction, IntroductionStatus.LANDED)
        landed += bool(on) and isinstance(on, date) and on.year == session.today.year
    ideas_word = "idea" if counts[IntroductionPart.IDEA] == 1 else "ideas"
    said = (
        (counts[IntroductionPart.AGREED], "to write"),
        (counts[IntroductionPart.ASKED], "asked"),
        (counts[IntroductionPart.MADE], "made"),
        (counts[IntroductionPart.IDEA], ideas_word),
    )
    left = " · ".join(f"{count} {word}" for count, word in said if count and word != "made")
    return left, f"{landed} landed this year" if landed else ""


def introduction_document(introduction: Introduction, session: Session) -> Document:
    """An introduction as ``--json`` prints it: the record, with names and what is next."""
    step = next_step(introduction)
    return {
        **to_document(introduction),
        "a_name": name_in(introduction.a, session),
        "b_name": name_in(introduction.b, session),
        "next": step.value if step is not None else None,
    }


def idea_document(idea: Idea, session: Session) -> Document:
    """A suggestion as ``--json`` prints it."""
    return {
        "a": idea.a,
        "a_name": name_in(idea.a, session),
        "b": idea.b,
        "b_name": name_in(idea.b, session),
        "score": idea.score,
        "reasons": [
            {"kind": reason.kind.value, "text": reason.text, "a_text": reason.a_text, "b_text": reason.b_text}
            for reason in idea.reasons
        ],
    }
