"""Half-written lines and the like, kept beside the database so that they survive quitting and a crash."""

from __future__ import annotations

import json
from pathlib import Path

from netui.config.files.text_file import read_text, write_text
from netui.domain.core.errors import SaveError


class Drafts:
    """Small texts by name. One that cannot be kept is no reason to disturb anybody: it still stands on the screen."""

    def __init__(self, database: Path) -> None:
        """The drafts that belong to a database; nothing is written before the first one is remembered."""
        self._path = database.with_name(f"{database.name}.d") / "drafts.json"
        self._kept = self._read()

    def recall(self, name: str) -> str:
        """The draft kept under a name, or empty."""
        return self._kept.get(name, "")

    def remember(self, name: str, text: str) -> None:
        """Keep a draft under a name; an empty text forgets it."""
        if text == self.recall(name):
            return
        self._kept[name] = text
        if not text:
            del self._kept[name]
        try:
            # Not waited for: it is written between two keys, and what the system has taken outlives the program.
            write_text(self._path, json.dumps(self._kept, indent=1), is_precious=False)
        except SaveError:
            # The same disk refuses to save the network too, and that is told where it matters.
            return

    def _read(self) -> dict[str, str]:
        text = read_text(self._path)
        try:
            kept = json.loads(text) if isinstance(text, str) else {}
        except (ValueError, RecursionError):
            return {}
        pairs = kept.items() if isinstance(kept, dict) else ()
        return {name: draft for name, draft in pairs if isinstance(draft, str)}
