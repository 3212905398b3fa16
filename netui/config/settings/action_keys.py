"""The keys of actions as netui comes: what the table of actions tells the keymap."""

from __future__ import annotations

from netui.domain.core.frozen import frozen

EVERYWHERE = "everywhere"
"""The place that is part of every place."""


@frozen
class ActionKeys:
    """The keys of an action as netui comes.

    Attributes:
        places: where they act; ``EVERYWHERE`` is part of every place.
        keys: in Textual's names, or the sign itself; may be empty.
    """

    places: frozenset[str]
    keys: tuple[str, ...]
