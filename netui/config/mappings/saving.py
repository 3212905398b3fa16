"""Remembering how a table was read, so that one of its kind is known again."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from netui.config.files.text_file import write_text
from netui.config.mappings.file import mapping_text
from netui.config.yaml.section_reader import LONGEST_TEXT
from netui.domain.core.errors import RefusedError
from netui.domain.tables.mapping import TableMapping

_WORDS = re.compile(r"[\w-]+")
_FILE_NAME_CHARACTERS = 40


def save_mapping(folder: Path, name: str, mapping: TableMapping) -> Path:
    """Write a mapping under a name, over one of that name; return its file, which is called by the words of the name.

    It is known again by the columns that it names, where it does not say by which.

    Raises:
        RefusedError: the name is none.
        SaveError: the disk refused.
    """
    file_name = "-".join(_WORDS.findall(name)).strip("-_")[:_FILE_NAME_CHARACTERS]
    if not file_name or len(name) > LONGEST_TEXT:
        most = f"at most {LONGEST_TEXT} signs, letters or digits among them"
        raise RefusedError("No such name", f"A name has {most}, as in badge scans. Nothing was saved.")
    path = folder / f"{file_name}.yaml"
    write_text(
        path, mapping_text(replace(mapping, name=mapping.name or name, match=mapping.match or tuple(mapping.fields)))
    )
    return path
