"""A query put under a name into the user's settings file: one entry is written, and all the rest stays as it is."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from netui.config.files.text_file import read_text, write_text
from netui.config.settings.file import read_settings
from netui.config.settings.model import Settings, default_settings_text
from netui.config.yaml.nodes import Fields, Node, Text
from netui.config.yaml.parser import read_tree
from netui.domain.core.errors import Problem, RefusedError
from netui.domain.text.folding import fold

_NAME = re.compile(r"[^\W_][\w-]{0,39}")
_EXAMPLE = re.compile(r"#\s*queries:\s*")
_INDENT = "  "
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""A line with its end, as the reader of YAML counts them."""


def save_query(path: Path, name: str, query: str) -> Mapping[str, str]:
    """Put a query into the settings file, in the place of one of that name, and return all that are there then.

    The file before is kept beside it as ``settings.yaml.bak``.

    Args:
        path: path of the settings file, which need not be there.
        name: letters, digits, ``-`` and ``_``; its case and accents do not tell it from another.
        query: any query that can be read; empty: the one of that name is taken away.

    Raises:
        RefusedError: the name is none, or the file cannot be changed safely; it is what it was.
        SaveError: the disk refused; the file is what it was.
    """
    if not _NAME.fullmatch(name):
        raise RefusedError(
            "No such name", "A name is one word of letters, digits and -, as in berlin. Nothing was saved."
        )
    text = read_text(path)
    if isinstance(text, Problem):
        raise RefusedError("Unreadable settings", f"{text.file} {text.message}. It was left as it is.")
    text = default_settings_text() if text is None else text
    before, old_problems = read_settings(text, path.name, None)
    kept = {known: said for known, said in before.queries.items() if fold(known) != fold(name)}
    if not query and kept == before.queries:
        raise RefusedError("No such query", f"No query is saved as @{name}. Nothing was changed.")
    changed = with_query(text, name, query)
    after, problems = read_settings(changed, path.name, None)
    wanted = kept | ({name: query} if query else {})
    new_problems = Counter(each.message for each in problems) - Counter(each.message for each in old_problems)
    if dict(after.queries) != wanted or _others(after) != _others(before) or new_problems:
        raise RefusedError(
            "Not saved",
            f"{path.name} is written in a way that netui does not change, and is what it was. Write this under "
            f"queries: in it: {_entry(name, query)}",
        )
    if changed != text:
        if path.exists():
            write_text(path.with_name(f"{path.name}.bak"), text)
        write_text(path, changed)
    return after.queries


def with_query(text: str, name: str, query: str) -> str:
    """The text of a settings file with a query in it, or without it when the query is empty.

    All other lines stay as they are, with their ends. Where the entries of the file do not stand in lines of their own
    the text comes back as it is.
    """
    lines = LINE.findall(text)
    line_end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    if lines and not lines[-1].endswith(("\r", "\n")):
        lines[-1] += line_end
    found = _queries(read_tree(text, "").root)
    if found is None:
        lines[(place := _place_of_group(lines)) : place] = [
            f"queries:{line_end}",
            f"{_INDENT}{_entry(name, query)}{line_end}",
        ]
    else:
        key, value = found
        entries = value.entries if isinstance(value, Fields) else ()
        if isinstance(value, Fields) and (not entries or any(one.line == key.line for one, _ in entries)):
            return text  # written in braces
        if isinstance(value, Text) and value.text:  # a word for nothing
            lines[key.line - 1] = lines[key.line - 1].replace(value.text, "", 1).rstrip() + line_end
        same = next((one for one, _ in entries if fold(one.text) == fold(name)), None)
        indent = " " * (entries[0][0].column - 1) if entries else _INDENT
        entry = [f"{indent}{_entry(name, query)}{line_end}"] if query else []
        if same is not None:
            lines[same.line - 1 : _end_of_entry(lines, same.line, len(indent))] = entry
            if not entry and len(entries) == 1:
                del lines[key.line - 1]
        else:
            end = _end_of_entry(lines, entries[-1][0].line, len(indent)) if entries else key.line
            lines[end:end] = entry
    return "".join(lines)


def _queries(root: Node | None) -> tuple[Text, Node] | None:
    entries = root.entries if isinstance(root, Fields) else ()
    return next(((key, value) for key, value in entries if key.text == "queries"), None)


def _place_of_group(lines: Sequence[str]) -> int:
    """Index of the line before which the group goes: after the example of one, else the end."""
    for number, line in enumerate(lines):
        if _EXAMPLE.fullmatch(line.strip()):
            end = number + 1
            while end < len(lines) and lines[end].startswith("#"):
                end += 1
            return end
    return len(lines)


def _end_of_entry(lines: Sequence[str], first: int, indent_cells: int) -> int:
    """Index after the last line of the entry that begins in line ``first`` (1 is the first)."""
    end = first
    while end < len(lines):
        line = lines[end]
        inside = len(line) - len(line.lstrip(" ")) > indent_cells
        if not line.strip() or not inside:
            break
        end += 1
    return end


def _entry(name: str, query: str) -> str:
    return f"{name}: {json.dumps(query, ensure_ascii=False)}"


def _others(settings: Settings) -> Settings:
    return replace(settings, queries={})
