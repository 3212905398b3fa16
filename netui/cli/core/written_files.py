"""Sentences about a file that the user writes: its place, and its mistakes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netui.domain.core.errors import Problem
from netui.runtime.context import AppContext


def verdict(problems: Sequence[Problem]) -> dict[str, object]:
    """The result of a check, as ``--json`` prints it."""
    errors = [
        {"file": each.file, "line": each.line, "column": each.column, "message": each.message} for each in problems
    ]
    return {"valid": not errors, "errors": errors}


def say_where(path: Path, work: AppContext) -> int:
    """Answer with a path; return the exit status."""
    work.output.result({"path": str(path)}, [str(path)])
    return 0
