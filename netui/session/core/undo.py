"""The changes that undo and redo act on, read from the journal: so both work across restarts, and between two programs.

An undo is a change that names the change it takes back; a redo takes back an undo. Walking from the newest entry to the
oldest, an entry that a later, standing entry took back is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable

from netui.domain.core.frozen import frozen
from netui.domain.records.change import Entry


@frozen
class Steps:
    """The effect of the two keys now.

    Attributes:
        undo: the change that undo takes back; None when there is none.
        redo: the undo that redo takes back; None when there is none.
    """

    undo: Entry | None
    redo: Entry | None


def steps(entries: Iterable[Entry]) -> Steps:
    """Find what undo and redo act on.

    Args:
        entries: newest first; read only as far as needed.
    """
    taken_back: set[int] = set()
    standing_undos: list[Entry] = []
    for entry in entries:
        if entry.number in taken_back:
            # A redo takes back an undo: it stood in the list until its own target showed it to be one.
            if entry.undoes is not None:
                standing_undos = [undo for undo in standing_undos if undo.undoes != entry.number]
            continue
        if entry.undoes is None:
            return Steps(entry, standing_undos[0] if standing_undos else None)
        taken_back.add(entry.undoes)
        standing_undos.append(entry)
    return Steps(None, standing_undos[0] if standing_undos else None)
