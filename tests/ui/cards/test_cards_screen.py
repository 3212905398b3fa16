"""The user's own cards: chosen, shown to a phone, given, signed with, written."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

import pytest

from netui.config.cards.own import own_cards
from netui.domain.core.errors import RefusedError
from netui.domain.records.document import Record
from netui.ui.app import NetuiApp
from netui.ui.cards import screen
from netui.ui.cards.code_screen import CodeScreen
from netui.ui.cards.screen import CardsScreen
from netui.ui.shell.services import Copied
from tests.config.cards.test_file import WORKED
from tests.ui.invented import app_with, person
from tests.ui.robot import Robot, at_the_keyboard

WANTED = "it reads the code from the screen: install the development dependencies"


def app(folder: Path, records: Sequence[Record] | None = None, text: str | None = WORKED, **more: object) -> NetuiApp:
    file = folder / "cards.yaml"
    if text is not None:
        file.write_text(text, encoding="utf-8")
    return app_with(records, own_cards=own_cards(file), **more)


def raster(robot: Robot) -> object:
    """What a camera would see of the code: upper and lower half of each cell in its own two colours."""
    images = pytest.importorskip("PIL.Image", reason=WANTED)
    screen = robot.app.screen
    assert isinstance(screen, CodeScreen)
    width, height = screen.view.size
    image = images.new("L", (width * 8, height * 16), 0)
    for y in range(height):
        x = 0
        for segment in screen.view.render_line(y):
            for sign in segment.text:
                style = segment.style
                if sign == "▀" and style is not None and style.color and style.bgcolor:
                    for at, colour in enumerate((style.color, style.bgcolor)):
                        ink = 255 if colour.get_truecolor() == (255, 255, 255) else 0
                        image.paste(ink, (x * 8, y * 16 + at * 8, x * 8 + 8, y * 16 + at * 8 + 8))
                x += 1
    return image


@pytest.mark.parametrize("theme", ["netui-dark", "netui-light", "high-contrast"])
async def test_a_phone_reads_the_code_in_every_theme_and_size(tmp_path: Path, theme: str) -> None:
    zxingcpp = pytest.importorskip("zxingcpp", reason=WANTED)
    running = app(tmp_path, theme=theme)
    async with at_the_keyboard(running, (80, 24)) as robot:
        await robot.keys("b", "enter")
        (found,) = zxingcpp.read_barcodes(raster(robot), try_invert=False)
        assert found.text == "https://pike.example/card"
        assert robot.screen()[-1].strip() == "link · https://pike.example/card · from 26 rows on: name, mail, phone"
        shown = robot.screen()
        await robot.keys("k")
        assert robot.screen() == [*shown[:-1], "k works in the panes: esc goes back to them."]
        await robot.keys("x", "f7")
        assert robot.screen() == [*shown[:-1], "f7 does nothing here: esc leads back."]
        await robot.resize(100, 40)
        (found,) = zxingcpp.read_barcodes(raster(robot), try_invert=False)
        assert found.text.startswith("BEGIN:VCARD\nVERSION:3.0\nN:Pike;Jordan")
        await robot.resize(40, 12)
        assert "needs a window of 29x16" in "\n".join(robot.screen())
        await robot.keys("escape")
        assert isinstance(running.screen, CardsScreen)


async def test_the_person_one_came_from_got_the_card(tmp_path: Path) -> None:
    running = app(tmp_path, [person(1, "Ana Silva")])
    async with at_the_keyboard(running, (80, 24)) as robot:
        await robot.keys("1", "b", "d")
        contact = running.services.session.network.contact("p1")
        assert contact is not None
        assert [one.card for one in contact.cards] == ["work"]
        assert robot.line_with("Gave the card work to Ana Silva")
        await robot.keys("d")
        assert robot.line_with("got the card work today already")
        await robot.keys("u")
        contact = running.services.session.network.contact("p1")
        assert contact is not None
        assert contact.cards == ()


async def test_nobody_to_give_it_to_is_said(tmp_path: Path) -> None:
    async with at_the_keyboard(app(tmp_path, []), (80, 24)) as robot:
        await robot.keys("b", "d")
        assert robot.line_with("You came from nobody")


async def test_the_signature_is_copied_and_remembered(tmp_path: Path) -> None:
    copied: list[str] = []
    running = app(tmp_path, copy_text=lambda text: copied.append(text) or Copied("clip"))
    async with at_the_keyboard(running, (80, 24)) as robot:
        await robot.keys("b", "s")
        assert robot.line_with("signature of").lstrip().startswith("s  signature of work")
        await robot.keys("t", "y")
        await robot.wait_until(lambda: len(copied) == 2)
        await robot.wait_for_text("The card is in the clipboard (clip)")
    assert copied[0].startswith("-- \nJordan Pike\nStaff engineer")
    assert copied[1].startswith("BEGIN:VCARD")
    kept = running.services.session.network.setting("signature:work:text")
    assert kept is not None
    assert "title:" in kept.print


async def test_a_card_is_written_as_its_ending_says(tmp_path: Path) -> None:
    async with at_the_keyboard(app(tmp_path), (160, 24)) as robot:
        await robot.keys("b", "X", "ctrl+u")
        await robot.type(str(tmp_path / "c.html"))
        await robot.keys("enter")
        assert (tmp_path / "c.html").read_bytes().startswith(b"<!DOCTYPE html>")
        await robot.keys("X", "ctrl+u")
        await robot.type(str(tmp_path / "c.html"))
        await robot.keys("enter")
        assert robot.line_with("exists already")


async def test_a_first_card_is_seen_where_no_editor_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_editor(_path: Path) -> None:
        raise RefusedError("No editor", "No editor is named.")

    monkeypatch.setattr(screen, "terminal_lent", lambda *_: nullcontext())
    async with at_the_keyboard(app(tmp_path, text=None, edit_outside=no_editor), (80, 24)) as robot:
        await robot.keys("b", "e")
        await robot.wait_for_text("No editor is named.")
        assert robot.line_with("work")
        assert "You have no card yet" not in "\n".join(robot.screen())


async def test_no_card_yet_and_a_broken_file(tmp_path: Path) -> None:
    async with at_the_keyboard(app(tmp_path, text=None), (80, 24)) as robot:
        await robot.keys("b")
        assert robot.line_with("You have no card yet")
        await robot.keys("enter", "y", "s")
        assert isinstance(robot.app.screen, CardsScreen)
    async with at_the_keyboard(app(tmp_path, text=WORKED + "  bad: {nam: X}\n"), (80, 24)) as robot:
        await robot.keys("b")
        assert robot.line_with("did you mean")
        assert robot.line_with("Jordan Pike (they/them)")
