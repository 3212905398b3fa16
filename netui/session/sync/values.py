"""Values of a run of synchronisation: its input, its plan and its report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.sync.agreed import Item, Items
from netui.exchange.sync.card_merge import LineConflict
from netui.session.sync.commands import TakeFromRemote


@frozen
class Seen:
    """A collection as it was looked at.

    Attributes:
        tags: of every item, by name.
        texts: of those that are new or have another tag than agreed.
    """

    tags: Mapping[str, str]
    texts: Mapping[str, str]


@frozen
class Push:
    """Something to be written there.

    Attributes:
        name: of the item.
        text: all of it; None: it is removed there.
        tag: as it was looked at; None for a new one.
        item: what will be agreed when it has been written, its tag still unknown; None when it is removed.
    """

    name: str
    text: str | None
    tag: str | None
    item: Item | None


@frozen
class Conflict:
    """A field that both sides changed; mine stands."""

    contact: Contact
    line: LineConflict


@dataclass(slots=True)
class Counts:
    """Counts of the items that came or went one way."""

    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(slots=True)
class Report:
    """The report of a run, or of what it would do.

    Attributes:
        pulled: what came here.
        pushed: what went there.
        conflicts: fields in which both stand against each other.
        left: names of items that were left alone, each with the reason.
        stayed: people who went there and stay here, for what is known of them.
        restored: names of people who were removed on one side and changed on the other, and are on both again.
        not_taken: number of people there who are none here, and were not asked for.
    """

    pulled: Counts = field(default_factory=Counts)
    pushed: Counts = field(default_factory=Counts)
    conflicts: list[Conflict] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    stayed: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)
    not_taken: int = 0


@frozen
class RunPlan:
    """The plan of a run; nothing is done yet.

    Attributes:
        command: what changes here, as one step; None when nothing does.
        pushes: what changes there, in order.
        agreed: the items as they are agreed once the command is done, without the pushes.
        report: all of it in numbers.
        doubt: why it should not be done without a word, in a sentence; empty as a rule.
    """

    command: TakeFromRemote | None
    pushes: tuple[Push, ...]
    agreed: Items
    report: Report
    doubt: str = ""


@frozen
class Terms:
    """The terms of a run.

    Attributes:
        remote: name of the other side.
        follows: whether somebody here is to be there.
        takes_new: whether people there who are none here come in.
        today: the day it is.
        new_id: gives an id that was never used.
        remark: what stands above notes of theirs that are added to mine: ``— from phone, 22 Nov:``.
        now: aware moment.
    """

    remote: str
    follows: Callable[[Contact], bool]
    takes_new: bool
    today: date
    new_id: Callable[[], str]
    remark: str
    now: datetime
