"""Bringing people in from files, all of them as one step."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from netui.cli.core.parser import Commands, add_command
from netui.domain.core.errors import RefusedError
from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.exchange.common.batch import Batch
from netui.exchange.common.zip_archive import LARGEST_BYTES
from netui.exchange.registry import AUTO, Format, format_of, readable
from netui.exchange.source_file import SourceFile, load
from netui.runtime.context import Workplace
from netui.session.commands import ImportBatch
from netui.session.core.labels import names_in_label, plural
from netui.session.imports.plan import ImportPlan, plan_import

_SKIPPED_SHOWN = 20
_LINES_A_FILE = 1_000_000_000
"""More lines than a file of the largest size has: so a line of several files tells which one it stands in."""


@frozen
class _Reading:
    """What one file held, and in which format it was."""

    name: str
    format: Format
    batch: Batch


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
    importing.add_argument("--dry-run", action="store_true", help="only say what would happen; nothing is saved")


def _import(options: argparse.Namespace, work: Workplace) -> int:
    # Everything is read before anything is saved: one bad file, and nothing was imported.
    readings = [_read(name, options.format, len(options.files) > 1, work) for name in options.files]
    formats = list(dict.fromkeys(reading.format for reading in readings))
    before = {one.id: one for one in work.session.network.contacts()}
    plans = []
    for each in formats:
        of_format = [reading for reading in readings if reading.format is each]
        plans.append(_take_in(of_format, each, options.dry_run, work))
    skipped = [skip for plan, names in plans for skip in _skipped(plan, names)]
    numbers = {
        word: sum(getattr(plan, word) for plan, _ in plans)
        for word in ("added", "updated", "unchanged", "conversations")
    }
    work.output.result({**numbers, "skipped": skipped}, _summary(numbers, skipped, options.dry_run))
    _tell_of_pairs(before, work)
    return 0


def _read(name: str, format_name: str, one_of_many: bool, work: Workplace) -> _Reading:
    source = _standard_input(work) if name == "-" else load(Path(name))
    try:
        found = format_of(source.content, source.name, format_name)
        return _Reading(source.name, found, found.read(source.content))
    except RefusedError as error:
        if one_of_many:
            raise RefusedError(error.title, f"{name}: {error.sentence}") from error
        raise


def _standard_input(work: Workplace) -> SourceFile:
    if work.stdin is None:
        raise RefusedError("Nothing to read", "Standard input is closed, so nothing was imported. Name a file.")
    content = work.stdin.buffer.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise RefusedError("Too large", "Standard input holds more than 64 MiB. Nothing was imported.")
    return SourceFile("standard input", content)


def _take_in(
    readings: Sequence[_Reading], of_format: Format, dry_run: bool, work: Workplace
) -> tuple[ImportPlan, tuple[str, ...]]:
    """Take in the files of one format as one step; return what that means, and the names of the files."""
    names = tuple(reading.name for reading in readings)
    batch = _together([reading.batch for reading in readings])
    at = work.session.circumstances()
    label = names_in_label(names) if len(names) < 3 else f"{names[0]} and {len(names) - 1} other files"
    plan = plan_import(batch, at.network.contacts(), source=of_format.id, file_name=label, now=at.now, new_id=at.new_id)
    if plan.change and not dry_run:
        work.back_up("before import")
        work.execute(ImportBatch(batch, of_format.id, label, plan.change))
    return plan, names


def _together(batches: Sequence[Batch]) -> Batch:
    """Several batches as one, in which a line also tells the file."""
    if len(batches) == 1:
        return batches[0]
    return Batch(
        tuple(
            replace(one, line=one.line + place * _LINES_A_FILE)
            for place, batch in enumerate(batches)
            for one in batch.contacts
        ),
        tuple(
            replace(one, line=one.line + place * _LINES_A_FILE)
            for place, batch in enumerate(batches)
            for one in batch.skipped
        ),
    )


def _tell_of_pairs(before: Mapping[str, Contact], work: Workplace) -> None:
    """Say how many of those who came in, or of whom something was learned, look like somebody else who is here."""
    imported = {one.id for one in work.session.network.contacts() if before.get(one.id) is not one}
    if not imported:
        return
    # Loaded here: an import that changes nothing brings nobody to compare.
    from netui.session.duplicates.pairs import DuplicateRows

    pairs = len(DuplicateRows(work.session).rows(imported))
    if pairs:
        work.tell(f"{plural(pairs, 'pair')} may be one person: netui contact duplicates, or M in the program.")


def _skipped(plan: ImportPlan, names: Sequence[str]) -> Iterator[dict[str, object]]:
    for one in plan.skipped:
        place, line = divmod(one.line, _LINES_A_FILE)
        yield {"file": names[place], "line": line, "reason": one.reason}


def _summary(numbers: dict[str, int], skipped: Sequence[dict[str, object]], dry_run: bool) -> Iterator[str]:
    would = "Would be: " if dry_run else ""
    added, updated, unchanged = numbers["added"], numbers["updated"], numbers["unchanged"]
    yield f"{would}{added} new, {updated} filled in, {unchanged} as they were, {len(skipped)} skipped."
    if numbers["conversations"]:
        yield f"{plural(numbers['conversations'], 'conversation')}."
    for skip in skipped[:_SKIPPED_SHOWN]:
        yield f"  {skip['file']}, line {skip['line']}: {skip['reason']}"
    if len(skipped) > _SKIPPED_SHOWN:
        yield f"  and {len(skipped) - _SKIPPED_SHOWN} more"
    if added and not dry_run:
        yield "The new ones have no tier yet: sort them in the program with `o`, or with netui contact tier."
    if (added or updated) and not dry_run:
        yield "To take it back: netui undo"
