"""The themes that can be chosen: those that come with netui, and the user's own."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from netui.config.files.parse_cache import ParseCache
from netui.config.files.text_file import read_text
from netui.config.settings.loading import instead
from netui.config.settings.model import Settings
from netui.config.themes.model import ThemeColours, theme_document, theme_of
from netui.domain.core.errors import Problem

MOST_THEMES = 100
"""Most themes read from one folder; further ones are left."""


def load_themes(folders: Sequence[Path], cache: ParseCache) -> tuple[tuple[ThemeColours, ...], tuple[Problem, ...]]:
    """All themes of some folders, by name, and what is wrong with those that are skipped.

    Args:
        folders: the shipped ones first; a theme in a later folder replaces one of the same name.
        cache: cache of the configuration.
    """
    themes: dict[str, ThemeColours] = {}
    problems: list[Problem] = []
    for folder in folders:
        try:
            files = sorted(each for each in folder.iterdir() if each.suffix in (".yaml", ".yml"))[:MOST_THEMES]
        except FileNotFoundError:
            continue
        except OSError as error:
            problems.append(Problem(str(folder), 0, 0, f"is no folder that can be read ({error.strerror})"))
            continue
        for path in files:
            theme, wrong = _load_theme(path, cache)
            problems += wrong
            if theme is not None:
                themes[theme.name] = theme
    return tuple(themes[name] for name in sorted(themes)), tuple(problems)


def theme_by_name(settings: Settings, themes: Sequence[ThemeColours]) -> tuple[ThemeColours, str]:
    """The theme that the settings name, and a sentence when there is none of that name; it is then the default one.

    Args:
        settings: the settings.
        themes: all that can be chosen; not empty.
    """
    by_name = {theme.name: theme for theme in themes}
    if settings.theme in by_name:
        return by_name[settings.theme], ""
    holds = by_name.get(Settings().theme, themes[0])
    return holds, instead("theme", "theme", settings.theme, list(by_name), holds.name)


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
