"""Synchronising as the full-screen program knows it: the remotes, how each stands, and when its time has come."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from datetime import datetime
from time import monotonic
from typing import Any, Protocol

from netui.config.sync.remote import RemoteSettings
from netui.session.sync.status import RemoteStatus
from netui.session.sync.values import RunPlan, SyncReport

_FIRST_LOOK_S, _LOOK_EVERY_S = 2.0, 20.0
"""Seconds after the start, and between two times, at which it is seen whether a remote is due."""
_MINUTE_S = 60


class OneRun(Protocol):
    """A run with one remote, in steps: functions to be called where nobody waits, each answered with its result.

    Attributes:
        takes_new: whether people about whom the user is asked come in this time.
    """

    takes_new: bool

    @property
    def done(self) -> int:
        """The number of items written there so far."""

    @property
    def whole(self) -> int:
        """The number of items to be written there."""

    def alone(self) -> Generator[Callable[[], object] | None, Any, None]:
        """Wait until no other program runs with the remote; until ``close`` none will. Raises NetuiError."""

    def close(self) -> None:
        """Release the remote for other programs."""

    def leave_there(self, items: Mapping[str, str]) -> None:
        """Note that the people of these items (name and tag) stay there, and ask no more. Raises NetuiError."""

    def planning(self) -> Generator[Callable[[], object] | None, Any, RunPlan]:
        """The plan of the run. Raises NetuiError."""

    def running(self, plan: RunPlan) -> Generator[Callable[[], object] | None, Any, SyncReport]:
        """Do it. Raises NetuiError."""


class SyncDesk:
    """The remotes of the user.

    Attributes:
        statuses: of each remote that was looked at, by its name.
        now: the moment, aware.
    """

    def __init__(
        self,
        is_set_up: Callable[[], bool],
        remotes: Callable[[], Mapping[str, RemoteSettings]],
        begin: Callable[[str, RemoteSettings], OneRun],
        now: Callable[[], datetime],
    ) -> None:
        """Ask whether there is any remote, which there are (raises NetuiError), and begin a run with one."""
        self.is_set_up = is_set_up
        self.remotes = remotes
        self.begin = begin
        self.now = now
        self.statuses: dict[str, RemoteStatus] = {}
        self._look_at = monotonic() + _FIRST_LOOK_S
        self._due_at: dict[str, float] = {}

    def wants_a_look(self) -> bool:
        """True now and then where there is a remote: it may be due."""
        if monotonic() < self._look_at:
            return False
        self._look_at = monotonic() + _LOOK_EVERY_S
        return self.is_set_up()

    def due(self, remotes: Mapping[str, RemoteSettings]) -> list[str]:
        """The names of the remotes whose time has come."""
        return [name for name, one in remotes.items() if one.every_min and monotonic() >= self._due_at.get(name, 0.0)]

    def put_off(self, name: str, settings: RemoteSettings) -> None:
        """Put a remote off: it is due again after its usual time."""
        self._due_at[name] = monotonic() + settings.every_min * _MINUTE_S

    def status(self, name: str) -> RemoteStatus:
        """The state of a remote; kept."""
        return self.statuses.setdefault(name, RemoteStatus())

    @property
    def is_running(self) -> bool:
        """True if any remote is being synchronised."""
        return any(one.is_running for one in self.statuses.values())
