from __future__ import annotations

from netui.domain.records.conversation import Conversation, Direction, KeyPoint
from netui.session.core.session import Session
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.conversations.fields import FIELDS
from netui.ui.conversations.form import ConversationForm
from netui.ui.forms import values
from netui.ui.forms.entries import Entries
from netui.ui.main.screen import MainScreen
from netui.ui.panes.conversations import ByDay
from tests.ui.invented import TODAY, app_with, circle, desk_with, talk
from tests.ui.robot import Robot, at_the_keyboard


def main_of(app: NetuiApp) -> MainScreen:
    assert isinstance(app.screen, MainScreen)
    return app.screen


def stored(app: NetuiApp, talk_id: str) -> Conversation:
    found = app.services.session.network.conversation(talk_id)
    assert found is not None
    return found


def rows_of(app: NetuiApp) -> list[str]:
    return [row.id for row in main_of(app).lists.conversations.list.rows]


async def on_talk(robot: Robot, app: NetuiApp, talk_id: str) -> None:
    await robot.keys("3")
    main_of(app).lists.conversations.list.go_to(talk_id)
    await robot.settle()


def entries_of(session: Session, talk_id: str) -> Entries[Conversation]:
    found = session.network.conversation(talk_id)
    assert found is not None
    return Entries(found, session, FIELDS)


