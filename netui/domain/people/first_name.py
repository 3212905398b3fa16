"""The word by which somebody is named in a short sentence."""

from __future__ import annotations

from netui.domain.people.name_parts import TITLES
from netui.domain.text.folding import fold


def first_name(name: str) -> str:
    """Return the first word of a name that is no title: ``Ana`` of ``Dr. Ana Silva``; the whole if there is none."""
    words = name.split()
    kept = next((word for word in words if fold(word).strip(".") not in TITLES), "")
    return kept.rstrip(",;") or name
