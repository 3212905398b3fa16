"""The bank of questions: checked, shown, edited."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netui.config.files.loading import Loaded
from netui.config.files.text_file import read_text, write_text
from netui.config.questions.loading import default_questions_text, load_questions, read
from netui.domain.core.errors import EXIT_REFUSED, Problem, RefusedError
from netui.domain.writing.questions import Bank
from netui.runtime.context import AppContext
from netui.runtime.output import Line, Piece, Style
from netui.session.core.labels import plural


def bank_of(work: AppContext) -> Bank:
    """The questions in force; what is wrong with the file is told once."""
    loaded: Loaded[Bank] = load_questions(work.locations.questions_file, work.cache)
    if loaded.banner:
        work.tell(f"{loaded.banner} All mistakes: netui questions check")
    return loaded.value


def check(file: str | None, work: AppContext) -> int:
    """List what is wrong with a file of questions.

    Raises:
        RefusedError: there is no such file.
    """
    path = Path(file) if file is not None else work.locations.questions_file
    text = read_text(path)
    if text is None and file is not None:
        raise RefusedError("No such file", f"There is no file {path}.")
    if text is None:
        work.output.result(verdict(()), [f"{path} is not there yet; the questions that netui ships hold."])
        return 0
    bank, problems = (None, (text,)) if isinstance(text, Problem) else read(text, str(path))
    if bank is None:
        work.output.result(verdict(problems), [str(problem) for problem in problems])
        return EXIT_REFUSED
    questions = sum(len(one.questions) for one in bank.values())
    said = f"{path} is valid: {plural(len(bank), 'situation')}, {plural(questions, 'question')}."
    work.output.result(verdict(()), [said])
    return 0


def verdict(problems: Sequence[Problem]) -> dict[str, object]:
    """What a check found, as JSON."""
    errors = [
        {"file": each.file, "line": each.line, "column": each.column, "message": each.message} for each in problems
    ]
    return {"valid": not errors, "errors": errors}


def edit(work: AppContext) -> int:
    """Open the file in the user's editor, written first when it is not there, and check it afterwards."""
    from netui.runtime.editor import edit as open_editor

    path = work.locations.questions_file
    if not path.exists():
        write_text(path, default_questions_text())
    open_editor(path, work.settings.editor or work.editor)
    return check(str(path), work)


def show(work: AppContext) -> int:
    """Show the questions in force."""
    bank = bank_of(work)
    lines: list[Line] = []
    for one in bank.values():
        lines.append([Piece(one.key, Style.STRONG), Piece(f"  {one.label}", Style.QUIET)])
        lines.extend(f"  {question.text}" for question in one.questions)
    document = [
        {
            "situation": one.key,
            "label": one.label,
            "order": "file" if one.in_order else "mixed",
            "ask": [question.text for question in one.questions],
        }
        for one in bank.values()
    ]
    work.output.result(document, lines)
    return 0
