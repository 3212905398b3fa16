"""The effect of a verdict in the queue on the introduction it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netui.domain.introductions.steps import Moved, NextStep, asked, next_step, with_step
from netui.domain.queue.items import QueueItem
from netui.domain.records.change import Edit
from netui.domain.records.follow_up import FollowUpKind
from netui.domain.records.introduction import IntroductionStatus
from netui.session.core.plan_context import PlanContext


def step_done(item: QueueItem, on: date, at: PlanContext) -> list[Edit]:
    """Return the edit that takes the step an item was about; empty where done only means that somebody was asked again.

    To ask the other, and to bring the two together, are steps of one's own; an answer is somebody else's.
    """
    stored = at.network.introduction(item.about) if item.kind is FollowUpKind.INTRODUCTION else None
    if stored is None:
        return []
    step = next_step(stored)
    after = None
    if step is NextStep.ASK_B:
        after = asked(stored, on)
    elif step is NextStep.MAKE:
        after = with_step(stored, Moved(IntroductionStatus.MADE, on))
    return [Edit(stored, after)] if after is not None else []


def let_rest(item: QueueItem, at: PlanContext) -> list[Edit]:
    """Return the edit that lets an introduction rest; empty when the item is about none."""
    stored = at.network.introduction(item.about) if item.kind is FollowUpKind.INTRODUCTION else None
    return [Edit(stored, replace(stored, rests=True))] if stored is not None and not stored.rests else []
