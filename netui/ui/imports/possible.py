"""Actions on the plan of an import: which of them can be done now, and which the key bar names."""

from __future__ import annotations

from netui.ui.imports.plan_view import PlanView
from netui.ui.imports.work import ImportWork

_OF_ROWS = frozenset({"leave_out_row", "fold_group", "import_theirs"})
"""Actions on a row of the plan."""


def can_before(action_id: str, work: ImportWork, view: PlanView) -> bool:
    """True if an action can be done on the plan."""
    if action_id.startswith("answer_whom"):
        return view.asked is not None
    if action_id in _OF_ROWS:
        return view.row is not None
    if action_id == "take_import":
        return work.plan is not None
    return work.batch is not None


def is_of_use(action_id: str, work: ImportWork, view: PlanView) -> bool:
    """True if the key bar names an action for these files; all of them work all the same."""
    if action_id in ("import_strangers", "import_texts"):
        return work.batch is not None and bool(work.batch.conversations)
    if action_id == "import_theirs":
        return view.row is not None and view.row.field is not None
    if action_id == "import_days":
        return bool(work.how.dates) or any("--dates" in notice for notice in (work.batch.notices if work.batch else ()))
    if action_id == "import_encoding":
        return work.is_guessed
    return action_id != "import_mapping" or work.is_table
