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


IN_THE_PACKAGE = re.compile(r"`((?:domain|system|storage|config|exchange|session|runtime|cli|ui)/[^`\s<>]*)`")
"""A path of the pages for those who build netui, as they write it: from the package on."""
NAMED = re.compile(r"`(_?[A-Z]\w+)`")
"""A class or a constant that a page names by itself."""


@cache
def names_in_the_house() -> frozenset[str]:
    """Names of classes, functions, constants and fields, each where it begins a line."""
    begins = re.compile(r"^ *(?:class |def |async def )?(\w+)", re.MULTILINE)
    texts = (path.read_text(encoding="utf-8") for root in ("netui", "tests") for path in (ROOT / root).rglob("*.py"))
    return frozenset(name for text in texts for name in begins.findall(text))


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


@pytest.mark.parametrize("page", PAGES[:2], ids=lambda page: page.name)
def test_every_other_path_class_and_constant_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [each for each in IN_THE_PACKAGE.findall(text) if not (ROOT / "netui" / each).exists()] == []
    assert [each for each in NAMED.findall(text) if each not in names_in_the_house()] == []


def test_a_path_or_definition_that_is_gone_is_noticed() -> None:
    assert wrong_with("netui/domain/no_such_room/") != ""
    assert wrong_with("netui/session/dispatch.py:no_such_function") != ""
    assert "NO_SUCH_TABLE" not in names_in_the_house()
    assert IN_THE_PACKAGE.findall("see `cli/no_such_room/` and `netui/cli`") == ["cli/no_such_room/"]


def boxes_of(picture: str) -> dict[str, str]:
    """The text in each box of the picture, by the name at its head: ``ui``, ``cli`` ..."""
    lines = picture.splitlines()
    found: dict[str, str] = {}
    for row, line in enumerate(lines):
        for head in re.finditer(r"┌─ netui/(\w+)[^┐]*┐", line):
            height = next(
                at for at, below in enumerate(lines[row:]) if below[head.start() : head.end()].startswith("└")
            )
            found[head[1]] = "\n".join(each[head.start() : head.end()] for each in lines[row : row + height])
    return found


def test_the_picture_shows_every_room_in_the_box_of_its_floor() -> None:
    picture = MAP.read_text(encoding="utf-8").split("```")[1]
    boxes = boxes_of(picture)
    rooms = [path.parent for path in (ROOT / "netui").glob("*/*/__init__.py")]
    assert [f"{room.parent.name}/{room.name}" for room in rooms if not shows(boxes, room)] == []
    files = {path.name for path in (ROOT / "netui").rglob("*.py")}
    assert sorted(set(re.findall(r"\b\w+\.py\b", picture)) - files) == []


def shows(boxes: dict[str, str], room: Path) -> bool:
    return re.search(rf"\b{room.name}\b", boxes[room.parent.name]) is not None


def test_each_advice_has_its_place_its_test_and_its_picture() -> None:
    page = ROOT / "docs" / "practice.md"
    rows = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][1:]
    assert len(rows) == 29
    assert [row for row in rows if len(re.findall(r"`tests/ui/\S+\.py:test_\w+`", row)) != 1] == []
    pictures = [re.findall(r"!\[[^\]]+\]\((pictures/[^)]+)\)", row) for row in rows]
    assert [row for row, found in zip(rows, pictures, strict=True) if len(found) != 1] == []
    assert [found for (found,) in pictures if not (page.parent / found).exists()] == []
