"""Reaching somebody from their card: addresses near the top, copied or opened, and what is said of it is true."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Event

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.contact import Contact
from netui.domain.records.values import Labelled
from netui.domain.writing.went_along import WentAlong
from netui.ui.app import NetuiApp
from netui.ui.shell.services import Begun, Copied
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, circle, person, talk
from tests.ui.robot import Robot, at_the_keyboard, key_event

ANA = replace(
    person(1, "Ana Silva", "inner"),
    emails=(Labelled("ana@example.org", "work"), Labelled("ana@example.com")),
    phones=(Labelled("+351 555 0100"),),
    links=(Labelled("example.org/ana"),),
)


def taking(taken: list[str]) -> Callable[[str], Copied]:
    """A clipboard program that keeps what it is given."""

    def take(text: str) -> Copied:
        taken.append(text)
        return Copied("wl-copy")

    return take


def all_of(robot: Robot) -> str:
    return "\n".join(robot.screen())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_mail_and_phone_stand_above_what_was_said(size: tuple[int, int]) -> None:
    app = app_with([ANA, *[talk(number, number, "p1", "said this and that") for number in range(1, 20)]])
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "enter")
        lines = robot.screen()
        places = [next(at for at, line in enumerate(lines) if word in line) for word in ("ana@example.org", "0100")]
        said = next(at for at, line in enumerate(lines) if "said this" in line)
        assert max(places) <= said  # beside it, where there are two columns
        assert max(places) < 12


@pytest.mark.parametrize(
    ("key", "copied"),
    [("a", "ana@example.org"), ("p", "+351 555 0100"), ("l", "example.org/ana"), ("n", "Ana Silva")],
)
@pytest.mark.parametrize("pane", ["1", "2"])
async def test_y_copies_what_is_chosen_and_says_what_happened(key: str, copied: str, pane: str) -> None:
    taken: list[str] = []
    app = app_with([ANA], copy_text=taking(taken))
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys(pane, "y")
        assert robot.line_with(" y  copy  a address  p phone  l link  n name  c card  esc")
        await robot.keys(key)
        await robot.wait_for_text("is in the clipboard (wl-copy)")
        assert taken == [copied]


async def test_the_whole_card_is_text() -> None:
    taken: list[str] = []
    app = app_with(circle(), copy_text=taking(taken))
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("y", "c")
        await robot.wait_for_text("The card is in the clipboard")
        assert taken[0].startswith("Ana Silva\n")
        assert "coffee at PyCon" in taken[0].replace("\n", " ")


async def test_only_what_there_is_can_be_copied() -> None:
    app = app_with([person(1, "Ben Ito", "inner")])
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "y")
        assert "address" not in robot.line_with("n name")
        await robot.keys("a")
        assert app.clipboard == ""
        assert robot.line_with("No e-mail address is known")
        await robot.keys("n")
        await robot.wait_until(lambda: app.clipboard == "Ben Ito")


async def test_what_is_handed_to_the_terminal_is_not_called_copied() -> None:
    app = app_with([ANA])
    async with at_the_keyboard(app, (140, 30)) as robot:
        await robot.keys("1", "y", "n")
        await robot.wait_for_text("paste to see whether it took it")
        assert "in the clipboard" not in all_of(robot)


async def test_without_any_clipboard_it_stands_selected() -> None:
    app = app_with([ANA], copy_text=lambda _text: Copied("", terminal=False))
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "y", "a")
        await robot.wait_for_text("No clipboard here: it stands selected")
        assert robot.line_with("ana@example.org")
        await robot.keys("escape", "2")
        assert "No clipboard here" not in all_of(robot)


async def test_the_page_without_a_clipboard_takes_no_key_that_was_pressed_before_it_was_seen() -> None:
    app = app_with([ANA, person(2, "Ben Ito", "inner")], copy_text=lambda _text: Copied("", terminal=False))
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1")
        late = key_event("down")  # pressed now, and handled when the page stands on the screen
        await robot.keys("y", "a")
        await robot.wait_for_text("No clipboard here: it stands selected")
        app.post_message(late)
        await robot.wait_for_text("No clipboard here: nothing was copied.")
        assert app.screen.selected_id == "p2", "the key did what it does in the list"


async def test_the_page_without_a_clipboard_does_not_open_over_keys_pressed_since() -> None:
    gone_on = Event()

    def slow(_text: str) -> Copied:
        gone_on.wait(60)
        return Copied("", terminal=False)

    app = app_with([ANA, person(2, "Ben Ito", "inner")], copy_text=slow)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "y", "a", "down")
        gone_on.set()
        await robot.wait_for_text("No clipboard here: nothing was copied.")
        assert app.screen.selected_id == "p2"
        await robot.keys("y", "n")
        await robot.wait_for_text("No clipboard here: it stands selected")


async def test_what_a_terminal_would_obey_is_not_copied() -> None:
    taken: list[str] = []
    names = [name for name in HOSTILE if any(ord(sign) < 32 for sign in name)]
    people = [person(number, f"{number} {name}", "inner") for number, name in enumerate(names, 1)]
    app = app_with(people, copy_text=taking(taken))
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1")
        for count in range(1, len(names) + 1):
            await robot.keys("y", "n", "j")
            await robot.wait_until(lambda count=count: len(taken) == count)
    assert len(names) >= 3
    assert {text[0] for text in taken} == {str(number) for number in range(1, len(names) + 1)}
    assert not any(ord(sign) < 32 and sign != "\n" for text in taken for sign in text)


async def test_a_clipboard_that_hangs_holds_nothing_up_and_the_last_copy_is_the_one_that_stays() -> None:
    taken: list[str] = []
    answers = Event()

    def hang(text: str) -> Copied:
        answers.wait()
        taken.append(text)
        return Copied("wl-copy")

    async with at_the_keyboard(app_with([ANA], copy_text=hang), (100, 30)) as robot:
        await robot.keys("1", "y", "n", "y", "a", "2", "1", "enter")
        assert robot.line_with("Ana Silva"), "keys are answered meanwhile"
        await robot.wait_for_text("The clipboard has not answered yet.")
        assert "is in the clipboard" not in all_of(robot)
        answers.set()
        await robot.wait_for_text("The e-mail address is in the clipboard (wl-copy)")
        assert taken == ["Ana Silva", "ana@example.org"]


async def test_a_conversation_is_copied_at_once() -> None:
    taken: list[str] = []
    app = app_with(circle(), copy_text=taking(taken))
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("3", "y")
        await robot.wait_until(lambda: taken)
        assert "long call" in taken[0]


def with_doors(opened: list[str]) -> NetuiApp:
    app = app_with(
        [ANA],
        open_address=lambda address: opened.append(f"browser {address}") or Begun("firefox"),
    )
    app.services.practice = replace(
        app.services.practice,
        begin_message=lambda to, *text: (
            opened.append(f"mail {to} {text}") or Begun("thunderbird", lambda: ""),
            WentAlong.ALL,
        ),
    )
    return app


async def test_enter_on_the_card_opens_and_tab_walks() -> None:
    opened: list[str] = []
    app = with_doors(opened)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "enter", "enter")
        assert opened == ["mail ('ana@example.org',) ('', '')"]
        assert robot.line_with("A message to ana@example.org was handed to thunderbird.")
        await robot.keys("tab", "tab", "y")
        await robot.wait_until(lambda: app.clipboard == "+351 555 0100")
        await robot.keys("shift+tab", "shift+tab", "enter")
        assert opened[1:] == ["browser https://example.org/ana"]
        assert robot.line_with("The page was handed to firefox.")
        await robot.keys("tab", "tab", "tab", "enter")
        assert opened[2:] == ["mail ('ana@example.com',) ('', '')"]


async def test_an_address_that_no_program_takes_is_copied_and_it_says_why() -> None:
    def far(_address: str) -> Begun:
        raise RefusedError("No browser", "No browser can be opened from here: there is no desktop (no DISPLAY).")

    ending, taken = Event(), list[str]()

    def fails() -> str:
        ending.wait()
        return "found no program for it (status 3)"

    app = app_with([ANA], open_address=far, copy_text=taking(taken))
    app.services.practice = replace(
        app.services.practice, begin_message=lambda *_given: (Begun("xdg-open", fails), WentAlong.ALL)
    )
    async with at_the_keyboard(app, (140, 30)) as robot:
        await robot.keys("1", "enter", "enter")
        assert robot.line_with("A message to ana@example.org was handed to xdg-open.")
        assert taken == []
        ending.set()
        await robot.wait_for_text("xdg-open found no program for it (status 3). The address is in the clipboard")
        assert taken == ["ana@example.org"]
        await robot.keys("tab", "tab", "tab", "tab", "enter")
        await robot.wait_for_text("there is no desktop (no DISPLAY). The address is in the clipboard (wl-copy).")
        assert taken[1:] == ["example.org/ana"]
        ending.clear()
        await robot.keys("shift+tab", "enter", "escape", "H")
        ending.set()
        await robot.wait_for_text("A message to ana@example.com was not opened: xdg-open found")
        assert len(taken) == 2, "what is in the clipboard now may be what the user went on with"
        ending.clear()
        await robot.keys("escape", "enter", "enter", "tab", "tab", "y")
        await robot.wait_for_text("The address is in the clipboard (wl-copy)")
        ending.set()
        await robot.wait_for_text("A message to ana@example.org was not opened: xdg-open found")
        assert taken[2:] == ["+351 555 0100"], "they copied something else meanwhile, on the same card"


async def test_a_click_on_an_address_opens_it() -> None:
    opened: list[str] = []
    app = with_doors(opened)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1")
        lines = robot.screen()
        y = next(at for at, line in enumerate(lines) if "example.org/ana" in line)
        card = app.screen.query_one("#card").region
        await robot.click("#card", 6, y - card.y)
        assert opened == ["browser https://example.org/ana"]
        name = next(at for at, line in enumerate(lines) if "Ana Silva" in line[card.x :])
        await robot.click("#card", 6, name - card.y)
        assert len(opened) == 1


async def test_a_card_without_an_address_says_so() -> None:
    app = app_with([person(1, "Ben Ito", "inner")])
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "enter", "tab", "enter")
        assert robot.line_with("No address stands on this card")


def names(app: NetuiApp) -> list[str]:
    return [contact.name for contact in app.services.session.network.contacts()]


@pytest.mark.parametrize("way", [("1", "D"), ("1", "enter", "D"), ("1", "ctrl+p", *"remove the person", "enter")])
async def test_a_person_is_removed_after_one_question_and_comes_back(way: tuple[str, ...]) -> None:
    app = app_with([ANA, Contact("p2", "Ben Ito"), talk(1, 3, "p1", "coffee")])
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys(*way)
        assert robot.line_with("Remove Ana Silva?")
        assert robot.line_with("with 1 conversation")
        await robot.keys("escape")
        assert names(app) == ["Ana Silva", "Ben Ito"]
        await robot.keys(*way[-1:] if way[-1] == "D" else way[1:], "y")
        assert names(app) == ["Ben Ito"]
        await robot.keys("u")
        assert sorted(names(app)) == ["Ana Silva", "Ben Ito"]
        assert len(app.services.session.network.headers_with("p1")) == 1


async def test_delete_of_a_conversation_goes_at_once() -> None:
    app = app_with(circle())
    async with at_the_keyboard(app, (100, 30)) as robot:
        count = len(app.services.session.network.conversations)
        await robot.keys("3", "D")
        assert len(app.services.session.network.conversations) == count - 1
        await robot.keys("enter", "D")
        assert len(app.services.session.network.conversations) == count - 2
