"""The themes that can be chosen: those that come with netui, and the user's own."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from netui.config.files.parse_cache import ParseCache
from netui.config.files.text_file import read_text
from netui.config.settings.loading import instead
from netui.config.settings.model import Settings
from netui.config.themes.model import ThemeColours, theme_document, theme_of
from netui.domain.core.errors import Problem

MOST_THEMES = 100
"""Most themes read from one folder; further ones are left."""


class Themes:
    """The themes that can be chosen; each is read when it is first wanted, since a start wears one of them.

    Attributes:
        problems: what is wrong with the files that were looked at and are skipped.
    """

    def __init__(self, folders: Sequence[Path], cache: ParseCache) -> None:
        """The themes of some folders.

        Args:
            folders: the shipped ones first; a theme in a later folder replaces one of the same name.
            cache: cache of the configuration.
        """
        self._folders, self._cache = folders, cache
        self._read: dict[str, ThemeColours | None] = {}
        self.problems: list[Problem] = []

    def named(self, name: str) -> ThemeColours | None:
        """The theme of that name; None when there is none that can be read."""
        if name not in self._read:
            self._read[name] = next(filter(None, map(self._theme_in, self._files.get(name, ()))), None)
        return self._read[name]

    def all(self) -> tuple[ThemeColours, ...]:
        """All that can be read, by name."""
        return tuple(filter(None, map(self.named, sorted(self._files))))

    @cached_property
    def _files(self) -> Mapping[str, Sequence[Path]]:
        """The files of each name: the one that counts before those that it replaces."""
        files: dict[str, list[Path]] = {}
        for folder in self._folders:
            try:
                found = sorted(each for each in folder.iterdir() if each.suffix in (".yaml", ".yml"))[:MOST_THEMES]
            except FileNotFoundError:
                continue
            except OSError as error:
                reason = f"is no folder that can be read ({error.strerror})"
                self.problems.append(Problem(str(folder), 0, 0, reason))
                continue
            for path in found:
                files.setdefault(path.stem, []).insert(0, path)
        return files

    def _theme_in(self, path: Path) -> ThemeColours | None:
        theme, wrong = _load_theme(path, self._cache)
        self.problems += wrong
        return theme


def theme_by_name(settings: Settings, themes: Themes) -> tuple[ThemeColours, str]:
    """The theme that the settings name, and no words; the default one, and a sentence why, when it cannot be worn.

    Args:
        settings: the settings.
        themes: all that can be chosen; there is at least one.
    """
    theme = themes.named(settings.theme)
    if theme is not None:
        return theme, ""
    every = themes.all()
    holds = themes.named(Settings().theme) or every[0]
    wrong = next((each for each in themes.problems if Path(each.file).stem == settings.theme), None)
    if wrong is not None:
        return holds, f"{wrong}. Meanwhile the theme is {holds.name}."
    return holds, instead("theme", "theme", settings.theme, [each.name for each in every], holds.name)


def _load_theme(path: Path, cache: ParseCache) -> tuple[ThemeColours | None, tuple[Problem, ...]]:
    text = read_text(path)
    if not isinstance(text, str):
        return None, (text,) if text is not None else ()
    with contextlib.suppress(ValueError):
        return theme_of(cache.recall(path, text)), ()
    # The reader, with YAML behind it, and the measuring of colours are imported only when the cache has no answer.
    from netui.config.themes.file import read_theme
    from netui.config.themes.roles import with_roles

    theme, problems = read_theme(text, str(path), path.stem)
    if theme is not None:
        theme = with_roles(theme)
        cache.remember(path, text, theme_document(theme))
    return theme, problems
