"""Services of the full-screen program that load their modules when they are first asked for.

Most runs save no query, export nothing and read no file: no start waits for what does.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path

from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import Problem
from netui.domain.records.contact import Contact
from netui.domain.tables.mapping import TableMapping
from netui.domain.writing.questions import Bank
from netui.domain.writing.template import Template
from netui.exchange.common.batch import Batch
from netui.exchange.common.files.loaded import SourceFile
from netui.runtime.context import AppContext
from netui.session.core.session import Session
from netui.session.exports.request import ExportRequest


def put_query(name: str, query: str, work: AppContext) -> None:
    """Put a query into the settings file, and use it from now on.

    Raises:
        NetuiError: it is of no use, or it could not be written.
    """
    from netui.config.settings.saving import save_query
    from netui.session.search.saved_queries import refuse_unfit

    refuse_unfit(name, query, work.session)
    queries = save_query(work.locations.settings_file, name, query)
    work.session.preferences = replace(work.session.preferences, saved_queries=queries)


def put_setting(name: str, value: str, path: Path) -> None:
    """Put a setting into the settings file.

    Raises:
        NetuiError: it could not be written.
    """
    from netui.config.settings.setting_saving import save_setting

    save_setting(path, name, value)


def export(session: Session, request: ExportRequest, people: Sequence[Contact] | None, path: str) -> str:
    """Write an export; return a sentence about it.

    Raises:
        NetuiError: it could not be written.
    """
    from netui.runtime.exporting import write_export

    return write_export(request, people, path, session).sentence


def edit_text(text: str, editor: str, database: Path) -> str:
    """Have a text edited in the user's own editor; return what they made of it.

    Raises:
        NetuiError: the editor could not be started, or failed.
    """
    from netui.runtime.editor import edited

    return edited(text, editor, database)


def questions(work: AppContext) -> tuple[Bank, str]:
    """Return the bank of questions, and a sentence about what is wrong with their file; empty when all is well."""
    from netui.config.questions.loading import load_questions

    loaded = load_questions(work.locations.questions_file, work.cache)
    return loaded.value, loaded.banner


def templates(work: AppContext) -> tuple[tuple[Template, ...], tuple[Problem, ...]]:
    """Return the templates in force, and what is wrong with files of templates."""
    from netui.config.templates.loading import load_templates

    found = load_templates(work.locations.templates_dir)
    return found.usable, found.problems


def save_copy(path: Path, work: AppContext) -> None:
    """Write a copy of the database.

    Raises:
        NetuiError: it could not be written.
    """
    from netui.storage.maintenance.maintenance import Maintenance

    Maintenance(work.database.store, work.clock).save_copy(path)


def checked_rules(text: str, path: Path) -> tuple[Rules | None, tuple[Problem, ...]]:
    """Return the rules of a text, None where it is not valid, and what is wrong with it; ``path`` names the file."""
    from netui.config.rules.file import read_rules  # brings YAML with it

    return read_rules(text, path.name)


_PIPE_PATIENCE_S = 0.1
"""Most seconds that a pipe is waited for: no key may wait for longer."""


def reading_of(
    work: AppContext,
    source: Path | SourceFile,
    *,
    with_bodies: bool = False,
    dates: str = "",
    encoding: str = "",
    mapping: TableMapping | None = None,
) -> tuple[Generator[float, None, Batch], str]:
    """Read one file or many in steps; the format is empty since each record names its own; a backup is made.

    Raises:
        NetuiError: it cannot be read, or is in no format that netui knows.
    """
    from netui.config.mappings.saving import save_mapping
    from netui.exchange.intake import begun, reading
    from netui.runtime.imports import read_options

    def steps() -> Generator[float, None, Batch]:
        known = replace(read_options(work), with_bodies=with_bodies, dates=dates, encoding=encoding, mapping=mapping)
        rest = begun(reading([source], options=known, patience_s=_PIPE_PATIENCE_S))
        if mapping is not None and mapping.name:  # a mapping by which nothing can be read is not remembered
            save_mapping(work.locations.config_dir / "mappings", mapping.name, mapping)
        batch = yield from rest
        work.back_up("before import")
        return batch

    return begun(steps()), ""
