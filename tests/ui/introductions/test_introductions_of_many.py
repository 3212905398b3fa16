"""With many people, what might suit is found between the keys: the place opens at once and says how far it is."""

from __future__ import annotations

from netui.session.introductions.commands import StartIntroduction
from netui.session.introductions.suggestions import Suggestions
from netui.ui.introductions.screen import IntroductionsScreen
from netui.ui.paths.screen import PathsScreen
from tests.ui.invented import TODAY, app_with, person, talk
from tests.ui.robot import at_the_keyboard

MANY = [
    person(1, "Ana Silva", "close", needs=("a reviewer",)),
    person(2, "Ben Ito", "close", offers=("honest code review",)),
    person(3, "Cem Acar", knows=("p1",)),
    *(talk(10 * who + number, 9 * number, f"p{who}") for who in (1, 2) for number in range(1, 6)),
    *(person(number, f"Person {number}") for number in range(4, 1200)),
]


async def test_ideas_come_a_little_at_a_time_and_a_change_begins_them_anew() -> None:
    app = app_with(MANY)
    suggestions = app.services.session.observer(Suggestions)
    steps = suggestions.prepare()
    shares = [next(steps) for _ in range(20)]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] < 1
    app.services.session.execute(StartIntroduction("p3", "p4", "both like maps", TODAY))
    assert list(steps) == []  # what was begun before a change is of no use
    assert not suggestions.is_ready
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("i")
        assert isinstance(app.screen, IntroductionsScreen)
        await robot.wait_for_text("Ben Ito → Ana Silva")
        assert suggestions.is_ready
        assert "reading" not in "\n".join(robot.screen())


async def test_ways_come_a_little_at_a_time() -> None:
    app = app_with(MANY)
    async with at_the_keyboard(app, (80, 24)) as robot:
        app.open_place(PathsScreen(app, "p3"))
        await robot.wait_for_text("Ana Silva → Cem Acar")
        screen = app.screen
        assert isinstance(screen, PathsScreen)
        assert screen.list.has_focus
