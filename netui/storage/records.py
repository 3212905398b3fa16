"""Translation between the session's language, changes of records, and the store's, steps of documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from netui.domain.core.errors import StaleError
from netui.domain.records.change import Change, Edit, Entry
from netui.domain.records.document import TABLES, Record, UnreadableDocumentError, from_document, to_document
from netui.storage.journal.format import Op, Step, StepHead
from netui.storage.snapshot.rows import Rows, document_text, record_id_of


def record_of(table: str, text: str | None) -> Record | None:
    """The record in a document; None when there is no document, or it is no record."""
    if text is None:
        return None
    try:
        return from_document(table, json.loads(text))
    except UnreadableDocumentError:
        return None


def entry_of(step: Step) -> Entry:
    """The step as an entry of the history."""
    return Entry(step.number, step.at, step.label, step.undoes)


def entry_of_head(head: StepHead) -> Entry:
    """A step without its operations as an entry of the history."""
    return Entry(head.number, head.at, head.label, head.undoes, head.octets)


def change_of(step: Step, rows_of: Callable[[str], Rows], *, is_news: bool = False) -> Change:
    """Return the change that a step made to records; documents that are none are left out.

    So is a document that has the id of one before it: it stands for nobody until it has an id of its own, or until the
    first is gone, which is then told as a change of one into the other where it is news.
    """
    kept: list[Edit] = []
    for op in step.ops:
        if op.table not in TABLES:
            continue
        before, after = record_of(op.table, op.before), record_of(op.table, op.after)
        rows = rows_of(op.table)
        if before is not None and after is not None and before.id != after.id:
            kept += [Edit(before, None)] if _stands_alone(before.id, op.number, rows) else []
            kept += [Edit(None, after)] if _stands_alone(after.id, op.number, rows) else []
        elif (record := after or before) is not None:
            first = rows.find(record.id) or op.number
            if first > op.number and after is None and is_news:
                after = record_of(op.table, rows.get(first))
            if first >= op.number:
                kept.append(Edit(before, after))
    return Change(step.label, tuple(kept), step.undoes)


def _stands_alone(record_id: str, number: int, rows: Rows) -> bool:
    """True if no other document has that id."""
    return all(record_id_of(text) != record_id for other, text in rows if other != number)


def operations(change: Change, rows_of: Callable[[str], Rows]) -> list[Op]:
    """Return the operations of a change on the documents of each table, checked against what it was made from.

    Raises:
        StaleError: a record is not what the change was made from.
    """
    ops: list[Op] = []
    free: dict[str, int] = {}
    for edit in change.edits:
        if edit.before == edit.after:
            continue
        rows = rows_of(edit.table)
        number = rows.find(edit.id)
        stored = None if number is None else rows.get(number)
        _check(edit, stored)
        if number is None:
            number = free.get(edit.table, rows.next_number)
            free[edit.table] = number + 1
        after = None if edit.after is None else document_text(to_document(edit.after))
        ops.append(Op(edit.table, number, after, stored))
    return ops


def taking_back(step: Step, ops: Sequence[Op], rows_of: Callable[[str], Rows]) -> list[Op]:
    """Return the operations that take back a step, where the change that does so (``ops``) covers its records alone.

    A document that is no record stands in no change; nor does one that has become a record, or another one.

    Raises:
        StaleError: such a document is not what the step made of it.
    """
    besides = {(op.table, op.number): op for op in step.ops if not _is_edit(op)}
    back = {(op.table, record_id_of(op.before)) for op in besides.values() if op.before is not None}
    found = [
        op
        for op in ops
        # Undone once more, a record comes back in its own place, and not in a new one.
        if (op.table, op.number) not in besides and (op.after is None or (op.table, record_id_of(op.after)) not in back)
    ]
    for op in besides.values():
        if rows_of(op.table).get(op.number) != op.after:
            raise _stale(f"Document {op.number} of {op.table}")
        found.append(Op(op.table, op.number, op.before, op.after))
    return found


def _is_edit(op: Op) -> bool:
    """True if a change covers all of it: a record made, changed or removed."""
    if op.table not in TABLES:
        return False
    before, after = record_of(op.table, op.before), record_of(op.table, op.after)
    if (before is None) != (op.before is None) or (after is None) != (op.after is None):
        return False
    return before is None or after is None or before.id == after.id


def _check(edit: Edit, stored: str | None) -> None:
    """Refuse an edit whose record before it is not the stored document.

    Raises:
        StaleError: it is not.
    """
    if edit.before is None or stored is None:
        as_it_was = edit.before is None and stored is None
    else:
        # The text first: nearly always it is the same, and comparing it costs nothing.
        as_it_was = stored == document_text(to_document(edit.before)) or record_of(edit.table, stored) == edit.before
    if as_it_was:
        return
    raise _stale(f"The record {edit.id} of {edit.table}")


def _stale(what: str) -> StaleError:
    return StaleError(
        "Changed meanwhile",
        f"{what} has been changed by another program since it was read. "
        "Nothing was saved; look at it again, and repeat what you wanted.",
    )
