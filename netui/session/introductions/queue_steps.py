"""The effect of a verdict in the queue on the introduction it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.introductions.steps import Moved, NextStep, asked, asked_side, next_step, with_step
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Edit
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.introduction import Introduction, IntroductionStatus
from netui.session.core.plan_context import PlanContext


def step_done(item: QueueItem, on: date, at: PlanContext) -> list[Edit]:
    """Return the edit that takes the step an item was about; empty where done only means that somebody was asked again.

    To ask the other, and to bring the two together, are steps of one's own; an answer is somebody else's.
    """
    stored = at.network.introduction(item.about) if item.kind is FollowUpKind.INTRODUCTION else None
    if stored is None:
        return []
    after = _own_step(stored, on)
    return [Edit(stored, after)] if after is not None else []


def step_sent(stored: Introduction, to: str, on: date) -> Introduction | None:
    """Return an introduction after a message about it went out; None when that is no step: somebody else's turn.

    Args:
        stored: as it stands.
        to: id of the person who was written to.
        on: the day.
    """
    may_go_to_either = next_step(stored) is NextStep.MAKE
    return _own_step(stored, on) if may_go_to_either or to == asked_side(stored) else None


def _own_step(stored: Introduction, on: date) -> Introduction | None:
    """Return the introduction after the user's own next step; None when the next step is an answer."""
    step = next_step(stored)
    if step in (NextStep.ASK_A, NextStep.ASK_B):
        return asked(stored, on)
    return with_step(stored, Moved(IntroductionStatus.MADE, on)) if step is NextStep.MAKE else None


def let_rest(item: QueueItem, at: PlanContext) -> list[Edit]:
    """Return the edit that lets an introduction rest; empty when the item is about none."""
    stored = at.network.introduction(item.about) if item.kind is FollowUpKind.INTRODUCTION else None
    return [Edit(stored, replace(stored, rests=True))] if stored is not None and not stored.rests else []
