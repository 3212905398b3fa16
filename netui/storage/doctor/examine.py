"""The files of a database checked against each other, and all that ``netui doctor`` does to an open database."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

from netui.domain.core.errors import NetuiError
from netui.domain.records.conversation import Conversation
from netui.domain.records.document import UnreadableDocumentError, from_document, shown_value
from netui.storage.doctor import checks as doctor
from netui.storage.doctor.checks import CheckReport, Finding, Progress
from netui.storage.doctor.mending import mended
from netui.storage.external.conflict_copies import beside
from netui.storage.journal.files import listed
from netui.storage.journal.format import Op
from netui.storage.maintenance import backups
from netui.storage.maintenance.maintenance import Maintenance
from netui.storage.maintenance.migrations import Tables
from netui.storage.snapshot import format as snapshot
from netui.storage.snapshot.format import SET_ASIDE, NoDatabaseError, is_number
from netui.storage.snapshot.gaps import NO_DOCUMENT, WHOLE_TABLE
from netui.storage.snapshot.headers import SnapshotHeaders
from netui.storage.snapshot.rows import Rows, document_text
from netui.storage.store import Store
from netui.storage.system.errors import in_words


def examine(store: Store, today: date, progress: Progress = lambda done, total: None) -> CheckReport:
    """Check everything there is to check; nothing is changed."""
    tables = _decoded(store)
    findings = [*_files(store), *_no_documents(store), *_lookups(store), *doctor.check(tables, today, progress)]
    return CheckReport(sum(map(len, tables.values())), tuple(findings))


def repair(
    store: Store,
    maintenance: Maintenance,
    today: date,
    clock: Callable[[], datetime],
    progress: Progress = lambda done, total: None,
) -> CheckReport:
    """Mend what can be mended without loss, as changes that undo takes back, and check again.

    Raises:
        SaveError, InUseError, RefusedError: nothing more could be saved.
    """
    done = [*_merge_copies(maintenance), *_mend(store, maintenance, clock)]
    with in_words(store.folder.path):
        if store.fold():
            done.append(f"Brought {store.folder.name} up to date.")
    checked = examine(store, today, progress)
    return CheckReport(checked.documents, checked.findings, tuple(done))


def _decoded(store: Store) -> Tables:
    return {name: rows.decoded() for name, rows in store.state.tables.items()}


def _merge_copies(maintenance: Maintenance) -> Iterator[str]:
    for copy in maintenance.conflict_copies():
        try:
            yield maintenance.merge_copy(copy)
        except NetuiError as error:
            yield error.sentence


def _mend(store: Store, maintenance: Maintenance, clock: Callable[[], datetime]) -> list[str]:
    found, others = list(mended(_decoded(store), clock())), list(_no_documents(store))
    if not found and not others:
        return []
    maintenance.backup("before repair")

    def build() -> Iterator[Op]:
        for number, text, document in _not_saved_aside(store):
            yield Op(SET_ASIDE, number, document_text({**document, "at": clock().isoformat()}), text)
        free = store.state.tables.get(SET_ASIDE, Rows()).next_number
        for each in found:
            before = store.state.tables[each.table].get(each.number)
            yield Op(each.table, each.number, None if each.document is None else document_text(each.document), before)
            if each.set_aside is not None:
                yield Op(SET_ASIDE, free, document_text(each.set_aside), None)
                free += 1

    with in_words(store.folder.path):
        store.commit("Mended by netui doctor", build)
    return [each.sentence for each in found] + [
        f"Set {_place(one)} aside ({NO_DOCUMENT}): it stands whole in the table {SET_ASIDE}." for one in others
    ]


def _files(store: Store) -> Iterator[Finding]:
    """The JSON file, the journals, the copies."""
    folder, state = store.folder, store.state
    # A file that netui has never saved is another program's, and as good as its documents.
    if state.known.database and state.file.identity is not None and not state.file.whole:
        yield Finding(
            "", 0, f"{folder.name} is not as netui wrote it; it is written anew when netui ends.", mendable=True
        )
    journals = listed(folder.old, folder.side)
    steps = [step.number for step in state.history()]
    if journals and (not steps or steps[-1] > journals[0].start):
        back_to = f"step {steps[-1]}" if steps else "nothing"
        yield Finding("", 0, f"The history can be followed back to {back_to} only; undo reaches no further.")
    if steps and steps[0] < state.known.seq:
        yield Finding("", 0, "The newest steps are not in the journals here: they have come from another machine.")
    other_names = folder.second_names()
    if other_names:
        yield Finding(
            "", 0, f"{folder.name} has another name on this disk (a hard link), which stays behind at each save."
        )
    for place in (folder.backups, folder.aside):
        if os.path.exists(place) and not os.path.isdir(place):
            yield Finding("", 0, f"{place} is no folder, so nothing can be kept there: move it out of the way.")
    copies = backups.listed(folder, datetime.max.replace(tzinfo=UTC))  # in any order
    for path in [base.path for base in folder.bases()] + [backup.path for backup in copies]:
        if not _is_whole(path, written_to=os.path.dirname(path) == folder.old):
            yield Finding("", 0, f"The copy {path} is damaged; nothing depends on it, and it may be removed.")
    for copy in beside(folder, state.file.meta):
        yield Finding("", 0, f"Another copy of the database lies beside it: {copy}.", mendable=True)


def _no_documents(store: Store) -> Iterator[Finding]:
    """Yield what stands in the place of documents in a file that netui has not saved yet."""
    for _, _, found in _not_saved_aside(store):
        table, key, value = found["table"], found["key"], shown_value(found["value"])
        number = int(key) if is_number(key) else WHOLE_TABLE
        what = "It is no record" if number else f"{shown_value(key)} is no record" if key else "It is no table"
        yield Finding(table, number, f"{what}: {value}. It is passed over, and stays as it is.", mendable=True)


def _not_saved_aside(store: Store) -> Iterator[tuple[int, str, dict[str, Any]]]:
    """Yield number, text and content of what was set aside when the file was opened; none once it has been saved so."""
    for number, text in () if store.state.known.database else store.state.tables.get(SET_ASIDE, Rows()):
        document = json.loads(text)
        if document.get("why") == NO_DOCUMENT:
            yield number, text, document


def _place(finding: Finding) -> str:
    return (
        f"document {finding.number} of {finding.table}" if finding.number else f"what is no record in {finding.table}"
    )


def _is_whole(path: str, *, written_to: bool) -> bool:
    """True if a copy is unchanged; an earlier snapshot may also be as a program has left it that had it open."""
    try:
        if not written_to:
            return backups.is_sound(path)
        with open(path, "rb") as file:
            snapshot.read(file.read())
        return True
    except (OSError, NoDatabaseError):
        return False


def _lookups(store: Store) -> Iterator[Finding]:
    """Check that indexes by id, and the headers of conversations, agree with a scan of the documents."""
    for name, rows in store.state.tables.items():
        for number, text in rows:
            record_id = json.loads(text).get("id")
            if isinstance(record_id, str) and rows.find(record_id) is None:
                yield Finding(name, number, f"The record {record_id} is not found by its id.")
    conversations = store.state.tables.get("conversations", Rows())
    headers = {header.id: header for header in SnapshotHeaders(conversations)}
    for number, text in conversations:
        try:
            record = from_document("conversations", json.loads(text))
        except UnreadableDocumentError:
            continue
        if isinstance(record, Conversation) and record.id not in headers:
            yield Finding("conversations", number, f"The conversation {record.id} is not listed by its head.")
