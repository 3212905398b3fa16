"""What is typed at ``d`` is kept whatever it is typed about, and letters go on from a snooze that a key chose."""

from __future__ import annotations

from datetime import date, timedelta
from unittest.mock import patch

import pytest

from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event
from netui.domain.records.follow_up import FollowUp, FollowUpStatus
from netui.ui.app import NetuiApp
from netui.ui.ask import late_keys
from netui.ui.main.screen import MainScreen
from tests.ui.invented import TODAY, app_with, journal_of, person, promise, talk
from tests.ui.robot import Robot, at_the_keyboard

TITLE, LINE, MEANS = -6, -5, -4
"""Rows of the bar of ``d``, from below: its name, the line, what enter does."""

OVER = Event("e1", "Repair Café", starts_on=TODAY - timedelta(3), ends_on=TODAY - timedelta(2))


def conversations(app: NetuiApp) -> list[Conversation]:
    edits = [edit for change in journal_of(app).changes[1:] for edit in change.edits]
    return [edit.after for edit in edits if isinstance(edit.after, Conversation)]


def follow_up(app: NetuiApp, follow_up_id: str) -> FollowUp:
    found = app.services.session.network.follow_up(follow_up_id)
    assert found is not None
    return found


def on_the_main_screen(app: NetuiApp) -> bool:
    return isinstance(app.screen, MainScreen) and not app.screen.ask.is_open


async def test_enter_alone_on_a_promise_invents_no_conversation() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        assert "closes it without a conversation" in robot.screen()[MEANS]
        await robot.keys("enter")
        assert follow_up(app, "f1").status is FollowUpStatus.DONE
        assert conversations(app) == []
        assert "Done  Ana Silva  send the paper" in robot.said


async def test_words_without_a_channel_are_kept_as_a_note_and_their_promise_is_made() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        await robot.type("sent it by post > ask if it arrived by fri")
        assert "closes it · logs a note today · you: ask if it arrived by Fri 27 Nov" in robot.screen()[MEANS]
        await robot.keys("enter")
        (kept,) = conversations(app)
        assert (kept.summary, kept.channel, kept.contacts) == ("sent it by post", "note", ("p1",))
        assert any(one.what == "ask if it arrived" for one in app.services.session.network.follow_ups())


async def test_a_day_before_the_colon_is_the_day_that_is_logged() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("j", "d")
        await robot.type("yesterday: he was sick > send soup by fri")
        assert "yesterday · you: send soup by Fri 27 Nov" in robot.screen()[MEANS]
        await robot.keys("enter")
        (logged,) = conversations(app)
        assert (logged.on, logged.summary) == (TODAY - timedelta(1), "he was sick")


async def test_a_day_that_is_still_to_come_is_refused_while_the_text_stands() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys("j", "d")
        await robot.type("2026-12-01: he was sick")
        await robot.keys("enter")
        assert "still to come" in robot.screen()[MEANS]
        assert conversations(app) == []


