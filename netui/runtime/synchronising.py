"""A run of synchronisation from end to end: the user's programs, the look there, the step here, the writing there.

A run is a sequence of steps, so that the command line can do them one after the other and the open program beside the
keys: what waits for others (a program, a disk, a network) is handed out to be done elsewhere; what looks at the
network of people is done where it is kept, a little at a time.
"""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from time import sleep
from typing import Any, TypeAlias, TypeVar

from netui.config.sync.remote import EVENT, FOLLOW_UPS, PEOPLE, RemoteSettings
from netui.domain.core.errors import RefusedError, SaveError
from netui.domain.sync.agreed import UNKNOWN, Known
from netui.exchange.sync.remote import Remote, StoppedError
from netui.runtime.context import AppContext
from netui.runtime.passwords import password_of
from netui.runtime.sync_terms import circle_of, following, terms_of
from netui.runtime.sync_transport import transports
from netui.session.sync.entry_kinds import Conversations, Promises
from netui.session.sync.entry_planning import planning as planning_entries
from netui.session.sync.planning import planning as planning_people
from netui.session.sync.plans import whole_plan
from netui.session.sync.steps import look, push
from netui.session.sync.values import (
    ChangedMeanwhileError,
    Counts,
    OfflineError,
    Part,
    Pushed,
    Report,
    RunPlan,
    Seen,
)
from netui.storage.sync_state import SyncState
from netui.storage.system.errors import is_full, save_error

Step: TypeAlias = Callable[[], object] | None
"""Something that waits for others, whose result is to be sent; or a breath between two keys."""
_Result = TypeVar("_Result")

_MOST_ROUNDS = 3
"""Times that what was changed meanwhile, on either side, is looked at again."""
_LOOKS_EVERY_S = 0.1
"""Seconds between two looks whether something else is saved by now."""
_PROGRAM_S = 600
"""Seconds that a program of the user's may take."""


