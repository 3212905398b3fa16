"""Bringing people in from files, all of them as one step."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

from netui.cli.core.parser import Commands, add_command
from netui.domain.core.errors import RefusedError
from netui.domain.core.progress import finished
from netui.domain.records.contact import Contact
from netui.exchange.common.days import ORDERS
from netui.exchange.common.options import ReadOptions
from netui.exchange.common.text import codec_named
from netui.exchange.common.zip_archive import LARGEST_BYTES, LARGEST_WORDS
from netui.exchange.intake import reading
from netui.exchange.registry import AUTO, readable
from netui.exchange.source_file import SourceFile
from netui.runtime.context import AppContext
from netui.session.commands import ImportBatch
from netui.session.core.labels import names_in_label, plural
from netui.session.imports.plan import ImportPlan, plan_import
from netui.session.imports.report import report_document, report_lines


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    importing = add_command(
        commands,
        "import",
        _import,
        does="bring people in from files",
        more="Blanks are filled, nothing you wrote is overwritten, and the same file again changes nothing. Those who\n"
        "are new have no tier: they wait in the sorting screen (`o`), not in the queue.",
        example="netui import Connections.csv\nnetui import contacts.vcf --as vcard --dry-run",
    )
    importing.add_argument("files", metavar="FILE", nargs="+", help="file, ZIP archive or folder; `-`: standard input")
    importing.add_argument(
        "--as",
        metavar="FORMAT",
        dest="format",
        choices=readable(),
        default=AUTO,
        help=f"one of {', '.join(readable())}",
    )
    importing.add_argument(
        "--encoding", metavar="NAME", default="", help="of text that does not say its own: cp1252, cp1251, cp932 ..."
    )
    importing.add_argument(
        "--dates",
        choices=ORDERS,
        default="",
        help="how days such as 03/04/2021 are meant, where the file does not show it",
    )
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen; nothing is saved")


def _import(options: argparse.Namespace, work: AppContext) -> int:
    said = ReadOptions(codec_named(options.encoding) if options.encoding else "", options.dates, work.today)
    sources = [_standard_input(work) if name == "-" else Path(name) for name in options.files]
    # Everything is read before anything is saved: one bad file, and nothing was imported.
    batch = finished(reading(sources, options.format, said))
    before = {one.id: one for one in work.session.network.contacts()}
    names = [source.name for source in sources]
    label = names_in_label(names) if len(names) < 3 else f"{names[0]} and {len(names) - 1} other files"
    source = batch.files[0].format if batch.files else ""
    at = work.session.plan_context()
    plan = plan_import(batch, at.network.contacts(), source=source, file_name=label, now=at.now, new_id=at.new_id)
    if plan.change and not options.dry_run:
        work.back_up("before import")
        work.execute(ImportBatch(batch, source, label, plan.change))
    pairs = 0 if options.dry_run else _pairs(before, work)
    lines = [*report_lines(plan, dry_run=options.dry_run), *_what_next(plan, options.dry_run)]
    work.output.result(report_document(plan, batch.files, pairs), lines)
    if pairs:
        work.tell(f"{plural(pairs, 'pair')} may be one person: netui contact duplicates, or M in the program.")
    return 0


def _standard_input(work: AppContext) -> SourceFile:
    if work.stdin is None:
        raise RefusedError("Nothing to read", "Standard input is closed, so nothing was imported. Name a file.")
    content = work.stdin.buffer.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise RefusedError("Too large", f"Standard input holds more than {LARGEST_WORDS}. Nothing was imported.")
    return SourceFile("standard input", content)


def _pairs(before: Mapping[str, Contact], work: AppContext) -> int:
    """Return the number of new or updated people who look like somebody else who is here."""
    imported = {one.id for one in work.session.network.contacts() if before.get(one.id) is not one}
    if not imported:
        return 0
    # Loaded here: an import that changes nothing brings nobody to compare.
    from netui.session.duplicates.pairs import DuplicateRows

    return len(DuplicateRows(work.session).rows(imported))


def _what_next(plan: ImportPlan, dry_run: bool) -> Iterator[str]:
    if dry_run:
        return
    if plan.added:
        yield "The new ones have no tier yet: sort them in the program with `o`, or with netui contact tier."
    if plan.change:
        yield "To take it back: netui undo"
