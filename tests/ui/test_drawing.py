"""Frames that nobody looks at are not drawn, and what cannot be drawn is found all the same."""

import pytest
from textual._compositor import Compositor
from textual.content import Content

from netui.ui.main.screen import MainScreen
from netui.ui.widgets.header import Header
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


class TornError(Exception):
    """What a part of the screen raises in place of what it shows."""


def torn(_: Header) -> Content:
    raise TornError


async def test_a_frame_is_drawn_when_somebody_looks_and_no_more_often(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Compositor] = []
    draw = Compositor._render_chops

    def noted(self: Compositor, *args: object) -> object:
        drawn.append(self)
        return draw(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Compositor, "_render_chops", noted)
    app = app_with()
    async with at_the_keyboard(app, every_frame=False) as robot:
        assert drawn, "what opens is drawn"
        drawn.clear()
        await robot.keys("j", "k", "j")
        assert not drawn
        seen = robot.screen()
        assert drawn
        drawn.clear()
        assert robot.screen() == seen
        assert len(drawn) == 1, "only what is read is made again"
        await robot.keys("question_mark")
        assert drawn[1:], "what opens is drawn"
        await robot.keys("escape")
        drawn.clear()
        await robot.resize(60, 20)
        assert drawn, "lists learn their height"
        await robot.keys("j")
        drawn.clear()
    assert drawn, "the last frame is drawn"


@pytest.mark.parametrize("every_frame", [True, False])
async def test_what_cannot_be_drawn_is_found_where_nobody_looks(
    monkeypatch: pytest.MonkeyPatch, every_frame: bool
) -> None:
    begun = []

    async def left_unseen() -> None:
        async with at_the_keyboard(app_with(), every_frame=every_frame) as robot:
            assert isinstance(robot.app.screen, MainScreen)
            begun.append(True)
            monkeypatch.setattr(Header, "render", torn)
            robot.app.screen.header.refresh()
            await robot.settle()

    with pytest.raises(TornError):
        await left_unseen()
    assert begun


async def test_lists_know_their_height_before_anybody_looks() -> None:
    heights = []
    for every_frame in (True, False):
        app = app_with()
        async with at_the_keyboard(app, every_frame=every_frame) as robot:
            assert isinstance(app.screen, MainScreen)
            window, seen = app.screen.lists.queue.list.window, []
            for keys in ((), ("c",), ("escape",), ("slash",)):
                await robot.keys(*keys)
                seen.append(window.height)
            await robot.resize(100, 40)
            heights.append([*seen, window.height])
    assert heights[0] == heights[1]
    assert len(set(heights[0])) > 1
