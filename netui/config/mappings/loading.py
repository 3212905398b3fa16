"""The folder of mappings on the disk."""

from __future__ import annotations

from pathlib import Path

from netui.config.files.text_file import read_text
from netui.config.mappings.file import read_mapping
from netui.domain.core.errors import Problem, RefusedError
from netui.domain.tables.mapping import TableMapping

_MOST_FILES = 200


def load_mappings(folder: Path) -> tuple[tuple[TableMapping, ...], tuple[Problem, ...]]:
    """Load every mapping of a folder by the name of its file; one bad file never stops the others.

    Returns:
        The mappings that can be used, and all that is wrong with the other files.
    """
    found: list[TableMapping] = []
    problems: list[Problem] = []
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))[:_MOST_FILES]
    except OSError:
        return (), ()
    for path in paths:
        text = read_text(path)
        if text is None:
            continue
        if isinstance(text, Problem):
            problems.append(text)
            continue
        mapping, wrong = read_mapping(text, str(path))
        problems += wrong
        if mapping is not None:
            found.append(mapping)
    return tuple(found), tuple(problems)


def load_mapping(path: Path) -> TableMapping:
    """The mapping in one file.

    Raises:
        RefusedError: it cannot be read, or says something wrong; with the place of the first mistake.
    """
    text = read_text(path)
    if text is None:
        raise RefusedError("No such mapping", f"There is no file {path}. Nothing was imported.")
    mapping, problems = read_mapping(text, str(path)) if isinstance(text, str) else (None, (text,))
    if mapping is None:
        told = "; ".join(f"{one.file}:{one.line}:{one.column}: {one.message}" for one in problems[:5])
        raise RefusedError("Wrong mapping", f"{told}. Nothing was imported.")
    return mapping
