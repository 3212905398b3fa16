"""Keys as users write them, checked against what a terminal sends; and keys that two actions want.

The names are Textual's, so that they can be handed over as they are.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from netui.config.settings.action_keys import EVERYWHERE, ActionKeys
from netui.config.yaml.nodes import Items, Node, Text
from netui.config.yaml.section_reader import Reading, path
from netui.config.yaml.value_messages import closest, did_you_mean, shown

_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "page_up": "pageup",
    "page_down": "pagedown",
    "backtab": "shift+tab",
}
_MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete")
_FUNCTION = tuple(f"f{number}" for number in range(1, 25))
_PLAIN = ("escape", "enter", "tab", "space", "backspace", *_MOVING, *_FUNCTION)
_RENAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_SENT_AS = {
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+h": "backspace",
    "ctrl+left_square_bracket": "escape",
    "ctrl+escape": "escape",
}
_CTRL_SIGNS = {"at": "@", "space": "@", "backslash": "backslash", "right_square_bracket": "right_square_bracket"}
_CTRL_SIGNS |= {"circumflex_accent": "circumflex_accent", "underscore": "underscore"}


def key_name(written: str) -> str:
    """Textual's name of a key: ``?`` is ``question_mark``, ``Ctrl+F`` is ``ctrl+f``.

    Raises:
        ValueError: no terminal sends it, or not every one; the message says why, and what could be written.
    """
    if len(written) == 1:
        return _sign_name(written)
    *modifiers, base = written.strip().split("+") if not written.endswith("++") else [*written[:-2].split("+"), "+"]
    modifiers = [modifier.strip().casefold() for modifier in modifiers]
    base = base.strip()
    base = _sign_name(base) if len(base) == 1 else _ALIASES.get(base.casefold(), base.casefold())
    if base == "shift+tab" and not modifiers:
        return base
    if base not in _PLAIN and base not in _signs() and len(base) != 1:
        close = closest(written, [*_PLAIN, *_signs()])
        hint = f"did you mean `{close}`?" if close else "write a sign such as d, or ctrl+f, f5, enter and the like"
        raise ValueError(f"{shown(written)} is no key; {hint}")
    return _modified(written, modifiers, base)


def _modified(written: str, modifiers: list[str], base: str) -> str:
    unknown = [modifier for modifier in modifiers if modifier not in ("ctrl", "control", "shift", "alt")]
    if unknown:
        raise ValueError(f"{shown(written)} is no key: terminals send ctrl, shift and alt, and no {shown(unknown[0])}")
    if not modifiers:
        return base
    names = {"ctrl" if modifier == "control" else modifier for modifier in modifiers}
    if base in _MOVING or base in _FUNCTION:
        return "+".join([*(name for name in ("alt", "ctrl", "shift") if name in names), base])
    if names == {"shift"}:
        return _shifted(written, base)
    if names == {"ctrl"}:
        return _controlled(written, base)
    if names == {"alt"} and len(base) == 1 and base.isascii():
        return f"alt+{base}"
    raise ValueError(f"{shown(written)} is a key that most terminals do not send; choose another")


def _shifted(written: str, base: str) -> str:
    if base == "tab":
        return "shift+tab"
    if len(base) == 1 and base.upper() != base.lower():
        raise ValueError(f"{shown(written)} is sent as a capital letter; write `{base.upper()}`")
    raise ValueError(f"{shown(written)} is a key that most terminals do not send; choose another")


def _controlled(written: str, base: str) -> str:
    name = f"ctrl+{base.lower() if len(base) == 1 else base}"
    if name in _SENT_AS:
        raise ValueError(
            f"{shown(written)} cannot be told from {_SENT_AS[name]}: terminals send the same for both; choose another"
        )
    if base in _CTRL_SIGNS:
        return f"ctrl+{_CTRL_SIGNS[base]}"
    if len(base) == 1 and base.isascii() and base.isalpha():
        return name
    raise ValueError(f"{shown(written)} is a key that most terminals do not send; choose another")


def _sign_name(sign: str) -> str:
    if sign.isalnum():
        return sign
    try:
        name = unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_")
    except ValueError:
        raise ValueError(f"{shown(sign)} is no key") from None
    return _RENAMED.get(name, name)


def _signs() -> dict[str, str]:
    """Names of the signs on a keyboard, and the signs."""
    return {_sign_name(chr(code)): chr(code) for code in range(33, 127) if not chr(code).isalnum()}


def _name_if_any(written: str) -> str:
    """The name of a key that netui itself may have written as a sign."""
    return _sign_name(written) if len(written) == 1 else written


def read_keys(reading: Reading, node: Node | None, actions: Mapping[str, ActionKeys]) -> dict[str, tuple[str, ...]]:
    """The keys that the user gives to actions, instead of those that they have.

    Args:
        reading: collects what is wrong: unknown actions, keys that do not exist, keys of two actions in one place.
        node: the group ``keys``; None when it is left out.
        actions: all actions with their own keys.
    """
    chosen: dict[str, tuple[str, ...]] = {}
    places: dict[str, Node] = {}
    for action, value in reading.entries(node, "keys", "`done: d`"):
        if action.text not in actions:
            reading.wrong(action, f"keys: {shown(action.text)} is no action{did_you_mean(action.text, actions)}")
            continue
        where = f"keys.{action.text}"
        names = _read_key_list(reading, value, where)
        if names is not None:
            chosen[action.text] = names
            places[action.text] = value
    for action_id, other, key in _clashes(chosen, actions):
        taken = f"{shown(_signs().get(key, key))} is the key of {shown(other)} too, in the same place"
        reading.wrong(places[action_id], f"keys.{action_id}: {taken}; give one of the two another")
    return chosen


def _read_key_list(reading: Reading, value: Node, where: str) -> tuple[str, ...] | None:
    items = value.items if isinstance(value, Items) else (value,)
    names = []
    for item in items:
        if isinstance(item, Text) and item.quoted and item.text == " ":
            names.append("space")
            continue
        if isinstance(item, Text) and item.is_blank:
            reading.wrong(item, f'{path(where)}nothing stands here; a sign such as # needs quotes: "#"')
            return None
        written = reading.word(item, where, "a key, or a list of keys as in `[d, f5]`,")
        if written is None:
            return None
        if "," in written.text and len(written.text) > 1:
            reading.wrong(
                written, f"{path(where)}{shown(written.text)} is no key; several keys are a list, as in `[d, f5]`"
            )
            return None
        try:
            names.append(key_name(written.text))
        except ValueError as error:
            reading.wrong(written, f"{path(where)}{error}")
            return None
    return tuple(dict.fromkeys(names))


def _clashes(
    chosen: Mapping[str, tuple[str, ...]], actions: Mapping[str, ActionKeys]
) -> Iterable[tuple[str, str, str]]:
    """Action with keys of the user's, the other action, the key; each pair once."""
    own = {action: tuple(_name_if_any(key) for key in entry.keys) for action, entry in actions.items()}
    keys = {**own, **chosen}
    done: set[frozenset[str]] = set()
    for action in chosen:
        for other, entry in actions.items():
            pair = frozenset((action, other))
            if other == action or pair in done or not _share_a_place(actions[action].places, entry.places):
                continue
            common = [key for key in keys[action] if key in keys[other]]
            if common:
                done.add(pair)
                yield action, other, common[0]


def _share_a_place(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or EVERYWHERE in one or EVERYWHERE in other
