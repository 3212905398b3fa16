"""A cache, as JSON, of the YAML files read: a start without changes reads no YAML, a broken file has a past.

An entry is used only while the text of the file is the very text that was read, by this version of netui; anything odd
about the cache, and it is as if there were none.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from netui import __version__
from netui.config.files.text_file import read_text, write_text
from netui.domain.core.errors import SaveError
from netui.domain.records.values import Json

_FORMAT = f"1 {__version__}"
"""Version of the cache; raised when the meaning of any kept document changes."""


class ParseCache:
    """The kept readings of one configuration folder."""

    def __init__(self, folder: Path | None) -> None:
        """A cache in a folder, which need not exist; None keeps nothing."""
        self._path = folder / "configuration.json" if folder is not None else None
        self._entries: dict[str, dict[str, Json]] | None = None
        self._is_saved = True

    def recall(self, path: Path, text: str) -> Json:
        """Return what was read from that text of that file; None when it was not kept."""
        entry = self._load().get(str(path), {})
        if entry.get("format") == _FORMAT and entry.get("text") == text:
            return entry.get("document")
        return None

    def last_good_text(self, path: Path) -> str | None:
        """The last text of that file that was valid; None when none was kept."""
        text = self._load().get(str(path), {}).get("text")
        return text if isinstance(text, str) else None

    def remember(self, path: Path, text: str, document: Json) -> None:
        """Keep what was read from a valid text, until :meth:`save` for this run only."""
        self._load()[str(path)] = {"format": _FORMAT, "text": text, "document": document}
        self._is_saved = False

    def save(self) -> None:
        """Write what was remembered, for the next start; nothing when that is nothing new.

        A disk that refuses costs the next start its speed, and nothing else.
        """
        if self._path is not None and not self._is_saved:
            with contextlib.suppress(SaveError):
                write_text(self._path, json.dumps({"files": self._load()}, ensure_ascii=False), is_precious=False)
            self._is_saved = True

    def _load(self) -> dict[str, dict[str, Json]]:
        if self._entries is None:
            self._entries = self._read()
        return self._entries

    def _read(self) -> dict[str, dict[str, Json]]:
        text = read_text(self._path) if self._path is not None else None
        if not isinstance(text, str):
            return {}
        try:
            kept = json.loads(text)
        except (ValueError, RecursionError):
            return {}
        files = kept.get("files") if isinstance(kept, dict) else None
        if not isinstance(files, dict):
            return {}
        return {path: entry for path, entry in files.items() if isinstance(entry, dict)}
