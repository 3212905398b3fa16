"""A run of synchronisation from end to end: the user's programs, the look there, the step here, the writing there.

A run is a sequence of steps, so that the command line can do them one after the other and the open program beside the
keys: what waits for others (a program, a disk, a network) is handed out to be done elsewhere; what looks at the
network of people is done where it is kept, a little at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from time import sleep
from typing import Any, TypeAlias, TypeVar

from netui.config.sync.remote import EVENT, FOLLOW_UPS, PEOPLE, RemoteSettings
from netui.domain.core.errors import RefusedError
from netui.runtime.context import AppContext
from netui.runtime.sync.far_end import FarEnd
from netui.runtime.sync.programs import run_program
from netui.runtime.sync.terms import circle_of, following, terms_of
from netui.session.sync.entry_kinds import ConversationEntries, PromiseTasks
from netui.session.sync.entry_planning import planning as planning_entries
from netui.session.sync.planning import planning as planning_people
from netui.session.sync.plans import whole_plan
from netui.session.sync.values import (
    ChangedMeanwhileError,
    Counts,
    Part,
    Pushed,
    RunPlan,
    SeenCollection,
    SyncReport,
    Terms,
    UnderWayError,
)

Step: TypeAlias = Callable[[], object] | None
"""Something that waits for others, whose result is to be sent; or a breath between two keys."""
_Result = TypeVar("_Result")

_MOST_ROUNDS = 3
"""Times that what was changed meanwhile, on either side, is looked at again."""
_LOOKS_EVERY_S = 0.1
"""Seconds between two looks whether something else is saved, or another run is over by now."""
_MOST_LOOKS = 100
"""Looks whether another run is over: as a rule one takes a second or two."""


def at_once(steps: Generator[Step, Any, _Result]) -> _Result:
    """Run all steps one after the other; return their result."""
    result: object = None
    while True:
        try:
            step = steps.send(result)
        except StopIteration as ended:
            found: _Result = ended.value
            return found
        result = step() if step is not None else None


@dataclass(slots=True)
class Synchroniser:
    """The synchronisation with one remote.

    Attributes:
        name: name of the remote.
        settings: what the user says of it.
        work: the session, and where things are.
        prunes: whether those who are not to be there any more are taken off.
        takes_new: whether people who are there and not here, and about whom the user is asked, come in this time.
        password: password of the account; empty: it is asked for where the settings say.
    """

    name: str
    settings: RemoteSettings
    work: AppContext
    password: str = field(default="", repr=False)
    prunes: bool = False
    takes_new: bool = False
    _end: FarEnd = field(init=False)

    def __post_init__(self) -> None:
        """Find what was agreed in the runs before."""
        self._end = FarEnd(self.name, self.settings, self.work, self.password)

    @property
    def done(self) -> int:
        """The number of items written there so far in this run."""
        return self._end.done

    @property
    def whole(self) -> int:
        """The number of items to be written there."""
        return self._end.whole

    def alone(self) -> Generator[Step, Any, None]:
        """Wait until no other program runs with this remote; until ``close`` none will.

        Raises:
            UnderWayError: another one still does.
            SaveError: the disk refused.
        """
        for _ in range(_MOST_LOOKS):
            is_claimed: bool = yield self._end.claim
            if is_claimed:
                return
            yield lambda: sleep(_LOOKS_EVERY_S)
        raise UnderWayError(
            "Under way", f"Another run with {self.name} is under way. Nothing was changed; try again when it is done."
        )

    def close(self) -> None:
        """Release the remote for other programs."""
        self._end.let_go()

    def planning(self, *, looks_at_all: bool = False, prepares: bool = True) -> Generator[Step, Any, RunPlan]:
        """The plan of a run, in steps.

        Args:
            looks_at_all: whether items that seem unchanged are read, too.
            prepares: whether the user's program that comes before is run first.

        Raises:
            RefusedError: it cannot be reached, or the query cannot be read.
        """
        if prepares:
            yield lambda: run_program(self.settings.before)
        return (yield from self._planning(looks_at_all=looks_at_all))

    def running(self, plan: RunPlan) -> Generator[Step, Any, SyncReport]:
        """Do what a plan says: here as one step, then there; what is changed meanwhile is merged again.

        Raises:
            RefusedError, SaveError: nothing was done here; or what was written there so far is noted.
        """
        # The plan may be carried out only in the next round, or never.
        report = replace(plan.report, pulled=Counts(), pushed=Counts())
        if self._end.is_first or _removes(plan):
            self.work.back_up("before-sync")
        for left in reversed(range(_MOST_ROUNDS)):
            if (yield from self._round(plan, report, is_last=not left)):
                break
            plan = yield from self._planning()
            report.tell_too(plan.report)
            if plan.doubt:
                raise RefusedError("Stopped", f"{plan.doubt} Nothing more was changed.")
        yield lambda: run_program(self.settings.after)
        return report

    def leave_there(self, items: Mapping[str, str]) -> None:
        """Note that people do not come in who are there: they are not asked about again, unless their card changes.

        Args:
            items: name and tag of their cards; a run that looks at all asks all the same.

        Raises:
            SaveError: the disk refused.
        """
        self._end.leave_there(items)

    def forget(self) -> None:
        """Remove the memory of it; nobody is removed, on neither side."""
        self._end.forget()

    def _free(self) -> Generator[Step, Any, None]:
        """Wait until a large change that is saved between the keys is in: nothing else can be changed meanwhile."""
        while self.work.session.is_saving:
            yield lambda: sleep(_LOOKS_EVERY_S)

    def _planning(self, *, looks_at_all: bool = False) -> Generator[Step, Any, RunPlan]:
        yield from self._free()
        seen: Mapping[str, SeenCollection] = yield lambda: self._end.look(looks_at_all=looks_at_all)
        report, of_remote = SyncReport(), (self.name, self.settings, self.work)
        terms = terms_of(
            *of_remote,
            (yield from following(*of_remote)),
            prunes=self.prunes,
            takes_new=self.takes_new,
            declined=frozenset() if looks_at_all else self._end.declined,
        )
        parts: dict[str, Part] = {}
        for name, one in seen.items():
            known = self._end.known[name]
            at_hand = replace(terms, refused=known.refused)
            if name == PEOPLE:
                parts[name], report = yield from self._planning_people(one, at_hand)
                continue
            circle = circle_of(self.work, terms, parts[PEOPLE])
            if name == FOLLOW_UPS:
                parts[name] = yield from planning_entries(one, known.items, PromiseTasks(circle), at_hand, report)
            else:
                talks = ConversationEntries(circle, as_event=self.settings.conversations_as == EVENT)
                parts[name] = yield from planning_entries(one, known.items, talks, at_hand, report)
        return whole_plan(self.name, parts, report)

    def _planning_people(self, seen: SeenCollection, terms: Terms) -> Generator[Step, Any, tuple[Part, SyncReport]]:
        """The plan for people; made once more where a card is to be taken that was not read whole."""
        items, network, report = self._end.known[PEOPLE].items, self.work.session.network, SyncReport()
        part = yield from planning_people(seen, items, network, terms, report)
        while part.unread:
            seen = yield partial(self._end.read, PEOPLE, part.unread)
            report = SyncReport()
            part = yield from planning_people(seen, items, network, terms, report)
        return part, report

    def _round(self, plan: RunPlan, report: SyncReport, *, is_last: bool) -> Generator[Step, Any, bool]:
        """Do what a plan says; False when something was changed meanwhile, and another round is to come."""
        yield from self._free()
        try:
            if plan.command is not None:
                self.work.execute(plan.command)
                report.pulled.grow(plan.report.pulled)
        except ChangedMeanwhileError:
            if is_last:
                raise
            return False
        pushed: Sequence[Pushed] = yield lambda: self._end.push(plan)
        for one in pushed:
            report.pushed.grow(one.done)
            report.refused += [(record, self._called(record) or name, reason) for record, name, reason in one.refused]
            report.left += [(self._called(record) or name, reason) for record, name, reason in one.left]
            report.left += [(name, "it changes there again and again") for name in one.late if is_last]
        return is_last or not any(one.late for one in pushed)

    def _called(self, record: str) -> str:
        """The name of the person that a record is; empty for another record."""
        contact = self.work.session.network.contact(record)
        return contact.name if contact is not None else ""


def _removes(plan: RunPlan) -> bool:
    return any(part.removed or any(one.text is None for one in part.pushes) for part in plan.parts.values())
