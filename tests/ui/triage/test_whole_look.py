"""A queue from an earlier start is shown at once, and everybody is looked at behind the first frame."""

from __future__ import annotations

import pytest

from netui.session.core.session import Session
from netui.session.triage.earlier_queue import queue_text, recall_queue
from netui.ui.main.screen import MainScreen
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard


def recall_earlier_queue(session: Session) -> None:
    earlier = app_with().services.session
    assert earlier.queue.today_items
    recall_queue(session, queue_text(earlier))
    assert not session.projection.is_at_hand


@pytest.mark.parametrize("is_right", [True, False])
async def test_what_is_shown_is_what_the_whole_look_finds(is_right: bool) -> None:
    expected = app_with().services.session.queue
    app = app_with()
    projection = app.services.session.projection
    recall_earlier_queue(app.services.session)
    if not is_right:  # as after a change of the program under the same version
        projection.recall(projection.found()._replace(by_person={}, turns=()))
    async with at_the_keyboard(app, ready_after_s=0.001) as robot:
        await robot.wait_until(lambda: projection.is_at_hand)
        assert app.services.session.queue == expected
        screen = app.screen
        assert isinstance(screen, MainScreen)
        assert [row.id for row in screen.lists.queue.list.rows if row.id][: len(expected.today_items)] == [
            item.id for item in expected.today_items
        ]
        assert robot.line_with(expected.today_items[0].name)


async def test_the_first_decisions_may_come_before_the_look() -> None:
    recalled, plain = app_with(), app_with()
    recall_earlier_queue(recalled.services.session)
    for app in (recalled, plain):
        async with at_the_keyboard(app) as robot:
            await robot.keys("x", "j", "x", "u")
    assert recalled.services.session.queue == plain.services.session.queue
    assert len(recalled.services.session.decided.all()) == 1
