"""More in the clipboard than anybody means to paste: it is said, nothing freezes, and nothing is cut off in silence."""

import pytest
from textual.events import Paste
from textual.widgets import Input, TextArea
from textual.widgets.text_area import Selection

from netui.domain.records.contact_fields.fields import MOST_IN_A_LINE
from netui.ui.shell.pasting import too_long_a_paste
from tests.ui.invented import app_with, person
from tests.ui.robot import at_the_keyboard


@pytest.mark.parametrize("keys", [("slash",), ("s",), ("d",), ("ctrl+p",), ("n",)])
async def test_what_is_no_line_is_refused_in_words(keys: tuple[str, ...]) -> None:
    app = app_with([person(1, "Ann Lee", "inner")])
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys(*keys)
        app.post_message(Paste("Ben Ito " * 600_000))
        await robot.settle()
        assert isinstance(app.focused, Input)
        assert app.focused.value == ""
        app.post_message(Paste("b" * MOST_IN_A_LINE))
        await robot.settle()
        assert len(app.focused.value) == MOST_IN_A_LINE
        app.post_message(Paste("b"))  # it holds with what stands there
        await robot.settle()
        assert len(app.focused.value) == MOST_IN_A_LINE
        app.focused.select_all()
        app.post_message(Paste("c"))  # takes its place
        await robot.settle()
        assert app.focused.value == "c"


@pytest.mark.parametrize(
    ("there", "selected", "pasted", "is_taken"),
    [(190_000, 0, 190_000, False), (190_000, 0, 10_000, True), (190_000, 0, 10_001, False), (190_000, 5, 10_005, True)],
)
def test_a_text_of_several_lines_holds_its_bound_in_sum(there: int, selected: int, pasted: int, is_taken: bool) -> None:
    field = TextArea("x" * there)
    field.selection = Selection((0, 0), (0, selected))
    assert (too_long_a_paste(field, "y" * pasted) == "") is is_taken


async def test_it_is_said_what_became_of_it() -> None:
    app = app_with([person(1, "Ann Lee", "inner")])
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("slash")
        app.post_message(Paste("x" * (MOST_IN_A_LINE + 1)))
        await robot.settle()
        assert "nothing was pasted" in robot.said


@pytest.mark.parametrize("key", ["slash", "ctrl+f", "s"])
async def test_nothing_but_letters_comes_out_of_a_paste(key: str) -> None:
    app = app_with([person(1, "Ann Lee", "inner")])
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys(key, "ctrl+u")
        app.post_message(Paste(" Ann\x1b[31m\tLee\x00\x9b\u202e "))
        await robot.settle()
        assert isinstance(app.focused, Input)
        assert app.focused.value.isprintable()
        assert app.focused.value.split() == ["Ann", "[31m", "Lee"]


async def test_where_nothing_is_typed_a_paste_says_where_it_could_go() -> None:
    async with at_the_keyboard(app_with(), (120, 40)) as robot:
        for keys, said in (
            (("p",), "c writes a conversation"),
            (("w",), "e edits the letter, c writes a conversation"),
            (("l",), "n keeps a link, c writes a conversation"),
            (("b",), "c writes a conversation"),
            (("H",), "esc leads back"),
            (("D",), "A key answers here"),
        ):
            await robot.keys(*keys)
            before = robot.screen()
            await robot.paste("Ana Silva: coffee")
            assert said in "\n".join(robot.screen()), keys
            assert sum(one != other for one, other in zip(before, robot.screen(), strict=True)) == 1, keys
            await robot.keys("escape")
