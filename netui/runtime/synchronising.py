"""A run of synchronisation from end to end: the user's programs, the look there, the step here, the writing there."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from netui.config.sync.file import RemoteSettings
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import MONTH_NAMES
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.sync.agreed import Item
from netui.exchange.sync.folder import FolderRemote
from netui.runtime.context import AppContext
from netui.session.search.service import seeker_of
from netui.session.sync.planning import planned
from netui.session.sync.steps import look, push
from netui.session.sync.values import Report, RunPlan, Terms
from netui.storage.sync_state import SyncState

PEOPLE = "people"
"""The collection of cards."""
_ROUNDS = 3
"""Times that what was changed there meanwhile is looked at again."""
_PROGRAM_S = 600
"""Seconds that a program of the user's may take."""


@dataclass(slots=True)
class Synchroniser:
    """One remote, ready to be synchronised.

    Attributes:
        name: of the remote.
        settings: what the user says of it.
        work: the session, and where things are.
    """

    name: str
    settings: RemoteSettings
    work: AppContext

    def prepare(self) -> None:
        """Run the user's program that comes before.

        Raises:
            RefusedError: it cannot be run, or failed.
        """
        _run(self.settings.before)

    def plan(self, *, looks_at_all: bool = False) -> RunPlan:
        """Return what a run would do now.

        Args:
            looks_at_all: whether items that seem unchanged are read, too.

        Raises:
            RefusedError: it cannot be reached, or the query cannot be read.
        """
        items = self._state.items(PEOPLE)
        try:
            seen = look(self._remote, items, looks_at_all=looks_at_all)
        except OSError as error:
            raise self._unreachable(error) from error
        return planned(seen, items, self.work.session.network, self._terms())

    def run(self, plan: RunPlan) -> Report:
        """Do what a plan says: here as one step, then there; what is changed there meanwhile is merged again.

        Raises:
            RefusedError, SaveError: nothing was done here; or what was written there so far is noted.
        """
        report = plan.report
        if report.pulled.removed or report.pushed.removed or not self._state.items(PEOPLE):
            self.work.back_up("before-sync")
        for turn in range(_ROUNDS):
            if turn:
                plan = self.plan()
            if plan.command is not None:
                self.work.execute(plan.command)
            agreed = dict(plan.agreed)
            note = self._noting(agreed)
            note()
            try:
                late = push(plan, self._remote, agreed, note)
            except OSError as error:
                raise self._unreachable(error) from error
            if not late:
                break
        _run(self.settings.after)
        return report

    def forget(self) -> None:
        """Remove the memory of it; nobody is removed, on neither side."""
        self._state.forget()

    @property
    def _remote(self) -> FolderRemote:
        return FolderRemote(str(Path(self.settings.folder).expanduser() / self.settings.collection))

    @property
    def _state(self) -> SyncState:
        return SyncState(str(self.work.locations.database), self.name)

    def _noting(self, agreed: dict[str, Item]) -> Callable[[], None]:
        return lambda: self._state.save({PEOPLE: agreed})

    def _terms(self) -> Terms:
        work, today = self.work, self.work.today
        return Terms(
            remote=self.name,
            follows=self._follows(),
            takes_new=self.settings.new == "take",
            today=today,
            new_id=lambda: work.new_id(work.clock()),
            remark=f"— from {self.name}, {today.day} {MONTH_NAMES[today.month - 1]}:",
            now=work.clock(),
        )

    def _follows(self) -> Callable[[Contact], bool]:
        if not self.settings.query:
            return lambda contact: contact.status is not ContactStatus.ARCHIVED
        session, queries = self.work.session, self.work.settings.queries
        session.preferences = replace(session.preferences, saved_queries=queries)
        seeker = seeker_of(session)
        query = seeker.read(self.settings.query)
        for problem in query.problems[:1]:
            raise RefusedError("Unclear query", f"The query of {self.name}: {problem.sentence}. Nothing was changed.")
        found = {one.id for one in seeker.people(query, list(self.work.session.network.contacts()))}
        return lambda contact: contact.id in found

    def _unreachable(self, error: OSError) -> RefusedError:
        reason = error.strerror or str(error)
        return RefusedError("Not reached", f"{self.name} cannot be reached: {reason}. What is here is safe.")


def _run(words: tuple[str, ...]) -> None:
    """Run a program of the user's without a shell; its own words are shown when it fails."""
    if not words:
        return
    try:
        ended = subprocess.run(  # noqa: S603  the user's own program, as their file names it
            words, check=False, timeout=_PROGRAM_S, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RefusedError("Not run", f"{shlex.join(words)} could not be run: {reason}.") from error
    if ended.returncode:
        said = (ended.stderr or ended.stdout).strip().splitlines()
        last = f": {said[-1][:200]}" if said else ""
        raise RefusedError("Program failed", f"{shlex.join(words)} ended with status {ended.returncode}{last}.")
