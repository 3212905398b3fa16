"""What undo and redo act on, against the plain model of two stacks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.records.change import Entry
from netui.session.core.saving.undo import as_told, steps

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@given(st.lists(st.sampled_from(["act", "undo", "redo"]), max_size=40))
def test_agrees_with_two_stacks(keys: list[str]) -> None:
    entries: list[Entry] = []
    undo_stack: list[str] = []
    redo_stack: list[str] = []
    for key in keys:
        found = steps(reversed(entries))
        assert (found.undo.label if found.undo else None) == (undo_stack[-1] if undo_stack else None)
        assert (found.redo_label if found.redo else None) == (redo_stack[-1] if redo_stack else None)
        number = len(entries) + 1
        if key == "act":
            entries.append(Entry(number, NOON, f"action {number}"))
            undo_stack.append(f"action {number}")
            redo_stack.clear()
        elif key == "undo" and found.undo:
            entries.append(Entry(number, NOON, f"Undone: {found.undo.label}", found.undo.number))
            redo_stack.append(undo_stack.pop())
        elif key == "redo" and found.redo:
            entries.append(Entry(number, NOON, f"Done again: {found.redo_label}", found.redo.number))
            undo_stack.append(redo_stack.pop())


DEC = [
    Entry(1, NOON, "Added Ann"),
    Entry(2, NOON, "Snoozed to tomorrow"),
    Entry(3, NOON, "Amended: Snoozed to tomorrow", 2),
]


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ([], [1]),
        ([Entry(4, NOON, "Snoozed to 12 Dec")], [4, 1]),
        ([Entry(4, NOON, "Snoozed to 12 Dec"), Entry(5, NOON, "Undone: Snoozed to 12 Dec", 4)], [5, 4, 1]),
        ([Entry(4, NOON, "Done again: Snoozed to tomorrow", 3)], [4, 3, 2, 1]),
        ([Entry(4, NOON, "Done again: Snoozed to tomorrow", 3), Entry(5, NOON, "Undone: Done again", 4)], [5, 4, 1]),
        ([Entry(4, NOON, "Amended: a note that somebody wrote")], [4, 1]),
    ],
)
def test_an_answer_that_was_amended_while_it_was_typed_is_told_once(later: list[Entry], told: list[int]) -> None:
    assert [entry.number for entry in as_told(reversed([*DEC, *later]))] == told


def test_nothing_to_take_back_in_an_empty_journal() -> None:
    found = steps([])
    assert found.undo is None
    assert found.redo is None


def test_reads_no_further_than_it_must() -> None:
    def endless() -> object:
        yield Entry(2, NOON, "Added Ann")
        raise AssertionError("read on")

    assert steps(endless()).undo == Entry(2, NOON, "Added Ann")  # type: ignore[arg-type]
