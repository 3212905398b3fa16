"""The palette finds what is looked for by the words that people use, and a key that does nothing says why."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.ui.actions.silent_keys import why_nothing
from netui.ui.actions.table import ACTIONS, PANES, Place
from netui.ui.app import NetuiApp
from netui.ui.ask.palette import _actions, _themes, matching
from netui.ui.main.screen import MainScreen
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard

KEYS = {action.id: action.keys for action in ACTIONS}
LOOKED_FOR = {
    "snooze": "Snooze",
    "later": "Snooze",
    "delete": "Remove the person",
    "remove": "Remove the person",
    "duplicate": "Who may be here twice",
    "export": "Export people",
    "birthday": "Edit",
    "settings": "Settings",
    "keys": "every key",
    "call": "Write down",
    "drop": "Skip",
    "trash": "Remove the person",
    "tomorrow": "Snooze",
    "reminder": "Snooze",
    "anniversary": "Edit",
    "compare": "Who may be here twice",
    "block": "Archive",
    "undelete": "Undo",
    "print": "Export people",
    "colour": "Theme",
    "dark": "Theme",
}


async def test_the_palette_knows_everyday_words() -> None:
    async with at_the_keyboard(app_with()) as robot:
        for word, label in LOOKED_FOR.items():
            await robot.keys("ctrl+p")
            await robot.type(word)
            title = next(at for at, line in enumerate(robot.screen()) if "What to do?" in line)
            assert label in "".join(robot.screen()[title + 1 : title + 3]), word
            await robot.keys("escape")


COMES_FIRST = {
    "backup": "Backups",
    "holiday": "Pause",
    "unpause": "Pause",
    "rest": "Pause",
    "star": "Pin",
    "gmail": "Bring people in",
    "outlook": "Bring people in",
    "excel": "Bring people in",
    "email": "Write to them",
    "thank": "Write to them",
    "family": "Edit",
    "interests": "Edit",
    "city": "Edit",
    "lunch": "Write down a conversation in one line",
    "changes": "What was done",
    "stats": "You: the year",
    "gift": "You: the year",
    "task": "Every open promise",
    "todo": "Every open promise",
    "select": "Mark and go on",
    "version": "The version of netui",
    "update": "The version of netui",
    "about": "The version of netui",
    "font": "Font and size",
    "unhide": "Show or hide the archived",
    "undo": "Undo the last step",
    "note": "Write down a conversation in one line",
    "find": "Search everything",
    "today": "To the follow-up queue",
    "daily": "To the follow-up queue",
    "spouse": "Edit",
    "partner": "Edit",
    "kids": "Edit",
    "children": "Edit",
    "private": "Private remarks upon people",
    "travel": "Who is where you are going",
    "trip": "Who is where you are going",
    "photo": "Pictures of people",
    "database": "The file with all that is yours",
    "quit": "Quit",
}
"""What people type -> the beginning of the line that has to come first."""


def test_what_is_meant_comes_first() -> None:
    choices = tuple(_actions(Place.QUEUE, app_with()))
    for word, label in COMES_FIRST.items():
        found = [choice.label for choice in matching(choices, word)]
        assert found, word
        assert found[0].startswith(label), (word, found)


def test_light_and_dark_name_the_themes_that_are() -> None:
    themes = tuple(_themes(app_with()))
    light = {choice.label for choice in matching(themes, "light")}
    dark = {choice.label for choice in matching(themes, "dark")}
    assert "Theme: linen" in light
    assert "Theme: nord" in dark
    assert not light & dark
    assert light | dark == {choice.label for choice in themes}


async def test_the_palette_answers_for_what_is_done_elsewhere() -> None:
    app = app_with(rules_path=Path("/home/jo/.config/netui/rules.yaml"))
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys("ctrl+p")
        await robot.type("carddav")
        await robot.keys("enter")
        assert "netui sync add FOLDER" in "\n".join(robot.screen())
        await robot.keys("ctrl+p")
        await robot.type("preferences")
        await robot.keys("enter")
        assert "/home/jo/.config/netui/settings.yaml" in robot.said


async def test_keys_that_do_nothing_say_why() -> None:
    async with at_the_keyboard(app_with(), (120, 30)) as robot:
        for keys, said in (
            (("3", "d"), "d is for people"),
            (("x",), "x is for people"),
            (("s",), "s is for people"),
            (("1", "a"), "a is for the queue"),
            (("8",), "t and a digit set a tier"),
            (("t", "9"), "9 is no tier"),
            (("escape", "1", "t", "1"), "is Inner circle already"),
        ):
            await robot.keys(*keys)
            assert said in "\n".join(robot.screen()), keys


@pytest.mark.parametrize("place", sorted(PANES))
def test_no_printable_key_is_silent_in_a_pane(place: Place) -> None:
    answered = {key for action in ACTIONS if place in action.places for key in action.keys}
    for key in map(chr, range(33, 127)):
        assert key in answered or why_nothing(key, place, KEYS)


def test_keys_are_text_while_something_is_typed() -> None:
    assert not why_nothing("W", Place.TYPING, KEYS)
    assert not why_nothing("d", Place.FORM, KEYS)


async def test_a_filter_stands_on_the_best_hit_says_why_and_forgives_a_slip() -> None:
    people = [
        person(1, "Aisling Byrne", notes="runs the Marine Centre"),
        person(2, "Marta Kovacs"),
        person(3, "Zoe Omar"),
        talk(1, 3, "p1"),
    ]
    app = app_with(people)
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "/")
        await robot.type("mar")
        assert name_under_the_cursor(app) == "Marta Kovacs"
        assert "runs the Marine" in robot.line_with("Aisling")
        await robot.keys(*["backspace"] * 3)
        await robot.type("kovasc")
        assert name_under_the_cursor(app) == "Marta Kovacs"


def name_under_the_cursor(app: NetuiApp) -> str:
    assert isinstance(app.screen, MainScreen)
    row = app.screen.lists.contacts.list.row
    return row.name if row is not None else ""
