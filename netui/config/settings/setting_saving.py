"""One setting put into the user's settings file: its line is written, and all the rest stays as it is."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import fields
from pathlib import Path

from netui.config.files.text_file import read_text, write_text
from netui.config.settings.file import read_settings
from netui.config.settings.model import Settings, default_settings_text
from netui.config.settings.saving import LINE
from netui.config.yaml.nodes import Fields, Text
from netui.config.yaml.parser import read_tree
from netui.domain.core.errors import Problem, RefusedError

_ENTRY = re.compile(
    r"""(?P<key>[^\s:]+\s*:)[ \t]*
    (?P<value> "(?:[^"\\]|\\.)*" | '(?:[^']|'')*' | [^\s\#"'\[\]{}&*!|>%@`](?:[^\#\r\n]*[^\s\#])? )?
    (?P<rest>[ \t]*(?:[ \t]\#[^\r\n]*)?[\r\n]*)""",
    re.VERBOSE,
)
"""A key with a value of one line and what is behind it."""

_PLAIN = re.compile(r"[A-Za-z][\w-]*")
_MEANS_ANOTHER_THING = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""Pattern of words that YAML 1.1 takes for something else than text."""


def save_setting(path: Path, name: str, value: str) -> None:
    """Put a text into the settings file under a name of its first level; comments and order stay the user's.

    The file before is kept beside it as ``settings.yaml.bak``.

    Args:
        path: path of the settings file, which need not be there.
        name: name of a setting that is a text, such as ``theme``.
        value: any text.

    Raises:
        RefusedError: the file cannot be read, or is written in a way that cannot be changed safely; it is what it was.
        SaveError: the disk refused; the file is what it was.
    """
    found = read_text(path)
    if isinstance(found, Problem):
        raise RefusedError("Unreadable settings", f"{found.file} {found.message}. It was left as it is.")
    text = default_settings_text() if found is None else found
    changed = with_setting(text, name, value)
    if changed == text:
        if getattr(read_settings(text, path.name, None)[0], name) == value:
            return
        changed = ""
    if not changed or not _says_only(text, changed, name, value):
        raise RefusedError(
            "Not saved",
            f"{path.name} is written in a way that netui does not change, and is what it was. Write this in it: "
            f"{name}: {_as_yaml(value)}",
        )
    if found is not None:
        write_text(path.with_name(f"{path.name}.bak"), text)
    write_text(path, changed)


def with_setting(text: str, name: str, value: str) -> str:
    """The text of a settings file with a setting in it: where it stands, else below its example, else at the end.

    Where its value takes more than a line, or the text is no YAML, it comes back as it is.
    """
    lines = LINE.findall(text)
    line_end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    tree = read_tree(text, "")
    if tree.problems:
        return text
    root = tree.root
    entries = root.entries if isinstance(root, Fields) else ()
    at = next(((key, node) for key, node in entries if key.text == name), None)
    if at is not None:
        key, node = at
        line = lines[key.line - 1]
        entry = _ENTRY.fullmatch(line)
        if entry is None or not isinstance(node, Text) or (node.text and node.line != key.line):
            return text
        lines[key.line - 1] = f"{entry['key']} {_as_yaml(value)}{entry['rest']}"
        return "".join(lines)
    if lines and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += line_end
    example = re.compile(rf"#\s*{re.escape(name)}:.*")
    place = next((number + 1 for number, line in enumerate(lines) if example.fullmatch(line.strip())), len(lines))
    lines.insert(place, f"{name}: {_as_yaml(value)}{line_end}")
    return "".join(lines)


def _says_only(before: str, after: str, name: str, value: str) -> bool:
    """True if a text differs from the one before in one setting only, without a mistake more."""
    old, old_problems = read_settings(before, "", None)
    new, problems = read_settings(after, "", None)
    same = {each.name for each in fields(Settings) if each.compare and each.name != name}
    more = Counter(each.message for each in problems) - Counter(each.message for each in old_problems)
    return getattr(new, name) == value and not more and all(getattr(old, each) == getattr(new, each) for each in same)


def _as_yaml(value: str) -> str:
    if _PLAIN.fullmatch(value) and value.casefold() not in _MEANS_ANOTHER_THING:
        return value
    return json.dumps(value, ensure_ascii=False)
