"""The commands about introductions: frozen values without behaviour."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from netui.domain.core.frozen import frozen
from netui.domain.queue.items import QueueItem
from netui.session.core.command import Command


class Act(StrEnum):
    """An action on an introduction that exists."""

    ASKED = "asked"
    YES = "yes"
    AGREED = "agreed"
    MADE = "made"
    LANDED = "landed"
    DECLINED = "declined"
    REST = "rest"
    DISMISS = "dismiss"


@frozen
class StartIntroduction(Command):
    """Think of an introduction.

    Attributes:
        a: id of the one to be asked first.
        b: id of the other.
        reason: why they should meet; may be empty.
        on: the day it was thought of.
    """

    a: str
    b: str
    reason: str
    on: date


@frozen
class DismissPair(Command):
    """Never suggest these two again.

    Attributes:
        a: id of the one.
        b: id of the other.
        on: the day it was decided.
    """

    a: str
    b: str
    on: date


@frozen
class TakeStep(Command):
    """Take a step with an introduction.

    Attributes:
        introduction_id: which.
        act: what happened.
        on: the day it happened.
        by: id of who said no; empty: the one who is asked.
        note: what was said; may be empty.
        outcome: what came of it; may be empty.
        anyway: introduce them although not both have said yes.
        item: the item of the queue that is settled by it; None when it was taken elsewhere.
    """

    introduction_id: str
    act: Act
    on: date
    by: str = ""
    note: str = ""
    outcome: str = ""
    anyway: bool = False
    item: QueueItem | None = None


@frozen
class EditReason(Command):
    """Say otherwise why two should meet."""

    introduction_id: str
    reason: str


@frozen
class RemoveIntroduction(Command):
    """Remove an introduction, with what was decided about it."""

    introduction_id: str
