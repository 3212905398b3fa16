"""Names of files that hold one card or one entry each, as folders of other programs have them (vdir)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_MOST_NAME_CHARACTERS = 120


def item_names(ids: Iterable[str], suffix: str) -> list[str]:
    """A file name for each id, in order: of letters, digits, ``.``, ``_`` and ``-``, and no two equal without case."""
    taken: set[str] = set()
    names = []
    for one in ids:
        stem = _UNSAFE.sub("_", one).strip("._")[:_MOST_NAME_CHARACTERS] or "item"
        turn, name = 1, stem
        while name.lower() in taken:
            turn += 1
            name = f"{stem}-{turn}"
        taken.add(name.lower())
        names.append(f"{name}{suffix}")
    return names
