"""A table that netui does not know: its columns are asked about once."""

from __future__ import annotations

from pathlib import Path

import pytest

from netui.domain.core.errors import RefusedError
from netui.domain.tables.mapping import TableMapping
from netui.exchange.common.options import ReadOptions
from netui.exchange.intake import begun, reading
from netui.ui.app import NetuiApp
from netui.ui.imports.mapping_screen import MappingScreen
from netui.ui.imports.screen import ImportScreen
from tests.ui.invented import app_with
from tests.ui.robot import at_the_keyboard

TABLE = "Vorname;Nachname;Mail;Stand\nJo;Kern;jo@example.org;A12\nAna;Silva;ana@example.org;B3\n"


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Short paths are typed sooner."""
    monkeypatch.chdir(tmp_path)
    Path("t.csv").write_text(TABLE, encoding="utf-8")


def app_that_remembers(kept: list[TableMapping]) -> NetuiApp:
    def read(path: Path, *, mapping: TableMapping | None = None, **_: object):  # type: ignore[no-untyped-def]
        if mapping is not None and " " in mapping.name:
            raise RefusedError("No such name", "A name is one word.")
        if mapping is not None and mapping.name:
            kept.append(mapping)
        options = ReadOptions(mapping=mapping, mappings=tuple(kept))
        return begun(reading([path], options=options)), ""

    return app_with([], import_file=read)


async def test_it_opens_by_itself_goes_on_to_the_plan_and_back() -> None:
    app = app_that_remembers([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("I", "t", ".", "c", "s", "v", "enter")
        assert isinstance(app.screen, MappingScreen)
        assert "given" in robot.line_with("Jo · Ana")
        assert "left out" in robot.line_with("A12 · B3")
        await robot.keys("j", "j", "j", "enter")
        await robot.type("note/Stand")
        await robot.keys("enter")
        assert "note/Stand" in robot.line_with("A12 · B3")
        await robot.keys("G", "enter")
        assert isinstance(app.screen, ImportScreen)
        assert robot.line_with("2 new")
        await robot.keys("g", "j", "x", "m")
        assert isinstance(app.screen, MappingScreen)
        assert robot.line_with("What you left out or chose has to be said again")
        assert "note/Stand" in robot.line_with("A12 · B3")
        await robot.keys("G", "enter", "enter")
        await robot.wait_for_text("2 people are new")
        assert len(app.screen_stack) == 2
    (one, _) = app.services.session.network.contacts()
    assert (one.name, one.notes) == ("Jo Kern", "Stand: A12")


async def test_what_is_remembered_is_not_asked_again() -> None:
    kept: list[TableMapping] = []
    app = app_that_remembers(kept)
    async with at_the_keyboard(app) as robot:
        await robot.keys("I", "t", ".", "c", "s", "v", "enter", "s", "enter")
        assert robot.line_with("Give it a name, as in badge scans.")
        await robot.type("my badges")
        await robot.keys("enter")
        assert robot.line_with("A name is one word.")
        await robot.keys("ctrl+u")
        await robot.type("badges")
        await robot.keys("enter", "escape")
        assert [(one.name, one.match) for one in kept] == [("badges", ("Vorname", "Nachname", "Mail"))]
        await robot.keys("I", "t", ".", "c", "s", "v", "enter")
        assert isinstance(app.screen, ImportScreen)


async def test_a_table_in_which_nobody_is_meant_does_not_go_on() -> None:
    app = app_that_remembers([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("I", "t", ".", "c", "s", "v", "enter")
        await robot.keys("space", "space", "space", "G", "enter")
        assert isinstance(app.screen, MappingScreen)
        assert robot.line_with("Say first which column is the name")
        await robot.keys("g", "space", "G", "enter")
        assert isinstance(app.screen, ImportScreen)


async def test_a_word_that_is_no_field_is_not_taken() -> None:
    app = app_that_remembers([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("I", "t", ".", "c", "s", "v", "enter", "enter")
        await robot.type("shoe/size")
        await robot.keys("enter")
        assert robot.line_with("nothing of that name")
        await robot.keys("escape")
        assert "given" in robot.line_with("Jo · Ana")
