"""Bringing people in from a file, seen before it is taken."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.records.values import Labelled
from netui.exchange.common.batch import Batch
from netui.exchange.common.files.loaded import SourceFile
from netui.exchange.common.files.path_completion import paths_like
from netui.exchange.intake import begun, reading
from netui.exchange.registry import suffixes
from netui.ui.app import NetuiApp
from netui.ui.between_keys import steps
from netui.ui.imports.screen import ImportScreen
from netui.ui.main.screen import MainScreen
from netui.ui.sorting.screen import SortingScreen
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, journal_of, person
from tests.ui.robot import at_the_keyboard, key_event

SAMPLE = Path(__file__).parents[3] / "sample_data"


def read(source: Path | SourceFile) -> tuple[Generator[float, None, Batch], str]:
    return begun(reading([source], patience_s=0.1)), ""


def app_that_reads(*people: object) -> NetuiApp:
    return app_with([*people], import_file=read)  # type: ignore[list-item]


async def test_a_file_is_seen_then_taken_as_one_step_then_sorted() -> None:
    app = app_that_reads()
    async with at_the_keyboard(app) as robot:
        await robot.keys("I")
        await robot.type(str(SAMPLE / "Gone.csv"))
        await robot.keys("enter")
        assert robot.line_with("no such file").strip().startswith("Gone.csv: ")  # its folder stands in the line above
        await robot.keys(*["backspace"] * len("Gone.csv"))
        await robot.type("Conn")
        await robot.keys("tab", "enter")
        assert isinstance(app.screen, ImportScreen)
        assert robot.line_with(" new")
        assert robot.line_with("Freja Damgaard")
        assert app.services.session.network.contact_count() == 0
        await robot.keys("enter")
        count = app.services.session.network.contact_count()
        assert count > 40
        assert len(journal_of(app).changes) == 1
        await robot.keys("o")
        assert isinstance(app.screen, SortingScreen)
        await robot.keys("escape", "u")
        assert app.services.session.network.contact_count() == 0


async def test_the_same_file_again_changes_nothing() -> None:
    app = app_that_reads()
    async with at_the_keyboard(app) as robot:
        for _ in range(2):
            await robot.keys("I")  # on the result of the first one, too
            await robot.type(str(SAMPLE / "contacts.vcf"))
            await robot.keys("enter")
            if app.services.session.network.contact_count():
                assert robot.line_with("0 new")
            await robot.keys("enter")
        assert len(journal_of(app).changes) == 1
        assert isinstance(app.screen, MainScreen), "one import stands in the place of the other"
        assert robot.line_with("Nothing here is new")


COUPLE = "BEGIN:VCARD\rVERSION:3.0\rFN:Tobe Roth\rEMAIL:roth@home.example\rNOTE:hers is the same\rEND:VCARD\r"


async def test_cards_pasted_where_nothing_is_typed_are_seen_before_they_are_taken_and_unite_no_couple() -> None:
    app = app_that_reads(person(1, "Ines Roth", emails=(Labelled("roth@home.example"),)))
    async with at_the_keyboard(app) as robot:
        await robot.paste("call Ines")
        assert "nothing was pasted: c writes a conversation" in robot.said
        await robot.paste(COUPLE)
        assert isinstance(app.screen, ImportScreen)
        assert "pasted text" in robot.screen()[1]
        assert robot.line_with("1 new")
        await robot.keys("enter")
        assert {one.name for one in app.services.session.network.contacts()} == {"Ines Roth", "Tobe Roth"}
        assert robot.line_with("1 pair ")
        await robot.keys("escape", "1")
        await robot.paste("MECARD:N:Roth,Tobe;EMAIL:roth@home.example;;")
        assert robot.line_with("0 new")
        await robot.keys("escape", "slash")
        await robot.paste(COUPLE)
        assert not isinstance(app.screen, ImportScreen)


async def test_what_is_filled_in_and_what_is_skipped_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Silva\nEMAIL:ana@example.org\nORG:Contoso\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nEMAIL:nobody@example.org\nEND:VCARD\n"
    )
    app = app_that_reads(person(1, "Ana Silva", emails=(Labelled("ana@example.org"),)))
    async with at_the_keyboard(app) as robot:
        await robot.keys("I")
        await robot.type(str(path))
        await robot.keys("enter")
        assert "company" in robot.line_with("Ana Silva")


async def test_a_long_reading_shows_how_far_it_is_and_can_be_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "_UNHEARD_AT_FIRST_S", 0.01)

    def endless() -> Generator[float, None, Batch]:
        while True:
            yield 0.25

    app = app_with([], import_file=lambda _path: (endless(), "vcard"))

    async def press(key: str, until: Callable[[], object]) -> None:
        app.post_message(key_event(key))
        while not until():
            await asyncio.sleep(0.001)

    async with at_the_keyboard(app) as robot:
        for leave in ("escape", "q"):
            await robot.keys("I")
            await robot.type("people.vcf")
            await press("enter", lambda: "Reading 25% …" in "\n".join(robot.screen()))
            await press(leave, lambda: len(app.screen_stack) == 1)
            await robot.settle()
        await robot.keys("I")
        await robot.type("people.vcf")
        await press("enter", lambda: "Reading 25% …" in "\n".join(robot.screen()))
        app.exit()
    assert app.failure is None


async def test_very_many_are_taken_in_as_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(ImportScreen, "say", lambda _screen, sentence, *_rest: said.append(sentence))
    path = tmp_path / "people.vcf"
    cards = (f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann {number:x}\nORG:Contoso\nEND:VCARD\n" for number in range(400))
    path.write_text("".join(cards))
    app = app_that_reads()
    async with at_the_keyboard(app) as robot:
        await robot.keys("I")
        await robot.type(str(path))
        await robot.keys("enter")
        await robot.wait_for_text("400 new")
        for key in ("enter", "enter", "q"):  # as fast as they come: neither twice, nor left half way
            app.post_message(key_event(key))
        await robot.wait_for_text("people are new")
        assert said[:2] == ["They are being taken in, all as one step: a moment."] * 2
        assert isinstance(app.screen, ImportScreen)
        assert app.services.session.network.contact_count() == 400
        assert len(journal_of(app).changes) == 1
        await robot.keys("u")  # in steps, as it came
        await robot.wait_for_text("It was taken back")
        assert app.services.session.network.contact_count() == 0
        await robot.keys("escape", "ctrl+r")
        await robot.wait_for_text("Done again: Imported 400 people")
        assert app.services.session.network.contact_count() == 400


async def test_a_file_that_is_damaged_further_on_is_said_on_its_screen() -> None:
    def damaged() -> Generator[float, None, Batch]:
        for _ in range(20):
            yield 0.5
        raise RefusedError("Damaged", "Line 7 cannot be read. Nothing was imported.")

    app = app_with([], import_file=lambda _path: (damaged(), "vcard"))
    async with at_the_keyboard(app) as robot:
        await robot.keys("I")
        await robot.type("people.vcf")
        await robot.keys("enter")
        await robot.wait_for_text("Line 7 cannot be read")
        await robot.keys("enter", "escape")
        assert len(app.screen_stack) == 1


async def test_a_path_that_leads_nowhere_is_said_and_can_be_mended() -> None:
    app = app_that_reads()
    async with at_the_keyboard(app) as robot:
        for text in ("", "/nowhere/at/all.csv", "~nobody-of-that-name/x", "a\x00b", "/"):
            await robot.keys("I")
            await robot.type(text.replace("\x00", "?"))
            await robot.keys("enter")
            assert not isinstance(app.screen, ImportScreen), text
            assert len(app.screen_stack) == 1, text
            assert robot.line_with("Import people"), text
            await robot.keys("escape")
            assert app.services.session.network.contact_count() == 0, text


async def test_hostile_names_come_in_as_text(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    names = [text.replace("\n", " ").replace("\r", " ").replace("\\", "\\\\") for text in HOSTILE]
    path.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n" for name in names))
    app = app_that_reads()
    async with at_the_keyboard(app, (80, 40)) as robot:
        await robot.keys("I")
        await robot.type(str(path))
        await robot.keys("enter")
        assert "\x1b" not in "".join(robot.screen())
        await robot.keys("enter", "escape")
        assert app.services.session.network.contact_count() > len(HOSTILE) - 5
        assert "\x1b" not in "".join(robot.screen())


def test_paths_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Downloads").mkdir()
    for name in ("Connections.csv", "contacts.VCF", "notes.txt", ".hidden.csv"):
        (tmp_path / "Downloads" / name).touch()
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths_like("~/Down", 6, suffixes()) == ("~/Downloads/",)
    assert paths_like("~/Downloads/", 6, suffixes()) == ("~/Downloads/Connections.csv", "~/Downloads/contacts.VCF")
    assert paths_like("~/Downloads/.h", 6, suffixes()) == ("~/Downloads/.hidden.csv",)
    assert paths_like("~/Downloads/c", 1, suffixes()) == ("~/Downloads/Connections.csv",)
    for nonsense in ("/nowhere/x", "\x00", "~nobody-of-that-name/", "a" * 5000):
        assert paths_like(nonsense, 6, suffixes()) == ()


async def test_those_who_may_be_here_twice_are_counted_and_m_compares_them(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana M. Silva\r\nTEL:+351 21 555 0100\r\nEND:VCARD\r\n")
    app = app_that_reads(person(1, "Ana Silva", phones=(Labelled("215550100"),)))
    async with at_the_keyboard(app) as robot:
        await robot.keys("I")
        await robot.type(str(path))
        await robot.keys("enter", "enter")
        assert robot.line_with("M compares 1 pair that may be one person.")
        await robot.keys("M")
        assert robot.line_with("same phone +351 21 555 0100")


async def test_what_was_guessed_and_passed_over_is_shown(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes("BEGIN:VCARD\nFN:Марфа Плотникова\nEND:VCARD\n".encode("cp1251"))
    (tmp_path / "b.vcf").write_bytes(b"")
    app = app_that_reads()
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("I")
        await robot.type(str(tmp_path))
        await robot.keys("enter")
        await robot.wait_for_text("read as Windows-1251: Марфа Плотникова")
        assert robot.line_with("an empty file").lstrip().startswith("b.vcf")


async def test_a_row_that_may_mean_two_people_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nTITLE:Baker\nEND:VCARD\n", encoding="utf-8")
    app = app_that_reads(person(1, "Ann Lee", company="Tidal"), person(2, "Ann Lee"))
    async with at_the_keyboard(app) as robot:
        await robot.keys("I")
        await robot.type(str(path))
        await robot.keys("enter")
        assert robot.line_with("Whom?")
        assert "Ann Lee" in robot.line_with("Tidal")
        await robot.keys("1")
        assert robot.line_with("Something new")
        await robot.keys("enter")
    titles = {one.id: one.title for one in app.services.session.network.contacts()}
    assert sorted(titles.values()) == ["", "Baker"]
