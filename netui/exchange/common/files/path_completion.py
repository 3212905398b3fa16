"""Paths of files that may be imported, as somebody types one."""

from __future__ import annotations

import os
from pathlib import Path

_MOST_ENTRIES = 5_000
"""Most entries of a folder that are read: more would take longer than a key may."""


def paths_like(typed: str, limit: int, suffixes: tuple[str, ...]) -> tuple[str, ...]:
    """Return how a path may go on: folders, ending in a slash, and files of a kind that can be imported.

    Args:
        typed: the beginning of a path; ``~`` is the user's home. The typed part stays as it is in the results.
        limit: number of paths at most, folders last, each group by name.
        suffixes: of the files that can be imported, small.
    """
    folder_text, slash, name = typed.rpartition("/")
    try:
        folder = Path(f"{folder_text}{slash}" or ".").expanduser()
        with os.scandir(folder) as entries:
            found = [_shown(entry, suffixes) for _, entry in zip(range(_MOST_ENTRIES), entries, strict=False)]
    except (OSError, RuntimeError, ValueError):
        return ()
    wanted = name.casefold()
    fitting = [each for each in found if each.casefold().startswith(wanted) and (name or not each.startswith("."))]
    fitting.sort(key=lambda each: (each.endswith("/"), each.casefold()))
    return tuple(f"{folder_text}{slash}{each}" for each in fitting if each)[:limit]


def _shown(entry: os.DirEntry[str], suffixes: tuple[str, ...]) -> str:
    """The name of an entry, with a slash when it is a folder; empty when it is nothing to import."""
    try:
        is_folder = entry.is_dir()
    except OSError:
        return ""
    if is_folder:
        return f"{entry.name}/"
    return entry.name if entry.name.casefold().endswith(suffixes) else ""
