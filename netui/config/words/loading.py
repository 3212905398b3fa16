"""The user's own words on the disk: read when first wanted, and again whenever the file has changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from netui.config.files.loading import FileKind, Loaded, load
from netui.config.files.parse_cache import ParseCache
from netui.domain.capture.own_words import NO_OWN_WORDS, OwnWord, OwnWords
from netui.domain.core.errors import Problem
from netui.domain.records.values import Json


def load_words(path: Path, cache: ParseCache, channels: Sequence[str]) -> Loaded[OwnWords]:
    """The words of the file, without those that are wrong; none where there is no file.

    ``channels`` are the keys and aliases of the channels of the rules.
    """

    def read(text: str, file: str) -> tuple[OwnWords, tuple[Problem, ...]]:
        # The reader, with YAML behind it, is imported only when the cache has no answer.
        from netui.config.words.file import read_words

        return read_words(text, file, channels)

    return load(path, cache, FileKind(read, OwnWords, str, _document, _of_document))


class WordsFile:
    """The words of the user's, as they stand in the file now: each look costs one stat."""

    def __init__(self, path: Path, cache: ParseCache, channels: Sequence[str]) -> None:
        """Read nothing yet."""
        self._path = path
        self._cache = cache
        self._channels = channels
        self._mark: tuple[int, int] | None = None
        self._words = NO_OWN_WORDS
        self.banner = ""
        """A sentence about the mistakes in the file when it was last looked at; empty for none."""

    def __call__(self) -> OwnWords:
        """The words that hold now."""
        try:
            stat = self._path.stat()
        except OSError:
            self._mark, self._words, self.banner = None, NO_OWN_WORDS, ""
            return self._words
        mark = (stat.st_mtime_ns, stat.st_size)
        if mark != self._mark:
            loaded = load_words(self._path, self._cache, self._channels)
            self._mark, self._words, self.banner = mark, loaded.value, loaded.banner
        return self._words


def _document(words: OwnWords) -> Json:
    return [[each.language, each.section, each.word, each.value] for each in words.words]


def _of_document(document: Json) -> OwnWords:
    rows: Any = document
    try:
        return OwnWords(tuple(OwnWord(*map(str, row)) for row in rows))
    except TypeError as error:
        raise ValueError("no words") from error
