"""Remembering how a table was read, so that one of its kind is known again."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from itertools import count
from pathlib import Path

from netui.config.files.text_file import read_text, write_text
from netui.config.mappings.file import mapping_text, read_mapping
from netui.config.yaml.section_reader import LONGEST_TEXT
from netui.domain.core.errors import RefusedError
from netui.domain.tables.mapping import TableMapping

_WORDS = re.compile(r"[\w-]+")
_FILE_NAME_CHARACTERS = 40


def save_mapping(folder: Path, name: str, mapping: TableMapping) -> Path:
    """Write a mapping under a name, over one of that name; return its file, called by the words of the name.

    It is known again by the columns that it names, where it does not say by which.

    Raises:
        RefusedError: the name is none.
        SaveError: the disk refused.
    """
    file_name = "-".join(_WORDS.findall(name)).strip("-_")[:_FILE_NAME_CHARACTERS]
    if not file_name or len(name) > LONGEST_TEXT:
        most = f"at most {LONGEST_TEXT} signs, letters or digits among them"
        raise RefusedError("No such name", f"A name has {most}, as in badge scans. Nothing was saved.")
    named = replace(mapping, name=mapping.name or name, match=mapping.match or tuple(mapping.fields))
    path = _path(folder, file_name, {name, named.name})
    write_text(path, mapping_text(named))
    return path


def _path(folder: Path, file_name: str, names: Collection[str]) -> Path:
    """The file of a mapping of one of these names, or a new one: another's with the same words stays as it is."""
    path = folder / f"{file_name}.yaml"
    for number in count(2):
        text = read_text(path)
        if text is None:
            break
        found, _ = read_mapping(text, str(path)) if isinstance(text, str) else (None, ())
        if found is not None and (found.name in names or not found.name):
            break
        path = folder / f"{file_name}-{number}.yaml"
    return path
