"""Giving people out from within the program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from netui.domain.records.contact import Contact, ContactStatus
from netui.session.exports.request import ExportRequest
from netui.ui.actions.places import Place
from netui.ui.exports import flow
from tests.ui.invented import app_with, person
from tests.ui.robot import at_the_keyboard


async def test_the_filter_in_force_says_who(tmp_path: Path) -> None:
    app = app_with([person(1, "Ana Silva"), person(2, "Ben Ito")])
    async with at_the_keyboard(app, (80, 24)) as robot:
        await robot.keys("1", "slash")
        await robot.type("ben")
        await robot.keys("enter", "X")
        assert robot.line_with("1 person: ben")
        await robot.keys("ctrl+u")
        await robot.type(str(tmp_path / "out.vcf"))
        await robot.keys("enter")
        assert robot.line_with("Exported 1 person to")
    text = (tmp_path / "out.vcf").read_text(encoding="utf-8")
    assert "FN:Ben Ito" in text
    assert "Ana" not in text


async def test_the_ending_says_as_what_and_tab_goes_on(tmp_path: Path) -> None:
    app = app_with([person(1, "Ana Silva"), person(2, "Ben Ito", status=ContactStatus.DECEASED)])
    async with at_the_keyboard(app, (120, 24)) as robot:
        await robot.keys("X")
        assert robot.line_with("2 people, all but archived ones, with 1 whom the list leaves out")
        assert robot.line_with("~/netui-")
        assert robot.line_with("vCard 3.0")
        for words in ("vCard 4.0", "CSV, a table", "JSON, everything", "iCalendar", "Markdown, a folder", "vCard 3.0"):
            await robot.keys("tab")
            assert robot.line_with(words)
        await robot.keys("ctrl+u")
        await robot.type(str(tmp_path / "all.json"))
        assert robot.line_with("JSON, everything")
        await robot.keys("enter")
    whole = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert [one["name"] for one in whole["contacts"]] == ["Ana Silva", "Ben Ito"]


async def test_what_cannot_be_written_is_said_and_the_question_stays(tmp_path: Path) -> None:
    (tmp_path / "there.vcf").write_text("mine", encoding="utf-8")
    app = app_with([person(1, "Ana Silva")])
    async with at_the_keyboard(app, (100, 24)) as robot:
        await robot.keys("X", "ctrl+u")
        await robot.type(str(tmp_path / "there.vcf"))
        await robot.keys("enter")
        assert robot.line_with("exists already")
        await robot.keys("ctrl+u")
        await robot.type(f"{tmp_path}/vault/")
        await robot.keys("tab")
        assert app.screen.ask.is_open  # type: ignore[attr-defined]
    assert (tmp_path / "there.vcf").read_text(encoding="utf-8") == "mine"


async def test_of_many_it_is_said_first_that_they_are_being_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow, "_PEOPLE_AT_ONCE", 0)
    monkeypatch.setattr(flow, "_PAINTED_WITHIN_S", 0)  # the robot's clock for painting never ticks
    (tmp_path / "there.vcf").write_text("mine", encoding="utf-8")
    app = app_with([person(1, "Ana Silva"), person(2, "Ben Ito")])
    done = list[str]()
    write, tell = app.services.export, app.tell

    def written(request: ExportRequest, people: Sequence[Contact] | None, path: str) -> str:
        done.append("written")
        return write(request, people, path)

    app.services = replace(app.services, export=written)
    monkeypatch.setattr(app, "tell", lambda said, *tone: (done.append(said.split()[0]), tell(said, *tone)))
    async with at_the_keyboard(app, (100, 24)) as robot:
        await robot.keys("X", "ctrl+u")
        await robot.type(str(tmp_path / "there.vcf"))
        await robot.keys("enter")
        await robot.wait_for_text("exists already")
        assert robot.line_with("there.vcf"), "and the path can be mended"
        await robot.keys(*["backspace"] * len("there.vcf"), *"all.vcf", "enter", "1")
        await robot.wait_for_text("Exported 2 people to")
        assert app.place is Place.CONTACTS, "a key typed meanwhile comes after it"
    assert done == ["Writing", "written", "Writing", "written", "Exported"]
    assert (tmp_path / "all.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 2
    assert (tmp_path / "there.vcf").read_text(encoding="utf-8") == "mine"
