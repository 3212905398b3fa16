from __future__ import annotations

from dataclasses import replace

import pytest

from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import ContactStatus
from netui.session.core.preferences import Preferences
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from netui.ui.search.screen import SearchScreen
from tests.ui.invented import app_with, circle, journal_of, person, talk
from tests.ui.robot import Robot, at_the_keyboard


def search_of(app: NetuiApp) -> SearchScreen:
    assert isinstance(app.screen, SearchScreen)
    return app.screen


def main_of(app: NetuiApp) -> MainScreen:
    assert isinstance(app.screen, MainScreen)
    return app.screen


def found(app: NetuiApp) -> list[tuple[str, str]]:
    return [(row.kind, row.record_id) for row in search_of(app).list.rows]  # type: ignore[union-attr]


async def looking_for(robot: Robot, text: str) -> None:
    await robot.keys("ctrl+f")
    await robot.type(text)


async def test_of_a_person_it_says_first_why_they_were_found_and_a_company_has_their_place() -> None:
    long = person(
        1, "Ines Okafor", title="Head of everything that floats", company="Brightwater Instruments of the North"
    )
    app = app_with([replace(long, offers=("reviews of compilers",))])
    async with at_the_keyboard(app, (80, 24)) as robot:
        await looking_for(robot, "compilers")
        assert "reviews of compilers · Head of " in robot.line_with("Ines Okafor")
        await robot.keys("ctrl+u")
        await robot.type("brightwater")
        assert "company Brightwater Instruments of the North · 1 person" in robot.line_with("company ")
        assert "↓ down  ↑ up" in robot.screen()[-1]


async def test_enter_goes_to_the_person_and_opens_the_card_or_to_the_conversation() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await looking_for(robot, "lukasz")
        await robot.keys("enter")
        screen = main_of(app)
        assert (screen.pane, screen.place, screen.selected_id) == (Place.CONTACTS, Place.CARD, "p5")
        assert "Wistula" in "\n".join(robot.screen())
        await robot.keys("escape")
        assert main_of(app).place is Place.CONTACTS
        await looking_for(robot, "webassembly")
        await robot.keys("enter")
        screen = main_of(app)
        assert (screen.pane, screen.lists.at(screen.pane).conversation_id) == (Place.CONVERSATIONS, "t1")
        assert "everyone moves to WebAssembly" in "\n".join(robot.screen())


async def test_a_company_or_a_tag_shows_its_people_and_a_term_that_cannot_be_read_is_said() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await looking_for(robot, "ana is:lat")
        assert "is:lat" in "\n".join(robot.screen()[1:4])
        assert found(app)
        await robot.keys("escape")
        await looking_for(robot, "mentor")
        assert found(app)[0] == ("tag", "mentor")
        await robot.keys("enter")
        assert main_of(app).filter.needle == 'tag:"mentor"'
        assert main_of(app).lists.contacts.shown == 1


async def test_whoever_was_set_aside_is_found_and_shown() -> None:
    app = app_with([*circle(), replace(person(11, "Gone Away"), status=ContactStatus.ARCHIVED)])
    async with at_the_keyboard(app) as robot:
        await looking_for(robot, "gone")
        await robot.keys("enter")
        assert main_of(app).selected_id == "p11"
        assert "Archived" in "\n".join(robot.screen())


async def test_results_come_with_every_key_and_escape_goes_back_to_find_them_there_again() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await looking_for(robot, "co")
        assert len(found(app)) > 2
        await robot.type("bol")
        assert found(app) == [("conversation", "t3")]
        assert "1 found" in "\n".join(robot.screen())
        assert "call about COBOL" in robot.line_with("Grace Hopper")
        await robot.keys("escape")
        await looking_for(robot, "ana")
        await robot.keys("escape")
        assert main_of(app).place is Place.QUEUE
        await robot.keys("ctrl+f")
        assert search_of(app).line.value == "ana"
        await robot.type("ben")  # typed over it
        assert search_of(app).line.value == "ben"


