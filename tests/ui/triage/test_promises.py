"""Every open promise behind one key."""

from __future__ import annotations

from netui.domain.records.follow_up import FollowUpStatus
from netui.session.lists.rows import QueueRow
from tests.ui.invented import app_with, circle, promise
from tests.ui.robot import at_the_keyboard


async def test_every_open_promise_behind_one_key() -> None:
    app = app_with([*circle(), promise(7, "p3", "lend the boat in two years", 800)])
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", ">")
        shown = [row.item.what for row in app.screen.lists.queue.list.rows if isinstance(row, QueueRow)]  # type: ignore[attr-defined]
        assert shown == [
            "send the paper on borrow checking",
            "introduce me to the head of data",
            "share the hiring plan",
            "lend the boat in two years",
        ]
        assert app.screen.selected_id == "p1"  # type: ignore[attr-defined]
        await robot.keys("G", "x")
        kept = app.services.session.network.follow_up("f7")
        assert kept is not None
        assert kept.status is FollowUpStatus.DROPPED
        await robot.keys("escape")
        assert "lend the boat" not in "\n".join(robot.screen()[1:-2])


async def test_without_any_it_says_so() -> None:
    app = app_with([one for one in circle() if not one.id.startswith("f")])
    async with at_the_keyboard(app) as robot:
        await robot.keys(">")
        assert robot.line_with("No promise is open")
        await robot.keys(">")
        assert "No promise is open" not in "\n".join(robot.screen())
