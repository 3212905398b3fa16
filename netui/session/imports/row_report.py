"""The fate of each row of the imported files, as ``--plan`` tells it."""

from __future__ import annotations

from collections.abc import Mapping

from netui.domain.records.change import Change
from netui.domain.records.contact import Contact
from netui.domain.records.document import Document, to_document
from netui.session.imports.model import ImportPlan
from netui.session.imports.people.filling import PersonInImport
from netui.session.imports.people.rows import ImportRow

_ITS_OWN = frozenset(("id", "said", "imported", "created_at", "updated_at", "source"))
"""Fields that an import keeps for itself."""


def plan_rows(plan: ImportPlan) -> list[dict[str, object]]:
    """The rows in the order of the files: what each does, to whom, and which fields it changes."""
    edits = {edit.id: edit for edit in plan.change.edits}
    seen: set[str] = set()
    rows: list[dict[str, object]] = []
    for row, person in plan.rows:
        one = person.contact
        edit = edits.get(one.id)
        before, after = (edit.before, edit.after) if edit is not None else (one, one)
        changes = _changes(before, after) if one.id not in seen else {}
        does = "unite" if one.id in seen else _does(row, person, changes, is_new=before is None)
        seen.add(one.id)
        place = {"file": row.incoming.file, "line": row.incoming.line}
        rows.append({**place, "does": does, "table": "contacts", "id": one.id, "name": one.name, "changes": changes})
    rows += _of_others(plan.change)
    for skip in plan.skipped:
        place = {"file": skip.file, "line": skip.line}
        rows.append({**place, "does": "skip", "table": "", "id": "", "name": "", "changes": {}})
    return sorted(rows, key=lambda each: (str(each["file"]), int(str(each["line"]))))


def _does(row: ImportRow, person: PersonInImport, changes: Mapping[str, tuple[object, object]], *, is_new: bool) -> str:
    """The effect of the first row about somebody."""
    if is_new:
        return "add"
    if person.move is not None:
        return "move"
    if not changes:
        return "differ" if person.differences.get(row.place) else "none"
    return "renew" if any(isinstance(before, str) and before for before, _ in changes.values()) else "fill"


def _changes(before: object, after: object) -> dict[str, tuple[object, object]]:
    old, new = _fields(before), _fields(after)
    names = [name for name in dict.fromkeys((*old, *new)) if name not in _ITS_OWN]
    return {name: (old.get(name), new.get(name)) for name in names if old.get(name) != new.get(name)}


def _fields(record: object) -> Document:
    return to_document(record) if isinstance(record, Contact) else {}


def _of_others(change: Change) -> list[dict[str, object]]:
    found = []
    for edit in change.edits:
        if edit.table != "contacts":
            does = "add" if edit.before is None else "renew" if edit.after is not None else "remove"
            after = edit.after if edit.after is not None else edit.before
            name = getattr(after, "summary", "") or getattr(after, "what", "") or getattr(after, "name", "")
            place = {"file": "", "line": 0}
            found.append({**place, "does": does, "table": edit.table, "id": edit.id, "name": name, "changes": {}})
    return found
