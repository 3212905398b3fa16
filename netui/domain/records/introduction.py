"""An introduction: bringing two contacts together, with both asked first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.records.values import Json, nothing_extra


class IntroductionStatus(StrEnum):
    """The step that an introduction has reached."""

    IDEA = "idea"
    ASKED_A = "asked_a"
    ASKED_B = "asked_b"
    AGREED = "agreed"
    MADE = "made"
    LANDED = "landed"
    DECLINED = "declined"
    DISMISSED = "dismissed"


class Side(StrEnum):
    """One of the two who are introduced: ``a`` is asked first."""

    A = "a"
    B = "b"


class Answer(StrEnum):
    """What somebody said who was asked whether an introduction is welcome."""

    YES = "yes"
    NO = "no"


@frozen
class IntroductionStep:
    """The day on which it reached a status, or on which something was heard while it stayed there.

    Attributes:
        status: reached, or still held.
        on: the day.
        by: who answered; None for a step of the user's own.
        answer: what they said; None when nobody answered.
        note: why, in the user's words, or empty.
    """

    status: IntroductionStatus
    on: date
    by: Side | None = None
    answer: Answer | None = None
    note: str = ""


@frozen
class Introduction:
    """Two people who should know each other.

    Attributes:
        id: unique across devices, never reused.
        a: id of one contact.
        b: id of the other; never the same.
        reason: why they should meet, in one sentence.
        status: how far it has come.
        history: each status with its day, and each answer, oldest first.
        outcome: what came of it, or empty.
        rests: the user let it rest: it stays where it is, and nothing reminds of it.
        extra: fields this version does not know or could not read, kept as they stand.
    """

    id: str
    a: str
    b: str
    reason: str = ""
    status: IntroductionStatus = IntroductionStatus.IDEA
    history: tuple[IntroductionStep, ...] = ()
    outcome: str = ""
    rests: bool = False
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
