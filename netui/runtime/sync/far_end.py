"""The far end of a run of synchronisation: what waits for others (a disk, a network), and what was agreed with them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from netui.config.sync.remote import PEOPLE, RemoteSettings
from netui.domain.core.errors import RefusedError, SaveError
from netui.domain.sync.agreed import UNKNOWN, KnownCollection
from netui.exchange.sync.remote import Remote, StoppedError
from netui.runtime.context import AppContext
from netui.runtime.passwords import password_of
from netui.runtime.sync.transport import transports
from netui.session.sync.steps import look, push, read, readings
from netui.session.sync.values import OfflineError, Part, Pushed, RunPlan, SeenCollection
from netui.storage.sync_state import SyncState
from netui.storage.system.errors import is_full, save_error


class FarEnd:
    """A remote as it is looked at and written to.

    Attributes:
        known: what was agreed, by the name of the collection.
        is_first: whether nothing was agreed before this run.
        done: number of items written there so far in this run.
        whole: number of items to be written there.
    """

    def __init__(self, name: str, settings: RemoteSettings, work: AppContext, password: str) -> None:
        """Nothing is looked at yet; without a password it is asked for where the settings say."""
        self._name, self._settings, self._work, self._secret = name, settings, work, password
        self._state = SyncState(str(work.locations.database), name)
        self._remotes: Mapping[str, Remote] = {}
        self._seen: dict[str, SeenCollection] = {}
        self.known: dict[str, KnownCollection] = {}
        self.is_first = True
        self.done, self.whole = 0, 0

    def claim(self) -> bool:
        """Claim the remote for this program alone; False while another program has it. Raises SaveError."""
        return self._state.claim()

    def let_go(self) -> None:
        """Release the remote for other programs."""
        self._state.let_go()

    def forget(self) -> None:
        """Remove the memory of it."""
        self._state.forget()

    def leave_there(self, items: Mapping[str, str]) -> None:
        """Note that people do not come in; see ``Synchroniser``. Raises SaveError."""
        known = self.known or self._state.known()
        people = known.get(PEOPLE, UNKNOWN)
        self.known = {**known, PEOPLE: replace(people, declined={**people.declined, **items})}
        self._state.save(self.known)

    @property
    def declined(self) -> frozenset[str]:
        """The names of items that the user does not want here, and that are as they were then."""
        tags, declined = self._seen[PEOPLE].tags, self.known[PEOPLE].declined
        return frozenset(name for name, tag in declined.items() if tags.get(name) == tag)

    def look(self, *, looks_at_all: bool) -> Mapping[str, SeenCollection]:
        """Look at each collection.

        Args:
            looks_at_all: whether items that seem unchanged are read, too.

        Raises:
            RefusedError: it cannot be reached, or will not go on.
        """
        self.known = self._state.known()
        self.is_first = not any(one.items for one in self.known.values())
        memories = {name: {} if looks_at_all else one.memory for name, one in self.known.items()}
        with self._reached():
            self._remotes = transports(self._settings, memories, self._password, self._work.today)
            for name, remote in self._remotes.items():
                known = self.known.setdefault(name, UNKNOWN)
                self._seen[name] = look(remote, known, looks_at_all=looks_at_all)
            return self._seen

    def read(self, name: str, items: Collection[str]) -> SeenCollection:
        """Read items of a collection whole that are known by a part of their text. Raises RefusedError, as ``look``."""
        with self._reached():
            self._seen[name] = read(self._remotes[name], self._seen[name], items)
            return self._seen[name]

    def _password(self) -> str:
        if not self._secret:
            self._secret = password_of(self._settings)
        return self._secret

    def push(self, plan: RunPlan) -> Sequence[Pushed]:
        """Write there what a plan says, collection by collection, and note it item by item.

        Raises:
            RefusedError: it cannot be reached, or will not go on; or this side has no room.
        """
        self.done, self.whole = 0, sum(len(part.pushes) for part in plan.parts.values())
        for name, part in plan.parts.items():
            kept = readings(self._seen[name], part, may_cut=name == PEOPLE)
            self.known[name] = replace(self.known[name], items=part.agreed, readings=kept)
        with self._reached():
            self._note()
            try:
                return [self._push_part(name, part) for name, part in plan.parts.items()]
            finally:
                self._note()

    def _push_part(self, name: str, part: Part) -> Pushed:
        agreed, refused = dict(part.agreed), dict(self.known[name].refused)
        self.known[name] = replace(self.known[name], items=agreed, refused=refused)

        def note(item: str) -> None:
            self.done += 1
            self._state.note(name, item, agreed.get(item), refused.get(item))

        return push(part, self._remotes[name], agreed, refused, note)

    def _note(self) -> None:
        for name, remote in self._remotes.items():
            self.known[name] = replace(self.known[name], memory=remote.memory)
        self._state.save(self.known)

    @contextmanager
    def _reached(self) -> Iterator[None]:
        """Say in words why the other side cannot be reached, or will not go on, or this side has no room."""
        try:
            yield
        except SaveError as error:
            raise self._not_noted(error) from error
        except OSError as error:
            if is_full(error):  # a folder's: it is there, and waiting for it would not help
                raise self._not_noted(save_error(error, self._settings.folder)) from error
            reason = error.strerror or str(error)
            raise OfflineError(
                "Not reached", f"{self._name} cannot be reached: {reason}. What is here is safe."
            ) from error
        except StoppedError as error:
            raise RefusedError("Stopped", f"{self._name}: {error} What is here is safe.") from error

    def _not_noted(self, error: SaveError) -> RefusedError:
        return RefusedError(error.title, f"{error.reason}. What is here is safe; the next run goes on from there.")
