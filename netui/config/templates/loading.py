"""The templates that hold: the user's files over the shipped ones of the same key; a broken one is left out."""

from __future__ import annotations

import os
import stat
from functools import cache
from pathlib import Path

from netui.config.files.text_file import read_text
from netui.config.templates.file import read_template
from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import Problem
from netui.domain.core.frozen import frozen
from netui.domain.writing.template import Template

LARGEST_BYTES = 64 * 1024
"""A larger file is no template, and is not read."""

_SHIPPED = Path(__file__).with_name("shipped")


@frozen
class Templates:
    """The templates that can be used, and what is wrong with the others.

    Attributes:
        usable: by name.
        problems: in the order of the files.
        own: keys of those that are files of the user's.
    """

    usable: tuple[Template, ...]
    problems: tuple[Problem, ...] = ()
    own: frozenset[str] = frozenset()

    def get(self, key: str) -> Template | None:
        """The template of a key; None when there is none that can be used."""
        return next((one for one in self.usable if one.key == key), None)


def load_templates(folder: Path) -> Templates:
    """The templates in force.

    Args:
        folder: folder of the user's templates; need not be there.
    """
    by_key = dict(shipped_templates())
    problems: list[Problem] = []
    own = set()
    for path in template_files(folder):
        key = path.name.removesuffix(".md")
        found, wrong = read_file(path)
        problems.extend(wrong)
        if found is not None:
            by_key[key] = found
            own.add(key)
        else:
            by_key.pop(key, None)
    usable = sorted(by_key.values(), key=lambda one: (one.name.casefold(), one.key))
    return Templates(tuple(usable), tuple(problems), frozenset(own))


@cache
def shipped_templates() -> tuple[tuple[str, Template], ...]:
    """Key and template of those that netui ships."""
    found = []
    for path in sorted(_SHIPPED.glob("*.md")):
        template, problems = read_template(path.read_text(encoding="utf-8"), path.name)
        if template is None:
            raise AssertionError(problems)
        found.append((template.key, template))
    return tuple(found)


def template_files(folder: Path) -> list[Path]:
    """The template files in a folder, by name; none when it is not there or cannot be looked at."""
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(".md") and not path.name.startswith("."))
    except OSError:
        return []


def read_file(path: Path, rules: Rules | None = None) -> tuple[Template | None, tuple[Problem, ...]]:
    """Read a file as a template: None and one sentence for what should never be read; ``rules`` as in the reader."""
    refused = _why_not(path)
    if refused:
        return None, (Problem(str(path), 0, 0, refused),)
    text = read_text(path)
    if text is None:
        return None, (Problem(str(path), 0, 0, "is not there"),)
    if isinstance(text, Problem):
        return None, (text,)
    if "\0" in text:
        return None, (Problem(str(path), 0, 0, "holds NUL bytes and is no text; it was not read"),)
    return read_template(text, str(path), rules)


def _why_not(path: Path) -> str:
    try:
        if path.is_symlink():
            inside = os.path.realpath(path).startswith(os.path.realpath(path.parent) + os.sep)
            if not inside:
                return "is a link out of the folder of templates; it is not followed"
        found = path.stat()
    except OSError as error:
        return f"cannot be read ({error.strerror or error})"
    if stat.S_ISREG(found.st_mode) and found.st_size > LARGEST_BYTES:
        return f"is larger than {LARGEST_BYTES // 1024} kB, and no template; it was not read"
    return ""
