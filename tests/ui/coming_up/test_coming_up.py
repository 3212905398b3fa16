"""The weeks ahead: a calendar, the items day by day, and moving them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from textual.geometry import Region

from netui.config.rules.default import default_rules
from netui.domain.goals.progress import progress
from netui.domain.records.document import Record
from netui.domain.records.event import Event
from netui.session.triage import weeks_ahead
from netui.ui.app import NetuiApp
from netui.ui.ask import late_keys
from netui.ui.coming_up.calendar import CalendarDay
from netui.ui.coming_up.screen import ComingUpScreen
from netui.ui.places import day_summary
from netui.ui.triage.reschedule import next_open_day
from tests.ui.invented import TODAY, app_with, journal_of, person, promise, talk
from tests.ui.robot import Robot, at_the_keyboard

# Today is Friday, 20 November 2026; Saturdays, Sundays and Christmas are quiet.


def people() -> list[Record]:
    """An inner contact falls due two weeks after the talk: one today, two on Monday, one on Wednesday, one late."""
    return [
        person(1, "Ana Silva", "inner"), talk(1, 14, "p1"),
        person(2, "Ben Ito", "inner"), talk(2, 11, "p2"),
        person(3, "山田太郎", "inner"), talk(3, 13, "p3"),
        person(4, "Dora [b]Duck[/b]", "inner"), talk(4, 9, "p4"),
        person(5, "Emil Late", "inner"), talk(5, 40, "p5"),
        promise(1, "p2", "send the paper", 6),
    ]  # fmt: skip


def weeks_of(app: NetuiApp) -> ComingUpScreen:
    assert isinstance(app.screen, ComingUpScreen)
    return app.screen


def day_of(robot: Robot, name: str) -> date:
    """The day below whose heading a name stands."""
    found = [day.on for day in weeks_of(robot.app).days for item in day.items if item.name == name and not item.what]  # type: ignore[arg-type]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)], ids=str)
async def test_the_weeks_ahead_at_every_size(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app_with(people()), size) as robot:
        await robot.keys("A")
        robot.assert_golden(f"coming-up-{size[0]}x{size[1]}")


async def test_where_people_are_very_many_they_are_looked_at_between_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weeks_ahead, "_LOOKED_AT_ONCE_PEOPLE", 0)
    said = list[str]()
    show = ComingUpScreen.show_title

    def heard(screen: ComingUpScreen, name: str, counts: str = "", right: str = "") -> None:
        said.append(counts)
        show(screen, name, counts, right)

    monkeypatch.setattr(ComingUpScreen, "show_title", heard)
    async with at_the_keyboard(app_with(people()), (80, 24)) as robot:
        await robot.keys("A")
        await robot.wait_for_text("6 in 6 weeks")
        assert "looking at everybody, 0%" in said
        assert weeks_of(robot.app).list.row is not None
        said.clear()
        await robot.keys("l", "d", "enter")
        await robot.wait_for_text("Talked to 山田太郎")
        assert not any("looking" in one for one in said), "only whom the change concerned was looked at again"


async def test_the_first_frame_is_whole_and_no_size_breaks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    app = app_with(people())
    async with at_the_keyboard(app, (80, 24), every_frame=True) as robot:
        goals = app.screen.header.day.goals  # type: ignore[attr-defined]
        monkeypatch.setattr(day_summary, "_PEOPLE_AT_ONCE", 0)  # many people: the goals are counted later
        shown = list[object]()
        app.frame = lambda frame: shown.append(weeks_of(app).header.day.goals) or frame  # type: ignore[method-assign, func-returns-value]
        await robot.keys("A")
        assert shown[0] == goals, "the first frame says what is known of the day"
        assert goals
        for size in ((40, 10), (20, 5), (60, 16), (300, 80)):
            await robot.resize(*size)
            await robot.keys("l", "l")
            assert "Weeks ahead" in robot.screen()[1] or min(size) < 10, size
            await robot.keys("h", "h")
        await robot.resize(40, 10)
        counts = (0, 0, 0, 0, 22, 9, 0)  # of Monday, 16 November, and the days that follow
        first = TODAY - timedelta(4)
        days = [CalendarDay(first + timedelta(n), ("Ana",) * count, is_quiet=False) for n, count in enumerate(counts)]
        weeks_of(app).calendar.show(days, limit=12, today=TODAY)
        await robot.settle()
        assert robot.line_with("19   20 + 21 9 22"), "a figure is seen whole, or a sign that it is large"


async def test_the_goals_of_many_people_are_counted_between_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(day_summary, "_PEOPLE_AT_ONCE", 0)
    monkeypatch.setattr(day_summary, "_GOALS_AFTER_S", 0.01)
    app = app_with(people())
    async with at_the_keyboard(app) as robot:
        before = app.screen.header.day.goals  # type: ignore[attr-defined]
        await robot.keys("d", *"sent her the paper", "enter")
        session = app.services.session

        def are_shown() -> bool:
            counted = tuple(
                (one.goal.name, one.count, one.goal.target) for one in progress(session.network, session.day)
            )
            return app.screen.header.day.goals == counted  # type: ignore[attr-defined, no-any-return]

        await robot.wait_until(are_shown)
        assert app.screen.header.day.goals != before  # type: ignore[attr-defined]


async def test_h_and_l_go_from_day_to_day_and_an_item_moves_over_quiet_days_and_back() -> None:
    async with at_the_keyboard(app_with(people())) as robot:
        await robot.keys("A")
        days = []
        for _ in range(4):
            days.append(weeks_of(robot.app)._day_of(weeks_of(robot.app).list.row))  # type: ignore[arg-type]
            await robot.keys("l")
        assert days == [TODAY, date(2026, 11, 23), date(2026, 11, 25), date(2026, 11, 26)]
        await robot.keys("h", "h", "h", "h", "h")
        assert weeks_of(robot.app)._day_of(weeks_of(robot.app).list.row) == TODAY  # type: ignore[arg-type]
        await robot.keys("l")
        assert weeks_of(robot.app).list.row.item.name == "山田太郎"  # type: ignore[arg-type, union-attr]
        await robot.keys(">")
        assert day_of(robot, "山田太郎") == date(2026, 11, 24)
        assert "Moved to Tue 24 Nov  山田太郎" in robot.screen()[-2]
        assert weeks_of(robot.app).list.row.item.name == "山田太郎"  # type: ignore[arg-type, union-attr]
        await robot.keys("<", "<")
        assert day_of(robot, "山田太郎") == TODAY
        await robot.keys("u", "u", "u")
        assert day_of(robot, "山田太郎") == date(2026, 11, 23)
        await robot.keys("escape", "A", "j")
        assert weeks_of(robot.app).list.row.item.name == "Ana Silva"  # type: ignore[arg-type, union-attr]
        await robot.keys(">")
        assert day_of(robot, "Ana Silva") == date(2026, 11, 23), "Friday and one day is Monday"


async def test_a_day_can_be_typed_one_that_is_past_is_refused_and_a_quiet_one_says_what_it_means(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_the_keyboard(app_with(people()), (100, 30)) as robot:
        await robot.keys("A", "l", "s")
        await robot.type("12 mar 2020")
        await robot.keys("enter")
        assert "is past" in "\n".join(robot.screen())
        await robot.keys("escape")
        assert len(journal_of(robot.app).changes) == 1  # type: ignore[arg-type]
        monkeypatch.setattr(late_keys, "GO_ON_S", 3600.0)
        await robot.keys("s", "d", "e", "c")  # no key of the place, though tomorrow was taken at once
        await robot.type(" 12")
        assert "a quiet day: it shows on Mon 14 Dec" in "\n".join(robot.screen())
        await robot.keys("enter")
        assert day_of(robot, "山田太郎") == date(2026, 12, 14)
        assert len(list(robot.app.services.session.history())) == 2  # type: ignore[attr-defined]


async def test_marked_items_move_together_in_one_step_and_done_and_skip_go_on_to_the_next() -> None:
    async with at_the_keyboard(app_with(people())) as robot:
        await robot.keys("A", "l", "space", "space", "s", "w")
        assert day_of(robot, "山田太郎") == day_of(robot, "Ben Ito") == TODAY + timedelta(7)
        assert not weeks_of(robot.app).list.marks  # type: ignore[arg-type]
        await robot.keys("u")
        assert day_of(robot, "Ben Ito") == date(2026, 11, 23)
        await robot.keys("escape", "A", "l", "x")
        assert weeks_of(robot.app).list.row.item.name == "Ben Ito"  # type: ignore[arg-type, union-attr]
        await robot.keys("d", "enter")
        assert weeks_of(robot.app).list.row.item.name == "Dora [b]Duck[/b]"  # type: ignore[arg-type, union-attr]


async def test_days_beyond_the_limit_show_how_many_come_later() -> None:
    rules = default_rules()
    rules = replace(rules, queue=replace(rules.queue, daily_limit=1))
    async with at_the_keyboard(app_with(people(), rules=rules), (120, 40)) as robot:
        await robot.keys("A")
        assert "1+1" in robot.line_with("Nov 16")
        robot.line_with("Mon 23 Nov · 1 · +1 later")


async def test_escape_goes_back_and_the_queue_has_followed_and_a_click_goes_to_a_day_or_does_what_a_key_does() -> None:
    async with at_the_keyboard(app_with(people())) as robot:
        before = len(robot.app.services.session.queue.today_items)  # type: ignore[attr-defined]
        await robot.keys("A", "j", ">", "escape")
        assert not isinstance(robot.app.screen, ComingUpScreen)
        assert f"1 of {before}" in robot.screen()[0]
        await robot.keys("u", "A")
        calendar: Region = weeks_of(robot.app).calendar.region  # type: ignore[arg-type]
        assert calendar.height == 7
        await robot.click("#calendar", 5 + 2 * 10 + 1, 2)
        assert weeks_of(robot.app).list.row.item.name == "Dora [b]Duck[/b]"  # type: ignore[arg-type, union-attr]
        await robot.keys("escape", "A", "l")
        await robot.click("#keys", 2, 0)
        assert day_of(robot, "山田太郎") == date(2026, 11, 24)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_enter_opens_the_card_and_escape_comes_back_to_the_same_place(size: tuple[int, int]) -> None:
    many = [one for n in range(10, 50) for one in (person(n, f"Person {n}", "inner"), talk(n, n % 14, f"p{n}"))]
    async with at_the_keyboard(app_with([*people(), *many]), size) as robot:
        await robot.keys("A", "ctrl+d", "ctrl+d", "ctrl+d", "k", "k")
        before = robot.screen()
        await robot.keys("enter")
        row = weeks_of(robot.app).list.row  # type: ignore[arg-type]
        assert row is not None
        assert f"━ {row.item.name} ━" in robot.screen()[1]
        robot.line_with("Talks")
        await robot.keys("j", "G", "g", "escape")
        assert robot.screen() == before
        await robot.keys("escape")
        assert not isinstance(robot.app.screen, ComingUpScreen)


async def test_what_is_decided_on_the_open_card_goes_on_to_the_next_person() -> None:
    async with at_the_keyboard(app_with(people())) as robot:
        await robot.keys("A", "l", "enter")
        assert "━ 山田太郎 ━" in robot.screen()[1]
        await robot.keys("x")
        assert "━ Ben Ito ━" in robot.screen()[1]
        await robot.keys("s", "w")
        assert "  Ben Ito" in robot.screen()[-2]
        assert "━ Ben Ito ━" in robot.screen()[1]
        await robot.keys("u", "u")
        assert "━ 山田太郎 ━" in robot.screen()[1]


async def test_the_card_of_the_last_one_closes_with_it() -> None:
    async with at_the_keyboard(app_with([person(1, "Ana Silva", "inner"), talk(1, 14, "p1")])) as robot:
        await robot.keys("A", "enter", "Z")
        assert "Archived Ana Silva" in robot.screen()[-2]
        robot.line_with("Nothing falls due")
        await robot.keys("u", "enter")
        assert "Ana Silva" in robot.screen()[1]


async def test_a_click_opens_as_well_and_whoever_is_edited_there_is_shown_anew() -> None:
    async with at_the_keyboard(app_with(people())) as robot:
        await robot.keys("A")
        await robot.click("#coming-up", 6, 3, times=2)
        robot.line_with("Ana Silva")
        assert weeks_of(robot.app).card.display  # type: ignore[arg-type]
        await robot.keys("t", "2")
        robot.line_with("Close, every month")


async def test_an_event_has_no_card() -> None:
    fair = Event("e1", "Harbour fair", starts_on=TODAY - timedelta(2), ends_on=TODAY - timedelta(2))
    async with at_the_keyboard(app_with([*people(), fair])) as robot:
        await robot.keys("A")
        while weeks_of(robot.app).selected_id:  # type: ignore[arg-type]
            await robot.keys("j")
        await robot.keys("enter")
        assert "An event has no card." in robot.screen()[-2]


async def test_an_empty_network_is_a_quiet_calendar() -> None:
    async with at_the_keyboard(app_with([])) as robot:
        await robot.keys("A", "l", ">", "s", "x", "d")
        robot.line_with("Nothing falls due in the next six weeks")


def test_the_next_open_day_where_no_day_is_open() -> None:
    assert next_open_day(TODAY, 1, lambda _day: True) == TODAY + timedelta(1)
    assert next_open_day(TODAY, -1, lambda day: day.weekday() > 2) == date(2026, 11, 18)


@pytest.mark.parametrize("people_at_once", [500, 0])
async def test_who_is_silent_for_longer_than_usual_is_told_quietly(
    people_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netui.session.facts.by_person._LOOKED_AT_ONCE_PEOPLE", people_at_once)
    weekly = [talk(n, days, "p1") for n, days in enumerate((40, 47, 54, 61))]
    monthly = [talk(10 + n, days, "p2") for n, days in enumerate((140, 147, 154, 161))]
    drifting = [person(1, "Ana Silva", "weak"), *weekly, person(2, "Ben Ito", "inner"), *monthly[3:]]
    async with at_the_keyboard(app_with(drifting), (120, 40)) as robot:
        await robot.keys("A")
        await robot.wait_until(lambda: "~ 1 drifting" in robot.screen()[1])
        robot.line_with("later, but silent for longer than usual · 1")
        robot.line_with("meeting 40 days ago · every 6 months · usually every 7 days")
        await robot.keys("G", "enter")
        robot.line_with("usually every 7 days")
        await robot.keys("escape", "s", "w")
        assert "Moved to Fri 27 Nov  Ana Silva" in robot.screen()[-2]
        await robot.keys("escape", "1")
        assert "Fri 27 Nov" in robot.line_with("◐ Ana Silva")  # comes up within the week now
        await robot.keys("u")
        assert "Sun 11 Apr" in robot.line_with("● Ana Silva")
