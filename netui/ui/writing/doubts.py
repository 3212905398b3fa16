"""Doubts about handing a draft over: told once, before the key does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netui.ui.actions.key_names import key_of
from netui.ui.writing.letter import Letter


class Doubts:
    """The warnings that were already given about the draft as it stands."""

    def __init__(self, letter: Letter, keys: Mapping[str, Sequence[str]]) -> None:
        self._letter, self._keys = letter, keys
        self._said: set[str] = set()

    def forget(self) -> None:
        """Forget what was said: the draft is another one."""
        self._said.clear()

    def first(self, key: str, does: str) -> str:
        """Return what to say before a key hands the draft over; empty when all is well, or was said for that key."""
        for doubt, edited in self._letter.doubts():
            if f"{key} {doubt}" not in self._said:
                self._said.add(f"{key} {doubt}")
                edits = f" · {key_of(self._keys, 'draft_edit')} {edited}" if edited else ""
                return f"{doubt} {key} again {does}{edits}"
        return ""
