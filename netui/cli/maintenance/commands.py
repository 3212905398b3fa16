"""Care of the database: backups, and the check of everything that ought to hold."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import asdict

from netui.cli.core.parser import Commands, add_command, whole_number
from netui.cli.core.table import table
from netui.domain.core.errors import EXIT_REFUSED, DamagedError, RefusedError
from netui.domain.dates.parse import spoken_day
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.core.labels import plural
from netui.storage.doctor.checks import CheckReport, Finding
from netui.storage.maintenance.backups import Backup
from netui.storage.maintenance.maintenance import Maintenance

_TELLS_FROM_DOCUMENTS = 20_000
"""Number of documents from which on progress is told to somebody who waits."""

_FINDINGS_SHOWN = 20
"""Most findings that are shown one by one."""


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    backup = add_command(
        commands,
        "backup",
        _backup,
        more="One is made every day, and before each large change, without being asked.",
        example="netui backup\nnetui backup list\nnetui backup restore 1",
    )
    inner = backup.add_commands("backup_command", title="commands")
    add_command(inner, "list", _list, does="list the copies, newest first", example="netui backup list")
    restoring = add_command(
        inner,
        "restore",
        _restore,
        does="make the database what it was in a copy, after asking; undo takes it back",
        example="netui backup restore 1",
    )
    restoring.add_argument("number", metavar="N", type=whole_number, help="its number in the list; 1 is the newest")
    doctor = add_command(
        commands,
        "doctor",
        _doctor,
        more="Exit status 1 when something is not as it should be. --repair mends what can be mended without loss,\n"
        "after making a backup, and says what it did. Of a database that cannot be opened it\n"
        "saves every whole record, keeps the damaged file aside, and says what is lost.",
        example="netui doctor\nnetui doctor --repair",
    )
    doctor.add_argument("--repair", action="store_true", help="mend what can be mended without loss")


def _maintenance(work: AppContext) -> Maintenance:
    return Maintenance(work.database.store, work.clock)


def _backup(_options: argparse.Namespace, work: AppContext) -> int:
    made = _maintenance(work).backup()
    work.output.result(_document(made), [f"Backed up to {made.path}"])
    return 0


def _list(_options: argparse.Namespace, work: AppContext) -> int:
    from netui.storage.maintenance.backups import is_ahead

    backups, now = _maintenance(work).backups(), work.clock()
    rows = [
        (
            Piece(str(one.number)),
            Piece(f"{spoken_day(one.at.date(), work.today)} {one.at:%H:%M}"),
            Piece(one.why if not is_ahead(one.at, now) else f"{one.why}, dated ahead"),
            Piece(f"{one.size / 1024:.0f} KiB", Style.QUIET),
        )
        for one in backups
    ]
    shown: list[Line] = [*table(rows)] if rows else ["There is no backup yet. Make one: netui backup"]
    work.output.result([_document(one) for one in backups], shown)
    return 0


def _restore(options: argparse.Namespace, work: AppContext) -> int:
    maintenance = _maintenance(work)
    backup = maintenance.chosen(options.number)
    when = f"{spoken_day(backup.at.date(), work.today)}, {backup.at:%H:%M}"
    if not work.confirm(f"Make the database what it was in backup {backup.number} ({when}, {backup.why})?"):
        raise RefusedError("Not restored", "Nothing was restored.")
    entry, change = maintenance.restore(options.number)
    work.saved = True
    count = plural(len(change.edits), "record")
    work.output.result(
        {"number": entry.number, "at": entry.at.isoformat(), "label": change.label, "records": len(change.edits)},
        [f"{change.label}: {count} changed. To take it back: netui undo"],
    )
    return 0


def _document(backup: Backup) -> dict[str, object]:
    return {**asdict(backup), "at": backup.at.isoformat()}


def _doctor(options: argparse.Namespace, work: AppContext) -> int:
    # Loaded here: nothing else looks so closely.
    from netui.storage.doctor.examine import examine, repair

    done = _salvaged(work) if options.repair else ()
    maintenance, store, progress = _maintenance(work), work.database.store, _progress(work)
    # References of a salvaged database may lead nowhere: an older copy can still bring those records back.
    mend = options.repair and not (done and not maintenance.conflict_copies())
    report = (
        repair(store, maintenance, work.today, work.clock, progress) if mend else examine(store, work.today, progress)
    )
    done += report.done
    work.saved = work.saved or bool(done)
    findings = [
        {"table": one.table, "number": one.number, "message": one.sentence, "mendable": one.mendable}
        for one in report.findings
    ]
    document = {"healthy": not findings, "documents": report.documents, "findings": findings, "done": list(done)}
    work.output.result(document, [*done, *_shown(report, mend)])
    return EXIT_REFUSED if findings else 0


def _salvaged(work: AppContext) -> tuple[str, ...]:
    """Return the repairs that were needed before the database could be opened at all; empty without any."""
    try:
        work.database  # noqa: B018  opened, to see whether it can be
    except DamagedError:
        from netui.storage.doctor.salvage import salvage

        return salvage(work.locations.database, work.clock)
    return ()


def _shown(report: CheckReport, repaired: bool) -> list[str]:
    if not report.findings:
        return [f"All is well: {plural(report.documents, 'document')} checked."]
    lines = [f"{_place(one)}{one.sentence}" for one in report.findings[:_FINDINGS_SHOWN]]
    if len(report.findings) > _FINDINGS_SHOWN:
        lines.append(f"... and {len(report.findings) - _FINDINGS_SHOWN} more; netui doctor --json names all of them.")
    mendable = sum(one.mendable for one in report.findings)
    if mendable and not repaired:
        lines.append(f"{mendable} of {len(report.findings)} can be mended without loss: netui doctor --repair")
    return lines


def _place(finding: Finding) -> str:
    """Return where a finding is, with a colon behind it; nothing where the files are meant."""
    if not finding.table:
        return ""
    return f"{finding.table} {finding.number}: " if finding.number else f"{finding.table}: "


def _progress(work: AppContext) -> Callable[[int, int], None]:
    told: set[int] = set()

    def tell(done: int, total: int) -> None:
        quarter = done * 4 // total if total else 4
        if work.interactive and total >= _TELLS_FROM_DOCUMENTS and 0 < quarter < 4 and quarter not in told:
            told.add(quarter)
            work.output.say(f"{done} of {total} documents checked")

    return tell