async def test_somebody_who_is_not_due_is_logged_too() -> None:
    app = app_with([person(1, "Ana Silva"), person(2, "Ben Ito"), talk(1, 3, "p1")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "d")
        assert " Done  Ana Silva " in robot.screen()[TITLE]
        assert "‹meeting›" in robot.screen()[-1]
        await robot.type("she called back")
        await robot.keys("enter")
        (logged,) = conversations(app)
        assert (logged.contacts, logged.summary) == (("p1",), "she called back")
        assert "Talked to Ana Silva" in robot.said
        await robot.keys("d")
        await robot.type("lunch with ben yesterday")
        assert "logs a meeting yesterday with Ana Silva, Ben Ito" in robot.screen()[MEANS]
        await robot.keys("enter")
        assert conversations(app)[-1].contacts == ("p1", "p2")
        assert "Talked to Ana Silva and Ben Ito" in robot.said


async def test_what_was_typed_and_left_stands_there_again() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        await robot.type("half a line")
        await robot.keys("escape", "j", "d")
        assert "half a line" not in "\n".join(robot.screen())
        await robot.keys("escape", "k", "d")
        assert "half a line" in robot.screen()[LINE]


async def test_a_review_keeps_what_was_typed_and_logs_whom_one_met_at_the_event() -> None:
    app = app_with([person(1, "Clara Eichhorn"), OVER])
    async with at_the_keyboard(app) as robot:
        await robot.keys("d")
        assert robot.line_with("Looking back at Repair Café")
        await robot.keys("n")
        await robot.type("clara eichhorn, Nora Berg: talked about locks, *learned soldering")
        await robot.keys("escape", "n")
        assert robot.line_with("learned soldering")
        await robot.keys("enter")
        (logged,) = conversations(app)
        assert logged.event == "e1"
        assert logged.on == OVER.ends_on
        assert [point.text for point in logged.key_points] == ["learned soldering"]
        assert len(logged.contacts) == 2
        await robot.keys("d")
        await robot.type("bring an oven")
        await robot.keys("escape", "d")
        assert robot.line_with("bring an oven")
        await robot.keys("enter")
        assert "review-e1" not in [item.id for item in app.services.session.queue.today_items]
        await robot.keys("u")
        assert "review-e1" in [item.id for item in app.services.session.queue.today_items]


async def test_a_review_without_words_is_closed() -> None:
    app = app_with([person(1, "Clara Eichhorn"), OVER])
    async with at_the_keyboard(app) as robot:
        await robot.keys("d", "d", "enter")
        assert not app.services.session.queue.today_items
        assert conversations(app) == []


DAYS = [
    ("mon", date(2026, 11, 23)),
    ("may 3", date(2027, 5, 3)),
    ("dec 12", date(2026, 12, 12)),
    ("wed", date(2026, 11, 25)),
    ("3d", date(2026, 11, 23)),
    ("3w", date(2026, 12, 11)),
    ("30d", date(2026, 12, 20)),
    ("3 dec", date(2026, 12, 3)),
    ("fri", date(2026, 11, 27)),
    ("12 jan", date(2027, 1, 12)),
    ("w", date(2026, 11, 27)),
    ("day after tomorrow", date(2026, 11, 22)),
    ("mid january", date(2027, 1, 15)),
    ("3dec", date(2026, 12, 3)),
    ("donnerstag", date(2026, 11, 26)),
]


@pytest.mark.parametrize(("typed", "until"), DAYS, ids=[typed for typed, _ in DAYS])
async def test_letters_of_a_day_never_run_other_commands(typed: str, until: date) -> None:
    app = app_with()
    with patch.object(late_keys, "GO_ON_S", 3600.0):
        async with at_the_keyboard(app) as robot:
            before = len(app.services.session.network.conversations)
            await robot.keys("s")
            await robot.keys(*["space" if letter == " " else letter for letter in typed], "enter")
            assert on_the_main_screen(app)
            assert follow_up(app, "f1").snoozed_until == until
            assert len(app.services.session.network.conversations) == before
            told = [entry.label for entry in app.services.session.history()]
            assert len([label for label in told if "nooze" in label]) == 1
            await robot.keys("u")
            assert follow_up(app, "f1").snoozed_until is None  # all of it is one step
            assert app.services.session.steps().undo is None or "Snoozed" not in app.services.session.steps().undo.label


async def test_the_day_that_is_meant_is_shown_and_escape_takes_nothing() -> None:
    app = app_with()
    with patch.object(late_keys, "GO_ON_S", 3600.0):
        async with at_the_keyboard(app) as robot:
            await robot.keys("s", "m")
            assert "Snoozed to Sun 20 Dec  Ana Silva" in robot.said
            await robot.keys("o", "n")
            assert "or a day: mon  Mon 23 Nov" in robot.screen()[-1]
            await robot.keys("escape")
            assert follow_up(app, "f1").snoozed_until is None
            assert on_the_main_screen(app)


async def test_a_little_later_letters_are_keys_again() -> None:
    app = app_with()
    with patch.object(late_keys, "GO_ON_S", 0.01):
        async with at_the_keyboard(app) as robot:
            await robot.keys("s", "w")
            await later(robot)
            await robot.keys("e")
            assert "Edit" in "\n".join(robot.screen())


async def later(robot: Robot) -> None:
    assert isinstance(robot.app.screen, MainScreen)
    ask = robot.app.screen.ask
    await robot.wait_until(lambda: ask.late_keys.is_over)


async def test_marked_rows_stay_marked_for_the_day_that_is_typed() -> None:
    app = app_with()
    with patch.object(late_keys, "GO_ON_S", 3600.0):
        async with at_the_keyboard(app) as robot:
            await robot.keys("space", "space", "s", "m", "o", "n", "enter")
            snoozed = [
                one for one in app.services.session.network.follow_ups() if one.snoozed_until == date(2026, 11, 23)
            ]
            assert len(snoozed) == 2


async def test_x_says_that_it_drops_a_promise() -> None:
    app = app_with([person(1, "Ana Silva"), promise(1, "p1", "send the paper", -1)])
    async with at_the_keyboard(app) as robot:
        await robot.keys("x")
        assert "Dropped the promise to Ana Silva  send the paper" in robot.said
        assert follow_up(app, "f1").status is FollowUpStatus.DROPPED


async def test_done_shows_the_channel_that_the_line_names() -> None:
    async with at_the_keyboard(app_with()) as robot:
        await robot.keys("d")
        await robot.type("thanks @email")
        assert "‹email›" in robot.screen()[-1]
