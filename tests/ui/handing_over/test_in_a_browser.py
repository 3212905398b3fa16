"""The program in a browser: files are downloads, links open there, texts go to its clipboard, no editor is opened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from textual.app import App

from netui.config.cards.own import own_cards
from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Labelled
from netui.ui.handing_over.hand_over import MOST_BYTES, CopyOutcome, copy
from netui.ui.shell.services import Copied
from tests.config.cards.test_file import WORKED
from tests.ui.invented import app_with, journal_of, person
from tests.ui.robot import at_the_keyboard

ANA = person(1, "Ana Silva", emails=(Labelled("ana@example.org"),), links=(Labelled("example.org/ana"),))


class Browser:
    """What a browser was given.

    Attributes:
        files: name of each download -> its content.
        pages: addresses that were opened in it.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.pages: list[str] = []

    def download(self, _app: App[Any], file: BinaryIO, *, save_filename: str, mime_type: str) -> None:
        assert mime_type
        self.files[save_filename] = file.read()


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Browser:
    found = Browser()
    monkeypatch.setattr(App, "is_web", property(lambda _self: True))
    monkeypatch.setattr(App, "deliver_binary", lambda app, file, **more: found.download(app, file, **more))
    monkeypatch.setattr(App, "open_url", lambda _app, url: found.pages.append(url))
    return found


def never(*_given: object) -> Any:
    raise AssertionError("this is done where the program runs, and not in the browser")


def cards(folder: Path) -> Any:
    (folder / "cards.yaml").write_text(WORKED, encoding="utf-8")
    return own_cards(folder / "cards.yaml")


async def test_a_card_is_downloaded_in_the_form_that_was_chosen(browser: Browser, tmp_path: Path) -> None:
    async with at_the_keyboard(app_with([ANA], own_cards=cards(tmp_path)), (100, 24)) as robot:
        await robot.keys("b")
        for number in (0, 1, 3):
            await robot.keys("X", *["tab"] * number, "enter")
            assert robot.line_with("goes to the downloads of your browser")
    assert {name: content[:5] for name, content in browser.files.items()} == {
        "work.vcf": b"BEGIN",
        "work.html": b"<!DOC",
        "work.png": b"\x89PNG\r",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["cards.yaml"]


async def test_a_name_that_would_end_a_header_is_made_plain(browser: Browser, tmp_path: Path) -> None:
    async with at_the_keyboard(app_with([ANA], own_cards=cards(tmp_path)), (100, 24)) as robot:
        await robot.keys("b", "X", "ctrl+u")
        await robot.type('~/a"; b=東京/c"; d=é.vcf')
        await robot.keys("enter")
    assert list(browser.files) == ["c- d-.vcf"]


async def test_links_open_in_the_browser_that_shows_the_program(browser: Browser) -> None:
    app = app_with([replace(ANA, emails=())], open_address=never)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "enter", "enter")
        assert robot.line_with("The page was handed to your browser.")
    assert browser.pages == ["https://example.org/ana"]


async def test_a_note_to_connect_opens_their_page_there(browser: Browser) -> None:
    app = app_with([ANA], open_address=never)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "w", "t")
        await robot.type("connection note")
        await robot.keys("enter", "m", "m")
        assert app.clipboard.startswith("Hello Ana")
    assert browser.pages == ["https://example.org/ana"]


async def test_what_is_copied_goes_through_the_page(browser: Browser) -> None:
    app = app_with([ANA], copy_text=never)
    async with at_the_keyboard(app, (100, 30)) as robot:
        await robot.keys("1", "y", "n")
        assert app.clipboard == "Ana Silva"
        assert robot.line_with("handed to your browser for its clipboard")


async def test_a_text_that_the_page_cannot_take_is_copied_where_the_program_runs(browser: Browser) -> None:
    app = app_with([ANA], copy_text=lambda _text: Copied("wl-copy"))
    async with at_the_keyboard(app, (100, 30)) as robot:
        outcomes: list[CopyOutcome] = []
        copy(app, "x" * (MOST_BYTES + 1), then=outcomes.append)
        await robot.wait_for_text("In the clipboard (wl-copy)")
        assert outcomes == [CopyOutcome.TOOL]


@pytest.mark.parametrize("keys", [("b", "e"), ("r", "ctrl+e"), ("1", "w", "ctrl+e")])
async def test_no_editor_is_opened_and_it_is_said_why(browser: Browser, tmp_path: Path, keys: tuple[str, ...]) -> None:
    app = app_with([ANA], own_cards=cards(tmp_path), edit_outside=never)
    async with at_the_keyboard(app, (120, 30)) as robot:
        await robot.keys(*keys)
        await robot.wait_for_text("In the browser no other editor can be opened")


async def test_an_export_and_a_copy_of_the_database_are_downloads(browser: Browser, tmp_path: Path) -> None:
    app = app_with([ANA], save_copy=lambda path: path.write_text("{}"))
    async with at_the_keyboard(app, (100, 24)) as robot:
        await robot.keys("X", "ctrl+u")
        await robot.type(str(tmp_path / "all.json"))
        await robot.keys("enter")
        journal_of(app).broken = True
        await robot.keys("1", "t", "1", "w", "enter")
        assert robot.line_with("network-copy.json goes to the downloads of your browser")
    assert b"Ana Silva" in browser.files["all.json"]
    assert browser.files["network-copy.json"] == b"{}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("problem", [RefusedError("No", "There is no room."), OSError(28, "No space left on device")])
async def test_a_copy_that_cannot_be_made_is_said(browser: Browser, problem: Exception) -> None:
    def full(_path: Path) -> None:
        raise problem

    app = app_with([ANA], save_copy=full)
    async with at_the_keyboard(app, (100, 24)) as robot:
        journal_of(app).broken = True
        await robot.keys("1", "t", "1", "w", "enter")
        assert robot.line_with("no room" if isinstance(problem, RefusedError) else "No space left on device")
    assert browser.files == {}