def at_once(steps: Generator[Step, Any, _Result]) -> _Result:
    """Do all steps one after the other, and return what comes of them."""
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
    """One remote, ready to be synchronised.

    Attributes:
        name: name of the remote.
        settings: what the user says of it.
        work: the session, and where things are.
        prunes: whether those who are not to be there any more are taken off.
        takes_new: whether people who are there and not here, and about whom the user is asked, come in this time.
        password: password of the account; empty: it is asked for where the settings say.
        done: number of items written there so far in this run.
        whole: number of items to be written there.
    """

    name: str
    settings: RemoteSettings
    work: AppContext
    password: str = field(default="", repr=False)
    prunes: bool = False
    takes_new: bool = False
    done: int = 0
    whole: int = 0
    _known: dict[str, Known] = field(default_factory=dict)
    _remotes: Mapping[str, Remote] = field(default_factory=dict)
    _is_first: bool = True
    _state: SyncState = field(init=False)

    def __post_init__(self) -> None:
        """Find what was agreed in the runs before."""
        self._state = SyncState(str(self.work.locations.database), self.name)

    def planning(self, *, looks_at_all: bool = False, prepares: bool = True) -> Generator[Step, Any, RunPlan]:
        """The plan of a run, in steps.

        Args:
            looks_at_all: whether items that seem unchanged are read, too.
            prepares: whether the user's program that comes before is run first.

        Raises:
            RefusedError: it cannot be reached, or the query cannot be read.
        """
        if prepares:
            yield lambda: _run(self.settings.before)
        return (yield from self._planning(looks_at_all=looks_at_all))

    def running(self, plan: RunPlan) -> Generator[Step, Any, Report]:
        """Do what a plan says: here as one step, then there; what is changed meanwhile is merged again.

        Raises:
            RefusedError, SaveError: nothing was done here; or what was written there so far is noted.
        """
        # The plan may be carried out only in the next round, or never.
        report = replace(plan.report, pulled=Counts(), pushed=Counts())
        if self._is_first or _removes(plan):
            self.work.back_up("before-sync")
        for left in reversed(range(_MOST_ROUNDS)):
            if (yield from self._round(plan, report, is_last=not left)):
                break
            plan = yield from self._planning()
            report.tell_too(plan.report)
            if plan.doubt:
                raise RefusedError("Stopped", f"{plan.doubt} Nothing more was changed.")
        yield lambda: _run(self.settings.after)
        return report

    def leave_there(self, names: Collection[str]) -> None:
        """Note that people do not come in who are there: they are not asked about again, until all is looked at anew.

        Args:
            names: of their items.

        Raises:
            SaveError: the disk refused.
        """
        known = self._known or self._state.known()
        people = known.get(PEOPLE, UNKNOWN)
        self._known = {**known, PEOPLE: replace(people, declined=people.declined | set(names))}
        self._state.save(self._known)

    def forget(self) -> None:
        """Remove the memory of it; nobody is removed, on neither side."""
        self._state.forget()

    def _free(self) -> Generator[Step, Any, None]:
        """Wait until a large change that is saved between the keys is in: nothing else can be changed meanwhile."""
        while self.work.session.is_saving:
            yield lambda: sleep(_LOOKS_EVERY_S)

    def _planning(self, *, looks_at_all: bool = False) -> Generator[Step, Any, RunPlan]:
        yield from self._free()
        seen: Mapping[str, Seen] = yield lambda: self._look(looks_at_all=looks_at_all)
        report, of_remote = Report(), (self.name, self.settings, self.work)
        terms = terms_of(
            *of_remote,
            (yield from following(*of_remote)),
            prunes=self.prunes,
            takes_new=self.takes_new,
            declined=frozenset() if looks_at_all else self._known.get(PEOPLE, UNKNOWN).declined,
        )
        parts: dict[str, Part] = {}
        for name, one in seen.items():
            known = self._known[name]
            at_hand = replace(terms, refused=known.refused)
            if name == PEOPLE:
                parts[name] = yield from planning_people(one, known.items, self.work.session.network, at_hand, report)
                continue
            circle = circle_of(self.work, terms, parts[PEOPLE])
            if name == FOLLOW_UPS:
                parts[name] = yield from planning_entries(one, known.items, Promises(circle), at_hand, report)
            else:
                talks = Conversations(circle, as_event=self.settings.conversations_as == EVENT)
                parts[name] = yield from planning_entries(one, known.items, talks, at_hand, report)
        return whole_plan(self.name, parts, report)

    def _round(self, plan: RunPlan, report: Report, *, is_last: bool) -> Generator[Step, Any, bool]:
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
        pushed: Sequence[Pushed] = yield lambda: self._push(plan)
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

    # Waiting for others

    def _look(self, *, looks_at_all: bool) -> Mapping[str, Seen]:
        self._known = self._state.known()
        self._is_first = not any(one.items for one in self._known.values())
        memories = {name: {} if looks_at_all else one.memory for name, one in self._known.items()}
        with self._reached():
            self._remotes = transports(self.settings, memories, self._password, self.work.today)
            found = {}
            for name, remote in self._remotes.items():
                known = self._known.setdefault(name, UNKNOWN)
                found[name] = look(remote, known.items, looks_at_all=looks_at_all)
            return found

    def _password(self) -> str:
        if not self.password:
            self.password = password_of(self.settings)
        return self.password

    def _push(self, plan: RunPlan) -> Sequence[Pushed]:
        self.done, self.whole = 0, sum(len(part.pushes) for part in plan.parts.values())
        self._known |= {name: replace(self._known[name], items=part.agreed) for name, part in plan.parts.items()}
        with self._reached():
            self._note()
            try:
                return [self._push_part(name, part) for name, part in plan.parts.items()]
            finally:
                self._note()

    def _push_part(self, name: str, part: Part) -> Pushed:
        agreed, refused = dict(part.agreed), dict(self._known[name].refused)
        self._known[name] = replace(self._known[name], items=agreed, refused=refused)

        def note(item: str) -> None:
            self.done += 1
            self._state.note(name, item, agreed.get(item), refused.get(item))

        return push(part, self._remotes[name], agreed, refused, note)

    def _note(self) -> None:
        for name, remote in self._remotes.items():
            self._known[name] = replace(self._known[name], memory=remote.memory)
        self._state.save(self._known)

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """Say in words why the other side cannot be reached, or will not go on, or this side has no room."""
        try:
            yield
        except SaveError as error:
            raise self._not_noted(error) from error
        except OSError as error:
            if is_full(error):  # a folder's: it is there, and waiting for it would not help
                raise self._not_noted(save_error(error, self.settings.folder)) from error
            reason = error.strerror or str(error)
            raise OfflineError(
                "Not reached", f"{self.name} cannot be reached: {reason}. What is here is safe."
            ) from error
        except StoppedError as error:
            raise RefusedError("Stopped", f"{self.name}: {error} What is here is safe.") from error

    def _not_noted(self, error: SaveError) -> RefusedError:
        return RefusedError(error.title, f"{error.reason}. What is here is safe; the next run goes on from there.")


def _removes(plan: RunPlan) -> bool:
    return any(part.removed or any(one.text is None for one in part.pushes) for part in plan.parts.values())


def _run(words: tuple[str, ...]) -> None:
    """Run a program of the user's without a shell; its own words are shown when it fails."""
    if not words:
        return
    try:
        ended = subprocess.run(  # noqa: S603  the user's own program, as their file names it
            words, check=False, timeout=_PROGRAM_S, stdin=subprocess.DEVNULL, capture_output=True
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RefusedError("Not run", f"{shlex.join(words)} could not be run: {reason}.") from error
    if ended.returncode:
        said = (ended.stderr or ended.stdout).decode("utf-8", "replace").strip().splitlines()
        last = f": {said[-1][:200]}" if said else ""
        raise RefusedError("Program failed", f"{shlex.join(words)} ended with status {ended.returncode}{last}.")
