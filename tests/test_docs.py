"""The map of the house names paths and definitions that exist, and leaves no room out."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MAP = ROOT / "docs" / "architecture.md"
PAGES = (MAP, ROOT / "CONTRIBUTING.md", ROOT / "docs" / "practice.md")
IN_MARKS = re.compile(r"`((?:netui|tests|docs|themes|benchmarks|sample_data)/[^`\s]*)`")


def named_on(page: Path) -> list[str]:
    """Every path in code marks, with its definition behind a colon where there is one; ``*`` stands for some name."""
    return IN_MARKS.findall(page.read_text(encoding="utf-8"))


@cache
def definitions_of(path: Path) -> frozenset[str]:
    """Classes, functions and methods (``Class.method``) of a module."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
        if isinstance(node, ast.ClassDef):
            inner = (each for each in node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
            found.update(f"{node.name}.{each.name}" for each in inner)
    return frozenset(found)


def wrong_with(named: str) -> str:
    """Why a name on a page leads nowhere; empty when it leads somewhere."""
    place, _, definition = named.partition(":")
    path = ROOT / place
    if not (path.exists() or ("*" in place and any(ROOT.glob(place)))):
        return f"{named}: there is no {place}"
    if definition and definition not in definitions_of(path):
        return f"{named}: {place} defines no {definition}"
    return ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_and_definition_that_a_page_names_exists(page: Path) -> None:
    named = named_on(page)
    assert named
    assert [wrong for each in named if (wrong := wrong_with(each))] == []


def test_a_path_or_definition_that_is_gone_is_noticed() -> None:
    assert wrong_with("netui/domain/no_such_room/") != ""
    assert wrong_with("netui/session/dispatch.py:no_such_function") != ""


def test_the_picture_shows_every_room() -> None:
    picture = MAP.read_text(encoding="utf-8").split("```")[1]
    rooms = {path.parent.name for path in (ROOT / "netui").glob("*/*/__init__.py")}
    assert sorted(room for room in rooms if not re.search(rf"\b{room}\b", picture)) == []
    files = {path.name for path in (ROOT / "netui").rglob("*.py")}
    assert sorted(set(re.findall(r"\b\w+\.py\b", picture)) - files) == []


def test_each_advice_has_its_place_its_test_and_its_picture() -> None:
    page = ROOT / "docs" / "practice.md"
    rows = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][1:]
    assert len(rows) == 29
    assert [row for row in rows if len(re.findall(r"`tests/ui/\S+\.py:test_\w+`", row)) != 1] == []
    pictures = [re.findall(r"!\[[^\]]+\]\((pictures/[^)]+)\)", row) for row in rows]
    assert [row for row, found in zip(rows, pictures, strict=True) if len(found) != 1] == []
    assert [found for (found,) in pictures if not (page.parent / found).exists()] == []
