"""The place for a paste, and its bound: what a field holds in all can be shown, and saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.dom import DOMNode
from textual.widgets import Input, TextArea

from netui.domain.records.contact_fields.fields import MOST_IN_A_LINE, MOST_IN_A_TEXT
from netui.ui.actions.key_names import key_of
from netui.ui.actions.table import Place, allowed
from netui.ui.shell.screens import TakesManyLines

_TAKING = {
    "draft_edit": "edits the letter",
    "link_new": "keeps a link",
    "capture": "writes a conversation",
    "import": "brings in a file",
}
"""Action that opens a line for a paste -> the words for it."""


def too_long_a_paste(focused: DOMNode, text: str) -> str:
    """Why a text is not pasted where the focus is, in a sentence; empty when it is.

    It counts together with what stands in the field, without the part that it would take the place of.
    """
    is_line = isinstance(focused, Input) and not isinstance(focused, TakesManyLines)
    most = MOST_IN_A_LINE if is_line else MOST_IN_A_TEXT
    if len(text) > most:
        return f"That is more than {most:,} characters: nothing was pasted."
    if len(text) + _left(focused) > most:
        return f"With what stands there that is over {most:,} characters: nothing was pasted."
    return ""


def _left(focused: DOMNode) -> int:
    """The number of characters that would stay in a field beside a paste."""
    if isinstance(focused, Input):
        return len(focused.value) - len(focused.selected_text)
    return len(focused.text) - len(focused.selected_text) if isinstance(focused, TextArea) else 0


def where_pasted(place: Place | None, keys: Mapping[str, Sequence[str]]) -> str:
    """Say where a text can be pasted, which nothing took in the place where the user is."""
    if place is Place.TYPING:
        return "A key answers here, so nothing was pasted."
    found = [f"{key_of(keys, one)} {does}" for one, does in _TAKING.items() if allowed(one, place)]
    return f"Nothing is typed here, so nothing was pasted: {', '.join(found) or 'esc leads back'}."
