"""The captured line as a form with every field."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netui.domain.capture.render import render_capture
from netui.domain.records.change import Change
from netui.domain.records.conversation import Conversation
from netui.domain.records.event import Event, EventStatus
from netui.session.capture.reader import reader_of
from netui.session.commands import TakeCapture
from netui.session.core.session import Session
from netui.session.dispatch import plan
from netui.ui.app import NetuiApp
from netui.ui.capture.bar.bar import CaptureBar
from netui.ui.capture.form import CaptureForm, completed
from netui.ui.capture.form_fields import FIELDS
from netui.ui.capture.form_model import taking, written
from netui.ui.forms.entries import Entries
from netui.ui.forms.sheet import Sheet
from tests.ui.invented import TODAY, app_with, circle, desk_with, journal_of, person
from tests.ui.robot import Robot, at_the_keyboard

LINE = (
    "yesterday Ana, Zoe Novak: lunch at PyCon, *daughter starts school, trend: less travel, gave intro to Ben,"
    " got a review, asked for a talk, told about the flat #rust !close https://example.org/talk"
    " > zoe: send paper by fri < call back by mon"
)
CORPUS = Path(__file__).parents[2] / "domain" / "capture" / "capture_corpus.txt"
LINES = [row[2:] for row in CORPUS.read_text(encoding="utf-8").splitlines() if row.startswith("| ")]


def bar(app: NetuiApp) -> CaptureBar:
    return app.screen.query_one(CaptureBar)


async def write(robot: Robot, line: str) -> None:
    """Open the bar on an empty line and write."""
    await robot.keys("c", "ctrl+u")
    await robot.type(line)


async def go_to(robot: Robot, field: str) -> None:
    """Put the caret into a field, and empty it."""
    sheet = robot.app.screen.query_one(Sheet)
    while sheet.in_use != field:
        await robot.keys("tab")
    await robot.keys("end", "ctrl+u")
    assert sheet.texts[field] == ""


def last_talk(app: NetuiApp) -> Conversation:
    (talk,) = [one.after for one in journal_of(app).changes[-1].edits if isinstance(one.after, Conversation)]
    return talk


def meaning(change: Change) -> list[object]:
    """What a change saves, apart from ids that are given anew each time."""
    known: dict[str, str] = {}

    def name(one: str) -> str:
        return known.setdefault(one, f"#{len(known)}") if one.startswith("new") else one

    saved: list[object] = []
    for edit in change.edits:
        record = edit.after
        assert record is not None
        record = replace(record, id=name(record.id))
        if isinstance(record, Conversation):
            private = {name(one): said for one, said in record.private.items()}
            record = replace(record, contacts=tuple(map(name, record.contacts)), private=private)
        for link in ("contact", "conversation"):
            if hasattr(record, link):
                record = replace(record, **{link: name(getattr(record, link))})  # type: ignore[arg-type]
        saved.append(record)
    return saved


def by_line(line: str, session: Session) -> list[object]:
    capture = reader_of(session).capture(line)
    return meaning(plan(TakeCapture(capture), session.plan_context()))


def by_form(line: str, session: Session, *, touched: bool) -> list[object]:
    """What the form saves on a line; with ``touched``, every field is read again from its text."""
    one = written(line, reader_of(session).capture(line))
    entries = Entries(replace(one, id="") if touched else one, session, FIELDS)
    record, problems = entries.read()
    assert not problems
    return meaning(plan(taking(record), session.plan_context()))


@cache
def planned_on() -> Session:
    """A session of which plans are asked, and nothing is done: made once for hundreds of lines."""
    return desk_with(circle()).session


@pytest.mark.parametrize("line", [LINE, *LINES])
def test_the_form_saves_what_the_line_saves(line: str) -> None:
    session = planned_on()
    capture = reader_of(session).capture(line)
    if capture.is_ready:
        assert by_form(line, session, touched=False) == by_line(line, session)
        assert by_form(line, session, touched=True) == by_line(line, session)


@pytest.mark.parametrize("line", [LINE, *LINES])
def test_what_cannot_be_taken_as_a_line_cannot_be_taken_as_a_form(line: str) -> None:
    session = planned_on()
    capture = reader_of(session).capture(line)
    if not capture.is_ready:
        command, why = completed(line, capture, {}, session)
        assert command is None
        assert why


def test_a_name_that_may_be_somebody_known_is_asked_about_in_the_form_too() -> None:
    session = desk_with(circle()).session
    line = "A. Silva: lunch"
    _, why = completed(line, reader_of(session).capture(line), {}, session)
    assert "Ana Silva" in why
    assert "A. Silva (new)" in why
    command, why = completed(line, reader_of(session).capture(line), {"contacts": "A. Silva (new)"}, session)
    assert command is not None, why
    (person,) = command.capture.people
    assert (person.text, person.is_new) == ("A. Silva", True)


_PARTS = st.lists(st.sampled_from([*LINE.split(" "), "Ana:", ">", "*", "12:30", "\\>", '"', ","]), max_size=14)


@given(_PARTS.map(" ".join))
def test_any_line_that_can_be_taken_gives_the_same_by_form(words: str) -> None:
    line = f"Grace Hopper: {words}"
    session = desk_with(circle()).session
    capture = reader_of(session).capture(line)
    # A star before a point says that it is one, in the form as in the line.
    if capture.is_ready and not any(point.text.startswith("*") for point in capture.key_points):
        assert by_form(line, session, touched=True) == by_line(line, session)


async def test_the_form_is_filled_from_the_half_written_line() -> None:
    app = app_with()
    async with at_the_keyboard(app, (80, 40)) as robot:
        await write(robot, LINE)
        await robot.keys("ctrl+o")
        assert isinstance(app.screen, CaptureForm)
        robot.assert_golden("capture_form_80x40")


async def test_escape_brings_the_line_back_as_it_was() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await write(robot, LINE)
        await robot.keys("ctrl+o", "escape")
        assert bar(app).is_open
        assert bar(app).line.value == LINE
        await robot.type("!")
        assert bar(app).line.value == f"{LINE}!"


async def test_it_is_saved_as_one_step_and_the_bar_is_done() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        expected = by_line(LINE, app.services.session)
        await write(robot, LINE)
        await robot.keys("ctrl+o", "ctrl+s")
        assert meaning(journal_of(app).changes[-1]) == expected
        assert not bar(app).is_open
        assert "✓ Logged a conversation with Ana Silva and Zoe" in robot.said
        await robot.keys("u")
        assert len(app.services.session.network.conversations) == 11
        assert app.services.session.network.contact_count() == 10
        await robot.keys("c", "ctrl+u", "up")
        assert bar(app).line.value == LINE


async def test_what_was_changed_in_the_form_stands_in_the_line_afterwards() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await write(robot, "Ana Silva: coffee")
        await robot.keys("ctrl+o")
        await go_to(robot, "summary")
        await robot.type("lunch, and a walk")
        await go_to(robot, "promises")
        await robot.type("send paper by fri")
        await robot.keys("escape")
        assert bar(app).line.value == ("2026-11-20 Ana Silva: lunch, and a walk, @meeting > send paper by 2026-11-27")
        await robot.keys("enter")
        assert last_talk(app).summary == "lunch, and a walk"


async def test_what_no_line_can_say_is_kept_shown_and_saved() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await write(robot, "Ana Silva: coffee")
        await robot.keys("ctrl+o")
        await go_to(robot, "private")
        await robot.type("Ana: looks for a job")
        await robot.keys("escape")
        assert "with what stands in the form: Privately" in robot.line_with("Capture")
        await robot.keys("escape", "c")
        assert "with what stands in the form: Privately" in robot.line_with("Capture")
        await robot.keys("enter")
        assert last_talk(app).private == {"p1": "looks for a job"}
        assert app.services.recall("capture:new") == ""
        await write(robot, "Ana Silva: tea")
        assert "with what stands" not in robot.line_with("Capture")


async def test_what_cannot_be_read_is_said_and_comes_back() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await write(robot, "Ana Silva: coffee")
        await robot.keys("ctrl+o")
        await go_to(robot, "on")
        await robot.type("fryday")
        await robot.keys("ctrl+s")
        assert isinstance(app.screen, CaptureForm)
        assert "“fryday” is no day" in "\n".join(robot.screen())
        await robot.keys("escape", "enter")
        assert "Not saved: Day: “fryday” is no day" in robot.line_with("Not saved")
        assert len(journal_of(app).changes) == 1
        await robot.keys("ctrl+o")
        assert "fryday" in robot.line_with(" Day ")
        await robot.keys("escape", "ctrl+u")
        assert app.services.recall("capture:new") == ""


async def test_the_form_begins_where_something_cannot_be_read() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await write(robot, "Ana Silva: coffee > send paper by 2026-02-31")
        await robot.keys("ctrl+o")
        assert app.screen.query_one(Sheet).in_use == "promises"
        assert robot.line_with("> send paper by 2026-02-31")
        assert robot.line_with("Feb 2026 has 28 days")


async def test_a_day_that_is_none_stands_in_its_field() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await write(robot, "2026-02-30 Ana Silva: coffee > send paper by 2026-02-31")
        await robot.keys("ctrl+o", "ctrl+s")
        screen = "\n".join(robot.screen())
        assert "Day         2026-02-30" in screen
        assert "Feb 2026 has 28 days" in screen
        assert isinstance(app.screen, CaptureForm)
    session = desk_with(circle()).session
    line = "Ana Silva: coffee > send paper by 2026-02-31 > call by fri"
    entries = Entries(written(line, reader_of(session).capture(line)), session, FIELDS)
    assert entries.texts["promises"] == "> send paper by 2026-02-31\n> call by 27 Nov 2026"
    assert "Feb 2026" in entries.read()[1]["promises"]


async def test_one_of_several_people_is_chosen_in_the_form() -> None:
    app = app_with([person(1, "Ana Silva"), person(2, "Ana Costa")])
    async with at_the_keyboard(app) as robot:
        await write(robot, "Ana: coffee")
        await robot.keys("ctrl+o", "ctrl+s")
        assert "may be Ana" in "\n".join(robot.screen())
        await go_to(robot, "contacts")
        await robot.type("Ana Costa")
        await robot.keys("ctrl+s")
        assert last_talk(app).contacts == ("p2",)


async def test_it_opens_by_itself_on_whoever_is_selected() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "ctrl+o")
        assert isinstance(app.screen, CaptureForm)
        name = app.screen_stack[-2].lists.contacts.list.row.name  # type: ignore[attr-defined]
        assert name in robot.line_with(" With ")
        await robot.type("coffee")
        await robot.keys("ctrl+s")
        assert last_talk(app).summary == "coffee"


def test_the_event_of_the_day_is_shown_and_can_be_taken_away() -> None:
    fair = Event("fair", "Harbour fair", starts_on=TODAY, ends_on=TODAY, status=EventStatus.RUNNING)
    session = desk_with(
        [*circle(), fair, replace(fair, id="old", name="Old fair", status=EventStatus.REVIEWED)]
    ).session
    capture = reader_of(session).capture("Ana Silva: coffee")
    entries = Entries(written("Ana Silva: coffee", capture), session, FIELDS)
    assert entries.texts["event"] == "Harbour fair"

    def event_of(text: str) -> str | None:
        command, _ = completed("Ana Silva: coffee", capture, {"event": text}, session)
        assert command is not None
        return command.event

    assert event_of("Harbour fair") is None
    assert event_of("") == ""
    assert event_of("old") == "old"
    assert "no event “x”" in completed("Ana Silva: coffee", capture, {"event": "x"}, session)[1]


def test_the_promises_of_a_form_may_be_to_those_who_take_part() -> None:
    session = desk_with(circle()).session
    capture = reader_of(session).capture("Ana Silva, Zoe Novak: coffee")
    texts = {"promises": "> zoe: send paper by fri\n< Ben: calls back"}
    command, why = completed("Ana Silva, Zoe Novak: coffee", capture, texts, session)
    assert command is not None, why
    first, second = command.capture.promises
    assert (first.about, first.what) == (command.capture.people[1], "send paper")
    assert second.about is not None
    assert (second.about.contact_id, second.what) == ("p3", "calls back")
    # Somebody new who does not take part after all can have no promise of their own.
    without, _ = completed(render_capture(command.capture), command.capture, {"contacts": "Ana Silva"}, session)
    assert without is not None
    assert [promise.about and promise.about.contact_id for promise in without.capture.promises] == [None, "p3"]
