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


@frozen
class IntroductionStep:
    """The day on which it reached a status, or on which somebody answered.

    Attributes:
        status: the status from that day on; of an answer, the status that it answers.
        on: the day.
        by: who answered, ``SIDE_A`` or ``SIDE_B``; empty when it is no answer.
        answer: ``YES`` or ``NO``; empty when it is no answer.
        note: what was said, or empty.
    """

    status: IntroductionStatus
    on: date
    by: str = ""
    answer: str = ""
    note: str = ""


SIDE_A, SIDE_B = "a", "b"
"""The one asked first, and the other."""

YES, NO = "yes", "no"
"""The answers of somebody who was asked."""


@frozen
class Introduction:
    """An introduction: two people who should know each other.

    Attributes:
        id: unique across devices, never reused.
        a: id of one contact.
        b: id of the other; never the same.
        reason: why they should meet, in one sentence.
        status: how far it has come.
        history: each status and each answer with its day, oldest first.
        outcome: what came of it, or empty.
        rests: whether it was let rest: nothing more is asked about it.
        source: what an import brought it from; empty when it was written down here.
        imported: keys by which an import knows it again.
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
    source: str = ""
    imported: tuple[str, ...] = ()
    extra: Mapping[str, Json] = field(default_factory=nothing_extra)
