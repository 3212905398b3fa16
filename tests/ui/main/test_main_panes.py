import pytest
from textual import events

from netui.domain.core.errors import Problem
from netui.session.lists.rows import QueueRow
from netui.session.search.service import seeker_of
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.main import card_sheet
from netui.ui.main.screen import MainScreen
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard


def screen_of(app: NetuiApp) -> MainScreen:
    assert isinstance(app.screen, MainScreen)
    return app.screen


async def test_wide_shows_all_panes_and_the_card() -> None:
    async with at_the_keyboard(app_with(), (120, 40)) as robot:
        text = "\n".join(robot.screen())
        for word in ("Contacts 10", "━ 2 Queue  8", "Conversations 11", "Compiler engineer", "Remember", "Why now"):
            assert word in text


async def test_the_focused_pane_is_told_by_more_than_colour() -> None:
    async with at_the_keyboard(app_with(), (120, 40)) as robot:
        await robot.keys("tab")
        assert "━ 3 Conversations " in "\n".join(robot.screen())
        await robot.keys("tab", "shift+tab", "shift+tab")
        assert "━ 2 Queue " in "\n".join(robot.screen())
        await robot.keys("1")
        assert "━ 1 Contacts " in "\n".join(robot.screen())


async def test_narrow_shows_the_focused_pane_and_the_card() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("3")
        text = "\n".join(robot.screen())
        assert "Nadia Rahman" in robot.line_with("▌ Tue 17 Nov │")
        assert "long call" in text
        assert "3 d over" not in text
        await robot.keys("1", "G")
        assert "東京エレクトロン" in "\n".join(robot.screen())


async def test_the_card_follows_the_cursor() -> None:
    async with at_the_keyboard(app_with(), (120, 40)) as robot:
        await robot.keys("G")
        assert "Wistula" in "\n".join(robot.screen())
        await robot.keys("1", "j")
        assert "Harbor Bank" in "\n".join(robot.screen())


async def test_the_card_that_comes_next_is_written_before_the_key_that_goes_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40), every_frame=True) as robot:
        rows, happened = screen_of(app).lists.queue.list, list[str]()
        write = card_sheet.person_lines
        monkeypatch.setattr(
            card_sheet,
            "person_lines",
            lambda person, *rest, **more: happened.append(person) or write(person, *rest, **more),
        )
        app.frame = lambda frame: happened.append("frame") or frame  # type: ignore[method-assign, func-returns-value]
        for cursor, key, step in ((1, "j", 1), (2, "j", 1), (1, "k", -1)):
            happened.clear()
            await robot.keys(key)
            there, ahead = rows.rows[cursor], rows.rows[cursor + step]
            assert isinstance(there, QueueRow)
            assert isinstance(ahead, QueueRow)
            assert happened[0] == "frame"
            assert ahead.item.contact_id in happened or key == "k"  # whoever was seen before is known
            assert there.item.name in robot.screen()[2]
        happened.clear()
        await robot.keys("x")  # what was written before the decision counts no more
        assert rows.row is not None
        assert rows.row.item.contact_id in happened


async def test_enter_opens_the_card_in_full_and_escape_closes_it() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("enter")
        assert app.place is Place.CARD
        assert "Contacts" not in robot.screen()[1]
        assert "ana@example.org" in "\n".join(robot.screen())
        await robot.keys("G")
        assert "Prefers mornings." in "\n".join(robot.screen())
        await robot.keys("escape")
        assert app.place is Place.QUEUE
        assert screen_of(app).lists.queue.list.cursor == 0


async def test_decisions_can_be_taken_on_the_card() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("enter", "s", "w")
        assert "Snoozed" in robot.said
        assert app.place is Place.CARD


async def test_a_talk_is_shown_whole_beside_its_people() -> None:
    async with at_the_keyboard(app_with(), (120, 40)) as robot:
        await robot.keys("3", "j", "j", "j")
        text = "\n".join(robot.screen())
        assert "meeting at PyCon with" in text
        assert "gave intro to Ben" in text


