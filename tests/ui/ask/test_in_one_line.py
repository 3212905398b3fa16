"""A question in one line: what it looks like in so many cells, and that nothing else on the screen changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from netui.ui.ask.in_one_line import draw, letters, stands_in_one_line
from netui.ui.ask.question import InOneLine
from netui.ui.text.cells import cell_len
from netui.ui.text.keys import key_with_words
from netui.ui.text.render import plain
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

DAYS = (("d", "tomorrow"), ("3", "days"), ("w", "week"), ("m", "month"))
SNOOZE = InOneLine("s", plain("snooze"), [key_with_words(*one) for one in DAYS], "or a day:", "day:")


def line_of(asked: InOneLine, text: str, note: str, cells: int) -> str:
    drawn = draw(asked, text, plain(note), cells, typed=True)
    return drawn.before.plain + text.ljust(drawn.line_cells)[: drawn.line_cells] + drawn.after.plain


@pytest.mark.parametrize(
    ("text", "note", "cells", "seen"),
    [
        ("mon", "Mon 23 Nov", 80, " s  snooze  d tomorrow  3 days  w week  m month  or a day: mon  Mon 23 Nov  esc "),
        (
            "12 jan",
            "12 Jan 2027",
            80,
            " s  snooze  d tomorrow  3 days  w week  or a day: 12 jan  12 Jan 2027       esc ",
        ),
        ("mon", "Mon 23 Nov", 40, " s  snooze  day: mon  Mon 23 Nov    esc "),
        (
            "dec",
            "“dec” is no day: write 2026-03-12, 12 mar, fri, tomorrow or 3d",
            80,
            " s  snooze  day: dec  “dec” is no day: write 2026-03-12, 12 mar, fri, tomo… esc ",
        ),
        ("", "", 60, " s  snooze  d tomorrow  3 days  w week  m month         esc "),
        ("", "", 52, " s  d tomorrow  3 days  w week  m month         esc "),
        ("", "", 40, " s  d tomorrow  3 days  w week      esc "),
        ("", "", 24, " s  d tomorrow      esc "),
    ],
)
def test_a_choice_is_drawn_whole_or_not_at_all(text: str, note: str, cells: int, seen: str) -> None:
    assert line_of(SNOOZE, text, note, cells) == seen


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40), st.text(max_size=60), st.integers(40, 220)
)
def test_the_line_fills_the_screen_and_esc_stays(text: str, note: str, cells: int) -> None:
    drawn = draw(SNOOZE, text, plain(note), cells, typed=True)
    assert cell_len(drawn.before.plain) + drawn.line_cells + cell_len(drawn.after.plain) == cells
    assert drawn.after.plain.endswith("esc ")


def test_what_is_longer_than_the_line_has_rows_of_its_own() -> None:
    question = letters("D", lambda: plain("Remove Ana Silva?"), [("y", "removes")], lambda _key: False)
    assert stands_in_one_line(question, 38)
    assert not stands_in_one_line(question, 37)
    assert draw(question.in_one_line(), "", Content(), 38, typed=False).before.plain == (  # type: ignore[misc]
        " D  Remove Ana Silva?  y removes  esc "
    )


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
@pytest.mark.parametrize(
    ("key", "seen"),
    [
        ("s", " s  snooze  d tomorrow  3 days  w week  m month  or a day:"),
        ("t", " t  tier  1 Inner  2 Close  3 Active  4 Weak  5 Dormant  0 none  esc"),
        ("y", " y  copy  a address  n name  c card  esc"),
        ("D", " D  Remove Ana Silva?"),
    ],
)
async def test_nothing_else_on_the_screen_changes(size: tuple[int, int], key: str, seen: str) -> None:
    async with at_the_keyboard(app_with(), size) as robot:
        before, cursor = robot.screen()[:-1], styles_of_the_cursor(robot.app)
        await robot.keys(key)
        assert robot.screen()[-1].startswith(seen)
        assert robot.screen()[:-1] == before
        assert styles_of_the_cursor(robot.app) == cursor
        await robot.keys("escape")
        assert robot.screen()[:-1] == before


def styles_of_the_cursor(app: object) -> list[object]:
    """How the first row of the queue is painted: it looks as with the focus while a letter is waited for."""
    strip = app.screen.lists.queue.list.render_line(0)  # type: ignore[attr-defined]
    return [segment.style for segment in strip]


@pytest.mark.parametrize(
    ("key", "answers"),
    [
        ("D", ["y removes", "esc"]),
        ("t", ["1 Inner", "5 Dormant", "0 none", "esc"]),
        ("y", ["a address", "n name", "c card", "esc"]),
        ("s", ["d tomorrow", "3 days", "w week", "esc"]),
        ("d", ["enter closes it", "esc leaves it"]),
        ("ctrl+p", ["What to do?", "Done: log a talk", "a word of it", "esc leaves it"]),
    ],
)
async def test_a_question_is_seen_whole_in_another_size(key: str, answers: list[str]) -> None:
    async with at_the_keyboard(app_with(), (120, 40)) as robot:
        await robot.keys(key)
        asked = robot.screen()
        for size in ((40, 10), (60, 20), (40, 24)):
            await robot.resize(*size)
            assert all(robot.line_with(answer) for answer in answers)
            assert "0 of 8" in robot.screen()[0]
        await robot.resize(120, 40)
        assert robot.screen() == asked
