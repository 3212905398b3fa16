"""The history, and taking back: undo, redo, history."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import islice

from netui.cli.core.parser import Commands, add_command, whole_number
from netui.cli.core.table import table
from netui.domain.core.errors import RefusedError
from netui.domain.dates.parse import spoken_day
from netui.domain.records.change import Change, Entry
from netui.runtime.context import AppContext
from netui.runtime.output import Piece, Style

_STEPS_SHOWN = 20


def add_commands(commands: Commands) -> None:
    """Add what this family offers."""
    add_command(commands, "undo", _undo, example="netui undo")
    add_command(commands, "redo", _redo, example="netui redo")
    history = add_command(
        commands,
        "history",
        _history,
        more="Each line is one step of undo. It is kept as long as the journal beside the database.",
        example="netui history --limit 5",
    )
    history.add_argument(
        "--limit",
        metavar="N",
        type=whole_number,
        default=_STEPS_SHOWN,
        help=f"so many of them; {_STEPS_SHOWN} unless named",
    )


def _undo(_options: argparse.Namespace, work: AppContext) -> int:
    return _take_back(work, work.session.undo, "There is nothing to undo.")


def _redo(_options: argparse.Namespace, work: AppContext) -> int:
    return _take_back(work, work.session.redo, "There is nothing to redo.")


def _take_back(work: AppContext, act: Callable[[], Change | None], nothing: str) -> int:
    change = act()
    if change is None:
        raise RefusedError("Nothing to do", nothing)
    work.saved = True
    newest = next(iter(work.session.history()))
    work.output.result(_document(newest), [change.label])
    return 0


def _history(options: argparse.Namespace, work: AppContext) -> int:
    entries = list(islice(work.session.history(), options.limit))
    if not entries:
        work.output.result([], ["Nothing was done yet."])
        return 0
    rows = [
        (
            Piece(str(entry.number), Style.QUIET),
            Piece(f"{spoken_day(entry.at.date(), work.today)} {entry.at:%H:%M}", Style.QUIET),
            Piece(entry.label),
        )
        for entry in entries
    ]
    work.output.result([_document(entry) for entry in entries], table(rows, work.output.width_cells))
    return 0


def _document(entry: Entry) -> dict[str, object]:
    return {"number": entry.number, "at": entry.at.isoformat(), "label": entry.label, "undoes": entry.undoes}
