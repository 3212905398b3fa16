"""Undo and redo of a change of the rules: the text of their file goes with the records, or nothing does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from netui.domain.cadence.rules import Rules
from netui.domain.core.errors import NetuiError, RefusedError
from netui.domain.records.change import Change
from netui.domain.records.network_fact import RULES_TEXT, Setting
from netui.domain.text.edit import TextEdit
from netui.session.core.ports import RulesFile


@contextmanager
def rules_put_back(change: Change, file: RulesFile | None, *, again: bool) -> Iterator[Rules | None]:
    """Give the rules file the text that belongs to a change while it is saved; back to what it was when that fails.

    Args:
        change: an undo, or a redo.
        file: of the rules; None where there is none.
        again: whether it is a redo.

    Yields:
        The rules that hold afterwards; None when the change is not about them.

    Raises:
        RefusedError: the text was changed by somebody since, or is not valid; nothing was done.
    """
    edit = _edit_in(change, again=again)
    if edit is None:
        yield None
        return
    if file is None:
        raise RefusedError("No rules file", "That was about the rules file, which is not there. Nothing was done.")
    found = file.read()
    try:
        wanted = found if edit.is_done_in(found) else edit.applied_to(found)
    except ValueError:
        raise RefusedError(
            "Changed since", "rules.yaml was changed in another way since; it was left as it is. Nothing was done."
        ) from None
    try:
        rules = file.write(wanted)
    except RefusedError as problem:
        raise RefusedError(
            "Not valid", f"The rules as they were before are not valid, and were not put back: {problem.sentence}"
        ) from problem
    try:
        yield rules
    except NetuiError:
        file.write(found)
        raise


def _edit_in(change: Change, *, again: bool) -> TextEdit | None:
    """Return the edit that a change makes to the text of the rules; None without any."""
    for edit in change.edits:
        kept = edit.after if again else edit.before
        if edit.id == RULES_TEXT and isinstance(kept, Setting) and kept.edit is not None:
            return kept.edit if again else kept.edit.inverse
    return None
