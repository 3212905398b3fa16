"""The steps of an introduction: each is asked first, one mail brings both together, and somebody asks how it went."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.introduction import (
    NO,
    SIDE_A,
    SIDE_B,
    YES,
    Introduction,
    IntroductionStatus,
    IntroductionStep,
)


class NextStep(StrEnum):
    """The next step of an introduction."""

    ASK_A = "ask_a"
    HEAR_A = "hear_a"
    ASK_B = "ask_b"
    HEAR_B = "hear_b"
    MAKE = "make"
    FOLLOW_UP = "follow_up"


UNDER_WAY = frozenset({IntroductionStatus.ASKED_A, IntroductionStatus.ASKED_B, IntroductionStatus.AGREED})
"""Statuses in which somebody was asked and the two do not know each other yet."""

BEFORE_MADE = UNDER_WAY | {IntroductionStatus.IDEA}
"""Statuses from which the two may be brought together."""

OPEN = BEFORE_MADE | {IntroductionStatus.MADE}
"""Statuses in which something is still to come of an introduction."""

_NEXT = {
    IntroductionStatus.IDEA: NextStep.ASK_A,
    IntroductionStatus.ASKED_A: NextStep.HEAR_A,
    IntroductionStatus.ASKED_B: NextStep.HEAR_B,
    IntroductionStatus.AGREED: NextStep.MAKE,
    IntroductionStatus.MADE: NextStep.FOLLOW_UP,
}


def is_open(introduction: Introduction) -> bool:
    """True if something is still to come of it: it is neither settled nor let rest."""
    return introduction.status in OPEN and not introduction.rests


def said_yes(introduction: Introduction) -> bool:
    """True if the one asked first said yes, and the other is not asked yet."""
    return introduction.status is IntroductionStatus.ASKED_A and any(
        step.status is IntroductionStatus.ASKED_A and step.answer == YES for step in introduction.history
    )


def follows(introduction: Introduction) -> NextStep | None:
    """Return what follows by its state, whether it rests or not; None when it is settled."""
    return NextStep.ASK_B if said_yes(introduction) else _NEXT.get(introduction.status)


def next_step(introduction: Introduction) -> NextStep | None:
    """Return what is to be done next; None when it is settled, or rests."""
    return None if introduction.rests else follows(introduction)


def asked_side(introduction: Introduction) -> str:
    """Id of the one who is asked, or to be asked: of B once A said yes and until B answered; else of A."""
    step = follows(introduction)
    return introduction.b if step in (NextStep.ASK_B, NextStep.HEAR_B) else introduction.a


def other_side(introduction: Introduction, contact_id: str) -> str:
    """Id of the other of the two."""
    return introduction.b if contact_id == introduction.a else introduction.a


def changed_on(introduction: Introduction) -> date | None:
    """Return the day of the newest step; None when no step has a day."""
    return introduction.history[-1].on if introduction.history else None


def reached_on(introduction: Introduction, status: IntroductionStatus) -> date | None:
    """Return the day on which it last reached a status; None when it never did, or nobody wrote it down."""
    reached, before = None, None
    for step in introduction.history:
        # An answer has the status that it answers: what follows on the same status reached nothing new.
        if step.status is status and before is not status:
            reached = step.on
        before = step.status
    return reached


def asked_on(introduction: Introduction, contact_id: str) -> date | None:
    """Return the day on which one of the two was asked; None when they were not."""
    status = IntroductionStatus.ASKED_A if contact_id == introduction.a else IntroductionStatus.ASKED_B
    return reached_on(introduction, status)


@frozen
class Moved:
    """A step taken.

    Attributes:
        status: the status from then on.
        on: the day.
        by: who answered, ``a`` or ``b``; empty when it is no answer.
        answer: ``yes`` or ``no``; empty when it is no answer.
        note: what was said, or empty.
        outcome: what came of it, or empty.
    """

    status: IntroductionStatus
    on: date
    by: str = ""
    answer: str = ""
    note: str = ""
    outcome: str = ""


def with_step(introduction: Introduction, moved: Moved) -> Introduction:
    """Return the introduction after a step; one that rested goes on."""
    return replace(
        introduction,
        status=moved.status,
        history=(*introduction.history, IntroductionStep(moved.status, moved.on, moved.by, moved.answer, moved.note)),
        outcome=moved.outcome or introduction.outcome,
        rests=False,
    )


def asked(introduction: Introduction, on: date) -> Introduction | None:
    """Return the introduction after the next of the two was asked; None: not now.

    To ask the second says that the first agreed.
    """
    if introduction.status is IntroductionStatus.IDEA:
        return with_step(introduction, Moved(IntroductionStatus.ASKED_A, on))
    if introduction.status is not IntroductionStatus.ASKED_A:
        return None
    if not said_yes(introduction):
        introduction = with_step(introduction, Moved(IntroductionStatus.ASKED_A, on, SIDE_A, YES))
    return with_step(introduction, Moved(IntroductionStatus.ASKED_B, on))


def answered_yes(introduction: Introduction, on: date) -> Introduction | None:
    """Return the introduction after the one who was asked said yes; None when nobody is asked."""
    step = follows(introduction)
    if step is NextStep.HEAR_A:
        return with_step(introduction, Moved(IntroductionStatus.ASKED_A, on, SIDE_A, YES))
    if step is NextStep.HEAR_B:
        return with_step(introduction, Moved(IntroductionStatus.AGREED, on, SIDE_B, YES))
    return None


def agreed(introduction: Introduction, on: date) -> Introduction | None:
    """Return the introduction after both said yes; None when nobody was asked, or it is beyond that."""
    if introduction.status not in (IntroductionStatus.ASKED_A, IntroductionStatus.ASKED_B):
        return None
    return with_step(introduction, Moved(IntroductionStatus.AGREED, on))


def declined(introduction: Introduction, on: date, by: str = "", note: str = "") -> Introduction | None:
    """Return the introduction after one of the two said no; None when nobody was asked.

    Args:
        introduction: as it stands.
        on: the day.
        by: id of who said no; empty: the one who is asked, if anybody is.
        note: what was said, or empty.
    """
    if introduction.status not in UNDER_WAY:
        return None
    side = SIDE_B if (by or asked_side(introduction)) == introduction.b else SIDE_A
    if not by and introduction.status is IntroductionStatus.AGREED:
        side = ""
    return with_step(introduction, Moved(IntroductionStatus.DECLINED, on, side, NO, note))


def missing_consent(introduction: Introduction) -> tuple[str, bool]:
    """Return who has not said yes yet, and whether they were asked; nobody ("", False) when both have agreed.

    Of two who have not, the one asked last is named: it is they who would be put on the spot.
    """
    if introduction.status is IntroductionStatus.ASKED_B:
        return introduction.b, True
    if introduction.status in (IntroductionStatus.IDEA, IntroductionStatus.ASKED_A):
        return introduction.b, False
    return "", False
