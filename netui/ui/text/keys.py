"""Keys as the screen names them, each of which can be clicked: a click presses the key."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from netui.ui.text.cells import cell_len
from netui.ui.text.render import KEY, joined, plain

PRESSES = "presses"
"""Name under which the style of a text tells the key that a click on it presses; the app looks for it."""

GAP = "  "
"""Parts a key with its words from the next one."""

_KEYS = {"esc": "escape", "↑": "up", "↓": "down", "←": "left", "→": "right", "pgdn": "pagedown", "pgup": "pageup"}


def pressing(content: Content, key: str) -> Content:
    """The content, a click on which presses a key: a character, or a key by its name in a binding.

    A question may also be told of what no keyboard has: its own name for one of its choices.
    """
    return content.stylize(Style.from_meta({PRESSES: key}))


def key_line(*keys: tuple[str, str]) -> Content:
    """Keys with what they do, for the last line, in the look of the key bar; without words a key stands alone."""
    return joined(*(key_with_words(key, does) for key, does in keys), by=GAP)


def whole_keys(keys: Content, cells: int) -> Content:
    """Return as many keys of a ``key_line`` as are seen whole in so many cells; the last, which leaves, goes last."""
    parts = _parts(keys)
    while len(parts) > 1 and cell_len(GAP.join(part.plain for part in parts)) > cells:
        del parts[-2]
    return joined(*parts, by=GAP)


def keys_in_two_rows(keys: Content, cells: int) -> tuple[Content, Content]:
    """Return the keys of a ``key_line`` in the second of two rows; those that have no room there begin in the first."""
    parts = _parts(keys)
    first: list[Content] = []
    while len(parts) > 1 and cell_len(GAP.join(part.plain for part in parts)) > cells:
        if first and cell_len(GAP.join(part.plain for part in (*first, parts[0]))) > cells:
            break
        first.append(parts.pop(0))
    return joined(*first, by=GAP), joined(*parts, by=GAP)


def _parts(keys: Content) -> list[Content]:
    return keys.split(GAP).copy()  # Textual keeps what it returns: a key taken out of it is gone for good


def key_with_words(key: str, does: str, style: str = "$text-muted") -> Content:
    """A key and what it does; of several keys side by side (``↑ ↓``) each is clicked on its own."""
    words = plain(does, style)
    if " " not in key:
        return pressing(joined(_key(key), words, by=" "), _KEYS.get(key, key))
    return joined(*(pressing(_key(one), _KEYS.get(one, one)) for one in key.split(" ")), words, by=" ")


def _key(key: str) -> Content:
    return plain(key, KEY)
