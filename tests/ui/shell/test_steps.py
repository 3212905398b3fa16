"""Steps of the program as a whole where there is no terminal of the user's."""

from __future__ import annotations

import pytest
from textual.app import App

from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


@pytest.mark.parametrize(("is_web", "said"), [(True, "In the browser there is no shell"), (False, "no shell here")])
async def test_where_there_is_no_shell_the_key_for_it_says_so(
    monkeypatch: pytest.MonkeyPatch, *, is_web: bool, said: str
) -> None:
    monkeypatch.setattr(App, "is_web", property(lambda _self: is_web))
    async with at_the_keyboard(app_with(), (100, 24)) as robot:
        await robot.keys("ctrl+z")
        assert said in robot.said