async def test_arrows_move_and_the_card_follows() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 40)) as robot:
        await looking_for(robot, "ra")
        first = search_of(app).list.row
        await robot.keys("down")
        second = search_of(app).list.row
        assert first != second
        assert second is not None
        await robot.keys("up")
        assert search_of(app).list.row == first


async def test_nothing_typed_shows_what_can_be_asked_for() -> None:
    app = app_with()
    app.services.session.preferences = Preferences(saved_queries={"kobe": "at:kobe"})
    async with at_the_keyboard(app) as robot:
        await robot.keys("ctrl+f")
        assert "tag:mentor" in "\n".join(robot.screen())
        assert "at:kobe" in robot.line_with("@kobe")
        await robot.type("@kobe")
        assert found(app) == [("contact", "p3")]


async def test_it_fits_every_size() -> None:
    app = app_with()
    async with at_the_keyboard(app, (40, 10)) as robot:
        await looking_for(robot, "ana")
        assert "Ana Silva" in "\n".join(robot.screen())
        for size in ((40, 10), (80, 24), (120, 40), (200, 50)):
            await robot.resize(20, 5)
            await robot.resize(*size)
            assert "Ana Silva" in "\n".join(robot.screen()), size
            await robot.keys("escape")
            await looking_for(robot, "ana")
            assert "Ana Silva" in "\n".join(robot.screen()), size


async def test_conversations_are_read_on_while_nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netui.ui.shell.background_index.CONVERSATIONS_AT_ONCE", 2)
    monkeypatch.setattr("netui.ui.shell.background_index._CONVERSATIONS_A_STEP", 1)
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await looking_for(robot, "queue")
        await robot.wait_until(lambda: ("conversation", "t7") in found(app))


async def test_a_key_about_what_is_found_waits_for_it_and_letters_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netui.session.search.service._PEOPLE_AT_ONCE", 0)
    monkeypatch.setattr("netui.ui.shell.background_index._STEP_EVERY_S", 3600)
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await looking_for(robot, "ana")
        assert robot.line_with("Reading the names and words of everybody")
        assert "found" not in robot.screen()[1]
        await robot.keys("down")
        rows, place = found(app), search_of(app).list.cursor
        assert (rows[:1], place) == ([("contact", "p1")], 1), "as if all had been read"
        await robot.keys("escape")
        await looking_for(robot, "lukasz")
        await robot.keys("enter")
        assert (main_of(app).place, main_of(app).selected_id) == (Place.CARD, "p5")


async def test_everybody_is_read_while_somebody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netui.session.search.service._PEOPLE_AT_ONCE", 0)
    monkeypatch.setattr("netui.ui.shell.background_index._TEXTS_A_STEP", 1)
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await looking_for(robot, "ana")
        await robot.wait_until(lambda: found(app)[:1] == [("contact", "p1")])
        assert search_of(app).list.cursor == 0


async def test_what_others_save_is_found_and_the_cursor_stays_where_it_was_put() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 30)) as robot:
        await looking_for(robot, "call")
        others = journal_of(app).twin()
        others.commit(Change("Logged", (Edit(None, talk(90, 0, "p2", "call about call signs", "call")),)))
        app.look_around()
        await robot.settle()
        assert found(app)[0] == ("conversation", "t90")
        assert search_of(app).list.cursor == 0
        await robot.keys("down", "down")
        chosen = search_of(app).list.row
        others.refresh()
        others.commit(Change("Logged", (Edit(None, talk(91, 0, "p3", "call call call", "call")),)))
        app.look_around()
        await robot.settle()
        assert ("conversation", "t91") in found(app)
        assert search_of(app).list.row == chosen
        await robot.keys("backspace")
        assert search_of(app).list.cursor == 0


async def test_what_others_removed_is_gone_from_what_was_found() -> None:
    app = app_with()
    async with at_the_keyboard(app, (120, 30)) as robot:
        await looking_for(robot, "cobol")
        others = journal_of(app).twin()
        gone = next(record for record in others.records("conversations") if record.id == "t3")
        others.commit(Change("Removed", (Edit(gone, None),)))
        app.look_around()
        await robot.settle()
        assert found(app) == []
        await robot.keys("enter")
        assert search_of(app)
