"""Remembering how a table was read, so that one of its kind is known again."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from netui.config.files.text_file import write_text
from netui.config.mappings.file import mapping_text
from netui.domain.core.errors import RefusedError
from netui.domain.tables.mapping import TableMapping

_NAME = re.compile(r"[^\W_][\w-]{0,39}")


def save_mapping(folder: Path, name: str, mapping: TableMapping) -> Path:
    """Write a mapping under a name, over one of that name; return its file.

    It is known again by the columns that it names, where it does not say by which.

    Raises:
        RefusedError: the name is none.
        SaveError: the disk refused.
    """
    if not _NAME.fullmatch(name):
        raise RefusedError(
            "No such name", "A name is one word of letters, digits and -, as in badge-scans. Nothing was saved."
        )
    path = folder / f"{name}.yaml"
    write_text(
        path, mapping_text(replace(mapping, name=mapping.name or name, match=mapping.match or tuple(mapping.fields)))
    )
    return path
