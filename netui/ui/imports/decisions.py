"""The user's decisions about rows of a plan: each as what is wanted of the import from then on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from netui.session.imports.commands import SOMEBODY_NEW, ImportOptions
from netui.session.imports.model import ImportPlan
from netui.ui.imports.plan_rows import PlanRow
from netui.ui.imports.plan_sections import MOST_CANDIDATES
from netui.ui.imports.plan_view import PlanView

Decided: TypeAlias = Mapping[str, object] | str
"""The decision: wishes by name; or a sentence that says why nothing is."""


def answered(row: PlanRow, plan: ImportPlan, wishes: ImportOptions, digit: int) -> Decided:
    """Decide whom a row means that may mean several people: a candidate by its number; 0, somebody new."""
    if row.whom is None:
        return "Nothing is asked here."
    found = next(people for key, _, people in plan.unclear if key == row.whom)
    if digit > min(len(found), MOST_CANDIDATES):
        return f"There are {len(found)} candidates."
    return {"chosen": {**wishes.chosen, row.whom: found[digit - 1].id if digit else SOMEBODY_NEW}}


def left_out(row: PlanRow, view: PlanView, wishes: ImportOptions) -> Decided:
    """A row or a group left out; what was left out comes back."""
    keys = frozenset(view.sections[row.group].all_keys() if row.is_head else row.keys)
    if not keys:
        return "That is nothing that would come in."
    return {"left_out": wishes.left_out - keys if keys <= wishes.left_out else wishes.left_out | keys}


def theirs(row: PlanRow, wishes: ImportOptions) -> Decided:
    """The file's word where it differs; again the user's."""
    if row.field is None:
        return "The file says nothing else here: {import_theirs} is for a row that differs."
    return {"theirs": wishes.theirs ^ {row.field}}
