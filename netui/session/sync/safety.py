"""Reasons to ask before a run does anything: it removes much, or one side is suddenly empty."""

from __future__ import annotations

from collections.abc import Sequence

from netui.domain.sync.agreed import Items
from netui.session.core.labels import plural
from netui.session.sync.values import Push, SeenCollection

_FEW_REMOVALS, _MANY_REMOVALS, _ONE_IN_SO_MANY = 5, 20, 10
"""A run that removes more than few, and more than many or a tenth of all, is asked about."""


def doubt(
    remote: str, seen: SeenCollection, items: Items, goes_here: int, pushes: Sequence[Push], what: tuple[str, str]
) -> str:
    """Return why a run is to be asked about, in a sentence; empty when it is not.

    Args:
        remote: its name.
        seen: the collection there.
        items: what was agreed.
        goes_here: number of records that would be removed here.
        pushes: what would be written there.
        what: one of the records and several of them, in a word: ``person``, ``people``.
    """
    followed = sum(not item.is_left for item in items.values())
    if followed and not seen.tags:
        return f"{remote} is empty, and had {plural(followed, *what)}."
    goes_there = sum(one.text is None for one in pushes)
    for count, where in ((goes_here, "here"), (goes_there, f"from {remote}")):
        if count > _FEW_REMOVALS and (count > _MANY_REMOVALS or count * _ONE_IN_SO_MANY > followed):
            return f"{count} of {plural(followed, *what)} would be removed {where}."
    return ""
