"""The rules file on the disk: loaded at every start, and saved from the editor in the program."""

from __future__ import annotations

from pathlib import Path

from netui.config.files.loading import FileKind, Loaded, load
from netui.config.files.parse_cache import ParseCache
from netui.config.files.text_file import read_text, write_text
from netui.config.rules.cache_format import rules_document, rules_of
from netui.config.rules.default import default_rules, default_rules_text
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import Problem, RefusedError


def load_rules(path: Path, cache: ParseCache) -> Loaded[Rules]:
    """The rules that hold: those of the file; else those it last held; else the default ones."""
    return load(path, cache, FileKind(_read, default_rules, default_rules_text, rules_document, rules_of))


def save_rules_text(path: Path, text: str) -> None:
    """Save the text of a rules file, all of it or nothing; the previous one is kept beside it as ``rules.yaml.bak``.

    Raises:
        RefusedError: the text is not valid; the file is what it was.
        SaveError: the disk refused; the file is what it was.
    """
    rules, problems = _read(text, path.name)
    if rules is None:
        count = len(problems)
        first = str(problems[0])
        said = f"{first} (and {count - 1} more)." if count > 1 else first if first.endswith("?") else f"{first}."
        raise RefusedError("Not saved", f"{said} {path.name} is what it was before; mend the text and save again.")
    previous = read_text(path)
    if previous == text:
        return
    if isinstance(previous, str):
        write_text(path.with_name(f"{path.name}.bak"), previous)
    write_text(path, text)


class StoredRules:
    """The rules file of the user, to be read and written as text."""

    def __init__(self, path: Path, cache: ParseCache) -> None:
        self._path = path
        self._cache = cache

    def read(self) -> str:
        """Return the file's text; the default one when there is no file.

        Raises:
            RefusedError: it cannot be read as text.
        """
        text = read_text(self._path)
        if isinstance(text, Problem):
            raise RefusedError("Unreadable rules", f"{text.file} {text.message}. It was left as it is.")
        return default_rules_text() if text is None else text

    def is_valid(self, text: str) -> bool:
        """True if a text could be written."""
        return _read(text, self._path.name)[0] is not None

    def write(self, text: str) -> Rules:
        """Replace the file's text by a valid one, and return the rules.

        Raises:
            RefusedError: the text is not valid; the file is what it was.
            SaveError: the disk refused; the file is what it was.
        """
        save_rules_text(self._path, text)
        return load_rules(self._path, self._cache).value


def _read(text: str, file: str) -> tuple[Rules | None, tuple[Problem, ...]]:
    # The reader, with YAML behind it, is imported only when the cache has no answer.
    from netui.config.rules.file import read_rules

    return read_rules(text, file)
