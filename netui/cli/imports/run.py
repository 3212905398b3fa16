"""Running ``netui import``."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from netui.cli.core.resolve import day_meant
from netui.cli.imports.progress import ProgressLine
from netui.config.mappings.loading import load_mapping
from netui.config.mappings.saving import save_mapping
from netui.domain.core.errors import RefusedError
from netui.domain.dates.words import DayDirection
from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.tables.mapping import FIELDS, TableMapping, is_field
from netui.domain.text.folding import fold
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.files.text import codec_named
from netui.exchange.common.files.zip_archive import LARGEST_BYTES, LARGEST_WORDS
from netui.exchange.common.options import ReadOptions
from netui.exchange.intake import reading
from netui.runtime.context import AppContext
from netui.runtime.imports import read_options
from netui.session.core.addressed import may_be_addressed
from netui.session.core.labels import names_in_label, plural
from netui.session.imports.commands import ImportBatch, ImportOptions
from netui.session.imports.model import ImportPlan
from netui.session.imports.plan import planning_at
from netui.session.imports.report import report_document, report_lines
from netui.session.imports.row_report import plan_rows
from netui.session.triage.untiered import untiered_among


def run_import(options: argparse.Namespace, work: AppContext) -> int:
    """Read the files, and take in what they hold as one step; with ``--dry-run`` only say what would happen."""
    known = _known(options, work)
    wishes = ImportOptions(
        strangers=options.strangers,
        event_id=_event(options.event, work) if options.event else "",
        without=frozenset(options.without),
    )
    sources = [_standard_input(work) if name == "-" else Path(name) for name in options.files]
    progress = ProgressLine(work)
    # Everything is read before anything is saved: one bad file, and nothing was imported.
    batch = progress.finished("Reading", reading(sources, options.format, known))
    before = {one.id: one for one in work.session.network.contacts()}
    names = [source.name for source in sources]
    label = names_in_label(names) if len(names) < 3 else f"{names[0]} and {len(names) - 1} other files"
    source = batch.files[0].format if batch.files else ""
    at = work.session.plan_context()
    planned = planning_at(at, batch, source=source, file_name=label, options=wishes)
    plan = progress.finished("Looking who is known", planned)
    progress.clear()
    if plan.change and not options.dry_run:
        work.back_up("before import")
        work.execute(ImportBatch(batch, source, label, plan.change, wishes))
    if options.remember and known.mapping is not None and not options.dry_run:
        saved = save_mapping(work.locations.config_dir / "mappings", options.remember, known.mapping)
        work.tell(f"Tables with these columns are read so from now on: {saved}")
    pairs = _pairs(before, plan.change, work)
    lines = [*report_lines(plan, dry_run=options.dry_run), *_what_next(plan, options.dry_run, work)]
    document = report_document(plan, batch.files, pairs)
    if options.plan:
        document["rows"] = plan_rows(plan)
    work.output.result(document, lines)
    if pairs:
        compare = "netui contact duplicates, or M in the program, compares them"
        when = ", once they are in" if options.dry_run else ""
        work.tell(f"{plural(pairs, 'pair')} may be one person: {compare}{when}.")
    return 0


def _known(options: argparse.Namespace, work: AppContext) -> ReadOptions:
    """The knowledge beside the bytes: from settings, mappings and the command line."""
    return replace(
        read_options(work),
        encoding=codec_named(options.encoding) if options.encoding else "",
        dates=options.dates,
        mapping=_mapping(options.map) if options.map else None,
        said_me=tuple(options.me),
        with_bodies=options.with_bodies,
        since=day_meant(options.since, work.today, DayDirection.BACK) if options.since else None,
        until=day_meant(options.until, work.today, DayDirection.FORWARD) if options.until else None,
    )


def _mapping(said: Sequence[str]) -> TableMapping:
    """The mapping that the options ``--map`` say.

    Raises:
        RefusedError: one of them says none.
    """
    if len(said) == 1 and said[0].endswith((".yaml", ".yml")):
        return load_mapping(Path(said[0]))
    fields: dict[str, str] = {}
    for each in said:
        column, equals, field = each.rpartition("=")
        if not equals or not column.strip() or not is_field(field.strip()):
            # Loaded here: most imports name no columns.
            from netui.config.yaml.value_messages import closest

            close = closest(field.partition("/")[0].strip(), FIELDS)
            meant = f" Did you mean {column.strip()}={close}?" if equals and column.strip() and close else ""
            raise RefusedError(
                "No such field",
                f"--map {each}: write the column and what is in it, such as Mail=email.{meant} It can be "
                f"{', '.join(FIELDS)}; email, phone and link may have a label, as email/work, date and note need one. "
                "Nothing was imported.",
            )
        fields[column.strip()] = field.strip()
    return TableMapping(fields)


def _event(name: str, work: AppContext) -> str:
    """The id of the event that is called so.

    Raises:
        RefusedError: there is none.
    """
    events = list(work.session.network.events())
    found = next((one.id for one in events if name == one.id or fold(one.name) == fold(name)), None)
    if found is None:
        named = ", ".join(f"“{one.name}”" for one in events[:5])
        there_is = f" There is {named}." if named else ""
        raise RefusedError(
            "No such event",
            f"There is no event “{name}”. Nothing was imported.{there_is}",
        )
    return found


def _standard_input(work: AppContext) -> SourceFile:
    if work.stdin is None:
        raise RefusedError("Nothing to read", "Standard input is closed, so nothing was imported. Name a file.")
    content = work.stdin.buffer.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise RefusedError("Too large", f"Standard input holds more than {LARGEST_WORDS}. Nothing was imported.")
    return SourceFile("standard input", content)


def _pairs(before: Mapping[str, Contact], change: Change, work: AppContext) -> int:
    """Return the number of new or updated people who look like somebody else who is here, once the change is made."""
    imported = {edit.after.id: edit.after for edit in change.edits if isinstance(edit.after, Contact)}
    if not imported:
        return 0
    # Loaded here: an import that changes nothing brings nobody to compare.
    from netui.domain.people.duplicates import Duplicates

    alike = Duplicates({**before, **imported}.values()).all()
    return sum(one.a.id in imported or one.b.id in imported for one in alike)


def _what_next(plan: ImportPlan, dry_run: bool, work: AppContext) -> Iterator[str]:
    if dry_run:
        return
    if count := untiered_among(plan.newcomers, work.session):
        some = plural(count, "of the new ones has", "of the new ones have")
        everybody = "The new person has" if count == 1 else "The new ones have"
        who = everybody if count == plan.added else some
        yield f"{who} no tier yet: sort them in the program with `o`, or with netui contact tier."
    found = (work.session.network.contact(one.contact_id) for one in plan.moved)
    to_write_to = next((one for one in found if one is not None and may_be_addressed(one)), None)
    if to_write_to is not None:
        yield f"A new job is a reason to write: netui draft {shlex.quote(to_write_to.name)} --template congratulate"
    if plan.change:
        yield "To take it back: netui undo"