async def test_the_filter_narrows_with_every_key() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "slash", *"mul")
        assert "1 found" in robot.screen()[-2]
        assert "Łukasz Müller" in robot.line_with("▌")
        assert "Wistula" in "\n".join(robot.screen())  # the card follows
        await robot.keys("enter")
        assert "/mul" in robot.line_with("1 Contacts")
        await robot.keys("slash", "backspace", "backspace", "backspace", *"harb")
        assert "Ben Ito" in "\n".join(robot.screen())
        await robot.keys("enter", "escape")
        assert screen_of(app).lists.contacts.shown == 10
        assert screen_of(app).lists.contacts.list.row.id == "p3"  # type: ignore[union-attr]


async def test_escape_in_the_filter_shows_everything_again() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("slash", *"zzz")
        assert "nothing found" in robot.screen()[-2]
        assert "Nothing in the queue matches zzz" in "\n".join(robot.screen())
        await robot.keys("escape")
        assert screen_of(app).lists.queue.shown == 8


async def test_conversations_are_found_by_people_channel_and_words() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("3", "slash")
        for words, found in (("cobol", 1), ("silva", 2), ("ana ben", 2), ("event", 2), ("2026-11", 1)):
            await robot.type(words)
            assert screen_of(app).lists.conversations.shown == found, words
            await robot.keys("ctrl+u")


async def test_days_wait_for_no_words_while_older_conversations_are_being_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netui.ui.shell.background_index.CONVERSATIONS_AT_ONCE", 1)
    monkeypatch.setattr("netui.ui.shell.background_index._STEP_EVERY_S", 3600)
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("3", "slash")
        await robot.type("cobolt")
        assert "Looking into older conversations" in "\n".join(robot.screen())
        await robot.keys("ctrl+u")
        await robot.type("before:1990")
        assert "No conversation matches before:1990" in "\n".join(robot.screen()), "reading finds none of them"
        await robot.keys("ctrl+u")
        pane = screen_of(app).lists.conversations
        for words, grows, shown in (("event", True, 2), ("since:2020-01-01", False, 11)):
            await robot.type(words)
            rows = pane.list.rows
            seeker_of(app.services.session).read_all()
            screen_of(app).seek_again()
            assert (pane.list.rows is not rows, pane.shown) == (grows, shown), words
            await robot.keys("ctrl+u")


async def test_the_mouse_does_what_keys_do() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.click("#title-contacts", 3, 0)
        await robot.click("#contacts", 6, 4)
        assert app.place is Place.CONTACTS
        assert screen_of(app).lists.contacts.list.row.id == "p7"  # type: ignore[union-attr]
        await robot.click("#title-queue", 3, 0)
        assert app.place is Place.QUEUE
        await robot.click("#queue", 6, 2, times=2)
        assert app.place is Place.CARD
        await robot.keys("escape")
        await robot.click("#keys", 2, 0)
        assert app.place is Place.TYPING
        await robot.keys("escape")
        x = robot.screen()[-1].index("x skip")
        await robot.click("#keys", x + 2, 0)
        assert "Skipped" in robot.said
        await robot.mouse(events.MouseScrollDown, 100, 20)


async def test_a_wrong_rules_file_is_named_in_a_banner() -> None:
    problem = Problem("/somewhere/rules.yaml", 12, 5, "[b]evry[/b] is no key; did you mean `every`?")
    app = app_with(rules_problems=(problem,), rules_origin="the last good version")
    async with at_the_keyboard(app, (120, 30)) as robot:
        assert "rules.yaml:12:5: [b]evry[/b] is no key" in robot.said
        assert "the last good version holds" in robot.said
        app.adopt(app.services.reload_rules() or reading_of(app))
        await robot.settle()
        assert "evry" not in "\n".join(robot.screen())


def reading_of(app: NetuiApp):  # type: ignore[no-untyped-def]
    from netui.ui.shell.services import RulesReading

    return RulesReading(app.services.session.rules, (), "the file")


async def test_midnight_makes_another_day() -> None:
    from datetime import timedelta

    from tests.ui.invented import TODAY

    app = app_with()
    async with at_the_keyboard(app, (120, 30)) as robot:
        app.services.today = lambda: TODAY + timedelta(4)
        app.look_around()
        await robot.settle()
        assert "7 d over" in "\n".join(robot.screen())


