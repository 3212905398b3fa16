"""With many people, opening the prep card works nothing out that a key would have to wait for."""

from __future__ import annotations

from netui.session.introductions.suggestions import Suggestions, suggestions
from netui.session.paths.acquaintance import acquaintance_of
from netui.ui.prep.screen import PrepScreen
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard

MANY = [
    person(1, "Ana Silva", "close", knows=("p2",), needs=("a reviewer",)),
    person(2, "Ben Ito", "close", offers=("honest code review",)),
    *(talk(10 * who + number, 9 * number, f"p{who}") for who in (1, 2) for number in range(1, 6)),
    *(person(number, f"Person {number}") for number in range(3, 1200)),
]


async def test_what_takes_long_is_left_out_until_it_is_ready() -> None:
    app = app_with(MANY)
    session = app.services.session
    async with at_the_keyboard(app) as robot:
        app.open_place(PrepScreen(app, "p1"))
        await robot.settle()
        assert robot.line_with("bring    nothing at hand · ask what they need")
        assert "you both know" not in "\n".join(robot.screen())
        assert not session.observer(Suggestions).is_ready
        session.is_waited_for = False
        assert acquaintance_of(session).graph.around("p1")
        assert suggestions(session, "p1") == []  # they know each other
        session.is_waited_for = True
        await robot.keys("escape")
        app.open_place(PrepScreen(app, "p1"))
        await robot.settle()
        assert robot.line_with("you both know Ben Ito")
