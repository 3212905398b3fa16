"""The form of a contact: everything can be written, nothing is lost, and what is wrong is said."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events

from netui.domain.dates.duration import Duration
from netui.domain.records.change import Change, Edit
from netui.domain.records.contact import Contact, ContactStatus, LabelledDay, Met
from netui.domain.records.values import Anniversary, Labelled
from netui.domain.text.display import one_line
from netui.ui.actions.table import Place
from netui.ui.app import NetuiApp
from netui.ui.contacts.fields import FIELDS
from netui.ui.forms import values
from netui.ui.forms.entries import Entries
from netui.ui.forms.sheet import Sheet
from tests.ui.hostile import HOSTILE
from tests.ui.invented import TODAY, app_with, circle, desk_with, journal_of, person
from tests.ui.robot import Robot, at_the_keyboard

FULL = person(
    1,
    "Ana Silva",
    "inner",
    aliases=("Anita", "Silva, A."),
    emails=(Labelled("ana@example.org", "work"), Labelled("ana@example.com")),
    phones=(Labelled("+351 555 0100", "mobile"),),
    links=(Labelled("https://example.org/ana"), Labelled("https://example.com/a,b", "blog")),
    company="Ferrous Labs",
    department="Compilers",
    title="Engineer",
    location="Lisbon",
    tags=("rust", "compilers"),
    roles=("mentor",),
    interests=("sailing",),
    offers=("reviews",),
    needs=("a flat",),
    met=Met(date(2024, 3, 12), "PyCon", "p2"),
    birthday=Anniversary(4, 17),
    dates=(LabelledDay("wedding", Anniversary(6, 1, 2015)),),
    notes="Prefers mornings.\nNever on Fridays.",
    every=Duration(3, "w"),
    next_on=date(2026, 12, 1),
    pinned=True,
    status=ContactStatus.PAUSED,
    knows=("p3",),
)
OTHERS = [person(2, "Grace Hopper", "close", company="Navy Systems"), person(3, "Ben Ito", "close")]
BY_HAND = {field.name for field in fields(Contact)} - {
    "id", "tier_since", "next_set_at", "source", "sorted_at", "created_at", "updated_at", "extra", "imported"
}  # fmt: skip


def stored(app: NetuiApp, contact_id: str = "p1") -> Contact:
    found = app.services.session.network.contact(contact_id)
    assert found is not None
    return found


def sheet(app: NetuiApp) -> Sheet:
    return app.screen.query_one(Sheet)


def text_of(robot: Robot, field: str) -> str:
    """The text in a field; where the field is in sight, the screen shows the beginning of it."""
    text = sheet(robot.app).texts[field]
    for row in rows_of(robot, field):
        assert row.startswith(text.split("\n")[0][:20])
    return text


def rows_of(robot: Robot, field: str) -> list[str]:
    """The line of the screen in which a field stands, behind its label; none when it is out of sight."""
    label = next(each.label for each in FIELDS if each.id == field)
    return [row[13:] for row in robot.screen() if row.startswith(f" {label} ")]


async def go_to(robot: Robot, field: str) -> None:
    for _ in FIELDS:
        if sheet(robot.app).in_use == field:
            return
        await robot.keys("tab")
    raise AssertionError(f"no way to {field}")


async def write(robot: Robot, field: str, text: str) -> None:
    await go_to(robot, field)
    if field != "notes":
        await robot.keys("ctrl+u")
    await robot.type(text)


async def edit_first(robot: Robot) -> None:
    await robot.keys("1", "g", "e")


def test_every_field_of_the_record_stands_in_the_form_and_reads_as_it_shows() -> None:
    session = desk_with([FULL, *OTHERS]).session
    empty = Entries(Contact(id="", name=""), session, FIELDS)
    empty.put(Entries(FULL, session, FIELDS).texts)
    made, problems = empty.read()
    assert problems == {}
    assert {name: getattr(made, name) for name in BY_HAND} == {name: getattr(FULL, name) for name in BY_HAND}


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_not_touched_stays_as_it_is(text: str) -> None:
    before = replace(FULL, name=text, company=text, tags=(text, "b"), notes=text, emails=(Labelled(text, text),))
    session = desk_with([before, *OTHERS]).session
    entries = Entries(before, session, FIELDS)
    entries.put({"title": "Poet"})
    assert entries.read() == (replace(before, title="Poet"), {})


SEEN = st.text(max_size=12).map(str.strip).filter(lambda part: one_line(part).strip())
"""Texts of which something can be seen: what nobody can see is no value."""


@given(st.lists(SEEN, max_size=5, unique=True))
@settings(max_examples=60)
def test_lists_read_as_they_are_written(parts: list[str]) -> None:
    assert values.parts_of(values.listed(parts)) == tuple(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1980-04-17", Anniversary(4, 17, 1980)),
        ("--04-17", Anniversary(4, 17)),
        ("17 apr", Anniversary(4, 17)),
        ("17 april 1980", Anniversary(4, 17, 1980)),
        ("", None),
    ],
)
def test_birthdays_have_a_year_or_none(text: str, expected: Anniversary | None) -> None:
    assert values.yearly(text, TODAY) == expected


async def test_a_contact_is_added_field_by_field() -> None:
    app = app_with([])
    async with at_the_keyboard(app) as robot:
        await robot.keys("n")
        await robot.type("Zoe Novak")
        await write(robot, "tier", "2")
        await write(robot, "birthday", "17 apr")
        await write(robot, "emails", "work: zoe@example.org, zoe@example.com")
        await write(robot, "tags", "#rust, sailing")
        await write(robot, "notes", "zero")
        await robot.keys("shift+home")
        await robot.paste("on")  # in the place of what is selected
        await robot.type("e")
        await robot.keys("enter")
        await robot.type("two")
        await robot.keys("ctrl+s")
        assert robot.line_with("Added Zoe Novak")
        (made,) = app.services.session.network.contacts()
        assert (made.tier, made.birthday, made.tags) == ("close", Anniversary(4, 17), ("rust", "sailing"))
        assert made.emails == (Labelled("zoe@example.org", "work"), Labelled("zoe@example.com"))
        assert made.notes == "one\ntwo"
        await robot.keys("1", "e", "up")  # to the notes, the last field
        await robot.paste(", three")
        await robot.keys("ctrl+s")
        assert stored(app, made.id).notes == "one\ntwo, three", "it goes on with what stands there"
        await robot.keys("u", "u")
        assert app.services.session.network.contact_count() == 0
        await robot.resize(80, 24)
        await robot.keys("n", "up")
        await robot.paste("\n".join(f"line {number}" for number in range(20)))
        await robot.type(" is where one writes")
        assert robot.line_with("line 19 is where one writes")


async def test_what_cannot_be_read_is_said_at_its_field_and_nothing_is_saved() -> None:
    app = app_with([FULL, *OTHERS])
    async with at_the_keyboard(app) as robot:
        await edit_first(robot)
        await write(robot, "every", "often")
        await write(robot, "next_on", "2026-02-30")
        await robot.keys("ctrl+s")
        assert robot.line_with("2 fields need a look")
        assert (
            "no rhythm"
            in robot.screen()[[line.strip().startswith("Rhythm") for line in robot.screen()].index(True) + 1]
        )
        assert robot.line_with("Feb 2026 has 28 days")
        assert sheet(app).in_use == "every"
        assert stored(app) == FULL
        await write(robot, "every", "2w")
        await write(robot, "next_on", "")
        await robot.keys("ctrl+s")
        assert (stored(app).every, stored(app).next_on) == (Duration(2, "w"), None)


async def test_escape_keeps_what_was_typed() -> None:
    app = app_with([FULL, *OTHERS])
    async with at_the_keyboard(app, (100, 40)) as robot:
        await edit_first(robot)
        await write(robot, "title", "Poet")
        await robot.keys("escape")
        assert robot.line_with("e brings it back")
        assert stored(app) == FULL
        await robot.keys("e")
        assert text_of(robot, "title") == "Poet"
        await robot.keys("ctrl+n")
        assert text_of(robot, "title") == "Engineer"
        await robot.keys("escape", "e")
        assert text_of(robot, "title") == "Engineer"
        await write(robot, "title", "Poet")
        await robot.keys("escape")
        journal_of(app).changes.append(Change("Elsewhere", (Edit(FULL, replace(FULL, title="Boss")),)))
        app.services.session.refresh()
        await robot.keys("e")
        assert robot.line_with("where yours stands: Title")
        assert robot.line_with("changed elsewhere to “Boss”")
        await robot.keys("ctrl+n")
        assert text_of(robot, "title") == "Boss", "as it is saved now"
        assert not any("“Boss”" in line for line in robot.screen())


async def test_changes_from_elsewhere_come_in_where_nothing_was_typed_and_nothing_is_lost_to_a_full_disk() -> None:
    app = app_with([FULL, *OTHERS])
    async with at_the_keyboard(app) as robot:
        await edit_first(robot)
        await write(robot, "title", "Poet")
        journal_of(app).changes.append(Change("Elsewhere", (Edit(FULL, replace(FULL, company="Moved", title="Boss")),)))
        await robot.keys("ctrl+s")
        if stored(app).title != "Poet":
            assert text_of(robot, "title") == "Poet"
            assert text_of(robot, "company") == "Moved"
            assert robot.line_with("where yours stands: Title")
            assert robot.line_with("changed elsewhere to “Boss”")
            await robot.keys("ctrl+s")
        assert (stored(app).title, stored(app).company) == ("Poet", "Moved")
        await robot.keys("e")
        await write(robot, "title", "Bard")
        journal_of(app).broken = True
        await robot.keys("ctrl+s")
        assert text_of(robot, "title") == "Bard"
        journal_of(app).broken = False
        await robot.keys("ctrl+s")
        assert stored(app).title == "Bard"


@pytest.mark.parametrize("part", range(3))
async def test_any_name_is_text(part: int) -> None:
    texts = HOSTILE[part::3]
    app = app_with([person(n, text, company=text, tags=(text,), notes=text) for n, text in enumerate(texts)])
    left = {f"p{number}" for number in range(len(texts))}
    async with at_the_keyboard(app, (60, 20)) as robot:
        await robot.keys("1", "g")
        for _ in texts:
            left.remove(app.screen.selected_id)  # type: ignore[attr-defined]
            text = stored(app, app.screen.selected_id).notes  # type: ignore[attr-defined]
            await robot.keys("e")
            assert "\x1b" not in "".join(robot.screen()), text
            app.post_message(events.Paste(text))
            await robot.settle()
            assert "\x1b" not in "".join(robot.screen()), text
            await robot.keys("ctrl+s")
            assert len(app.screen_stack) == 1, text
            await robot.keys("u", "j")  # by its name the person has gone to another row
    assert not left


async def test_a_namesake_is_noticed_what_is_typed_is_kept_and_words_known_from_others_are_offered() -> None:
    app = app_with([FULL, *OTHERS])
    async with at_the_keyboard(app) as robot:
        await robot.keys("n")
        await robot.type("ana silva")
        assert robot.line_with("There is Ana Silva at Ferrous Labs already.")
        await robot.type("nova")
        assert not any("already" in line for line in robot.screen())
        await robot.keys("ctrl+u")
        await robot.type("Zoe Novak")
        await robot.wait_until(lambda: "Zoe" in app.services.recall("contact:new"))
        await write(robot, "company", "navy")
        await robot.wait_for_text("navy Systems")
        await robot.keys("right")
        assert text_of(robot, "company") == "Navy Systems"


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 50)])
async def test_every_field_can_be_reached_at_any_size(size: tuple[int, int]) -> None:
    app = app_with([FULL, *circle()[1:]])
    async with at_the_keyboard(app, size) as robot:
        await edit_first(robot)
        for field in FIELDS:
            assert sheet(app).in_use == field.id
            await robot.wait_until(lambda: 0 < app.focused.region.y < size[1] - 2)  # type: ignore[union-attr]
            await robot.keys("tab")


async def test_all_that_was_typed_is_dropped_at_once() -> None:
    app = app_with()
    async with at_the_keyboard(app, (80, 30)) as robot:
        await robot.keys("1", "n")
        fresh = {field.id: text_of(robot, field.id) for field in FIELDS}
        for field, text in (("name", "Zoë New"), ("company", "Harbor Bank"), ("tier", "nowhere"), ("notes", "Sails.")):
            await write(robot, field, text)
        await robot.keys("escape", "n")
        assert (text_of(robot, "name"), text_of(robot, "notes")) == ("Zoë New", "Sails.")
        await robot.keys("ctrl+s", "ctrl+n")
        assert {field.id: text_of(robot, field.id) for field in FIELDS} == fresh
        assert "There is no tier" not in "\n".join(robot.screen())
        assert robot.line_with("Begun anew.").split() == ["Begun", "anew."]
        assert "not saved" not in robot.said
        await robot.keys("escape", "n")
        assert text_of(robot, "name") == ""


async def test_a_long_problem_leaves_every_label_beside_its_value() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        await robot.keys("1", "n")
        await write(robot, "name", "Zoë New")
        await write(robot, "tier", "a tier that nobody has ever heard of, and never will")
        await robot.keys("tab")
        assert robot.line_with("There is no tier").rstrip("▁▂▃▄▅▆▇█ ").endswith("…")
        tier = next(y for y, row in enumerate(robot.screen()) if row.startswith(" Tier "))
        assert sheet(app).in_use == "every"
        assert app.focused is not None
        assert robot.screen()[app.focused.region.y].startswith(" Rhythm ")
        assert app.focused.region.y == tier + 2
        assert rows_of(robot, "name") == ["Zoë New"]
        assert rows_of(robot, "company") == ["where they work"]
        assert rows_of(robot, "tier")[0].startswith("a tier that nobody has ever heard of")


async def test_the_cursor_goes_to_whoever_was_added() -> None:
    app = app_with()
    async with at_the_keyboard(app) as robot:
        for pane in ("2", "3", "1"):
            await robot.keys(pane, "n")
            await robot.type(f"Mia Berg {pane}")
            await robot.keys("ctrl+s")
            assert "Added Mia Berg" in robot.said
            screen = app.screen
            assert screen.place is Place.CONTACTS  # type: ignore[attr-defined]
            assert screen.lists.contacts.list.row.name == f"Mia Berg {pane}"  # type: ignore[attr-defined]