async def test_a_long_list_is_read_only_where_it_is_seen() -> None:
    people = [person(number, f"Person {number:04}", "close") for number in range(3000)]
    app = app_with([*people, talk(1, 3, "p1", "hello")])
    async with at_the_keyboard(app, (120, 40)) as robot:
        assert "3000" in "\n".join(robot.screen())
        lists = screen_of(app).lists
        assert len(lists.contacts._people._made) < 200
        await robot.keys("1", "G")
        assert "Person 2999" in robot.line_with("▌C")
        assert len(lists.contacts._people._made) < 300


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50)])
async def test_the_look_of_the_main_screen(size: tuple[int, int]) -> None:
    async with at_the_keyboard(app_with(), size) as robot:
        await robot.keys("j", "space")
        robot.assert_golden(f"main_{size[0]}x{size[1]}")


async def test_the_look_of_a_question() -> None:
    async with at_the_keyboard(app_with()) as robot:
        await robot.keys("d", *"thanks > send photos by fri")
        robot.assert_golden("done_80x24")


async def test_a_filter_that_finds_nobody_in_the_queue_says_who_matches_elsewhere() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("slash", *"nadia", "enter")
        assert robot.line_with("1 contact matches: 1 shows that one")
        await robot.keys("1")
        lists = screen_of(app).lists
        assert (lists.contacts.shown, app.place) == (1, Place.CONTACTS)
        await robot.keys("escape", "2", "escape")
        assert (lists.contacts.shown, lists.queue.shown) == (10, 8)


@pytest.mark.parametrize("width", [80, 100, 120, 160])
async def test_the_banner_shortens_the_mistake_and_not_what_to_do(width: int) -> None:
    message = "tiers.close.every: `soon` is no length of time; write `2w`"
    problems = tuple(Problem("/somewhere/rules.yaml", line, 5, message) for line in (4, 9))
    app = app_with(rules_problems=problems, rules_origin="the last good version")
    async with at_the_keyboard(app, (width, 24)) as robot:
        for cells in (width, 90):
            await robot.resize(cells, 24)
            assert robot.said.strip().startswith("!  r opens the rules · rules.yaml:4:5")
            assert ("write `2w` (and 1 more)" in robot.said) is (cells == 160)
            assert robot.said.endswith(" · the last good version holds") is (cells == 160)
            assert ("write `2w`" in robot.said) is (cells >= 100)
            assert "`soon` is" in robot.said


async def test_where_there_is_room_the_contacts_have_a_column_and_conversations_what_was_said() -> None:
    async with at_the_keyboard(app_with(), (200, 50)) as robot:
        assert any(line[1:].startswith("I ○ Ana Silva ") for line in robot.screen())
        robot.line_with("coffee at PyCon, building a Rust")


async def test_a_filter_lands_on_whoever_was_typed_in_every_pane() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        for pane, name in (("2", "Ben Ito"), ("3", "Ben Ito")):
            await robot.keys(pane, "slash", *"ben")
            assert name in robot.line_with("▌")
            await robot.keys("escape", "escape")


async def test_a_record_that_goes_bad_while_the_program_runs_is_told_where_notices_stand() -> None:
    unread = [""]
    app = app_with(passed_over=lambda: unread[0])
    async with at_the_keyboard(app) as robot:
        assert "netui doctor" not in "\n".join(robot.screen())
        unread[0] = "1 record passed over: contacts 3"
        screen_of(app).follow(None)
        await robot.settle()
        assert "1 record passed over: contacts 3 · netui doctor" in "\n".join(robot.screen())
        unread[0] = ""
        screen_of(app).follow(None)
        await robot.settle()
        assert "netui doctor" not in "\n".join(robot.screen())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_filter_that_is_left_leaves_the_list_where_it_was(size: tuple[int, int]) -> None:
    app = app_with()
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("2")
        for moves in ((), ("j", "j", "j")):
            await robot.keys(*moves)
            before = robot.screen()[2:-2]
            for asked in (("greater_than_sign",), ("slash", *"is:due")):
                await robot.keys(*asked, "escape")
                await robot.settle()
                assert robot.screen()[2:-2] == before, asked
        await robot.keys("slash", *"ben", "escape")
        assert "Ben" in robot.line_with("▌")


async def test_the_headings_are_true_while_words_filter_the_contacts() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1")
        assert "Dec to Nov" in robot.line_with(" name ")
        await robot.keys("slash", *"an")
        assert "found in" in robot.line_with(" name ")
        assert not any("Dec to Nov" in line for line in robot.screen())
        await robot.keys("escape")
        assert "Dec to Nov" in robot.line_with(" name ")
