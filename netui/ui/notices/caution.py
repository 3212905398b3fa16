"""The quiet line before an ask, with the keys in force, in the room that there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netui.domain.giving.caution import BRING_FIRST
from netui.ui.actions.key_names import key_of
from netui.ui.text.cells import cell_len


def caution_words(caution: str, keys: Mapping[str, Sequence[str]], cells: int = 0) -> str:
    """Return a caution with the user's keys; what to bring first is left out whole where a line has no room for it.

    Args:
        caution: the line as the domain words it; may be empty.
        keys: those in force, by the id of the action.
        cells: room in one line; 0: it is wrapped.
    """
    why, is_offered, _ = caution.partition(BRING_FIRST)
    if not is_offered:
        return caution
    whole = f"{why}{BRING_FIRST}{key_of(keys, 'shelf')} {key_of(keys, 'introductions')}"
    return why if cells and cell_len(whole) > cells else whole
