"""Work beside the screen: the rules file is watched, and the database is tidied up when nobody types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic

from netui.config.files.loading import Loaded
from netui.config.files.parse_cache import ParseCache
from netui.config.rules.loading import StoredRules, load_rules
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import NetuiError

_IDLE_S = 30.0
"""Seconds without a change after which the database is folded."""


class RulesWatch(StoredRules):
    """The rules file, which notices when it has been changed by any other program.

    Attributes:
        before: its last text without a mistake before the change that was noticed last, or what was found at first;
            empty when it could not be read.
    """

    def __init__(self, path: Path, cache: ParseCache) -> None:
        super().__init__(path, cache)
        self._path = path
        self._cache = cache
        self._seen = self._last = self._mark()
        self._text: str | None = None
        self.before = ""

    def changed(self) -> Loaded[Rules] | None:
        """Return the rules that hold now; None when the file is unchanged, or is just being written.

        Then it costs one stat.

        It is read once two looks in a row have found it the same: an editor may save it in several steps.
        """
        mark, last = self._mark(), self._last
        if self._text is None:  # at the first look, when the screen is seen
            self._text = self._read_text()
        self._last = mark
        if mark == self._seen or mark != last:
            return None
        self._seen = mark
        loaded = load_rules(self._path, self._cache)
        self.before = self._text
        if not loaded.problems:
            self._text = self._read_text()
        return loaded

    def _read_text(self) -> str:
        try:
            return self.read()
        except NetuiError:
            return ""

    def write(self, text: str) -> Rules:
        """Replace the file's text by a valid one, and return the rules; that is no change to be noticed.

        Raises:
            RefusedError: the text is not valid; the file is what it was.
            SaveError: the disk refused; the file is what it was.
        """
        rules = super().write(text)
        self._seen = self._last = self._mark()
        self._text = text
        return rules

    def _mark(self) -> tuple[int, int, int] | None:
        try:
            stat = self._path.stat()
        except OSError:
            return None
        return stat.st_ino, stat.st_size, stat.st_mtime_ns


class IdleFolding:
    """Folds the journal into the database file once nothing has changed for a while, beside the screen."""

    def __init__(self, fold: Callable[[], object], version: Callable[[], int]) -> None:
        """Fold by this function, which may run in a thread; the version grows with each change."""
        self._fold = fold
        self._version = version
        self._folded: int | None = None
        self._last_seen = version()
        self._since_s = monotonic()
        self._thread: Thread | None = None

    def look(self) -> None:
        """Begin to fold if it is time; called now and then."""
        version = self._version()
        if version != self._last_seen:
            self._last_seen, self._since_s = version, monotonic()
        is_busy = self._thread is not None and self._thread.is_alive()
        if version == self._folded or is_busy or monotonic() - self._since_s < _IDLE_S:
            return
        self._folded = version
        self._thread = Thread(target=self._fold, name="netui-fold")
        self._thread.start()

    def finish(self) -> None:
        """Wait until what was begun is done; the database may be closed then."""
        if self._thread is not None:
            self._thread.join()
