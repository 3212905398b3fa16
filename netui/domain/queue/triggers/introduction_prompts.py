"""Prompts of introductions: no word yet, the other is to be asked, the mail is to be written, how did it go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from netui.domain.cadence.rules_today import DayRules
from netui.domain.dates.duration import moved
from netui.domain.introductions.steps import (
    NextStep,
    asked_on,
    asked_side,
    changed_on,
    next_step,
    other_side,
    reached_on,
)
from netui.domain.queue.triggers.prompts import Prompt, ready
from netui.domain.records.contact import NOT_ADDRESSED, Contact
from netui.domain.records.follow_up import FollowUp, FollowUpKind, FollowUpStatus
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.domain.records.reader import NetworkReader

MOST_REMINDERS = 2
"""Number of reminders that somebody has not answered; then it rests."""

_WAITING = frozenset({NextStep.HEAR_A, NextStep.HEAR_B})


def introductions(
    contact: Contact,
    found: Sequence[Introduction],
    follow_ups: Sequence[FollowUp],
    network: NetworkReader,
    day: DayRules,
) -> Iterator[Prompt]:
    """Yield what there is to do about introductions in which it is this person's turn.

    It is the turn of the one who is asked or to be asked; from the day on which both agreed, of the one asked first.
    Nothing is to be done where the other is not to be contacted, or has died.
    """
    for introduction in found:
        step = next_step(introduction)
        if step in (None, NextStep.ASK_A) or asked_side(introduction) != contact.id:
            continue
        other = network.contact(other_side(introduction, contact.id))
        if other is not None and other.status in NOT_ADDRESSED:
            continue
        decisions = decisions_about(introduction, follow_ups)
        due = _due(introduction, step, contact.id, decisions, day)
        if due is None:
            continue
        kept = next((one for one in decisions if one.status is FollowUpStatus.OPEN), None)
        yield Prompt(
            FollowUpKind.INTRODUCTION,
            due,
            ready(due, kept),
            kept=kept,
            key=f"{introduction.id}-{introduction.status.value}",
            about=introduction.id,
            what=other.name if other else "",
            step=introduction.status.value,
        )


def decisions_about(introduction: Introduction, follow_ups: Sequence[FollowUp]) -> list[FollowUp]:
    """Return the stored follow-ups about the present step of an introduction, oldest first: one for each reminder.

    Their ``what`` holds the status, so that each step is settled by itself; empty, as it once was, means ``made``.
    """
    return [
        one
        for one in follow_ups
        if one.kind is FollowUpKind.INTRODUCTION
        and one.occasion == introduction.id
        and (one.what or IntroductionStatus.MADE.value) == introduction.status.value
    ]


def _due(
    introduction: Introduction, step: NextStep | None, contact_id: str, decisions: Sequence[FollowUp], day: DayRules
) -> date | None:
    """Return the day on which its step is due; None when it was settled, or nobody knows since when it stands."""
    if any(one.status is FollowUpStatus.DROPPED for one in decisions):
        return None
    done = [one for one in decisions if one.status is FollowUpStatus.DONE]
    if step in _WAITING:
        since = asked_on(introduction, contact_id)
        if done:
            since = done[-1].done_on or since
        return day.rules.introduction_ask_again.after(since) if since and len(done) < MOST_REMINDERS else None
    if done:
        return None
    if step is NextStep.FOLLOW_UP:
        made_on = reached_on(introduction, IntroductionStatus.MADE)
        return day.rules.introduction_check.after(made_on) if made_on else None
    since = changed_on(introduction)
    return moved(since, 1) if since else None
