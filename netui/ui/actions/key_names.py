"""Keys as the screen names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_SHOWN = {
    "escape": "esc",
    "question_mark": "?",
    "pagedown": "pgdn",
    "pageup": "pgup",
    "slash": "/",
    "plus": "+",
    "greater_than_sign": ">",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
}


def shown_key(key: str) -> str:
    """A key as the screen names it: ``enter``, ``ctrl+r``, ``?``, ``esc``, ``↓``."""
    return _SHOWN.get(key, key)


def seen_key(key: str, character: str | None) -> str:
    """A key by its character where that can be seen, else by its name: ``ö``, ``space``, ``f2``."""
    return character if character and character.isprintable() and not character.isspace() else key


def shown_keys(keys: Iterable[str]) -> str:
    """Keys side by side: ``j ↓``."""
    return " ".join(map(shown_key, keys))


def key_of(keys: Mapping[str, Sequence[str]], action_id: str) -> str:
    """The first key of an action, as the screen names it, among the keys in force.

    An action whose keys the user has taken away is done through the palette: the key of that is named then, too.
    """
    own = keys[action_id] or keys["palette"]
    return shown_key(own[0]) if own else "the palette"


_ACTION = re.compile(r"\{(\w+)\}")


def with_keys(text: str, keys: Mapping[str, Sequence[str]]) -> str:
    """Return a text of the program's own in which ``{action}`` stands for the first key of that action.

    Args:
        text: such as ``No event planned. {event_new}: where will you meet people next?``
        keys: those in force, by the id of the action.
    """
    return _ACTION.sub(lambda match: key_of(keys, match[1]) if match[1] in keys else match[0], text)
