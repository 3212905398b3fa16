"""Values of a run of synchronisation: its input, its plan and its report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.domain.sync.agreed import Item, Items, LineConflict, Refused
from netui.session.sync.commands import Shared, TakeFromRemote


class OfflineError(RefusedError):
    """The other side cannot be reached: what is here is safe, and goes with the next run."""


class UnderWayError(RefusedError):
    """Another program is synchronising with the same remote: nothing was done."""


class ChangedMeanwhileError(RefusedError):
    """A record was changed here while the other side was looked at: the plan is of yesterday."""


@frozen
class SeenCollection:
    """A collection as it was looked at.

    Attributes:
        tags: of every item, by name.
        texts: of those that are new or have another tag than agreed.
        cut: names of those whose text is kept without its long lines: it tells whom it is about, and no more.
    """

    tags: Mapping[str, str]
    texts: Mapping[str, str]
    cut: frozenset[str] = frozenset()


@frozen
class NewThere:
    """Somebody who is there and not here.

    Attributes:
        name: their own.
        tag: of their card, as it was read.
    """

    name: str
    tag: str


@frozen
class Push:
    """Something to be written there.

    Attributes:
        name: name of the item.
        text: all of it; None: it is removed there.
        tag: as it was looked at; None for a new one.
        item: what will be agreed when it has been written, its tag still unknown; None when it is removed.
    """

    name: str
    text: str | None
    tag: str | None
    item: Item | None

    @property
    def record(self) -> str:
        """The id of the record that is written there; empty where something is removed."""
        return self.item.record if self.item is not None else ""


@frozen
class Conflict:
    """A line that both sides changed; mine stands.

    Attributes:
        id: id of the record.
        name: name of the person, or what the entry is about.
        line: in which they differ.
    """

    id: str
    name: str
    line: LineConflict


@dataclass(slots=True)
class Counts:
    """Counts of the items that came or went one way."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    def grow(self, other: Counts) -> None:
        """Count others as well."""
        self.added, self.changed = self.added + other.added, self.changed + other.changed
        self.removed += other.removed


@dataclass(slots=True)
class SyncReport:
    """The report of a run, or of what it would do.

    Attributes:
        pulled: what came here.
        pushed: what went there.
        conflicts: fields in which both stand against each other.
        left: names of items that were left alone, each with the reason.
        refused: id and name of what the other side would not have, each with its words.
        stayed: names of who and what went there and stays here, for what is known of them.
        restored: names of what was removed on one side and changed on the other, and is on both again.
        not_taken: number of items there that are none here, and were not asked for.
        new_there: the people among them who are to be asked about, by the name of the item.
    """

    pulled: Counts = field(default_factory=Counts)
    pushed: Counts = field(default_factory=Counts)
    conflicts: list[Conflict] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    refused: list[tuple[str, str, str]] = field(default_factory=list)
    stayed: list[str] = field(default_factory=list)
    restored: list[str] = field(default_factory=list)
    not_taken: int = 0
    new_there: dict[str, NewThere] = field(default_factory=dict)

    def tell_too(self, later: SyncReport) -> None:
        """Tell also what a later plan of the same run tells, each once; what comes and goes is counted when it does."""
        self.conflicts += [one for one in later.conflicts if one not in self.conflicts]
        self.left += [one for one in later.left if one not in self.left]
        self.refused += [one for one in later.refused if one not in self.refused]
        self.stayed += [one for one in later.stayed if one not in self.stayed]
        self.restored += [one for one in later.restored if one not in self.restored]
        self.not_taken, self.new_there = later.not_taken, later.new_there


@frozen
class Part:
    """The plan of a run for one collection.

    Attributes:
        changed: records before and after.
        added: records that are new here.
        removed: records that went there, and go here.
        pushes: what changes there, in order.
        agreed: the items as they are agreed once the records are saved, without the pushes.
        doubt: why it should not be done without a word, in a sentence; empty as a rule.
        unread: names of items that must be read whole first: the plan is to be made once more.
    """

    changed: Sequence[tuple[Shared, Shared]] = ()
    added: Sequence[Shared] = ()
    removed: Sequence[Shared] = ()
    pushes: Sequence[Push] = ()
    agreed: Items = field(default_factory=dict)
    doubt: str = ""
    unread: frozenset[str] = frozenset()


@frozen
class Pushed:
    """The outcome of the pushes of a part.

    Attributes:
        done: how many were written.
        late: names of items that were changed there meanwhile.
        refused: id of the record, name of the item, and why the other side would not have it.
        left: the same of those that could not be written safely.
    """

    done: Counts = field(default_factory=Counts)
    late: tuple[str, ...] = ()
    refused: tuple[tuple[str, str, str], ...] = ()
    left: tuple[tuple[str, str, str], ...] = ()


@frozen
class RunPlan:
    """The plan of a run; nothing is done yet.

    Attributes:
        command: what changes here, as one step; None when nothing does.
        parts: by the name of the collection.
        report: all of it in numbers.
        doubt: why it should not be done without a word, in a sentence; empty as a rule.
    """

    command: TakeFromRemote | None
    parts: Mapping[str, Part]
    report: SyncReport
    doubt: str = ""


@frozen
class Terms:
    """The terms of a run.

    Attributes:
        remote: name of the other side.
        follows: whether somebody here is to be there.
        takes_new: whether people there who are none here come in.
        declined: names of the items of those who do not come in, and are not asked about, whatever else is so.
        asks_new: whether the user is to be asked about them.
        today: the day it is.
        new_id: gives an id that was never used.
        remark: what stands above notes of theirs that are added to mine: ``— from phone, 22 Nov:``.
        now: aware moment.
        tiers: keys of the tiers that are a category there as well: ``netui:inner``; none unless that is wished.
        prunes: whether those who are not to be there any more are taken off.
        refused: what it would not have, by name: it is not sent again as it is.
    """

    remote: str
    follows: Callable[[Contact], bool]
    takes_new: bool
    today: date
    new_id: Callable[[], str]
    remark: str
    now: datetime
    tiers: frozenset[str] = frozenset()
    prunes: bool = False
    asks_new: bool = False
    refused: Mapping[str, Refused] = field(default_factory=dict)
    declined: frozenset[str] = frozenset()
