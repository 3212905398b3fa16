"""Find a way: chains with their evidence, whom one knows at a company, and back."""

from __future__ import annotations

import pytest

from netui.domain.records.contact import Met, Position
from netui.session.commands import SaveContact
from netui.session.paths import known_names
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.main.screen import MainScreen
from netui.ui.paths.found import find
from netui.ui.paths.rows import PeopleRows, WayRow
from netui.ui.paths.screen import PathsScreen
from netui.ui.widgets.rows.columns import Divider
from tests.ui.hostile import HOSTILE
from tests.ui.invented import app_with, person, talk
from tests.ui.robot import at_the_keyboard

NORTHWIND = (Position(company="Northwind", since="2018", until="2020"),)
HALYARD = "Halyard Open Source"
PEOPLE = [
    person(1, "Ana Silva", "close", knows=("p2",)),
    person(2, "Ben Ito", title="Compiler lead", company=HALYARD, department="Compilers", positions=NORTHWIND),
    person(3, "Cem Acar", "active", positions=(*NORTHWIND, Position(company=HALYARD, until="2024"))),
    person(4, "Dia Rowe", "inner"),
    person(5, "Eva Sand", knows=("p2",), met=Met(through="p4")),
    person(6, "Lea Marsh", title="Editor", company=HALYARD, department="Documentation"),
    person(7, "Tom Ziel", title="Maintainer", company=HALYARD, department="Compilers"),
    *(talk(number, 30 * number + 9, "p4", "lunch") for number in range(3)),
    *(talk(20 + number, 15 * number + 21, "p1", "call") for number in range(8)),
    *(talk(30 + number, 40 * number + 14, "p3", "coffee") for number in range(3)),
    talk(40, 5, "p7", "call"),
]
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)])


def found(app: NetuiApp) -> PathsScreen:
    assert isinstance(app.screen, PathsScreen)
    return app.screen


@SIZES
async def test_the_ways_to_whoever_is_selected(size: tuple[int, int]) -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "g", "j", "f")
        assert found(app).line.value == "Ben Ito"
        assert "a person · no conversation yet" in robot.line_with("Find a way to")
        assert robot.line_with("Compiler lead, Halyard Open Source")
        assert robot.line_with("you → Ana Silva → Ben Ito")
        assert "Ana knows Ben (your note)" in robot.line_with("to Ben")
        assert robot.line_with("you → Dia Rowe → Eva Sand → Ben Ito")
        told = ["".join(span.text for span in row.spans).split() for row in found(app).list.rows]
        assert ["to", "Eva", "Dia", "brought", "you", "and", "Eva", "together"] in told
        assert robot.line_with("both at Northwind, 2018-2020")
        robot.assert_golden(f"paths-{size[0]}x{size[1]}")
        first = found(app).selected_id
        await robot.keys("j")
        assert found(app).list.row is not None
        assert found(app).selected_id not in ("", first), "down goes to the next way, over what is told of the first"
        await robot.keys("enter", "escape", "escape")
        assert isinstance(app.screen, MainScreen)


@SIZES
async def test_a_company_by_department(size: tuple[int, int]) -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "g", "j", "f", "tab")
        assert "a company · 3 people here, 1 of them you know" in robot.line_with("Find a way to")
        assert robot.line_with("Documentation · nobody yet")
        assert "through Ana Silva" in robot.line_with("Ben Ito    Compiler lead")
        assert "2020" not in robot.line_with("Cem Acar")
        robot.assert_golden(f"organisation-{size[0]}x{size[1]}")
        rows = found(app).found.rows
        assert isinstance(rows, PeopleRows)
        places = [place for place, row in enumerate(rows) if isinstance(row, WayRow)]
        assert [rows.position(row.id) for row in rows if isinstance(row, WayRow)] == places
        assert (len(places), rows.position("person p1"), rows[0]) == (4, None, Divider("", is_head=True))
        await robot.keys("tab")
        assert found(app).line.value == "Ben Ito"


async def test_the_line_takes_a_person_a_company_or_a_title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known_names, "_PEOPLE_AT_ONCE", 0)  # many people: their names are laid out between the keys
    app = app_with(PEOPLE)
    async with at_the_keyboard(app) as robot:
        await robot.keys("f", "/", "ctrl+u", *"maint")
        await robot.wait_for_text("a title or role")
        assert "a title or role · 1 person" in robot.line_with("Find a way to")
        await robot.keys("down")
        assert found(app).selected_id == "p7"
        await robot.keys("f", "ctrl+u")
        await robot.type("halyard")
        assert "a company" in robot.line_with("Find a way to")
        await robot.keys("ctrl+u")
        assert robot.line_with("Type a name, a company, or words of a title.")
        await robot.type("nobody at all")
        assert robot.line_with("Nobody, no company and no title is called")
        await robot.keys("enter", "escape")
        assert isinstance(app.screen, MainScreen)


