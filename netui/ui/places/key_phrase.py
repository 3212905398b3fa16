"""The program's own words with the keys in force in them, in the look of keys."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from textual.content import Content

from netui.ui.actions.key_names import key_of
from netui.ui.text.render import phrase

_ACTION = re.compile(r"\{(\w+)\}")


def key_phrase(markup: str, keys: Mapping[str, Sequence[str]], **values: str) -> Content:
    """Return markup in which ``{action}`` stands for the first key of that action, as :func:`phrase` takes it.

    Args:
        markup: such as ``No event planned. [key]{event_new}[/]: where will you meet people next?``
        keys: those in force, by the id of the action.
        values: any texts in the places of ``$name``.
    """
    named = {each: key_of(keys, each) for each in _ACTION.findall(markup) if each in keys}
    return phrase(_ACTION.sub(r"$\1", markup), **named, **values)