async def test_the_day_stands_in_the_gutter_before_the_first_conversation_of_it() -> None:
    app = app_with([*circle(), talk(20, 3, "p1", "tea", "call"), talk(21, 0, "p2", "hello")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("3")
        assert rows_of(app)[:3] == ["t21", "t8", "t20"]
        rows = main_of(app).lists.conversations.list.rows
        assert isinstance(rows, ByDay)
        assert [rows.position(row.id) for row in rows] == list(range(13))
        assert rows.found == 13
        first, second, third = robot.screen()[2:5]
        assert first.startswith("▌      today │ ")
        assert second.startswith("  Tue 17 Nov │ ")
        assert third.startswith("             │ ")
        await robot.keys("G")
        assert robot.screen()[2][2:12].strip(), "the top row names its day wherever the list is scrolled to"


async def test_removing_a_conversation_is_one_step_and_the_cursor_goes_on() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await on_talk(robot, app, "t10")
        await robot.keys("D")
        assert app.services.session.network.conversation("t10") is None
        assert main_of(app).lists.at(Place.CONVERSATIONS).conversation_id == "t1"
        assert "✓ Removed the conversation with Priya Raman" in robot.said
        await robot.keys("u")
        assert stored(app, "t10").summary == "video call"


async def test_a_conversation_with_two_is_split_into_one_each() -> None:
    app = app_with([*circle(), talk(20, 1, "p1 p2 p3", "dinner", private={"p2": "tired"})])
    async with at_the_keyboard(app) as robot:
        await on_talk(robot, app, "t20")
        await robot.keys("S")
        session = app.services.session
        with_grace = session.network.conversation(session.network.headers_with("p2")[-1].id)
        assert with_grace is not None
        assert (with_grace.contacts, with_grace.summary, dict(with_grace.private)) == (
            ("p2",),
            "dinner",
            {"p2": "tired"},
        )
        assert stored(app, "t20").contacts == ("p1",)
        assert dict(stored(app, "t20").private) == {}
        assert len(session.network.conversations) == 14
        await robot.keys("u")
        assert stored(app, "t20").contacts == ("p1", "p2", "p3")
        assert len(session.network.conversations) == 12
        await on_talk(robot, app, "t8")
        await robot.keys("S")
        assert "nothing to split" in robot.said


async def test_a_private_remark_is_about_one_of_them() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await on_talk(robot, app, "t2")
        await robot.keys("R")
        await robot.type("ben")
        await robot.keys("enter")
        await robot.type("looks for a job")
        await robot.keys("enter")
        assert dict(stored(app, "t2").private) == {"p3": "looks for a job"}
        assert main_of(app).place is Place.CONVERSATIONS
        await on_talk(robot, app, "t8")
        await robot.keys("R")
        await robot.type("prefers mornings")
        await robot.keys("enter")
        assert dict(stored(app, "t8").private) == {"p7": "prefers mornings"}


async def test_e_edits_the_conversation_and_big_e_the_person() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await on_talk(robot, app, "t1")
        await robot.keys("e")
        assert isinstance(app.screen, ConversationForm)
        assert "Edit the conversation with Ana Silva, Sat 17 Oct" in robot.screen()[1]
        await robot.type(", long")
        await robot.keys("tab", "tab", "ctrl+u")
        await robot.type("intro to Ben, a book")
        await robot.keys("ctrl+s")
        assert stored(app, "t1").summary == "coffee at PyCon, building a Rust compiler, long"
        assert stored(app, "t1").gave == ("intro to Ben", "a book")
        assert main_of(app).place is Place.CONVERSATIONS
        await robot.keys("E")
        assert "Edit Ana Silva" in robot.screen()[1]


async def test_what_was_typed_about_a_conversation_is_kept() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await on_talk(robot, app, "t1")
        await robot.keys("e")
        await robot.type("!!")
        await robot.keys("escape", "e")
        assert robot.line_with(" Summary ").endswith("compiler!!")


def test_every_field_of_a_conversation_can_be_written() -> None:
    session = desk_with(circle()).session
    entries = entries_of(session, "t2")
    entries.put(
        {
            "on": "yesterday",
            "contacts": "Ana Silva, Grace Hopper",
            "channel": "phone",
            "place": "Kobe",
            "direction": "i wrote, no reply",
            "summary": "asked about the talk",
            "points": "* moves to Oslo\ntrend: everyone sails",
            "gave": "a book",
            "got": values.listed(["advice, much of it"]),
            "asked": "for a referral",
            "told": "we move",
            "links": "https://example.org/a",
            "private": "Ana Silva: tired",
        }
    )
    after, problems = entries.read()
    assert problems == {}
    assert (TODAY - after.on).days == 1
    assert (after.contacts, after.channel, after.place) == (("p1", "p2"), "call", "Kobe")
    assert (after.direction, after.answered) == (Direction.OUT, False)
    assert after.key_points == (KeyPoint("moves to Oslo"), KeyPoint("everyone sails", "trend"))
    assert (after.gave, after.got, after.asked, after.told) == (
        ("a book",),
        ("advice, much of it",),
        ("for a referral",),
        ("we move",),
    )
    assert after.links == ("https://example.org/a",)
    assert dict(after.private) == {"p1": "tired"}
    again = Entries(after, session, FIELDS)
    again.put(Entries(after, session, FIELDS).texts)
    assert again.read() == (after, {})


def test_what_cannot_be_read_is_said_at_its_field() -> None:
    session = desk_with(circle()).session
    entries = entries_of(session, "t2")
    entries.put(
        {"on": "", "contacts": "Zed", "channel": "pigeon", "direction": "nobody", "private": "Grace Hopper: hi"}
    )
    assert set(entries.read()[1]) == {"on", "contacts", "channel", "direction", "private"}
    assert "did not take part" in entries.read()[1]["private"]


async def test_the_full_card_shows_the_silence_between_talks() -> None:
    app = app_with()
    async with at_the_keyboard(app, (80, 50)) as robot:
        await robot.keys("1")
        main_of(app).lists.contacts.list.go_to("p1")
        assert "—" not in "\n".join(robot.screen())
        await robot.keys("enter")
        text = "\n".join(robot.screen())
        assert text.index("last coffee 34 days ago") < text.index("coffee at PyCon")
        assert text.index("coffee at PyCon") < text.index("┊ 3 months") < text.index("lunch with Ben")


async def test_whoever_looks_at_the_newest_conversation_sees_a_newer_one() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        shown = main_of(app).lists.conversations.list
        await robot.keys("3")
        await robot.keys("c", *"Ana Silva call about tea", "enter")
        await robot.wait_for_text("call about tea" if app.place is Place.TYPING else "tea")
        await robot.keys("escape")
        assert shown.cursor == 0
        assert shown.row is not None
        newest, second = shown.row.id, shown.rows[1]
        assert newest not in {f"t{number}" for number in range(30)}
        await robot.keys("j", "2", "d", *"call about coffee", "enter", "3")
        assert shown.row.id == second.id


async def test_leaving_a_filter_stays_on_what_was_found() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        shown = main_of(app).lists.conversations.list
        await robot.keys("3", "slash", *"cobol", "enter")
        found = shown.row.id if shown.row else ""
        await robot.keys("escape")
        assert shown.row is not None
        assert shown.row.id == found != rows_of(app)[1]
