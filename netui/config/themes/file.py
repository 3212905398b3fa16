"""Themes as YAML files: the colours of the screen, checked before anything is painted with them.

The colours and variables are those of Textual's ``Theme``, so that they can be handed over one to one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from netui.config.themes.model import ThemeColours
from netui.config.themes.names import ANSI_COLOURS, COLOURS, STYLES, VARIABLES
from netui.config.yaml.nodes import Text
from netui.config.yaml.parser import read_tree
from netui.config.yaml.section_reader import Reading, Section, path
from netui.config.yaml.value_messages import closest, did_you_mean, shown
from netui.domain.core.errors import Problem

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_SHARE = re.compile(r"(?:100|[0-9]{1,2})%")


def read_theme(text: str, file: str, name: str) -> tuple[ThemeColours | None, tuple[Problem, ...]]:
    """Read the text of a theme.

    Args:
        text: any text.
        file: its name in the problems.
        name: the theme's name.

    Returns:
        The theme, None when anything is wrong; and all that is wrong, in the order of the file.
    """
    tree = read_tree(text, file)
    reading = Reading(file, tree.problems)
    top = reading.section(tree.root, "", (*COLOURS, "dark", "ansi", "variables"))
    colours = {key: _colour(reading, top, key) for key in COLOURS}
    for key in ("primary", "foreground", "background"):
        top.needs(key, 'a colour, as in `primary: "#5fafd7"`', tree.root or Text("", 1, 1))
    theme = ThemeColours(
        name=name,
        primary=colours.pop("primary") or "",
        **colours,
        dark=top.flag("dark", True),
        ansi=top.flag("ansi", False),
        variables=_variables(reading, top),
    )
    problems = reading.found()
    return (None if problems else theme), problems


def _colour(reading: Reading, top: Section, key: str) -> str | None:
    node = top.node(key)
    if node is None:
        return None
    if isinstance(node, Text) and node.is_blank:
        # A colour without quotes is a comment to YAML, and nothing is left of it.
        reading.wrong(node, f'{key}: nothing stands here; a colour needs quotes: `{key}: "#5fafd7"`')
        return None
    written = reading.word(node, key, "a colour")
    if written is None:
        return None
    reason = _colour_words(written.text)
    if reason:
        reading.wrong(written, f"{path(key)}{reason}")
    return written.text


def _colour_words(text: str) -> str:
    """Return the reason why a text is no colour; empty when it is one."""
    if _HEX.fullmatch(text) or text in ANSI_COLOURS:
        return ""
    if text.startswith("ansi"):
        return f"{shown(text)} is none of the terminal's colours{did_you_mean(text, ANSI_COLOURS)}"
    if _HEX.fullmatch(f"#{text}"):
        return f'{shown(text)} is no colour; did you mean "#{text}"?'
    return f'{shown(text)} is no colour; write it as in "#5fafd7" (with its quotes), or as ansi_red'


def _variables(reading: Reading, top: Section) -> Mapping[str, str]:
    values: dict[str, str] = {}
    for key, node in reading.entries(top.node("variables"), "variables", "`border`"):
        if key.text not in VARIABLES:
            close = closest(key.text, VARIABLES)
            meant = f"; did you mean `{close}`?" if close else ""
            reading.wrong(key, f"variables: {shown(key.text)} is no variable{meant}")
            continue
        where = f"variables.{key.text}"
        written = reading.word(node, where, "a colour" if not key.text.endswith("-style") else "a style")
        if written is None:
            continue
        reason = _variable_words(key.text, written.text)
        if reason:
            reading.wrong(written, f"{path(where)}{reason}")
        values[key.text] = written.text
    return MappingProxyType(values)


def _variable_words(name: str, text: str) -> str:
    """Return why a text is no value of a variable; empty when it is one."""
    parts = text.split()
    if name.endswith("-style"):
        wrong = next((word for word in parts if word not in STYLES), None)
        return f"{shown(wrong)} is no text style{did_you_mean(wrong, STYLES)}" if wrong else ""
    if text in ("transparent", "initial"):
        return ""
    if len(parts) == 2 and _SHARE.fullmatch(parts[1]):
        return "" if parts[0] == "auto" else _colour_words(parts[0])
    return _colour_words(text)
