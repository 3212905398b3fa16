"""Plans for introductions: thinking of one, and its steps. Each is one change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import short_day
from netui.domain.introductions import steps
from netui.domain.introductions.steps import Moved, NextStep
from netui.domain.people.names.first_name import first_name
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact
from netui.domain.records.follow_up import FollowUpKind, FollowUpStatus
from netui.domain.records.introduction import Introduction, IntroductionStatus, IntroductionStep
from netui.domain.records.outcome import Source, SourceKind
from netui.domain.text.display import one_line
from netui.session.core.addressed import refuse_silent
from netui.session.core.kept import kept_of
from netui.session.core.labels import about_in_label
from netui.session.core.network import Network
from netui.session.core.outcome_sources import without_sources
from netui.session.core.plan_context import PlanContext
from netui.session.introductions.commands import (
    Act,
    DismissPair,
    EditReason,
    RemoveIntroduction,
    StartIntroduction,
    TakeStep,
)

_FOLLOWING = {
    NextStep.ASK_A: "asked",
    NextStep.HEAR_A: "yes or declined",
    NextStep.ASK_B: "asked",
    NextStep.HEAR_B: "yes or declined",
    NextStep.MAKE: "made",
    NextStep.FOLLOW_UP: "landed or rest",
}

_ADDRESSED = frozenset({Act.ASKED, Act.MADE})
"""The steps in which somebody is written to about the other."""


def start_introduction(command: StartIntroduction, at: PlanContext) -> Change:
    """Keep the idea of an introduction.

    Raises:
        RefusedError: it is one person, somebody is not to be contacted, or the two have an open one.
    """
    a, b = _two(command.a, command.b, at)
    for contact in (a, b):
        refuse_silent(contact)
    _refuse_day(command.on, None, at)
    stored = open_between(a.id, b.id, at.network)
    if stored is not None:
        raise RefusedError("There already", f"{_state(stored, at.network)}.")
    history = (IntroductionStep(IntroductionStatus.IDEA, command.on),)
    made = Introduction(at.new_id(), a.id, b.id, one_line(command.reason).strip(), history=history)
    return Change(f"Thought of introducing {a.name} to {b.name}", (Edit(None, made),))


def dismiss_pair(command: DismissPair, at: PlanContext) -> Change:
    """Keep that two are not to be suggested again.

    Raises:
        RefusedError: it is one person, or an introduction of the two is under way.
    """
    a, b = _two(command.a, command.b, at)
    stored = open_between(a.id, b.id, at.network)
    if stored is not None:
        return take_step(TakeStep(stored.id, Act.DISMISS, command.on), at)
    _refuse_day(command.on, None, at)
    history = (IntroductionStep(IntroductionStatus.DISMISSED, command.on),)
    made = Introduction(at.new_id(), a.id, b.id, status=IntroductionStatus.DISMISSED, history=history)
    return Change(f"Dismissed the introduction of {a.name} and {b.name}", (Edit(None, made),))


def edit_reason(command: EditReason, at: PlanContext) -> Change:
    """Change why two should meet.

    Raises:
        RefusedError: it is gone.
    """
    stored = at.introduction(command.introduction_id)
    after = replace(stored, reason=one_line(command.reason).strip())
    label = f"Reworded the introduction of {_both(stored, at.network)}"
    return Change(label, (Edit(stored, after),) if after != stored else ())


def take_step(command: TakeStep, at: PlanContext) -> Change:
    """Take a step with an introduction.

    Raises:
        RefusedError: it is gone, the step does not follow, the day is yet to come or before the step before, somebody
            who would be written to is not to be contacted, or not both have said yes.
    """
    stored = at.introduction(command.introduction_id)
    _refuse_day(command.on, steps.changed_on(stored), at)
    if command.act in _ADDRESSED:
        for side in (stored.a, stored.b):
            refuse_silent(at.contact(side))
    if command.act is Act.MADE and not command.anyway:
        refuse_without_consent(stored, at.network)
    after = _after(stored, command)
    if after is None:
        raise RefusedError("Not the next step", f"{_state(stored, at.network)}; {_what_follows(stored)}.")
    edits = [Edit(stored, after)]
    if command.item is not None:
        kept = kept_of(command.item, at)
        settled = replace(kept, status=FollowUpStatus.DONE, done_on=command.on)
        edits.append(Edit(at.network.follow_up(kept.id), settled))
    return Change(_act(stored, command, at.network), tuple(edits), about=_about(stored, command, at.network))


def remove_introduction(command: RemoveIntroduction, at: PlanContext) -> Change:
    """Remove an introduction with the follow-ups that hold decisions about it.

    Raises:
        RefusedError: it is gone.
    """
    stored = at.introduction(command.introduction_id)
    about = [
        follow_up
        for side in (stored.a, stored.b)
        for follow_up in at.network.follow_ups_of(side)
        if follow_up.kind is FollowUpKind.INTRODUCTION and follow_up.occasion == stored.id
    ]
    sources = without_sources((Source(SourceKind.INTRODUCTION, stored.id),), at.network)
    edits = (Edit(stored, None), *(Edit(each, None) for each in about), *sources)
    return Change(f"Removed the introduction of {_both(stored, at.network)}", edits)


def open_between(one: str, other: str, network: Network) -> Introduction | None:
    """Return the introduction of two from which something is still to come; None when there is none."""
    found = (each for each in network.introductions_of(one) if other in (each.a, each.b))
    return next((each for each in found if steps.is_open(each)), None)


def _after(stored: Introduction, command: TakeStep) -> Introduction | None:
    """Return the introduction after the step; None when it does not follow."""
    act, on, status = command.act, command.on, stored.status
    if act is Act.ASKED:
        return steps.asked(stored, on)
    if act is Act.YES:
        return steps.answered_yes(stored, on)
    if act is Act.AGREED:
        return steps.agreed(stored, on)
    if act is Act.DECLINED:
        return steps.declined(stored, on, command.by, one_line(command.note).strip())
    if act is Act.MADE:
        return steps.with_step(stored, Moved(IntroductionStatus.MADE, on)) if status in steps.BEFORE_MADE else None
    if act is Act.LANDED and status is IntroductionStatus.MADE:
        return steps.with_step(stored, Moved(IntroductionStatus.LANDED, on, outcome=one_line(command.outcome).strip()))
    if act is Act.REST and status in steps.UNDER_WAY | {IntroductionStatus.MADE}:
        return replace(stored, rests=True)
    if act is Act.DISMISS and status is IntroductionStatus.IDEA:
        return steps.with_step(stored, Moved(IntroductionStatus.DISMISSED, on))
    return None


def _act(stored: Introduction, command: TakeStep, network: Network) -> str:
    a, b = _name(stored.a, network), _name(stored.b, network)
    asked = steps.asked_side(stored)
    who = _name(command.by or asked, network)
    other = _name(steps.other_side(stored, command.by or asked), network)
    following = b if stored.status is IntroductionStatus.ASKED_A else a
    return {
        Act.ASKED: f"Asked {following} about meeting {a if following == b else b}",
        Act.YES: f"{first_name(who)} said yes",
        Act.AGREED: f"{a} and {b} both said yes",
        Act.MADE: f"Introduced {a} and {b}",
        Act.LANDED: f"The introduction of {a} and {b} landed",
        Act.DECLINED: f"{who} said no to meeting {other}",
        Act.REST: f"Let the introduction of {a} and {b} rest",
        Act.DISMISS: f"Dismissed the introduction of {a} and {b}",
    }[command.act]


def _about(stored: Introduction, command: TakeStep, network: Network) -> str:
    said = about_in_label(command.outcome or command.note)
    if command.act is not Act.YES:
        return said
    other = _name(steps.other_side(stored, command.by or steps.asked_side(stored)), network)
    return " · ".join(filter(None, (_after_yes(stored, first_name(other)), said)))


def _after_yes(stored: Introduction, other: str) -> str:
    return f"ask {other}" if stored.status is IntroductionStatus.ASKED_A else "write the introduction"


def refuse_without_consent(stored: Introduction, network: Network) -> None:
    """Refuse to introduce two who have not both said yes.

    Raises:
        RefusedError: one of them has not.
    """
    if missing := consent_missing(stored, network):
        raise RefusedError("Not both said yes", f"{missing} Introduce them anyway? (--anyway)")


def consent_missing(stored: Introduction, network: Network) -> str:
    """Return who of the two has not said yes, in a sentence; empty when both have."""
    missing, was_asked = steps.missing_consent(stored)
    state = "has not said yes" if was_asked else "has not been asked"
    return f"{_name(missing, network)} {state}." if missing else ""


def _refuse_day(on: date, after: date | None, at: PlanContext) -> None:
    """Refuse a day that is yet to come, or lies before the step before.

    Raises:
        RefusedError: it is one of these.
    """
    if on > at.today:
        raise RefusedError("A day to come", f"{short_day(on, at.today)} is yet to come. Nothing was saved.")
    if after is not None and on < after:
        raise RefusedError(
            "Before the step before",
            f"{short_day(on, at.today)} is before the step before, of {short_day(after)}. Nothing was saved.",
        )


def _two(a: str, b: str, at: PlanContext) -> tuple[Contact, Contact]:
    if a == b:
        raise RefusedError("One person", f"{at.contact(a).name} cannot be introduced to themselves. Name two people.")
    return at.contact(a), at.contact(b)


def _state(stored: Introduction, network: Network) -> str:
    asked = {IntroductionStatus.ASKED_A: stored.a, IntroductionStatus.ASKED_B: stored.b}.get(stored.status)
    state = f"{first_name(_name(asked, network))} asked" if asked else stored.status.value
    return f"{_both(stored, network)} are at “{state}”"


def _what_follows(stored: Introduction) -> str:
    step = steps.follows(stored)
    return f"the next step is {_FOLLOWING[step]}" if step is not None else "nothing follows"


def _both(stored: Introduction, network: Network) -> str:
    return f"{first_name(_name(stored.a, network))} and {first_name(_name(stored.b, network))}"


def _name(contact_id: str, network: Network) -> str:
    contact = network.contact(contact_id)
    return contact.name if contact is not None else "somebody"
