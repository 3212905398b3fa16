"""The templates: listed, shown, checked, edited."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from netui.cli.core.table import table
from netui.cli.core.written_files import verdict
from netui.config.files.text_file import write_text
from netui.config.templates.file import KEY
from netui.config.templates.loading import LARGEST_BYTES, Templates, load_templates, read_file, template_files
from netui.config.yaml.value_messages import did_you_mean
from netui.domain.core.errors import EXIT_REFUSED, Problem, RefusedError
from netui.domain.writing.template import Template
from netui.runtime.context import AppContext
from netui.runtime.output import Piece, Style
from netui.session.core.labels import plural

_NEW = "---\nname: {key}\nchannel: email\n---\nHello {{first_name}},\n\n{{?what you want to say}}\n\n{{me}}\n"


def templates_of(work: AppContext) -> Templates:
    """The templates in force; what is wrong with a file is told once."""
    found = load_templates(work.locations.templates_dir)
    if found.problems:
        first, more = found.problems[0], len(found.problems) - 1
        rest = f" (and {more} more)" if more else ""
        work.tell(f"{first}{rest}. The other templates hold. All mistakes: netui templates check")
    return found


def template_of(key: str, templates: Templates) -> Template:
    """The template of a key.

    Raises:
        RefusedError: there is none, or it is broken.
    """
    found = templates.get(key)
    if found is None:
        known = [one.key for one in templates.usable]
        raise RefusedError("No such template", f"“{key}” is no template that can be used{did_you_mean(key, known)}")
    return found


def list_templates(_options: argparse.Namespace, work: AppContext) -> int:
    """List the templates in force, by name."""
    found = templates_of(work)
    document = [
        {
            "key": one.key,
            "name": one.name,
            "for": list(one.suits),
            "channel": one.channel,
            "limit": one.limit or None,
            "needs": list(one.needs),
            "asks": one.asks,
            "own": one.key in found.own,
        }
        for one in found.usable
    ]
    rows = [
        (
            Piece(one.key, Style.STRONG),
            Piece(one.name),
            Piece(one.channel, Style.QUIET),
            Piece(", ".join(one.suits), Style.QUIET),
        )
        for one in found.usable
    ]
    lines = [*table(rows, work.output.width_cells)]
    work.output.result(document, lines or ["No template can be used: netui templates check."])
    return 0


def show(options: argparse.Namespace, work: AppContext) -> int:
    """Show the file of a template."""
    found = template_of(options.key, templates_of(work))
    work.output.result({"key": found.key, "name": found.name, "text": found.text}, found.text.rstrip("\n").split("\n"))
    return 0


def check(options: argparse.Namespace, work: AppContext) -> int:
    """List what is wrong with template files.

    Raises:
        RefusedError: a file that is named is not there.
    """
    return _check(options.files, work)


def _check(files: Sequence[str], work: AppContext) -> int:
    paths = [Path(file) for file in files] or template_files(work.locations.templates_dir)
    problems: list[Problem] = []
    for path in paths:
        if files and not path.exists():
            raise RefusedError("No such file", f"There is no file {path}.")
        # A channel that the rules lack keeps no draft from working; here it is named all the same.
        problems.extend(read_file(path, work.rules.value)[1])
    valid = f"{plural(len(paths), 'template')} of yours checked: no mistake."
    said = [str(problem) for problem in problems] or [valid]
    work.output.result(verdict(problems), said)
    return EXIT_REFUSED if problems else 0


def edit(options: argparse.Namespace, work: AppContext) -> int:
    """Open a template in the user's editor, copied into their folder first, and check it afterwards.

    Raises:
        RefusedError: the key cannot be the name of a template.
    """
    from netui.runtime.editor import edit as open_editor

    key = options.key
    if not KEY.fullmatch(key):
        raise RefusedError("No such key", f"“{key}” can be no template: use a-z, 0-9 and -.")
    path = work.locations.templates_dir / f"{key}.md"
    if not path.exists():
        shipped = load_templates(work.locations.templates_dir).get(key)
        write_text(path, shipped.text if shipped is not None else _NEW.format(key=key))
    if path.stat().st_size > LARGEST_BYTES:
        raise RefusedError("No template", f"{path} is larger than any template; it was left as it is.")
    open_editor(path, work.settings.editor or work.editor)
    return _check([str(path)], work)
