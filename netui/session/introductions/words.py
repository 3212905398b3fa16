"""The words that say where an introduction stands, how it went so far, and what its next step asks."""

from __future__ import annotations

from datetime import date

from netui.domain.introductions.steps import NextStep, asked_side, follows
from netui.domain.people.names.first_name import first_name
from netui.domain.records.introduction import YES, Introduction, IntroductionStatus
from netui.session.core.addressed import may_be_addressed
from netui.session.core.session import Session
from netui.session.paths.sentences import plain_day


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
    silent = _not_addressed(introduction, session)
    if silent:
        said = f"{silent} is not to be contacted"
    return f"rests · {said}" if introduction.rests else said


def _not_addressed(introduction: Introduction, session: Session) -> str:
    """Return what the first of the two who is not to be contacted is called; empty when both are."""
    sides = (session.network.contact(one) for one in (introduction.a, introduction.b))
    return next((first_name(one.name) for one in sides if one is not None and not may_be_addressed(one)), "")


def waiting_words(days: int | None) -> str:
    """Return how long ago the last step was, as a row says it: ``5 d``, ``today``; empty where that says nothing."""
    return "" if days is None else f"{days} d" if days else "today"


def _no_words(introduction: Introduction, session: Session) -> str:
    last = introduction.history[-1] if introduction.history else None
    who = {"a": introduction.a, "b": introduction.b}.get(last.by if last is not None else "", "")
    said = f"{_called(who, session)} said no" if who else "declined"
    return f"{said} · {last.note}" if last is not None and last.note else said


def history(introduction: Introduction, session: Session) -> tuple[tuple[date, str], ...]:
    """Return the steps so far, oldest first, each with its day: ``idea``, ``Chiara asked``, ``both said yes``."""
    a, b = _called(introduction.a, session), _called(introduction.b, session)
    steps = []
    for step in introduction.history:
        what = {
            IntroductionStatus.IDEA: "idea",
            IntroductionStatus.ASKED_A: f"{a} said yes" if step.answer == YES else f"{a} asked",
            IntroductionStatus.ASKED_B: f"{b} asked",
            IntroductionStatus.AGREED: "both said yes",
            IntroductionStatus.MADE: "introduced",
            IntroductionStatus.LANDED: "landed",
            IntroductionStatus.DECLINED: _no_words(introduction, session),
            IntroductionStatus.DISMISSED: "dismissed",
        }[step.status]
        steps.append((step.on, what))
    return tuple(steps)


def history_words(introduction: Introduction, session: Session) -> tuple[str, ...]:
    """Return the thread so far, oldest first: ``idea 26 Oct``, ``Chiara asked 2 Nov``, ``both said yes 15 Nov``."""
    return tuple(f"{what} {plain_day(on.isoformat(), session.today)}" for on, what in history(introduction, session))


def asks_words(introduction: Introduction, session: Session) -> str:
    """Return the question that the next step asks: ``Did Arjun say yes?``; empty when it asks nothing."""
    step = follows(introduction)
    if step in (NextStep.HEAR_A, NextStep.HEAR_B):
        return f"Did {_called(asked_side(introduction), session)} say yes?"
    return "How did it go?" if step is NextStep.FOLLOW_UP else ""


def _called(contact_id: str, session: Session) -> str:
    return first_name(name_in(contact_id, session))


def name_in(contact_id: str, session: Session) -> str:
    """Return the name of somebody of an introduction; empty when they are gone."""
    contact = session.network.contact(contact_id)
    return contact.name if contact is not None else ""