async def test_no_way_yet_and_who_knows_whom_is_written_down() -> None:
    app = app_with([person(1, "Ana Silva", "close"), person(2, "Ben Ito"), talk(1, 3, "p1", "coffee")])
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "g", "j", "f")
        assert robot.line_with("No way yet. Who might know Ben? e on their card, “knows”.")
        await robot.keys("e", *"Ana Silva", "ctrl+s")
        assert robot.line_with("Ben knows Ana (your note)"), "the form opens in that field"


@SIZES
async def test_hostile_names_are_shown_as_text(size: tuple[int, int]) -> None:
    records = [person(number, text, company=text, title=text) for number, text in enumerate(HOSTILE, 1) if text.strip()]
    app = app_with(records)
    async with at_the_keyboard(app, size) as robot:
        await robot.keys("1", "f", "tab", "j", "tab", "?", "escape", "escape")


async def test_the_keys_shown_are_those_of_the_line_while_one_types_in_it() -> None:
    people = [*PEOPLE, person(8, "Erik Halvorsen", "close", title="Hydrographer"), talk(50, 3, "p8", "call")]
    async with at_the_keyboard(app_with(people), (80, 24)) as robot:
        await robot.keys("1", "g", "j", "f")
        assert robot.line_with("enter card  e who knows  f whom")
        await robot.keys("f", "ctrl+u", *"hal")
        assert robot.line_with("enter the ways  tab complete  esc back")
        assert "who knows" not in "\n".join(robot.screen()), "a letter is text"
        assert robot.line_with("Erik Halvorsen · Hydrographer"), "who is meant, whatever name the line offers"
        await robot.keys("tab")
        assert found(robot.app).line.value == HALYARD
        robot.app.perform(SaveContact(None, person(9, "Zoe Kraus", company="Zeta Works")))
        for begun, whole in (("zo", "Zoe Kraus"), ("zet", "Zeta Works")):
            await robot.keys("ctrl+u", *begun, "tab")
            assert found(robot.app).line.value == whole, "what was added since is completed, too"
        await robot.keys("enter")
        assert robot.line_with("enter card  e who knows  f whom")


async def test_all_that_shows_an_acquaintance_is_told_in_as_many_rows_as_it_takes() -> None:
    at = Position(company="The Institute for Slow Experiments", since="2018", until="2020")
    people = [
        person(1, "Ana Silva", "close", knows=("p2",), positions=(at,)),
        person(2, "Ben Ito", positions=(at,), met=Met(through="p1")),
        talk(1, 5, "p1"),
    ]
    async with at_the_keyboard(app_with(people), (80, 24)) as robot:
        await robot.keys("1", "g", "j", "f")
        said = " ".join(" ".join(robot.screen()).split())
        assert "both at The Institute for Slow Experiments, 2018-2020 (2 people here)" in said.replace(" · ", " ")
        row = found(robot.app).list.row
        await robot.keys("j")
        assert found(robot.app).list.row == row, "the cursor passes over what is told"


async def test_the_mouse_and_the_ends_find_the_way_of_whatever_is_told() -> None:
    app = app_with(PEOPLE)
    async with at_the_keyboard(app, (120, 40)) as robot:
        await robot.keys("1", "g", "j", "f")
        ways = found(app).list
        rows = [row for row in ways.rows if isinstance(row, WayRow)]
        for index, row in enumerate(rows):
            await robot.keys("g")
            before = ways.row
            await robot.click("#rows", 12, index)
            if row.told_of:
                assert ways.row is not None
                assert ways.row.id == row.told_of, "the way of which the row tells"
            else:
                assert ways.row == before, "what is said below the ways belongs to none of them"
        last = max(index for index, row in enumerate(rows) if row.told_of == row.id)
        for key in ("G", "pagedown", "ctrl+d", "j"):
            await robot.keys("g", *[key] * len(rows))
            assert ways.cursor == last, key
        await robot.click("#rows", 12, last + 1, times=2)
        assert app.place is Place.OPENED, "two clicks on what is told open whoever is asked first"


def test_a_name_in_braces_is_no_key() -> None:
    session = app_with([person(1, "{edit} Silva"), person(2, "Ana")]).services.session
    found = find("{edit} silva", session, 80, {"edit": ("e",)})
    assert found.empty == "No way yet. Who might know {edit}? e on their card, “knows”."
