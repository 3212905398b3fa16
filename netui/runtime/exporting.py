"""Writing an export to where it was asked for, and what is said of it: the same from both faces."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netui.domain.core.frozen import frozen
from netui.domain.records.contact import Contact
from netui.exchange import target
from netui.exchange.export_formats import MARKDOWN
from netui.exchange.vault.folder import Brought, bring_up_to_date
from netui.session.core.labels import plural
from netui.session.core.session import Session
from netui.session.exports.making import export
from netui.session.exports.request import ExportRequest


@frozen
class WrittenExport:
    """The files and counts that an export has written.

    Attributes:
        document: for ``--json``.
        lines: the same in words; the first is a sentence that says it all.
    """

    document: dict[str, object]
    lines: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """All that was written, in one line; files that were left are counted."""
        left = len(self.lines) - 2
        return f"{self.lines[0]} Left as you wrote it: {plural(left, 'file')}." if left > 0 else self.lines[0]


def write_export(
    request: ExportRequest, people: Sequence[Contact] | None, output: str, session: Session, *, replace: bool = False
) -> WrittenExport:
    """Write people to a file, or into a folder if the request says so.

    Args:
        request: what is asked for.
        people: whom a query found; None when there is no query.
        output: the path as it was typed; it is named so.
        session: where they are.
        replace: whether a file that is there already is replaced.

    Raises:
        RefusedError: something is there already, or the disk refused; nothing was changed.
    """
    path = Path(output).expanduser()
    if not (request.is_folder or replace):
        target.refuse_if_there(path)
    made = export(request, people, session)
    count = plural(made.count, *(("person", "people") if request.format.is_of_people else ("entry", "entries")))
    if request.format is MARKDOWN:
        brought = bring_up_to_date(path, made.files)
        return _brought(made.count, count, output, brought, len(made.files))
    if request.is_folder:
        target.write_folder(path, made.files, replace=replace)
        document: dict[str, object] = {"exported": made.count, "folder": output, "files": len(made.files)}
    else:
        target.write_file(path, made.files[0].content, replace=replace)
        document = {"exported": made.count, "file": output}
    return WrittenExport(document, (f"Exported {count} to {output}.",))


def _brought(people: int, count: str, output: str, brought: Brought, files: int) -> WrittenExport:
    """The outcome for a folder of notes."""
    counts = ((brought.written, "written"), (brought.unchanged, "unchanged"), (brought.removed, "removed"))
    said = ", ".join(f"{number} {word}" for number, word in counts if number)
    document: dict[str, object] = {
        "exported": people,
        "folder": output,
        "files": files,
        "written": brought.written,
        "unchanged": brought.unchanged,
        "removed": brought.removed,
        "left": list(brought.left),
    }
    lines = [f"Exported {count} to {output}: {said or 'nothing to write'}."]
    if brought.left:
        lines.append(f"Left as you wrote {'it' if len(brought.left) == 1 else 'them'}:")
        lines += [f"  {name}" for name in brought.left]
    return WrittenExport(document, tuple(lines))
