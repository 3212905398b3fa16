"""Taking in what other programs have made of the database's file: merged, said in a sentence, and kept aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from netui.storage.external import changes
from netui.storage.external.changes import FoundFile
from netui.storage.external.held import HeldFile, HeldFiles
from netui.storage.layout import Folder
from netui.storage.opening import Beginning
from netui.storage.rights import is_open_to_others
from netui.storage.snapshot.format import Meta
from netui.storage.snapshot.gaps import Gaps
from netui.storage.snapshot.rows import Rows
from netui.storage.state import StoredState
from netui.storage.system.still import Stillness
from netui.system import disk
from netui.system.disk import Identity


class TakingIn:
    """Takes in what was done to the files of one database. All of it under the write lock.

    Attributes:
        held: files that have lost the database's name, and may still be written to.
    """

    def __init__(self, folder: Folder, clock: Callable[[], datetime], say: Callable[[str], None]) -> None:
        """Begin.

        Args:
            folder: folder of the database.
            clock: tells the moment, aware.
            say: is told what was found and done, in sentences.
        """
        self._folder, self._clock, self._tell = folder, clock, say
        self._stillness = Stillness()
        self.held = HeldFiles(folder)

    def is_settled(self, finding: FoundFile) -> bool:
        """True if nobody is still writing the file that was found; a readable one is taken as it is."""
        return not finding.unreadable or finding.identity is None or self._stillness.is_still(finding.identity)

    def act_on(self, state: StoredState, finding: FoundFile, *, may_write: bool) -> bool:
        """Take over the news in the file, and keep it aside; return True if the JSON file is to be written again."""
        state.file.found(finding.identity, finding.ours)
        if finding.ours is not None and finding.newer is not None:
            state.take_over(finding.newer, finding.ours, self._clock())
        if finding.ours is not None or not may_write:
            self._say(finding.notice)
            return False
        kept = self._keep_aside(finding.aside, finding.identity, finding.since)
        self._say(finding.notice, kept)
        if finding.edited is not None:
            self._merge(state, finding.edited, finding.since, (kept, finding.identity), finding.gaps)
        self._folder.forget_aside()
        return True

    def begin(self, state: StoredState, beginning: Beginning) -> bool:
        """Take in what was found on opening; it is written when the database is closed."""
        if beginning.earlier is not None:
            marks = state.marks()
            found = changes.compared(
                self._folder.name, beginning.identity, beginning.earlier, state.known, Meta(), marks
            )
            return self.act_on(state, found, may_write=True)
        if beginning.whole:
            # Later saves stand in the journals: they go on from the older copy as from the newest.
            kept = self._keep_aside("older copy", beginning.identity, beginning.meta.seq)
            self._say(changes.older(self._folder.name, beginning.meta.seq, state.known.seq), kept)
            self._folder.forget_aside()
            return True
        kept = self._keep_aside(beginning.aside, beginning.identity, beginning.since)
        self._say(beginning.notice, kept)
        if beginning.theirs is not None:
            self._merge(state, beginning.theirs, beginning.since, (kept, beginning.identity), beginning.gaps)
        self._folder.forget_aside()
        return False

    def look_into(self, state: StoredState, held: HeldFile) -> bool:
        """Merge what was written to a file that has lost the name; whether anything was."""
        found = self.held.read(held)
        if found is not None and found.meta.database in ("", state.known.database):
            before = self.held.last_written(held)
            base = None if before is None else before.tables
            merging = state.merge(found.tables, held.since, changes.MERGED, self._clock(), base=base)
            if merging.ops or merging.clashes or not merging.possible:
                what = "had been open in another program, which has written to an earlier state of it"
                self._tell(changes.sentence(self._folder.name, merging, held.path, what))
        self.held.note(held.path, held.identity, held.since)
        if found is not None:
            self.held.keep_writing(held.path, held.identity)
        return found is not None

    def _keep_aside(self, why: str, identity: Identity | None, since: int) -> str:
        if not why:
            return ""
        kept = self._folder.keep_aside(why, self._clock())
        self.held.note(kept, identity, since)
        return kept

    def _merge(
        self, state: StoredState, theirs: Mapping[str, Rows], since: int, found: tuple[str, Identity | None], gaps: Gaps
    ) -> None:
        kept, identity = found
        merging = state.merge(theirs, since, changes.MERGED, self._clock(), gaps)
        if (merging.clashes or not merging.possible) and kept:
            # Where not all of it was taken over, it stays for longer.
            stays = self._folder.keep_for_longer(kept)
            self.held.note(stays, disk.identity(stays), since)
            kept = stays
        if kept:
            self.held.keep_writing(kept, identity)
        what = "had been changed outside netui"
        self._tell(changes.sentence(self._folder.name, merging, kept, what, gaps))

    def _say(self, notice: str, kept: str = "") -> None:
        if notice:
            self._tell(f"{notice} The file as it was found is kept in {kept}." if kept else notice)

    def warn_of_names_and_readers(self, state: StoredState, *, may_write: bool) -> None:
        """Say so when a save does more to the file than it seems: another name stays behind, other readers lose it.

        Others are said to read it only where somebody let them, after we had written the file for the user alone.
        """
        other = self._folder.second_names()
        if other:
            self._tell(
                f"{self._folder.name} has {'another name' if other == 1 else f'{other} other names'} on this disk (a "
                "hard link). netui writes a new file at each save, so that name stays at the state of today: "
                "remove it, or make it a symbolic link."
            )
        if may_write and state.file.is_stamped() and is_open_to_others(self._folder):
            self._tell(
                f"Others on this computer may read {self._folder.name}. The next save makes it yours alone (0600); "
                "to hand it on, use netui export."
            )
