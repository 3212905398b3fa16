"""The questions that hold: the user's file over the shipped one; while it is broken, what it said last."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from netui.config.files.loading import FileKind, Loaded, load
from netui.config.files.parse_cache import ParseCache
from netui.domain.core.errors import Problem
from netui.domain.records.values import Json
from netui.domain.writing.parts import parts_of
from netui.domain.writing.questions import Bank, BankQuestion, Situation


def default_questions_text() -> str:
    """The commented file that the first ``netui questions edit`` writes."""
    return Path(__file__).with_name("default_questions.yaml").read_text(encoding="utf-8")


@cache
def shipped_questions() -> Bank:
    """The questions that netui ships."""
    from netui.config.questions.file import read_questions

    bank, problems = read_questions(default_questions_text(), "default_questions.yaml", None)
    if bank is None:
        raise AssertionError(problems)
    return bank


def load_questions(path: Path, cache: ParseCache) -> Loaded[Bank]:
    """The questions that hold: those of the file; else those it last held; else the shipped ones."""
    return load(path, cache, FileKind(read, shipped_questions, default_questions_text, _document, _of_document))


def read(text: str, file: str) -> tuple[Bank | None, tuple[Problem, ...]]:
    """Read the text of a file of the user's, over the shipped one."""
    from netui.config.questions.file import read_questions

    return read_questions(text, file, shipped_questions())


def _document(bank: Bank) -> Json:
    return [
        {"key": one.key, "label": one.label, "in_order": one.in_order, "ask": [each.text for each in one.questions]}
        for one in bank.values()
    ]


def _of_document(document: Json) -> Bank:
    situations: Any = document
    try:
        return {
            one["key"]: Situation(
                one["key"],
                one["label"],
                one["in_order"],
                tuple(BankQuestion(text, parts_of(text)[0]) for text in one["ask"]),
            )
            for one in situations
        }
    except (KeyError, TypeError) as error:
        raise ValueError("no questions") from error
