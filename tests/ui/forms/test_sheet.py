"""The sheet of a form draws every field itself; one line to type in goes from field to field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual import events
from textual.style import Style
from textual.widgets import Input
from textual.widgets.input import Selection

from netui.domain.records.change import Change, Edit
from netui.ui.contacts.fields import FIELDS
from netui.ui.forms.common_fields import without_signs
from netui.ui.forms.drawing import Looks, SheetDrawing
from netui.ui.forms.field_line import FieldLine
from netui.ui.forms.held import HeldText, put_anew, untouched
from netui.ui.forms.layout import SheetLayout
from netui.ui.forms.sheet import Sheet
from netui.ui.text.cells import cell_len, part
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, circle, journal_of, person
from tests.ui.robot import Robot, at_the_keyboard

LONG = "Northwind " * 12 + "end"
PLAIN = Looks(Style(), Style())


@pytest.mark.parametrize(
    ("text", "start", "cells", "seen"),
    [
        ("abcdef", 0, 4, "abcd"),
        ("abcdef", 4, 4, "ef  "),
        ("", 0, 3, "   "),
        ("日本語", 0, 3, "日 "),
        ("日本語", 1, 4, " 本 "),
        ("日本語", 2, 4, "本語"),
        ("日本語", 9, 2, "  "),
        ("e\u0301ab", 1, 2, "ab"),
        ("a\x1bb", 0, 3, "a␛b"),
    ],
)
def test_a_part_of_a_text_fills_its_cells(text: str, start: int, cells: int, seen: str) -> None:
    assert part(text, start, cells) == seen


@pytest.mark.parametrize("text", HOSTILE)
def test_a_part_of_any_text_has_its_width_and_nothing_a_terminal_obeys(text: str) -> None:
    for start in (0, 1, 7):
        assert cell_len(part(text, start, 11)) == 11
        assert not any(ord(character) < 32 for character in part(text, start, 11))


def test_a_text_is_seen_from_where_it_was_left_and_never_from_behind_its_end() -> None:
    assert untouched("abcdef").seen_from(4) == 0
    assert put_anew("abcdef", 4) == HeldText("abcdef", Selection.cursor(6), 3)  # a cell is for the caret
    assert put_anew("abc", 4).scrolled == 0
    left = HeldText("abcdef", Selection.cursor(2), 3)
    assert (left.seen_from(4), left.seen_from(6), left.seen_from(20)) == (3, 1, 0)
    assert [left.moved(step, 4).scrolled for step in (-2, -9, 9)] == [1, 0, 3]


def test_a_line_is_left_below_a_field_about_which_something_is_said() -> None:
    layout = SheetLayout(FIELDS)
    height, tier = layout.height_lines, layout.first_line("tier")
    layout.leave_lines_below(["name", FIELDS[-1].id])
    assert (layout.height_lines, layout.first_line("tier")) == (height + 2, tier + 1)
    place = layout.region(FIELDS[1], 80)
    assert layout.field_at(place.x, place.y, 80) is FIELDS[1]
    assert layout.field_at(place.right - 1, place.y, 80) is FIELDS[1]
    assert layout.field_at(place.x - 1, place.y, 80) is None
    assert layout.field_at(place.x, place.y - 1, 80) is None


def test_the_sheet_shows_texts_examples_and_what_is_said() -> None:
    layout = SheetLayout(FIELDS)
    drawing = SheetDrawing(FIELDS, layout)
    drawing.said = {"name": ("Who is [b]that[/b]?\n", "")}
    layout.leave_lines_below(drawing.said)
    held = {"name": untouched("Ann [VIP]\x1b"), "company": untouched("")}
    lines = drawing.drawn(held, 60, PLAIN).plain.split("\n")
    assert len(lines) == layout.height_lines
    assert [line.rstrip() for line in lines[:5]] == [
        " Who",
        " Name        Ann [VIP]␛",
        "             Who is [b]that[/b]?",
        " Also",  # drawn by a widget, as it is not among those held
        " Company     where they work",
    ]


async def click(robot: Robot, x: int, y: int) -> None:
    await robot.mouse(events.MouseDown, x, y)
    await robot.mouse(events.MouseUp, x, y)


def caret(robot: Robot) -> tuple[str, int, int]:
    """The field in use, its caret, and how many cells of it are out of sight on the left."""
    line = robot.app.focused
    assert isinstance(line, FieldLine)
    return robot.app.screen.query_one(Sheet).in_use, line.held.selection.end, line.held.scrolled


async def test_keys_and_mouse_find_each_field_as_it_was_left() -> None:
    ana = person(1, "Ana Silva", "inner", company=LONG, title="日本語", location="Oslo", notes="one\ntwo")
    app = app_with([ana, *circle()[1:]])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "g", "e")
        await robot.keys_at_once("tab", "tab", "escape", "j")  # left before the field it went to was painted
        await robot.keys("g", "e")
        assert len(app.screen.query(Input)) == 1 + len(app.screen.query("Ask Input"))
        rows = {row.split()[0]: y for y, row in enumerate(robot.screen()) if row.startswith(" ") and row.strip()}

        # A click puts the caret on the character at that cell, in a field that is drawn and in the one in use.
        await click(robot, 13 + 3, rows["Title"])
        assert caret(robot) == ("title", 1, 0)
        assert app.cursor_position == (13 + 2, rows["Title"])
        await robot.type("x")
        await click(robot, 13 + 40, rows["Title"])
        await robot.type("!")
        assert robot.line_with(" Title ").split()[1] == "日x本語!"
        await click(robot, 3, rows["Place"])
        assert caret(robot)[0] == "title", "a label is no field"

        # Both ends of a click at once, as a slow line brings them; the button is not held afterwards.
        for event in (events.MouseDown, events.MouseUp):
            app.screen._forward_event(event(None, 15, rows["Place"], 0, 0, 1, False, False, False, 15, rows["Place"]))
        await robot.settle()
        assert caret(robot) == ("location", 2, 0)
        assert app.mouse_captured is None
        await robot.mouse(events.MouseDown, 13, rows["Name"])
        await robot.mouse(events.MouseMove, 16, rows["Name"])
        await robot.mouse(events.MouseUp, 16, rows["Name"])
        await robot.type("I")
        assert robot.line_with(" Name ").split()[1:] == ["I", "Silva"]

        # A long text is seen from its beginning until the caret moves, and is left as it was scrolled.
        await robot.keys("tab", "tab")
        assert caret(robot) == ("company", len(LONG), 0)
        await robot.keys("left")
        scrolled = len(LONG) - 65
        assert caret(robot) == ("company", len(LONG) - 1, scrolled)
        await robot.keys("shift+left", "up", "down")
        assert caret(robot) == ("company", len(LONG) - 2, scrolled)
        await robot.keys("shift+tab")
        assert robot.line_with(" Company ").rstrip("▁▂▃▄▅▆▇█ ").endswith("Northwind end")
        await robot.mouse(events.MouseScrollLeft, 20, rows["Company"])
        assert robot.line_with(" Company ")[13:].startswith(LONG[scrolled - 4 : scrolled + 20])
        await robot.keys("tab")
        assert caret(robot)[0] == "company"
        await robot.keys("delete")
        assert robot.app.screen.query_one(Sheet).texts["company"] == LONG[:-2] + LONG[-1], "what was selected still is"

        # Another text stands there when it was changed elsewhere, wherever the caret is.
        journal_of(app).changes.append(Change("Elsewhere", (Edit(ana, replace(ana, location="Rome")),)))
        await robot.keys("ctrl+s")
        assert robot.line_with(" Place ").split()[1] == "Rome"
        await robot.keys("ctrl+n")
        assert robot.line_with(" Title ").split()[1] == "日本語"


def test_a_word_of_a_form_is_kept_once_whatever_its_case_and_accents() -> None:
    assert without_signs("rust, Rust, #RUST, Café, cafe, #") == ("rust", "Café")
