"""What the program offers of its own accord, and the decisions about people themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netui.domain.dates.duration import Duration
from netui.domain.queue.fresh_start import FreshStart
from netui.domain.records.contact import Contact, ContactStatus
from netui.domain.records.document import Record
from netui.domain.records.follow_up import SNOOZE, Decision, FollowUp, FollowUpKind
from netui.ui.app import NetuiApp
from netui.ui.notices.notice import NOTHING
from netui.ui.notices.notice_line import NoticeLine
from netui.ui.triage.fresh_start import DECLINED_ON, OPENED_ON, fresh_start_words
from netui.ui.triage.slower_cadence import OFFERED
from tests.ui.invented import NOW, TODAY, app_with, circle, desk_with, journal_of, person, talk
from tests.ui.robot import Robot, at_the_keyboard, key_event

OFFER = "Is it the rhythm that is wrong?"


def contact(robot: Robot, contact_id: str) -> Contact:
    found = robot.app.services.session.network.contact(contact_id)  # type: ignore[attr-defined]
    assert isinstance(found, Contact)
    return found


def someone(times: int = 2) -> list[Record]:
    """Somebody who was put off so many times in a row, and somebody who was not."""
    decisions = tuple(Decision(SNOOZE, NOW - timedelta(40 - n), TODAY - timedelta(30 - n)) for n in range(times))
    kept = FollowUp("f1", "p1", FollowUpKind.CADENCE, decisions=decisions, created_at=NOW - timedelta(40))
    return [
        person(1, "Ana [b]Silva[/b]", "close"), talk(1, 190, "p1"), kept,
        person(2, "Ben Ito", "close"), talk(2, 80, "p2"),
    ]  # fmt: skip


async def put_off_again(robot: Robot) -> None:
    """Put the first of the queue off for a week."""
    assert OFFER not in "\n".join(robot.screen())
    await robot.keys("s", "w")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_after_the_third_time_a_slower_rhythm_is_one_key(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app_with(someone()), size) as robot:
        await put_off_again(robot)
        robot.line_with(OFFER)
        robot.line_with("every 2 months instead of every month")
        robot.line_with("Ana [b]Silva[/b]")
        await robot.keys("l")
        assert contact(robot, "p1").every == Duration(2, "m")
        assert OFFER not in "\n".join(robot.screen())
        await robot.keys("u")
        assert contact(robot, "p1").every is None


@pytest.mark.parametrize(("key", "status"), [("p", ContactStatus.PAUSED), ("z", ContactStatus.ARCHIVED)])
async def test_or_a_rest(key: str, status: ContactStatus) -> None:
    async with at_the_keyboard(app_with(someone())) as robot:
        await put_off_again(robot)
        await robot.keys(key)
        assert contact(robot, "p1").status is status


async def test_any_other_key_keeps_it_and_does_what_it_always_does() -> None:
    async with at_the_keyboard(app_with(someone())) as robot:
        await put_off_again(robot)
        await robot.keys("d")
        assert OFFER not in "\n".join(robot.screen())
        robot.line_with("Done")
        await robot.keys("escape")
        assert contact(robot, "p1").every is None


async def test_a_key_that_came_before_the_offer_was_seen_does_not_take_it() -> None:
    async with at_the_keyboard(app_with(someone())) as robot:
        late = key_event("l")  # pressed now, and handled when the offer stands on the screen
        await robot.keys_at_once("s", "w")
        robot.line_with(OFFER)
        robot.app.post_message(late)
        await robot.settle()
        assert OFFER not in "\n".join(robot.screen())
        assert contact(robot, "p1").every is None
        assert contact(robot, "p1").status is ContactStatus.ACTIVE


async def test_escape_keeps_it() -> None:
    async with at_the_keyboard(app_with(someone())) as robot:
        await put_off_again(robot)
        await robot.keys("escape")
        assert OFFER not in "\n".join(robot.screen())
        assert contact(robot, "p1").every is None


@pytest.mark.parametrize("times", [0, 1, 3, 4])
async def test_it_is_offered_at_every_third_time_only(times: int) -> None:
    services = desk_with(someone(times))
    services.remember(OFFERED, f"p1 {times // 3 * 3}")
    async with at_the_keyboard(NetuiApp(services)) as robot:
        await put_off_again(robot)
        assert OFFER not in "\n".join(robot.screen())


def often_put_off(count: int, times: int = 2) -> list[Record]:
    """So many people who were put off so many times in a row."""
    decisions = tuple(Decision(SNOOZE, NOW - timedelta(40 - n), TODAY - timedelta(30 - n)) for n in range(times))
    return [
        one
        for n in range(1, count + 1)
        for one in (
            person(n, f"Person {n}", "close"),
            talk(n, 80, f"p{n}"),
            FollowUp(f"f{n}", f"p{n}", FollowUpKind.CADENCE, decisions=decisions, created_at=NOW - timedelta(40)),
        )
    ]


async def test_after_several_were_put_off_at_once_each_has_an_offer_in_turn() -> None:
    async with at_the_keyboard(app_with(often_put_off(3)), (120, 40)) as robot:
        await robot.keys("space", "space", "space", "s", "w")
        robot.line_with("Person 1 was snoozed 3 times in a row.")
        await robot.keys("l")
        robot.line_with("Person 2 was snoozed 3 times in a row.")
        robot.line_with("enter goes on: 1 more")
        await robot.keys("enter")
        robot.line_with("Person 3 was snoozed 3 times in a row.")
        await robot.keys("p")
        assert OFFER not in "\n".join(robot.screen())
        assert [contact(robot, f"p{n}").every for n in (1, 2, 3)] == [Duration(2, "m"), None, None]
        assert contact(robot, "p3").status is ContactStatus.PAUSED


async def test_escape_ends_the_offers_and_none_comes_twice() -> None:
    async with at_the_keyboard(app_with(often_put_off(2)), (120, 40)) as robot:
        await robot.keys("space", "space", "s", "w", "escape")
        assert OFFER not in "\n".join(robot.screen())
        await robot.keys("u", "s", "w")
        assert "Person 2" in robot.line_with(OFFER)  # to the other one nothing was offered yet
        await robot.keys("escape", "u", "s", "w")
        assert OFFER not in "\n".join(robot.screen())


async def test_who_was_put_off_elsewhere_is_named_once_at_the_start_and_one_key_goes_through_them() -> None:
    services = desk_with(often_put_off(2, times=4))
    async with at_the_keyboard(NetuiApp(services), (120, 40)) as robot:
        await robot.wait_for_text("Person 1 was snoozed 4 times in a row, and so was 1 other: L offers a slower rhythm")
        await robot.keys("L", "l")
        robot.line_with("Person 2 was snoozed 4 times in a row.")
        await robot.keys("l")
        assert contact(robot, "p2").every == Duration(2, "m")
    async with at_the_keyboard(NetuiApp(services), (120, 40)) as robot:
        await robot.keys("j")
        assert "snoozed 4 times in a row," not in "\n".join(robot.screen())


async def test_where_nobody_was_put_off_the_key_says_so() -> None:
    async with at_the_keyboard(app_with(circle()), (120, 40)) as robot:
        await robot.keys("L")
        robot.line_with("the rhythms seem right")


async def test_the_banner_follows_what_is_worked_off() -> None:
    async with at_the_keyboard(app_with(late_people(6)), (120, 40)) as robot:
        robot.line_with("6 of 6 people waiting are late. F starts afresh")
        await robot.keys("x")
        robot.app.screen.query_one(NoticeLine).say(NOTHING)  # what was skipped has been read
        robot.line_with("5 of 5 people waiting are late. F starts afresh")
        await robot.keys("x")
        robot.app.screen.query_one(NoticeLine).say(NOTHING)
        assert "waiting are late" not in "\n".join(robot.screen())


def late_people(count: int = 8) -> list[Record]:
    return [one for n in range(1, count + 1) for one in (person(n, f"Person {n}", "inner"), talk(n, 100, f"p{n}"))]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=str)
async def test_when_most_are_late_a_fresh_start_is_offered_and_undone(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app_with(late_people()), size) as robot:
        robot.line_with("8 of 8 people waiting are late. F starts afresh")
        await robot.keys("F")
        robot.line_with("8 late people fall due again")
        await robot.keys("enter")
        assert " of 8" not in robot.screen()[0]
        assert "waiting are late" not in "\n".join(robot.screen())
        assert len(journal_of(robot.app).changes) == 2  # type: ignore[arg-type]
        await robot.keys("u")
        assert "0 of 8" in robot.screen()[0]


async def test_a_fresh_start_that_is_declined_is_not_offered_the_next_morning() -> None:
    services = desk_with(late_people())
    async with at_the_keyboard(NetuiApp(services)) as robot:
        await robot.keys("escape")
        assert "waiting are late" not in "\n".join(robot.screen())
    assert services.recall(DECLINED_ON) == TODAY.isoformat()
    async with at_the_keyboard(NetuiApp(services)) as robot:
        assert "waiting are late" not in "\n".join(robot.screen())
    services.remember(DECLINED_ON, (TODAY - timedelta(8)).isoformat())
    async with at_the_keyboard(NetuiApp(services)) as robot:
        robot.line_with("waiting are late")


async def test_after_weeks_away_the_program_says_welcome_back() -> None:
    fresh = [person(50 + n, f"Due {n}", "inner", tier_since=TODAY - timedelta(15)) for n in range(8)]
    services = desk_with([*late_people(6), *fresh])
    services.remember(OPENED_ON, date(2026, 10, 21).isoformat())
    async with at_the_keyboard(NetuiApp(services), (120, 40)) as robot:
        robot.line_with("Welcome back after 30 days. 6 of 14 people waiting are late.")
        await robot.wait_until(lambda: services.recall(OPENED_ON) == TODAY.isoformat())


def test_the_keys_of_the_offer_are_seen_whole_in_a_narrow_line_and_the_words_before_them_are_fewer() -> None:
    at_home, away = FreshStart(late=6, due=14, days_away=0), FreshStart(late=6, due=14, days_away=30)
    said = {cells: fresh_start_words(at_home, "F", cells).plain for cells in (78, 58, 38, 30)}
    assert said == {
        78: "6 of 14 people waiting are late. F starts afresh · esc not now",
        58: "6 are late. F starts afresh · esc not now",
        38: "F starts afresh · esc not now",
        30: "F starts afresh · esc not now",
    }
    assert fresh_start_words(away, "F", 78).plain == (
        "Welcome back after 30 days. 6 are late. F starts afresh · esc not now"
    )


async def test_where_nobody_is_late_there_is_nothing_to_start_afresh() -> None:
    async with at_the_keyboard(app_with([])) as robot:
        await robot.keys("F")
        robot.line_with("Nobody is late")


async def test_pause_and_resume_with_one_key_and_the_queue_goes_on() -> None:
    async with at_the_keyboard(app_with(circle())) as robot:
        await robot.keys("1")
        await robot.keys("z")
        robot.line_with("Paused Ana Silva")
        assert contact(robot, "p1").status is ContactStatus.PAUSED
        await robot.keys("z")
        robot.line_with("Resumed Ana Silva")
        assert contact(robot, "p1").status is ContactStatus.ACTIVE


async def test_archive_goes_on_to_the_next_and_undo_comes_back() -> None:
    async with at_the_keyboard(app_with(circle())) as robot:
        first = robot.app.screen.selected_id  # type: ignore[attr-defined]
        await robot.keys("Z")
        assert contact(robot, first).status is ContactStatus.ARCHIVED
        assert robot.app.screen.selected_id not in ("", first)  # type: ignore[attr-defined]
        await robot.keys("u")
        assert robot.app.screen.selected_id == first  # type: ignore[attr-defined]


async def test_the_next_date_is_typed_and_taken_back_with_an_empty_line() -> None:
    async with at_the_keyboard(app_with(circle()), (120, 40)) as robot:
        await robot.keys("1", "N")
        await robot.type("11 dec")
        robot.line_with("Fri 11 Dec in ")
        await robot.keys("enter")
        assert contact(robot, "p1").next_on == date(2026, 12, 11)
        await robot.keys("N")
        robot.line_with("goes back to the rhythm")
        await robot.keys("enter")
        assert contact(robot, "p1").next_on is None


async def test_a_next_date_that_is_past_is_not_taken() -> None:
    async with at_the_keyboard(app_with(circle()), (120, 40)) as robot:
        await robot.keys("1", "N")
        await robot.type("yesterday")
        await robot.keys("enter")
        robot.line_with("yesterday is past")
        await robot.keys("escape")
        assert contact(robot, "p1").next_on is None
